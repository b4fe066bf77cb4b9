<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="sw" sourcelanguage="en">
<context>
    <name></name>
    <message>
        <source>Exam {0}   Log {1} {2}</source>
        <translation>Kipimo {0}   Kumbukumbu {1} {2}</translation>
    </message>
    <message>
        <source>White-cell differential of a blood smear</source>
        <translation>Hesabu ya aina za seli nyeupe za kitambaa cha damu</translation>
    </message>
    <message>
        <source>SIMULATED - not a patient&apos;s result</source>
        <translation>KUIGIZA - si matokeo ya mgonjwa</translation>
    </message>
    <message>
        <source> (the device&apos;s clock was wrong)</source>
        <translation> (saa ya kifaa haikuwa sahihi)</translation>
    </message>
    <message>
        <source>Sample</source>
        <translation>Sampuli</translation>
    </message>
    <message>
        <source>Begun</source>
        <translation>Ilianza</translation>
    </message>
    <message>
        <source>Operator</source>
        <translation>Mwendeshaji</translation>
    </message>
    <message>
        <source>not stated</source>
        <translation>haijatajwa</translation>
    </message>
    <message>
        <source>Looked through</source>
        <translation>Imepitiwa</translation>
    </message>
    <message>
        <source>by nobody</source>
        <translation>na hakuna mtu</translation>
    </message>
    <message>
        <source>Signed</source>
        <translation>Imetiwa saini</translation>
    </message>
    <message>
        <source>Differential of {0} white cells</source>
        <translation>Mgawanyo wa seli nyeupe {0}</translation>
    </message>
    <message>
        <source>class</source>
        <translation>aina</translation>
    </message>
    <message>
        <source>cells</source>
        <translation>seli</translation>
    </message>
    <message>
        <source>95 % CI, %</source>
        <translation>CI 95 %, %</translation>
    </message>
    <message>
        <source>usual, %</source>
        <translation>kawaida, %</translation>
    </message>
    <message>
        <source>Erythroblasts {0} per 100 white cells ({1} seen); {2} smudge, {3} artefact not counted.</source>
        <translation>Erithroblasti {0} kwa seli nyeupe 100 ({1} zilionekana); {2} zilizoharibika, {3} si seli, hazikuhesabiwa.</translation>
    </message>
    <message>
        <source>{0} of {1} cells were given their class by a person; the app&apos;s own class is in the log.</source>
        <translation>Seli {0} kati ya {1} zilipewa aina na mtu; aina ya programu iko kwenye kumbukumbu.</translation>
    </message>
    <message>
        <source>{0} cells were added by hand, {1} fields were taken back.</source>
        <translation>Seli {0} ziliongezwa kwa mkono, maeneo {1} yaliondolewa.</translation>
    </message>
    <message>
        <source>CI: exact interval of Clopper and Pearson.</source>
        <translation>CI: kipindi kamili cha Clopper na Pearson.</translation>
    </message>
    <message>
        <source>{0} cells were wanted: the intervals are wide.</source>
        <translation>Seli {0} zilihitajika: vipindi ni vipana.</translation>
    </message>
    <message>
        <source>Usual range for {0}: {1}; it differs between laboratories.</source>
        <translation>Kiwango cha kawaida, {0}: {1}; hutofautiana kati ya maabara.</translation>
    </message>
    <message>
        <source>Cells, the most suspect and the surest of each class</source>
        <translation>Seli, zinazoshukiwa zaidi na zilizo wazi zaidi za kila aina</translation>
    </message>
    <message>
        <source>{0} µm. Below each cell: the first reader&apos;s probability of blast, of other cells of the class.</source>
        <translation>{0} µm. Chini ya kila seli: uwezekano wa blasti wa msomaji wa kwanza, kwa nyingine wa aina.</translation>
    </message>
    <message>
        <source>Stated on the request - not used by the app</source>
        <translation>Ilivyoandikwa kwenye ombi - haitumiwi na programu</translation>
    </message>
    <message>
        <source>Changed after the signature</source>
        <translation>Imebadilishwa baada ya saini</translation>
    </message>
    <message>
        <source>How it was measured</source>
        <translation>Jinsi ilivyopimwa</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Chanzo</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>Maeneo</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>Kipimo</translation>
    </message>
    <message>
        <source>Quality, mean</source>
        <translation>Ubora, wastani</translation>
    </message>
    <message>
        <source>Its measured limits are not on this machine.</source>
        <translation>Vipimo vya uwezo wake havipo kwenye mashine hii.</translation>
    </message>
    <message>
        <source> DEVELOPMENT KEY, not released for use.</source>
        <translation> FUNGUO LA MAENDELEO, halijatolewa kwa matumizi.</translation>
    </message>
    <message>
        <source>Field-level subtype - RESEARCH ONLY, not part of the result</source>
        <translation>Aina ndogo kwa eneo - UTAFITI TU, si sehemu ya matokeo</translation>
    </message>
    <message>
        <source>first reader</source>
        <translation>msomaji wa kwanza</translation>
    </message>
    <message>
        <source>second reader</source>
        <translation>msomaji wa pili</translation>
    </message>
    <message>
        <source>Mean over fields of models trained on one laboratory, whose classes its colours give away.</source>
        <translation>Wastani wa maeneo wa modeli zilizofunzwa na maabara moja, ambayo rangi zake hufichua aina.</translation>
    </message>
    <message>
        <source>{0}, suspect</source>
        <translation>{0}, shukiwa</translation>
    </message>
    <message>
        <source>PRELIMINARY - still counting, not signed</source>
        <translation>YA AWALI - bado inahesabu, haijatiwa saini</translation>
    </message>
    <message>
        <source>PRELIMINARY - not signed</source>
        <translation>YA AWALI - haijatiwa saini</translation>
    </message>
    <message>
        <source>FINAL - signed by {0}</source>
        <translation>YA MWISHO - imetiwa saini na {0}</translation>
    </message>
    <message>
        <source>REOPENED to be changed - signed by {0} before, not signed again</source>
        <translation>IMEFUNGULIWA kubadilishwa - ilitiwa saini na {0} awali, haijatiwa tena</translation>
    </message>
    <message>
        <source>AMENDED - signed by {0}, changed afterwards</source>
        <translation>IMEBADILISHWA - imetiwa saini na {0}, ilibadilishwa baadaye</translation>
    </message>
    <message>
        <source>The rule needs counted cells.</source>
        <translation>Kanuni inahitaji seli zilizohesabiwa.</translation>
    </message>
    <message>
        <source>The rate was counted in exams signed on this microscope.</source>
        <translation>Kiwango hicho kilihesabiwa katika chunguzi zilizotiwa saini kwenye darubini hii.</translation>
    </message>
    <message>
        <source>The rate was measured in other laboratories, not on this microscope.</source>
        <translation>Kiwango hicho kilipimwa katika maabara nyingine, si kwenye darubini hii.</translation>
    </message>
    <message>
        <source>That is below the limit of {0}: a morphologist must review the cells.</source>
        <translation>Hiyo ni chini ya kikomo cha {0}: mtaalamu wa mofolojia lazima apitie seli.</translation>
    </message>
    <message>
        <source>Up to {rate} of healthy cells of this kind ({kinds}) are called blast by mistake. Mistakes alone would give {blasts} or more in {total} cells that may be such mistakes, in {chance} of healthy samples.</source>
        <translation>Hadi {rate} ya seli zenye afya za aina hii ({kinds}) huitwa blasti kimakosa. Makosa pekee yangetoa {blasts} au zaidi katika seli {total} zinazoweza kuwa makosa hayo, kwa {chance} ya sampuli zenye afya.</translation>
    </message>
    <message>
        <source>Up to {rate} of healthy cells are called blast by mistake. Mistakes alone would give {blasts} or more in {total} cells in {chance} of healthy samples.</source>
        <translation>Hadi {rate} ya seli zenye afya huitwa blasti kimakosa. Makosa pekee yangetoa {blasts} au zaidi katika seli {total} kwa {chance} ya sampuli zenye afya.</translation>
    </message>
    <message>
        <source>That is not below the limit of {0}: not flagged. It does not exclude blasts.</source>
        <translation>Hiyo si chini ya kikomo cha {0}: hakuna alama. Haiondoi uwezekano wa blasti.</translation>
    </message>
    <message>
        <source>below</source>
        <translation>chini</translation>
    </message>
    <message>
        <source>above</source>
        <translation>juu</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>Umri</translation>
    </message>
    <message>
        <source>{0} years</source>
        <translation>miaka {0}</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>Jinsia</translation>
    </message>
    <message>
        <source>White count</source>
        <translation>Idadi ya seli nyeupe</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historia</translation>
    </message>
    <message>
        <source>Blasts: sensitivity {0}, specificity {1}, per cell, 95 % CI, on {2}. {3}</source>
        <translation>Blasti: unyeti {0}, umahususi {1}, kwa seli, CI 95 %, kwenye {2}. {3}</translation>
    </message>
    <message>
        <source>Together with {0}: sensitivity {1}, specificity {2}.</source>
        <translation>Pamoja na {0}: unyeti {1}, umahususi {2}.</translation>
    </message>
</context>
<context>
    <name>About</name>
    <message>
        <source>Intended use</source>
        <translation>Matumizi yaliyokusudiwa</translation>
    </message>
    <message>
        <source>For trained morphologists: counts white cells of stained blood smears and marks cells that may be blasts. Every result needs a person&apos;s review. It does not replace a diagnosis.</source>
        <translation>Kwa wataalamu wa mofolojia: huhesabu seli nyeupe za smia za damu zilizotiwa rangi na kuonyesha seli zinazoweza kuwa blasti. Kila tokeo lazima likaguliwe na mtu. Haichukui nafasi ya utambuzi wa ugonjwa.</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Hali</translation>
    </message>
    <message>
        <source>Research use only. Not cleared as a medical device.</source>
        <translation>Kwa utafiti tu. Haijaidhinishwa kama kifaa cha tiba.</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Toleo</translation>
    </message>
    <message>
        <source>Model packs</source>
        <translation>Modeli</translation>
    </message>
    <message>
        <source>Trained on</source>
        <translation>Imefunzwa kwa</translation>
    </message>
    <message>
        <source>Licences</source>
        <translation>Leseni</translation>
    </message>
    <message>
        <source>Program: {0}. Libraries and data: see the model cards and SBOM.</source>
        <translation>Programu: {0}. Maktaba na data: tazama kadi za modeli na SBOM.</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Kifaa</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Kumbukumbu</translation>
    </message>
    <message>
        <source>{0} records, hash {1}</source>
        <translation>rekodi {0}, alama {1}</translation>
    </message>
    <message>
        <source>Free space</source>
        <translation>Nafasi iliyobaki</translation>
    </message>
</context>
<context>
    <name>AboutPage</name>
    <message>
        <source>About</source>
        <translation>Kuhusu</translation>
    </message>
</context>
<context>
    <name>AgeGroup</name>
    <message>
        <source>newborn, to 1 month</source>
        <translation>mtoto mchanga, hadi mwezi 1</translation>
    </message>
    <message>
        <source>1 to 23 months</source>
        <translation>miezi 1 hadi 23</translation>
    </message>
    <message>
        <source>2 to 10 years</source>
        <translation>miaka 2 hadi 10</translation>
    </message>
    <message>
        <source>11 years and older</source>
        <translation>miaka 11 na zaidi</translation>
    </message>
</context>
<context>
    <name>Calibration</name>
    <message>
        <source>End the exam first: it has the camera.</source>
        <translation>Maliza uchunguzi kwanza: unatumia kamera.</translation>
    </message>
    <message>
        <source>Opening the camera</source>
        <translation>Kamera inafunguliwa</translation>
    </message>
    <message>
        <source>Hold the picture and touch two lines first.</source>
        <translation>Simamisha picha kwanza na uguse mistari miwili.</translation>
    </message>
    <message>
        <source>There is no picture yet; wait for the camera.</source>
        <translation>Bado hakuna picha; subiri kamera.</translation>
    </message>
    <message>
        <source>Only a real camera is calibrated; this picture is not live.</source>
        <translation>Kamera halisi tu husawazishwa; picha hii si ya moja kwa moja.</translation>
    </message>
    <message>
        <source>Measuring</source>
        <translation>Inapima</translation>
    </message>
    <message>
        <source>Stored; the next exam uses it.</source>
        <translation>Imehifadhiwa; uchunguzi ujao utaitumia.</translation>
    </message>
    <message>
        <source>Only a technician or an administrator calibrates.</source>
        <translation>Fundi au msimamizi tu ndiye husawazisha.</translation>
    </message>
    <message>
        <source>not calibrated</source>
        <translation>haijasawazishwa</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>Kipimo</translation>
    </message>
    <message>
        <source>Flat field</source>
        <translation>Mwanga sawa</translation>
    </message>
    <message>
        <source>darkest part {0}</source>
        <translation>sehemu yenye giza zaidi {0}</translation>
    </message>
    <message>
        <source>White balance</source>
        <translation>Ulinganifu wa weupe</translation>
    </message>
    <message>
        <source>red {0}, blue {1}</source>
        <translation>nyekundu {0}, bluu {1}</translation>
    </message>
    <message>
        <source>Put the micrometer or empty glass in focus; touch what to calibrate.</source>
        <translation>Lenga mikromita au kioo kitupu; gusa cha kusawazisha.</translation>
    </message>
    <message>
        <source>Touch one line of the micrometer.</source>
        <translation>Gusa mstari mmoja wa mikromita.</translation>
    </message>
    <message>
        <source>Touch another line, far from the first.</source>
        <translation>Gusa mstari mwingine, mbali na wa kwanza.</translation>
    </message>
    <message>
        <source>Type how far they are apart, then store.</source>
        <translation>Andika umbali kati yao, kisha hifadhi.</translation>
    </message>
</context>
<context>
    <name>CalibrationPage</name>
    <message>
        <source>Calibration</source>
        <translation>Usawazishaji</translation>
    </message>
    <message>
        <source>SIMULATED</source>
        <translation>YA KUIGIZA</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Endelea</translation>
    </message>
    <message>
        <source>Hold</source>
        <translation>Simamisha</translation>
    </message>
    <message>
        <source>Length, µm</source>
        <translation>Urefu, µm</translation>
    </message>
    <message>
        <source>Store</source>
        <translation>Hifadhi</translation>
    </message>
    <message>
        <source>Scale from red cells</source>
        <translation>Kipimo kwa seli nyekundu</translation>
    </message>
    <message>
        <source>Flat field from empty glass</source>
        <translation>Mwanga sawa, kioo kitupu</translation>
    </message>
    <message>
        <source>White balance from empty glass</source>
        <translation>Weupe, kioo kitupu</translation>
    </message>
</context>
<context>
    <name>Cell</name>
    <message>
        <source>Lymphoblast, suspect</source>
        <translation>Limfoblasti, ya shaka</translation>
    </message>
    <message>
        <source>Myeloblast, suspect</source>
        <translation>Mieloblasti, ya shaka</translation>
    </message>
    <message>
        <source>Lymphocyte</source>
        <translation>Limfosaiti</translation>
    </message>
    <message>
        <source>Monocyte</source>
        <translation>Monosaiti</translation>
    </message>
    <message>
        <source>Neutrophil</source>
        <translation>Neutrofili</translation>
    </message>
    <message>
        <source>Eosinophil</source>
        <translation>Eosinofili</translation>
    </message>
    <message>
        <source>Basophil</source>
        <translation>Basofili</translation>
    </message>
    <message>
        <source>Erythroblast</source>
        <translation>Erithroblasti</translation>
    </message>
    <message>
        <source>Unidentified</source>
        <translation>Haijatambuliwa</translation>
    </message>
    <message>
        <source>Smudge</source>
        <translation>Seli iliyopondeka</translation>
    </message>
    <message>
        <source>Artefact</source>
        <translation>Doa bandia</translation>
    </message>
    <message>
        <source>Lymphoblast?</source>
        <translation>Limfoblasti?</translation>
    </message>
    <message>
        <source>Myeloblast?</source>
        <translation>Mieloblasti?</translation>
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
        <translation>Hakuna picha iliyohifadhiwa</translation>
    </message>
</context>
<context>
    <name>ClassKey</name>
    <message>
        <source>%1, %2 cells</source>
        <translation>%1, seli %2</translation>
    </message>
</context>
<context>
    <name>ClassPicker</name>
    <message>
        <source>Which cell was missed?</source>
        <translation>Seli gani ilikosekana?</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Hakuna</translation>
    </message>
</context>
<context>
    <name>Clock</name>
    <message>
        <source>Only a technician or an administrator sets the clock.</source>
        <translation>Fundi au msimamizi pekee hurekebisha saa.</translation>
    </message>
    <message>
        <source>The clock is set.</source>
        <translation>Saa imerekebishwa.</translation>
    </message>
    <message>
        <source>There is no such date and time; type them as on a clock that is right.</source>
        <translation>Hakuna tarehe na saa kama hiyo; andika kutoka kwenye saa iliyo sahihi.</translation>
    </message>
</context>
<context>
    <name>ClockPage</name>
    <message>
        <source>Date and time</source>
        <translation>Tarehe na saa</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Mwaka</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Mwezi</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Siku</translation>
    </message>
    <message>
        <source>Hour</source>
        <translation>Saa</translation>
    </message>
    <message>
        <source>Minute</source>
        <translation>Dakika</translation>
    </message>
    <message>
        <source>Wait</source>
        <translation>Subiri</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>Weka</translation>
    </message>
</context>
<context>
    <name>ComparePage</name>
    <message>
        <source>Side by side</source>
        <translation>Bega kwa bega</translation>
    </message>
    <message>
        <source>Another exam</source>
        <translation>Kipimo kingine</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Rudi</translation>
    </message>
</context>
<context>
    <name>ControlForm</name>
    <message>
        <source>Control material, as on its label</source>
        <translation>Kidhibiti, kama kwenye lebo yake</translation>
    </message>
    <message>
        <source>Lot, or which slide</source>
        <translation>Kundi, au slaidi gani</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Ghairi</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Endelea</translation>
    </message>
    <message>
        <source>Mean, %</source>
        <translation>Wastani, %</translation>
    </message>
    <message>
        <source>SD, %</source>
        <translation>SD, %</translation>
    </message>
    <message>
        <source>A class without a mean is not watched.</source>
        <translation>Aina isiyo na wastani haifuatiliwi.</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Lebo</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Hifadhi</translation>
    </message>
</context>
<context>
    <name>Count</name>
    <message>
        <source>1 cell</source>
        <translation>seli 1</translation>
    </message>
    <message>
        <source>{0} cells</source>
        <translation>seli {0}</translation>
    </message>
    <message>
        <source>1 field</source>
        <translation>eneo 1</translation>
    </message>
    <message>
        <source>{0} fields</source>
        <translation>maeneo {0}</translation>
    </message>
</context>
<context>
    <name>Dataset</name>
    <message>
        <source>C-NMC 2019, single lymphoblasts and normal lymphocytes cut out on black</source>
        <translation>C-NMC 2019: limfoblasti na limfositi za kawaida, moja moja, zilizokatwa juu ya nyeusi</translation>
    </message>
    <message>
        <source>Peripheral blood cells, Hospital Clinic of Barcelona, single cells with background</source>
        <translation>Seli za damu ya pembeni, Hospital Clínic ya Barcelona: seli moja moja pamoja na mandhari yake</translation>
    </message>
    <message>
        <source>AML-Cytomorphology_LMU, single cells with background</source>
        <translation>AML-Cytomorphology_LMU: seli moja moja pamoja na mandhari yake</translation>
    </message>
    <message>
        <source>ALL image dataset, Taleqani Hospital, whole fields of four classes</source>
        <translation>ALL image dataset, Hospitali ya Taleqani: sehemu nzima za aina nne</translation>
    </message>
    <message>
        <source>Chulalongkorn white blood cells, whole fields of a cheap camera with boxes</source>
        <translation>Seli nyeupe za Chulalongkorn: sehemu nzima za kamera ya bei nafuu, seli zimewekewa alama</translation>
    </message>
</context>
<context>
    <name>DevicePage</name>
    <message>
        <source>Quality control</source>
        <translation>Udhibiti wa ubora</translation>
    </message>
    <message>
        <source>Calibration</source>
        <translation>Usawazishaji</translation>
    </message>
    <message>
        <source>Model packs</source>
        <translation>Modeli</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Mipangilio</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Kuhusu</translation>
    </message>
    <message>
        <source>Operators</source>
        <translation>Watumiaji</translation>
    </message>
    <message>
        <source>Past exams</source>
        <translation>Vipimo vya awali</translation>
    </message>
    <message>
        <source>Laptop</source>
        <translation>Kompyuta</translation>
    </message>
    <message>
        <source>Date and time</source>
        <translation>Tarehe na saa</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Kifaa</translation>
    </message>
</context>
<context>
    <name>Error</name>
    <message>
        <source>The camera {0} stopped giving pictures: check its cable; it is tried again by itself.</source>
        <translation>Kamera {0} imeacha kutoa picha: angalia kebo yake; inajaribiwa tena yenyewe.</translation>
    </message>
    <message>
        <source>The camera {0} stopped giving pictures: check its plug; it is tried again by itself.</source>
        <translation>Kamera {0} imeacha kutoa picha: angalia plagi yake; inajaribiwa tena yenyewe.</translation>
    </message>
    <message>
        <source>The camera {0} does not start: close the program that uses it or check its cable.</source>
        <translation>Kamera {0} haianzi: funga programu inayoitumia au angalia kebo yake.</translation>
    </message>
    <message>
        <source>The simulated slide is at its end: start again for another look.</source>
        <translation>Slaidi ya kuigiza imekwisha: anza tena kuiona upya.</translation>
    </message>
    <message>
        <source>The disk with the log {0} is full: nothing more was saved; free space.</source>
        <translation>Diski yenye kumbukumbu {0} imejaa: hakuna kingine kilichohifadhiwa; ongeza nafasi.</translation>
    </message>
    <message>
        <source>The log {0} could not be written ({1}): nothing more was saved; check the card.</source>
        <translation>Kumbukumbu {0} haikuandikika ({1}): hakuna kingine kilichohifadhiwa; angalia kadi.</translation>
    </message>
    <message>
        <source>The picture {0} could not be saved ({1}); free space or check the card.</source>
        <translation>Picha {0} haikuhifadhika ({1}); ongeza nafasi au angalia kadi.</translation>
    </message>
    <message>
        <source>No room for pictures: cells are counted without; copy the log to the laptop, free space.</source>
        <translation>Hakuna nafasi ya picha: seli zinahesabiwa bila picha; nakili kumbukumbu kwenye kompyuta, ongeza nafasi.</translation>
    </message>
    <message>
        <source>There is no exam yet; start one first.</source>
        <translation>Bado hakuna kipimo; anza kimoja kwanza.</translation>
    </message>
    <message>
        <source>The exam has not started yet; wait for the first picture.</source>
        <translation>Kipimo bado hakijaanza; subiri picha ya kwanza.</translation>
    </message>
    <message>
        <source>No counted field is in view; hold the slide still until its field is counted.</source>
        <translation>Hakuna eneo lililohesabiwa linaloonekana; tuliza slaidi hadi eneo lihesabiwe.</translation>
    </message>
    <message>
        <source>No field has been counted yet; there is nothing to undo.</source>
        <translation>Hakuna eneo lililohesabiwa bado; hakuna cha kutengua.</translation>
    </message>
    <message>
        <source>Exam {0} has ended; start another one.</source>
        <translation>Kipimo {0} kimekwisha; anza kingine.</translation>
    </message>
    <message>
        <source>Exam {0} is signed; state a reason for amending it first.</source>
        <translation>Kipimo {0} kimesainiwa; taja kwanza sababu ya kukirekebisha.</translation>
    </message>
    <message>
        <source>This exam still counts; end it before it is signed.</source>
        <translation>Kipimo hiki bado kinahesabu; kimalize kabla ya kusaini.</translation>
    </message>
    <message>
        <source>No white cell was counted; there is nothing to sign, take another exam.</source>
        <translation>Hakuna seli nyeupe iliyohesabiwa; hakuna cha kusaini, fanya kipimo kingine.</translation>
    </message>
    <message>
        <source>Look through the cells first; who signs stands by their classes.</source>
        <translation>Pitia seli kwanza; anayesaini anawajibika kwa aina zake.</translation>
    </message>
    <message>
        <source>A control slide is not signed; its result is on the page of quality control.</source>
        <translation>Slaidi ya udhibiti haisainiwi; tokeo lake liko kwenye ukurasa wa udhibiti wa ubora.</translation>
    </message>
    <message>
        <source>State in 1 to {0} characters why the signed result is changed.</source>
        <translation>Eleza kwa herufi 1 hadi {0} kwa nini tokeo lililosainiwa linabadilishwa.</translation>
    </message>
    <message>
        <source>This past exam is open to be read; touch Go on before it is changed.</source>
        <translation>Kipimo hiki cha zamani kimefunguliwa kusomwa; gusa Endelea kabla ya kukibadilisha.</translation>
    </message>
    <message>
        <source>A past exam keeps its fields; take a new exam instead.</source>
        <translation>Kipimo cha zamani hubaki na maeneo yake; fanya kipimo kipya.</translation>
    </message>
    <message>
        <source>Cells are added while their field is in view; take a new exam instead.</source>
        <translation>Seli huongezwa eneo lake likionekana; fanya kipimo kipya.</translation>
    </message>
    <message>
        <source>A past exam&apos;s cells are not read again; ask during the exam.</source>
        <translation>Seli za kipimo cha zamani hazisomwi tena; uliza wakati wa kipimo.</translation>
    </message>
    <message>
        <source>The readers did not read this cell; choose one that the app found.</source>
        <translation>Wasomaji hawakusoma seli hii; chagua iliyopatikana na programu.</translation>
    </message>
    <message>
        <source>The picture of this field was not kept; set keep_pictures in the settings.</source>
        <translation>Picha ya eneo hili haikuhifadhiwa; weka keep_pictures kwenye mipangilio.</translation>
    </message>
    <message>
        <source>This cell is not found again in the stored picture; choose another.</source>
        <translation>Seli hii haipatikani tena kwenye picha iliyohifadhiwa; chagua nyingine.</translation>
    </message>
    <message>
        <source>That is not {0}&apos;s PIN; try again.{1}</source>
        <translation>Hiyo si PIN ya {0}; jaribu tena.{1}</translation>
    </message>
    <message>
        <source>Too many wrong PINs for {0}; wait {1} or ask an admin for a new one.</source>
        <translation>PIN nyingi zisizo sahihi za {0}; subiri {1} au omba mpya kwa msimamizi.</translation>
    </message>
    <message>
        <source>A PIN has {0} to {1} digits and nothing else; choose another.</source>
        <translation>PIN ina tarakimu {0} hadi {1} pekee; chagua nyingine.</translation>
    </message>
    <message>
        <source>A PIN such as 1111 or 1234 is the first that others try; choose another.</source>
        <translation>PIN kama 1111 au 1234 hujaribiwa kwanza na wengine; chagua nyingine.</translation>
    </message>
    <message>
        <source>There is an operator &apos;{0}&apos; already; choose another name.</source>
        <translation>Tayari kuna mtumiaji &apos;{0}&apos;; chagua jina jingine.</translation>
    </message>
    <message>
        <source>{0} is the last admin; add another one first.</source>
        <translation>{0} ndiye msimamizi wa mwisho; ongeza mwingine kwanza.</translation>
    </message>
    <message>
        <source>There is no stick to save on; plug one in and try again.</source>
        <translation>Hakuna flashi ya kuhifadhia; chomeka moja ujaribu tena.</translation>
    </message>
    <message>
        <source>{0} cannot be written ({1}); choose another place.</source>
        <translation>{0} haiandikiki ({1}); chagua mahali pengine.</translation>
    </message>
    <message>
        <source>This machine has no print service (CUPS); carry {0} to one that has.</source>
        <translation>Mashine hii haina huduma ya uchapishaji (CUPS); peleka {0} kwenye iliyo nayo.</translation>
    </message>
    <message>
        <source>The report was not made ({0}); try again.</source>
        <translation>Ripoti haikutengenezwa ({0}); jaribu tena.</translation>
    </message>
    <message>
        <source>The report was not printed ({0}); see that a printer is set up.</source>
        <translation>Ripoti haikuchapishwa ({0}); hakikisha printa imewekwa.</translation>
    </message>
    <message>
        <source>The print service does not answer; see that the printer is on.</source>
        <translation>Huduma ya uchapishaji haijibu; hakikisha printa imewashwa.</translation>
    </message>
    <message>
        <source>{0} is not a model pack or is cut off; copy it again from its source.</source>
        <translation>{0} si kifurushi cha modeli au kimekatika; kinakili tena.</translation>
    </message>
    <message>
        <source>{0} is damaged or was packed again by another program; copy it again from its source.</source>
        <translation>{0} imeharibika au imefungwa upya na programu nyingine; inakili tena.</translation>
    </message>
    <message>
        <source>{0} was changed after it was signed, or signed with a key this device does not trust; get it again from its maker or add the maker&apos;s public key.</source>
        <translation>{0} imebadilishwa baada ya kusainiwa, au imesainiwa kwa ufunguo usioaminiwa na kifaa hiki; ipate tena kwa mtengenezaji au ongeza ufunguo wake wa umma.</translation>
    </message>
    <message>
        <source>{0} is not signed; get it again from its maker.</source>
        <translation>{0} haijasainiwa; ipate tena kwa mtengenezaji.</translation>
    </message>
    <message>
        <source>{0} is gone; plug the stick in again.</source>
        <translation>{0} haipo tena; chomeka flashi tena.</translation>
    </message>
    <message>
        <source>Nothing is expected of lot {0}; state what it holds, then read it again.</source>
        <translation>Hakuna kinachotarajiwa kwa toleo {0}; eleza kilichomo, kisha lisome tena.</translation>
    </message>
    <message>
        <source>The expected shares add up to over 100 %; correct them.</source>
        <translation>Jumla ya sehemu zinazotarajiwa inazidi 100 %; zirekebishe.</translation>
    </message>
    <message>
        <source>Only {0} white cells of the control were counted, {1} are needed; read it again.</source>
        <translation>Seli nyeupe {0} tu za udhibiti zimehesabiwa, zinahitajika {1}; soma tena.</translation>
    </message>
    <message>
        <source>The two points are {0} px apart and need at least {1}; choose two lines of the micrometer that are far from each other.</source>
        <translation>Nukta mbili ziko umbali wa px {0}, zinahitaji angalau {1}; chagua mistari miwili ya mikromita iliyo mbali.</translation>
    </message>
    <message>
        <source>The length must be above 0 µm; read it off the micrometer.</source>
        <translation>Urefu lazima uzidi 0 µm; usome kwenye mikromita.</translation>
    </message>
    <message>
        <source>The length is no number; type how many µm lie between the two lines, such as 100.</source>
        <translation>Urefu si nambari; andika µm ngapi kati ya mistari miwili, kama 100.</translation>
    </message>
    <message>
        <source>Only {0} single red cells are in {1} picture(s), {2} are needed; add pictures of fields where red cells lie apart.</source>
        <translation>Seli nyekundu {0} tu zilizo peke yake katika picha {1}, zinahitajika {2}; tumia maeneo zilikoachana.</translation>
    </message>
    <message>
        <source>The picture is too dark to calibrate from; raise the lamp and take it again.</source>
        <translation>Picha ni nyeusi mno kusawazisha; ongeza taa upige tena.</translation>
    </message>
    <message>
        <source>The picture is too bright to calibrate from; lower the lamp and try again.</source>
        <translation>Picha ina mwanga mno kusawazisha; punguza taa ujaribu tena.</translation>
    </message>
    <message>
        <source>The picture does not show empty glass; move beside the smear or clean the slide, and try again.</source>
        <translation>Picha haionyeshi kioo kitupu; sogea kando ya utando au safisha slaidi, ujaribu tena.</translation>
    </message>
    <message>
        <source>The stick at {0} cannot be read or written ({1}); nothing is lost: plug it in again or take another.</source>
        <translation>Flashi {0} haisomeki wala kuandikika ({1}); hakuna kilichopotea: ichomeke tena au tumia nyingine.</translation>
    </message>
    <message>
        <source>The bundle {0} could not be written ({1}); nothing is lost: free space or take another stick, and export again.</source>
        <translation>Kifurushi {0} hakikuandikika ({1}); hakuna kilichopotea: ongeza nafasi au tumia flashi nyingine, kisha rudia.</translation>
    </message>
    <message>
        <source>The stick at {0} cannot be written ({1}); take another.</source>
        <translation>Flashi {0} haiandikiki ({1}); tumia nyingine.</translation>
    </message>
    <message>
        <source>The card {0} was changed after the laptop made it; copy it again.</source>
        <translation>Kadi {0} imebadilishwa baada ya kompyuta kuitengeneza; inakili tena.</translation>
    </message>
    <message>
        <source>{0} UTC cannot be now; look at a clock that is right.</source>
        <translation>Haiwezi kuwa {0} UTC sasa; tazama saa iliyo sahihi.</translation>
    </message>
    <message>
        <source>This device&apos;s clock is set by its system, as in: sudo date --set &apos;2026-12-31 12:00&apos;.</source>
        <translation>Saa ya kifaa hiki huwekwa na mfumo wake, kama: sudo date --set &apos;2026-12-31 12:00&apos;.</translation>
    </message>
    <message>
        <source>The log on this card belongs to another board; nothing was changed: put the card back there, or open it with its recovery copy: sudo leukoscope-update key recover</source>
        <translation>Kumbukumbu iliyo kwenye kadi hii ni ya bodi nyingine; hakuna kilichobadilishwa: rudisha kadi huko, au ifungue kwa nakala yake ya urejeshaji: sudo leukoscope-update key recover</translation>
    </message>
    <message>
        <source>The log is locked: plug in its key stick, number {0}, and wait a minute; it can be pulled out once the screen is up.</source>
        <translation>Kumbukumbu imefungwa: chomeka kijiti chake cha ufunguo, namba {0}, na usubiri dakika moja; kinaweza kuchomolewa skrini ikishakuwa tayari.</translation>
    </message>
    <message>
        <source>The clock could not be set; the journal says why: journalctl -u leukoscope-clock.</source>
        <translation>Saa haikuweza kuwekwa; jarida linasema kwa nini: journalctl -u leukoscope-clock.</translation>
    </message>
    <message>
        <source>no space left</source>
        <translation>hakuna nafasi</translation>
    </message>
    <message>
        <source>no permission</source>
        <translation>hakuna ruhusa</translation>
    </message>
    <message>
        <source>write-protected</source>
        <translation>imezuiwa kuandikwa</translation>
    </message>
    <message>
        <source>the disk fails</source>
        <translation>diski ina hitilafu</translation>
    </message>
    <message>
        <source>not there</source>
        <translation>haipo</translation>
    </message>
</context>
<context>
    <name>Gallery</name>
    <message>
        <source>Move {0} to:</source>
        <translation>Hamisha {0} kwenda:</translation>
    </message>
    <message>
        <source>{0} shown; touch again for all</source>
        <translation>{0} zaonekana; gusa tena kwa zote</translation>
    </message>
    <message>
        <source>{0} shown; look at one class:</source>
        <translation>{0} zaonekana; tazama aina moja:</translation>
    </message>
    <message>
        <source>Touch a cell to select it. ? in doubt, ! suspect, ✎ moved, + added.</source>
        <translation>Gusa seli kuichagua. ? bila uhakika, ! ya shaka, ✎ imehamishwa, + imeongezwa.</translation>
    </message>
    <message>
        <source>added by {0}</source>
        <translation>imeongezwa na {0}</translation>
    </message>
    <message>
        <source>app: {0}</source>
        <translation>programu: {0}</translation>
    </message>
    <message>
        <source>{0} says {1}</source>
        <translation>{0} asema {1}</translation>
    </message>
    <message>
        <source>✓ second review: {0}</source>
        <translation>✓ mapitio ya pili: {0}</translation>
    </message>
    <message>
        <source>✓ reviewed: {0}</source>
        <translation>✓ imepitiwa: {0}</translation>
    </message>
    <message>
        <source>Asking the reader again and again</source>
        <translation>Msomaji anaulizwa tena na tena</translation>
    </message>
</context>
<context>
    <name>GalleryPage</name>
    <message>
        <source>All</source>
        <translation>Zote</translation>
    </message>
    <message>
        <source>! Suspect</source>
        <translation>! Za shaka</translation>
    </message>
    <message>
        <source>? In doubt</source>
        <translation>? Bila uhakika</translation>
    </message>
    <message>
        <source>Select</source>
        <translation>Chagua</translation>
    </message>
    <message>
        <source>Select all shown</source>
        <translation>Chagua zote zinazoonekana</translation>
    </message>
    <message>
        <source>No cell to show</source>
        <translation>Hakuna seli</translation>
    </message>
    <message>
        <source>↶ Undo</source>
        <translation>↶ Tengua</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>Kwa nini?</translation>
    </message>
    <message>
        <source>Reviewed</source>
        <translation>Imepitiwa</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>Moja kwa moja</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Tokeo</translation>
    </message>
    <message>
        <source>Yellow: what the first reader&apos;s class hangs on. It shows where the reader looks, not that it is right.</source>
        <translation>Njano: sehemu ambazo aina ya msomaji wa kwanza hutegemea. Huonyesha anapotazama, si kwamba yuko sahihi.</translation>
    </message>
    <message>
        <source>Back to the cells</source>
        <translation>Rudi kwenye seli</translation>
    </message>
</context>
<context>
    <name>Hint</name>
    <message>
        <source>Turn the fine focus.</source>
        <translation>Zungusha fokasi ndogo.</translation>
    </message>
    <message>
        <source>The picture is mostly noise: give more light, lower the camera&apos;s gain.</source>
        <translation>Picha ni chenga tupu: ongeza mwanga, punguza gain ya kamera.</translation>
    </message>
    <message>
        <source>The light is uneven: centre the condenser.</source>
        <translation>Mwanga si sawa: weka kondensa katikati.</translation>
    </message>
    <message>
        <source>No stain colour: check the slide and the white balance.</source>
        <translation>Hakuna rangi: kagua slaidi na mizani ya weupe.</translation>
    </message>
    <message>
        <source>These are not stained like white cells: check the slide and the camera&apos;s colours.</source>
        <translation>Rangi si ya seli nyeupe: kagua slaidi na rangi za kamera.</translation>
    </message>
    <message>
        <source>Part of the picture is missing: check the camera&apos;s cable.</source>
        <translation>Sehemu ya picha haipo: kagua kebo ya kamera.</translation>
    </message>
    <message>
        <source>Too dark: raise the lamp.</source>
        <translation>Giza mno: ongeza taa.</translation>
    </message>
    <message>
        <source>Too bright: lower the lamp.</source>
        <translation>Mwanga mno: punguza taa.</translation>
    </message>
    <message>
        <source>No specimen here: move to the smear.</source>
        <translation>Hakuna sampuli hapa: nenda kwenye smia.</translation>
    </message>
    <message>
        <source>Too thick: move towards the feathered edge.</source>
        <translation>Nene mno: sogea ukingo mwembamba.</translation>
    </message>
</context>
<context>
    <name>History</name>
    <message>
        <source>End the exam first; then past ones can be opened.</source>
        <translation>Maliza kipimo kwanza; kisha vya awali vinaweza kufunguliwa.</translation>
    </message>
    <message>
        <source>Touch the exam to compare with.</source>
        <translation>Gusa kipimo cha kulinganisha.</translation>
    </message>
    <message>
        <source>No earlier exam has this sample ID; touch one to compare with.</source>
        <translation>Hakuna kipimo cha awali chenye namba hii ya sampuli; gusa kimoja kulinganisha.</translation>
    </message>
    <message>
        <source>Chosen by hand: see that both are of one patient.</source>
        <translation>Kimechaguliwa kwa mkono: hakikisha vyote ni vya mgonjwa mmoja.</translation>
    </message>
    <message>
        <source>The exam before with the same sample ID.</source>
        <translation>Kipimo cha awali chenye namba hiyo hiyo ya sampuli.</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Vyote</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Leo</translation>
    </message>
    <message>
        <source>7 days</source>
        <translation>Siku 7</translation>
    </message>
    <message>
        <source>30 days</source>
        <translation>Siku 30</translation>
    </message>
    <message>
        <source>! Suspect</source>
        <translation>! Shukiwa</translation>
    </message>
    <message>
        <source>Not final</source>
        <translation>Si vya mwisho</translation>
    </message>
    <message>
        <source>Other model packs read the one than the other.</source>
        <translation>Havikusomwa na modeli zilezile.</translation>
    </message>
    <message>
        <source>{0} white cells</source>
        <translation>seli nyeupe {0}</translation>
    </message>
</context>
<context>
    <name>HistoryPage</name>
    <message>
        <source>Past exams</source>
        <translation>Vipimo vya awali</translation>
    </message>
    <message>
        <source>Sample, operator or 2026-12-31</source>
        <translation>Sampuli, mtumiaji au 2026-12-31</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Tafuta</translation>
    </message>
    <message>
        <source>Look further back</source>
        <translation>Tafuta nyuma zaidi</translation>
    </message>
    <message>
        <source>Looking</source>
        <translation>Inatafuta</translation>
    </message>
    <message>
        <source>No exam fits</source>
        <translation>Hakuna kipimo kinacholingana</translation>
    </message>
    <message>
        <source>None of the newest exams fits</source>
        <translation>Hakuna kipimo cha karibuni kinacholingana</translation>
    </message>
</context>
<context>
    <name>Keyboard</name>
    <message>
        <source>Space</source>
        <translation>Nafasi</translation>
    </message>
    <message>
        <source>Erase</source>
        <translation>Futa</translation>
    </message>
</context>
<context>
    <name>LanguageButton</name>
    <message>
        <source>Language</source>
        <translation>Lugha</translation>
    </message>
</context>
<context>
    <name>Laptop</name>
    <message>
        <source>{0} receives the log now. This device&apos;s card is on the stick: enrol it there.</source>
        <translation>{0} sasa inapokea kumbukumbu. Kadi ya kifaa hiki iko kwenye flashi: isajili huko.</translation>
    </message>
    <message>
        <source>Copying to the stick: do not pull it out.</source>
        <translation>Inanakili kwenye flashi: usiichomoe.</translation>
    </message>
    <message>
        <source>The stick was not written: no laptop is enrolled. See the device menu, Laptop.</source>
        <translation>Flashi haikuandikwa: hakuna kompyuta iliyosajiliwa. Tazama menyu ya kifaa, Kompyuta.</translation>
    </message>
    <message>
        <source>The stick was not written: {0}</source>
        <translation>Flashi haikuandikwa: {0}</translation>
    </message>
    <message>
        <source>Safe to remove the stick.</source>
        <translation>Sasa unaweza kuchomoa flashi.</translation>
    </message>
    <message>
        <source>The laptop has everything.</source>
        <translation>Kompyuta tayari inayo yote.</translation>
    </message>
    <message>
        <source>Exams copied: {0}.</source>
        <translation>Vipimo vilivyonakiliwa: {0}.</translation>
    </message>
    <message>
        <source>Laptop</source>
        <translation>Kompyuta</translation>
    </message>
    <message>
        <source>none</source>
        <translation>hakuna</translation>
    </message>
    <message>
        <source>Its key</source>
        <translation>Ufunguo wake</translation>
    </message>
    <message>
        <source>It has</source>
        <translation>Inayo</translation>
    </message>
    <message>
        <source>records 1 to {0} of {1}</source>
        <translation>rekodi 1 hadi {0} kati ya {1}</translation>
    </message>
    <message>
        <source>nothing yet</source>
        <translation>bado hakuna</translation>
    </message>
    <message>
        <source>Still to carry</source>
        <translation>Bado kupelekwa</translation>
    </message>
    <message>
        <source>{0} records</source>
        <translation>rekodi {0}</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>hakuna</translation>
    </message>
</context>
<context>
    <name>LaptopPage</name>
    <message>
        <source>Laptop</source>
        <translation>Kompyuta</translation>
    </message>
    <message>
        <source>Copy to the stick</source>
        <translation>Nakili kwenye flashi</translation>
    </message>
    <message>
        <source>Checking</source>
        <translation>Inakagua</translation>
    </message>
    <message>
        <source>Look for a stick</source>
        <translation>Tafuta USB</translation>
    </message>
    <message>
        <source>On the stick: %1</source>
        <translation>Kwenye USB: %1</translation>
    </message>
    <message>
        <source>Only an administrator chooses the laptop.</source>
        <translation>Msimamizi pekee huchagua kompyuta.</translation>
    </message>
    <message>
        <source>✓ This laptop receives the log.</source>
        <translation>✓ Kompyuta hii hupokea kumbukumbu.</translation>
    </message>
    <message>
        <source>Enrol</source>
        <translation>Sajili</translation>
    </message>
    <message>
        <source>Write this device&apos;s card</source>
        <translation>Andika kadi ya kifaa</translation>
    </message>
    <message>
        <source>A stick from the laptop is written by itself when it is plugged in. Only this laptop can read it.</source>
        <translation>Flashi iliyoandaliwa na kompyuta huandikwa yenyewe inapochomekwa. Kompyuta hiyo pekee inaweza kuisoma.</translation>
    </message>
    <message>
        <source>Send the log to another laptop from now on? The one before receives nothing more.</source>
        <translation>Tuma kumbukumbu kwa kompyuta nyingine kuanzia sasa? Ya awali haitapokea tena.</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Rudi</translation>
    </message>
</context>
<context>
    <name>Live</name>
    <message>
        <source>The last field was taken back.</source>
        <translation>Eneo la mwisho limeondolewa.</translation>
    </message>
    <message>
        <source>Added: {0}</source>
        <translation>Imeongezwa: {0}</translation>
    </message>
    <message>
        <source>Nothing to save yet</source>
        <translation>Hakuna cha kuhifadhi bado</translation>
    </message>
    <message>
        <source>No white cell counted yet.</source>
        <translation>Hakuna seli nyeupe iliyohesabiwa bado.</translation>
    </message>
    <message>
        <source>Saved: {0}</source>
        <translation>Imehifadhiwa: {0}</translation>
    </message>
    <message>
        <source>{0} pictures/s</source>
        <translation>picha {0}/s</translation>
    </message>
    <message>
        <source>Starting the camera</source>
        <translation>Kamera inaanza</translation>
    </message>
    <message>
        <source>Move the slide on</source>
        <translation>Sogeza slaidi</translation>
    </message>
    <message>
        <source>Hold the slide still to count</source>
        <translation>Tuliza slaidi ili kuhesabu</translation>
    </message>
    <message>
        <source>Improve the picture</source>
        <translation>Boresha picha</translation>
    </message>
    <message>
        <source>Counted. Move the slide on</source>
        <translation>Imehesabiwa. Sogeza slaidi</translation>
    </message>
    <message>
        <source>Paused. Touch Resume to go on</source>
        <translation>Imesitishwa. Gusa Endelea</translation>
    </message>
    <message>
        <source>Camera lost</source>
        <translation>Kamera imepotea</translation>
    </message>
    <message>
        <source>Field not counted</source>
        <translation>Eneo halikuhesabiwa</translation>
    </message>
    <message>
        <source>Exam ended</source>
        <translation>Uchunguzi umekwisha</translation>
    </message>
</context>
<context>
    <name>LivePage</name>
    <message>
        <source>No picture yet</source>
        <translation>Hakuna picha bado</translation>
    </message>
    <message>
        <source>Save the picture in view</source>
        <translation>Hifadhi picha inayoonekana</translation>
    </message>
    <message>
        <source>↶ Field</source>
        <translation>↶ Eneo</translation>
    </message>
    <message>
        <source>Undo the last field</source>
        <translation>Tengua eneo la mwisho</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Endelea</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Sitisha</translation>
    </message>
    <message>
        <source>Cells</source>
        <translation>Seli</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>Maliza</translation>
    </message>
    <message>
        <source>Finish the exam with %1 of %2 cells? It cannot be taken up again.</source>
        <translation>Maliza uchunguzi ukiwa na seli %1 kati ya %2? Hauwezi kuendelezwa tena.</translation>
    </message>
    <message>
        <source>Go on counting</source>
        <translation>Endelea kuhesabu</translation>
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
        <translation>? wasomaji watofautiana</translation>
    </message>
</context>
<context>
    <name>Meter</name>
    <message>
        <source>not yet</source>
        <translation>bado</translation>
    </message>
    <message>
        <source>✓ good</source>
        <translation>✓ nzuri</translation>
    </message>
    <message>
        <source>✕ adjust</source>
        <translation>✕ rekebisha</translation>
    </message>
    <message>
        <source>Focus</source>
        <translation>Fokasi</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Mwanga</translation>
    </message>
    <message>
        <source>Even light</source>
        <translation>Usawa</translation>
    </message>
    <message>
        <source>Stain</source>
        <translation>Rangi</translation>
    </message>
    <message>
        <source>Specimen</source>
        <translation>Sampuli</translation>
    </message>
</context>
<context>
    <name>NewExam</name>
    <message>
        <source>No barcode was seen; hold it flat under the camera and try again.</source>
        <translation>Hakuna msimbopau ulioonekana; ushike sawa chini ya kamera ujaribu tena.</translation>
    </message>
    <message>
        <source>This sample ID was examined before, on {0}. Check the tube.</source>
        <translation>Sampuli hii ilichunguzwa awali, {0}. Kagua mrija.</translation>
    </message>
    <message>
        <source>This sample ID was examined {0} times before, last on {1}. Check the tube.</source>
        <translation>Sampuli hii ilichunguzwa mara {0} awali, mwisho {1}. Kagua mrija.</translation>
    </message>
    <message>
        <source>Scan or type the sample ID first.</source>
        <translation>Skani au andika kwanza namba ya sampuli.</translation>
    </message>
    <message>
        <source>The sample ID is too long; it has at most {0} signs.</source>
        <translation>Namba ya sampuli ni ndefu mno; herufi {0} tu.</translation>
    </message>
    <message>
        <source>Give the age in years (0-130) and white cells in 10⁹/L (0-2000), or neither.</source>
        <translation>Toa umri kwa miaka (0-130) na seli nyeupe kwa 10⁹/L (0-2000), au usitoe chochote.</translation>
    </message>
</context>
<context>
    <name>NewExamPage</name>
    <message>
        <source>Sample ID: scan or type</source>
        <translation>Sampuli: skani au andika</translation>
    </message>
    <message>
        <source>Looking</source>
        <translation>Inatafuta</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>Kamera</translation>
    </message>
    <message>
        <source>Count %1 white cells</source>
        <translation>Hesabu seli nyeupe %1</translation>
    </message>
    <message>
        <source>Age, years</source>
        <translation>Umri, miaka</translation>
    </message>
    <message>
        <source>Female</source>
        <translation>Mwanamke</translation>
    </message>
    <message>
        <source>Male</source>
        <translation>Mwanaume</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Nyingine</translation>
    </message>
    <message>
        <source>White cells, 10⁹/L</source>
        <translation>Seli nyeupe, 10⁹/L</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historia</translation>
    </message>
    <message>
        <source>Patient data is optional and stays apart from the image result.</source>
        <translation>Taarifa za mgonjwa ni hiari na hukaa mbali na tokeo la picha.</translation>
    </message>
    <message>
        <source>Past exams</source>
        <translation>Vipimo vya awali</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Ondoka</translation>
    </message>
    <message>
        <source>Start counting</source>
        <translation>Anza kuhesabu</translation>
    </message>
</context>
<context>
    <name>Operators</name>
    <message>
        <source>Only an administrator changes this.</source>
        <translation>Msimamizi pekee hubadilisha haya.</translation>
    </message>
    <message>
        <source>{0} can now sign in.</source>
        <translation>{0} sasa anaweza kuingia.</translation>
    </message>
    <message>
        <source>{0} has a new PIN.</source>
        <translation>{0} ana PIN mpya.</translation>
    </message>
    <message>
        <source>{0} can no longer sign in.</source>
        <translation>{0} hawezi tena kuingia.</translation>
    </message>
    <message>
        <source>{0} wrong PINs</source>
        <translation>PIN {0} zisizo sahihi</translation>
    </message>
</context>
<context>
    <name>OperatorsPage</name>
    <message>
        <source>Operators</source>
        <translation>Watumiaji</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Ongeza</translation>
    </message>
    <message>
        <source>New PIN</source>
        <translation>PIN mpya</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Ondoa</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Jina</translation>
    </message>
    <message>
        <source>PIN, 4 to 12 digits</source>
        <translation>PIN, tarakimu 4 hadi 12</translation>
    </message>
    <message>
        <source>New PIN of %1</source>
        <translation>PIN mpya ya %1</translation>
    </message>
    <message>
        <source>The same PIN again</source>
        <translation>PIN ileile tena</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Ghairi</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Hifadhi</translation>
    </message>
    <message>
        <source>Remove %1? What they did stays in the log.</source>
        <translation>Umwondoe %1? Aliyoyafanya yanabaki kwenye kumbukumbu.</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Baki naye</translation>
    </message>
</context>
<context>
    <name>Packs</name>
    <message>
        <source>{0} is verified and installed; activate it to let it read.</source>
        <translation>{0} imethibitishwa na kusakinishwa; iwashe ili isome.</translation>
    </message>
    <message>
        <source>{0} reads from the next start on.</source>
        <translation>{0} itasoma kuanzia uwashaji ujao.</translation>
    </message>
    <message>
        <source>Only an administrator changes packs.</source>
        <translation>Msimamizi tu ndiye hubadilisha modeli.</translation>
    </message>
    <message>
        <source>Balanced accuracy {0}. </source>
        <translation>Usahihi uliosawazishwa {0}. </translation>
    </message>
    <message>
        <source>Blasts: sensitivity {0}, specificity {1}</source>
        <translation>Blasti: unyeti {0}, umahususi {1}</translation>
    </message>
    <message>
        <source>Together with {0}: sensitivity {1}, specificity {2}</source>
        <translation>Pamoja na {0}: unyeti {1}, umahususi {2}</translation>
    </message>
    <message>
        <source>Measured on {0} patients ({1}), each left out of training in one of {2} rounds.</source>
        <translation>Kimepimwa kwa wagonjwa {0} ({1}), kila mmoja akiachwa nje ya mafunzo katika mzunguko mmoja kati ya {2}.</translation>
    </message>
    <message>
        <source>Pictures of one patient may be in training and test: no evidence of performance.</source>
        <translation>Picha za mgonjwa mmoja zinaweza kuwa kwenye mafunzo na kwenye jaribio: si ushahidi wa utendaji.</translation>
    </message>
    <message>
        <source>Other classes ({0}): pictures of one patient may be in training and test, no evidence of performance.</source>
        <translation>Aina nyingine ({0}): picha za mgonjwa mmoja zinaweza kuwa kwenye mafunzo na kwenye jaribio, si ushahidi wa utendaji.</translation>
    </message>
    <message>
        <source>Made small for this device it lost at most {0} points.</source>
        <translation>Kilipopunguzwa kwa ajili ya kifaa hiki kilipoteza si zaidi ya pointi {0}.</translation>
    </message>
    <message>
        <source>✓ reads</source>
        <translation>✓ inasoma</translation>
    </message>
    <message>
        <source>does not read</source>
        <translation>haisomi</translation>
    </message>
    <message>
        <source>development key</source>
        <translation>ufunguo wa majaribio</translation>
    </message>
</context>
<context>
    <name>PacksPage</name>
    <message>
        <source>Model packs</source>
        <translation>Modeli</translation>
    </message>
    <message>
        <source>Checking</source>
        <translation>Inakagua</translation>
    </message>
    <message>
        <source>Look for a stick</source>
        <translation>Tafuta USB</translation>
    </message>
    <message>
        <source>On the stick: %1</source>
        <translation>Kwenye USB: %1</translation>
    </message>
    <message>
        <source>Install</source>
        <translation>Sakinisha</translation>
    </message>
    <message>
        <source>Roll back</source>
        <translation>Rudisha</translation>
    </message>
    <message>
        <source>Activate</source>
        <translation>Washa</translation>
    </message>
</context>
<context>
    <name>PageHead</name>
    <message>
        <source>Back</source>
        <translation>Rudi</translation>
    </message>
</context>
<context>
    <name>Paper</name>
    <message>
        <source>The report was sent to the printer.</source>
        <translation>Ripoti imetumwa kwenye printa.</translation>
    </message>
    <message>
        <source>Making the report</source>
        <translation>Ripoti inatayarishwa</translation>
    </message>
    <message>
        <source>Saved on the stick: {0}</source>
        <translation>Imehifadhiwa kwenye flashi: {0}</translation>
    </message>
    <message>
        <source>No stick is plugged in; saved on this device: {0}</source>
        <translation>Hakuna flashi iliyochomekwa; imehifadhiwa kwenye kifaa hiki: {0}</translation>
    </message>
</context>
<context>
    <name>ProgressRing</name>
    <message>
        <source>of %1</source>
        <translation>kati ya %1</translation>
    </message>
</context>
<context>
    <name>Qc</name>
    <message>
        <source>End the exam first, then read the control slide.</source>
        <translation>Maliza uchunguzi kwanza, kisha soma slaidi ya udhibiti.</translation>
    </message>
    <message>
        <source>Broken rules: {0}</source>
        <translation>Kanuni zilizovunjwa: {0}</translation>
    </message>
    <message>
        <source>No control slide is set up.</source>
        <translation>Hakuna slaidi ya udhibiti iliyowekwa.</translation>
    </message>
    <message>
        <source>Today&apos;s control slide is still to be read.</source>
        <translation>Slaidi ya udhibiti ya leo haijasomwa.</translation>
    </message>
    <message>
        <source>Today&apos;s control slide passed.</source>
        <translation>Slaidi ya udhibiti ya leo imefaulu.</translation>
    </message>
    <message>
        <source>Today&apos;s control slide was rejected: find the cause, read it again.</source>
        <translation>Slaidi ya udhibiti ya leo imekataliwa: tafuta sababu, isome tena.</translation>
    </message>
    <message>
        <source>A control has a name and a lot; both stand on its label.</source>
        <translation>Kidhibiti kina jina na kundi; vyote viko kwenye lebo yake.</translation>
    </message>
    <message>
        <source>Type the expected share of at least one class.</source>
        <translation>Andika kiasi kinachotarajiwa cha angalau aina moja.</translation>
    </message>
    <message>
        <source>{0}, lot {1}, is the control in use.</source>
        <translation>{0}, kundi {1}, ndicho kidhibiti kinachotumika.</translation>
    </message>
    <message>
        <source>{0} is no percentage; type a number such as 60 or 4.5.</source>
        <translation>{0} si asilimia; andika nambari kama 60 au 4.5.</translation>
    </message>
    <message>
        <source>together {0} %</source>
        <translation>jumla {0} %</translation>
    </message>
</context>
<context>
    <name>QcPage</name>
    <message>
        <source>Quality control</source>
        <translation>Udhibiti wa ubora</translation>
    </message>
    <message>
        <source>New control</source>
        <translation>Kidhibiti kipya</translation>
    </message>
    <message>
        <source>Read control slide</source>
        <translation>Soma udhibiti</translation>
    </message>
    <message>
        <source>False blast calls here</source>
        <translation>Blasti za makosa hapa</translation>
    </message>
    <message>
        <source>Levey-Jennings chart</source>
        <translation>Chati ya Levey-Jennings</translation>
    </message>
</context>
<context>
    <name>QuitButton</name>
    <message>
        <source>Quit</source>
        <translation>Ondoka</translation>
    </message>
    <message>
        <source>Quit while the exam goes on? What was counted is saved.</source>
        <translation>Uondoke wakati kipimo kinaendelea? Kilichohesabiwa kimehifadhiwa.</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>Baki</translation>
    </message>
</context>
<context>
    <name>Readers</name>
    <message>
        <source>From the next exam on the rate found here is used.</source>
        <translation>Kuanzia uchunguzi ujao kiwango kilichopatikana hapa kinatumika.</translation>
    </message>
    <message>
        <source>From the next exam on the rate of the pack is used.</source>
        <translation>Kuanzia uchunguzi ujao kiwango kinachotajwa na kifurushi kinatumika.</translation>
    </message>
    <message>
        <source>Only a technician or an administrator chooses the rate.</source>
        <translation>Fundi au msimamizi tu ndiye huchagua kiwango.</translation>
    </message>
    <message>
        <source>No exam read by this pack was signed without a blast yet.</source>
        <translation>Bado hakuna uchunguzi uliosomwa na kifurushi hiki uliotiwa saini bila blasti.</translation>
    </message>
    <message>
        <source>Too little to go by: {0} exams without a blast and {1} such cells are needed.</source>
        <translation>Ni kidogo mno kutegemewa: zinahitajika chunguzi {0} bila blasti na seli {1} za aina hiyo.</translation>
    </message>
    <message>
        <source>More than the pack states: healthy people are flagged too often here. Use the rate found here, and check stain, light and scale.</source>
        <translation>Zaidi ya kinachotajwa na kifurushi: hapa watu wenye afya huwekewa alama mno. Tumia kiwango kilichopatikana hapa, na kagua rangi, mwanga na kipimo.</translation>
    </message>
    <message>
        <source>Less than the pack states: with the rate found here fewer blasts are seen as too many.</source>
        <translation>Chini ya kinachotajwa na kifurushi: kwa kiwango kilichopatikana hapa blasti chache zaidi huonekana kuwa nyingi mno.</translation>
    </message>
    <message>
        <source>That agrees with what the pack states.</source>
        <translation>Hilo linakubaliana na kinachotajwa na kifurushi.</translation>
    </message>
    <message>
        <source>Cells of this kind</source>
        <translation>Seli za aina hii</translation>
    </message>
    <message>
        <source>First reader</source>
        <translation>Msomaji wa kwanza</translation>
    </message>
    <message>
        <source>Exams signed without a blast</source>
        <translation>Chunguzi zilizotiwa saini bila blasti</translation>
    </message>
    <message>
        <source>Called blast by mistake</source>
        <translation>Zilizoitwa blasti kimakosa</translation>
    </message>
    <message>
        <source>The pack states</source>
        <translation>Kifurushi kinataja</translation>
    </message>
    <message>
        <source>up to {0}, measured elsewhere</source>
        <translation>hadi {0}, kimepimwa kwingine</translation>
    </message>
    <message>
        <source>what the pack states</source>
        <translation>kinachotajwa na kifurushi</translation>
    </message>
    <message>
        <source>✓ this microscope: up to {0}</source>
        <translation>✓ darubini hii: hadi {0}</translation>
    </message>
    <message>
        <source>The flag rule goes by</source>
        <translation>Kanuni ya alama hufuata</translation>
    </message>
</context>
<context>
    <name>ReadersPanel</name>
    <message>
        <source>False blast calls here</source>
        <translation>Blasti za makosa hapa</translation>
    </message>
    <message>
        <source>Counting over the signed exams</source>
        <translation>Inahesabu katika chunguzi zilizotiwa saini</translation>
    </message>
    <message>
        <source>Go by the pack again</source>
        <translation>Rudi kwa kifurushi</translation>
    </message>
    <message>
        <source>Use the rate found here</source>
        <translation>Tumia kiwango cha hapa</translation>
    </message>
</context>
<context>
    <name>Result</name>
    <message>
        <source>Preliminary - not ended, not signed</source>
        <translation>Ya awali - haijamalizika, haijatiwa saini</translation>
    </message>
    <message>
        <source>Preliminary - still counting, not signed</source>
        <translation>Ya awali - bado inahesabu, haijasainiwa</translation>
    </message>
    <message>
        <source>Preliminary - not signed</source>
        <translation>Ya awali - haijasainiwa</translation>
    </message>
    <message>
        <source>Final - signed by {0}</source>
        <translation>Ya mwisho - imesainiwa na {0}</translation>
    </message>
    <message>
        <source>Reopened by {0} - not signed again</source>
        <translation>Imefunguliwa tena na {0} - haijatiwa saini tena</translation>
    </message>
    <message>
        <source>Amended - signed by {0}</source>
        <translation>Imerekebishwa - imesainiwa na {0}</translation>
    </message>
    <message>
        <source>{0} ({1} wanted)</source>
        <translation>{0} ({1} zinatakiwa)</translation>
    </message>
    <message>
        <source>, intervals are wide</source>
        <translation>, vipindi ni vipana</translation>
    </message>
    <message>
        <source>White cells</source>
        <translation>Seli nyeupe</translation>
    </message>
    <message>
        <source>Erythroblasts</source>
        <translation>Erithroblasti</translation>
    </message>
    <message>
        <source>{0} per 100 white cells ({1} seen)</source>
        <translation>{0} kwa seli nyeupe 100 ({1} zilionekana)</translation>
    </message>
    <message>
        <source>Unidentified</source>
        <translation>Haijatambuliwa</translation>
    </message>
    <message>
        <source>{0} ({1} where the readers differ)</source>
        <translation>{0} ({1} wasomaji watofautiana)</translation>
    </message>
    <message>
        <source>Not counted</source>
        <translation>Hazijahesabiwa</translation>
    </message>
    <message>
        <source>{0} smudge, {1} artefact</source>
        <translation>{0} zilizopondeka, {1} doa bandia</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>Maeneo</translation>
    </message>
    <message>
        <source>Sample</source>
        <translation>Sampuli</translation>
    </message>
    <message>
        <source>Exam</source>
        <translation>Uchunguzi</translation>
    </message>
    <message>
        <source>Operator</source>
        <translation>Mwendeshaji</translation>
    </message>
    <message>
        <source>not stated</source>
        <translation>haijatajwa</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Chanzo</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Imekwisha</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>Kipimo</translation>
    </message>
    <message>
        <source>Quality, mean</source>
        <translation>Ubora, wastani</translation>
    </message>
    <message>
        <source>Usual ranges</source>
        <translation>Viwango vya kawaida</translation>
    </message>
    <message>
        <source>{0}; they differ between laboratories</source>
        <translation>{0}; hutofautiana kati ya maabara</translation>
    </message>
    <message>
        <source>Patient, as stated</source>
        <translation>Mgonjwa, kama ilivyotajwa</translation>
    </message>
    <message>
        <source>Reviewed by</source>
        <translation>Imepitiwa na</translation>
    </message>
    <message>
        <source>{0} years</source>
        <translation>miaka {0}</translation>
    </message>
    <message>
        <source>Female</source>
        <translation>Mwanamke</translation>
    </message>
    <message>
        <source>Male</source>
        <translation>Mwanaume</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Nyingine</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>bado</translation>
    </message>
    <message>
        <source>enough cells counted</source>
        <translation>seli za kutosha zimehesabiwa</translation>
    </message>
    <message>
        <source>no more pictures</source>
        <translation>hakuna picha zaidi</translation>
    </message>
    <message>
        <source>by the operator</source>
        <translation>na mwendeshaji</translation>
    </message>
    <message>
        <source>no field taken</source>
        <translation>hakuna eneo lililochukuliwa</translation>
    </message>
    <message>
        <source>release key</source>
        <translation>ufunguo wa toleo</translation>
    </message>
    <message>
        <source>development key: not released for use</source>
        <translation>ufunguo wa maendeleo: haujatolewa kwa matumizi</translation>
    </message>
    <message>
        <source>development key: {0}; else release key</source>
        <translation>ufunguo wa maendeleo: {0}; mengine ya toleo</translation>
    </message>
    <message>
        <source>Cell packs</source>
        <translation>Pakiti za seli</translation>
    </message>
    <message>
        <source>none</source>
        <translation>hakuna</translation>
    </message>
    <message>
        <source>Field packs</source>
        <translation>Pakiti za eneo</translation>
    </message>
    <message>
        <source>Signed with</source>
        <translation>Imesainiwa kwa</translation>
    </message>
    <message>
        <source>its measured limits are not on this device</source>
        <translation>vipimo vya uwezo wake havipo kwenye kifaa hiki</translation>
    </message>
</context>
<context>
    <name>ResultPage</name>
    <message>
        <source>Result</source>
        <translation>Tokeo</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Undani</translation>
    </message>
    <message>
        <source>What the models were measured to be worth</source>
        <translation>Thamani ya modeli iliyopimwa</translation>
    </message>
    <message>
        <source>Past exams</source>
        <translation>Vipimo vya awali</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>Namba</translation>
    </message>
    <message>
        <source>Cells</source>
        <translation>Seli</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Linganisha</translation>
    </message>
    <message>
        <source>Save PDF</source>
        <translation>Hifadhi PDF</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Chapisha</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Endelea</translation>
    </message>
    <message>
        <source>Back to live</source>
        <translation>Rudi moja kwa moja</translation>
    </message>
    <message>
        <source>New exam</source>
        <translation>Uchunguzi mpya</translation>
    </message>
</context>
<context>
    <name>Role</name>
    <message>
        <source>Clinician</source>
        <translation>Tabibu</translation>
    </message>
    <message>
        <source>Technician</source>
        <translation>Fundi</translation>
    </message>
    <message>
        <source>Administrator</source>
        <translation>Msimamizi</translation>
    </message>
</context>
<context>
    <name>Scale</name>
    <message>
        <source>scale not known yet</source>
        <translation>kipimo hakijulikani bado</translation>
    </message>
    <message>
        <source>calibrated</source>
        <translation>kimesawazishwa</translation>
    </message>
    <message>
        <source>estimated</source>
        <translation>kimekadiriwa</translation>
    </message>
    <message>
        <source>assumed</source>
        <translation>kimedhaniwa</translation>
    </message>
    <message>
        <source>simulated</source>
        <translation>cha kuigiza</translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message>
        <source>Saved.</source>
        <translation>Imehifadhiwa.</translation>
    </message>
    <message>
        <source>Only a technician or an administrator changes settings.</source>
        <translation>Fundi au msimamizi tu ndiye hubadilisha mipangilio.</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>hakuna</translation>
    </message>
    <message>
        <source>a warning</source>
        <translation>onyo</translation>
    </message>
    <message>
        <source>no new exam</source>
        <translation>hakuna uchunguzi mpya</translation>
    </message>
    <message>
        <source>White cells to count</source>
        <translation>Seli nyeupe za kuhesabu</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Ukubwa wa maandishi</translation>
    </message>
    <message>
        <source>The screen locks after</source>
        <translation>Skrini hujifunga baada ya</translation>
    </message>
    <message>
        <source>{0} min</source>
        <translation>dakika {0}</translation>
    </message>
    <message>
        <source>Without today&apos;s control slide</source>
        <translation>Bila slaidi ya udhibiti ya leo</translation>
    </message>
    <message>
        <source>Paper of reports</source>
        <translation>Karatasi ya ripoti</translation>
    </message>
    <message>
        <source>Camera, from the next start</source>
        <translation>Kamera, kuanzia uwashaji ujao</translation>
    </message>
    <message>
        <source>Pass mark: {0}</source>
        <translation>Alama ya kufaulu: {0}</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>Mipangilio</translation>
    </message>
    <message>
        <source>Less</source>
        <translation>Punguza</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Ongeza</translation>
    </message>
</context>
<context>
    <name>ShareTable</name>
    <message>
        <source>White cells</source>
        <translation>Seli nyeupe</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>Idadi</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Sehemu</translation>
    </message>
    <message>
        <source>95 % interval</source>
        <translation>kipindi cha 95 %</translation>
    </message>
    <message>
        <source>Usual, %</source>
        <translation>Kawaida, %</translation>
    </message>
</context>
<context>
    <name>Shell</name>
    <message>
        <source>Starting a new exam</source>
        <translation>Uchunguzi mpya unaanza</translation>
    </message>
    <message>
        <source>Decision support for a trained morphologist; research use; not a diagnosis.</source>
        <translation>Msaada wa uamuzi kwa mtaalamu wa mofolojia; kwa utafiti; si utambuzi wa ugonjwa.</translation>
    </message>
    <message>
        <source>⚠ The device&apos;s clock is wrong: times in the log and on paper mislead; have it set.</source>
        <translation>⚠ Saa ya kifaa si sahihi: nyakati kwenye kumbukumbu na karatasi zinapotosha; itengenezwe.</translation>
    </message>
</context>
<context>
    <name>SignIn</name>
    <message>
        <source>Checking the PIN</source>
        <translation>Inakagua PIN</translation>
    </message>
    <message>
        <source>The two PINs differ; type the same one twice.</source>
        <translation>PIN mbili zatofautiana; andika ileile mara mbili.</translation>
    </message>
</context>
<context>
    <name>SignInPage</name>
    <message>
        <source>Who works now?</source>
        <translation>Nani anafanya kazi?</translation>
    </message>
    <message>
        <source>PIN of %1</source>
        <translation>PIN ya %1</translation>
    </message>
    <message>
        <source>Touch your name first</source>
        <translation>Gusa jina lako kwanza</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Ingia</translation>
    </message>
    <message>
        <source>A new device: who is its administrator?</source>
        <translation>Kifaa kipya: msimamizi ni nani?</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Jina</translation>
    </message>
    <message>
        <source>PIN, 4 to 12 digits</source>
        <translation>PIN, tarakimu 4 hadi 12</translation>
    </message>
    <message>
        <source>The same PIN again</source>
        <translation>PIN ileile tena</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>Anza</translation>
    </message>
</context>
<context>
    <name>Signing</name>
    <message>
        <source>Signed by {0}: the result is final.</source>
        <translation>Imetiwa saini na {0}: matokeo ni ya mwisho.</translation>
    </message>
    <message>
        <source>Reopened: correct the cells, review them, and sign again.</source>
        <translation>Imefunguliwa tena: rekebisha seli, zipitie, kisha tia saini tena.</translation>
    </message>
    <message>
        <source>Sign the result</source>
        <translation>Tia saini matokeo</translation>
    </message>
    <message>
        <source>Change a signed result</source>
        <translation>Badilisha matokeo yaliyosainiwa</translation>
    </message>
    <message>
        <source>With my PIN I say that I looked through the {0} white cells and stand by this result. It is final then; each later change needs a reason and stays on record.</source>
        <translation>Kwa PIN yangu nasema kwamba nimepitia seli nyeupe {0} na nasimamia matokeo haya. Basi ni ya mwisho; kila badiliko la baadaye linahitaji sababu na linabaki kwenye kumbukumbu.</translation>
    </message>
    <message>
        <source>The result is not final until it is signed again. The reason stays on record and on paper.</source>
        <translation>Matokeo si ya mwisho hadi yatiwe saini tena. Sababu inabaki kwenye kumbukumbu na karatasi.</translation>
    </message>
    <message>
        <source>Sign</source>
        <translation>Tia saini</translation>
    </message>
    <message>
        <source>Amend</source>
        <translation>Badilisha</translation>
    </message>
    <message>
        <source>PIN of {0}</source>
        <translation>PIN ya {0}</translation>
    </message>
    <message>
        <source>A clinician signs: lock the screen, and sign in as one.</source>
        <translation>Tabibu hutia saini: funga skrini, kisha ingia kama tabibu.</translation>
    </message>
</context>
<context>
    <name>SigningPage</name>
    <message>
        <source>Why is the result changed?</source>
        <translation>Kwa nini matokeo yanabadilishwa?</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Rudi</translation>
    </message>
</context>
<context>
    <name>SlideMap</name>
    <message>
        <source>Slide map, %1 fields</source>
        <translation>Ramani ya slaidi, maeneo %1</translation>
    </message>
</context>
<context>
    <name>Status</name>
    <message>
        <source>Starting</source>
        <translation>Inaanza</translation>
    </message>
    <message>
        <source>Looking</source>
        <translation>Inatafuta</translation>
    </message>
    <message>
        <source>Slide moving</source>
        <translation>Slaidi inasogea</translation>
    </message>
    <message>
        <source>Adjust the picture</source>
        <translation>Rekebisha picha</translation>
    </message>
    <message>
        <source>Field counted</source>
        <translation>Eneo limehesabiwa</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Imesitishwa</translation>
    </message>
    <message>
        <source>Reconnecting</source>
        <translation>Inaunganisha tena</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>Haijahifadhiwa</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Imekwisha</translation>
    </message>
</context>
<context>
    <name>Subtype</name>
    <message>
        <source>Benign</source>
        <translation>Isiyo hatari</translation>
    </message>
    <message>
        <source>Early pre-B</source>
        <translation>Pre-B ya mapema</translation>
    </message>
    <message>
        <source>Pre-B</source>
        <translation>Pre-B</translation>
    </message>
    <message>
        <source>Pro-B</source>
        <translation>Pro-B</translation>
    </message>
</context>
<context>
    <name>SubtypePanel</name>
    <message>
        <source>Whole-field subtype - RESEARCH ONLY</source>
        <translation>Aina ndogo ya eneo - KWA UTAFITI TU</translation>
    </message>
    <message>
        <source>Mean over the fields. Always names one of these four, whatever is on the slide; follows colour more than cells; no part of the result.</source>
        <translation>Wastani wa maeneo. Hutaja daima moja ya hizi nne; hufuata rangi kuliko seli; si sehemu ya tokeo.</translation>
    </message>
    <message>
        <source>Reader</source>
        <translation>Msomaji</translation>
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
        <translation>Menyu ya kifaa</translation>
    </message>
    <message>
        <source>Leukoscope</source>
        <translation>Leukoscope</translation>
    </message>
    <message>
        <source>Sample %1</source>
        <translation>Sampuli %1</translation>
    </message>
    <message>
        <source>DEVELOPMENT KEY</source>
        <translation>UFUNGUO WA MAENDELEO</translation>
    </message>
    <message>
        <source>SIMULATED</source>
        <translation>YA KUIGIZA</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Funga</translation>
    </message>
    <message>
        <source>Lock; %1 is signed in</source>
        <translation>Funga; %1 ameingia</translation>
    </message>
</context>
<context>
    <name>Verdict</name>
    <message>
        <source>No white cell counted yet.</source>
        <translation>Hakuna seli nyeupe iliyohesabiwa bado.</translation>
    </message>
    <message>
        <source>Blast-suspect {0}/{1} (95 % CI {2}-{3} %)</source>
        <translation>Zenye shaka ya blasti {0}/{1} (95 % CI {2}-{3} %)</translation>
    </message>
    <message>
        <source>review required.</source>
        <translation>mapitio yanahitajika.</translation>
    </message>
    <message>
        <source>not more than false calls explain; review the suspect cells.</source>
        <translation>si zaidi ya makosa yanavyoeleza; pitia seli za shaka.</translation>
    </message>
    <message>
        <source>none seen in {0} cells; that excludes nothing.</source>
        <translation>hakuna iliyoonekana katika seli {0}; hiyo haiondoi chochote.</translation>
    </message>
</context>
</TS>
