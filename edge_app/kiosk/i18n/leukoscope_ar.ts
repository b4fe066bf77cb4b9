<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar" sourcelanguage="en">
<context>
    <name></name>
    <message>
        <source>Exam {0}   Log {1} {2}</source>
        <translation>الفحص {0}   السجل {1} {2}</translation>
    </message>
    <message>
        <source>White-cell differential of a blood smear</source>
        <translation>العد التفريقي للكريات البيض في لطاخة دم</translation>
    </message>
    <message>
        <source>SIMULATED - not a patient&apos;s result</source>
        <translation>محاكاة - ليست نتيجة مريض</translation>
    </message>
    <message>
        <source> (the device&apos;s clock was wrong)</source>
        <translation> (كانت ساعة الجهاز خاطئة)</translation>
    </message>
    <message>
        <source>Sample</source>
        <translation>العينة</translation>
    </message>
    <message>
        <source>Begun</source>
        <translation>بدأ</translation>
    </message>
    <message>
        <source>Operator</source>
        <translation>المشغل</translation>
    </message>
    <message>
        <source>not stated</source>
        <translation>غير مذكور</translation>
    </message>
    <message>
        <source>Looked through</source>
        <translation>روجع</translation>
    </message>
    <message>
        <source>by nobody</source>
        <translation>لم يراجعه أحد</translation>
    </message>
    <message>
        <source>Signed</source>
        <translation>وُقّع</translation>
    </message>
    <message>
        <source>Differential of {0} white cells</source>
        <translation>العد التفريقي لـ {0} من الكريات البيض</translation>
    </message>
    <message>
        <source>class</source>
        <translation>الصنف</translation>
    </message>
    <message>
        <source>cells</source>
        <translation>خلايا</translation>
    </message>
    <message>
        <source>95 % CI, %</source>
        <translation>مجال 95 %، %</translation>
    </message>
    <message>
        <source>usual, %</source>
        <translation>المعتاد، %</translation>
    </message>
    <message>
        <source>Erythroblasts {0} per 100 white cells ({1} seen); {2} smudge, {3} artefact not counted.</source>
        <translation>أرومات حمراء {0} لكل 100 كرية بيضاء (شوهد {1})؛ لم تُعد {2} ملطخة و{3} شائبة.</translation>
    </message>
    <message>
        <source>{0} of {1} cells were given their class by a person; the app&apos;s own class is in the log.</source>
        <translation>حدد شخصٌ صنف {0} من {1} خلية؛ وصنف التطبيق محفوظ في السجل.</translation>
    </message>
    <message>
        <source>{0} cells were added by hand, {1} fields were taken back.</source>
        <translation>أضيفت {0} خلية يدوياً، وسُحب {1} حقل.</translation>
    </message>
    <message>
        <source>CI: exact interval of Clopper and Pearson.</source>
        <translation>المجال: مجال كلوبر وبيرسون الدقيق.</translation>
    </message>
    <message>
        <source>{0} cells were wanted: the intervals are wide.</source>
        <translation>كان المطلوب {0} خلية: المجالات واسعة.</translation>
    </message>
    <message>
        <source>Usual range for {0}: {1}; it differs between laboratories.</source>
        <translation>المجال المعتاد، {0}: {1}؛ وهو يختلف بين المختبرات.</translation>
    </message>
    <message>
        <source>Cells, the most suspect and the surest of each class</source>
        <translation>الخلايا الأكثر اشتباهاً والأوضح من كل صنف</translation>
    </message>
    <message>
        <source>{0} µm. Below each cell: the first reader&apos;s probability of blast, of other cells of the class.</source>
        <translation>{0} µm. تحت كل خلية: احتمال الأرومة لدى القارئ الأول، ولغيرها احتمال الصنف.</translation>
    </message>
    <message>
        <source>Stated on the request - not used by the app</source>
        <translation>مذكور في الطلب - لا يستخدمه التطبيق</translation>
    </message>
    <message>
        <source>Changed after the signature</source>
        <translation>عُدّل بعد التوقيع</translation>
    </message>
    <message>
        <source>How it was measured</source>
        <translation>كيف قيس</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>المصدر</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>الحقول</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>المقياس</translation>
    </message>
    <message>
        <source>Quality, mean</source>
        <translation>الجودة، المتوسط</translation>
    </message>
    <message>
        <source>Its measured limits are not on this machine.</source>
        <translation>حدوده المقاسة ليست على هذا الجهاز.</translation>
    </message>
    <message>
        <source> DEVELOPMENT KEY, not released for use.</source>
        <translation> مفتاح تطوير، غير معتمد للاستعمال.</translation>
    </message>
    <message>
        <source>Field-level subtype - RESEARCH ONLY, not part of the result</source>
        <translation>النمط الفرعي للحقل - للبحث فقط، ليس جزءاً من النتيجة</translation>
    </message>
    <message>
        <source>first reader</source>
        <translation>القارئ الأول</translation>
    </message>
    <message>
        <source>second reader</source>
        <translation>القارئ الثاني</translation>
    </message>
    <message>
        <source>Mean over fields of models trained on one laboratory, whose classes its colours give away.</source>
        <translation>متوسط الحقول لنماذج دُرّبت على مختبر واحد تكشف ألوانه الأصناف.</translation>
    </message>
    <message>
        <source>{0}, suspect</source>
        <translation>{0}، مشتبه</translation>
    </message>
    <message>
        <source>PRELIMINARY - still counting, not signed</source>
        <translation>أولي - العد مستمر، غير موقَّع</translation>
    </message>
    <message>
        <source>PRELIMINARY - not signed</source>
        <translation>أولي - غير موقَّع</translation>
    </message>
    <message>
        <source>FINAL - signed by {0}</source>
        <translation>نهائي - وقّعه {0}</translation>
    </message>
    <message>
        <source>REOPENED to be changed - signed by {0} before, not signed again</source>
        <translation>أعيد فتحه للتعديل - وقّعه {0} سابقاً، ولم يُوقَّع من جديد</translation>
    </message>
    <message>
        <source>AMENDED - signed by {0}, changed afterwards</source>
        <translation>معدَّل - وقّعه {0}، وعُدّل بعد ذلك</translation>
    </message>
    <message>
        <source>The rule needs counted cells.</source>
        <translation>القاعدة تحتاج إلى خلايا معدودة.</translation>
    </message>
    <message>
        <source>The rate was counted in exams signed on this microscope.</source>
        <translation>حُسب هذا المعدل من الفحوص الموقّعة على هذا المجهر.</translation>
    </message>
    <message>
        <source>The rate was measured in other laboratories, not on this microscope.</source>
        <translation>قيس هذا المعدل في مختبرات أخرى، لا على هذا المجهر.</translation>
    </message>
    <message>
        <source>That is below the limit of {0}: a morphologist must review the cells.</source>
        <translation>هذا دون الحد {0}: يجب أن يراجع اختصاصي الشكل الخلايا.</translation>
    </message>
    <message>
        <source>Up to {rate} of healthy cells of this kind ({kinds}) are called blast by mistake. Mistakes alone would give {blasts} or more in {total} cells that may be such mistakes, in {chance} of healthy samples.</source>
        <translation>حتى {rate} من الخلايا السليمة من هذا النوع ({kinds}) تسمى أرومة خطأ. الأخطاء وحدها تعطي {blasts} أو أكثر في {total} خلية قد تكون مثل هذه الأخطاء، في {chance} من العينات السليمة.</translation>
    </message>
    <message>
        <source>Up to {rate} of healthy cells are called blast by mistake. Mistakes alone would give {blasts} or more in {total} cells in {chance} of healthy samples.</source>
        <translation>حتى {rate} من الخلايا السليمة تسمى أرومة خطأ. الأخطاء وحدها تعطي {blasts} أو أكثر في {total} خلية في {chance} من العينات السليمة.</translation>
    </message>
    <message>
        <source>That is not below the limit of {0}: not flagged. It does not exclude blasts.</source>
        <translation>هذا ليس دون الحد {0}: بلا تنبيه. لا ينفي وجود أرومات.</translation>
    </message>
    <message>
        <source>below</source>
        <translation>دون</translation>
    </message>
    <message>
        <source>above</source>
        <translation>فوق</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>العمر</translation>
    </message>
    <message>
        <source>{0} years</source>
        <translation>{0} سنة</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>الجنس</translation>
    </message>
    <message>
        <source>White count</source>
        <translation>عدد الكريات البيض</translation>
    </message>
    <message>
        <source>History</source>
        <translation>السوابق</translation>
    </message>
    <message>
        <source>Blasts: sensitivity {0}, specificity {1}, per cell, 95 % CI, on {2}. {3}</source>
        <translation>الأرومات: الحساسية {0}، النوعية {1}، لكل خلية، مجال 95 %، على {2}. {3}</translation>
    </message>
    <message>
        <source>Together with {0}: sensitivity {1}, specificity {2}.</source>
        <translation>مع {0}: الحساسية {1}، النوعية {2}.</translation>
    </message>
</context>
<context>
    <name>About</name>
    <message>
        <source>Intended use</source>
        <translation>الاستعمال المقصود</translation>
    </message>
    <message>
        <source>For trained morphologists: counts white cells of stained blood smears and marks cells that may be blasts. Every result needs a person&apos;s review. It does not replace a diagnosis.</source>
        <translation>لمختصي التشكل المدرَّبين: يعدّ الخلايا البيضاء في لطاخات الدم المصبوغة ويعلّم الخلايا التي قد تكون أرومات. كل نتيجة تحتاج إلى مراجعة شخص. لا يحل محل التشخيص.</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>الحالة</translation>
    </message>
    <message>
        <source>Research use only. Not cleared as a medical device.</source>
        <translation>للبحث فقط. غير مرخَّص كجهاز طبي.</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>الإصدار</translation>
    </message>
    <message>
        <source>Model packs</source>
        <translation>حزم النماذج</translation>
    </message>
    <message>
        <source>Trained on</source>
        <translation>دُرِّب على</translation>
    </message>
    <message>
        <source>Licences</source>
        <translation>التراخيص</translation>
    </message>
    <message>
        <source>Program: {0}. Libraries and data: see the model cards and SBOM.</source>
        <translation>البرنامج: {0}. المكتبات والبيانات: انظر بطاقات النماذج وSBOM.</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>الجهاز</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>السجل</translation>
    </message>
    <message>
        <source>{0} records, hash {1}</source>
        <translation>{0} قيد، البصمة {1}</translation>
    </message>
    <message>
        <source>Free space</source>
        <translation>المساحة الحرة</translation>
    </message>
</context>
<context>
    <name>AboutPage</name>
    <message>
        <source>About</source>
        <translation>حول الجهاز</translation>
    </message>
</context>
<context>
    <name>AgeGroup</name>
    <message>
        <source>newborn, to 1 month</source>
        <translation>حديث الولادة حتى شهر</translation>
    </message>
    <message>
        <source>1 to 23 months</source>
        <translation>من 1 إلى 23 شهراً</translation>
    </message>
    <message>
        <source>2 to 10 years</source>
        <translation>من 2 إلى 10 سنوات</translation>
    </message>
    <message>
        <source>11 years and older</source>
        <translation>11 سنة فأكثر</translation>
    </message>
</context>
<context>
    <name>Calibration</name>
    <message>
        <source>End the exam first: it has the camera.</source>
        <translation>أنهِ الفحص أولاً: الكاميرا قيد استعماله.</translation>
    </message>
    <message>
        <source>Opening the camera</source>
        <translation>جارٍ فتح الكاميرا</translation>
    </message>
    <message>
        <source>Hold the picture and touch two lines first.</source>
        <translation>ثبّت الصورة أولاً والمس خطين.</translation>
    </message>
    <message>
        <source>There is no picture yet; wait for the camera.</source>
        <translation>لا صورة بعد؛ انتظر الكاميرا.</translation>
    </message>
    <message>
        <source>Only a real camera is calibrated; this picture is not live.</source>
        <translation>لا تُعايَر إلا كاميرا حقيقية؛ هذه الصورة ليست مباشرة.</translation>
    </message>
    <message>
        <source>Measuring</source>
        <translation>جارٍ القياس</translation>
    </message>
    <message>
        <source>Stored; the next exam uses it.</source>
        <translation>حُفظ؛ يستعمله الفحص القادم.</translation>
    </message>
    <message>
        <source>Only a technician or an administrator calibrates.</source>
        <translation>المعايرة لفني أو مدير فقط.</translation>
    </message>
    <message>
        <source>not calibrated</source>
        <translation>غير معاير</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>المقياس</translation>
    </message>
    <message>
        <source>Flat field</source>
        <translation>تسوية الإضاءة</translation>
    </message>
    <message>
        <source>darkest part {0}</source>
        <translation>أظلم جزء {0}</translation>
    </message>
    <message>
        <source>White balance</source>
        <translation>توازن الأبيض</translation>
    </message>
    <message>
        <source>red {0}, blue {1}</source>
        <translation>أحمر {0}، أزرق {1}</translation>
    </message>
    <message>
        <source>Put the micrometer or empty glass in focus; touch what to calibrate.</source>
        <translation>اضبط بؤرة الميكرومتر أو الزجاج الفارغ؛ المس ما تريد معايرته.</translation>
    </message>
    <message>
        <source>Touch one line of the micrometer.</source>
        <translation>المس خطاً من الميكرومتر.</translation>
    </message>
    <message>
        <source>Touch another line, far from the first.</source>
        <translation>المس خطاً آخر بعيداً عن الأول.</translation>
    </message>
    <message>
        <source>Type how far they are apart, then store.</source>
        <translation>اكتب المسافة بينهما ثم احفظ.</translation>
    </message>
</context>
<context>
    <name>CalibrationPage</name>
    <message>
        <source>Calibration</source>
        <translation>المعايرة</translation>
    </message>
    <message>
        <source>SIMULATED</source>
        <translation>محاكاة</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>متابعة</translation>
    </message>
    <message>
        <source>Hold</source>
        <translation>تثبيت</translation>
    </message>
    <message>
        <source>Length, µm</source>
        <translation>الطول، µm</translation>
    </message>
    <message>
        <source>Store</source>
        <translation>حفظ</translation>
    </message>
    <message>
        <source>Scale from red cells</source>
        <translation>المقياس من الخلايا الحمراء</translation>
    </message>
    <message>
        <source>Flat field from empty glass</source>
        <translation>تسوية الإضاءة بزجاج فارغ</translation>
    </message>
    <message>
        <source>White balance from empty glass</source>
        <translation>توازن الأبيض بزجاج فارغ</translation>
    </message>
</context>
<context>
    <name>Cell</name>
    <message>
        <source>Lymphoblast, suspect</source>
        <translation>أرومة لمفاوية، مشتبهة</translation>
    </message>
    <message>
        <source>Myeloblast, suspect</source>
        <translation>أرومة نقوية، مشتبهة</translation>
    </message>
    <message>
        <source>Lymphocyte</source>
        <translation>خلية لمفاوية</translation>
    </message>
    <message>
        <source>Monocyte</source>
        <translation>خلية وحيدة</translation>
    </message>
    <message>
        <source>Neutrophil</source>
        <translation>عدلة</translation>
    </message>
    <message>
        <source>Eosinophil</source>
        <translation>حمضة</translation>
    </message>
    <message>
        <source>Basophil</source>
        <translation>قعدة</translation>
    </message>
    <message>
        <source>Erythroblast</source>
        <translation>أرومة حمراء</translation>
    </message>
    <message>
        <source>Unidentified</source>
        <translation>غير محددة</translation>
    </message>
    <message>
        <source>Smudge</source>
        <translation>خلية ملطخة</translation>
    </message>
    <message>
        <source>Artefact</source>
        <translation>شائبة</translation>
    </message>
    <message>
        <source>Lymphoblast?</source>
        <translation>أرومة لمفاوية؟</translation>
    </message>
    <message>
        <source>Myeloblast?</source>
        <translation>أرومة نقوية؟</translation>
    </message>
</context>
<context>
    <name>CellTile</name>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>No picture kept</source>
        <translation>لم تُحفظ صورة</translation>
    </message>
</context>
<context>
    <name>ClassKey</name>
    <message>
        <source>%1, %2 cells</source>
        <translation>%1، %2 خلية</translation>
    </message>
</context>
<context>
    <name>ClassPicker</name>
    <message>
        <source>Which cell was missed?</source>
        <translation>ما الخلية التي فاتت؟</translation>
    </message>
    <message>
        <source>None</source>
        <translation>لا شيء</translation>
    </message>
</context>
<context>
    <name>Clock</name>
    <message>
        <source>Only a technician or an administrator sets the clock.</source>
        <translation>لا يضبط الساعة إلا الفني أو المشرف.</translation>
    </message>
    <message>
        <source>The clock is set.</source>
        <translation>ضُبطت الساعة.</translation>
    </message>
    <message>
        <source>There is no such date and time; type them as on a clock that is right.</source>
        <translation>لا يوجد تاريخ ووقت كهذا؛ اكتبهما من ساعة صحيحة.</translation>
    </message>
</context>
<context>
    <name>ClockPage</name>
    <message>
        <source>Date and time</source>
        <translation>التاريخ والوقت</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>السنة</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>الشهر</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>اليوم</translation>
    </message>
    <message>
        <source>Hour</source>
        <translation>الساعة</translation>
    </message>
    <message>
        <source>Minute</source>
        <translation>الدقيقة</translation>
    </message>
    <message>
        <source>Wait</source>
        <translation>انتظر</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>اضبط</translation>
    </message>
</context>
<context>
    <name>ComparePage</name>
    <message>
        <source>Side by side</source>
        <translation>جنباً إلى جنب</translation>
    </message>
    <message>
        <source>Another exam</source>
        <translation>فحص آخر</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>رجوع</translation>
    </message>
</context>
<context>
    <name>ControlForm</name>
    <message>
        <source>Control material, as on its label</source>
        <translation>مادة الضبط كما على ملصقها</translation>
    </message>
    <message>
        <source>Lot, or which slide</source>
        <translation>الدفعة أو أي شريحة</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>التالي</translation>
    </message>
    <message>
        <source>Mean, %</source>
        <translation>المتوسط، %</translation>
    </message>
    <message>
        <source>SD, %</source>
        <translation>الانحراف، %</translation>
    </message>
    <message>
        <source>A class without a mean is not watched.</source>
        <translation>الفئة التي بلا متوسط لا تُراقَب.</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>الملصق</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>حفظ</translation>
    </message>
</context>
<context>
    <name>Count</name>
    <message>
        <source>1 cell</source>
        <translation>خلية واحدة</translation>
    </message>
    <message>
        <source>{0} cells</source>
        <translation>{0} خلية</translation>
    </message>
    <message>
        <source>1 field</source>
        <translation>حقل واحد</translation>
    </message>
    <message>
        <source>{0} fields</source>
        <translation>{0} حقل</translation>
    </message>
</context>
<context>
    <name>Dataset</name>
    <message>
        <source>C-NMC 2019, single lymphoblasts and normal lymphocytes cut out on black</source>
        <translation>C-NMC 2019: أرومات لمفاوية وخلايا لمفاوية طبيعية مفردة مقتطعة على خلفية سوداء</translation>
    </message>
    <message>
        <source>Peripheral blood cells, Hospital Clinic of Barcelona, single cells with background</source>
        <translation>خلايا الدم المحيطي، مستشفى كلينيك ببرشلونة: خلايا مفردة مع الخلفية</translation>
    </message>
    <message>
        <source>AML-Cytomorphology_LMU, single cells with background</source>
        <translation>AML-Cytomorphology_LMU: خلايا مفردة مع الخلفية</translation>
    </message>
    <message>
        <source>ALL image dataset, Taleqani Hospital, whole fields of four classes</source>
        <translation>ALL image dataset، مستشفى طالقاني: حقول كاملة من أربعة أصناف</translation>
    </message>
    <message>
        <source>Chulalongkorn white blood cells, whole fields of a cheap camera with boxes</source>
        <translation>خلايا بيضاء من Chulalongkorn: حقول كاملة من كاميرا رخيصة، والخلايا معلَّمة</translation>
    </message>
</context>
<context>
    <name>DevicePage</name>
    <message>
        <source>Quality control</source>
        <translation>ضبط الجودة</translation>
    </message>
    <message>
        <source>Calibration</source>
        <translation>المعايرة</translation>
    </message>
    <message>
        <source>Model packs</source>
        <translation>حزم النماذج</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>الإعدادات</translation>
    </message>
    <message>
        <source>About</source>
        <translation>حول الجهاز</translation>
    </message>
    <message>
        <source>Operators</source>
        <translation>المشغّلون</translation>
    </message>
    <message>
        <source>Past exams</source>
        <translation>الفحوص السابقة</translation>
    </message>
    <message>
        <source>Laptop</source>
        <translation>الحاسوب</translation>
    </message>
    <message>
        <source>Date and time</source>
        <translation>التاريخ والوقت</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>الجهاز</translation>
    </message>
</context>
<context>
    <name>Error</name>
    <message>
        <source>The camera {0} stopped giving pictures: check its cable; it is tried again by itself.</source>
        <translation>توقفت الكاميرا {0} عن إعطاء الصور: افحص كبلها؛ تُعاد المحاولة تلقائيًا.</translation>
    </message>
    <message>
        <source>The camera {0} stopped giving pictures: check its plug; it is tried again by itself.</source>
        <translation>توقفت الكاميرا {0} عن إعطاء الصور: افحص قابسها؛ تُعاد المحاولة تلقائيًا.</translation>
    </message>
    <message>
        <source>The camera {0} does not start: close the program that uses it or check its cable.</source>
        <translation>الكاميرا {0} لا تعمل: أغلق البرنامج الذي يستخدمها أو افحص كبلها.</translation>
    </message>
    <message>
        <source>The simulated slide is at its end: start again for another look.</source>
        <translation>انتهت الشريحة المحاكاة: ابدأ من جديد لرؤيتها.</translation>
    </message>
    <message>
        <source>The disk with the log {0} is full: nothing more was saved; free space.</source>
        <translation>القرص الذي عليه السجل {0} ممتلئ: لم يُحفظ شيء بعد ذلك؛ أفرغ مساحة.</translation>
    </message>
    <message>
        <source>The log {0} could not be written ({1}): nothing more was saved; check the card.</source>
        <translation>تعذرت كتابة السجل {0} ‏({1}): لم يُحفظ شيء بعد ذلك؛ افحص البطاقة.</translation>
    </message>
    <message>
        <source>The picture {0} could not be saved ({1}); free space or check the card.</source>
        <translation>تعذر حفظ الصورة {0} ‏({1})؛ أفرغ مساحة أو افحص البطاقة.</translation>
    </message>
    <message>
        <source>No room for pictures: cells are counted without; copy the log to the laptop, free space.</source>
        <translation>لا مكان للصور: يستمر العد بدونها؛ انسخ السجل إلى الحاسوب المحمول وأفرغ مساحة.</translation>
    </message>
    <message>
        <source>There is no exam yet; start one first.</source>
        <translation>لا يوجد فحص بعد؛ ابدأ واحدًا أولًا.</translation>
    </message>
    <message>
        <source>The exam has not started yet; wait for the first picture.</source>
        <translation>لم يبدأ الفحص بعد؛ انتظر الصورة الأولى.</translation>
    </message>
    <message>
        <source>No counted field is in view; hold the slide still until its field is counted.</source>
        <translation>لا حقل معدود في المشهد؛ ثبّت الشريحة حتى يُعدّ حقلها.</translation>
    </message>
    <message>
        <source>No field has been counted yet; there is nothing to undo.</source>
        <translation>لم يُعدّ أي حقل بعد؛ لا شيء للتراجع عنه.</translation>
    </message>
    <message>
        <source>Exam {0} has ended; start another one.</source>
        <translation>انتهى الفحص {0}؛ ابدأ غيره.</translation>
    </message>
    <message>
        <source>Exam {0} is signed; state a reason for amending it first.</source>
        <translation>الفحص {0} موقّع؛ اذكر أولًا سبب تعديله.</translation>
    </message>
    <message>
        <source>This exam still counts; end it before it is signed.</source>
        <translation>ما زال هذا الفحص يعدّ؛ أنهه قبل التوقيع.</translation>
    </message>
    <message>
        <source>No white cell was counted; there is nothing to sign, take another exam.</source>
        <translation>لم تُعدّ أي كرية بيضاء؛ لا شيء للتوقيع، أجرِ فحصًا آخر.</translation>
    </message>
    <message>
        <source>Look through the cells first; who signs stands by their classes.</source>
        <translation>راجع الخلايا أولًا؛ من يوقّع مسؤول عن أصنافها.</translation>
    </message>
    <message>
        <source>A control slide is not signed; its result is on the page of quality control.</source>
        <translation>شريحة الضبط لا تُوقّع؛ نتيجتها في صفحة ضبط الجودة.</translation>
    </message>
    <message>
        <source>State in 1 to {0} characters why the signed result is changed.</source>
        <translation>اذكر في 1 إلى {0} حرفًا سبب تغيير النتيجة الموقّعة.</translation>
    </message>
    <message>
        <source>This past exam is open to be read; touch Go on before it is changed.</source>
        <translation>هذا الفحص السابق مفتوح للقراءة؛ المس متابعة قبل تغييره.</translation>
    </message>
    <message>
        <source>A past exam keeps its fields; take a new exam instead.</source>
        <translation>الفحص السابق يحتفظ بحقوله؛ أجرِ فحصًا جديدًا.</translation>
    </message>
    <message>
        <source>Cells are added while their field is in view; take a new exam instead.</source>
        <translation>تُضاف الخلايا وحقلها في المشهد؛ أجرِ فحصًا جديدًا.</translation>
    </message>
    <message>
        <source>A past exam&apos;s cells are not read again; ask during the exam.</source>
        <translation>خلايا الفحص السابق لا تُقرأ ثانية؛ اسأل أثناء الفحص.</translation>
    </message>
    <message>
        <source>The readers did not read this cell; choose one that the app found.</source>
        <translation>لم يقرأ القارئان هذه الخلية؛ اختر خلية وجدها البرنامج.</translation>
    </message>
    <message>
        <source>The picture of this field was not kept; set keep_pictures in the settings.</source>
        <translation>لم تُحفظ صورة هذا الحقل؛ فعّل keep_pictures في الإعدادات.</translation>
    </message>
    <message>
        <source>This cell is not found again in the stored picture; choose another.</source>
        <translation>لم يُعثر على هذه الخلية في الصورة المحفوظة؛ اختر غيرها.</translation>
    </message>
    <message>
        <source>That is not {0}&apos;s PIN; try again.{1}</source>
        <translation>هذا ليس رمز {0}؛ حاول ثانية.{1}</translation>
    </message>
    <message>
        <source>Too many wrong PINs for {0}; wait {1} or ask an admin for a new one.</source>
        <translation>رموز خاطئة كثيرة لـ{0}؛ انتظر {1} أو اطلب رمزًا جديدًا من المشرف.</translation>
    </message>
    <message>
        <source>A PIN has {0} to {1} digits and nothing else; choose another.</source>
        <translation>الرمز من {0} إلى {1} أرقام لا غير؛ اختر غيره.</translation>
    </message>
    <message>
        <source>A PIN such as 1111 or 1234 is the first that others try; choose another.</source>
        <translation>رمز مثل 1111 أو 1234 أول ما يجربه الآخرون؛ اختر غيره.</translation>
    </message>
    <message>
        <source>There is an operator &apos;{0}&apos; already; choose another name.</source>
        <translation>يوجد مشغّل باسم «{0}»؛ اختر اسمًا آخر.</translation>
    </message>
    <message>
        <source>{0} is the last admin; add another one first.</source>
        <translation>{0} آخر مشرف؛ أضف غيره أولًا.</translation>
    </message>
    <message>
        <source>There is no stick to save on; plug one in and try again.</source>
        <translation>لا توجد ذاكرة USB للحفظ؛ صِل واحدة وحاول ثانية.</translation>
    </message>
    <message>
        <source>{0} cannot be written ({1}); choose another place.</source>
        <translation>تتعذر كتابة {0} ‏({1})؛ اختر مكانًا آخر.</translation>
    </message>
    <message>
        <source>This machine has no print service (CUPS); carry {0} to one that has.</source>
        <translation>لا خدمة طباعة (CUPS) على هذا الجهاز؛ انقل {0} إلى جهاز فيه.</translation>
    </message>
    <message>
        <source>The report was not made ({0}); try again.</source>
        <translation>لم يُعَدّ التقرير ({0})؛ أعد المحاولة.</translation>
    </message>
    <message>
        <source>The report was not printed ({0}); see that a printer is set up.</source>
        <translation>لم يُطبع التقرير ({0})؛ تأكد من إعداد طابعة.</translation>
    </message>
    <message>
        <source>The print service does not answer; see that the printer is on.</source>
        <translation>خدمة الطباعة لا تجيب؛ تأكد من تشغيل الطابعة.</translation>
    </message>
    <message>
        <source>{0} is not a model pack or is cut off; copy it again from its source.</source>
        <translation>{0} ليس حزمة نموذج أو هو مبتور؛ انسخه ثانية من مصدره.</translation>
    </message>
    <message>
        <source>{0} is damaged or was packed again by another program; copy it again from its source.</source>
        <translation>{0} تالف أو أعاد برنامج آخر حزمه؛ انسخه ثانية من مصدره.</translation>
    </message>
    <message>
        <source>{0} was changed after it was signed, or signed with a key this device does not trust; get it again from its maker or add the maker&apos;s public key.</source>
        <translation>غُيّر {0} بعد توقيعه، أو وُقّع بمفتاح لا يثق به هذا الجهاز؛ اطلبه ثانية من صانعه أو أضف مفتاحه العام.</translation>
    </message>
    <message>
        <source>{0} is not signed; get it again from its maker.</source>
        <translation>{0} غير موقّع؛ اطلبه ثانية من صانعه.</translation>
    </message>
    <message>
        <source>{0} is gone; plug the stick in again.</source>
        <translation>لم يعد {0} موجودًا؛ صِل ذاكرة USB ثانية.</translation>
    </message>
    <message>
        <source>Nothing is expected of lot {0}; state what it holds, then read it again.</source>
        <translation>لا يُتوقع شيء من التشغيلة {0}؛ اذكر محتواها ثم اقرأها ثانية.</translation>
    </message>
    <message>
        <source>The expected shares add up to over 100 %; correct them.</source>
        <translation>مجموع النسب المتوقعة يزيد على 100 %؛ صححها.</translation>
    </message>
    <message>
        <source>Only {0} white cells of the control were counted, {1} are needed; read it again.</source>
        <translation>عُدّت {0} كرية بيضاء فقط من شريحة الضبط والمطلوب {1}؛ اقرأها ثانية.</translation>
    </message>
    <message>
        <source>The two points are {0} px apart and need at least {1}; choose two lines of the micrometer that are far from each other.</source>
        <translation>النقطتان متباعدتان {0} بكسل ويلزم {1} على الأقل؛ اختر خطين متباعدين من الميكرومتر.</translation>
    </message>
    <message>
        <source>The length must be above 0 µm; read it off the micrometer.</source>
        <translation>يجب أن يزيد الطول على 0 µm؛ اقرأه من الميكرومتر.</translation>
    </message>
    <message>
        <source>The length is no number; type how many µm lie between the two lines, such as 100.</source>
        <translation>الطول ليس رقمًا؛ اكتب كم µm بين الخطين، مثل 100.</translation>
    </message>
    <message>
        <source>Only {0} single red cells are in {1} picture(s), {2} are needed; add pictures of fields where red cells lie apart.</source>
        <translation>في {1} صورة {0} كرية حمراء منفردة فقط والمطلوب {2}؛ أضف حقولًا تتباعد فيها الكريات.</translation>
    </message>
    <message>
        <source>The picture is too dark to calibrate from; raise the lamp and take it again.</source>
        <translation>الصورة أعتم من أن تصلح للمعايرة؛ زد الإضاءة والتقطها ثانية.</translation>
    </message>
    <message>
        <source>The picture is too bright to calibrate from; lower the lamp and try again.</source>
        <translation>الصورة أسطع من أن تصلح للمعايرة؛ خفض الإضاءة وحاول ثانية.</translation>
    </message>
    <message>
        <source>The picture does not show empty glass; move beside the smear or clean the slide, and try again.</source>
        <translation>الصورة لا تُظهر زجاجًا فارغًا؛ تحرك إلى جانب اللطاخة أو نظف الشريحة وحاول ثانية.</translation>
    </message>
    <message>
        <source>The stick at {0} cannot be read or written ({1}); nothing is lost: plug it in again or take another.</source>
        <translation>تتعذر قراءة ذاكرة USB {0} أو الكتابة عليها ({1})؛ لم يُفقد شيء: صِلها ثانية أو خذ غيرها.</translation>
    </message>
    <message>
        <source>The bundle {0} could not be written ({1}); nothing is lost: free space or take another stick, and export again.</source>
        <translation>تعذرت كتابة الحزمة {0} ‏({1})؛ لم يُفقد شيء: أفرغ مساحة أو خذ ذاكرة USB أخرى وأعد التصدير.</translation>
    </message>
    <message>
        <source>The stick at {0} cannot be written ({1}); take another.</source>
        <translation>تتعذر الكتابة على ذاكرة USB {0} ‏({1})؛ خذ غيرها.</translation>
    </message>
    <message>
        <source>The card {0} was changed after the laptop made it; copy it again.</source>
        <translation>غُيّرت البطاقة {0} بعد أن أنشأها الحاسوب؛ انسخها ثانية.</translation>
    </message>
    <message>
        <source>{0} UTC cannot be now; look at a clock that is right.</source>
        <translation>لا يمكن أن يكون الوقت الآن {0} UTC؛ انظر إلى ساعة صحيحة.</translation>
    </message>
    <message>
        <source>This device&apos;s clock is set by its system, as in: sudo date --set &apos;2026-12-31 12:00&apos;.</source>
        <translation>ساعة هذا الجهاز يضبطها نظامه، مثل: sudo date --set &apos;2026-12-31 12:00&apos;.</translation>
    </message>
    <message>
        <source>The log on this card belongs to another board; nothing was changed: put the card back there, or open it with its recovery copy: sudo leukoscope-update key recover</source>
        <translation>سجل هذه البطاقة يخص لوحة أخرى؛ لم يتغير شيء: أعد البطاقة إلى لوحتها، أو افتحه بنسخة الاسترداد الخاصة به: sudo leukoscope-update key recover</translation>
    </message>
    <message>
        <source>The log is locked: plug in its key stick, number {0}, and wait a minute; it can be pulled out once the screen is up.</source>
        <translation>السجل مقفل: صِل ذاكرة المفتاح الخاصة به، رقم {0}، وانتظر دقيقة؛ يمكن نزعها عندما تصبح الشاشة جاهزة.</translation>
    </message>
    <message>
        <source>The clock could not be set; the journal says why: journalctl -u leukoscope-clock.</source>
        <translation>تعذر ضبط الساعة؛ السبب في: journalctl -u leukoscope-clock.</translation>
    </message>
    <message>
        <source>no space left</source>
        <translation>لا مساحة متبقية</translation>
    </message>
    <message>
        <source>no permission</source>
        <translation>لا إذن</translation>
    </message>
    <message>
        <source>write-protected</source>
        <translation>محمي من الكتابة</translation>
    </message>
    <message>
        <source>the disk fails</source>
        <translation>القرص معطوب</translation>
    </message>
    <message>
        <source>not there</source>
        <translation>غير موجود</translation>
    </message>
</context>
<context>
    <name>Gallery</name>
    <message>
        <source>Move {0} to:</source>
        <translation>انقل {0} إلى:</translation>
    </message>
    <message>
        <source>{0} shown; touch again for all</source>
        <translation>{0} معروضة؛ المس ثانية للكل</translation>
    </message>
    <message>
        <source>{0} shown; look at one class:</source>
        <translation>{0} معروضة؛ انظر صنفا واحدا:</translation>
    </message>
    <message>
        <source>Touch a cell to select it. ? in doubt, ! suspect, ✎ moved, + added.</source>
        <translation>المس خلية لاختيارها. ? محل شك، ! مشتبهة، ✎ منقولة، + مضافة.</translation>
    </message>
    <message>
        <source>added by {0}</source>
        <translation>أضافها {0}</translation>
    </message>
    <message>
        <source>app: {0}</source>
        <translation>التطبيق: {0}</translation>
    </message>
    <message>
        <source>{0} says {1}</source>
        <translation>{0} يقول {1}</translation>
    </message>
    <message>
        <source>✓ second review: {0}</source>
        <translation>✓ مراجعة ثانية: {0}</translation>
    </message>
    <message>
        <source>✓ reviewed: {0}</source>
        <translation>✓ راجعها: {0}</translation>
    </message>
    <message>
        <source>Asking the reader again and again</source>
        <translation>يسأل القارئ مرات</translation>
    </message>
</context>
<context>
    <name>GalleryPage</name>
    <message>
        <source>All</source>
        <translation>الكل</translation>
    </message>
    <message>
        <source>! Suspect</source>
        <translation>! مشتبهة</translation>
    </message>
    <message>
        <source>? In doubt</source>
        <translation>? محل شك</translation>
    </message>
    <message>
        <source>Select</source>
        <translation>اختر</translation>
    </message>
    <message>
        <source>Select all shown</source>
        <translation>اختر كل المعروض</translation>
    </message>
    <message>
        <source>No cell to show</source>
        <translation>لا توجد خلايا</translation>
    </message>
    <message>
        <source>↶ Undo</source>
        <translation>↶ تراجع</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>لماذا؟</translation>
    </message>
    <message>
        <source>Reviewed</source>
        <translation>تمت المراجعة</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>مباشر</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>النتيجة</translation>
    </message>
    <message>
        <source>Yellow: what the first reader&apos;s class hangs on. It shows where the reader looks, not that it is right.</source>
        <translation>الأصفر: ما يعتمد عليه صنف القارئ الأول. يبين أين ينظر، لا أنه مصيب.</translation>
    </message>
    <message>
        <source>Back to the cells</source>
        <translation>عودة إلى الخلايا</translation>
    </message>
</context>
<context>
    <name>Hint</name>
    <message>
        <source>Turn the fine focus.</source>
        <translation>أدر التركيز الدقيق.</translation>
    </message>
    <message>
        <source>The picture is mostly noise: give more light, lower the camera&apos;s gain.</source>
        <translation>الصورة معظمها تشويش: زِد الإضاءة واخفض كسب الكاميرا.</translation>
    </message>
    <message>
        <source>The light is uneven: centre the condenser.</source>
        <translation>الضوء غير منتظم: وسط المكثف.</translation>
    </message>
    <message>
        <source>No stain colour: check the slide and the white balance.</source>
        <translation>لا لون صبغة: تحقق من الشريحة وتوازن الأبيض.</translation>
    </message>
    <message>
        <source>These are not stained like white cells: check the slide and the camera&apos;s colours.</source>
        <translation>صبغتها ليست صبغة كريات بيضاء: تحقق من الشريحة وألوان الكاميرا.</translation>
    </message>
    <message>
        <source>Part of the picture is missing: check the camera&apos;s cable.</source>
        <translation>جزء من الصورة مفقود: تحقق من كابل الكاميرا.</translation>
    </message>
    <message>
        <source>Too dark: raise the lamp.</source>
        <translation>مظلم جدا: ارفع المصباح.</translation>
    </message>
    <message>
        <source>Too bright: lower the lamp.</source>
        <translation>ساطع جدا: اخفض المصباح.</translation>
    </message>
    <message>
        <source>No specimen here: move to the smear.</source>
        <translation>لا عينة هنا: انتقل إلى اللطاخة.</translation>
    </message>
    <message>
        <source>Too thick: move towards the feathered edge.</source>
        <translation>سميك جدا: تحرك نحو الحافة الرقيقة.</translation>
    </message>
</context>
<context>
    <name>History</name>
    <message>
        <source>End the exam first; then past ones can be opened.</source>
        <translation>أنهِ الفحص أولاً؛ ثم يمكن فتح الفحوص السابقة.</translation>
    </message>
    <message>
        <source>Touch the exam to compare with.</source>
        <translation>المس الفحص المراد المقارنة به.</translation>
    </message>
    <message>
        <source>No earlier exam has this sample ID; touch one to compare with.</source>
        <translation>لا يوجد فحص سابق بهذا الرقم للعينة؛ المس فحصاً للمقارنة.</translation>
    </message>
    <message>
        <source>Chosen by hand: see that both are of one patient.</source>
        <translation>اختير يدوياً: تأكد من أن الاثنين لمريض واحد.</translation>
    </message>
    <message>
        <source>The exam before with the same sample ID.</source>
        <translation>الفحص السابق بنفس رقم العينة.</translation>
    </message>
    <message>
        <source>All</source>
        <translation>الكل</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>اليوم</translation>
    </message>
    <message>
        <source>7 days</source>
        <translation>7 أيام</translation>
    </message>
    <message>
        <source>30 days</source>
        <translation>30 يوماً</translation>
    </message>
    <message>
        <source>! Suspect</source>
        <translation>! مشتبه</translation>
    </message>
    <message>
        <source>Not final</source>
        <translation>غير نهائية</translation>
    </message>
    <message>
        <source>Other model packs read the one than the other.</source>
        <translation>لم تقرأهما حزم النماذج نفسها.</translation>
    </message>
    <message>
        <source>{0} white cells</source>
        <translation>{0} كرية بيضاء</translation>
    </message>
</context>
<context>
    <name>HistoryPage</name>
    <message>
        <source>Past exams</source>
        <translation>الفحوص السابقة</translation>
    </message>
    <message>
        <source>Sample, operator or 2026-12-31</source>
        <translation>العينة أو المشغّل أو ⁦2026-12-31⁩</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>بحث</translation>
    </message>
    <message>
        <source>Look further back</source>
        <translation>البحث أبعد</translation>
    </message>
    <message>
        <source>Looking</source>
        <translation>جارٍ البحث</translation>
    </message>
    <message>
        <source>No exam fits</source>
        <translation>لا يوجد فحص مطابق</translation>
    </message>
    <message>
        <source>None of the newest exams fits</source>
        <translation>لا يطابق أيٌّ من أحدث الفحوص</translation>
    </message>
</context>
<context>
    <name>Keyboard</name>
    <message>
        <source>Space</source>
        <translation>مسافة</translation>
    </message>
    <message>
        <source>Erase</source>
        <translation>محو</translation>
    </message>
</context>
<context>
    <name>LanguageButton</name>
    <message>
        <source>Language</source>
        <translation>اللغة</translation>
    </message>
</context>
<context>
    <name>Laptop</name>
    <message>
        <source>{0} receives the log now. This device&apos;s card is on the stick: enrol it there.</source>
        <translation>{0} يتلقى السجل من الآن. بطاقة هذا الجهاز على ذاكرة USB: سجّلها هناك.</translation>
    </message>
    <message>
        <source>Copying to the stick: do not pull it out.</source>
        <translation>يجري النسخ إلى ذاكرة USB: لا تنزعها.</translation>
    </message>
    <message>
        <source>The stick was not written: no laptop is enrolled. See the device menu, Laptop.</source>
        <translation>لم يُكتب شيء على ذاكرة USB: لا حاسوب مسجَّل. انظر قائمة الجهاز، الحاسوب.</translation>
    </message>
    <message>
        <source>The stick was not written: {0}</source>
        <translation>لم يُكتب شيء على ذاكرة USB: {0}</translation>
    </message>
    <message>
        <source>Safe to remove the stick.</source>
        <translation>يمكن الآن نزع ذاكرة USB.</translation>
    </message>
    <message>
        <source>The laptop has everything.</source>
        <translation>لدى الحاسوب كل شيء.</translation>
    </message>
    <message>
        <source>Exams copied: {0}.</source>
        <translation>الفحوص المنسوخة: {0}.</translation>
    </message>
    <message>
        <source>Laptop</source>
        <translation>الحاسوب</translation>
    </message>
    <message>
        <source>none</source>
        <translation>لا يوجد</translation>
    </message>
    <message>
        <source>Its key</source>
        <translation>مفتاحه</translation>
    </message>
    <message>
        <source>It has</source>
        <translation>لديه</translation>
    </message>
    <message>
        <source>records 1 to {0} of {1}</source>
        <translation>القيود من 1 إلى {0} من أصل {1}</translation>
    </message>
    <message>
        <source>nothing yet</source>
        <translation>لا شيء بعد</translation>
    </message>
    <message>
        <source>Still to carry</source>
        <translation>ما زال للنقل</translation>
    </message>
    <message>
        <source>{0} records</source>
        <translation>{0} قيد</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>لا شيء</translation>
    </message>
</context>
<context>
    <name>LaptopPage</name>
    <message>
        <source>Laptop</source>
        <translation>الحاسوب</translation>
    </message>
    <message>
        <source>Copy to the stick</source>
        <translation>انسخ إلى الذاكرة</translation>
    </message>
    <message>
        <source>Checking</source>
        <translation>جارٍ التحقق</translation>
    </message>
    <message>
        <source>Look for a stick</source>
        <translation>ابحث عن USB</translation>
    </message>
    <message>
        <source>On the stick: %1</source>
        <translation>على USB: %1</translation>
    </message>
    <message>
        <source>Only an administrator chooses the laptop.</source>
        <translation>المشرف وحده يختار الحاسوب.</translation>
    </message>
    <message>
        <source>✓ This laptop receives the log.</source>
        <translation>✓ هذا الحاسوب يتلقى السجل.</translation>
    </message>
    <message>
        <source>Enrol</source>
        <translation>سجّل</translation>
    </message>
    <message>
        <source>Write this device&apos;s card</source>
        <translation>كتابة بطاقة الجهاز</translation>
    </message>
    <message>
        <source>A stick from the laptop is written by itself when it is plugged in. Only this laptop can read it.</source>
        <translation>تُكتب ذاكرة USB المُعدّة على الحاسوب تلقائيًا عند وصلها. ولا يقرؤها إلا هذا الحاسوب.</translation>
    </message>
    <message>
        <source>Send the log to another laptop from now on? The one before receives nothing more.</source>
        <translation>إرسال السجل إلى حاسوب آخر من الآن؟ لن يتلقى السابق شيئًا بعد ذلك.</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>رجوع</translation>
    </message>
</context>
<context>
    <name>Live</name>
    <message>
        <source>The last field was taken back.</source>
        <translation>سُحب الحقل الأخير.</translation>
    </message>
    <message>
        <source>Added: {0}</source>
        <translation>أضيفت: {0}</translation>
    </message>
    <message>
        <source>Nothing to save yet</source>
        <translation>لا شيء للحفظ بعد</translation>
    </message>
    <message>
        <source>No white cell counted yet.</source>
        <translation>لم تعد أي خلية بيضاء بعد.</translation>
    </message>
    <message>
        <source>Saved: {0}</source>
        <translation>محفوظ: {0}</translation>
    </message>
    <message>
        <source>{0} pictures/s</source>
        <translation>{0} صورة/ث</translation>
    </message>
    <message>
        <source>Starting the camera</source>
        <translation>بدء الكاميرا</translation>
    </message>
    <message>
        <source>Move the slide on</source>
        <translation>حرك الشريحة</translation>
    </message>
    <message>
        <source>Hold the slide still to count</source>
        <translation>ثبت الشريحة للعد</translation>
    </message>
    <message>
        <source>Improve the picture</source>
        <translation>حسن الصورة</translation>
    </message>
    <message>
        <source>Counted. Move the slide on</source>
        <translation>تم العد. حرك الشريحة</translation>
    </message>
    <message>
        <source>Paused. Touch Resume to go on</source>
        <translation>متوقف. المس استئناف</translation>
    </message>
    <message>
        <source>Camera lost</source>
        <translation>فقدت الكاميرا</translation>
    </message>
    <message>
        <source>Field not counted</source>
        <translation>لم يعد الحقل</translation>
    </message>
    <message>
        <source>Exam ended</source>
        <translation>انتهى الفحص</translation>
    </message>
</context>
<context>
    <name>LivePage</name>
    <message>
        <source>No picture yet</source>
        <translation>لا صورة بعد</translation>
    </message>
    <message>
        <source>Save the picture in view</source>
        <translation>حفظ الصورة المعروضة</translation>
    </message>
    <message>
        <source>↶ Field</source>
        <translation>↶ الحقل</translation>
    </message>
    <message>
        <source>Undo the last field</source>
        <translation>تراجع عن الحقل الأخير</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>استئناف</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>إيقاف</translation>
    </message>
    <message>
        <source>Cells</source>
        <translation>الخلايا</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>إنهاء</translation>
    </message>
    <message>
        <source>Finish the exam with %1 of %2 cells? It cannot be taken up again.</source>
        <translation>إنهاء الفحص عند %1 من %2 خلية؟ لا يمكن استئنافه.</translation>
    </message>
    <message>
        <source>Go on counting</source>
        <translation>متابعة العد</translation>
    </message>
</context>
<context>
    <name>Main</name>
    <message>
        <source>Leukoscope</source>
        <translation>Leukoscope</translation>
    </message>
</context>
<context>
    <name>Mark</name>
    <message>
        <source>? readers differ</source>
        <translation>? القارئان مختلفان</translation>
    </message>
</context>
<context>
    <name>Meter</name>
    <message>
        <source>not yet</source>
        <translation>ليس بعد</translation>
    </message>
    <message>
        <source>✓ good</source>
        <translation>✓ جيد</translation>
    </message>
    <message>
        <source>✕ adjust</source>
        <translation>✕ اضبط</translation>
    </message>
    <message>
        <source>Focus</source>
        <translation>التركيز</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>الضوء</translation>
    </message>
    <message>
        <source>Even light</source>
        <translation>انتظام</translation>
    </message>
    <message>
        <source>Stain</source>
        <translation>الصبغة</translation>
    </message>
    <message>
        <source>Specimen</source>
        <translation>العينة</translation>
    </message>
</context>
<context>
    <name>NewExam</name>
    <message>
        <source>No barcode was seen; hold it flat under the camera and try again.</source>
        <translation>لم ير رمز شريطي؛ ضعه مسطحا تحت الكاميرا وحاول ثانية.</translation>
    </message>
    <message>
        <source>This sample ID was examined before, on {0}. Check the tube.</source>
        <translation>فحصت هذه العينة سابقا في {0}. تحقق من الأنبوب.</translation>
    </message>
    <message>
        <source>This sample ID was examined {0} times before, last on {1}. Check the tube.</source>
        <translation>فحصت هذه العينة {0} مرات سابقا، آخرها في {1}. تحقق من الأنبوب.</translation>
    </message>
    <message>
        <source>Scan or type the sample ID first.</source>
        <translation>امسح رقم العينة أو اكتبه أولا.</translation>
    </message>
    <message>
        <source>The sample ID is too long; it has at most {0} signs.</source>
        <translation>رقم العينة طويل جدا؛ {0} رمزا على الأكثر.</translation>
    </message>
    <message>
        <source>Give the age in years (0-130) and white cells in 10⁹/L (0-2000), or neither.</source>
        <translation>أدخل العمر بالسنوات (0-130) والخلايا البيضاء بوحدة 10⁹/L (0-2000)، أو اتركهما.</translation>
    </message>
</context>
<context>
    <name>NewExamPage</name>
    <message>
        <source>Sample ID: scan or type</source>
        <translation>رقم العينة: امسح أو اكتب</translation>
    </message>
    <message>
        <source>Looking</source>
        <translation>بحث</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>الكاميرا</translation>
    </message>
    <message>
        <source>Count %1 white cells</source>
        <translation>عد %1 خلية بيضاء</translation>
    </message>
    <message>
        <source>Age, years</source>
        <translation>العمر، سنوات</translation>
    </message>
    <message>
        <source>Female</source>
        <translation>أنثى</translation>
    </message>
    <message>
        <source>Male</source>
        <translation>ذكر</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>آخر</translation>
    </message>
    <message>
        <source>White cells, 10⁹/L</source>
        <translation>خلايا بيضاء، 10⁹/L</translation>
    </message>
    <message>
        <source>History</source>
        <translation>السوابق</translation>
    </message>
    <message>
        <source>Patient data is optional and stays apart from the image result.</source>
        <translation>بيانات المريض اختيارية وتبقى منفصلة عن نتيجة الصورة.</translation>
    </message>
    <message>
        <source>Past exams</source>
        <translation>الفحوص السابقة</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>خروج</translation>
    </message>
    <message>
        <source>Start counting</source>
        <translation>ابدأ العد</translation>
    </message>
</context>
<context>
    <name>Operators</name>
    <message>
        <source>Only an administrator changes this.</source>
        <translation>لا يغيّر هذا إلا مدير النظام.</translation>
    </message>
    <message>
        <source>{0} can now sign in.</source>
        <translation>يمكن لـ {0} الآن تسجيل الدخول.</translation>
    </message>
    <message>
        <source>{0} has a new PIN.</source>
        <translation>أصبح لـ {0} رمز سري جديد.</translation>
    </message>
    <message>
        <source>{0} can no longer sign in.</source>
        <translation>لم يعد بإمكان {0} تسجيل الدخول.</translation>
    </message>
    <message>
        <source>{0} wrong PINs</source>
        <translation>{0} رموز خاطئة</translation>
    </message>
</context>
<context>
    <name>OperatorsPage</name>
    <message>
        <source>Operators</source>
        <translation>المشغّلون</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>إضافة</translation>
    </message>
    <message>
        <source>New PIN</source>
        <translation>رمز جديد</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>إزالة</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>PIN, 4 to 12 digits</source>
        <translation>الرمز السري، 4 إلى 12 رقماً</translation>
    </message>
    <message>
        <source>New PIN of %1</source>
        <translation>رمز سري جديد لـ %1</translation>
    </message>
    <message>
        <source>The same PIN again</source>
        <translation>الرمز نفسه مرة أخرى</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>حفظ</translation>
    </message>
    <message>
        <source>Remove %1? What they did stays in the log.</source>
        <translation>هل تريد إزالة %1؟ ما قام به يبقى في السجل.</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>إبقاء</translation>
    </message>
</context>
<context>
    <name>Packs</name>
    <message>
        <source>{0} is verified and installed; activate it to let it read.</source>
        <translation>تم التحقق من {0} وتثبيته؛ فعّله ليقرأ.</translation>
    </message>
    <message>
        <source>{0} reads from the next start on.</source>
        <translation>يقرأ {0} ابتداءً من التشغيل القادم.</translation>
    </message>
    <message>
        <source>Only an administrator changes packs.</source>
        <translation>تغيير الحزم للمدير فقط.</translation>
    </message>
    <message>
        <source>Balanced accuracy {0}. </source>
        <translation>الدقة المتوازنة {0}. </translation>
    </message>
    <message>
        <source>Blasts: sensitivity {0}, specificity {1}</source>
        <translation>الأرومات: الحساسية {0}، النوعية {1}</translation>
    </message>
    <message>
        <source>Together with {0}: sensitivity {1}, specificity {2}</source>
        <translation>مع {0}: الحساسية {1}، النوعية {2}</translation>
    </message>
    <message>
        <source>Measured on {0} patients ({1}), each left out of training in one of {2} rounds.</source>
        <translation>قيس على {0} مريضًا ({1})، استُبعد كل منهم من التدريب في جولة من {2} جولات.</translation>
    </message>
    <message>
        <source>Pictures of one patient may be in training and test: no evidence of performance.</source>
        <translation>قد تكون صور المريض نفسه في التدريب وفي الاختبار: ليس دليلًا على الأداء.</translation>
    </message>
    <message>
        <source>Other classes ({0}): pictures of one patient may be in training and test, no evidence of performance.</source>
        <translation>الأصناف الأخرى ({0}): قد تكون صور المريض نفسه في التدريب وفي الاختبار، ليس دليلًا على الأداء.</translation>
    </message>
    <message>
        <source>Made small for this device it lost at most {0} points.</source>
        <translation>عند تصغيره لهذا الجهاز فقد {0} نقطة على الأكثر.</translation>
    </message>
    <message>
        <source>✓ reads</source>
        <translation>✓ يقرأ</translation>
    </message>
    <message>
        <source>does not read</source>
        <translation>لا يقرأ</translation>
    </message>
    <message>
        <source>development key</source>
        <translation>مفتاح تطوير</translation>
    </message>
</context>
<context>
    <name>PacksPage</name>
    <message>
        <source>Model packs</source>
        <translation>حزم النماذج</translation>
    </message>
    <message>
        <source>Checking</source>
        <translation>جارٍ التحقق</translation>
    </message>
    <message>
        <source>Look for a stick</source>
        <translation>ابحث عن USB</translation>
    </message>
    <message>
        <source>On the stick: %1</source>
        <translation>على USB: %1</translation>
    </message>
    <message>
        <source>Install</source>
        <translation>تثبيت</translation>
    </message>
    <message>
        <source>Roll back</source>
        <translation>تراجع</translation>
    </message>
    <message>
        <source>Activate</source>
        <translation>تفعيل</translation>
    </message>
</context>
<context>
    <name>PageHead</name>
    <message>
        <source>Back</source>
        <translation>رجوع</translation>
    </message>
</context>
<context>
    <name>Paper</name>
    <message>
        <source>The report was sent to the printer.</source>
        <translation>أُرسل التقرير إلى الطابعة.</translation>
    </message>
    <message>
        <source>Making the report</source>
        <translation>يجري إعداد التقرير</translation>
    </message>
    <message>
        <source>Saved on the stick: {0}</source>
        <translation>حُفظ على ذاكرة USB: {0}</translation>
    </message>
    <message>
        <source>No stick is plugged in; saved on this device: {0}</source>
        <translation>لا توجد ذاكرة USB موصولة؛ حُفظ على هذا الجهاز: {0}</translation>
    </message>
</context>
<context>
    <name>ProgressRing</name>
    <message>
        <source>of %1</source>
        <translation>من %1</translation>
    </message>
</context>
<context>
    <name>Qc</name>
    <message>
        <source>End the exam first, then read the control slide.</source>
        <translation>أنهِ الفحص أولاً ثم اقرأ شريحة الضبط.</translation>
    </message>
    <message>
        <source>Broken rules: {0}</source>
        <translation>القواعد المخالَفة: {0}</translation>
    </message>
    <message>
        <source>No control slide is set up.</source>
        <translation>لا شريحة ضبط محددة.</translation>
    </message>
    <message>
        <source>Today&apos;s control slide is still to be read.</source>
        <translation>لم تُقرأ شريحة الضبط لهذا اليوم بعد.</translation>
    </message>
    <message>
        <source>Today&apos;s control slide passed.</source>
        <translation>نجحت شريحة الضبط لهذا اليوم.</translation>
    </message>
    <message>
        <source>Today&apos;s control slide was rejected: find the cause, read it again.</source>
        <translation>رُفضت شريحة الضبط لهذا اليوم: ابحث عن السبب وأعد القراءة.</translation>
    </message>
    <message>
        <source>A control has a name and a lot; both stand on its label.</source>
        <translation>لمادة الضبط اسم ودفعة؛ وكلاهما على ملصقها.</translation>
    </message>
    <message>
        <source>Type the expected share of at least one class.</source>
        <translation>اكتب النسبة المتوقعة لفئة واحدة على الأقل.</translation>
    </message>
    <message>
        <source>{0}, lot {1}, is the control in use.</source>
        <translation>{0}، الدفعة {1}، هي مادة الضبط المستعملة.</translation>
    </message>
    <message>
        <source>{0} is no percentage; type a number such as 60 or 4.5.</source>
        <translation>{0} ليست نسبة مئوية؛ اكتب رقماً مثل 60 أو 4.5.</translation>
    </message>
    <message>
        <source>together {0} %</source>
        <translation>المجموع {0} %</translation>
    </message>
</context>
<context>
    <name>QcPage</name>
    <message>
        <source>Quality control</source>
        <translation>ضبط الجودة</translation>
    </message>
    <message>
        <source>New control</source>
        <translation>مادة ضبط جديدة</translation>
    </message>
    <message>
        <source>Read control slide</source>
        <translation>اقرأ شريحة الضبط</translation>
    </message>
    <message>
        <source>False blast calls here</source>
        <translation>أرومات خاطئة هنا</translation>
    </message>
    <message>
        <source>Levey-Jennings chart</source>
        <translation>مخطط ليفي-جينينغز</translation>
    </message>
</context>
<context>
    <name>QuitButton</name>
    <message>
        <source>Quit</source>
        <translation>إنهاء</translation>
    </message>
    <message>
        <source>Quit while the exam goes on? What was counted is saved.</source>
        <translation>هل تريد الإنهاء والفحص مستمر؟ ما تم عدّه محفوظ.</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>البقاء</translation>
    </message>
</context>
<context>
    <name>Readers</name>
    <message>
        <source>From the next exam on the rate found here is used.</source>
        <translation>ابتداءً من الفحص القادم يُستعمل المعدل الموجود هنا.</translation>
    </message>
    <message>
        <source>From the next exam on the rate of the pack is used.</source>
        <translation>ابتداءً من الفحص القادم يُستعمل المعدل الذي تذكره الحزمة.</translation>
    </message>
    <message>
        <source>Only a technician or an administrator chooses the rate.</source>
        <translation>اختيار المعدل لفني أو مدير فقط.</translation>
    </message>
    <message>
        <source>No exam read by this pack was signed without a blast yet.</source>
        <translation>لم يوقَّع بعد أي فحص قرأته هذه الحزمة بلا أرومات.</translation>
    </message>
    <message>
        <source>Too little to go by: {0} exams without a blast and {1} such cells are needed.</source>
        <translation>أقل من أن يُعتمد عليه: يلزم {0} فحوص بلا أرومات و{1} من هذه الخلايا.</translation>
    </message>
    <message>
        <source>More than the pack states: healthy people are flagged too often here. Use the rate found here, and check stain, light and scale.</source>
        <translation>أكثر مما تذكره الحزمة: يُعلَّم الأصحاء هنا أكثر مما ينبغي. استعمل المعدل الموجود هنا، وافحص الصبغة والضوء والمقياس.</translation>
    </message>
    <message>
        <source>Less than the pack states: with the rate found here fewer blasts are seen as too many.</source>
        <translation>أقل مما تذكره الحزمة: بالمعدل الموجود هنا يكفي عدد أقل من الأرومات للتعليم.</translation>
    </message>
    <message>
        <source>That agrees with what the pack states.</source>
        <translation>هذا يوافق ما تذكره الحزمة.</translation>
    </message>
    <message>
        <source>Cells of this kind</source>
        <translation>خلايا من هذا النوع</translation>
    </message>
    <message>
        <source>First reader</source>
        <translation>القارئ الأول</translation>
    </message>
    <message>
        <source>Exams signed without a blast</source>
        <translation>فحوص وُقّعت بلا أرومات</translation>
    </message>
    <message>
        <source>Called blast by mistake</source>
        <translation>سُمّيت أرومة خطأ</translation>
    </message>
    <message>
        <source>The pack states</source>
        <translation>تذكر الحزمة</translation>
    </message>
    <message>
        <source>up to {0}, measured elsewhere</source>
        <translation>حتى {0}، قيس في مكان آخر</translation>
    </message>
    <message>
        <source>what the pack states</source>
        <translation>ما تذكره الحزمة</translation>
    </message>
    <message>
        <source>✓ this microscope: up to {0}</source>
        <translation>✓ هذا المجهر: حتى {0}</translation>
    </message>
    <message>
        <source>The flag rule goes by</source>
        <translation>تعتمد قاعدة التعليم على</translation>
    </message>
</context>
<context>
    <name>ReadersPanel</name>
    <message>
        <source>False blast calls here</source>
        <translation>أرومات خاطئة هنا</translation>
    </message>
    <message>
        <source>Counting over the signed exams</source>
        <translation>يجري العدّ في الفحوص الموقعة</translation>
    </message>
    <message>
        <source>Go by the pack again</source>
        <translation>العودة إلى الحزمة</translation>
    </message>
    <message>
        <source>Use the rate found here</source>
        <translation>استعمال المعدل هنا</translation>
    </message>
</context>
<context>
    <name>Result</name>
    <message>
        <source>Preliminary - not ended, not signed</source>
        <translation>أولي - غير منتهٍ، غير موقَّع</translation>
    </message>
    <message>
        <source>Preliminary - still counting, not signed</source>
        <translation>أولي - العد مستمر، غير موقع</translation>
    </message>
    <message>
        <source>Preliminary - not signed</source>
        <translation>أولي - غير موقع</translation>
    </message>
    <message>
        <source>Final - signed by {0}</source>
        <translation>نهائي - وقعه {0}</translation>
    </message>
    <message>
        <source>Reopened by {0} - not signed again</source>
        <translation>أعاد فتحه {0} - لم يُوقَّع من جديد</translation>
    </message>
    <message>
        <source>Amended - signed by {0}</source>
        <translation>معدل - وقعه {0}</translation>
    </message>
    <message>
        <source>{0} ({1} wanted)</source>
        <translation>{0} (المطلوب {1})</translation>
    </message>
    <message>
        <source>, intervals are wide</source>
        <translation>، الفواصل واسعة</translation>
    </message>
    <message>
        <source>White cells</source>
        <translation>الخلايا البيضاء</translation>
    </message>
    <message>
        <source>Erythroblasts</source>
        <translation>أرومات حمراء</translation>
    </message>
    <message>
        <source>{0} per 100 white cells ({1} seen)</source>
        <translation>{0} لكل 100 خلية بيضاء (شوهدت {1})</translation>
    </message>
    <message>
        <source>Unidentified</source>
        <translation>غير محددة</translation>
    </message>
    <message>
        <source>{0} ({1} where the readers differ)</source>
        <translation>{0} (منها {1} باختلاف القارئين)</translation>
    </message>
    <message>
        <source>Not counted</source>
        <translation>غير معدودة</translation>
    </message>
    <message>
        <source>{0} smudge, {1} artefact</source>
        <translation>{0} ملطخة، {1} شائبة</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>الحقول</translation>
    </message>
    <message>
        <source>Sample</source>
        <translation>العينة</translation>
    </message>
    <message>
        <source>Exam</source>
        <translation>الفحص</translation>
    </message>
    <message>
        <source>Operator</source>
        <translation>المشغل</translation>
    </message>
    <message>
        <source>not stated</source>
        <translation>غير مذكور</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>المصدر</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>انتهى</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>المقياس</translation>
    </message>
    <message>
        <source>Quality, mean</source>
        <translation>الجودة، المتوسط</translation>
    </message>
    <message>
        <source>Usual ranges</source>
        <translation>المجالات المعتادة</translation>
    </message>
    <message>
        <source>{0}; they differ between laboratories</source>
        <translation>{0}؛ وهي تختلف بين المختبرات</translation>
    </message>
    <message>
        <source>Patient, as stated</source>
        <translation>المريض كما ذكر</translation>
    </message>
    <message>
        <source>Reviewed by</source>
        <translation>راجعه</translation>
    </message>
    <message>
        <source>{0} years</source>
        <translation>{0} سنة</translation>
    </message>
    <message>
        <source>Female</source>
        <translation>أنثى</translation>
    </message>
    <message>
        <source>Male</source>
        <translation>ذكر</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>آخر</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>ليس بعد</translation>
    </message>
    <message>
        <source>enough cells counted</source>
        <translation>عدت خلايا كافية</translation>
    </message>
    <message>
        <source>no more pictures</source>
        <translation>لا مزيد من الصور</translation>
    </message>
    <message>
        <source>by the operator</source>
        <translation>من المشغل</translation>
    </message>
    <message>
        <source>no field taken</source>
        <translation>لم يؤخذ حقل</translation>
    </message>
    <message>
        <source>release key</source>
        <translation>مفتاح الإصدار</translation>
    </message>
    <message>
        <source>development key: not released for use</source>
        <translation>مفتاح تطوير: غير معتمد للاستعمال</translation>
    </message>
    <message>
        <source>development key: {0}; else release key</source>
        <translation>مفتاح تطوير: {0}؛ والباقي إصدار</translation>
    </message>
    <message>
        <source>Cell packs</source>
        <translation>حزم الخلايا</translation>
    </message>
    <message>
        <source>none</source>
        <translation>لا شيء</translation>
    </message>
    <message>
        <source>Field packs</source>
        <translation>حزم الحقول</translation>
    </message>
    <message>
        <source>Signed with</source>
        <translation>موقع بـ</translation>
    </message>
    <message>
        <source>its measured limits are not on this device</source>
        <translation>حدوده المقاسة ليست على هذا الجهاز</translation>
    </message>
</context>
<context>
    <name>ResultPage</name>
    <message>
        <source>Result</source>
        <translation>النتيجة</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>تفاصيل</translation>
    </message>
    <message>
        <source>What the models were measured to be worth</source>
        <translation>ما تساويه النماذج حسب القياس</translation>
    </message>
    <message>
        <source>Past exams</source>
        <translation>الفحوص السابقة</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>الأرقام</translation>
    </message>
    <message>
        <source>Cells</source>
        <translation>الخلايا</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>مقارنة</translation>
    </message>
    <message>
        <source>Save PDF</source>
        <translation>حفظ PDF</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>طباعة</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>متابعة</translation>
    </message>
    <message>
        <source>Back to live</source>
        <translation>عودة للمباشر</translation>
    </message>
    <message>
        <source>New exam</source>
        <translation>فحص جديد</translation>
    </message>
</context>
<context>
    <name>Role</name>
    <message>
        <source>Clinician</source>
        <translation>طبيب</translation>
    </message>
    <message>
        <source>Technician</source>
        <translation>فني</translation>
    </message>
    <message>
        <source>Administrator</source>
        <translation>مدير</translation>
    </message>
</context>
<context>
    <name>Scale</name>
    <message>
        <source>scale not known yet</source>
        <translation>المقياس غير معروف بعد</translation>
    </message>
    <message>
        <source>calibrated</source>
        <translation>معاير</translation>
    </message>
    <message>
        <source>estimated</source>
        <translation>مقدر</translation>
    </message>
    <message>
        <source>assumed</source>
        <translation>مفترض</translation>
    </message>
    <message>
        <source>simulated</source>
        <translation>محاكى</translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message>
        <source>Saved.</source>
        <translation>حُفظ.</translation>
    </message>
    <message>
        <source>Only a technician or an administrator changes settings.</source>
        <translation>تغيير الإعدادات لفني أو مدير فقط.</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>لا شيء</translation>
    </message>
    <message>
        <source>a warning</source>
        <translation>تحذير</translation>
    </message>
    <message>
        <source>no new exam</source>
        <translation>لا فحص جديد</translation>
    </message>
    <message>
        <source>White cells to count</source>
        <translation>الخلايا البيضاء المطلوب عدّها</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>حجم النص</translation>
    </message>
    <message>
        <source>The screen locks after</source>
        <translation>تُقفل الشاشة بعد</translation>
    </message>
    <message>
        <source>{0} min</source>
        <translation>{0} دقيقة</translation>
    </message>
    <message>
        <source>Without today&apos;s control slide</source>
        <translation>من دون شريحة الضبط لهذا اليوم</translation>
    </message>
    <message>
        <source>Paper of reports</source>
        <translation>ورق التقارير</translation>
    </message>
    <message>
        <source>Camera, from the next start</source>
        <translation>الكاميرا، ابتداءً من التشغيل القادم</translation>
    </message>
    <message>
        <source>Pass mark: {0}</source>
        <translation>حد القبول: {0}</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>الإعدادات</translation>
    </message>
    <message>
        <source>Less</source>
        <translation>أقل</translation>
    </message>
    <message>
        <source>More</source>
        <translation>أكثر</translation>
    </message>
</context>
<context>
    <name>ShareTable</name>
    <message>
        <source>White cells</source>
        <translation>الخلايا البيضاء</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>العدد</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>النسبة</translation>
    </message>
    <message>
        <source>95 % interval</source>
        <translation>فاصل 95 %</translation>
    </message>
    <message>
        <source>Usual, %</source>
        <translation>المعتاد، %</translation>
    </message>
</context>
<context>
    <name>Shell</name>
    <message>
        <source>Starting a new exam</source>
        <translation>بدء فحص جديد</translation>
    </message>
    <message>
        <source>Decision support for a trained morphologist; research use; not a diagnosis.</source>
        <translation>دعم قرار لاختصاصي شكل مدرب؛ للبحث؛ ليس تشخيصا.</translation>
    </message>
    <message>
        <source>⚠ The device&apos;s clock is wrong: times in the log and on paper mislead; have it set.</source>
        <translation>⚠ ساعة الجهاز خاطئة: الأوقات في السجل وعلى الورق مضللة؛ اطلب ضبطها.</translation>
    </message>
</context>
<context>
    <name>SignIn</name>
    <message>
        <source>Checking the PIN</source>
        <translation>التحقق من الرمز</translation>
    </message>
    <message>
        <source>The two PINs differ; type the same one twice.</source>
        <translation>الرمزان مختلفان؛ اكتب الرمز نفسه مرتين.</translation>
    </message>
</context>
<context>
    <name>SignInPage</name>
    <message>
        <source>Who works now?</source>
        <translation>من يعمل الآن؟</translation>
    </message>
    <message>
        <source>PIN of %1</source>
        <translation>رمز %1</translation>
    </message>
    <message>
        <source>Touch your name first</source>
        <translation>المس اسمك أولا</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>دخول</translation>
    </message>
    <message>
        <source>A new device: who is its administrator?</source>
        <translation>جهاز جديد: من مديره؟</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>PIN, 4 to 12 digits</source>
        <translation>رمز من 4 إلى 12 رقما</translation>
    </message>
    <message>
        <source>The same PIN again</source>
        <translation>الرمز نفسه ثانية</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>ابدأ</translation>
    </message>
</context>
<context>
    <name>Signing</name>
    <message>
        <source>Signed by {0}: the result is final.</source>
        <translation>وقّعه {0}: النتيجة نهائية.</translation>
    </message>
    <message>
        <source>Reopened: correct the cells, review them, and sign again.</source>
        <translation>أُعيد فتحه: صحّح الخلايا وراجعها ثم وقّع من جديد.</translation>
    </message>
    <message>
        <source>Sign the result</source>
        <translation>توقيع النتيجة</translation>
    </message>
    <message>
        <source>Change a signed result</source>
        <translation>تعديل نتيجة موقَّعة</translation>
    </message>
    <message>
        <source>With my PIN I say that I looked through the {0} white cells and stand by this result. It is final then; each later change needs a reason and stays on record.</source>
        <translation>برمزي السري أُقرّ بأنني راجعت {0} من الكريات البيض وأتحمل مسؤولية هذه النتيجة. تصبح بذلك نهائية؛ وكل تعديل لاحق يحتاج إلى سبب ويبقى مسجلاً.</translation>
    </message>
    <message>
        <source>The result is not final until it is signed again. The reason stays on record and on paper.</source>
        <translation>لا تكون النتيجة نهائية حتى تُوقَّع من جديد. يبقى السبب في السجل وعلى الورق.</translation>
    </message>
    <message>
        <source>Sign</source>
        <translation>توقيع</translation>
    </message>
    <message>
        <source>Amend</source>
        <translation>تعديل</translation>
    </message>
    <message>
        <source>PIN of {0}</source>
        <translation>الرمز السري لـ {0}</translation>
    </message>
    <message>
        <source>A clinician signs: lock the screen, and sign in as one.</source>
        <translation>الطبيب هو من يوقّع: اقفل الشاشة وسجّل الدخول كطبيب.</translation>
    </message>
</context>
<context>
    <name>SigningPage</name>
    <message>
        <source>Why is the result changed?</source>
        <translation>لماذا تُعدَّل النتيجة؟</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>رجوع</translation>
    </message>
</context>
<context>
    <name>SlideMap</name>
    <message>
        <source>Slide map, %1 fields</source>
        <translation>خريطة الشريحة، %1 حقل</translation>
    </message>
</context>
<context>
    <name>Status</name>
    <message>
        <source>Starting</source>
        <translation>بدء</translation>
    </message>
    <message>
        <source>Looking</source>
        <translation>بحث</translation>
    </message>
    <message>
        <source>Slide moving</source>
        <translation>الشريحة تتحرك</translation>
    </message>
    <message>
        <source>Adjust the picture</source>
        <translation>اضبط الصورة</translation>
    </message>
    <message>
        <source>Field counted</source>
        <translation>عد الحقل</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>متوقف</translation>
    </message>
    <message>
        <source>Reconnecting</source>
        <translation>إعادة الاتصال</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>غير محفوظ</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>انتهى</translation>
    </message>
</context>
<context>
    <name>Subtype</name>
    <message>
        <source>Benign</source>
        <translation>حميد</translation>
    </message>
    <message>
        <source>Early pre-B</source>
        <translation>ما قبل B مبكر</translation>
    </message>
    <message>
        <source>Pre-B</source>
        <translation>ما قبل B</translation>
    </message>
    <message>
        <source>Pro-B</source>
        <translation>سلف B</translation>
    </message>
</context>
<context>
    <name>SubtypePanel</name>
    <message>
        <source>Whole-field subtype - RESEARCH ONLY</source>
        <translation>النمط الفرعي للحقل - للبحث فقط</translation>
    </message>
    <message>
        <source>Mean over the fields. Always names one of these four, whatever is on the slide; follows colour more than cells; no part of the result.</source>
        <translation>متوسط الحقول. يسمي دائما واحدا من الأربعة مهما كان على الشريحة؛ يتبع اللون أكثر من الخلايا؛ ليس جزءا من النتيجة.</translation>
    </message>
    <message>
        <source>Reader</source>
        <translation>القارئ</translation>
    </message>
    <message>
        <source>MobileNet</source>
        <translation>MobileNet</translation>
    </message>
    <message>
        <source>CNN</source>
        <translation>CNN</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Device menu</source>
        <translation>قائمة الجهاز</translation>
    </message>
    <message>
        <source>Leukoscope</source>
        <translation>Leukoscope</translation>
    </message>
    <message>
        <source>Sample %1</source>
        <translation>العينة %1</translation>
    </message>
    <message>
        <source>DEVELOPMENT KEY</source>
        <translation>مفتاح تطوير</translation>
    </message>
    <message>
        <source>SIMULATED</source>
        <translation>محاكاة</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>قفل</translation>
    </message>
    <message>
        <source>Lock; %1 is signed in</source>
        <translation>قفل؛ %1 مسجل</translation>
    </message>
</context>
<context>
    <name>Verdict</name>
    <message>
        <source>No white cell counted yet.</source>
        <translation>لم تعد أي خلية بيضاء بعد.</translation>
    </message>
    <message>
        <source>Blast-suspect {0}/{1} (95 % CI {2}-{3} %)</source>
        <translation>أرومات مشتبهة {0}/{1} (⁦95&#xa0;%&#xa0;CI&#xa0;{2}-{3}&#xa0;%⁩)</translation>
    </message>
    <message>
        <source>review required.</source>
        <translation>المراجعة واجبة.</translation>
    </message>
    <message>
        <source>not more than false calls explain; review the suspect cells.</source>
        <translation>ليس أكثر مما تفسره الأخطاء؛ راجع الخلايا المشتبهة.</translation>
    </message>
    <message>
        <source>none seen in {0} cells; that excludes nothing.</source>
        <translation>لم تر أي منها في {0} خلية؛ وهذا لا ينفي شيئا.</translation>
    </message>
</context>
</TS>
