<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="hi" sourcelanguage="en">
<context>
    <name></name>
    <message>
        <source>Exam {0}   Log {1} {2}</source>
        <translation>जाँच {0}   अभिलेख {1} {2}</translation>
    </message>
    <message>
        <source>White-cell differential of a blood smear</source>
        <translation>रक्त स्मीयर की श्वेत कोशिका विभेदक गणना</translation>
    </message>
    <message>
        <source>SIMULATED - not a patient&apos;s result</source>
        <translation>कृत्रिम - किसी रोगी का परिणाम नहीं</translation>
    </message>
    <message>
        <source> (the device&apos;s clock was wrong)</source>
        <translation> (उपकरण की घड़ी ग़लत थी)</translation>
    </message>
    <message>
        <source>Sample</source>
        <translation>नमूना</translation>
    </message>
    <message>
        <source>Begun</source>
        <translation>आरंभ</translation>
    </message>
    <message>
        <source>Operator</source>
        <translation>संचालक</translation>
    </message>
    <message>
        <source>not stated</source>
        <translation>नहीं बताया</translation>
    </message>
    <message>
        <source>Looked through</source>
        <translation>देखा गया</translation>
    </message>
    <message>
        <source>by nobody</source>
        <translation>किसी ने नहीं</translation>
    </message>
    <message>
        <source>Signed</source>
        <translation>हस्ताक्षर</translation>
    </message>
    <message>
        <source>Differential of {0} white cells</source>
        <translation>{0} श्वेत कोशिकाओं की विभेदक गणना</translation>
    </message>
    <message>
        <source>class</source>
        <translation>वर्ग</translation>
    </message>
    <message>
        <source>cells</source>
        <translation>कोशिकाएँ</translation>
    </message>
    <message>
        <source>95 % CI, %</source>
        <translation>95 % CI, %</translation>
    </message>
    <message>
        <source>usual, %</source>
        <translation>सामान्य, %</translation>
    </message>
    <message>
        <source>Erythroblasts {0} per 100 white cells ({1} seen); {2} smudge, {3} artefact not counted.</source>
        <translation>एरिथ्रोब्लास्ट {0} प्रति 100 श्वेत कोशिकाएँ ({1} दिखीं); {2} धब्बे, {3} कृत्रिम नहीं गिने गए।</translation>
    </message>
    <message>
        <source>{0} of {1} cells were given their class by a person; the app&apos;s own class is in the log.</source>
        <translation>{1} में से {0} कोशिकाओं का वर्ग किसी व्यक्ति ने दिया; ऐप का अपना वर्ग अभिलेख में है।</translation>
    </message>
    <message>
        <source>{0} cells were added by hand, {1} fields were taken back.</source>
        <translation>{0} कोशिकाएँ हाथ से जोड़ी गईं, {1} क्षेत्र वापस लिए गए।</translation>
    </message>
    <message>
        <source>CI: exact interval of Clopper and Pearson.</source>
        <translation>CI: क्लॉपर और पियर्सन का सटीक अंतराल।</translation>
    </message>
    <message>
        <source>{0} cells were wanted: the intervals are wide.</source>
        <translation>{0} कोशिकाएँ चाहिए थीं: अंतराल चौड़े हैं।</translation>
    </message>
    <message>
        <source>Usual range for {0}: {1}; it differs between laboratories.</source>
        <translation>सामान्य सीमा, {0}: {1}; यह प्रयोगशालाओं में भिन्न होती है।</translation>
    </message>
    <message>
        <source>Cells, the most suspect and the surest of each class</source>
        <translation>कोशिकाएँ, सबसे संदिग्ध और हर वर्ग की सबसे निश्चित</translation>
    </message>
    <message>
        <source>{0} µm. Below each cell: the first reader&apos;s probability of blast, of other cells of the class.</source>
        <translation>{0} µm. हर कोशिका के नीचे: पहले पाठक की ब्लास्ट की संभावना, अन्य में वर्ग की।</translation>
    </message>
    <message>
        <source>Stated on the request - not used by the app</source>
        <translation>अनुरोध पर लिखा - ऐप इसका उपयोग नहीं करता</translation>
    </message>
    <message>
        <source>Changed after the signature</source>
        <translation>हस्ताक्षर के बाद बदला गया</translation>
    </message>
    <message>
        <source>How it was measured</source>
        <translation>कैसे नापा गया</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>स्रोत</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>क्षेत्र</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>पैमाना</translation>
    </message>
    <message>
        <source>Quality, mean</source>
        <translation>गुणवत्ता, औसत</translation>
    </message>
    <message>
        <source>Its measured limits are not on this machine.</source>
        <translation>इसकी नापी गई सीमाएँ इस मशीन पर नहीं हैं।</translation>
    </message>
    <message>
        <source> DEVELOPMENT KEY, not released for use.</source>
        <translation> विकास कुंजी, उपयोग के लिए जारी नहीं।</translation>
    </message>
    <message>
        <source>Field-level subtype - RESEARCH ONLY, not part of the result</source>
        <translation>क्षेत्र-स्तरीय उपप्रकार - केवल शोध, परिणाम का भाग नहीं</translation>
    </message>
    <message>
        <source>first reader</source>
        <translation>पहला पाठक</translation>
    </message>
    <message>
        <source>second reader</source>
        <translation>दूसरा पाठक</translation>
    </message>
    <message>
        <source>Mean over fields of models trained on one laboratory, whose classes its colours give away.</source>
        <translation>एक ही प्रयोगशाला पर सीखे मॉडलों का क्षेत्रों पर औसत, जिसके रंग वर्ग बता देते हैं।</translation>
    </message>
    <message>
        <source>{0}, suspect</source>
        <translation>{0}, संदिग्ध</translation>
    </message>
    <message>
        <source>PRELIMINARY - still counting, not signed</source>
        <translation>प्रारंभिक - गिनती जारी, हस्ताक्षर नहीं</translation>
    </message>
    <message>
        <source>PRELIMINARY - not signed</source>
        <translation>प्रारंभिक - हस्ताक्षर नहीं</translation>
    </message>
    <message>
        <source>FINAL - signed by {0}</source>
        <translation>अंतिम - {0} के हस्ताक्षर</translation>
    </message>
    <message>
        <source>REOPENED to be changed - signed by {0} before, not signed again</source>
        <translation>बदलने के लिए फिर खोला गया - पहले {0} के हस्ताक्षर, दोबारा नहीं</translation>
    </message>
    <message>
        <source>AMENDED - signed by {0}, changed afterwards</source>
        <translation>संशोधित - {0} के हस्ताक्षर, बाद में बदला गया</translation>
    </message>
    <message>
        <source>The rule needs counted cells.</source>
        <translation>नियम के लिए गिनी हुई कोशिकाएँ चाहिए।</translation>
    </message>
    <message>
        <source>The rate was counted in exams signed on this microscope.</source>
        <translation>यह दर इस सूक्ष्मदर्शी पर हस्ताक्षरित जाँचों में गिनी गई है।</translation>
    </message>
    <message>
        <source>The rate was measured in other laboratories, not on this microscope.</source>
        <translation>यह दर दूसरी प्रयोगशालाओं में मापी गई है, इस सूक्ष्मदर्शी पर नहीं।</translation>
    </message>
    <message>
        <source>That is below the limit of {0}: a morphologist must review the cells.</source>
        <translation>यह {0} की सीमा से कम है: मॉर्फोलॉजिस्ट को कोशिकाएँ जाँचनी होंगी।</translation>
    </message>
    <message>
        <source>Up to {rate} of healthy cells of this kind ({kinds}) are called blast by mistake. Mistakes alone would give {blasts} or more in {total} cells that may be such mistakes, in {chance} of healthy samples.</source>
        <translation>इस प्रकार ({kinds}) की स्वस्थ कोशिकाओं में {rate} तक भूल से ब्लास्ट कही जाती हैं। केवल भूल से ऐसी {total} कोशिकाओं में, जिनमें यह भूल हो सकती है, {blasts} या अधिक {chance} स्वस्थ नमूनों में होंगे।</translation>
    </message>
    <message>
        <source>Up to {rate} of healthy cells are called blast by mistake. Mistakes alone would give {blasts} or more in {total} cells in {chance} of healthy samples.</source>
        <translation>स्वस्थ कोशिकाओं में {rate} तक भूल से ब्लास्ट कही जाती हैं। केवल भूल से {total} कोशिकाओं में {blasts} या अधिक, {chance} स्वस्थ नमूनों में होंगे।</translation>
    </message>
    <message>
        <source>That is not below the limit of {0}: not flagged. It does not exclude blasts.</source>
        <translation>यह {0} की सीमा से कम नहीं: चिह्नित नहीं। इससे ब्लास्ट की संभावना समाप्त नहीं होती।</translation>
    </message>
    <message>
        <source>below</source>
        <translation>नीचे</translation>
    </message>
    <message>
        <source>above</source>
        <translation>ऊपर</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>आयु</translation>
    </message>
    <message>
        <source>{0} years</source>
        <translation>{0} वर्ष</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>लिंग</translation>
    </message>
    <message>
        <source>White count</source>
        <translation>श्वेत कोशिका गणना</translation>
    </message>
    <message>
        <source>History</source>
        <translation>इतिहास</translation>
    </message>
    <message>
        <source>Blasts: sensitivity {0}, specificity {1}, per cell, 95 % CI, on {2}. {3}</source>
        <translation>ब्लास्ट: संवेदनशीलता {0}, विशिष्टता {1}, प्रति कोशिका, 95 % CI, {2} पर। {3}</translation>
    </message>
    <message>
        <source>Together with {0}: sensitivity {1}, specificity {2}.</source>
        <translation>{0} के साथ: संवेदनशीलता {1}, विशिष्टता {2}।</translation>
    </message>
</context>
<context>
    <name>About</name>
    <message>
        <source>Intended use</source>
        <translation>अभिप्रेत उपयोग</translation>
    </message>
    <message>
        <source>For trained morphologists: counts white cells of stained blood smears and marks cells that may be blasts. Every result needs a person&apos;s review. It does not replace a diagnosis.</source>
        <translation>प्रशिक्षित आकृति-विशेषज्ञों के लिए: रंगे हुए रक्त स्मीयर की श्वेत कोशिकाएँ गिनता है और संभावित ब्लास्ट कोशिकाएँ चिह्नित करता है। हर परिणाम की जाँच व्यक्ति द्वारा आवश्यक है। यह निदान का स्थान नहीं लेता।</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>स्थिति</translation>
    </message>
    <message>
        <source>Research use only. Not cleared as a medical device.</source>
        <translation>केवल अनुसंधान हेतु। चिकित्सा उपकरण के रूप में स्वीकृत नहीं।</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>संस्करण</translation>
    </message>
    <message>
        <source>Model packs</source>
        <translation>मॉडल पैक</translation>
    </message>
    <message>
        <source>Trained on</source>
        <translation>प्रशिक्षण डेटा</translation>
    </message>
    <message>
        <source>Licences</source>
        <translation>लाइसेंस</translation>
    </message>
    <message>
        <source>Program: {0}. Libraries and data: see the model cards and SBOM.</source>
        <translation>प्रोग्राम: {0}। लाइब्रेरी और डेटा: मॉडल कार्ड और SBOM देखें।</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>उपकरण</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>लॉग</translation>
    </message>
    <message>
        <source>{0} records, hash {1}</source>
        <translation>{0} अभिलेख, हैश {1}</translation>
    </message>
    <message>
        <source>Free space</source>
        <translation>खाली स्थान</translation>
    </message>
</context>
<context>
    <name>AboutPage</name>
    <message>
        <source>About</source>
        <translation>परिचय</translation>
    </message>
</context>
<context>
    <name>AgeGroup</name>
    <message>
        <source>newborn, to 1 month</source>
        <translation>नवजात, 1 माह तक</translation>
    </message>
    <message>
        <source>1 to 23 months</source>
        <translation>1 से 23 माह</translation>
    </message>
    <message>
        <source>2 to 10 years</source>
        <translation>2 से 10 वर्ष</translation>
    </message>
    <message>
        <source>11 years and older</source>
        <translation>11 वर्ष और अधिक</translation>
    </message>
</context>
<context>
    <name>Calibration</name>
    <message>
        <source>End the exam first: it has the camera.</source>
        <translation>पहले जाँच समाप्त करें: कैमरा उसके पास है।</translation>
    </message>
    <message>
        <source>Opening the camera</source>
        <translation>कैमरा खोला जा रहा है</translation>
    </message>
    <message>
        <source>Hold the picture and touch two lines first.</source>
        <translation>पहले चित्र रोकें और दो रेखाएँ छुएँ।</translation>
    </message>
    <message>
        <source>There is no picture yet; wait for the camera.</source>
        <translation>अभी चित्र नहीं है; कैमरे की प्रतीक्षा करें।</translation>
    </message>
    <message>
        <source>Only a real camera is calibrated; this picture is not live.</source>
        <translation>केवल वास्तविक कैमरा अंशांकित होता है; यह चित्र सजीव नहीं है।</translation>
    </message>
    <message>
        <source>Measuring</source>
        <translation>माप जारी</translation>
    </message>
    <message>
        <source>Stored; the next exam uses it.</source>
        <translation>सहेजा गया; अगली जाँच इसका उपयोग करेगी।</translation>
    </message>
    <message>
        <source>Only a technician or an administrator calibrates.</source>
        <translation>केवल तकनीशियन या प्रशासक अंशांकन करते हैं।</translation>
    </message>
    <message>
        <source>not calibrated</source>
        <translation>अंशांकित नहीं</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>पैमाना</translation>
    </message>
    <message>
        <source>Flat field</source>
        <translation>समतल क्षेत्र</translation>
    </message>
    <message>
        <source>darkest part {0}</source>
        <translation>सबसे गहरा भाग {0}</translation>
    </message>
    <message>
        <source>White balance</source>
        <translation>श्वेत संतुलन</translation>
    </message>
    <message>
        <source>red {0}, blue {1}</source>
        <translation>लाल {0}, नीला {1}</translation>
    </message>
    <message>
        <source>Put the micrometer or empty glass in focus; touch what to calibrate.</source>
        <translation>माइक्रोमीटर या खाली काँच फ़ोकस करें; जो अंशांकित करना है उसे छुएँ।</translation>
    </message>
    <message>
        <source>Touch one line of the micrometer.</source>
        <translation>माइक्रोमीटर की एक रेखा छुएँ।</translation>
    </message>
    <message>
        <source>Touch another line, far from the first.</source>
        <translation>पहली से दूर दूसरी रेखा छुएँ।</translation>
    </message>
    <message>
        <source>Type how far they are apart, then store.</source>
        <translation>उनके बीच की दूरी लिखें, फिर सहेजें।</translation>
    </message>
</context>
<context>
    <name>CalibrationPage</name>
    <message>
        <source>Calibration</source>
        <translation>अंशांकन</translation>
    </message>
    <message>
        <source>SIMULATED</source>
        <translation>कृत्रिम</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>जारी रखें</translation>
    </message>
    <message>
        <source>Hold</source>
        <translation>रोकें</translation>
    </message>
    <message>
        <source>Length, µm</source>
        <translation>लंबाई, µm</translation>
    </message>
    <message>
        <source>Store</source>
        <translation>सहेजें</translation>
    </message>
    <message>
        <source>Scale from red cells</source>
        <translation>लाल कोशिकाओं से पैमाना</translation>
    </message>
    <message>
        <source>Flat field from empty glass</source>
        <translation>खाली काँच से समतल क्षेत्र</translation>
    </message>
    <message>
        <source>White balance from empty glass</source>
        <translation>खाली काँच से श्वेत संतुलन</translation>
    </message>
</context>
<context>
    <name>Cell</name>
    <message>
        <source>Lymphoblast, suspect</source>
        <translation>लिम्फोब्लास्ट, संदिग्ध</translation>
    </message>
    <message>
        <source>Myeloblast, suspect</source>
        <translation>मायलोब्लास्ट, संदिग्ध</translation>
    </message>
    <message>
        <source>Lymphocyte</source>
        <translation>लिम्फोसाइट</translation>
    </message>
    <message>
        <source>Monocyte</source>
        <translation>मोनोसाइट</translation>
    </message>
    <message>
        <source>Neutrophil</source>
        <translation>न्यूट्रोफिल</translation>
    </message>
    <message>
        <source>Eosinophil</source>
        <translation>इओसिनोफिल</translation>
    </message>
    <message>
        <source>Basophil</source>
        <translation>बेसोफिल</translation>
    </message>
    <message>
        <source>Erythroblast</source>
        <translation>एरिथ्रोब्लास्ट</translation>
    </message>
    <message>
        <source>Unidentified</source>
        <translation>अज्ञात</translation>
    </message>
    <message>
        <source>Smudge</source>
        <translation>स्मज</translation>
    </message>
    <message>
        <source>Artefact</source>
        <translation>आर्टिफैक्ट</translation>
    </message>
    <message>
        <source>Lymphoblast?</source>
        <translation>लिम्फोब्लास्ट?</translation>
    </message>
    <message>
        <source>Myeloblast?</source>
        <translation>मायलोब्लास्ट?</translation>
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
        <translation>चित्र नहीं रखा गया</translation>
    </message>
</context>
<context>
    <name>ClassKey</name>
    <message>
        <source>%1, %2 cells</source>
        <translation>%1, %2 कोशिकाएँ</translation>
    </message>
</context>
<context>
    <name>ClassPicker</name>
    <message>
        <source>Which cell was missed?</source>
        <translation>कौन सी कोशिका छूट गई?</translation>
    </message>
    <message>
        <source>None</source>
        <translation>कोई नहीं</translation>
    </message>
</context>
<context>
    <name>Clock</name>
    <message>
        <source>Only a technician or an administrator sets the clock.</source>
        <translation>केवल तकनीशियन या प्रशासक घड़ी सेट करता है।</translation>
    </message>
    <message>
        <source>The clock is set.</source>
        <translation>घड़ी सेट हो गई।</translation>
    </message>
    <message>
        <source>There is no such date and time; type them as on a clock that is right.</source>
        <translation>ऐसी कोई तारीख और समय नहीं है; सही घड़ी से देखकर लिखें।</translation>
    </message>
</context>
<context>
    <name>ClockPage</name>
    <message>
        <source>Date and time</source>
        <translation>तारीख और समय</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>वर्ष</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>माह</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>दिन</translation>
    </message>
    <message>
        <source>Hour</source>
        <translation>घंटा</translation>
    </message>
    <message>
        <source>Minute</source>
        <translation>मिनट</translation>
    </message>
    <message>
        <source>Wait</source>
        <translation>रुकें</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>सेट करें</translation>
    </message>
</context>
<context>
    <name>ComparePage</name>
    <message>
        <source>Side by side</source>
        <translation>साथ-साथ</translation>
    </message>
    <message>
        <source>Another exam</source>
        <translation>दूसरी जाँच</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>वापस</translation>
    </message>
</context>
<context>
    <name>ControlForm</name>
    <message>
        <source>Control material, as on its label</source>
        <translation>नियंत्रण सामग्री, लेबल के अनुसार</translation>
    </message>
    <message>
        <source>Lot, or which slide</source>
        <translation>लॉट, या कौन सी स्लाइड</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>रद्द करें</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>आगे</translation>
    </message>
    <message>
        <source>Mean, %</source>
        <translation>माध्य, %</translation>
    </message>
    <message>
        <source>SD, %</source>
        <translation>SD, %</translation>
    </message>
    <message>
        <source>A class without a mean is not watched.</source>
        <translation>बिना माध्य वाला वर्ग नहीं देखा जाता।</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>लेबल</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>सहेजें</translation>
    </message>
</context>
<context>
    <name>Count</name>
    <message>
        <source>1 cell</source>
        <translation>1 कोशिका</translation>
    </message>
    <message>
        <source>{0} cells</source>
        <translation>{0} कोशिकाएँ</translation>
    </message>
    <message>
        <source>1 field</source>
        <translation>1 क्षेत्र</translation>
    </message>
    <message>
        <source>{0} fields</source>
        <translation>{0} क्षेत्र</translation>
    </message>
</context>
<context>
    <name>Dataset</name>
    <message>
        <source>C-NMC 2019, single lymphoblasts and normal lymphocytes cut out on black</source>
        <translation>C-NMC 2019: काली पृष्ठभूमि पर अलग-अलग लिम्फोब्लास्ट और सामान्य लिम्फोसाइट</translation>
    </message>
    <message>
        <source>Peripheral blood cells, Hospital Clinic of Barcelona, single cells with background</source>
        <translation>परिधीय रक्त कोशिकाएँ, Hospital Clínic, बार्सिलोना: पृष्ठभूमि सहित एकल कोशिकाएँ</translation>
    </message>
    <message>
        <source>AML-Cytomorphology_LMU, single cells with background</source>
        <translation>AML-Cytomorphology_LMU: पृष्ठभूमि सहित एकल कोशिकाएँ</translation>
    </message>
    <message>
        <source>ALL image dataset, Taleqani Hospital, whole fields of four classes</source>
        <translation>ALL image dataset, तालेक़ानी अस्पताल: चार वर्गों के पूरे क्षेत्र</translation>
    </message>
    <message>
        <source>Chulalongkorn white blood cells, whole fields of a cheap camera with boxes</source>
        <translation>चुलालोंगकोर्न की श्वेत कोशिकाएँ: सस्ते कैमरे के पूरे क्षेत्र, कोशिकाएँ चिह्नित</translation>
    </message>
</context>
<context>
    <name>DevicePage</name>
    <message>
        <source>Quality control</source>
        <translation>गुणवत्ता नियंत्रण</translation>
    </message>
    <message>
        <source>Calibration</source>
        <translation>अंशांकन</translation>
    </message>
    <message>
        <source>Model packs</source>
        <translation>मॉडल पैक</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>सेटिंग</translation>
    </message>
    <message>
        <source>About</source>
        <translation>परिचय</translation>
    </message>
    <message>
        <source>Operators</source>
        <translation>संचालक</translation>
    </message>
    <message>
        <source>Past exams</source>
        <translation>पिछली जाँचें</translation>
    </message>
    <message>
        <source>Laptop</source>
        <translation>लैपटॉप</translation>
    </message>
    <message>
        <source>Date and time</source>
        <translation>तारीख और समय</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>उपकरण</translation>
    </message>
</context>
<context>
    <name>Error</name>
    <message>
        <source>The camera {0} stopped giving pictures: check its cable; it is tried again by itself.</source>
        <translation>कैमरा {0} चित्र नहीं दे रहा: उसकी केबल जाँचें; अपने-आप फिर कोशिश होगी।</translation>
    </message>
    <message>
        <source>The camera {0} stopped giving pictures: check its plug; it is tried again by itself.</source>
        <translation>कैमरा {0} चित्र नहीं दे रहा: उसका प्लग जाँचें; अपने-आप फिर कोशिश होगी।</translation>
    </message>
    <message>
        <source>The camera {0} does not start: close the program that uses it or check its cable.</source>
        <translation>कैमरा {0} शुरू नहीं हो रहा: उसे चलाने वाला प्रोग्राम बंद करें या केबल जाँचें।</translation>
    </message>
    <message>
        <source>The simulated slide is at its end: start again for another look.</source>
        <translation>कृत्रिम स्लाइड समाप्त: फिर देखने के लिए दोबारा शुरू करें।</translation>
    </message>
    <message>
        <source>The disk with the log {0} is full: nothing more was saved; free space.</source>
        <translation>लॉग {0} की डिस्क भर गई: आगे कुछ सहेजा नहीं गया; जगह खाली करें।</translation>
    </message>
    <message>
        <source>The log {0} could not be written ({1}): nothing more was saved; check the card.</source>
        <translation>लॉग {0} लिखा नहीं जा सका ({1}): आगे कुछ सहेजा नहीं गया; कार्ड जाँचें।</translation>
    </message>
    <message>
        <source>The picture {0} could not be saved ({1}); free space or check the card.</source>
        <translation>चित्र {0} सहेजा नहीं जा सका ({1}); जगह खाली करें या कार्ड जाँचें।</translation>
    </message>
    <message>
        <source>No room for pictures: cells are counted without; copy the log to the laptop, free space.</source>
        <translation>चित्रों के लिए जगह नहीं: गिनती बिना चित्रों के जारी है; लॉग लैपटॉप पर कॉपी करें, जगह खाली करें।</translation>
    </message>
    <message>
        <source>There is no exam yet; start one first.</source>
        <translation>अभी कोई जाँच नहीं है; पहले एक शुरू करें।</translation>
    </message>
    <message>
        <source>The exam has not started yet; wait for the first picture.</source>
        <translation>जाँच अभी शुरू नहीं हुई; पहले चित्र की प्रतीक्षा करें।</translation>
    </message>
    <message>
        <source>No counted field is in view; hold the slide still until its field is counted.</source>
        <translation>कोई गिना हुआ क्षेत्र सामने नहीं है; क्षेत्र गिने जाने तक स्लाइड स्थिर रखें।</translation>
    </message>
    <message>
        <source>No field has been counted yet; there is nothing to undo.</source>
        <translation>अभी कोई क्षेत्र नहीं गिना गया; वापस लेने को कुछ नहीं है।</translation>
    </message>
    <message>
        <source>Exam {0} has ended; start another one.</source>
        <translation>जाँच {0} समाप्त हो चुकी; दूसरी शुरू करें।</translation>
    </message>
    <message>
        <source>Exam {0} is signed; state a reason for amending it first.</source>
        <translation>जाँच {0} पर हस्ताक्षर हो चुके; पहले संशोधन का कारण दें।</translation>
    </message>
    <message>
        <source>This exam still counts; end it before it is signed.</source>
        <translation>यह जाँच अभी गिन रही है; हस्ताक्षर से पहले समाप्त करें।</translation>
    </message>
    <message>
        <source>No white cell was counted; there is nothing to sign, take another exam.</source>
        <translation>कोई श्वेत कोशिका नहीं गिनी गई; हस्ताक्षर को कुछ नहीं, दूसरी जाँच करें।</translation>
    </message>
    <message>
        <source>Look through the cells first; who signs stands by their classes.</source>
        <translation>पहले कोशिकाएँ देख लें; हस्ताक्षर करने वाला उनके वर्गों का उत्तरदायी है।</translation>
    </message>
    <message>
        <source>A control slide is not signed; its result is on the page of quality control.</source>
        <translation>नियंत्रण स्लाइड पर हस्ताक्षर नहीं होते; उसका परिणाम गुणवत्ता नियंत्रण पृष्ठ पर है।</translation>
    </message>
    <message>
        <source>State in 1 to {0} characters why the signed result is changed.</source>
        <translation>1 से {0} अक्षरों में बताएँ कि हस्ताक्षरित परिणाम क्यों बदला जा रहा है।</translation>
    </message>
    <message>
        <source>This past exam is open to be read; touch Go on before it is changed.</source>
        <translation>यह पिछली जाँच पढ़ने के लिए खुली है; बदलने से पहले आगे बढ़ें छुएँ।</translation>
    </message>
    <message>
        <source>A past exam keeps its fields; take a new exam instead.</source>
        <translation>पिछली जाँच के क्षेत्र वही रहते हैं; नई जाँच करें।</translation>
    </message>
    <message>
        <source>Cells are added while their field is in view; take a new exam instead.</source>
        <translation>कोशिकाएँ तभी जुड़ती हैं जब उनका क्षेत्र सामने हो; नई जाँच करें।</translation>
    </message>
    <message>
        <source>A past exam&apos;s cells are not read again; ask during the exam.</source>
        <translation>पिछली जाँच की कोशिकाएँ दोबारा नहीं पढ़ी जातीं; जाँच के दौरान पूछें।</translation>
    </message>
    <message>
        <source>The readers did not read this cell; choose one that the app found.</source>
        <translation>पाठकों ने यह कोशिका नहीं पढ़ी; प्रोग्राम की खोजी कोशिका चुनें।</translation>
    </message>
    <message>
        <source>The picture of this field was not kept; set keep_pictures in the settings.</source>
        <translation>इस क्षेत्र का चित्र नहीं रखा गया; सेटिंग में keep_pictures चालू करें।</translation>
    </message>
    <message>
        <source>This cell is not found again in the stored picture; choose another.</source>
        <translation>यह कोशिका रखे चित्र में फिर नहीं मिली; दूसरी चुनें।</translation>
    </message>
    <message>
        <source>That is not {0}&apos;s PIN; try again.{1}</source>
        <translation>यह {0} का पिन नहीं है; फिर कोशिश करें।{1}</translation>
    </message>
    <message>
        <source>Too many wrong PINs for {0}; wait {1} or ask an admin for a new one.</source>
        <translation>{0} के बहुत सारे गलत पिन; {1} रुकें या प्रशासक से नया लें।</translation>
    </message>
    <message>
        <source>A PIN has {0} to {1} digits and nothing else; choose another.</source>
        <translation>पिन में केवल {0} से {1} अंक होते हैं; दूसरा चुनें।</translation>
    </message>
    <message>
        <source>A PIN such as 1111 or 1234 is the first that others try; choose another.</source>
        <translation>1111 या 1234 जैसा पिन लोग सबसे पहले आज़माते हैं; दूसरा चुनें।</translation>
    </message>
    <message>
        <source>There is an operator &apos;{0}&apos; already; choose another name.</source>
        <translation>&apos;{0}&apos; नाम पहले से है; दूसरा नाम चुनें।</translation>
    </message>
    <message>
        <source>{0} is the last admin; add another one first.</source>
        <translation>{0} अंतिम प्रशासक है; पहले दूसरा जोड़ें।</translation>
    </message>
    <message>
        <source>There is no stick to save on; plug one in and try again.</source>
        <translation>सहेजने को पेन ड्राइव नहीं है; लगाकर फिर कोशिश करें।</translation>
    </message>
    <message>
        <source>{0} cannot be written ({1}); choose another place.</source>
        <translation>{0} लिखा नहीं जा सकता ({1}); दूसरी जगह चुनें।</translation>
    </message>
    <message>
        <source>This machine has no print service (CUPS); carry {0} to one that has.</source>
        <translation>इस मशीन में मुद्रण सेवा (CUPS) नहीं है; {0} दूसरी पर ले जाएँ।</translation>
    </message>
    <message>
        <source>The report was not made ({0}); try again.</source>
        <translation>रिपोर्ट नहीं बनी ({0}); फिर कोशिश करें।</translation>
    </message>
    <message>
        <source>The report was not printed ({0}); see that a printer is set up.</source>
        <translation>रिपोर्ट नहीं छपी ({0}); देखें कि प्रिंटर लगा है।</translation>
    </message>
    <message>
        <source>The print service does not answer; see that the printer is on.</source>
        <translation>मुद्रण सेवा उत्तर नहीं दे रही; देखें कि प्रिंटर चालू है।</translation>
    </message>
    <message>
        <source>{0} is not a model pack or is cut off; copy it again from its source.</source>
        <translation>{0} मॉडल पैक नहीं है या अधूरा है; फिर से कॉपी करें।</translation>
    </message>
    <message>
        <source>{0} is damaged or was packed again by another program; copy it again from its source.</source>
        <translation>{0} खराब है या दूसरे प्रोग्राम ने फिर पैक किया; फिर से कॉपी करें।</translation>
    </message>
    <message>
        <source>{0} was changed after it was signed, or signed with a key this device does not trust; get it again from its maker or add the maker&apos;s public key.</source>
        <translation>{0} हस्ताक्षर के बाद बदला गया, या ऐसी कुंजी से हस्ताक्षरित है जिस पर यह उपकरण भरोसा नहीं करता; निर्माता से फिर लें या उसकी सार्वजनिक कुंजी जोड़ें।</translation>
    </message>
    <message>
        <source>{0} is not signed; get it again from its maker.</source>
        <translation>{0} हस्ताक्षरित नहीं है; निर्माता से फिर लें।</translation>
    </message>
    <message>
        <source>{0} is gone; plug the stick in again.</source>
        <translation>{0} नहीं मिला; पेन ड्राइव फिर लगाएँ।</translation>
    </message>
    <message>
        <source>Nothing is expected of lot {0}; state what it holds, then read it again.</source>
        <translation>लॉट {0} से कोई अपेक्षा दर्ज नहीं; बताएँ उसमें क्या है, फिर पढ़ें।</translation>
    </message>
    <message>
        <source>The expected shares add up to over 100 %; correct them.</source>
        <translation>अपेक्षित अंशों का योग 100 % से अधिक है; ठीक करें।</translation>
    </message>
    <message>
        <source>Only {0} white cells of the control were counted, {1} are needed; read it again.</source>
        <translation>नियंत्रण की केवल {0} श्वेत कोशिकाएँ गिनी गईं, {1} चाहिए; फिर पढ़ें।</translation>
    </message>
    <message>
        <source>The two points are {0} px apart and need at least {1}; choose two lines of the micrometer that are far from each other.</source>
        <translation>दोनों बिंदु {0} px दूर हैं, कम से कम {1} चाहिए; माइक्रोमीटर की दूर-दूर की रेखाएँ चुनें।</translation>
    </message>
    <message>
        <source>The length must be above 0 µm; read it off the micrometer.</source>
        <translation>लंबाई 0 µm से अधिक हो; माइक्रोमीटर पर पढ़ें।</translation>
    </message>
    <message>
        <source>The length is no number; type how many µm lie between the two lines, such as 100.</source>
        <translation>लंबाई संख्या नहीं है; दोनों रेखाओं के बीच कितने µm हैं लिखें, जैसे 100।</translation>
    </message>
    <message>
        <source>Only {0} single red cells are in {1} picture(s), {2} are needed; add pictures of fields where red cells lie apart.</source>
        <translation>{1} चित्र में केवल {0} अलग लाल कोशिकाएँ हैं, {2} चाहिए; ऐसे क्षेत्र लें जहाँ वे अलग हों।</translation>
    </message>
    <message>
        <source>The picture is too dark to calibrate from; raise the lamp and take it again.</source>
        <translation>अंशांकन के लिए चित्र बहुत गहरा है; लैंप बढ़ाकर फिर लें।</translation>
    </message>
    <message>
        <source>The picture is too bright to calibrate from; lower the lamp and try again.</source>
        <translation>अंशांकन के लिए चित्र बहुत उजला है; लैंप घटाकर फिर कोशिश करें।</translation>
    </message>
    <message>
        <source>The picture does not show empty glass; move beside the smear or clean the slide, and try again.</source>
        <translation>चित्र में खाली काँच नहीं है; स्मीयर के बगल में जाएँ या स्लाइड साफ करके फिर कोशिश करें।</translation>
    </message>
    <message>
        <source>The stick at {0} cannot be read or written ({1}); nothing is lost: plug it in again or take another.</source>
        <translation>पेन ड्राइव {0} पढ़ी या लिखी नहीं जा सकती ({1}); कुछ खोया नहीं: फिर लगाएँ या दूसरी लें।</translation>
    </message>
    <message>
        <source>The bundle {0} could not be written ({1}); nothing is lost: free space or take another stick, and export again.</source>
        <translation>बंडल {0} लिखा नहीं जा सका ({1}); कुछ खोया नहीं: जगह खाली करें या दूसरी पेन ड्राइव लें और फिर करें।</translation>
    </message>
    <message>
        <source>The stick at {0} cannot be written ({1}); take another.</source>
        <translation>पेन ड्राइव {0} पर लिखा नहीं जा सकता ({1}); दूसरी लें।</translation>
    </message>
    <message>
        <source>The card {0} was changed after the laptop made it; copy it again.</source>
        <translation>कार्ड {0} लैपटॉप के बनाने के बाद बदला गया; फिर कॉपी करें।</translation>
    </message>
    <message>
        <source>{0} UTC cannot be now; look at a clock that is right.</source>
        <translation>अभी {0} UTC नहीं हो सकता; सही घड़ी देखें।</translation>
    </message>
    <message>
        <source>This device&apos;s clock is set by its system, as in: sudo date --set &apos;2026-12-31 12:00&apos;.</source>
        <translation>इस उपकरण की घड़ी उसका सिस्टम सेट करता है, जैसे: sudo date --set &apos;2026-12-31 12:00&apos;।</translation>
    </message>
    <message>
        <source>The log on this card belongs to another board; nothing was changed: put the card back there, or open it with its recovery copy: sudo leukoscope-update key recover</source>
        <translation>इस कार्ड का लॉग किसी दूसरे बोर्ड का है; कुछ नहीं बदला गया: कार्ड वापस वहीं लगाएँ, या इसे इसकी पुनर्प्राप्ति प्रति से खोलें: sudo leukoscope-update key recover</translation>
    </message>
    <message>
        <source>The log is locked: plug in its key stick, number {0}, and wait a minute; it can be pulled out once the screen is up.</source>
        <translation>लॉग बंद है: इसकी कुंजी वाली स्टिक, संख्या {0}, लगाएँ और एक मिनट रुकें; स्क्रीन तैयार होते ही उसे निकाला जा सकता है।</translation>
    </message>
    <message>
        <source>The clock could not be set; the journal says why: journalctl -u leukoscope-clock.</source>
        <translation>घड़ी सेट नहीं हो सकी; कारण: journalctl -u leukoscope-clock।</translation>
    </message>
    <message>
        <source>no space left</source>
        <translation>जगह नहीं बची</translation>
    </message>
    <message>
        <source>no permission</source>
        <translation>अनुमति नहीं</translation>
    </message>
    <message>
        <source>write-protected</source>
        <translation>लेखन-सुरक्षित</translation>
    </message>
    <message>
        <source>the disk fails</source>
        <translation>डिस्क खराब</translation>
    </message>
    <message>
        <source>not there</source>
        <translation>मौजूद नहीं</translation>
    </message>
</context>
<context>
    <name>Gallery</name>
    <message>
        <source>Move {0} to:</source>
        <translation>{0} को यहाँ ले जाएँ:</translation>
    </message>
    <message>
        <source>{0} shown; touch again for all</source>
        <translation>{0} दिख रही हैं; सब के लिए फिर छुएँ</translation>
    </message>
    <message>
        <source>{0} shown; look at one class:</source>
        <translation>{0} दिख रही हैं; एक वर्ग देखें:</translation>
    </message>
    <message>
        <source>Touch a cell to select it. ? in doubt, ! suspect, ✎ moved, + added.</source>
        <translation>चुनने के लिए कोशिका छुएँ। ? अनिश्चित, ! संदिग्ध, ✎ बदली, + जोड़ी।</translation>
    </message>
    <message>
        <source>added by {0}</source>
        <translation>{0} ने जोड़ी</translation>
    </message>
    <message>
        <source>app: {0}</source>
        <translation>ऐप: {0}</translation>
    </message>
    <message>
        <source>{0} says {1}</source>
        <translation>{0} के अनुसार {1}</translation>
    </message>
    <message>
        <source>✓ second review: {0}</source>
        <translation>✓ दूसरी जाँच: {0}</translation>
    </message>
    <message>
        <source>✓ reviewed: {0}</source>
        <translation>✓ जाँचा: {0}</translation>
    </message>
    <message>
        <source>Asking the reader again and again</source>
        <translation>पाठक से बार-बार पूछा जा रहा है</translation>
    </message>
</context>
<context>
    <name>GalleryPage</name>
    <message>
        <source>All</source>
        <translation>सभी</translation>
    </message>
    <message>
        <source>! Suspect</source>
        <translation>! संदिग्ध</translation>
    </message>
    <message>
        <source>? In doubt</source>
        <translation>? अनिश्चित</translation>
    </message>
    <message>
        <source>Select</source>
        <translation>चुनें</translation>
    </message>
    <message>
        <source>Select all shown</source>
        <translation>दिख रही सभी चुनें</translation>
    </message>
    <message>
        <source>No cell to show</source>
        <translation>कोई कोशिका नहीं</translation>
    </message>
    <message>
        <source>↶ Undo</source>
        <translation>↶ वापस</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>क्यों?</translation>
    </message>
    <message>
        <source>Reviewed</source>
        <translation>जाँच पूरी</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>लाइव</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>परिणाम</translation>
    </message>
    <message>
        <source>Yellow: what the first reader&apos;s class hangs on. It shows where the reader looks, not that it is right.</source>
        <translation>पीला: पहले पाठक का वर्ग जिस पर टिका है। यह दिखाता है कि वह कहाँ देखता है, यह नहीं कि वह सही है।</translation>
    </message>
    <message>
        <source>Back to the cells</source>
        <translation>कोशिकाओं पर वापस</translation>
    </message>
</context>
<context>
    <name>Hint</name>
    <message>
        <source>Turn the fine focus.</source>
        <translation>फ़ाइन फ़ोकस घुमाएँ।</translation>
    </message>
    <message>
        <source>The picture is mostly noise: give more light, lower the camera&apos;s gain.</source>
        <translation>चित्र में ज़्यादातर शोर (नॉइज़) है: रोशनी बढ़ाएँ, कैमरे का गेन घटाएँ।</translation>
    </message>
    <message>
        <source>The light is uneven: centre the condenser.</source>
        <translation>प्रकाश असमान है: कंडेंसर केंद्र में करें।</translation>
    </message>
    <message>
        <source>No stain colour: check the slide and the white balance.</source>
        <translation>रंजन नहीं दिखा: स्लाइड और व्हाइट बैलेंस जाँचें।</translation>
    </message>
    <message>
        <source>These are not stained like white cells: check the slide and the camera&apos;s colours.</source>
        <translation>इनका रंजन श्वेत कोशिकाओं जैसा नहीं: स्लाइड और कैमरे के रंग जाँचें।</translation>
    </message>
    <message>
        <source>Part of the picture is missing: check the camera&apos;s cable.</source>
        <translation>चित्र का हिस्सा नहीं आया: कैमरे की केबल जाँचें।</translation>
    </message>
    <message>
        <source>Too dark: raise the lamp.</source>
        <translation>बहुत अँधेरा: लैंप बढ़ाएँ।</translation>
    </message>
    <message>
        <source>Too bright: lower the lamp.</source>
        <translation>बहुत तेज़: लैंप घटाएँ।</translation>
    </message>
    <message>
        <source>No specimen here: move to the smear.</source>
        <translation>यहाँ नमूना नहीं: स्मीयर पर जाएँ।</translation>
    </message>
    <message>
        <source>Too thick: move towards the feathered edge.</source>
        <translation>बहुत मोटा: पतले किनारे की ओर जाएँ।</translation>
    </message>
</context>
<context>
    <name>History</name>
    <message>
        <source>End the exam first; then past ones can be opened.</source>
        <translation>पहले जाँच समाप्त करें; फिर पिछली जाँचें खोली जा सकती हैं।</translation>
    </message>
    <message>
        <source>Touch the exam to compare with.</source>
        <translation>तुलना के लिए जाँच को छुएँ।</translation>
    </message>
    <message>
        <source>No earlier exam has this sample ID; touch one to compare with.</source>
        <translation>इस नमूना संख्या की कोई पिछली जाँच नहीं; तुलना के लिए किसी एक को छुएँ।</translation>
    </message>
    <message>
        <source>Chosen by hand: see that both are of one patient.</source>
        <translation>हाथ से चुना गया: देख लें कि दोनों एक ही रोगी के हैं।</translation>
    </message>
    <message>
        <source>The exam before with the same sample ID.</source>
        <translation>इसी नमूना संख्या की पिछली जाँच।</translation>
    </message>
    <message>
        <source>All</source>
        <translation>सभी</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>आज</translation>
    </message>
    <message>
        <source>7 days</source>
        <translation>7 दिन</translation>
    </message>
    <message>
        <source>30 days</source>
        <translation>30 दिन</translation>
    </message>
    <message>
        <source>! Suspect</source>
        <translation>! संदिग्ध</translation>
    </message>
    <message>
        <source>Not final</source>
        <translation>अंतिम नहीं</translation>
    </message>
    <message>
        <source>Other model packs read the one than the other.</source>
        <translation>दोनों को एक ही मॉडल पैक ने नहीं पढ़ा।</translation>
    </message>
    <message>
        <source>{0} white cells</source>
        <translation>{0} श्वेत कोशिकाएँ</translation>
    </message>
</context>
<context>
    <name>HistoryPage</name>
    <message>
        <source>Past exams</source>
        <translation>पिछली जाँचें</translation>
    </message>
    <message>
        <source>Sample, operator or 2026-12-31</source>
        <translation>नमूना, संचालक या 2026-12-31</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>खोजें</translation>
    </message>
    <message>
        <source>Look further back</source>
        <translation>और पीछे खोजें</translation>
    </message>
    <message>
        <source>Looking</source>
        <translation>खोज जारी है</translation>
    </message>
    <message>
        <source>No exam fits</source>
        <translation>कोई जाँच नहीं मिली</translation>
    </message>
    <message>
        <source>None of the newest exams fits</source>
        <translation>नवीनतम जाँचों में कोई नहीं मिली</translation>
    </message>
</context>
<context>
    <name>Keyboard</name>
    <message>
        <source>Space</source>
        <translation>रिक्त</translation>
    </message>
    <message>
        <source>Erase</source>
        <translation>मिटाएँ</translation>
    </message>
</context>
<context>
    <name>LanguageButton</name>
    <message>
        <source>Language</source>
        <translation>भाषा</translation>
    </message>
</context>
<context>
    <name>Laptop</name>
    <message>
        <source>{0} receives the log now. This device&apos;s card is on the stick: enrol it there.</source>
        <translation>अब {0} को लॉग मिलेगा। इस उपकरण का कार्ड पेन ड्राइव पर है: उसे वहाँ पंजीकृत करें।</translation>
    </message>
    <message>
        <source>Copying to the stick: do not pull it out.</source>
        <translation>पेन ड्राइव पर कॉपी हो रहा है: उसे न निकालें।</translation>
    </message>
    <message>
        <source>The stick was not written: no laptop is enrolled. See the device menu, Laptop.</source>
        <translation>पेन ड्राइव पर कुछ नहीं लिखा गया: कोई लैपटॉप पंजीकृत नहीं है। उपकरण मेनू में लैपटॉप देखें।</translation>
    </message>
    <message>
        <source>The stick was not written: {0}</source>
        <translation>पेन ड्राइव पर नहीं लिखा गया: {0}</translation>
    </message>
    <message>
        <source>Safe to remove the stick.</source>
        <translation>अब पेन ड्राइव निकाल सकते हैं।</translation>
    </message>
    <message>
        <source>The laptop has everything.</source>
        <translation>लैपटॉप के पास सब कुछ है।</translation>
    </message>
    <message>
        <source>Exams copied: {0}.</source>
        <translation>कॉपी की गई जाँचें: {0}।</translation>
    </message>
    <message>
        <source>Laptop</source>
        <translation>लैपटॉप</translation>
    </message>
    <message>
        <source>none</source>
        <translation>कोई नहीं</translation>
    </message>
    <message>
        <source>Its key</source>
        <translation>उसकी कुंजी</translation>
    </message>
    <message>
        <source>It has</source>
        <translation>उसके पास</translation>
    </message>
    <message>
        <source>records 1 to {0} of {1}</source>
        <translation>{1} में से अभिलेख 1 से {0}</translation>
    </message>
    <message>
        <source>nothing yet</source>
        <translation>अभी कुछ नहीं</translation>
    </message>
    <message>
        <source>Still to carry</source>
        <translation>ले जाना बाकी</translation>
    </message>
    <message>
        <source>{0} records</source>
        <translation>{0} अभिलेख</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>कुछ नहीं</translation>
    </message>
</context>
<context>
    <name>LaptopPage</name>
    <message>
        <source>Laptop</source>
        <translation>लैपटॉप</translation>
    </message>
    <message>
        <source>Copy to the stick</source>
        <translation>पेन ड्राइव पर कॉपी करें</translation>
    </message>
    <message>
        <source>Checking</source>
        <translation>जाँच जारी</translation>
    </message>
    <message>
        <source>Look for a stick</source>
        <translation>USB खोजें</translation>
    </message>
    <message>
        <source>On the stick: %1</source>
        <translation>USB पर: %1</translation>
    </message>
    <message>
        <source>Only an administrator chooses the laptop.</source>
        <translation>केवल प्रशासक लैपटॉप चुनता है।</translation>
    </message>
    <message>
        <source>✓ This laptop receives the log.</source>
        <translation>✓ इस लैपटॉप को लॉग मिलता है।</translation>
    </message>
    <message>
        <source>Enrol</source>
        <translation>पंजीकृत करें</translation>
    </message>
    <message>
        <source>Write this device&apos;s card</source>
        <translation>उपकरण का कार्ड लिखें</translation>
    </message>
    <message>
        <source>A stick from the laptop is written by itself when it is plugged in. Only this laptop can read it.</source>
        <translation>लैपटॉप से आई पेन ड्राइव लगाते ही अपने-आप लिखी जाती है। उसे केवल वही लैपटॉप पढ़ सकता है।</translation>
    </message>
    <message>
        <source>Send the log to another laptop from now on? The one before receives nothing more.</source>
        <translation>अब से लॉग दूसरे लैपटॉप को भेजें? पहले वाले को और कुछ नहीं मिलेगा।</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>वापस</translation>
    </message>
</context>
<context>
    <name>Live</name>
    <message>
        <source>The last field was taken back.</source>
        <translation>अंतिम क्षेत्र हटाया गया।</translation>
    </message>
    <message>
        <source>Added: {0}</source>
        <translation>जोड़ी: {0}</translation>
    </message>
    <message>
        <source>Nothing to save yet</source>
        <translation>अभी सहेजने को कुछ नहीं</translation>
    </message>
    <message>
        <source>No white cell counted yet.</source>
        <translation>अभी कोई श्वेत कोशिका नहीं गिनी।</translation>
    </message>
    <message>
        <source>Saved: {0}</source>
        <translation>सहेजा: {0}</translation>
    </message>
    <message>
        <source>{0} pictures/s</source>
        <translation>{0} चित्र/से</translation>
    </message>
    <message>
        <source>Starting the camera</source>
        <translation>कैमरा शुरू हो रहा है</translation>
    </message>
    <message>
        <source>Move the slide on</source>
        <translation>स्लाइड आगे बढ़ाएँ</translation>
    </message>
    <message>
        <source>Hold the slide still to count</source>
        <translation>गिनने के लिए स्लाइड स्थिर रखें</translation>
    </message>
    <message>
        <source>Improve the picture</source>
        <translation>चित्र सुधारें</translation>
    </message>
    <message>
        <source>Counted. Move the slide on</source>
        <translation>गिना गया। स्लाइड आगे बढ़ाएँ</translation>
    </message>
    <message>
        <source>Paused. Touch Resume to go on</source>
        <translation>रुका है। जारी रखें छुएँ</translation>
    </message>
    <message>
        <source>Camera lost</source>
        <translation>कैमरा नहीं मिल रहा</translation>
    </message>
    <message>
        <source>Field not counted</source>
        <translation>क्षेत्र नहीं गिना गया</translation>
    </message>
    <message>
        <source>Exam ended</source>
        <translation>जाँच समाप्त</translation>
    </message>
</context>
<context>
    <name>LivePage</name>
    <message>
        <source>No picture yet</source>
        <translation>अभी चित्र नहीं</translation>
    </message>
    <message>
        <source>Save the picture in view</source>
        <translation>दिख रहा चित्र सहेजें</translation>
    </message>
    <message>
        <source>↶ Field</source>
        <translation>↶ क्षेत्र</translation>
    </message>
    <message>
        <source>Undo the last field</source>
        <translation>अंतिम क्षेत्र वापस लें</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>जारी रखें</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>रोकें</translation>
    </message>
    <message>
        <source>Cells</source>
        <translation>कोशिकाएँ</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>समाप्त</translation>
    </message>
    <message>
        <source>Finish the exam with %1 of %2 cells? It cannot be taken up again.</source>
        <translation>%2 में से %1 कोशिकाओं पर जाँच समाप्त करें? इसे फिर शुरू नहीं किया जा सकता।</translation>
    </message>
    <message>
        <source>Go on counting</source>
        <translation>गिनती जारी रखें</translation>
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
        <translation>? पाठक असहमत</translation>
    </message>
</context>
<context>
    <name>Meter</name>
    <message>
        <source>not yet</source>
        <translation>अभी नहीं</translation>
    </message>
    <message>
        <source>✓ good</source>
        <translation>✓ ठीक</translation>
    </message>
    <message>
        <source>✕ adjust</source>
        <translation>✕ ठीक करें</translation>
    </message>
    <message>
        <source>Focus</source>
        <translation>फ़ोकस</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>प्रकाश</translation>
    </message>
    <message>
        <source>Even light</source>
        <translation>समान प्रकाश</translation>
    </message>
    <message>
        <source>Stain</source>
        <translation>रंजन</translation>
    </message>
    <message>
        <source>Specimen</source>
        <translation>नमूना</translation>
    </message>
</context>
<context>
    <name>NewExam</name>
    <message>
        <source>No barcode was seen; hold it flat under the camera and try again.</source>
        <translation>कोई बारकोड नहीं दिखा; कैमरे के नीचे सीधा रखकर फिर प्रयास करें।</translation>
    </message>
    <message>
        <source>This sample ID was examined before, on {0}. Check the tube.</source>
        <translation>इस नमूने की जाँच {0} को हो चुकी है। ट्यूब जाँचें।</translation>
    </message>
    <message>
        <source>This sample ID was examined {0} times before, last on {1}. Check the tube.</source>
        <translation>इस नमूने की जाँच {0} बार हो चुकी है, अंतिम {1} को। ट्यूब जाँचें।</translation>
    </message>
    <message>
        <source>Scan or type the sample ID first.</source>
        <translation>पहले नमूना आईडी स्कैन करें या लिखें।</translation>
    </message>
    <message>
        <source>The sample ID is too long; it has at most {0} signs.</source>
        <translation>नमूना आईडी बहुत लंबी है; अधिकतम {0} अक्षर।</translation>
    </message>
    <message>
        <source>Give the age in years (0-130) and white cells in 10⁹/L (0-2000), or neither.</source>
        <translation>आयु वर्षों में (0-130) और श्वेत कोशिकाएँ 10⁹/L में (0-2000) दें, या कुछ नहीं।</translation>
    </message>
</context>
<context>
    <name>NewExamPage</name>
    <message>
        <source>Sample ID: scan or type</source>
        <translation>नमूना आईडी: स्कैन करें या लिखें</translation>
    </message>
    <message>
        <source>Looking</source>
        <translation>देख रहा है</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>कैमरा</translation>
    </message>
    <message>
        <source>Count %1 white cells</source>
        <translation>%1 श्वेत कोशिकाएँ गिनें</translation>
    </message>
    <message>
        <source>Age, years</source>
        <translation>आयु, वर्ष</translation>
    </message>
    <message>
        <source>Female</source>
        <translation>महिला</translation>
    </message>
    <message>
        <source>Male</source>
        <translation>पुरुष</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>अन्य</translation>
    </message>
    <message>
        <source>White cells, 10⁹/L</source>
        <translation>श्वेत कोशिकाएँ, 10⁹/L</translation>
    </message>
    <message>
        <source>History</source>
        <translation>इतिहास</translation>
    </message>
    <message>
        <source>Patient data is optional and stays apart from the image result.</source>
        <translation>रोगी की जानकारी वैकल्पिक है और चित्र परिणाम से अलग रहती है।</translation>
    </message>
    <message>
        <source>Past exams</source>
        <translation>पिछली जाँचें</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>बाहर</translation>
    </message>
    <message>
        <source>Start counting</source>
        <translation>गिनती शुरू</translation>
    </message>
</context>
<context>
    <name>Operators</name>
    <message>
        <source>Only an administrator changes this.</source>
        <translation>इसे केवल प्रशासक बदलते हैं।</translation>
    </message>
    <message>
        <source>{0} can now sign in.</source>
        <translation>{0} अब प्रवेश कर सकते हैं।</translation>
    </message>
    <message>
        <source>{0} has a new PIN.</source>
        <translation>{0} का नया पिन बन गया।</translation>
    </message>
    <message>
        <source>{0} can no longer sign in.</source>
        <translation>{0} अब प्रवेश नहीं कर सकते।</translation>
    </message>
    <message>
        <source>{0} wrong PINs</source>
        <translation>{0} ग़लत पिन</translation>
    </message>
</context>
<context>
    <name>OperatorsPage</name>
    <message>
        <source>Operators</source>
        <translation>संचालक</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>जोड़ें</translation>
    </message>
    <message>
        <source>New PIN</source>
        <translation>नया पिन</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>हटाएँ</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>नाम</translation>
    </message>
    <message>
        <source>PIN, 4 to 12 digits</source>
        <translation>पिन, 4 से 12 अंक</translation>
    </message>
    <message>
        <source>New PIN of %1</source>
        <translation>%1 का नया पिन</translation>
    </message>
    <message>
        <source>The same PIN again</source>
        <translation>वही पिन दोबारा</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>रद्द करें</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>सहेजें</translation>
    </message>
    <message>
        <source>Remove %1? What they did stays in the log.</source>
        <translation>%1 को हटाएँ? उनका किया काम अभिलेख में रहेगा।</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>रखें</translation>
    </message>
</context>
<context>
    <name>Packs</name>
    <message>
        <source>{0} is verified and installed; activate it to let it read.</source>
        <translation>{0} सत्यापित और स्थापित है; पढ़ने के लिए सक्रिय करें।</translation>
    </message>
    <message>
        <source>{0} reads from the next start on.</source>
        <translation>{0} अगली शुरुआत से पढ़ेगा।</translation>
    </message>
    <message>
        <source>Only an administrator changes packs.</source>
        <translation>केवल प्रशासक पैक बदलते हैं।</translation>
    </message>
    <message>
        <source>Balanced accuracy {0}. </source>
        <translation>संतुलित यथार्थता {0}। </translation>
    </message>
    <message>
        <source>Blasts: sensitivity {0}, specificity {1}</source>
        <translation>ब्लास्ट: संवेदनशीलता {0}, विशिष्टता {1}</translation>
    </message>
    <message>
        <source>Together with {0}: sensitivity {1}, specificity {2}</source>
        <translation>{0} के साथ: संवेदनशीलता {1}, विशिष्टता {2}</translation>
    </message>
    <message>
        <source>Measured on {0} patients ({1}), each left out of training in one of {2} rounds.</source>
        <translation>{0} रोगियों ({1}) पर नापा गया, हर एक को {2} में से एक दौर में प्रशिक्षण से बाहर रखा गया।</translation>
    </message>
    <message>
        <source>Pictures of one patient may be in training and test: no evidence of performance.</source>
        <translation>एक ही रोगी के चित्र प्रशिक्षण और परीक्षण दोनों में हो सकते हैं: कार्यक्षमता का प्रमाण नहीं।</translation>
    </message>
    <message>
        <source>Other classes ({0}): pictures of one patient may be in training and test, no evidence of performance.</source>
        <translation>अन्य वर्ग ({0}): एक ही रोगी के चित्र प्रशिक्षण और परीक्षण दोनों में हो सकते हैं, कार्यक्षमता का प्रमाण नहीं।</translation>
    </message>
    <message>
        <source>Made small for this device it lost at most {0} points.</source>
        <translation>इस उपकरण के लिए छोटा करने पर अधिकतम {0} अंक घटे।</translation>
    </message>
    <message>
        <source>✓ reads</source>
        <translation>✓ पढ़ता है</translation>
    </message>
    <message>
        <source>does not read</source>
        <translation>नहीं पढ़ता</translation>
    </message>
    <message>
        <source>development key</source>
        <translation>विकास कुंजी</translation>
    </message>
</context>
<context>
    <name>PacksPage</name>
    <message>
        <source>Model packs</source>
        <translation>मॉडल पैक</translation>
    </message>
    <message>
        <source>Checking</source>
        <translation>जाँच जारी</translation>
    </message>
    <message>
        <source>Look for a stick</source>
        <translation>USB खोजें</translation>
    </message>
    <message>
        <source>On the stick: %1</source>
        <translation>USB पर: %1</translation>
    </message>
    <message>
        <source>Install</source>
        <translation>स्थापित करें</translation>
    </message>
    <message>
        <source>Roll back</source>
        <translation>वापस लें</translation>
    </message>
    <message>
        <source>Activate</source>
        <translation>सक्रिय करें</translation>
    </message>
</context>
<context>
    <name>PageHead</name>
    <message>
        <source>Back</source>
        <translation>वापस</translation>
    </message>
</context>
<context>
    <name>Paper</name>
    <message>
        <source>The report was sent to the printer.</source>
        <translation>रिपोर्ट प्रिंटर को भेज दी गई।</translation>
    </message>
    <message>
        <source>Making the report</source>
        <translation>रिपोर्ट बनाई जा रही है</translation>
    </message>
    <message>
        <source>Saved on the stick: {0}</source>
        <translation>पेन ड्राइव पर सहेजा गया: {0}</translation>
    </message>
    <message>
        <source>No stick is plugged in; saved on this device: {0}</source>
        <translation>कोई पेन ड्राइव नहीं लगी है; इस उपकरण पर सहेजा गया: {0}</translation>
    </message>
</context>
<context>
    <name>ProgressRing</name>
    <message>
        <source>of %1</source>
        <translation>%1 में से</translation>
    </message>
</context>
<context>
    <name>Qc</name>
    <message>
        <source>End the exam first, then read the control slide.</source>
        <translation>पहले जाँच समाप्त करें, फिर नियंत्रण स्लाइड पढ़ें।</translation>
    </message>
    <message>
        <source>Broken rules: {0}</source>
        <translation>टूटे नियम: {0}</translation>
    </message>
    <message>
        <source>No control slide is set up.</source>
        <translation>कोई नियंत्रण स्लाइड तय नहीं है।</translation>
    </message>
    <message>
        <source>Today&apos;s control slide is still to be read.</source>
        <translation>आज की नियंत्रण स्लाइड अभी पढ़नी है।</translation>
    </message>
    <message>
        <source>Today&apos;s control slide passed.</source>
        <translation>आज की नियंत्रण स्लाइड ठीक रही।</translation>
    </message>
    <message>
        <source>Today&apos;s control slide was rejected: find the cause, read it again.</source>
        <translation>आज की नियंत्रण स्लाइड अस्वीकृत: कारण खोजें, फिर पढ़ें।</translation>
    </message>
    <message>
        <source>A control has a name and a lot; both stand on its label.</source>
        <translation>नियंत्रण का नाम और लॉट होता है; दोनों लेबल पर हैं।</translation>
    </message>
    <message>
        <source>Type the expected share of at least one class.</source>
        <translation>कम से कम एक वर्ग का अपेक्षित अंश लिखें।</translation>
    </message>
    <message>
        <source>{0}, lot {1}, is the control in use.</source>
        <translation>{0}, लॉट {1}, अब उपयोग में नियंत्रण है।</translation>
    </message>
    <message>
        <source>{0} is no percentage; type a number such as 60 or 4.5.</source>
        <translation>{0} प्रतिशत नहीं है; 60 या 4.5 जैसी संख्या लिखें।</translation>
    </message>
    <message>
        <source>together {0} %</source>
        <translation>कुल {0} %</translation>
    </message>
</context>
<context>
    <name>QcPage</name>
    <message>
        <source>Quality control</source>
        <translation>गुणवत्ता नियंत्रण</translation>
    </message>
    <message>
        <source>New control</source>
        <translation>नया नियंत्रण</translation>
    </message>
    <message>
        <source>Read control slide</source>
        <translation>नियंत्रण पढ़ें</translation>
    </message>
    <message>
        <source>False blast calls here</source>
        <translation>यहाँ भूल से ब्लास्ट</translation>
    </message>
    <message>
        <source>Levey-Jennings chart</source>
        <translation>लेवी-जेनिंग्स चार्ट</translation>
    </message>
</context>
<context>
    <name>QuitButton</name>
    <message>
        <source>Quit</source>
        <translation>बंद करें</translation>
    </message>
    <message>
        <source>Quit while the exam goes on? What was counted is saved.</source>
        <translation>जाँच चल रही है, फिर भी बंद करें? जो गिना गया वह सहेजा हुआ है।</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>रुकें</translation>
    </message>
</context>
<context>
    <name>Readers</name>
    <message>
        <source>From the next exam on the rate found here is used.</source>
        <translation>अगली जाँच से यहाँ मिली दर का उपयोग होगा।</translation>
    </message>
    <message>
        <source>From the next exam on the rate of the pack is used.</source>
        <translation>अगली जाँच से पैक की बताई दर का उपयोग होगा।</translation>
    </message>
    <message>
        <source>Only a technician or an administrator chooses the rate.</source>
        <translation>केवल तकनीशियन या प्रशासक दर चुनते हैं।</translation>
    </message>
    <message>
        <source>No exam read by this pack was signed without a blast yet.</source>
        <translation>इस पैक की पढ़ी कोई जाँच अभी तक बिना ब्लास्ट के हस्ताक्षरित नहीं हुई।</translation>
    </message>
    <message>
        <source>Too little to go by: {0} exams without a blast and {1} such cells are needed.</source>
        <translation>भरोसे के लिए बहुत कम: बिना ब्लास्ट की {0} जाँचें और ऐसी {1} कोशिकाएँ चाहिए।</translation>
    </message>
    <message>
        <source>More than the pack states: healthy people are flagged too often here. Use the rate found here, and check stain, light and scale.</source>
        <translation>पैक के बताए से अधिक: यहाँ स्वस्थ लोग बहुत बार चिह्नित होते हैं। यहाँ मिली दर अपनाएँ, और रंजन, प्रकाश व पैमाना जाँचें।</translation>
    </message>
    <message>
        <source>Less than the pack states: with the rate found here fewer blasts are seen as too many.</source>
        <translation>पैक के बताए से कम: यहाँ मिली दर से कम ब्लास्ट भी बहुत अधिक माने जाते हैं।</translation>
    </message>
    <message>
        <source>That agrees with what the pack states.</source>
        <translation>यह पैक के बताए से मेल खाता है।</translation>
    </message>
    <message>
        <source>Cells of this kind</source>
        <translation>इस प्रकार की कोशिकाएँ</translation>
    </message>
    <message>
        <source>First reader</source>
        <translation>पहला पाठक</translation>
    </message>
    <message>
        <source>Exams signed without a blast</source>
        <translation>बिना ब्लास्ट हस्ताक्षरित जाँचें</translation>
    </message>
    <message>
        <source>Called blast by mistake</source>
        <translation>भूल से ब्लास्ट कही गईं</translation>
    </message>
    <message>
        <source>The pack states</source>
        <translation>पैक बताता है</translation>
    </message>
    <message>
        <source>up to {0}, measured elsewhere</source>
        <translation>{0} तक, अन्यत्र नापा गया</translation>
    </message>
    <message>
        <source>what the pack states</source>
        <translation>जो पैक बताता है</translation>
    </message>
    <message>
        <source>✓ this microscope: up to {0}</source>
        <translation>✓ यह सूक्ष्मदर्शी: {0} तक</translation>
    </message>
    <message>
        <source>The flag rule goes by</source>
        <translation>चिह्न का नियम इससे चलता है</translation>
    </message>
</context>
<context>
    <name>ReadersPanel</name>
    <message>
        <source>False blast calls here</source>
        <translation>यहाँ भूल से ब्लास्ट</translation>
    </message>
    <message>
        <source>Counting over the signed exams</source>
        <translation>हस्ताक्षरित जाँचों में गिनती हो रही है</translation>
    </message>
    <message>
        <source>Go by the pack again</source>
        <translation>फिर पैक की दर</translation>
    </message>
    <message>
        <source>Use the rate found here</source>
        <translation>यहाँ मिली दर अपनाएँ</translation>
    </message>
</context>
<context>
    <name>Result</name>
    <message>
        <source>Preliminary - not ended, not signed</source>
        <translation>प्रारंभिक - समाप्त नहीं, हस्ताक्षर नहीं</translation>
    </message>
    <message>
        <source>Preliminary - still counting, not signed</source>
        <translation>प्रारंभिक - गिनती जारी, हस्ताक्षर नहीं</translation>
    </message>
    <message>
        <source>Preliminary - not signed</source>
        <translation>प्रारंभिक - हस्ताक्षर नहीं</translation>
    </message>
    <message>
        <source>Final - signed by {0}</source>
        <translation>अंतिम - {0} के हस्ताक्षर</translation>
    </message>
    <message>
        <source>Reopened by {0} - not signed again</source>
        <translation>{0} ने फिर खोला - दोबारा हस्ताक्षर नहीं हुए</translation>
    </message>
    <message>
        <source>Amended - signed by {0}</source>
        <translation>संशोधित - {0} के हस्ताक्षर</translation>
    </message>
    <message>
        <source>{0} ({1} wanted)</source>
        <translation>{0} ({1} चाहिए)</translation>
    </message>
    <message>
        <source>, intervals are wide</source>
        <translation>, अंतराल चौड़े हैं</translation>
    </message>
    <message>
        <source>White cells</source>
        <translation>श्वेत कोशिकाएँ</translation>
    </message>
    <message>
        <source>Erythroblasts</source>
        <translation>एरिथ्रोब्लास्ट</translation>
    </message>
    <message>
        <source>{0} per 100 white cells ({1} seen)</source>
        <translation>{0} प्रति 100 श्वेत कोशिका ({1} दिखीं)</translation>
    </message>
    <message>
        <source>Unidentified</source>
        <translation>अज्ञात</translation>
    </message>
    <message>
        <source>{0} ({1} where the readers differ)</source>
        <translation>{0} ({1} में पाठक असहमत)</translation>
    </message>
    <message>
        <source>Not counted</source>
        <translation>नहीं गिनी</translation>
    </message>
    <message>
        <source>{0} smudge, {1} artefact</source>
        <translation>{0} स्मज, {1} आर्टिफैक्ट</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>क्षेत्र</translation>
    </message>
    <message>
        <source>Sample</source>
        <translation>नमूना</translation>
    </message>
    <message>
        <source>Exam</source>
        <translation>जाँच</translation>
    </message>
    <message>
        <source>Operator</source>
        <translation>संचालक</translation>
    </message>
    <message>
        <source>not stated</source>
        <translation>नहीं बताया</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>स्रोत</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>समाप्त</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>पैमाना</translation>
    </message>
    <message>
        <source>Quality, mean</source>
        <translation>गुणवत्ता, औसत</translation>
    </message>
    <message>
        <source>Usual ranges</source>
        <translation>सामान्य सीमाएँ</translation>
    </message>
    <message>
        <source>{0}; they differ between laboratories</source>
        <translation>{0}; ये प्रयोगशालाओं में भिन्न होती हैं</translation>
    </message>
    <message>
        <source>Patient, as stated</source>
        <translation>रोगी, जैसा बताया</translation>
    </message>
    <message>
        <source>Reviewed by</source>
        <translation>जाँचा</translation>
    </message>
    <message>
        <source>{0} years</source>
        <translation>{0} वर्ष</translation>
    </message>
    <message>
        <source>Female</source>
        <translation>महिला</translation>
    </message>
    <message>
        <source>Male</source>
        <translation>पुरुष</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>अन्य</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>अभी नहीं</translation>
    </message>
    <message>
        <source>enough cells counted</source>
        <translation>पर्याप्त कोशिकाएँ गिनी गईं</translation>
    </message>
    <message>
        <source>no more pictures</source>
        <translation>और चित्र नहीं</translation>
    </message>
    <message>
        <source>by the operator</source>
        <translation>संचालक द्वारा</translation>
    </message>
    <message>
        <source>no field taken</source>
        <translation>कोई क्षेत्र नहीं लिया</translation>
    </message>
    <message>
        <source>release key</source>
        <translation>रिलीज़ कुंजी</translation>
    </message>
    <message>
        <source>development key: not released for use</source>
        <translation>विकास कुंजी: उपयोग के लिए जारी नहीं</translation>
    </message>
    <message>
        <source>development key: {0}; else release key</source>
        <translation>विकास कुंजी: {0}; शेष रिलीज़ कुंजी</translation>
    </message>
    <message>
        <source>Cell packs</source>
        <translation>कोशिका पैक</translation>
    </message>
    <message>
        <source>none</source>
        <translation>कोई नहीं</translation>
    </message>
    <message>
        <source>Field packs</source>
        <translation>क्षेत्र पैक</translation>
    </message>
    <message>
        <source>Signed with</source>
        <translation>हस्ताक्षर कुंजी</translation>
    </message>
    <message>
        <source>its measured limits are not on this device</source>
        <translation>इसकी नापी गई सीमाएँ इस उपकरण पर नहीं हैं</translation>
    </message>
</context>
<context>
    <name>ResultPage</name>
    <message>
        <source>Result</source>
        <translation>परिणाम</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>विवरण</translation>
    </message>
    <message>
        <source>What the models were measured to be worth</source>
        <translation>मॉडल कितने भरोसेमंद नापे गए</translation>
    </message>
    <message>
        <source>Past exams</source>
        <translation>पिछली जाँचें</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>संख्याएँ</translation>
    </message>
    <message>
        <source>Cells</source>
        <translation>कोशिकाएँ</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>तुलना</translation>
    </message>
    <message>
        <source>Save PDF</source>
        <translation>PDF सहेजें</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>छापें</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>आगे बढ़ें</translation>
    </message>
    <message>
        <source>Back to live</source>
        <translation>लाइव पर वापस</translation>
    </message>
    <message>
        <source>New exam</source>
        <translation>नई जाँच</translation>
    </message>
</context>
<context>
    <name>Role</name>
    <message>
        <source>Clinician</source>
        <translation>चिकित्सक</translation>
    </message>
    <message>
        <source>Technician</source>
        <translation>तकनीशियन</translation>
    </message>
    <message>
        <source>Administrator</source>
        <translation>प्रशासक</translation>
    </message>
</context>
<context>
    <name>Scale</name>
    <message>
        <source>scale not known yet</source>
        <translation>पैमाना अभी अज्ञात</translation>
    </message>
    <message>
        <source>calibrated</source>
        <translation>अंशांकित</translation>
    </message>
    <message>
        <source>estimated</source>
        <translation>अनुमानित</translation>
    </message>
    <message>
        <source>assumed</source>
        <translation>मान लिया</translation>
    </message>
    <message>
        <source>simulated</source>
        <translation>कृत्रिम</translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message>
        <source>Saved.</source>
        <translation>सहेजा गया।</translation>
    </message>
    <message>
        <source>Only a technician or an administrator changes settings.</source>
        <translation>केवल तकनीशियन या प्रशासक सेटिंग बदलते हैं।</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>कुछ नहीं</translation>
    </message>
    <message>
        <source>a warning</source>
        <translation>चेतावनी</translation>
    </message>
    <message>
        <source>no new exam</source>
        <translation>नई जाँच नहीं</translation>
    </message>
    <message>
        <source>White cells to count</source>
        <translation>गिनने की श्वेत कोशिकाएँ</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>अक्षर का आकार</translation>
    </message>
    <message>
        <source>The screen locks after</source>
        <translation>स्क्रीन लॉक होने का समय</translation>
    </message>
    <message>
        <source>{0} min</source>
        <translation>{0} मिनट</translation>
    </message>
    <message>
        <source>Without today&apos;s control slide</source>
        <translation>आज की नियंत्रण स्लाइड के बिना</translation>
    </message>
    <message>
        <source>Paper of reports</source>
        <translation>रिपोर्ट का काग़ज़</translation>
    </message>
    <message>
        <source>Camera, from the next start</source>
        <translation>कैमरा, अगली शुरुआत से</translation>
    </message>
    <message>
        <source>Pass mark: {0}</source>
        <translation>उत्तीर्ण सीमा: {0}</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>सेटिंग</translation>
    </message>
    <message>
        <source>Less</source>
        <translation>कम</translation>
    </message>
    <message>
        <source>More</source>
        <translation>अधिक</translation>
    </message>
</context>
<context>
    <name>ShareTable</name>
    <message>
        <source>White cells</source>
        <translation>श्वेत कोशिकाएँ</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>संख्या</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>भाग</translation>
    </message>
    <message>
        <source>95 % interval</source>
        <translation>95 % अंतराल</translation>
    </message>
    <message>
        <source>Usual, %</source>
        <translation>सामान्य, %</translation>
    </message>
</context>
<context>
    <name>Shell</name>
    <message>
        <source>Starting a new exam</source>
        <translation>नई जाँच शुरू हो रही है</translation>
    </message>
    <message>
        <source>Decision support for a trained morphologist; research use; not a diagnosis.</source>
        <translation>प्रशिक्षित मॉर्फोलॉजिस्ट के लिए निर्णय सहायता; शोध उपयोग; निदान नहीं।</translation>
    </message>
    <message>
        <source>⚠ The device&apos;s clock is wrong: times in the log and on paper mislead; have it set.</source>
        <translation>⚠ उपकरण की घड़ी ग़लत है: अभिलेख और काग़ज़ पर समय भ्रामक हैं; इसे ठीक कराएँ।</translation>
    </message>
</context>
<context>
    <name>SignIn</name>
    <message>
        <source>Checking the PIN</source>
        <translation>पिन जाँचा जा रहा है</translation>
    </message>
    <message>
        <source>The two PINs differ; type the same one twice.</source>
        <translation>दोनों पिन अलग हैं; एक ही पिन दो बार लिखें।</translation>
    </message>
</context>
<context>
    <name>SignInPage</name>
    <message>
        <source>Who works now?</source>
        <translation>अभी कौन काम करेगा?</translation>
    </message>
    <message>
        <source>PIN of %1</source>
        <translation>%1 का पिन</translation>
    </message>
    <message>
        <source>Touch your name first</source>
        <translation>पहले अपना नाम छुएँ</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>प्रवेश</translation>
    </message>
    <message>
        <source>A new device: who is its administrator?</source>
        <translation>नया उपकरण: इसका प्रशासक कौन है?</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>नाम</translation>
    </message>
    <message>
        <source>PIN, 4 to 12 digits</source>
        <translation>पिन, 4 से 12 अंक</translation>
    </message>
    <message>
        <source>The same PIN again</source>
        <translation>वही पिन फिर</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>शुरू</translation>
    </message>
</context>
<context>
    <name>Signing</name>
    <message>
        <source>Signed by {0}: the result is final.</source>
        <translation>{0} के हस्ताक्षर हुए: परिणाम अंतिम है।</translation>
    </message>
    <message>
        <source>Reopened: correct the cells, review them, and sign again.</source>
        <translation>फिर खोला गया: कोशिकाएँ सुधारें, उन्हें देखें और दोबारा हस्ताक्षर करें।</translation>
    </message>
    <message>
        <source>Sign the result</source>
        <translation>परिणाम पर हस्ताक्षर करें</translation>
    </message>
    <message>
        <source>Change a signed result</source>
        <translation>हस्ताक्षरित परिणाम बदलें</translation>
    </message>
    <message>
        <source>With my PIN I say that I looked through the {0} white cells and stand by this result. It is final then; each later change needs a reason and stays on record.</source>
        <translation>अपने पिन से मैं कहता/कहती हूँ कि मैंने {0} श्वेत कोशिकाएँ देख ली हैं और इस परिणाम की ज़िम्मेदारी लेता/लेती हूँ। तब यह अंतिम होगा; बाद के हर बदलाव के लिए कारण चाहिए और वह दर्ज रहेगा।</translation>
    </message>
    <message>
        <source>The result is not final until it is signed again. The reason stays on record and on paper.</source>
        <translation>दोबारा हस्ताक्षर होने तक परिणाम अंतिम नहीं है। कारण अभिलेख में और काग़ज़ पर रहता है।</translation>
    </message>
    <message>
        <source>Sign</source>
        <translation>हस्ताक्षर</translation>
    </message>
    <message>
        <source>Amend</source>
        <translation>संशोधन</translation>
    </message>
    <message>
        <source>PIN of {0}</source>
        <translation>{0} का पिन</translation>
    </message>
    <message>
        <source>A clinician signs: lock the screen, and sign in as one.</source>
        <translation>हस्ताक्षर चिकित्सक करते हैं: स्क्रीन लॉक करें और चिकित्सक के रूप में प्रवेश करें।</translation>
    </message>
</context>
<context>
    <name>SigningPage</name>
    <message>
        <source>Why is the result changed?</source>
        <translation>परिणाम क्यों बदला जा रहा है?</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>वापस</translation>
    </message>
</context>
<context>
    <name>SlideMap</name>
    <message>
        <source>Slide map, %1 fields</source>
        <translation>स्लाइड मानचित्र, %1 क्षेत्र</translation>
    </message>
</context>
<context>
    <name>Status</name>
    <message>
        <source>Starting</source>
        <translation>शुरू हो रहा है</translation>
    </message>
    <message>
        <source>Looking</source>
        <translation>देख रहा है</translation>
    </message>
    <message>
        <source>Slide moving</source>
        <translation>स्लाइड हिल रही है</translation>
    </message>
    <message>
        <source>Adjust the picture</source>
        <translation>चित्र ठीक करें</translation>
    </message>
    <message>
        <source>Field counted</source>
        <translation>क्षेत्र गिना गया</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>रुका है</translation>
    </message>
    <message>
        <source>Reconnecting</source>
        <translation>फिर जोड़ रहा है</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>नहीं सहेजा</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>समाप्त</translation>
    </message>
</context>
<context>
    <name>Subtype</name>
    <message>
        <source>Benign</source>
        <translation>सौम्य</translation>
    </message>
    <message>
        <source>Early pre-B</source>
        <translation>प्रारंभिक प्री-बी</translation>
    </message>
    <message>
        <source>Pre-B</source>
        <translation>प्री-बी</translation>
    </message>
    <message>
        <source>Pro-B</source>
        <translation>प्रो-बी</translation>
    </message>
</context>
<context>
    <name>SubtypePanel</name>
    <message>
        <source>Whole-field subtype - RESEARCH ONLY</source>
        <translation>पूरे क्षेत्र का उपप्रकार - केवल शोध</translation>
    </message>
    <message>
        <source>Mean over the fields. Always names one of these four, whatever is on the slide; follows colour more than cells; no part of the result.</source>
        <translation>क्षेत्रों का औसत। स्लाइड पर कुछ भी हो, सदा इन चार में से एक बताता है; कोशिका से अधिक रंग पर चलता है; परिणाम का भाग नहीं।</translation>
    </message>
    <message>
        <source>Reader</source>
        <translation>पाठक</translation>
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
        <translation>उपकरण मेनू</translation>
    </message>
    <message>
        <source>Leukoscope</source>
        <translation>Leukoscope</translation>
    </message>
    <message>
        <source>Sample %1</source>
        <translation>नमूना %1</translation>
    </message>
    <message>
        <source>DEVELOPMENT KEY</source>
        <translation>विकास कुंजी</translation>
    </message>
    <message>
        <source>SIMULATED</source>
        <translation>कृत्रिम</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>लॉक</translation>
    </message>
    <message>
        <source>Lock; %1 is signed in</source>
        <translation>लॉक; %1 प्रवेश किए हुए हैं</translation>
    </message>
</context>
<context>
    <name>Verdict</name>
    <message>
        <source>No white cell counted yet.</source>
        <translation>अभी कोई श्वेत कोशिका नहीं गिनी।</translation>
    </message>
    <message>
        <source>Blast-suspect {0}/{1} (95 % CI {2}-{3} %)</source>
        <translation>ब्लास्ट-संदिग्ध {0}/{1} (95 % CI {2}-{3} %)</translation>
    </message>
    <message>
        <source>review required.</source>
        <translation>जाँच आवश्यक।</translation>
    </message>
    <message>
        <source>not more than false calls explain; review the suspect cells.</source>
        <translation>भूलों से अधिक नहीं; संदिग्ध कोशिकाएँ जाँचें।</translation>
    </message>
    <message>
        <source>none seen in {0} cells; that excludes nothing.</source>
        <translation>{0} कोशिकाओं में कोई नहीं दिखी; इससे कुछ भी नकारा नहीं जाता।</translation>
    </message>
</context>
</TS>
