<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name></name>
    <message>
        <source>Exam {0}   Log {1} {2}</source>
        <translation>Examen {0}   Registro {1} {2}</translation>
    </message>
    <message>
        <source>White-cell differential of a blood smear</source>
        <translation>Recuento diferencial de leucocitos en frotis de sangre</translation>
    </message>
    <message>
        <source>SIMULATED - not a patient&apos;s result</source>
        <translation>SIMULADO - no es el resultado de un paciente</translation>
    </message>
    <message>
        <source> (the device&apos;s clock was wrong)</source>
        <translation> (el reloj del equipo estaba mal)</translation>
    </message>
    <message>
        <source>Sample</source>
        <translation>Muestra</translation>
    </message>
    <message>
        <source>Begun</source>
        <translation>Comenzado</translation>
    </message>
    <message>
        <source>Operator</source>
        <translation>Operador</translation>
    </message>
    <message>
        <source>not stated</source>
        <translation>no indicado</translation>
    </message>
    <message>
        <source>Looked through</source>
        <translation>Revisado</translation>
    </message>
    <message>
        <source>by nobody</source>
        <translation>por nadie</translation>
    </message>
    <message>
        <source>Signed</source>
        <translation>Firmado</translation>
    </message>
    <message>
        <source>Differential of {0} white cells</source>
        <translation>Diferencial de {0} leucocitos</translation>
    </message>
    <message>
        <source>class</source>
        <translation>clase</translation>
    </message>
    <message>
        <source>cells</source>
        <translation>células</translation>
    </message>
    <message>
        <source>95 % CI, %</source>
        <translation>IC 95 %, %</translation>
    </message>
    <message>
        <source>usual, %</source>
        <translation>habitual, %</translation>
    </message>
    <message>
        <source>Erythroblasts {0} per 100 white cells ({1} seen); {2} smudge, {3} artefact not counted.</source>
        <translation>Eritroblastos {0} por 100 leucocitos ({1} vistos); {2} sombras, {3} artefactos no contados.</translation>
    </message>
    <message>
        <source>{0} of {1} cells were given their class by a person; the app&apos;s own class is in the log.</source>
        <translation>{0} de {1} células recibieron su clase de una persona; la de la aplicación está en el registro.</translation>
    </message>
    <message>
        <source>{0} cells were added by hand, {1} fields were taken back.</source>
        <translation>{0} células añadidas a mano, {1} campos retirados.</translation>
    </message>
    <message>
        <source>CI: exact interval of Clopper and Pearson.</source>
        <translation>IC: intervalo exacto de Clopper y Pearson.</translation>
    </message>
    <message>
        <source>{0} cells were wanted: the intervals are wide.</source>
        <translation>Se pedían {0} células: los intervalos son amplios.</translation>
    </message>
    <message>
        <source>Usual range for {0}: {1}; it differs between laboratories.</source>
        <translation>Valores habituales, {0}: {1}; varían entre laboratorios.</translation>
    </message>
    <message>
        <source>Cells, the most suspect and the surest of each class</source>
        <translation>Células, las más sospechosas y las más seguras de cada clase</translation>
    </message>
    <message>
        <source>{0} µm. Below each cell: the first reader&apos;s probability of blast, of other cells of the class.</source>
        <translation>{0} µm. Bajo cada célula: probabilidad de blasto del primer lector, en las demás la de la clase.</translation>
    </message>
    <message>
        <source>Stated on the request - not used by the app</source>
        <translation>Indicado en la solicitud - no usado por la aplicación</translation>
    </message>
    <message>
        <source>Changed after the signature</source>
        <translation>Cambiado tras la firma</translation>
    </message>
    <message>
        <source>How it was measured</source>
        <translation>Cómo se midió</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Fuente</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>Campos</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>Escala</translation>
    </message>
    <message>
        <source>Quality, mean</source>
        <translation>Calidad, media</translation>
    </message>
    <message>
        <source>Its measured limits are not on this machine.</source>
        <translation>Sus límites medidos no están en este equipo.</translation>
    </message>
    <message>
        <source> DEVELOPMENT KEY, not released for use.</source>
        <translation> CLAVE DE DESARROLLO, no publicado para uso.</translation>
    </message>
    <message>
        <source>Field-level subtype - RESEARCH ONLY, not part of the result</source>
        <translation>Subtipo por campo - SOLO INVESTIGACIÓN, no parte del resultado</translation>
    </message>
    <message>
        <source>first reader</source>
        <translation>primer lector</translation>
    </message>
    <message>
        <source>second reader</source>
        <translation>segundo lector</translation>
    </message>
    <message>
        <source>Mean over fields of models trained on one laboratory, whose classes its colours give away.</source>
        <translation>Media sobre campos de modelos aprendidos en un solo laboratorio, cuyos colores delatan las clases.</translation>
    </message>
    <message>
        <source>{0}, suspect</source>
        <translation>{0}, sospechoso</translation>
    </message>
    <message>
        <source>PRELIMINARY - still counting, not signed</source>
        <translation>PRELIMINAR - aún contando, sin firmar</translation>
    </message>
    <message>
        <source>PRELIMINARY - not signed</source>
        <translation>PRELIMINAR - sin firmar</translation>
    </message>
    <message>
        <source>FINAL - signed by {0}</source>
        <translation>DEFINITIVO - firmado por {0}</translation>
    </message>
    <message>
        <source>REOPENED to be changed - signed by {0} before, not signed again</source>
        <translation>REABIERTO para cambiar - firmado antes por {0}, sin firmar de nuevo</translation>
    </message>
    <message>
        <source>AMENDED - signed by {0}, changed afterwards</source>
        <translation>ENMENDADO - firmado por {0}, cambiado después</translation>
    </message>
    <message>
        <source>The rule needs counted cells.</source>
        <translation>La regla necesita células contadas.</translation>
    </message>
    <message>
        <source>The rate was counted in exams signed on this microscope.</source>
        <translation>Esa tasa se contó en los exámenes firmados en este microscopio.</translation>
    </message>
    <message>
        <source>The rate was measured in other laboratories, not on this microscope.</source>
        <translation>Esa tasa se midió en otros laboratorios, no en este microscopio.</translation>
    </message>
    <message>
        <source>That is below the limit of {0}: a morphologist must review the cells.</source>
        <translation>Eso está bajo el límite de {0}: un morfólogo debe revisar las células.</translation>
    </message>
    <message>
        <source>Up to {rate} of healthy cells of this kind ({kinds}) are called blast by mistake. Mistakes alone would give {blasts} or more in {total} cells that may be such mistakes, in {chance} of healthy samples.</source>
        <translation>Hasta {rate} de las células sanas de este tipo ({kinds}) se llaman blasto por error. Solo los errores darían {blasts} o más en {total} células que pueden ser tales errores, en {chance} de las muestras sanas.</translation>
    </message>
    <message>
        <source>Up to {rate} of healthy cells are called blast by mistake. Mistakes alone would give {blasts} or more in {total} cells in {chance} of healthy samples.</source>
        <translation>Hasta {rate} de las células sanas se llaman blasto por error. Solo los errores darían {blasts} o más en {total} células en {chance} de las muestras sanas.</translation>
    </message>
    <message>
        <source>That is not below the limit of {0}: not flagged. It does not exclude blasts.</source>
        <translation>Eso no está bajo el límite de {0}: sin marca. No excluye blastos.</translation>
    </message>
    <message>
        <source>below</source>
        <translation>por debajo</translation>
    </message>
    <message>
        <source>above</source>
        <translation>por encima</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>Edad</translation>
    </message>
    <message>
        <source>{0} years</source>
        <translation>{0} años</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>Sexo</translation>
    </message>
    <message>
        <source>White count</source>
        <translation>Leucocitos</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Antecedentes</translation>
    </message>
    <message>
        <source>Blasts: sensitivity {0}, specificity {1}, per cell, 95 % CI, on {2}. {3}</source>
        <translation>Blastos: sensibilidad {0}, especificidad {1}, por célula, IC 95 %, en {2}. {3}</translation>
    </message>
    <message>
        <source>Together with {0}: sensitivity {1}, specificity {2}.</source>
        <translation>Junto con {0}: sensibilidad {1}, especificidad {2}.</translation>
    </message>
</context>
<context>
    <name>About</name>
    <message>
        <source>Intended use</source>
        <translation>Uso previsto</translation>
    </message>
    <message>
        <source>For trained morphologists: counts white cells of stained blood smears and marks cells that may be blasts. Every result needs a person&apos;s review. It does not replace a diagnosis.</source>
        <translation>Para morfólogos formados: cuenta los leucocitos de frotis sanguíneos teñidos y señala las células que pueden ser blastos. Una persona debe revisar cada resultado. No sustituye un diagnóstico.</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Research use only. Not cleared as a medical device.</source>
        <translation>Solo para investigación. No autorizado como dispositivo médico.</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Versión</translation>
    </message>
    <message>
        <source>Model packs</source>
        <translation>Modelos</translation>
    </message>
    <message>
        <source>Trained on</source>
        <translation>Entrenado con</translation>
    </message>
    <message>
        <source>Licences</source>
        <translation>Licencias</translation>
    </message>
    <message>
        <source>Program: {0}. Libraries and data: see the model cards and SBOM.</source>
        <translation>Programa: {0}. Bibliotecas y datos: véanse las fichas de los modelos y el SBOM.</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Aparato</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Registro</translation>
    </message>
    <message>
        <source>{0} records, hash {1}</source>
        <translation>{0} entradas, huella {1}</translation>
    </message>
    <message>
        <source>Free space</source>
        <translation>Espacio libre</translation>
    </message>
</context>
<context>
    <name>AboutPage</name>
    <message>
        <source>About</source>
        <translation>Acerca de</translation>
    </message>
</context>
<context>
    <name>AgeGroup</name>
    <message>
        <source>newborn, to 1 month</source>
        <translation>recién nacido, hasta 1 mes</translation>
    </message>
    <message>
        <source>1 to 23 months</source>
        <translation>1 a 23 meses</translation>
    </message>
    <message>
        <source>2 to 10 years</source>
        <translation>2 a 10 años</translation>
    </message>
    <message>
        <source>11 years and older</source>
        <translation>11 años o más</translation>
    </message>
</context>
<context>
    <name>Calibration</name>
    <message>
        <source>End the exam first: it has the camera.</source>
        <translation>Termine antes el examen: usa la cámara.</translation>
    </message>
    <message>
        <source>Opening the camera</source>
        <translation>Abriendo la cámara</translation>
    </message>
    <message>
        <source>Hold the picture and touch two lines first.</source>
        <translation>Congele antes la imagen y toque dos líneas.</translation>
    </message>
    <message>
        <source>There is no picture yet; wait for the camera.</source>
        <translation>Aún no hay imagen; espere a la cámara.</translation>
    </message>
    <message>
        <source>Only a real camera is calibrated; this picture is not live.</source>
        <translation>Solo se calibra una cámara real; esta imagen no es en vivo.</translation>
    </message>
    <message>
        <source>Measuring</source>
        <translation>Midiendo</translation>
    </message>
    <message>
        <source>Stored; the next exam uses it.</source>
        <translation>Guardado; el próximo examen lo usa.</translation>
    </message>
    <message>
        <source>Only a technician or an administrator calibrates.</source>
        <translation>Solo un técnico o un administrador calibra.</translation>
    </message>
    <message>
        <source>not calibrated</source>
        <translation>sin calibrar</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>Escala</translation>
    </message>
    <message>
        <source>Flat field</source>
        <translation>Campo plano</translation>
    </message>
    <message>
        <source>darkest part {0}</source>
        <translation>parte más oscura {0}</translation>
    </message>
    <message>
        <source>White balance</source>
        <translation>Balance de blancos</translation>
    </message>
    <message>
        <source>red {0}, blue {1}</source>
        <translation>rojo {0}, azul {1}</translation>
    </message>
    <message>
        <source>Put the micrometer or empty glass in focus; touch what to calibrate.</source>
        <translation>Enfoque el micrómetro o el vidrio vacío; toque qué calibrar.</translation>
    </message>
    <message>
        <source>Touch one line of the micrometer.</source>
        <translation>Toque una línea del micrómetro.</translation>
    </message>
    <message>
        <source>Touch another line, far from the first.</source>
        <translation>Toque otra línea, lejos de la primera.</translation>
    </message>
    <message>
        <source>Type how far they are apart, then store.</source>
        <translation>Escriba su distancia y guarde.</translation>
    </message>
</context>
<context>
    <name>CalibrationPage</name>
    <message>
        <source>Calibration</source>
        <translation>Calibración</translation>
    </message>
    <message>
        <source>SIMULATED</source>
        <translation>SIMULADO</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Seguir</translation>
    </message>
    <message>
        <source>Hold</source>
        <translation>Congelar</translation>
    </message>
    <message>
        <source>Length, µm</source>
        <translation>Longitud, µm</translation>
    </message>
    <message>
        <source>Store</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Scale from red cells</source>
        <translation>Escala por hematíes</translation>
    </message>
    <message>
        <source>Flat field from empty glass</source>
        <translation>Campo plano, vidrio vacío</translation>
    </message>
    <message>
        <source>White balance from empty glass</source>
        <translation>Blancos, vidrio vacío</translation>
    </message>
</context>
<context>
    <name>Cell</name>
    <message>
        <source>Lymphoblast, suspect</source>
        <translation>Linfoblasto, sospechoso</translation>
    </message>
    <message>
        <source>Myeloblast, suspect</source>
        <translation>Mieloblasto, sospechoso</translation>
    </message>
    <message>
        <source>Lymphocyte</source>
        <translation>Linfocito</translation>
    </message>
    <message>
        <source>Monocyte</source>
        <translation>Monocito</translation>
    </message>
    <message>
        <source>Neutrophil</source>
        <translation>Neutrófilo</translation>
    </message>
    <message>
        <source>Eosinophil</source>
        <translation>Eosinófilo</translation>
    </message>
    <message>
        <source>Basophil</source>
        <translation>Basófilo</translation>
    </message>
    <message>
        <source>Erythroblast</source>
        <translation>Eritroblasto</translation>
    </message>
    <message>
        <source>Unidentified</source>
        <translation>No identificada</translation>
    </message>
    <message>
        <source>Smudge</source>
        <translation>Sombra nuclear</translation>
    </message>
    <message>
        <source>Artefact</source>
        <translation>Artefacto</translation>
    </message>
    <message>
        <source>Lymphoblast?</source>
        <translation>¿Linfoblasto?</translation>
    </message>
    <message>
        <source>Myeloblast?</source>
        <translation>¿Mieloblasto?</translation>
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
        <translation>Sin imagen guardada</translation>
    </message>
</context>
<context>
    <name>ClassKey</name>
    <message>
        <source>%1, %2 cells</source>
        <translation>%1, %2 células</translation>
    </message>
</context>
<context>
    <name>ClassPicker</name>
    <message>
        <source>Which cell was missed?</source>
        <translation>¿Qué célula faltó?</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Ninguna</translation>
    </message>
</context>
<context>
    <name>Clock</name>
    <message>
        <source>Only a technician or an administrator sets the clock.</source>
        <translation>Solo un técnico o un administrador ajusta el reloj.</translation>
    </message>
    <message>
        <source>The clock is set.</source>
        <translation>El reloj está ajustado.</translation>
    </message>
    <message>
        <source>There is no such date and time; type them as on a clock that is right.</source>
        <translation>Esa fecha y hora no existen; cópielas de un reloj correcto.</translation>
    </message>
</context>
<context>
    <name>ClockPage</name>
    <message>
        <source>Date and time</source>
        <translation>Fecha y hora</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Año</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Mes</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Día</translation>
    </message>
    <message>
        <source>Hour</source>
        <translation>Hora</translation>
    </message>
    <message>
        <source>Minute</source>
        <translation>Minuto</translation>
    </message>
    <message>
        <source>Wait</source>
        <translation>Espere</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>Ajustar</translation>
    </message>
</context>
<context>
    <name>ComparePage</name>
    <message>
        <source>Side by side</source>
        <translation>Lado a lado</translation>
    </message>
    <message>
        <source>Another exam</source>
        <translation>Otro examen</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
</context>
<context>
    <name>ControlForm</name>
    <message>
        <source>Control material, as on its label</source>
        <translation>Material de control, según su etiqueta</translation>
    </message>
    <message>
        <source>Lot, or which slide</source>
        <translation>Lote, o qué portaobjetos</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Siguiente</translation>
    </message>
    <message>
        <source>Mean, %</source>
        <translation>Media, %</translation>
    </message>
    <message>
        <source>SD, %</source>
        <translation>DE, %</translation>
    </message>
    <message>
        <source>A class without a mean is not watched.</source>
        <translation>Una clase sin media no se vigila.</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Etiqueta</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
</context>
<context>
    <name>Count</name>
    <message>
        <source>1 cell</source>
        <translation>1 célula</translation>
    </message>
    <message>
        <source>{0} cells</source>
        <translation>{0} células</translation>
    </message>
    <message>
        <source>1 field</source>
        <translation>1 campo</translation>
    </message>
    <message>
        <source>{0} fields</source>
        <translation>{0} campos</translation>
    </message>
</context>
<context>
    <name>Dataset</name>
    <message>
        <source>C-NMC 2019, single lymphoblasts and normal lymphocytes cut out on black</source>
        <translation>C-NMC 2019: linfoblastos y linfocitos normales aislados, recortados sobre negro</translation>
    </message>
    <message>
        <source>Peripheral blood cells, Hospital Clinic of Barcelona, single cells with background</source>
        <translation>Células de sangre periférica, Hospital Clínic de Barcelona: células aisladas con fondo</translation>
    </message>
    <message>
        <source>AML-Cytomorphology_LMU, single cells with background</source>
        <translation>AML-Cytomorphology_LMU: células aisladas con fondo</translation>
    </message>
    <message>
        <source>ALL image dataset, Taleqani Hospital, whole fields of four classes</source>
        <translation>ALL image dataset, hospital Taleqani: campos enteros de cuatro clases</translation>
    </message>
    <message>
        <source>Chulalongkorn white blood cells, whole fields of a cheap camera with boxes</source>
        <translation>Glóbulos blancos de Chulalongkorn: campos enteros de una cámara barata, con las células marcadas</translation>
    </message>
</context>
<context>
    <name>DevicePage</name>
    <message>
        <source>Quality control</source>
        <translation>Control de calidad</translation>
    </message>
    <message>
        <source>Calibration</source>
        <translation>Calibración</translation>
    </message>
    <message>
        <source>Model packs</source>
        <translation>Modelos</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Acerca de</translation>
    </message>
    <message>
        <source>Operators</source>
        <translation>Operadores</translation>
    </message>
    <message>
        <source>Past exams</source>
        <translation>Exámenes anteriores</translation>
    </message>
    <message>
        <source>Laptop</source>
        <translation>Portátil</translation>
    </message>
    <message>
        <source>Date and time</source>
        <translation>Fecha y hora</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Aparato</translation>
    </message>
</context>
<context>
    <name>Error</name>
    <message>
        <source>The camera {0} stopped giving pictures: check its cable; it is tried again by itself.</source>
        <translation>La cámara {0} dejó de dar imágenes: revise su cable; se vuelve a intentar sola.</translation>
    </message>
    <message>
        <source>The camera {0} stopped giving pictures: check its plug; it is tried again by itself.</source>
        <translation>La cámara {0} dejó de dar imágenes: revise su enchufe; se vuelve a intentar sola.</translation>
    </message>
    <message>
        <source>The camera {0} does not start: close the program that uses it or check its cable.</source>
        <translation>La cámara {0} no arranca: cierre el programa que la usa o revise su cable.</translation>
    </message>
    <message>
        <source>The simulated slide is at its end: start again for another look.</source>
        <translation>El portaobjetos simulado terminó: empiece de nuevo para verlo otra vez.</translation>
    </message>
    <message>
        <source>The disk with the log {0} is full: nothing more was saved; free space.</source>
        <translation>El disco del registro {0} está lleno: no se guardó nada más; libere espacio.</translation>
    </message>
    <message>
        <source>The log {0} could not be written ({1}): nothing more was saved; check the card.</source>
        <translation>No se pudo escribir el registro {0} ({1}): no se guardó nada más; revise la tarjeta.</translation>
    </message>
    <message>
        <source>The picture {0} could not be saved ({1}); free space or check the card.</source>
        <translation>No se pudo guardar la imagen {0} ({1}); libere espacio o revise la tarjeta.</translation>
    </message>
    <message>
        <source>No room for pictures: cells are counted without; copy the log to the laptop, free space.</source>
        <translation>No hay espacio para imágenes: se cuenta sin ellas; copie el registro al portátil, libere espacio.</translation>
    </message>
    <message>
        <source>There is no exam yet; start one first.</source>
        <translation>Todavía no hay examen; inicie uno primero.</translation>
    </message>
    <message>
        <source>The exam has not started yet; wait for the first picture.</source>
        <translation>El examen aún no ha empezado; espere la primera imagen.</translation>
    </message>
    <message>
        <source>No counted field is in view; hold the slide still until its field is counted.</source>
        <translation>No hay ningún campo contado a la vista; mantenga quieto el portaobjetos hasta que se cuente.</translation>
    </message>
    <message>
        <source>No field has been counted yet; there is nothing to undo.</source>
        <translation>Aún no se ha contado ningún campo; no hay nada que deshacer.</translation>
    </message>
    <message>
        <source>Exam {0} has ended; start another one.</source>
        <translation>El examen {0} ha terminado; inicie otro.</translation>
    </message>
    <message>
        <source>Exam {0} is signed; state a reason for amending it first.</source>
        <translation>El examen {0} está firmado; indique primero un motivo para enmendarlo.</translation>
    </message>
    <message>
        <source>This exam still counts; end it before it is signed.</source>
        <translation>Este examen aún cuenta; termínelo antes de firmarlo.</translation>
    </message>
    <message>
        <source>No white cell was counted; there is nothing to sign, take another exam.</source>
        <translation>No se contó ningún glóbulo blanco; no hay nada que firmar, haga otro examen.</translation>
    </message>
    <message>
        <source>Look through the cells first; who signs stands by their classes.</source>
        <translation>Revise primero las células; quien firma responde de sus clases.</translation>
    </message>
    <message>
        <source>A control slide is not signed; its result is on the page of quality control.</source>
        <translation>Un portaobjetos de control no se firma; su resultado está en la página de control de calidad.</translation>
    </message>
    <message>
        <source>State in 1 to {0} characters why the signed result is changed.</source>
        <translation>Indique en 1 a {0} caracteres por qué se cambia el resultado firmado.</translation>
    </message>
    <message>
        <source>This past exam is open to be read; touch Go on before it is changed.</source>
        <translation>Este examen pasado está abierto para leer; toque Continuar antes de cambiarlo.</translation>
    </message>
    <message>
        <source>A past exam keeps its fields; take a new exam instead.</source>
        <translation>Un examen pasado conserva sus campos; haga un examen nuevo.</translation>
    </message>
    <message>
        <source>Cells are added while their field is in view; take a new exam instead.</source>
        <translation>Las células se añaden con su campo a la vista; haga un examen nuevo.</translation>
    </message>
    <message>
        <source>A past exam&apos;s cells are not read again; ask during the exam.</source>
        <translation>Las células de un examen pasado no se leen de nuevo; pregunte durante el examen.</translation>
    </message>
    <message>
        <source>The readers did not read this cell; choose one that the app found.</source>
        <translation>Los lectores no leyeron esta célula; elija una que haya encontrado el programa.</translation>
    </message>
    <message>
        <source>The picture of this field was not kept; set keep_pictures in the settings.</source>
        <translation>La imagen de este campo no se guardó; active keep_pictures en los ajustes.</translation>
    </message>
    <message>
        <source>This cell is not found again in the stored picture; choose another.</source>
        <translation>Esta célula no se encuentra de nuevo en la imagen guardada; elija otra.</translation>
    </message>
    <message>
        <source>That is not {0}&apos;s PIN; try again.{1}</source>
        <translation>Ese no es el PIN de {0}; inténtelo de nuevo.{1}</translation>
    </message>
    <message>
        <source>Too many wrong PINs for {0}; wait {1} or ask an admin for a new one.</source>
        <translation>Demasiados PIN erróneos de {0}; espere {1} o pida uno nuevo a un administrador.</translation>
    </message>
    <message>
        <source>A PIN has {0} to {1} digits and nothing else; choose another.</source>
        <translation>Un PIN tiene de {0} a {1} cifras y nada más; elija otro.</translation>
    </message>
    <message>
        <source>A PIN such as 1111 or 1234 is the first that others try; choose another.</source>
        <translation>Un PIN como 1111 o 1234 es el primero que otros prueban; elija otro.</translation>
    </message>
    <message>
        <source>There is an operator &apos;{0}&apos; already; choose another name.</source>
        <translation>Ya hay un operador «{0}»; elija otro nombre.</translation>
    </message>
    <message>
        <source>{0} is the last admin; add another one first.</source>
        <translation>{0} es el último administrador; añada otro primero.</translation>
    </message>
    <message>
        <source>There is no stick to save on; plug one in and try again.</source>
        <translation>No hay memoria USB donde guardar; conecte una e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>{0} cannot be written ({1}); choose another place.</source>
        <translation>{0} no se puede escribir ({1}); elija otro lugar.</translation>
    </message>
    <message>
        <source>This machine has no print service (CUPS); carry {0} to one that has.</source>
        <translation>Este equipo no tiene servicio de impresión (CUPS); lleve {0} a uno que lo tenga.</translation>
    </message>
    <message>
        <source>The report was not made ({0}); try again.</source>
        <translation>El informe no se ha hecho ({0}); inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>The report was not printed ({0}); see that a printer is set up.</source>
        <translation>El informe no se imprimió ({0}); compruebe que hay una impresora configurada.</translation>
    </message>
    <message>
        <source>The print service does not answer; see that the printer is on.</source>
        <translation>El servicio de impresión no responde; compruebe que la impresora está encendida.</translation>
    </message>
    <message>
        <source>{0} is not a model pack or is cut off; copy it again from its source.</source>
        <translation>{0} no es un paquete de modelo o está cortado; cópielo de nuevo.</translation>
    </message>
    <message>
        <source>{0} is damaged or was packed again by another program; copy it again from its source.</source>
        <translation>{0} está dañado o fue empaquetado por otro programa; cópielo de nuevo.</translation>
    </message>
    <message>
        <source>{0} was changed after it was signed, or signed with a key this device does not trust; get it again from its maker or add the maker&apos;s public key.</source>
        <translation>{0} se cambió después de firmarlo, o se firmó con una clave en la que este equipo no confía; pídalo de nuevo a su autor o añada su clave pública.</translation>
    </message>
    <message>
        <source>{0} is not signed; get it again from its maker.</source>
        <translation>{0} no está firmado; pídalo de nuevo a su autor.</translation>
    </message>
    <message>
        <source>{0} is gone; plug the stick in again.</source>
        <translation>{0} ya no está; conecte de nuevo la memoria USB.</translation>
    </message>
    <message>
        <source>Nothing is expected of lot {0}; state what it holds, then read it again.</source>
        <translation>No se espera nada del lote {0}; indique qué contiene y léalo de nuevo.</translation>
    </message>
    <message>
        <source>The expected shares add up to over 100 %; correct them.</source>
        <translation>Las proporciones esperadas suman más de 100 %; corríjalas.</translation>
    </message>
    <message>
        <source>Only {0} white cells of the control were counted, {1} are needed; read it again.</source>
        <translation>Solo se contaron {0} glóbulos blancos del control, se necesitan {1}; léalo de nuevo.</translation>
    </message>
    <message>
        <source>The two points are {0} px apart and need at least {1}; choose two lines of the micrometer that are far from each other.</source>
        <translation>Los dos puntos distan {0} px y se necesitan al menos {1}; elija dos líneas del micrómetro alejadas entre sí.</translation>
    </message>
    <message>
        <source>The length must be above 0 µm; read it off the micrometer.</source>
        <translation>La longitud debe ser mayor que 0 µm; léala en el micrómetro.</translation>
    </message>
    <message>
        <source>The length is no number; type how many µm lie between the two lines, such as 100.</source>
        <translation>La longitud no es un número; escriba cuántos µm hay entre las dos líneas, como 100.</translation>
    </message>
    <message>
        <source>Only {0} single red cells are in {1} picture(s), {2} are needed; add pictures of fields where red cells lie apart.</source>
        <translation>Solo hay {0} glóbulos rojos sueltos en {1} imagen(es), se necesitan {2}; tome campos donde estén separados.</translation>
    </message>
    <message>
        <source>The picture is too dark to calibrate from; raise the lamp and take it again.</source>
        <translation>La imagen es demasiado oscura para calibrar; suba la lámpara y tómela de nuevo.</translation>
    </message>
    <message>
        <source>The picture is too bright to calibrate from; lower the lamp and try again.</source>
        <translation>La imagen es demasiado clara para calibrar; baje la lámpara e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>The picture does not show empty glass; move beside the smear or clean the slide, and try again.</source>
        <translation>La imagen no muestra vidrio vacío; muévase al lado del frotis o limpie el portaobjetos e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>The stick at {0} cannot be read or written ({1}); nothing is lost: plug it in again or take another.</source>
        <translation>La memoria USB {0} no se puede leer ni escribir ({1}); no se pierde nada: conéctela de nuevo o use otra.</translation>
    </message>
    <message>
        <source>The bundle {0} could not be written ({1}); nothing is lost: free space or take another stick, and export again.</source>
        <translation>No se pudo escribir el paquete {0} ({1}); no se pierde nada: libere espacio o use otra memoria USB y repita.</translation>
    </message>
    <message>
        <source>The stick at {0} cannot be written ({1}); take another.</source>
        <translation>La memoria USB {0} no se puede escribir ({1}); use otra.</translation>
    </message>
    <message>
        <source>The card {0} was changed after the laptop made it; copy it again.</source>
        <translation>La tarjeta {0} se cambió después de que el portátil la creara; cópiela de nuevo.</translation>
    </message>
    <message>
        <source>{0} UTC cannot be now; look at a clock that is right.</source>
        <translation>No pueden ser las {0} UTC; mire un reloj correcto.</translation>
    </message>
    <message>
        <source>This device&apos;s clock is set by its system, as in: sudo date --set &apos;2026-12-31 12:00&apos;.</source>
        <translation>El reloj de este equipo lo ajusta su sistema, así: sudo date --set &apos;2026-12-31 12:00&apos;.</translation>
    </message>
    <message>
        <source>The log on this card belongs to another board; nothing was changed: put the card back there, or open it with its recovery copy: sudo leukoscope-update key recover</source>
        <translation>El registro de esta tarjeta pertenece a otra placa; no se ha cambiado nada: devuelva la tarjeta a su placa o ábralo con su copia de recuperación: sudo leukoscope-update key recover</translation>
    </message>
    <message>
        <source>The log is locked: plug in its key stick, number {0}, and wait a minute; it can be pulled out once the screen is up.</source>
        <translation>El registro está bloqueado: conecte su memoria USB de la clave, número {0}, y espere un minuto; puede retirarse en cuanto la pantalla esté lista.</translation>
    </message>
    <message>
        <source>The clock could not be set; the journal says why: journalctl -u leukoscope-clock.</source>
        <translation>No se pudo ajustar el reloj; el diario dice por qué: journalctl -u leukoscope-clock.</translation>
    </message>
    <message>
        <source>no space left</source>
        <translation>sin espacio</translation>
    </message>
    <message>
        <source>no permission</source>
        <translation>sin permiso</translation>
    </message>
    <message>
        <source>write-protected</source>
        <translation>protegido contra escritura</translation>
    </message>
    <message>
        <source>the disk fails</source>
        <translation>el disco falla</translation>
    </message>
    <message>
        <source>not there</source>
        <translation>no está</translation>
    </message>
</context>
<context>
    <name>Gallery</name>
    <message>
        <source>Move {0} to:</source>
        <translation>Mover {0} a:</translation>
    </message>
    <message>
        <source>{0} shown; touch again for all</source>
        <translation>{0} visibles; tocar otra vez: todas</translation>
    </message>
    <message>
        <source>{0} shown; look at one class:</source>
        <translation>{0} visibles; ver una clase:</translation>
    </message>
    <message>
        <source>Touch a cell to select it. ? in doubt, ! suspect, ✎ moved, + added.</source>
        <translation>Toque una célula para elegirla. ? dudosa, ! sospechosa, ✎ movida, + añadida.</translation>
    </message>
    <message>
        <source>added by {0}</source>
        <translation>añadida por {0}</translation>
    </message>
    <message>
        <source>app: {0}</source>
        <translation>app: {0}</translation>
    </message>
    <message>
        <source>{0} says {1}</source>
        <translation>{0} dice {1}</translation>
    </message>
    <message>
        <source>✓ second review: {0}</source>
        <translation>✓ 2.ª revisión: {0}</translation>
    </message>
    <message>
        <source>✓ reviewed: {0}</source>
        <translation>✓ revisado: {0}</translation>
    </message>
    <message>
        <source>Asking the reader again and again</source>
        <translation>Preguntando al lector varias veces</translation>
    </message>
</context>
<context>
    <name>GalleryPage</name>
    <message>
        <source>All</source>
        <translation>Todas</translation>
    </message>
    <message>
        <source>! Suspect</source>
        <translation>! Sospechosas</translation>
    </message>
    <message>
        <source>? In doubt</source>
        <translation>? Dudosas</translation>
    </message>
    <message>
        <source>Select</source>
        <translation>Elegir</translation>
    </message>
    <message>
        <source>Select all shown</source>
        <translation>Elegir todas las visibles</translation>
    </message>
    <message>
        <source>No cell to show</source>
        <translation>No hay células</translation>
    </message>
    <message>
        <source>↶ Undo</source>
        <translation>↶ Deshacer</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>¿Por qué?</translation>
    </message>
    <message>
        <source>Reviewed</source>
        <translation>Revisado</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>En vivo</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Resultado</translation>
    </message>
    <message>
        <source>Yellow: what the first reader&apos;s class hangs on. It shows where the reader looks, not that it is right.</source>
        <translation>Amarillo: de qué depende la clase del primer lector. Muestra dónde mira, no que acierte.</translation>
    </message>
    <message>
        <source>Back to the cells</source>
        <translation>Volver a las células</translation>
    </message>
</context>
<context>
    <name>Hint</name>
    <message>
        <source>Turn the fine focus.</source>
        <translation>Gire el enfoque fino.</translation>
    </message>
    <message>
        <source>The picture is mostly noise: give more light, lower the camera&apos;s gain.</source>
        <translation>La imagen es casi todo ruido: dé más luz y baje la ganancia de la cámara.</translation>
    </message>
    <message>
        <source>The light is uneven: centre the condenser.</source>
        <translation>Luz desigual: centre el condensador.</translation>
    </message>
    <message>
        <source>No stain colour: check the slide and the white balance.</source>
        <translation>Sin color de tinción: revise el portaobjetos y el balance de blancos.</translation>
    </message>
    <message>
        <source>These are not stained like white cells: check the slide and the camera&apos;s colours.</source>
        <translation>No teñidas como leucocitos: revise el portaobjetos y los colores de la cámara.</translation>
    </message>
    <message>
        <source>Part of the picture is missing: check the camera&apos;s cable.</source>
        <translation>Falta parte de la imagen: revise el cable de la cámara.</translation>
    </message>
    <message>
        <source>Too dark: raise the lamp.</source>
        <translation>Demasiado oscuro: suba la lámpara.</translation>
    </message>
    <message>
        <source>Too bright: lower the lamp.</source>
        <translation>Demasiado claro: baje la lámpara.</translation>
    </message>
    <message>
        <source>No specimen here: move to the smear.</source>
        <translation>Sin muestra aquí: vaya al frotis.</translation>
    </message>
    <message>
        <source>Too thick: move towards the feathered edge.</source>
        <translation>Demasiado grueso: vaya al borde fino.</translation>
    </message>
</context>
<context>
    <name>History</name>
    <message>
        <source>End the exam first; then past ones can be opened.</source>
        <translation>Termine primero el examen; luego podrá abrir los anteriores.</translation>
    </message>
    <message>
        <source>Touch the exam to compare with.</source>
        <translation>Toque el examen con el que comparar.</translation>
    </message>
    <message>
        <source>No earlier exam has this sample ID; touch one to compare with.</source>
        <translation>Ningún examen anterior tiene este ID de muestra; toque uno para comparar.</translation>
    </message>
    <message>
        <source>Chosen by hand: see that both are of one patient.</source>
        <translation>Elegido a mano: compruebe que ambos son del mismo paciente.</translation>
    </message>
    <message>
        <source>The exam before with the same sample ID.</source>
        <translation>El examen anterior con el mismo ID de muestra.</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Todos</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Hoy</translation>
    </message>
    <message>
        <source>7 days</source>
        <translation>7 días</translation>
    </message>
    <message>
        <source>30 days</source>
        <translation>30 días</translation>
    </message>
    <message>
        <source>! Suspect</source>
        <translation>! Sospecha</translation>
    </message>
    <message>
        <source>Not final</source>
        <translation>No definitivos</translation>
    </message>
    <message>
        <source>Other model packs read the one than the other.</source>
        <translation>No los leyeron los mismos modelos.</translation>
    </message>
    <message>
        <source>{0} white cells</source>
        <translation>{0} leucocitos</translation>
    </message>
</context>
<context>
    <name>HistoryPage</name>
    <message>
        <source>Past exams</source>
        <translation>Exámenes anteriores</translation>
    </message>
    <message>
        <source>Sample, operator or 2026-12-31</source>
        <translation>Muestra, operador o 2026-12-31</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Buscar</translation>
    </message>
    <message>
        <source>Look further back</source>
        <translation>Buscar más atrás</translation>
    </message>
    <message>
        <source>Looking</source>
        <translation>Buscando</translation>
    </message>
    <message>
        <source>No exam fits</source>
        <translation>Ningún examen coincide</translation>
    </message>
    <message>
        <source>None of the newest exams fits</source>
        <translation>Ninguno de los exámenes más recientes coincide</translation>
    </message>
</context>
<context>
    <name>Keyboard</name>
    <message>
        <source>Space</source>
        <translation>Espacio</translation>
    </message>
    <message>
        <source>Erase</source>
        <translation>Borrar</translation>
    </message>
</context>
<context>
    <name>LanguageButton</name>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
</context>
<context>
    <name>Laptop</name>
    <message>
        <source>{0} receives the log now. This device&apos;s card is on the stick: enrol it there.</source>
        <translation>{0} recibe ahora el registro. La tarjeta de este equipo está en la memoria USB: inscríbala allí.</translation>
    </message>
    <message>
        <source>Copying to the stick: do not pull it out.</source>
        <translation>Copiando en la memoria USB: no la retire.</translation>
    </message>
    <message>
        <source>The stick was not written: no laptop is enrolled. See the device menu, Laptop.</source>
        <translation>No se escribió en la memoria USB: no hay ningún portátil inscrito. Vea el menú del equipo, Portátil.</translation>
    </message>
    <message>
        <source>The stick was not written: {0}</source>
        <translation>No se escribió en la memoria USB: {0}</translation>
    </message>
    <message>
        <source>Safe to remove the stick.</source>
        <translation>Ya puede retirar la memoria USB.</translation>
    </message>
    <message>
        <source>The laptop has everything.</source>
        <translation>El portátil ya lo tiene todo.</translation>
    </message>
    <message>
        <source>Exams copied: {0}.</source>
        <translation>Exámenes copiados: {0}.</translation>
    </message>
    <message>
        <source>Laptop</source>
        <translation>Portátil</translation>
    </message>
    <message>
        <source>none</source>
        <translation>ninguno</translation>
    </message>
    <message>
        <source>Its key</source>
        <translation>Su clave</translation>
    </message>
    <message>
        <source>It has</source>
        <translation>Tiene</translation>
    </message>
    <message>
        <source>records 1 to {0} of {1}</source>
        <translation>las entradas 1 a {0} de {1}</translation>
    </message>
    <message>
        <source>nothing yet</source>
        <translation>nada todavía</translation>
    </message>
    <message>
        <source>Still to carry</source>
        <translation>Por llevar</translation>
    </message>
    <message>
        <source>{0} records</source>
        <translation>{0} entradas</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nada</translation>
    </message>
</context>
<context>
    <name>LaptopPage</name>
    <message>
        <source>Laptop</source>
        <translation>Portátil</translation>
    </message>
    <message>
        <source>Copy to the stick</source>
        <translation>Copiar en la memoria</translation>
    </message>
    <message>
        <source>Checking</source>
        <translation>Comprobando</translation>
    </message>
    <message>
        <source>Look for a stick</source>
        <translation>Buscar memoria USB</translation>
    </message>
    <message>
        <source>On the stick: %1</source>
        <translation>En la memoria: %1</translation>
    </message>
    <message>
        <source>Only an administrator chooses the laptop.</source>
        <translation>Solo un administrador elige el portátil.</translation>
    </message>
    <message>
        <source>✓ This laptop receives the log.</source>
        <translation>✓ Este portátil recibe el registro.</translation>
    </message>
    <message>
        <source>Enrol</source>
        <translation>Inscribir</translation>
    </message>
    <message>
        <source>Write this device&apos;s card</source>
        <translation>Escribir la tarjeta del equipo</translation>
    </message>
    <message>
        <source>A stick from the laptop is written by itself when it is plugged in. Only this laptop can read it.</source>
        <translation>Una memoria USB preparada por el portátil se escribe sola al conectarla. Solo ese portátil puede leerla.</translation>
    </message>
    <message>
        <source>Send the log to another laptop from now on? The one before receives nothing more.</source>
        <translation>¿Enviar el registro a otro portátil a partir de ahora? El anterior ya no recibirá nada.</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
</context>
<context>
    <name>Live</name>
    <message>
        <source>The last field was taken back.</source>
        <translation>El último campo se retiró.</translation>
    </message>
    <message>
        <source>Added: {0}</source>
        <translation>Añadida: {0}</translation>
    </message>
    <message>
        <source>Nothing to save yet</source>
        <translation>Nada que guardar aún</translation>
    </message>
    <message>
        <source>No white cell counted yet.</source>
        <translation>Ningún leucocito contado aún.</translation>
    </message>
    <message>
        <source>Saved: {0}</source>
        <translation>Guardado: {0}</translation>
    </message>
    <message>
        <source>{0} pictures/s</source>
        <translation>{0} imágenes/s</translation>
    </message>
    <message>
        <source>Starting the camera</source>
        <translation>Iniciando la cámara</translation>
    </message>
    <message>
        <source>Move the slide on</source>
        <translation>Mueva el portaobjetos</translation>
    </message>
    <message>
        <source>Hold the slide still to count</source>
        <translation>Mantenga quieto el portaobjetos</translation>
    </message>
    <message>
        <source>Improve the picture</source>
        <translation>Mejore la imagen</translation>
    </message>
    <message>
        <source>Counted. Move the slide on</source>
        <translation>Contado. Mueva el portaobjetos</translation>
    </message>
    <message>
        <source>Paused. Touch Resume to go on</source>
        <translation>En pausa. Toque Reanudar</translation>
    </message>
    <message>
        <source>Camera lost</source>
        <translation>Cámara perdida</translation>
    </message>
    <message>
        <source>Field not counted</source>
        <translation>Campo no contado</translation>
    </message>
    <message>
        <source>Exam ended</source>
        <translation>Examen terminado</translation>
    </message>
</context>
<context>
    <name>LivePage</name>
    <message>
        <source>No picture yet</source>
        <translation>Aún sin imagen</translation>
    </message>
    <message>
        <source>Save the picture in view</source>
        <translation>Guardar la imagen a la vista</translation>
    </message>
    <message>
        <source>↶ Field</source>
        <translation>↶ Campo</translation>
    </message>
    <message>
        <source>Undo the last field</source>
        <translation>Deshacer el último campo</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Reanudar</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pausa</translation>
    </message>
    <message>
        <source>Cells</source>
        <translation>Células</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>Terminar</translation>
    </message>
    <message>
        <source>Finish the exam with %1 of %2 cells? It cannot be taken up again.</source>
        <translation>¿Terminar el examen con %1 de %2 células? No se puede retomar.</translation>
    </message>
    <message>
        <source>Go on counting</source>
        <translation>Seguir contando</translation>
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
        <translation>? desacuerdo</translation>
    </message>
</context>
<context>
    <name>Meter</name>
    <message>
        <source>not yet</source>
        <translation>aún no</translation>
    </message>
    <message>
        <source>✓ good</source>
        <translation>✓ bien</translation>
    </message>
    <message>
        <source>✕ adjust</source>
        <translation>✕ ajustar</translation>
    </message>
    <message>
        <source>Focus</source>
        <translation>Enfoque</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Luz</translation>
    </message>
    <message>
        <source>Even light</source>
        <translation>Uniformidad</translation>
    </message>
    <message>
        <source>Stain</source>
        <translation>Tinción</translation>
    </message>
    <message>
        <source>Specimen</source>
        <translation>Frotis</translation>
    </message>
</context>
<context>
    <name>NewExam</name>
    <message>
        <source>No barcode was seen; hold it flat under the camera and try again.</source>
        <translation>No se vio código de barras; póngalo plano bajo la cámara y repita.</translation>
    </message>
    <message>
        <source>This sample ID was examined before, on {0}. Check the tube.</source>
        <translation>Esta muestra ya se examinó, el {0}. Revise el tubo.</translation>
    </message>
    <message>
        <source>This sample ID was examined {0} times before, last on {1}. Check the tube.</source>
        <translation>Esta muestra ya se examinó {0} veces, la última el {1}. Revise el tubo.</translation>
    </message>
    <message>
        <source>Scan or type the sample ID first.</source>
        <translation>Escanee o escriba primero la identificación de la muestra.</translation>
    </message>
    <message>
        <source>The sample ID is too long; it has at most {0} signs.</source>
        <translation>La identificación es demasiado larga; máximo {0} signos.</translation>
    </message>
    <message>
        <source>Give the age in years (0-130) and white cells in 10⁹/L (0-2000), or neither.</source>
        <translation>Indique la edad en años (0-130) y leucocitos en 10⁹/L (0-2000), o ninguno.</translation>
    </message>
</context>
<context>
    <name>NewExamPage</name>
    <message>
        <source>Sample ID: scan or type</source>
        <translation>Muestra: escanear o escribir</translation>
    </message>
    <message>
        <source>Looking</source>
        <translation>Buscando</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>Cámara</translation>
    </message>
    <message>
        <source>Count %1 white cells</source>
        <translation>Contar %1 leucocitos</translation>
    </message>
    <message>
        <source>Age, years</source>
        <translation>Edad, años</translation>
    </message>
    <message>
        <source>Female</source>
        <translation>Mujer</translation>
    </message>
    <message>
        <source>Male</source>
        <translation>Hombre</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Otro</translation>
    </message>
    <message>
        <source>White cells, 10⁹/L</source>
        <translation>Leucocitos, 10⁹/L</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Antecedentes</translation>
    </message>
    <message>
        <source>Patient data is optional and stays apart from the image result.</source>
        <translation>Los datos del paciente son opcionales y quedan aparte del resultado de imagen.</translation>
    </message>
    <message>
        <source>Past exams</source>
        <translation>Exámenes anteriores</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Salir</translation>
    </message>
    <message>
        <source>Start counting</source>
        <translation>Contar</translation>
    </message>
</context>
<context>
    <name>Operators</name>
    <message>
        <source>Only an administrator changes this.</source>
        <translation>Solo un administrador cambia esto.</translation>
    </message>
    <message>
        <source>{0} can now sign in.</source>
        <translation>{0} ya puede iniciar sesión.</translation>
    </message>
    <message>
        <source>{0} has a new PIN.</source>
        <translation>{0} tiene un nuevo PIN.</translation>
    </message>
    <message>
        <source>{0} can no longer sign in.</source>
        <translation>{0} ya no puede iniciar sesión.</translation>
    </message>
    <message>
        <source>{0} wrong PINs</source>
        <translation>{0} PIN erróneos</translation>
    </message>
</context>
<context>
    <name>OperatorsPage</name>
    <message>
        <source>Operators</source>
        <translation>Operadores</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Añadir</translation>
    </message>
    <message>
        <source>New PIN</source>
        <translation>Nuevo PIN</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>PIN, 4 to 12 digits</source>
        <translation>PIN, de 4 a 12 cifras</translation>
    </message>
    <message>
        <source>New PIN of %1</source>
        <translation>Nuevo PIN de %1</translation>
    </message>
    <message>
        <source>The same PIN again</source>
        <translation>El mismo PIN otra vez</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Remove %1? What they did stays in the log.</source>
        <translation>¿Quitar a %1? Lo que hizo queda en el registro.</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Conservar</translation>
    </message>
</context>
<context>
    <name>Packs</name>
    <message>
        <source>{0} is verified and installed; activate it to let it read.</source>
        <translation>{0} está verificado e instalado; actívelo para que lea.</translation>
    </message>
    <message>
        <source>{0} reads from the next start on.</source>
        <translation>{0} lee desde el próximo arranque.</translation>
    </message>
    <message>
        <source>Only an administrator changes packs.</source>
        <translation>Solo un administrador cambia los modelos.</translation>
    </message>
    <message>
        <source>Balanced accuracy {0}. </source>
        <translation>Exactitud equilibrada {0}. </translation>
    </message>
    <message>
        <source>Blasts: sensitivity {0}, specificity {1}</source>
        <translation>Blastos: sensibilidad {0}, especificidad {1}</translation>
    </message>
    <message>
        <source>Together with {0}: sensitivity {1}, specificity {2}</source>
        <translation>Junto con {0}: sensibilidad {1}, especificidad {2}</translation>
    </message>
    <message>
        <source>Measured on {0} patients ({1}), each left out of training in one of {2} rounds.</source>
        <translation>Medido en {0} pacientes ({1}), cada uno excluido del entrenamiento en una de {2} rondas.</translation>
    </message>
    <message>
        <source>Pictures of one patient may be in training and test: no evidence of performance.</source>
        <translation>Puede haber imágenes de un mismo paciente en el entrenamiento y en la prueba: no prueba el rendimiento.</translation>
    </message>
    <message>
        <source>Other classes ({0}): pictures of one patient may be in training and test, no evidence of performance.</source>
        <translation>Otras clases ({0}): puede haber imágenes de un mismo paciente en el entrenamiento y en la prueba, no prueba el rendimiento.</translation>
    </message>
    <message>
        <source>Made small for this device it lost at most {0} points.</source>
        <translation>Al reducirlo para este equipo perdió como mucho {0} puntos.</translation>
    </message>
    <message>
        <source>✓ reads</source>
        <translation>✓ lee</translation>
    </message>
    <message>
        <source>does not read</source>
        <translation>no lee</translation>
    </message>
    <message>
        <source>development key</source>
        <translation>clave de desarrollo</translation>
    </message>
</context>
<context>
    <name>PacksPage</name>
    <message>
        <source>Model packs</source>
        <translation>Modelos</translation>
    </message>
    <message>
        <source>Checking</source>
        <translation>Comprobando</translation>
    </message>
    <message>
        <source>Look for a stick</source>
        <translation>Buscar memoria USB</translation>
    </message>
    <message>
        <source>On the stick: %1</source>
        <translation>En la memoria: %1</translation>
    </message>
    <message>
        <source>Install</source>
        <translation>Instalar</translation>
    </message>
    <message>
        <source>Roll back</source>
        <translation>Revertir</translation>
    </message>
    <message>
        <source>Activate</source>
        <translation>Activar</translation>
    </message>
</context>
<context>
    <name>PageHead</name>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
</context>
<context>
    <name>Paper</name>
    <message>
        <source>The report was sent to the printer.</source>
        <translation>El informe se envió a la impresora.</translation>
    </message>
    <message>
        <source>Making the report</source>
        <translation>Preparando el informe</translation>
    </message>
    <message>
        <source>Saved on the stick: {0}</source>
        <translation>Guardado en la memoria USB: {0}</translation>
    </message>
    <message>
        <source>No stick is plugged in; saved on this device: {0}</source>
        <translation>No hay memoria USB conectada; guardado en este equipo: {0}</translation>
    </message>
</context>
<context>
    <name>ProgressRing</name>
    <message>
        <source>of %1</source>
        <translation>de %1</translation>
    </message>
</context>
<context>
    <name>Qc</name>
    <message>
        <source>End the exam first, then read the control slide.</source>
        <translation>Termine antes el examen y luego lea el control.</translation>
    </message>
    <message>
        <source>Broken rules: {0}</source>
        <translation>Reglas incumplidas: {0}</translation>
    </message>
    <message>
        <source>No control slide is set up.</source>
        <translation>No hay ningún control definido.</translation>
    </message>
    <message>
        <source>Today&apos;s control slide is still to be read.</source>
        <translation>Falta leer el control de hoy.</translation>
    </message>
    <message>
        <source>Today&apos;s control slide passed.</source>
        <translation>El control de hoy es conforme.</translation>
    </message>
    <message>
        <source>Today&apos;s control slide was rejected: find the cause, read it again.</source>
        <translation>El control de hoy fue rechazado: busque la causa y léalo otra vez.</translation>
    </message>
    <message>
        <source>A control has a name and a lot; both stand on its label.</source>
        <translation>Un control tiene nombre y lote; ambos están en su etiqueta.</translation>
    </message>
    <message>
        <source>Type the expected share of at least one class.</source>
        <translation>Escriba la proporción esperada de al menos una clase.</translation>
    </message>
    <message>
        <source>{0}, lot {1}, is the control in use.</source>
        <translation>{0}, lote {1}, es el control en uso.</translation>
    </message>
    <message>
        <source>{0} is no percentage; type a number such as 60 or 4.5.</source>
        <translation>{0} no es un porcentaje; escriba un número como 60 o 4,5.</translation>
    </message>
    <message>
        <source>together {0} %</source>
        <translation>en total {0} %</translation>
    </message>
</context>
<context>
    <name>QcPage</name>
    <message>
        <source>Quality control</source>
        <translation>Control de calidad</translation>
    </message>
    <message>
        <source>New control</source>
        <translation>Nuevo control</translation>
    </message>
    <message>
        <source>Read control slide</source>
        <translation>Leer el control</translation>
    </message>
    <message>
        <source>False blast calls here</source>
        <translation>Falsos blastos aquí</translation>
    </message>
    <message>
        <source>Levey-Jennings chart</source>
        <translation>Gráfico de Levey-Jennings</translation>
    </message>
</context>
<context>
    <name>QuitButton</name>
    <message>
        <source>Quit</source>
        <translation>Salir</translation>
    </message>
    <message>
        <source>Quit while the exam goes on? What was counted is saved.</source>
        <translation>¿Salir mientras continúa el examen? Lo contado está guardado.</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>Quedarse</translation>
    </message>
</context>
<context>
    <name>Readers</name>
    <message>
        <source>From the next exam on the rate found here is used.</source>
        <translation>Desde el próximo examen se usa la tasa hallada aquí.</translation>
    </message>
    <message>
        <source>From the next exam on the rate of the pack is used.</source>
        <translation>Desde el próximo examen se usa la tasa que indica el modelo.</translation>
    </message>
    <message>
        <source>Only a technician or an administrator chooses the rate.</source>
        <translation>Solo un técnico o un administrador elige la tasa.</translation>
    </message>
    <message>
        <source>No exam read by this pack was signed without a blast yet.</source>
        <translation>Aún no se ha firmado sin blastos ningún examen leído por este modelo.</translation>
    </message>
    <message>
        <source>Too little to go by: {0} exams without a blast and {1} such cells are needed.</source>
        <translation>Demasiado poco para fiarse: hacen falta {0} exámenes sin blastos y {1} de estas células.</translation>
    </message>
    <message>
        <source>More than the pack states: healthy people are flagged too often here. Use the rate found here, and check stain, light and scale.</source>
        <translation>Más de lo que indica el modelo: aquí se marca demasiado a personas sanas. Use la tasa hallada aquí y revise tinción, luz y escala.</translation>
    </message>
    <message>
        <source>Less than the pack states: with the rate found here fewer blasts are seen as too many.</source>
        <translation>Menos de lo que indica el modelo: con la tasa hallada aquí bastan menos blastos para marcar.</translation>
    </message>
    <message>
        <source>That agrees with what the pack states.</source>
        <translation>Coincide con lo que indica el modelo.</translation>
    </message>
    <message>
        <source>Cells of this kind</source>
        <translation>Células de este tipo</translation>
    </message>
    <message>
        <source>First reader</source>
        <translation>Primer lector</translation>
    </message>
    <message>
        <source>Exams signed without a blast</source>
        <translation>Exámenes firmados sin blastos</translation>
    </message>
    <message>
        <source>Called blast by mistake</source>
        <translation>Llamadas blasto por error</translation>
    </message>
    <message>
        <source>The pack states</source>
        <translation>El modelo indica</translation>
    </message>
    <message>
        <source>up to {0}, measured elsewhere</source>
        <translation>hasta {0}, medido en otro lugar</translation>
    </message>
    <message>
        <source>what the pack states</source>
        <translation>lo que indica el modelo</translation>
    </message>
    <message>
        <source>✓ this microscope: up to {0}</source>
        <translation>✓ este microscopio: hasta {0}</translation>
    </message>
    <message>
        <source>The flag rule goes by</source>
        <translation>La regla de aviso sigue</translation>
    </message>
</context>
<context>
    <name>ReadersPanel</name>
    <message>
        <source>False blast calls here</source>
        <translation>Falsos blastos aquí</translation>
    </message>
    <message>
        <source>Counting over the signed exams</source>
        <translation>Contando en los exámenes firmados</translation>
    </message>
    <message>
        <source>Go by the pack again</source>
        <translation>Volver al modelo</translation>
    </message>
    <message>
        <source>Use the rate found here</source>
        <translation>Usar la tasa de aquí</translation>
    </message>
</context>
<context>
    <name>Result</name>
    <message>
        <source>Preliminary - not ended, not signed</source>
        <translation>Preliminar - sin terminar, sin firmar</translation>
    </message>
    <message>
        <source>Preliminary - still counting, not signed</source>
        <translation>Preliminar - contando aún, sin firmar</translation>
    </message>
    <message>
        <source>Preliminary - not signed</source>
        <translation>Preliminar - sin firmar</translation>
    </message>
    <message>
        <source>Final - signed by {0}</source>
        <translation>Final - firmado por {0}</translation>
    </message>
    <message>
        <source>Reopened by {0} - not signed again</source>
        <translation>Reabierto por {0} - sin firmar de nuevo</translation>
    </message>
    <message>
        <source>Amended - signed by {0}</source>
        <translation>Enmendado - firmado por {0}</translation>
    </message>
    <message>
        <source>{0} ({1} wanted)</source>
        <translation>{0} ({1} pedidas)</translation>
    </message>
    <message>
        <source>, intervals are wide</source>
        <translation>, intervalos amplios</translation>
    </message>
    <message>
        <source>White cells</source>
        <translation>Leucocitos</translation>
    </message>
    <message>
        <source>Erythroblasts</source>
        <translation>Eritroblastos</translation>
    </message>
    <message>
        <source>{0} per 100 white cells ({1} seen)</source>
        <translation>{0} por 100 leucocitos ({1} vistas)</translation>
    </message>
    <message>
        <source>Unidentified</source>
        <translation>No identificada</translation>
    </message>
    <message>
        <source>{0} ({1} where the readers differ)</source>
        <translation>{0} ({1} en desacuerdo)</translation>
    </message>
    <message>
        <source>Not counted</source>
        <translation>No contadas</translation>
    </message>
    <message>
        <source>{0} smudge, {1} artefact</source>
        <translation>{0} sombras, {1} artefactos</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>Campos</translation>
    </message>
    <message>
        <source>Sample</source>
        <translation>Muestra</translation>
    </message>
    <message>
        <source>Exam</source>
        <translation>Examen</translation>
    </message>
    <message>
        <source>Operator</source>
        <translation>Operador</translation>
    </message>
    <message>
        <source>not stated</source>
        <translation>no indicado</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Fuente</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Terminado</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>Escala</translation>
    </message>
    <message>
        <source>Quality, mean</source>
        <translation>Calidad, media</translation>
    </message>
    <message>
        <source>Usual ranges</source>
        <translation>Valores habituales</translation>
    </message>
    <message>
        <source>{0}; they differ between laboratories</source>
        <translation>{0}; varían entre laboratorios</translation>
    </message>
    <message>
        <source>Patient, as stated</source>
        <translation>Paciente, declarado</translation>
    </message>
    <message>
        <source>Reviewed by</source>
        <translation>Revisado por</translation>
    </message>
    <message>
        <source>{0} years</source>
        <translation>{0} años</translation>
    </message>
    <message>
        <source>Female</source>
        <translation>Mujer</translation>
    </message>
    <message>
        <source>Male</source>
        <translation>Hombre</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Otro</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>aún no</translation>
    </message>
    <message>
        <source>enough cells counted</source>
        <translation>suficientes células contadas</translation>
    </message>
    <message>
        <source>no more pictures</source>
        <translation>no hay más imágenes</translation>
    </message>
    <message>
        <source>by the operator</source>
        <translation>por el operador</translation>
    </message>
    <message>
        <source>no field taken</source>
        <translation>ningún campo tomado</translation>
    </message>
    <message>
        <source>release key</source>
        <translation>clave de publicación</translation>
    </message>
    <message>
        <source>development key: not released for use</source>
        <translation>clave de desarrollo: no apto para uso</translation>
    </message>
    <message>
        <source>development key: {0}; else release key</source>
        <translation>clave de desarrollo: {0}; el resto, de publicación</translation>
    </message>
    <message>
        <source>Cell packs</source>
        <translation>Paquetes de célula</translation>
    </message>
    <message>
        <source>none</source>
        <translation>ninguno</translation>
    </message>
    <message>
        <source>Field packs</source>
        <translation>Paquetes de campo</translation>
    </message>
    <message>
        <source>Signed with</source>
        <translation>Firmado con</translation>
    </message>
    <message>
        <source>its measured limits are not on this device</source>
        <translation>sus límites medidos no están en este equipo</translation>
    </message>
</context>
<context>
    <name>ResultPage</name>
    <message>
        <source>Result</source>
        <translation>Resultado</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Detalles</translation>
    </message>
    <message>
        <source>What the models were measured to be worth</source>
        <translation>Lo que valen los modelos, medido</translation>
    </message>
    <message>
        <source>Past exams</source>
        <translation>Exámenes anteriores</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>Números</translation>
    </message>
    <message>
        <source>Cells</source>
        <translation>Células</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Comparar</translation>
    </message>
    <message>
        <source>Save PDF</source>
        <translation>Guardar PDF</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Imprimir</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Continuar</translation>
    </message>
    <message>
        <source>Back to live</source>
        <translation>Volver</translation>
    </message>
    <message>
        <source>New exam</source>
        <translation>Nuevo examen</translation>
    </message>
</context>
<context>
    <name>Role</name>
    <message>
        <source>Clinician</source>
        <translation>Clínico</translation>
    </message>
    <message>
        <source>Technician</source>
        <translation>Técnico</translation>
    </message>
    <message>
        <source>Administrator</source>
        <translation>Administrador</translation>
    </message>
</context>
<context>
    <name>Scale</name>
    <message>
        <source>scale not known yet</source>
        <translation>escala aún desconocida</translation>
    </message>
    <message>
        <source>calibrated</source>
        <translation>calibrada</translation>
    </message>
    <message>
        <source>estimated</source>
        <translation>estimada</translation>
    </message>
    <message>
        <source>assumed</source>
        <translation>supuesta</translation>
    </message>
    <message>
        <source>simulated</source>
        <translation>simulada</translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message>
        <source>Saved.</source>
        <translation>Guardado.</translation>
    </message>
    <message>
        <source>Only a technician or an administrator changes settings.</source>
        <translation>Solo un técnico o un administrador cambia los ajustes.</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nada</translation>
    </message>
    <message>
        <source>a warning</source>
        <translation>un aviso</translation>
    </message>
    <message>
        <source>no new exam</source>
        <translation>ningún examen nuevo</translation>
    </message>
    <message>
        <source>White cells to count</source>
        <translation>Leucocitos por contar</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Tamaño del texto</translation>
    </message>
    <message>
        <source>The screen locks after</source>
        <translation>La pantalla se bloquea tras</translation>
    </message>
    <message>
        <source>{0} min</source>
        <translation>{0} min</translation>
    </message>
    <message>
        <source>Without today&apos;s control slide</source>
        <translation>Sin el control de hoy</translation>
    </message>
    <message>
        <source>Paper of reports</source>
        <translation>Papel de los informes</translation>
    </message>
    <message>
        <source>Camera, from the next start</source>
        <translation>Cámara, desde el próximo arranque</translation>
    </message>
    <message>
        <source>Pass mark: {0}</source>
        <translation>Umbral: {0}</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>Less</source>
        <translation>Menos</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Más</translation>
    </message>
</context>
<context>
    <name>ShareTable</name>
    <message>
        <source>White cells</source>
        <translation>Leucocitos</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>Número</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Parte</translation>
    </message>
    <message>
        <source>95 % interval</source>
        <translation>intervalo 95 %</translation>
    </message>
    <message>
        <source>Usual, %</source>
        <translation>Habitual, %</translation>
    </message>
</context>
<context>
    <name>Shell</name>
    <message>
        <source>Starting a new exam</source>
        <translation>Iniciando un nuevo examen</translation>
    </message>
    <message>
        <source>Decision support for a trained morphologist; research use; not a diagnosis.</source>
        <translation>Apoyo a la decisión para morfólogos formados; uso en investigación; no es un diagnóstico.</translation>
    </message>
    <message>
        <source>⚠ The device&apos;s clock is wrong: times in the log and on paper mislead; have it set.</source>
        <translation>⚠ El reloj del equipo está mal: las horas del registro y del papel engañan; hágalo ajustar.</translation>
    </message>
</context>
<context>
    <name>SignIn</name>
    <message>
        <source>Checking the PIN</source>
        <translation>Comprobando el PIN</translation>
    </message>
    <message>
        <source>The two PINs differ; type the same one twice.</source>
        <translation>Los dos PIN difieren; escriba el mismo dos veces.</translation>
    </message>
</context>
<context>
    <name>SignInPage</name>
    <message>
        <source>Who works now?</source>
        <translation>¿Quién trabaja?</translation>
    </message>
    <message>
        <source>PIN of %1</source>
        <translation>PIN de %1</translation>
    </message>
    <message>
        <source>Touch your name first</source>
        <translation>Toque primero su nombre</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Entrar</translation>
    </message>
    <message>
        <source>A new device: who is its administrator?</source>
        <translation>Equipo nuevo: ¿quién lo administra?</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>PIN, 4 to 12 digits</source>
        <translation>PIN, 4 a 12 cifras</translation>
    </message>
    <message>
        <source>The same PIN again</source>
        <translation>El mismo PIN otra vez</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>Empezar</translation>
    </message>
</context>
<context>
    <name>Signing</name>
    <message>
        <source>Signed by {0}: the result is final.</source>
        <translation>Firmado por {0}: el resultado es definitivo.</translation>
    </message>
    <message>
        <source>Reopened: correct the cells, review them, and sign again.</source>
        <translation>Reabierto: corrija las células, revíselas y firme de nuevo.</translation>
    </message>
    <message>
        <source>Sign the result</source>
        <translation>Firmar el resultado</translation>
    </message>
    <message>
        <source>Change a signed result</source>
        <translation>Cambiar un resultado firmado</translation>
    </message>
    <message>
        <source>With my PIN I say that I looked through the {0} white cells and stand by this result. It is final then; each later change needs a reason and stays on record.</source>
        <translation>Con mi PIN declaro que revisé los {0} leucocitos y respondo de este resultado. Entonces es definitivo; todo cambio posterior exige un motivo y queda registrado.</translation>
    </message>
    <message>
        <source>The result is not final until it is signed again. The reason stays on record and on paper.</source>
        <translation>El resultado no es definitivo hasta que se firme de nuevo. El motivo queda en el registro y en el papel.</translation>
    </message>
    <message>
        <source>Sign</source>
        <translation>Firmar</translation>
    </message>
    <message>
        <source>Amend</source>
        <translation>Enmendar</translation>
    </message>
    <message>
        <source>PIN of {0}</source>
        <translation>PIN de {0}</translation>
    </message>
    <message>
        <source>A clinician signs: lock the screen, and sign in as one.</source>
        <translation>Firma un clínico: bloquee la pantalla e inicie sesión como tal.</translation>
    </message>
</context>
<context>
    <name>SigningPage</name>
    <message>
        <source>Why is the result changed?</source>
        <translation>¿Por qué se cambia el resultado?</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
</context>
<context>
    <name>SlideMap</name>
    <message>
        <source>Slide map, %1 fields</source>
        <translation>Mapa, %1 campos</translation>
    </message>
</context>
<context>
    <name>Status</name>
    <message>
        <source>Starting</source>
        <translation>Iniciando</translation>
    </message>
    <message>
        <source>Looking</source>
        <translation>Buscando</translation>
    </message>
    <message>
        <source>Slide moving</source>
        <translation>Se mueve</translation>
    </message>
    <message>
        <source>Adjust the picture</source>
        <translation>Ajuste la imagen</translation>
    </message>
    <message>
        <source>Field counted</source>
        <translation>Campo contado</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>En pausa</translation>
    </message>
    <message>
        <source>Reconnecting</source>
        <translation>Reconectando</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>No guardado</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Terminado</translation>
    </message>
</context>
<context>
    <name>Subtype</name>
    <message>
        <source>Benign</source>
        <translation>Benigno</translation>
    </message>
    <message>
        <source>Early pre-B</source>
        <translation>Pre-B temprano</translation>
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
        <translation>Subtipo del campo - SOLO INVESTIGACIÓN</translation>
    </message>
    <message>
        <source>Mean over the fields. Always names one of these four, whatever is on the slide; follows colour more than cells; no part of the result.</source>
        <translation>Media de los campos. Siempre nombra uno de los cuatro, haya lo que haya; sigue el color más que las células; no es parte del resultado.</translation>
    </message>
    <message>
        <source>Reader</source>
        <translation>Lector</translation>
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
        <translation>Menú del aparato</translation>
    </message>
    <message>
        <source>Leukoscope</source>
        <translation>Leukoscope</translation>
    </message>
    <message>
        <source>Sample %1</source>
        <translation>Muestra %1</translation>
    </message>
    <message>
        <source>DEVELOPMENT KEY</source>
        <translation>CLAVE DE DESARROLLO</translation>
    </message>
    <message>
        <source>SIMULATED</source>
        <translation>SIMULADO</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Bloquear</translation>
    </message>
    <message>
        <source>Lock; %1 is signed in</source>
        <translation>Bloquear; %1 está dentro</translation>
    </message>
</context>
<context>
    <name>Verdict</name>
    <message>
        <source>No white cell counted yet.</source>
        <translation>Ningún leucocito contado aún.</translation>
    </message>
    <message>
        <source>Blast-suspect {0}/{1} (95 % CI {2}-{3} %)</source>
        <translation>Sospecha de blasto {0}/{1} (IC 95 % {2}-{3} %)</translation>
    </message>
    <message>
        <source>review required.</source>
        <translation>revisión necesaria.</translation>
    </message>
    <message>
        <source>not more than false calls explain; review the suspect cells.</source>
        <translation>no más de lo que explican los errores; revise las células sospechosas.</translation>
    </message>
    <message>
        <source>none seen in {0} cells; that excludes nothing.</source>
        <translation>ninguna vista en {0} células; eso no excluye nada.</translation>
    </message>
</context>
</TS>
