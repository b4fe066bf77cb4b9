<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name></name>
    <message>
        <source>Exam {0}   Log {1} {2}</source>
        <translation>Examen {0}   Journal {1} {2}</translation>
    </message>
    <message>
        <source>White-cell differential of a blood smear</source>
        <translation>Formule leucocytaire d&apos;un frottis sanguin</translation>
    </message>
    <message>
        <source>SIMULATED - not a patient&apos;s result</source>
        <translation>SIMULÉ - pas le résultat d&apos;un patient</translation>
    </message>
    <message>
        <source> (the device&apos;s clock was wrong)</source>
        <translation> (l&apos;horloge de l&apos;appareil était fausse)</translation>
    </message>
    <message>
        <source>Sample</source>
        <translation>Échantillon</translation>
    </message>
    <message>
        <source>Begun</source>
        <translation>Commencé</translation>
    </message>
    <message>
        <source>Operator</source>
        <translation>Opérateur</translation>
    </message>
    <message>
        <source>not stated</source>
        <translation>non indiqué</translation>
    </message>
    <message>
        <source>Looked through</source>
        <translation>Passé en revue</translation>
    </message>
    <message>
        <source>by nobody</source>
        <translation>par personne</translation>
    </message>
    <message>
        <source>Signed</source>
        <translation>Signé</translation>
    </message>
    <message>
        <source>Differential of {0} white cells</source>
        <translation>Formule sur {0} leucocytes</translation>
    </message>
    <message>
        <source>class</source>
        <translation>classe</translation>
    </message>
    <message>
        <source>cells</source>
        <translation>cellules</translation>
    </message>
    <message>
        <source>95 % CI, %</source>
        <translation>IC 95 %, %</translation>
    </message>
    <message>
        <source>usual, %</source>
        <translation>usuel, %</translation>
    </message>
    <message>
        <source>Erythroblasts {0} per 100 white cells ({1} seen); {2} smudge, {3} artefact not counted.</source>
        <translation>Érythroblastes {0} pour 100 leucocytes ({1} vus) ; {2} ombres, {3} artéfacts non comptés.</translation>
    </message>
    <message>
        <source>{0} of {1} cells were given their class by a person; the app&apos;s own class is in the log.</source>
        <translation>{0} cellules sur {1} ont reçu leur classe d&apos;une personne ; celle de l&apos;application est au journal.</translation>
    </message>
    <message>
        <source>{0} cells were added by hand, {1} fields were taken back.</source>
        <translation>{0} cellules ajoutées à la main, {1} champs repris.</translation>
    </message>
    <message>
        <source>CI: exact interval of Clopper and Pearson.</source>
        <translation>IC : intervalle exact de Clopper et Pearson.</translation>
    </message>
    <message>
        <source>{0} cells were wanted: the intervals are wide.</source>
        <translation>{0} cellules étaient demandées : les intervalles sont larges.</translation>
    </message>
    <message>
        <source>Usual range for {0}: {1}; it differs between laboratories.</source>
        <translation>Valeurs usuelles, {0} : {1} ; elles varient selon les laboratoires.</translation>
    </message>
    <message>
        <source>Cells, the most suspect and the surest of each class</source>
        <translation>Cellules, les plus suspectes et les plus sûres de chaque classe</translation>
    </message>
    <message>
        <source>{0} µm. Below each cell: the first reader&apos;s probability of blast, of other cells of the class.</source>
        <translation>{0} µm. Sous chaque cellule : probabilité de blaste du premier lecteur, pour les autres celle de la classe.</translation>
    </message>
    <message>
        <source>Stated on the request - not used by the app</source>
        <translation>Indiqué sur la demande - non utilisé par l&apos;application</translation>
    </message>
    <message>
        <source>Changed after the signature</source>
        <translation>Modifié après la signature</translation>
    </message>
    <message>
        <source>How it was measured</source>
        <translation>Comment cela fut mesuré</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>Champs</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>Échelle</translation>
    </message>
    <message>
        <source>Quality, mean</source>
        <translation>Qualité, moyenne</translation>
    </message>
    <message>
        <source>Its measured limits are not on this machine.</source>
        <translation>Ses limites mesurées ne sont pas sur cette machine.</translation>
    </message>
    <message>
        <source> DEVELOPMENT KEY, not released for use.</source>
        <translation> CLÉ DE DÉVELOPPEMENT, non publié pour l&apos;usage.</translation>
    </message>
    <message>
        <source>Field-level subtype - RESEARCH ONLY, not part of the result</source>
        <translation>Sous-type par champ - RECHERCHE SEULEMENT, hors du résultat</translation>
    </message>
    <message>
        <source>first reader</source>
        <translation>premier lecteur</translation>
    </message>
    <message>
        <source>second reader</source>
        <translation>second lecteur</translation>
    </message>
    <message>
        <source>Mean over fields of models trained on one laboratory, whose classes its colours give away.</source>
        <translation>Moyenne sur les champs de modèles appris sur un seul laboratoire, dont les couleurs trahissent les classes.</translation>
    </message>
    <message>
        <source>{0}, suspect</source>
        <translation>{0}, suspect</translation>
    </message>
    <message>
        <source>PRELIMINARY - still counting, not signed</source>
        <translation>PRÉLIMINAIRE - comptage en cours, non signé</translation>
    </message>
    <message>
        <source>PRELIMINARY - not signed</source>
        <translation>PRÉLIMINAIRE - non signé</translation>
    </message>
    <message>
        <source>FINAL - signed by {0}</source>
        <translation>DÉFINITIF - signé par {0}</translation>
    </message>
    <message>
        <source>REOPENED to be changed - signed by {0} before, not signed again</source>
        <translation>ROUVERT pour modification - signé avant par {0}, pas encore resigné</translation>
    </message>
    <message>
        <source>AMENDED - signed by {0}, changed afterwards</source>
        <translation>MODIFIÉ - signé par {0}, changé ensuite</translation>
    </message>
    <message>
        <source>The rule needs counted cells.</source>
        <translation>La règle exige des cellules comptées.</translation>
    </message>
    <message>
        <source>The rate was counted in exams signed on this microscope.</source>
        <translation>Ce taux a été compté sur les examens signés sur ce microscope.</translation>
    </message>
    <message>
        <source>The rate was measured in other laboratories, not on this microscope.</source>
        <translation>Ce taux a été mesuré dans d’autres laboratoires, pas sur ce microscope.</translation>
    </message>
    <message>
        <source>That is below the limit of {0}: a morphologist must review the cells.</source>
        <translation>C’est sous la limite de {0} : un morphologiste doit relire les cellules.</translation>
    </message>
    <message>
        <source>Up to {rate} of healthy cells of this kind ({kinds}) are called blast by mistake. Mistakes alone would give {blasts} or more in {total} cells that may be such mistakes, in {chance} of healthy samples.</source>
        <translation>Jusqu’à {rate} des cellules saines de ce type ({kinds}) sont dites blastes par erreur. Les erreurs seules en donneraient {blasts} ou plus sur {total} cellules qui peuvent être de telles erreurs, dans {chance} des échantillons sains.</translation>
    </message>
    <message>
        <source>Up to {rate} of healthy cells are called blast by mistake. Mistakes alone would give {blasts} or more in {total} cells in {chance} of healthy samples.</source>
        <translation>Jusqu’à {rate} des cellules saines sont dites blastes par erreur. Les erreurs seules en donneraient {blasts} ou plus sur {total} cellules dans {chance} des échantillons sains.</translation>
    </message>
    <message>
        <source>That is not below the limit of {0}: not flagged. It does not exclude blasts.</source>
        <translation>Ce n’est pas sous la limite de {0} : pas de signalement. Cela n’exclut pas des blastes.</translation>
    </message>
    <message>
        <source>below</source>
        <translation>sous</translation>
    </message>
    <message>
        <source>above</source>
        <translation>au-dessus</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>Âge</translation>
    </message>
    <message>
        <source>{0} years</source>
        <translation>{0} ans</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>Sexe</translation>
    </message>
    <message>
        <source>White count</source>
        <translation>Leucocytes</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Antécédents</translation>
    </message>
    <message>
        <source>Blasts: sensitivity {0}, specificity {1}, per cell, 95 % CI, on {2}. {3}</source>
        <translation>Blastes : sensibilité {0}, spécificité {1}, par cellule, IC 95 %, sur {2}. {3}</translation>
    </message>
    <message>
        <source>Together with {0}: sensitivity {1}, specificity {2}.</source>
        <translation>Avec {0} : sensibilité {1}, spécificité {2}.</translation>
    </message>
</context>
<context>
    <name>About</name>
    <message>
        <source>Intended use</source>
        <translation>Usage prévu</translation>
    </message>
    <message>
        <source>For trained morphologists: counts white cells of stained blood smears and marks cells that may be blasts. Every result needs a person&apos;s review. It does not replace a diagnosis.</source>
        <translation>Pour morphologistes formés : compte les globules blancs de frottis sanguins colorés et signale les cellules qui peuvent être des blastes. Chaque résultat doit être revu par une personne. Ne remplace pas un diagnostic.</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Statut</translation>
    </message>
    <message>
        <source>Research use only. Not cleared as a medical device.</source>
        <translation>Réservé à la recherche. Non autorisé comme dispositif médical.</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Model packs</source>
        <translation>Modèles</translation>
    </message>
    <message>
        <source>Trained on</source>
        <translation>Entraîné sur</translation>
    </message>
    <message>
        <source>Licences</source>
        <translation>Licences</translation>
    </message>
    <message>
        <source>Program: {0}. Libraries and data: see the model cards and SBOM.</source>
        <translation>Programme : {0}. Bibliothèques et données : voir les fiches des modèles et le SBOM.</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Appareil</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Journal</translation>
    </message>
    <message>
        <source>{0} records, hash {1}</source>
        <translation>{0} enregistrements, empreinte {1}</translation>
    </message>
    <message>
        <source>Free space</source>
        <translation>Espace libre</translation>
    </message>
</context>
<context>
    <name>AboutPage</name>
    <message>
        <source>About</source>
        <translation>À propos</translation>
    </message>
</context>
<context>
    <name>AgeGroup</name>
    <message>
        <source>newborn, to 1 month</source>
        <translation>nouveau-né, jusqu&apos;à 1 mois</translation>
    </message>
    <message>
        <source>1 to 23 months</source>
        <translation>1 à 23 mois</translation>
    </message>
    <message>
        <source>2 to 10 years</source>
        <translation>2 à 10 ans</translation>
    </message>
    <message>
        <source>11 years and older</source>
        <translation>11 ans et plus</translation>
    </message>
</context>
<context>
    <name>Calibration</name>
    <message>
        <source>End the exam first: it has the camera.</source>
        <translation>Terminez d&apos;abord l&apos;examen : il utilise la caméra.</translation>
    </message>
    <message>
        <source>Opening the camera</source>
        <translation>Ouverture de la caméra</translation>
    </message>
    <message>
        <source>Hold the picture and touch two lines first.</source>
        <translation>Figez d&apos;abord l&apos;image et touchez deux traits.</translation>
    </message>
    <message>
        <source>There is no picture yet; wait for the camera.</source>
        <translation>Pas encore d&apos;image ; attendez la caméra.</translation>
    </message>
    <message>
        <source>Only a real camera is calibrated; this picture is not live.</source>
        <translation>Seule une vraie caméra s&apos;étalonne ; cette image n&apos;est pas en direct.</translation>
    </message>
    <message>
        <source>Measuring</source>
        <translation>Mesure en cours</translation>
    </message>
    <message>
        <source>Stored; the next exam uses it.</source>
        <translation>Enregistré ; le prochain examen s&apos;en sert.</translation>
    </message>
    <message>
        <source>Only a technician or an administrator calibrates.</source>
        <translation>Seul un technicien ou un administrateur étalonne.</translation>
    </message>
    <message>
        <source>not calibrated</source>
        <translation>non étalonné</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>Échelle</translation>
    </message>
    <message>
        <source>Flat field</source>
        <translation>Champ plat</translation>
    </message>
    <message>
        <source>darkest part {0}</source>
        <translation>zone la plus sombre {0}</translation>
    </message>
    <message>
        <source>White balance</source>
        <translation>Balance des blancs</translation>
    </message>
    <message>
        <source>red {0}, blue {1}</source>
        <translation>rouge {0}, bleu {1}</translation>
    </message>
    <message>
        <source>Put the micrometer or empty glass in focus; touch what to calibrate.</source>
        <translation>Mettez au point le micromètre ou le verre vide ; touchez ce qu&apos;il faut étalonner.</translation>
    </message>
    <message>
        <source>Touch one line of the micrometer.</source>
        <translation>Touchez un trait du micromètre.</translation>
    </message>
    <message>
        <source>Touch another line, far from the first.</source>
        <translation>Touchez un autre trait, loin du premier.</translation>
    </message>
    <message>
        <source>Type how far they are apart, then store.</source>
        <translation>Tapez leur distance, puis enregistrez.</translation>
    </message>
</context>
<context>
    <name>CalibrationPage</name>
    <message>
        <source>Calibration</source>
        <translation>Étalonnage</translation>
    </message>
    <message>
        <source>SIMULATED</source>
        <translation>SIMULÉ</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Continuer</translation>
    </message>
    <message>
        <source>Hold</source>
        <translation>Figer</translation>
    </message>
    <message>
        <source>Length, µm</source>
        <translation>Longueur, µm</translation>
    </message>
    <message>
        <source>Store</source>
        <translation>Garder</translation>
    </message>
    <message>
        <source>Scale from red cells</source>
        <translation>Échelle par globules rouges</translation>
    </message>
    <message>
        <source>Flat field from empty glass</source>
        <translation>Champ plat, verre vide</translation>
    </message>
    <message>
        <source>White balance from empty glass</source>
        <translation>Blancs, verre vide</translation>
    </message>
</context>
<context>
    <name>Cell</name>
    <message>
        <source>Lymphoblast, suspect</source>
        <translation>Lymphoblaste, suspect</translation>
    </message>
    <message>
        <source>Myeloblast, suspect</source>
        <translation>Myéloblaste, suspect</translation>
    </message>
    <message>
        <source>Lymphocyte</source>
        <translation>Lymphocyte</translation>
    </message>
    <message>
        <source>Monocyte</source>
        <translation>Monocyte</translation>
    </message>
    <message>
        <source>Neutrophil</source>
        <translation>Neutrophile</translation>
    </message>
    <message>
        <source>Eosinophil</source>
        <translation>Éosinophile</translation>
    </message>
    <message>
        <source>Basophil</source>
        <translation>Basophile</translation>
    </message>
    <message>
        <source>Erythroblast</source>
        <translation>Érythroblaste</translation>
    </message>
    <message>
        <source>Unidentified</source>
        <translation>Non identifiée</translation>
    </message>
    <message>
        <source>Smudge</source>
        <translation>Ombre nucléaire</translation>
    </message>
    <message>
        <source>Artefact</source>
        <translation>Artéfact</translation>
    </message>
    <message>
        <source>Lymphoblast?</source>
        <translation>Lymphoblaste ?</translation>
    </message>
    <message>
        <source>Myeloblast?</source>
        <translation>Myéloblaste ?</translation>
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
        <translation>Aucune image gardée</translation>
    </message>
</context>
<context>
    <name>ClassKey</name>
    <message>
        <source>%1, %2 cells</source>
        <translation>%1, %2 cellules</translation>
    </message>
</context>
<context>
    <name>ClassPicker</name>
    <message>
        <source>Which cell was missed?</source>
        <translation>Quelle cellule a été oubliée ?</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Aucune</translation>
    </message>
</context>
<context>
    <name>Clock</name>
    <message>
        <source>Only a technician or an administrator sets the clock.</source>
        <translation>Seul un technicien ou un administrateur règle l’horloge.</translation>
    </message>
    <message>
        <source>The clock is set.</source>
        <translation>L’horloge est réglée.</translation>
    </message>
    <message>
        <source>There is no such date and time; type them as on a clock that is right.</source>
        <translation>Cette date et cette heure n’existent pas ; recopiez-les d’une horloge juste.</translation>
    </message>
</context>
<context>
    <name>ClockPage</name>
    <message>
        <source>Date and time</source>
        <translation>Date et heure</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Année</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Mois</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Jour</translation>
    </message>
    <message>
        <source>Hour</source>
        <translation>Heure</translation>
    </message>
    <message>
        <source>Minute</source>
        <translation>Minute</translation>
    </message>
    <message>
        <source>Wait</source>
        <translation>Patientez</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>Régler</translation>
    </message>
</context>
<context>
    <name>ComparePage</name>
    <message>
        <source>Side by side</source>
        <translation>Côte à côte</translation>
    </message>
    <message>
        <source>Another exam</source>
        <translation>Un autre examen</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
</context>
<context>
    <name>ControlForm</name>
    <message>
        <source>Control material, as on its label</source>
        <translation>Matériel de contrôle, comme sur l&apos;étiquette</translation>
    </message>
    <message>
        <source>Lot, or which slide</source>
        <translation>Lot, ou quelle lame</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Suivant</translation>
    </message>
    <message>
        <source>Mean, %</source>
        <translation>Moyenne, %</translation>
    </message>
    <message>
        <source>SD, %</source>
        <translation>Écart-type, %</translation>
    </message>
    <message>
        <source>A class without a mean is not watched.</source>
        <translation>Une classe sans moyenne n&apos;est pas surveillée.</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Étiquette</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
</context>
<context>
    <name>Count</name>
    <message>
        <source>1 cell</source>
        <translation>1 cellule</translation>
    </message>
    <message>
        <source>{0} cells</source>
        <translation>{0} cellules</translation>
    </message>
    <message>
        <source>1 field</source>
        <translation>1 champ</translation>
    </message>
    <message>
        <source>{0} fields</source>
        <translation>{0} champs</translation>
    </message>
</context>
<context>
    <name>Dataset</name>
    <message>
        <source>C-NMC 2019, single lymphoblasts and normal lymphocytes cut out on black</source>
        <translation>C-NMC 2019 : lymphoblastes et lymphocytes normaux isolés, détourés sur fond noir</translation>
    </message>
    <message>
        <source>Peripheral blood cells, Hospital Clinic of Barcelona, single cells with background</source>
        <translation>Cellules du sang périphérique, Hospital Clínic de Barcelone : cellules isolées avec leur fond</translation>
    </message>
    <message>
        <source>AML-Cytomorphology_LMU, single cells with background</source>
        <translation>AML-Cytomorphology_LMU : cellules isolées avec leur fond</translation>
    </message>
    <message>
        <source>ALL image dataset, Taleqani Hospital, whole fields of four classes</source>
        <translation>ALL image dataset, hôpital Taleqani : champs entiers de quatre classes</translation>
    </message>
    <message>
        <source>Chulalongkorn white blood cells, whole fields of a cheap camera with boxes</source>
        <translation>Globules blancs de Chulalongkorn : champs entiers d’une caméra bon marché, cellules encadrées</translation>
    </message>
</context>
<context>
    <name>DevicePage</name>
    <message>
        <source>Quality control</source>
        <translation>Contrôle qualité</translation>
    </message>
    <message>
        <source>Calibration</source>
        <translation>Étalonnage</translation>
    </message>
    <message>
        <source>Model packs</source>
        <translation>Modèles</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Réglages</translation>
    </message>
    <message>
        <source>About</source>
        <translation>À propos</translation>
    </message>
    <message>
        <source>Operators</source>
        <translation>Opérateurs</translation>
    </message>
    <message>
        <source>Past exams</source>
        <translation>Examens passés</translation>
    </message>
    <message>
        <source>Laptop</source>
        <translation>Ordinateur</translation>
    </message>
    <message>
        <source>Date and time</source>
        <translation>Date et heure</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Appareil</translation>
    </message>
</context>
<context>
    <name>Error</name>
    <message>
        <source>The camera {0} stopped giving pictures: check its cable; it is tried again by itself.</source>
        <translation>La caméra {0} ne donne plus d’images : vérifiez son câble ; un nouvel essai se fait tout seul.</translation>
    </message>
    <message>
        <source>The camera {0} stopped giving pictures: check its plug; it is tried again by itself.</source>
        <translation>La caméra {0} ne donne plus d’images : vérifiez sa prise ; un nouvel essai se fait tout seul.</translation>
    </message>
    <message>
        <source>The camera {0} does not start: close the program that uses it or check its cable.</source>
        <translation>La caméra {0} ne démarre pas : fermez le programme qui l’utilise ou vérifiez son câble.</translation>
    </message>
    <message>
        <source>The simulated slide is at its end: start again for another look.</source>
        <translation>La lame simulée est terminée : recommencez pour la revoir.</translation>
    </message>
    <message>
        <source>The disk with the log {0} is full: nothing more was saved; free space.</source>
        <translation>Le disque du journal {0} est plein : plus rien n’a été enregistré ; libérez de l’espace.</translation>
    </message>
    <message>
        <source>The log {0} could not be written ({1}): nothing more was saved; check the card.</source>
        <translation>Le journal {0} n’a pas pu être écrit ({1}) : plus rien n’a été enregistré ; vérifiez la carte.</translation>
    </message>
    <message>
        <source>The picture {0} could not be saved ({1}); free space or check the card.</source>
        <translation>L’image {0} n’a pas pu être enregistrée ({1}) ; libérez de l’espace ou vérifiez la carte.</translation>
    </message>
    <message>
        <source>No room for pictures: cells are counted without; copy the log to the laptop, free space.</source>
        <translation>Plus de place pour les images : le comptage continue sans elles ; copiez le journal sur le portable, libérez de l’espace.</translation>
    </message>
    <message>
        <source>There is no exam yet; start one first.</source>
        <translation>Il n’y a pas encore d’examen ; commencez-en un.</translation>
    </message>
    <message>
        <source>The exam has not started yet; wait for the first picture.</source>
        <translation>L’examen n’a pas encore commencé ; attendez la première image.</translation>
    </message>
    <message>
        <source>No counted field is in view; hold the slide still until its field is counted.</source>
        <translation>Aucun champ compté n’est visible ; tenez la lame immobile jusqu’à ce que le champ soit compté.</translation>
    </message>
    <message>
        <source>No field has been counted yet; there is nothing to undo.</source>
        <translation>Aucun champ n’a encore été compté ; rien à annuler.</translation>
    </message>
    <message>
        <source>Exam {0} has ended; start another one.</source>
        <translation>L’examen {0} est terminé ; commencez-en un autre.</translation>
    </message>
    <message>
        <source>Exam {0} is signed; state a reason for amending it first.</source>
        <translation>L’examen {0} est signé ; indiquez d’abord une raison de le corriger.</translation>
    </message>
    <message>
        <source>This exam still counts; end it before it is signed.</source>
        <translation>Cet examen compte encore ; terminez-le avant de le signer.</translation>
    </message>
    <message>
        <source>No white cell was counted; there is nothing to sign, take another exam.</source>
        <translation>Aucun globule blanc n’a été compté ; rien à signer, refaites un examen.</translation>
    </message>
    <message>
        <source>Look through the cells first; who signs stands by their classes.</source>
        <translation>Revoyez d’abord les cellules ; qui signe répond de leurs classes.</translation>
    </message>
    <message>
        <source>A control slide is not signed; its result is on the page of quality control.</source>
        <translation>Une lame de contrôle ne se signe pas ; son résultat est à la page du contrôle de qualité.</translation>
    </message>
    <message>
        <source>State in 1 to {0} characters why the signed result is changed.</source>
        <translation>Indiquez en 1 à {0} signes pourquoi le résultat signé est modifié.</translation>
    </message>
    <message>
        <source>This past exam is open to be read; touch Go on before it is changed.</source>
        <translation>Cet examen passé est ouvert en lecture ; touchez Continuer avant de le modifier.</translation>
    </message>
    <message>
        <source>A past exam keeps its fields; take a new exam instead.</source>
        <translation>Un examen passé garde ses champs ; faites plutôt un nouvel examen.</translation>
    </message>
    <message>
        <source>Cells are added while their field is in view; take a new exam instead.</source>
        <translation>On ajoute une cellule tant que son champ est visible ; faites plutôt un nouvel examen.</translation>
    </message>
    <message>
        <source>A past exam&apos;s cells are not read again; ask during the exam.</source>
        <translation>Les cellules d’un examen passé ne sont pas relues ; demandez pendant l’examen.</translation>
    </message>
    <message>
        <source>The readers did not read this cell; choose one that the app found.</source>
        <translation>Les lecteurs n’ont pas lu cette cellule ; choisissez-en une trouvée par l’appareil.</translation>
    </message>
    <message>
        <source>The picture of this field was not kept; set keep_pictures in the settings.</source>
        <translation>L’image de ce champ n’a pas été gardée ; activez keep_pictures dans les réglages.</translation>
    </message>
    <message>
        <source>This cell is not found again in the stored picture; choose another.</source>
        <translation>Cette cellule n’est pas retrouvée dans l’image gardée ; choisissez-en une autre.</translation>
    </message>
    <message>
        <source>That is not {0}&apos;s PIN; try again.{1}</source>
        <translation>Ce n’est pas le code de {0} ; réessayez.{1}</translation>
    </message>
    <message>
        <source>Too many wrong PINs for {0}; wait {1} or ask an admin for a new one.</source>
        <translation>Trop de codes faux pour {0} ; attendez {1} ou demandez-en un nouveau à un administrateur.</translation>
    </message>
    <message>
        <source>A PIN has {0} to {1} digits and nothing else; choose another.</source>
        <translation>Un code a {0} à {1} chiffres et rien d’autre ; choisissez-en un autre.</translation>
    </message>
    <message>
        <source>A PIN such as 1111 or 1234 is the first that others try; choose another.</source>
        <translation>Un code comme 1111 ou 1234 est le premier qu’on essaie ; choisissez-en un autre.</translation>
    </message>
    <message>
        <source>There is an operator &apos;{0}&apos; already; choose another name.</source>
        <translation>Il y a déjà un opérateur « {0} » ; choisissez un autre nom.</translation>
    </message>
    <message>
        <source>{0} is the last admin; add another one first.</source>
        <translation>{0} est le dernier administrateur ; ajoutez-en un autre d’abord.</translation>
    </message>
    <message>
        <source>There is no stick to save on; plug one in and try again.</source>
        <translation>Il n’y a pas de clé USB ; branchez-en une et réessayez.</translation>
    </message>
    <message>
        <source>{0} cannot be written ({1}); choose another place.</source>
        <translation>{0} ne peut pas être écrit ({1}) ; choisissez un autre endroit.</translation>
    </message>
    <message>
        <source>This machine has no print service (CUPS); carry {0} to one that has.</source>
        <translation>Cette machine n’a pas de service d’impression (CUPS) ; portez {0} à une autre.</translation>
    </message>
    <message>
        <source>The report was not made ({0}); try again.</source>
        <translation>Le rapport n’a pas été fait ({0}) ; réessayez.</translation>
    </message>
    <message>
        <source>The report was not printed ({0}); see that a printer is set up.</source>
        <translation>Le rapport n’a pas été imprimé ({0}) ; vérifiez qu’une imprimante est configurée.</translation>
    </message>
    <message>
        <source>The print service does not answer; see that the printer is on.</source>
        <translation>Le service d’impression ne répond pas ; vérifiez que l’imprimante est allumée.</translation>
    </message>
    <message>
        <source>{0} is not a model pack or is cut off; copy it again from its source.</source>
        <translation>{0} n’est pas un paquet de modèle ou est tronqué ; recopiez-le.</translation>
    </message>
    <message>
        <source>{0} is damaged or was packed again by another program; copy it again from its source.</source>
        <translation>{0} est endommagé ou a été réemballé par un autre programme ; recopiez-le.</translation>
    </message>
    <message>
        <source>{0} was changed after it was signed, or signed with a key this device does not trust; get it again from its maker or add the maker&apos;s public key.</source>
        <translation>{0} a été modifié après sa signature, ou signé avec une clé inconnue de cet appareil ; redemandez-le à son auteur ou ajoutez sa clé publique.</translation>
    </message>
    <message>
        <source>{0} is not signed; get it again from its maker.</source>
        <translation>{0} n’est pas signé ; redemandez-le à son auteur.</translation>
    </message>
    <message>
        <source>{0} is gone; plug the stick in again.</source>
        <translation>{0} a disparu ; rebranchez la clé USB.</translation>
    </message>
    <message>
        <source>Nothing is expected of lot {0}; state what it holds, then read it again.</source>
        <translation>Rien n’est attendu du lot {0} ; indiquez ce qu’il contient, puis relisez-le.</translation>
    </message>
    <message>
        <source>The expected shares add up to over 100 %; correct them.</source>
        <translation>Les parts attendues dépassent 100 % au total ; corrigez-les.</translation>
    </message>
    <message>
        <source>Only {0} white cells of the control were counted, {1} are needed; read it again.</source>
        <translation>Seuls {0} globules blancs du contrôle ont été comptés, il en faut {1} ; relisez-le.</translation>
    </message>
    <message>
        <source>The two points are {0} px apart and need at least {1}; choose two lines of the micrometer that are far from each other.</source>
        <translation>Les deux points sont à {0} px, il en faut au moins {1} ; choisissez deux traits éloignés du micromètre.</translation>
    </message>
    <message>
        <source>The length must be above 0 µm; read it off the micrometer.</source>
        <translation>La longueur doit dépasser 0 µm ; lisez-la sur le micromètre.</translation>
    </message>
    <message>
        <source>The length is no number; type how many µm lie between the two lines, such as 100.</source>
        <translation>La longueur n’est pas un nombre ; tapez combien de µm séparent les deux traits, par exemple 100.</translation>
    </message>
    <message>
        <source>Only {0} single red cells are in {1} picture(s), {2} are needed; add pictures of fields where red cells lie apart.</source>
        <translation>Seuls {0} globules rouges isolés dans {1} image(s), il en faut {2} ; prenez des champs où ils sont séparés.</translation>
    </message>
    <message>
        <source>The picture is too dark to calibrate from; raise the lamp and take it again.</source>
        <translation>L’image est trop sombre pour étalonner ; montez la lampe et recommencez.</translation>
    </message>
    <message>
        <source>The picture is too bright to calibrate from; lower the lamp and try again.</source>
        <translation>L’image est trop claire pour étalonner ; baissez la lampe et recommencez.</translation>
    </message>
    <message>
        <source>The picture does not show empty glass; move beside the smear or clean the slide, and try again.</source>
        <translation>L’image ne montre pas du verre vide ; allez à côté du frottis ou nettoyez la lame, puis réessayez.</translation>
    </message>
    <message>
        <source>The stick at {0} cannot be read or written ({1}); nothing is lost: plug it in again or take another.</source>
        <translation>La clé USB {0} ne peut être lue ni écrite ({1}) ; rien n’est perdu : rebranchez-la ou prenez-en une autre.</translation>
    </message>
    <message>
        <source>The bundle {0} could not be written ({1}); nothing is lost: free space or take another stick, and export again.</source>
        <translation>Le paquet {0} n’a pas pu être écrit ({1}) ; rien n’est perdu : libérez de l’espace ou prenez une autre clé USB, puis recommencez.</translation>
    </message>
    <message>
        <source>The stick at {0} cannot be written ({1}); take another.</source>
        <translation>La clé USB {0} ne peut être écrite ({1}) ; prenez-en une autre.</translation>
    </message>
    <message>
        <source>The card {0} was changed after the laptop made it; copy it again.</source>
        <translation>La carte {0} a été modifiée après sa création par l’ordinateur ; recopiez-la.</translation>
    </message>
    <message>
        <source>{0} UTC cannot be now; look at a clock that is right.</source>
        <translation>Il ne peut pas être {0} UTC ; regardez une horloge juste.</translation>
    </message>
    <message>
        <source>This device&apos;s clock is set by its system, as in: sudo date --set &apos;2026-12-31 12:00&apos;.</source>
        <translation>L’horloge de cet appareil se règle par son système, ainsi : sudo date --set &apos;2026-12-31 12:00&apos;.</translation>
    </message>
    <message>
        <source>The log on this card belongs to another board; nothing was changed: put the card back there, or open it with its recovery copy: sudo leukoscope-update key recover</source>
        <translation>Le journal de cette carte mémoire appartient à une autre carte mère ; rien n’a été modifié : remettez la carte mémoire à sa place, ou ouvrez le journal avec sa copie de secours : sudo leukoscope-update key recover</translation>
    </message>
    <message>
        <source>The log is locked: plug in its key stick, number {0}, and wait a minute; it can be pulled out once the screen is up.</source>
        <translation>Le journal est verrouillé : branchez sa clé USB de déverrouillage, numéro {0}, et attendez une minute ; elle peut être retirée dès que l’écran est prêt.</translation>
    </message>
    <message>
        <source>The clock could not be set; the journal says why: journalctl -u leukoscope-clock.</source>
        <translation>L’horloge n’a pas pu être réglée ; le journal dit pourquoi : journalctl -u leukoscope-clock.</translation>
    </message>
    <message>
        <source>no space left</source>
        <translation>plus de place</translation>
    </message>
    <message>
        <source>no permission</source>
        <translation>pas d’autorisation</translation>
    </message>
    <message>
        <source>write-protected</source>
        <translation>protégé en écriture</translation>
    </message>
    <message>
        <source>the disk fails</source>
        <translation>le disque est défaillant</translation>
    </message>
    <message>
        <source>not there</source>
        <translation>absent</translation>
    </message>
</context>
<context>
    <name>Gallery</name>
    <message>
        <source>Move {0} to:</source>
        <translation>Déplacer {0} vers :</translation>
    </message>
    <message>
        <source>{0} shown; touch again for all</source>
        <translation>{0} affichées ; retoucher pour toutes</translation>
    </message>
    <message>
        <source>{0} shown; look at one class:</source>
        <translation>{0} affichées ; voir une classe :</translation>
    </message>
    <message>
        <source>Touch a cell to select it. ? in doubt, ! suspect, ✎ moved, + added.</source>
        <translation>Touchez une cellule pour la choisir. ? douteuse, ! suspecte, ✎ déplacée, + ajoutée.</translation>
    </message>
    <message>
        <source>added by {0}</source>
        <translation>ajoutée par {0}</translation>
    </message>
    <message>
        <source>app: {0}</source>
        <translation>appli : {0}</translation>
    </message>
    <message>
        <source>{0} says {1}</source>
        <translation>{0} dit {1}</translation>
    </message>
    <message>
        <source>✓ second review: {0}</source>
        <translation>✓ 2e relecture : {0}</translation>
    </message>
    <message>
        <source>✓ reviewed: {0}</source>
        <translation>✓ relu : {0}</translation>
    </message>
    <message>
        <source>Asking the reader again and again</source>
        <translation>Le lecteur est interrogé plusieurs fois</translation>
    </message>
</context>
<context>
    <name>GalleryPage</name>
    <message>
        <source>All</source>
        <translation>Toutes</translation>
    </message>
    <message>
        <source>! Suspect</source>
        <translation>! Suspectes</translation>
    </message>
    <message>
        <source>? In doubt</source>
        <translation>? Douteuses</translation>
    </message>
    <message>
        <source>Select</source>
        <translation>Choisir</translation>
    </message>
    <message>
        <source>Select all shown</source>
        <translation>Choisir toutes celles affichées</translation>
    </message>
    <message>
        <source>No cell to show</source>
        <translation>Aucune cellule à montrer</translation>
    </message>
    <message>
        <source>↶ Undo</source>
        <translation>↶ Annuler</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>Pourquoi ?</translation>
    </message>
    <message>
        <source>Reviewed</source>
        <translation>Relu</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>Direct</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Résultat</translation>
    </message>
    <message>
        <source>Yellow: what the first reader&apos;s class hangs on. It shows where the reader looks, not that it is right.</source>
        <translation>Jaune : ce dont dépend la classe du premier lecteur. Cela montre où il regarde, non qu’il a raison.</translation>
    </message>
    <message>
        <source>Back to the cells</source>
        <translation>Retour aux cellules</translation>
    </message>
</context>
<context>
    <name>Hint</name>
    <message>
        <source>Turn the fine focus.</source>
        <translation>Tournez la vis micrométrique.</translation>
    </message>
    <message>
        <source>The picture is mostly noise: give more light, lower the camera&apos;s gain.</source>
        <translation>L&apos;image est surtout du bruit : donnez plus de lumière, baissez le gain de la caméra.</translation>
    </message>
    <message>
        <source>The light is uneven: centre the condenser.</source>
        <translation>Lumière inégale : centrez le condenseur.</translation>
    </message>
    <message>
        <source>No stain colour: check the slide and the white balance.</source>
        <translation>Pas de coloration : vérifiez la lame et la balance des blancs.</translation>
    </message>
    <message>
        <source>These are not stained like white cells: check the slide and the camera&apos;s colours.</source>
        <translation>Coloration autre que celle de leucocytes : vérifiez la lame et les couleurs de la caméra.</translation>
    </message>
    <message>
        <source>Part of the picture is missing: check the camera&apos;s cable.</source>
        <translation>Il manque une partie de l’image : vérifiez le câble de la caméra.</translation>
    </message>
    <message>
        <source>Too dark: raise the lamp.</source>
        <translation>Trop sombre : augmentez la lampe.</translation>
    </message>
    <message>
        <source>Too bright: lower the lamp.</source>
        <translation>Trop clair : baissez la lampe.</translation>
    </message>
    <message>
        <source>No specimen here: move to the smear.</source>
        <translation>Pas de frottis ici : allez au frottis.</translation>
    </message>
    <message>
        <source>Too thick: move towards the feathered edge.</source>
        <translation>Trop épais : allez vers la frange.</translation>
    </message>
</context>
<context>
    <name>History</name>
    <message>
        <source>End the exam first; then past ones can be opened.</source>
        <translation>Terminez d&apos;abord l&apos;examen ; les anciens pourront alors être ouverts.</translation>
    </message>
    <message>
        <source>Touch the exam to compare with.</source>
        <translation>Touchez l&apos;examen à comparer.</translation>
    </message>
    <message>
        <source>No earlier exam has this sample ID; touch one to compare with.</source>
        <translation>Aucun examen antérieur n&apos;a cet identifiant ; touchez-en un à comparer.</translation>
    </message>
    <message>
        <source>Chosen by hand: see that both are of one patient.</source>
        <translation>Choisi à la main : vérifiez que les deux sont du même patient.</translation>
    </message>
    <message>
        <source>The exam before with the same sample ID.</source>
        <translation>L&apos;examen précédent du même échantillon.</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Tous</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Aujourd&apos;hui</translation>
    </message>
    <message>
        <source>7 days</source>
        <translation>7 jours</translation>
    </message>
    <message>
        <source>30 days</source>
        <translation>30 jours</translation>
    </message>
    <message>
        <source>! Suspect</source>
        <translation>! Suspects</translation>
    </message>
    <message>
        <source>Not final</source>
        <translation>Non définitifs</translation>
    </message>
    <message>
        <source>Other model packs read the one than the other.</source>
        <translation>Les deux n&apos;ont pas été lus par les mêmes modèles.</translation>
    </message>
    <message>
        <source>{0} white cells</source>
        <translation>{0} leucocytes</translation>
    </message>
</context>
<context>
    <name>HistoryPage</name>
    <message>
        <source>Past exams</source>
        <translation>Examens passés</translation>
    </message>
    <message>
        <source>Sample, operator or 2026-12-31</source>
        <translation>Échantillon, opérateur ou 2026-12-31</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Chercher</translation>
    </message>
    <message>
        <source>Look further back</source>
        <translation>Chercher plus loin</translation>
    </message>
    <message>
        <source>Looking</source>
        <translation>Recherche</translation>
    </message>
    <message>
        <source>No exam fits</source>
        <translation>Aucun examen ne correspond</translation>
    </message>
    <message>
        <source>None of the newest exams fits</source>
        <translation>Aucun des examens les plus récents ne correspond</translation>
    </message>
</context>
<context>
    <name>Keyboard</name>
    <message>
        <source>Space</source>
        <translation>Espace</translation>
    </message>
    <message>
        <source>Erase</source>
        <translation>Effacer</translation>
    </message>
</context>
<context>
    <name>LanguageButton</name>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
</context>
<context>
    <name>Laptop</name>
    <message>
        <source>{0} receives the log now. This device&apos;s card is on the stick: enrol it there.</source>
        <translation>{0} reçoit désormais le journal. La carte de cet appareil est sur la clé USB : inscrivez-la là-bas.</translation>
    </message>
    <message>
        <source>Copying to the stick: do not pull it out.</source>
        <translation>Copie sur la clé USB : ne la retirez pas.</translation>
    </message>
    <message>
        <source>The stick was not written: no laptop is enrolled. See the device menu, Laptop.</source>
        <translation>Rien n’a été écrit sur la clé USB : aucun ordinateur n’est inscrit. Voir le menu de l’appareil, Ordinateur.</translation>
    </message>
    <message>
        <source>The stick was not written: {0}</source>
        <translation>Rien n’a été écrit sur la clé USB : {0}</translation>
    </message>
    <message>
        <source>Safe to remove the stick.</source>
        <translation>La clé USB peut être retirée.</translation>
    </message>
    <message>
        <source>The laptop has everything.</source>
        <translation>L’ordinateur a déjà tout.</translation>
    </message>
    <message>
        <source>Exams copied: {0}.</source>
        <translation>Examens copiés : {0}.</translation>
    </message>
    <message>
        <source>Laptop</source>
        <translation>Ordinateur</translation>
    </message>
    <message>
        <source>none</source>
        <translation>aucun</translation>
    </message>
    <message>
        <source>Its key</source>
        <translation>Sa clé</translation>
    </message>
    <message>
        <source>It has</source>
        <translation>Il a reçu</translation>
    </message>
    <message>
        <source>records 1 to {0} of {1}</source>
        <translation>les enregistrements 1 à {0} sur {1}</translation>
    </message>
    <message>
        <source>nothing yet</source>
        <translation>rien encore</translation>
    </message>
    <message>
        <source>Still to carry</source>
        <translation>À transmettre</translation>
    </message>
    <message>
        <source>{0} records</source>
        <translation>{0} enregistrements</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>rien</translation>
    </message>
</context>
<context>
    <name>LaptopPage</name>
    <message>
        <source>Laptop</source>
        <translation>Ordinateur</translation>
    </message>
    <message>
        <source>Copy to the stick</source>
        <translation>Copier sur la clé</translation>
    </message>
    <message>
        <source>Checking</source>
        <translation>Vérification</translation>
    </message>
    <message>
        <source>Look for a stick</source>
        <translation>Chercher une clé USB</translation>
    </message>
    <message>
        <source>On the stick: %1</source>
        <translation>Sur la clé : %1</translation>
    </message>
    <message>
        <source>Only an administrator chooses the laptop.</source>
        <translation>Seul un administrateur choisit l’ordinateur.</translation>
    </message>
    <message>
        <source>✓ This laptop receives the log.</source>
        <translation>✓ Cet ordinateur reçoit le journal.</translation>
    </message>
    <message>
        <source>Enrol</source>
        <translation>Inscrire</translation>
    </message>
    <message>
        <source>Write this device&apos;s card</source>
        <translation>Écrire la carte de l&apos;appareil</translation>
    </message>
    <message>
        <source>A stick from the laptop is written by itself when it is plugged in. Only this laptop can read it.</source>
        <translation>Une clé USB préparée par l’ordinateur est remplie d’elle-même dès qu’elle est branchée. Seul cet ordinateur peut la lire.</translation>
    </message>
    <message>
        <source>Send the log to another laptop from now on? The one before receives nothing more.</source>
        <translation>Envoyer désormais le journal à un autre ordinateur ? Le précédent ne reçoit plus rien.</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
</context>
<context>
    <name>Live</name>
    <message>
        <source>The last field was taken back.</source>
        <translation>Le dernier champ a été retiré.</translation>
    </message>
    <message>
        <source>Added: {0}</source>
        <translation>Ajoutée : {0}</translation>
    </message>
    <message>
        <source>Nothing to save yet</source>
        <translation>Rien à enregistrer encore</translation>
    </message>
    <message>
        <source>No white cell counted yet.</source>
        <translation>Aucun leucocyte compté.</translation>
    </message>
    <message>
        <source>Saved: {0}</source>
        <translation>Enregistré : {0}</translation>
    </message>
    <message>
        <source>{0} pictures/s</source>
        <translation>{0} images/s</translation>
    </message>
    <message>
        <source>Starting the camera</source>
        <translation>Démarrage de la caméra</translation>
    </message>
    <message>
        <source>Move the slide on</source>
        <translation>Déplacez la lame</translation>
    </message>
    <message>
        <source>Hold the slide still to count</source>
        <translation>Tenez la lame immobile</translation>
    </message>
    <message>
        <source>Improve the picture</source>
        <translation>Améliorez l’image</translation>
    </message>
    <message>
        <source>Counted. Move the slide on</source>
        <translation>Compté. Déplacez la lame</translation>
    </message>
    <message>
        <source>Paused. Touch Resume to go on</source>
        <translation>En pause. Touchez Reprendre</translation>
    </message>
    <message>
        <source>Camera lost</source>
        <translation>Caméra perdue</translation>
    </message>
    <message>
        <source>Field not counted</source>
        <translation>Champ non compté</translation>
    </message>
    <message>
        <source>Exam ended</source>
        <translation>Examen terminé</translation>
    </message>
</context>
<context>
    <name>LivePage</name>
    <message>
        <source>No picture yet</source>
        <translation>Pas encore d’image</translation>
    </message>
    <message>
        <source>Save the picture in view</source>
        <translation>Enregistrer l&apos;image affichée</translation>
    </message>
    <message>
        <source>↶ Field</source>
        <translation>↶ Champ</translation>
    </message>
    <message>
        <source>Undo the last field</source>
        <translation>Annuler le dernier champ</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Reprendre</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Cells</source>
        <translation>Cellules</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>Finir</translation>
    </message>
    <message>
        <source>Finish the exam with %1 of %2 cells? It cannot be taken up again.</source>
        <translation>Finir l’examen avec %1 cellules sur %2 ? Il ne pourra pas être repris.</translation>
    </message>
    <message>
        <source>Go on counting</source>
        <translation>Continuer à compter</translation>
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
        <translation>? désaccord</translation>
    </message>
</context>
<context>
    <name>Meter</name>
    <message>
        <source>not yet</source>
        <translation>pas encore</translation>
    </message>
    <message>
        <source>✓ good</source>
        <translation>✓ bon</translation>
    </message>
    <message>
        <source>✕ adjust</source>
        <translation>✕ régler</translation>
    </message>
    <message>
        <source>Focus</source>
        <translation>Netteté</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Lumière</translation>
    </message>
    <message>
        <source>Even light</source>
        <translation>Uniformité</translation>
    </message>
    <message>
        <source>Stain</source>
        <translation>Coloration</translation>
    </message>
    <message>
        <source>Specimen</source>
        <translation>Frottis</translation>
    </message>
</context>
<context>
    <name>NewExam</name>
    <message>
        <source>No barcode was seen; hold it flat under the camera and try again.</source>
        <translation>Aucun code-barres vu ; tenez-le à plat sous la caméra et réessayez.</translation>
    </message>
    <message>
        <source>This sample ID was examined before, on {0}. Check the tube.</source>
        <translation>Cet échantillon a déjà été examiné, le {0}. Vérifiez le tube.</translation>
    </message>
    <message>
        <source>This sample ID was examined {0} times before, last on {1}. Check the tube.</source>
        <translation>Cet échantillon a déjà été examiné {0} fois, la dernière le {1}. Vérifiez le tube.</translation>
    </message>
    <message>
        <source>Scan or type the sample ID first.</source>
        <translation>Scannez ou tapez d’abord l’identifiant de l’échantillon.</translation>
    </message>
    <message>
        <source>The sample ID is too long; it has at most {0} signs.</source>
        <translation>L’identifiant est trop long ; {0} signes au plus.</translation>
    </message>
    <message>
        <source>Give the age in years (0-130) and white cells in 10⁹/L (0-2000), or neither.</source>
        <translation>Donnez l’âge en années (0-130) et les leucocytes en 10⁹/L (0-2000), ou ni l’un ni l’autre.</translation>
    </message>
</context>
<context>
    <name>NewExamPage</name>
    <message>
        <source>Sample ID: scan or type</source>
        <translation>Échantillon : scanner ou taper</translation>
    </message>
    <message>
        <source>Looking</source>
        <translation>Recherche</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>Caméra</translation>
    </message>
    <message>
        <source>Count %1 white cells</source>
        <translation>Compter %1 leucocytes</translation>
    </message>
    <message>
        <source>Age, years</source>
        <translation>Âge, ans</translation>
    </message>
    <message>
        <source>Female</source>
        <translation>Femme</translation>
    </message>
    <message>
        <source>Male</source>
        <translation>Homme</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Autre</translation>
    </message>
    <message>
        <source>White cells, 10⁹/L</source>
        <translation>Leucocytes, 10⁹/L</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Antécédents</translation>
    </message>
    <message>
        <source>Patient data is optional and stays apart from the image result.</source>
        <translation>Les données du patient sont facultatives et restent à part du résultat d’image.</translation>
    </message>
    <message>
        <source>Past exams</source>
        <translation>Examens passés</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Quitter</translation>
    </message>
    <message>
        <source>Start counting</source>
        <translation>Compter</translation>
    </message>
</context>
<context>
    <name>Operators</name>
    <message>
        <source>Only an administrator changes this.</source>
        <translation>Seul un administrateur peut modifier ceci.</translation>
    </message>
    <message>
        <source>{0} can now sign in.</source>
        <translation>{0} peut maintenant se connecter.</translation>
    </message>
    <message>
        <source>{0} has a new PIN.</source>
        <translation>{0} a un nouveau code.</translation>
    </message>
    <message>
        <source>{0} can no longer sign in.</source>
        <translation>{0} ne peut plus se connecter.</translation>
    </message>
    <message>
        <source>{0} wrong PINs</source>
        <translation>{0} codes erronés</translation>
    </message>
</context>
<context>
    <name>OperatorsPage</name>
    <message>
        <source>Operators</source>
        <translation>Opérateurs</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Ajouter</translation>
    </message>
    <message>
        <source>New PIN</source>
        <translation>Nouveau code</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>PIN, 4 to 12 digits</source>
        <translation>Code, 4 à 12 chiffres</translation>
    </message>
    <message>
        <source>New PIN of %1</source>
        <translation>Nouveau code de %1</translation>
    </message>
    <message>
        <source>The same PIN again</source>
        <translation>Le même code encore</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Remove %1? What they did stays in the log.</source>
        <translation>Retirer %1 ? Ce que cette personne a fait reste au journal.</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Garder</translation>
    </message>
</context>
<context>
    <name>Packs</name>
    <message>
        <source>{0} is verified and installed; activate it to let it read.</source>
        <translation>{0} est vérifié et installé ; activez-le pour qu&apos;il lise.</translation>
    </message>
    <message>
        <source>{0} reads from the next start on.</source>
        <translation>{0} lira dès le prochain démarrage.</translation>
    </message>
    <message>
        <source>Only an administrator changes packs.</source>
        <translation>Seul un administrateur change les modèles.</translation>
    </message>
    <message>
        <source>Balanced accuracy {0}. </source>
        <translation>Exactitude équilibrée {0}. </translation>
    </message>
    <message>
        <source>Blasts: sensitivity {0}, specificity {1}</source>
        <translation>Blastes : sensibilité {0}, spécificité {1}</translation>
    </message>
    <message>
        <source>Together with {0}: sensitivity {1}, specificity {2}</source>
        <translation>Avec {0} : sensibilité {1}, spécificité {2}</translation>
    </message>
    <message>
        <source>Measured on {0} patients ({1}), each left out of training in one of {2} rounds.</source>
        <translation>Mesuré sur {0} patients ({1}), chacun exclu de l’apprentissage lors de l’un des {2} tours.</translation>
    </message>
    <message>
        <source>Pictures of one patient may be in training and test: no evidence of performance.</source>
        <translation>Les images d’un même patient peuvent être dans l’apprentissage et dans le test : aucune preuve de performance.</translation>
    </message>
    <message>
        <source>Other classes ({0}): pictures of one patient may be in training and test, no evidence of performance.</source>
        <translation>Autres classes ({0}) : les images d’un même patient peuvent être dans l’apprentissage et dans le test, aucune preuve de performance.</translation>
    </message>
    <message>
        <source>Made small for this device it lost at most {0} points.</source>
        <translation>Réduit pour cet appareil, il a perdu au plus {0} points.</translation>
    </message>
    <message>
        <source>✓ reads</source>
        <translation>✓ lit</translation>
    </message>
    <message>
        <source>does not read</source>
        <translation>ne lit pas</translation>
    </message>
    <message>
        <source>development key</source>
        <translation>clé de développement</translation>
    </message>
</context>
<context>
    <name>PacksPage</name>
    <message>
        <source>Model packs</source>
        <translation>Modèles</translation>
    </message>
    <message>
        <source>Checking</source>
        <translation>Vérification</translation>
    </message>
    <message>
        <source>Look for a stick</source>
        <translation>Chercher une clé USB</translation>
    </message>
    <message>
        <source>On the stick: %1</source>
        <translation>Sur la clé : %1</translation>
    </message>
    <message>
        <source>Install</source>
        <translation>Installer</translation>
    </message>
    <message>
        <source>Roll back</source>
        <translation>Revenir</translation>
    </message>
    <message>
        <source>Activate</source>
        <translation>Activer</translation>
    </message>
</context>
<context>
    <name>PageHead</name>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
</context>
<context>
    <name>Paper</name>
    <message>
        <source>The report was sent to the printer.</source>
        <translation>Le rapport a été envoyé à l&apos;imprimante.</translation>
    </message>
    <message>
        <source>Making the report</source>
        <translation>Préparation du rapport</translation>
    </message>
    <message>
        <source>Saved on the stick: {0}</source>
        <translation>Enregistré sur la clé : {0}</translation>
    </message>
    <message>
        <source>No stick is plugged in; saved on this device: {0}</source>
        <translation>Aucune clé branchée ; enregistré sur cet appareil : {0}</translation>
    </message>
</context>
<context>
    <name>ProgressRing</name>
    <message>
        <source>of %1</source>
        <translation>sur %1</translation>
    </message>
</context>
<context>
    <name>Qc</name>
    <message>
        <source>End the exam first, then read the control slide.</source>
        <translation>Terminez d&apos;abord l&apos;examen, puis lisez la lame de contrôle.</translation>
    </message>
    <message>
        <source>Broken rules: {0}</source>
        <translation>Règles enfreintes : {0}</translation>
    </message>
    <message>
        <source>No control slide is set up.</source>
        <translation>Aucune lame de contrôle n&apos;est définie.</translation>
    </message>
    <message>
        <source>Today&apos;s control slide is still to be read.</source>
        <translation>La lame de contrôle du jour reste à lire.</translation>
    </message>
    <message>
        <source>Today&apos;s control slide passed.</source>
        <translation>La lame de contrôle du jour est conforme.</translation>
    </message>
    <message>
        <source>Today&apos;s control slide was rejected: find the cause, read it again.</source>
        <translation>La lame de contrôle du jour est rejetée : cherchez la cause, relisez-la.</translation>
    </message>
    <message>
        <source>A control has a name and a lot; both stand on its label.</source>
        <translation>Un contrôle a un nom et un lot ; les deux sont sur l&apos;étiquette.</translation>
    </message>
    <message>
        <source>Type the expected share of at least one class.</source>
        <translation>Saisissez la part attendue d&apos;au moins une classe.</translation>
    </message>
    <message>
        <source>{0}, lot {1}, is the control in use.</source>
        <translation>{0}, lot {1}, est le contrôle utilisé.</translation>
    </message>
    <message>
        <source>{0} is no percentage; type a number such as 60 or 4.5.</source>
        <translation>{0} n&apos;est pas un pourcentage ; saisissez un nombre comme 60 ou 4,5.</translation>
    </message>
    <message>
        <source>together {0} %</source>
        <translation>ensemble {0} %</translation>
    </message>
</context>
<context>
    <name>QcPage</name>
    <message>
        <source>Quality control</source>
        <translation>Contrôle qualité</translation>
    </message>
    <message>
        <source>New control</source>
        <translation>Nouveau contrôle</translation>
    </message>
    <message>
        <source>Read control slide</source>
        <translation>Lire le contrôle</translation>
    </message>
    <message>
        <source>False blast calls here</source>
        <translation>Faux blastes ici</translation>
    </message>
    <message>
        <source>Levey-Jennings chart</source>
        <translation>Carte de Levey-Jennings</translation>
    </message>
</context>
<context>
    <name>QuitButton</name>
    <message>
        <source>Quit</source>
        <translation>Quitter</translation>
    </message>
    <message>
        <source>Quit while the exam goes on? What was counted is saved.</source>
        <translation>Quitter alors que l&apos;examen continue ? Ce qui a été compté est enregistré.</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>Rester</translation>
    </message>
</context>
<context>
    <name>Readers</name>
    <message>
        <source>From the next exam on the rate found here is used.</source>
        <translation>Dès le prochain examen, le taux trouvé ici est utilisé.</translation>
    </message>
    <message>
        <source>From the next exam on the rate of the pack is used.</source>
        <translation>Dès le prochain examen, le taux indiqué par le modèle est utilisé.</translation>
    </message>
    <message>
        <source>Only a technician or an administrator chooses the rate.</source>
        <translation>Seul un technicien ou un administrateur choisit le taux.</translation>
    </message>
    <message>
        <source>No exam read by this pack was signed without a blast yet.</source>
        <translation>Aucun examen lu par ce modèle n’a encore été signé sans blaste.</translation>
    </message>
    <message>
        <source>Too little to go by: {0} exams without a blast and {1} such cells are needed.</source>
        <translation>Trop peu pour s’y fier : il faut {0} examens sans blaste et {1} de ces cellules.</translation>
    </message>
    <message>
        <source>More than the pack states: healthy people are flagged too often here. Use the rate found here, and check stain, light and scale.</source>
        <translation>Plus que n’indique le modèle : des personnes saines sont signalées trop souvent ici. Utilisez le taux trouvé ici et vérifiez coloration, lumière et échelle.</translation>
    </message>
    <message>
        <source>Less than the pack states: with the rate found here fewer blasts are seen as too many.</source>
        <translation>Moins que n’indique le modèle : avec le taux trouvé ici, moins de blastes suffisent à signaler.</translation>
    </message>
    <message>
        <source>That agrees with what the pack states.</source>
        <translation>Cela concorde avec ce qu’indique le modèle.</translation>
    </message>
    <message>
        <source>Cells of this kind</source>
        <translation>Cellules de ce type</translation>
    </message>
    <message>
        <source>First reader</source>
        <translation>Premier lecteur</translation>
    </message>
    <message>
        <source>Exams signed without a blast</source>
        <translation>Examens signés sans blaste</translation>
    </message>
    <message>
        <source>Called blast by mistake</source>
        <translation>Dites blastes par erreur</translation>
    </message>
    <message>
        <source>The pack states</source>
        <translation>Le modèle indique</translation>
    </message>
    <message>
        <source>up to {0}, measured elsewhere</source>
        <translation>jusqu’à {0}, mesuré ailleurs</translation>
    </message>
    <message>
        <source>what the pack states</source>
        <translation>ce qu’indique le modèle</translation>
    </message>
    <message>
        <source>✓ this microscope: up to {0}</source>
        <translation>✓ ce microscope : jusqu’à {0}</translation>
    </message>
    <message>
        <source>The flag rule goes by</source>
        <translation>La règle d’alerte suit</translation>
    </message>
</context>
<context>
    <name>ReadersPanel</name>
    <message>
        <source>False blast calls here</source>
        <translation>Faux blastes ici</translation>
    </message>
    <message>
        <source>Counting over the signed exams</source>
        <translation>Décompte sur les examens signés</translation>
    </message>
    <message>
        <source>Go by the pack again</source>
        <translation>Revenir au modèle</translation>
    </message>
    <message>
        <source>Use the rate found here</source>
        <translation>Utiliser le taux d’ici</translation>
    </message>
</context>
<context>
    <name>Result</name>
    <message>
        <source>Preliminary - not ended, not signed</source>
        <translation>Préliminaire - non terminé, non signé</translation>
    </message>
    <message>
        <source>Preliminary - still counting, not signed</source>
        <translation>Préliminaire - comptage en cours, non signé</translation>
    </message>
    <message>
        <source>Preliminary - not signed</source>
        <translation>Préliminaire - non signé</translation>
    </message>
    <message>
        <source>Final - signed by {0}</source>
        <translation>Final - signé par {0}</translation>
    </message>
    <message>
        <source>Reopened by {0} - not signed again</source>
        <translation>Rouvert par {0} - pas encore resigné</translation>
    </message>
    <message>
        <source>Amended - signed by {0}</source>
        <translation>Modifié - signé par {0}</translation>
    </message>
    <message>
        <source>{0} ({1} wanted)</source>
        <translation>{0} ({1} demandées)</translation>
    </message>
    <message>
        <source>, intervals are wide</source>
        <translation>, intervalles larges</translation>
    </message>
    <message>
        <source>White cells</source>
        <translation>Leucocytes</translation>
    </message>
    <message>
        <source>Erythroblasts</source>
        <translation>Érythroblastes</translation>
    </message>
    <message>
        <source>{0} per 100 white cells ({1} seen)</source>
        <translation>{0} pour 100 leucocytes ({1} vues)</translation>
    </message>
    <message>
        <source>Unidentified</source>
        <translation>Non identifiée</translation>
    </message>
    <message>
        <source>{0} ({1} where the readers differ)</source>
        <translation>{0} ({1} en désaccord)</translation>
    </message>
    <message>
        <source>Not counted</source>
        <translation>Non comptées</translation>
    </message>
    <message>
        <source>{0} smudge, {1} artefact</source>
        <translation>{0} ombres, {1} artéfacts</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>Champs</translation>
    </message>
    <message>
        <source>Sample</source>
        <translation>Échantillon</translation>
    </message>
    <message>
        <source>Exam</source>
        <translation>Examen</translation>
    </message>
    <message>
        <source>Operator</source>
        <translation>Opérateur</translation>
    </message>
    <message>
        <source>not stated</source>
        <translation>non indiqué</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Terminé</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>Échelle</translation>
    </message>
    <message>
        <source>Quality, mean</source>
        <translation>Qualité, moyenne</translation>
    </message>
    <message>
        <source>Usual ranges</source>
        <translation>Valeurs usuelles</translation>
    </message>
    <message>
        <source>{0}; they differ between laboratories</source>
        <translation>{0} ; elles varient selon les laboratoires</translation>
    </message>
    <message>
        <source>Patient, as stated</source>
        <translation>Patient, déclaré</translation>
    </message>
    <message>
        <source>Reviewed by</source>
        <translation>Relu par</translation>
    </message>
    <message>
        <source>{0} years</source>
        <translation>{0} ans</translation>
    </message>
    <message>
        <source>Female</source>
        <translation>Femme</translation>
    </message>
    <message>
        <source>Male</source>
        <translation>Homme</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Autre</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>pas encore</translation>
    </message>
    <message>
        <source>enough cells counted</source>
        <translation>assez de cellules comptées</translation>
    </message>
    <message>
        <source>no more pictures</source>
        <translation>plus d’images</translation>
    </message>
    <message>
        <source>by the operator</source>
        <translation>par l’opérateur</translation>
    </message>
    <message>
        <source>no field taken</source>
        <translation>aucun champ pris</translation>
    </message>
    <message>
        <source>release key</source>
        <translation>clé de diffusion</translation>
    </message>
    <message>
        <source>development key: not released for use</source>
        <translation>clé de développement : non diffusé pour l’usage</translation>
    </message>
    <message>
        <source>development key: {0}; else release key</source>
        <translation>clé de développement : {0} ; sinon de diffusion</translation>
    </message>
    <message>
        <source>Cell packs</source>
        <translation>Paquets cellule</translation>
    </message>
    <message>
        <source>none</source>
        <translation>aucun</translation>
    </message>
    <message>
        <source>Field packs</source>
        <translation>Paquets champ</translation>
    </message>
    <message>
        <source>Signed with</source>
        <translation>Signé avec</translation>
    </message>
    <message>
        <source>its measured limits are not on this device</source>
        <translation>ses limites mesurées ne sont pas sur cet appareil</translation>
    </message>
</context>
<context>
    <name>ResultPage</name>
    <message>
        <source>Result</source>
        <translation>Résultat</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Détails</translation>
    </message>
    <message>
        <source>What the models were measured to be worth</source>
        <translation>Ce que valent les modèles, mesuré</translation>
    </message>
    <message>
        <source>Past exams</source>
        <translation>Examens passés</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>Chiffres</translation>
    </message>
    <message>
        <source>Cells</source>
        <translation>Cellules</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Comparer</translation>
    </message>
    <message>
        <source>Save PDF</source>
        <translation>Enregistrer PDF</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Imprimer</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Continuer</translation>
    </message>
    <message>
        <source>Back to live</source>
        <translation>Retour au direct</translation>
    </message>
    <message>
        <source>New exam</source>
        <translation>Nouvel examen</translation>
    </message>
</context>
<context>
    <name>Role</name>
    <message>
        <source>Clinician</source>
        <translation>Clinicien</translation>
    </message>
    <message>
        <source>Technician</source>
        <translation>Technicien</translation>
    </message>
    <message>
        <source>Administrator</source>
        <translation>Administrateur</translation>
    </message>
</context>
<context>
    <name>Scale</name>
    <message>
        <source>scale not known yet</source>
        <translation>échelle encore inconnue</translation>
    </message>
    <message>
        <source>calibrated</source>
        <translation>étalonnée</translation>
    </message>
    <message>
        <source>estimated</source>
        <translation>estimée</translation>
    </message>
    <message>
        <source>assumed</source>
        <translation>supposée</translation>
    </message>
    <message>
        <source>simulated</source>
        <translation>simulée</translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message>
        <source>Saved.</source>
        <translation>Enregistré.</translation>
    </message>
    <message>
        <source>Only a technician or an administrator changes settings.</source>
        <translation>Seul un technicien ou un administrateur change les réglages.</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>rien</translation>
    </message>
    <message>
        <source>a warning</source>
        <translation>un avertissement</translation>
    </message>
    <message>
        <source>no new exam</source>
        <translation>pas de nouvel examen</translation>
    </message>
    <message>
        <source>White cells to count</source>
        <translation>Globules blancs à compter</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Taille du texte</translation>
    </message>
    <message>
        <source>The screen locks after</source>
        <translation>L&apos;écran se verrouille après</translation>
    </message>
    <message>
        <source>{0} min</source>
        <translation>{0} min</translation>
    </message>
    <message>
        <source>Without today&apos;s control slide</source>
        <translation>Sans la lame de contrôle du jour</translation>
    </message>
    <message>
        <source>Paper of reports</source>
        <translation>Papier des rapports</translation>
    </message>
    <message>
        <source>Camera, from the next start</source>
        <translation>Caméra, dès le prochain démarrage</translation>
    </message>
    <message>
        <source>Pass mark: {0}</source>
        <translation>Seuil : {0}</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>Réglages</translation>
    </message>
    <message>
        <source>Less</source>
        <translation>Moins</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Plus</translation>
    </message>
</context>
<context>
    <name>ShareTable</name>
    <message>
        <source>White cells</source>
        <translation>Leucocytes</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Part</translation>
    </message>
    <message>
        <source>95 % interval</source>
        <translation>intervalle 95 %</translation>
    </message>
    <message>
        <source>Usual, %</source>
        <translation>Usuel, %</translation>
    </message>
</context>
<context>
    <name>Shell</name>
    <message>
        <source>Starting a new exam</source>
        <translation>Démarrage d’un nouvel examen</translation>
    </message>
    <message>
        <source>Decision support for a trained morphologist; research use; not a diagnosis.</source>
        <translation>Aide à la décision pour morphologiste formé ; usage de recherche ; pas un diagnostic.</translation>
    </message>
    <message>
        <source>⚠ The device&apos;s clock is wrong: times in the log and on paper mislead; have it set.</source>
        <translation>⚠ L&apos;horloge de l&apos;appareil est fausse : les heures du journal et du papier trompent ; faites-la régler.</translation>
    </message>
</context>
<context>
    <name>SignIn</name>
    <message>
        <source>Checking the PIN</source>
        <translation>Vérification du code</translation>
    </message>
    <message>
        <source>The two PINs differ; type the same one twice.</source>
        <translation>Les deux codes diffèrent ; tapez deux fois le même.</translation>
    </message>
</context>
<context>
    <name>SignInPage</name>
    <message>
        <source>Who works now?</source>
        <translation>Qui travaille ?</translation>
    </message>
    <message>
        <source>PIN of %1</source>
        <translation>Code de %1</translation>
    </message>
    <message>
        <source>Touch your name first</source>
        <translation>Touchez d’abord votre nom</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Entrer</translation>
    </message>
    <message>
        <source>A new device: who is its administrator?</source>
        <translation>Nouvel appareil : qui l’administre ?</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>PIN, 4 to 12 digits</source>
        <translation>Code, 4 à 12 chiffres</translation>
    </message>
    <message>
        <source>The same PIN again</source>
        <translation>Le même code encore</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>Commencer</translation>
    </message>
</context>
<context>
    <name>Signing</name>
    <message>
        <source>Signed by {0}: the result is final.</source>
        <translation>Signé par {0} : le résultat est définitif.</translation>
    </message>
    <message>
        <source>Reopened: correct the cells, review them, and sign again.</source>
        <translation>Rouvert : corrigez les cellules, revoyez-les, puis signez à nouveau.</translation>
    </message>
    <message>
        <source>Sign the result</source>
        <translation>Signer le résultat</translation>
    </message>
    <message>
        <source>Change a signed result</source>
        <translation>Modifier un résultat signé</translation>
    </message>
    <message>
        <source>With my PIN I say that I looked through the {0} white cells and stand by this result. It is final then; each later change needs a reason and stays on record.</source>
        <translation>Par mon code, j&apos;affirme avoir passé en revue les {0} globules blancs et me porter garant de ce résultat. Il est alors définitif ; toute modification ultérieure exige un motif et reste consignée.</translation>
    </message>
    <message>
        <source>The result is not final until it is signed again. The reason stays on record and on paper.</source>
        <translation>Le résultat n&apos;est plus définitif tant qu&apos;il n&apos;est pas signé à nouveau. Le motif reste consigné, aussi sur papier.</translation>
    </message>
    <message>
        <source>Sign</source>
        <translation>Signer</translation>
    </message>
    <message>
        <source>Amend</source>
        <translation>Modifier</translation>
    </message>
    <message>
        <source>PIN of {0}</source>
        <translation>Code de {0}</translation>
    </message>
    <message>
        <source>A clinician signs: lock the screen, and sign in as one.</source>
        <translation>Un clinicien signe : verrouillez l&apos;écran et connectez-vous comme tel.</translation>
    </message>
</context>
<context>
    <name>SigningPage</name>
    <message>
        <source>Why is the result changed?</source>
        <translation>Pourquoi le résultat est-il modifié ?</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
</context>
<context>
    <name>SlideMap</name>
    <message>
        <source>Slide map, %1 fields</source>
        <translation>Carte de la lame, %1 champs</translation>
    </message>
</context>
<context>
    <name>Status</name>
    <message>
        <source>Starting</source>
        <translation>Démarrage</translation>
    </message>
    <message>
        <source>Looking</source>
        <translation>Recherche</translation>
    </message>
    <message>
        <source>Slide moving</source>
        <translation>La lame bouge</translation>
    </message>
    <message>
        <source>Adjust the picture</source>
        <translation>Réglez l’image</translation>
    </message>
    <message>
        <source>Field counted</source>
        <translation>Champ compté</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>En pause</translation>
    </message>
    <message>
        <source>Reconnecting</source>
        <translation>Reconnexion</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>Non enregistré</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Terminé</translation>
    </message>
</context>
<context>
    <name>Subtype</name>
    <message>
        <source>Benign</source>
        <translation>Bénin</translation>
    </message>
    <message>
        <source>Early pre-B</source>
        <translation>Pré-B précoce</translation>
    </message>
    <message>
        <source>Pre-B</source>
        <translation>Pré-B</translation>
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
        <translation>Sous-type du champ - RECHERCHE SEULE</translation>
    </message>
    <message>
        <source>Mean over the fields. Always names one of these four, whatever is on the slide; follows colour more than cells; no part of the result.</source>
        <translation>Moyenne des champs. Nomme toujours l’un des quatre, quoi qu’il y ait sur la lame ; suit la couleur plus que les cellules ; hors du résultat.</translation>
    </message>
    <message>
        <source>Reader</source>
        <translation>Lecteur</translation>
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
        <translation>Menu de l&apos;appareil</translation>
    </message>
    <message>
        <source>Leukoscope</source>
        <translation>Leukoscope</translation>
    </message>
    <message>
        <source>Sample %1</source>
        <translation>Échantillon %1</translation>
    </message>
    <message>
        <source>DEVELOPMENT KEY</source>
        <translation>CLÉ DE DÉVELOPPEMENT</translation>
    </message>
    <message>
        <source>SIMULATED</source>
        <translation>SIMULÉ</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Verrouiller</translation>
    </message>
    <message>
        <source>Lock; %1 is signed in</source>
        <translation>Verrouiller ; %1 est connecté</translation>
    </message>
</context>
<context>
    <name>Verdict</name>
    <message>
        <source>No white cell counted yet.</source>
        <translation>Aucun leucocyte compté.</translation>
    </message>
    <message>
        <source>Blast-suspect {0}/{1} (95 % CI {2}-{3} %)</source>
        <translation>Suspects de blaste {0}/{1} (IC 95 % {2}-{3} %)</translation>
    </message>
    <message>
        <source>review required.</source>
        <translation>relecture requise.</translation>
    </message>
    <message>
        <source>not more than false calls explain; review the suspect cells.</source>
        <translation>pas plus que les erreurs n’expliquent ; relisez les cellules suspectes.</translation>
    </message>
    <message>
        <source>none seen in {0} cells; that excludes nothing.</source>
        <translation>aucune vue sur {0} cellules ; cela n’exclut rien.</translation>
    </message>
</context>
</TS>
