<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="pt" sourcelanguage="en">
<context>
    <name></name>
    <message>
        <source>Exam {0}   Log {1} {2}</source>
        <translation>Exame {0}   Registo {1} {2}</translation>
    </message>
    <message>
        <source>White-cell differential of a blood smear</source>
        <translation>Fórmula leucocitária de um esfregaço de sangue</translation>
    </message>
    <message>
        <source>SIMULATED - not a patient&apos;s result</source>
        <translation>SIMULADO - não é o resultado de um doente</translation>
    </message>
    <message>
        <source> (the device&apos;s clock was wrong)</source>
        <translation> (o relógio do aparelho estava errado)</translation>
    </message>
    <message>
        <source>Sample</source>
        <translation>Amostra</translation>
    </message>
    <message>
        <source>Begun</source>
        <translation>Começado</translation>
    </message>
    <message>
        <source>Operator</source>
        <translation>Operador</translation>
    </message>
    <message>
        <source>not stated</source>
        <translation>não indicado</translation>
    </message>
    <message>
        <source>Looked through</source>
        <translation>Revisto</translation>
    </message>
    <message>
        <source>by nobody</source>
        <translation>por ninguém</translation>
    </message>
    <message>
        <source>Signed</source>
        <translation>Assinado</translation>
    </message>
    <message>
        <source>Differential of {0} white cells</source>
        <translation>Fórmula de {0} leucócitos</translation>
    </message>
    <message>
        <source>class</source>
        <translation>classe</translation>
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
        <translation>Eritroblastos {0} por 100 leucócitos ({1} vistos); {2} sombras, {3} artefactos não contados.</translation>
    </message>
    <message>
        <source>{0} of {1} cells were given their class by a person; the app&apos;s own class is in the log.</source>
        <translation>{0} de {1} células receberam a classe de uma pessoa; a da aplicação está no registo.</translation>
    </message>
    <message>
        <source>{0} cells were added by hand, {1} fields were taken back.</source>
        <translation>{0} células acrescentadas à mão, {1} campos retirados.</translation>
    </message>
    <message>
        <source>CI: exact interval of Clopper and Pearson.</source>
        <translation>IC: intervalo exato de Clopper e Pearson.</translation>
    </message>
    <message>
        <source>{0} cells were wanted: the intervals are wide.</source>
        <translation>Pediam-se {0} células: os intervalos são largos.</translation>
    </message>
    <message>
        <source>Usual range for {0}: {1}; it differs between laboratories.</source>
        <translation>Valores habituais, {0}: {1}; variam entre laboratórios.</translation>
    </message>
    <message>
        <source>Cells, the most suspect and the surest of each class</source>
        <translation>Células, as mais suspeitas e as mais seguras de cada classe</translation>
    </message>
    <message>
        <source>{0} µm. Below each cell: the first reader&apos;s probability of blast, of other cells of the class.</source>
        <translation>{0} µm. Sob cada célula: probabilidade de blasto do primeiro leitor, nas outras a da classe.</translation>
    </message>
    <message>
        <source>Stated on the request - not used by the app</source>
        <translation>Indicado no pedido - não usado pela aplicação</translation>
    </message>
    <message>
        <source>Changed after the signature</source>
        <translation>Alterado após a assinatura</translation>
    </message>
    <message>
        <source>How it was measured</source>
        <translation>Como foi medido</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Fonte</translation>
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
        <translation>Qualidade, média</translation>
    </message>
    <message>
        <source>Its measured limits are not on this machine.</source>
        <translation>Os seus limites medidos não estão nesta máquina.</translation>
    </message>
    <message>
        <source> DEVELOPMENT KEY, not released for use.</source>
        <translation> CHAVE DE DESENVOLVIMENTO, não publicado para uso.</translation>
    </message>
    <message>
        <source>Field-level subtype - RESEARCH ONLY, not part of the result</source>
        <translation>Subtipo por campo - SÓ INVESTIGAÇÃO, fora do resultado</translation>
    </message>
    <message>
        <source>first reader</source>
        <translation>primeiro leitor</translation>
    </message>
    <message>
        <source>second reader</source>
        <translation>segundo leitor</translation>
    </message>
    <message>
        <source>Mean over fields of models trained on one laboratory, whose classes its colours give away.</source>
        <translation>Média sobre campos de modelos treinados num só laboratório, cujas cores denunciam as classes.</translation>
    </message>
    <message>
        <source>{0}, suspect</source>
        <translation>{0}, suspeito</translation>
    </message>
    <message>
        <source>PRELIMINARY - still counting, not signed</source>
        <translation>PRELIMINAR - ainda a contar, não assinado</translation>
    </message>
    <message>
        <source>PRELIMINARY - not signed</source>
        <translation>PRELIMINAR - não assinado</translation>
    </message>
    <message>
        <source>FINAL - signed by {0}</source>
        <translation>DEFINITIVO - assinado por {0}</translation>
    </message>
    <message>
        <source>REOPENED to be changed - signed by {0} before, not signed again</source>
        <translation>REABERTO para alterar - assinado antes por {0}, ainda não assinado de novo</translation>
    </message>
    <message>
        <source>AMENDED - signed by {0}, changed afterwards</source>
        <translation>ALTERADO - assinado por {0}, mudado depois</translation>
    </message>
    <message>
        <source>The rule needs counted cells.</source>
        <translation>A regra precisa de células contadas.</translation>
    </message>
    <message>
        <source>The rate was counted in exams signed on this microscope.</source>
        <translation>Essa taxa foi contada nos exames assinados neste microscópio.</translation>
    </message>
    <message>
        <source>The rate was measured in other laboratories, not on this microscope.</source>
        <translation>Essa taxa foi medida noutros laboratórios, não neste microscópio.</translation>
    </message>
    <message>
        <source>That is below the limit of {0}: a morphologist must review the cells.</source>
        <translation>Isso está abaixo do limite de {0}: um morfologista deve rever as células.</translation>
    </message>
    <message>
        <source>Up to {rate} of healthy cells of this kind ({kinds}) are called blast by mistake. Mistakes alone would give {blasts} or more in {total} cells that may be such mistakes, in {chance} of healthy samples.</source>
        <translation>Até {rate} das células sãs deste tipo ({kinds}) são chamadas blasto por erro. Só os erros dariam {blasts} ou mais em {total} células que podem ser tais erros, em {chance} das amostras sãs.</translation>
    </message>
    <message>
        <source>Up to {rate} of healthy cells are called blast by mistake. Mistakes alone would give {blasts} or more in {total} cells in {chance} of healthy samples.</source>
        <translation>Até {rate} das células sãs são chamadas blasto por erro. Só os erros dariam {blasts} ou mais em {total} células em {chance} das amostras sãs.</translation>
    </message>
    <message>
        <source>That is not below the limit of {0}: not flagged. It does not exclude blasts.</source>
        <translation>Isso não está abaixo do limite de {0}: sem alerta. Não exclui blastos.</translation>
    </message>
    <message>
        <source>below</source>
        <translation>abaixo</translation>
    </message>
    <message>
        <source>above</source>
        <translation>acima</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>Idade</translation>
    </message>
    <message>
        <source>{0} years</source>
        <translation>{0} anos</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>Sexo</translation>
    </message>
    <message>
        <source>White count</source>
        <translation>Leucócitos</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Antecedentes</translation>
    </message>
    <message>
        <source>Blasts: sensitivity {0}, specificity {1}, per cell, 95 % CI, on {2}. {3}</source>
        <translation>Blastos: sensibilidade {0}, especificidade {1}, por célula, IC 95 %, em {2}. {3}</translation>
    </message>
    <message>
        <source>Together with {0}: sensitivity {1}, specificity {2}.</source>
        <translation>Em conjunto com {0}: sensibilidade {1}, especificidade {2}.</translation>
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
        <translation>Para morfologistas formados: conta os leucócitos de esfregaços sanguíneos corados e assinala as células que podem ser blastos. Uma pessoa deve rever cada resultado. Não substitui um diagnóstico.</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Research use only. Not cleared as a medical device.</source>
        <translation>Apenas para investigação. Não autorizado como dispositivo médico.</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Versão</translation>
    </message>
    <message>
        <source>Model packs</source>
        <translation>Modelos</translation>
    </message>
    <message>
        <source>Trained on</source>
        <translation>Treinado com</translation>
    </message>
    <message>
        <source>Licences</source>
        <translation>Licenças</translation>
    </message>
    <message>
        <source>Program: {0}. Libraries and data: see the model cards and SBOM.</source>
        <translation>Programa: {0}. Bibliotecas e dados: ver as fichas dos modelos e o SBOM.</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Aparelho</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Registo</translation>
    </message>
    <message>
        <source>{0} records, hash {1}</source>
        <translation>{0} entradas, impressão {1}</translation>
    </message>
    <message>
        <source>Free space</source>
        <translation>Espaço livre</translation>
    </message>
</context>
<context>
    <name>AboutPage</name>
    <message>
        <source>About</source>
        <translation>Sobre</translation>
    </message>
</context>
<context>
    <name>AgeGroup</name>
    <message>
        <source>newborn, to 1 month</source>
        <translation>recém-nascido, até 1 mês</translation>
    </message>
    <message>
        <source>1 to 23 months</source>
        <translation>1 a 23 meses</translation>
    </message>
    <message>
        <source>2 to 10 years</source>
        <translation>2 a 10 anos</translation>
    </message>
    <message>
        <source>11 years and older</source>
        <translation>11 anos ou mais</translation>
    </message>
</context>
<context>
    <name>Calibration</name>
    <message>
        <source>End the exam first: it has the camera.</source>
        <translation>Termine primeiro o exame: usa a câmara.</translation>
    </message>
    <message>
        <source>Opening the camera</source>
        <translation>A abrir a câmara</translation>
    </message>
    <message>
        <source>Hold the picture and touch two lines first.</source>
        <translation>Fixe primeiro a imagem e toque em dois traços.</translation>
    </message>
    <message>
        <source>There is no picture yet; wait for the camera.</source>
        <translation>Ainda não há imagem; espere pela câmara.</translation>
    </message>
    <message>
        <source>Only a real camera is calibrated; this picture is not live.</source>
        <translation>Só se calibra uma câmara real; esta imagem não é ao vivo.</translation>
    </message>
    <message>
        <source>Measuring</source>
        <translation>A medir</translation>
    </message>
    <message>
        <source>Stored; the next exam uses it.</source>
        <translation>Guardado; o próximo exame usa-o.</translation>
    </message>
    <message>
        <source>Only a technician or an administrator calibrates.</source>
        <translation>Só um técnico ou um administrador calibra.</translation>
    </message>
    <message>
        <source>not calibrated</source>
        <translation>não calibrado</translation>
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
        <translation>parte mais escura {0}</translation>
    </message>
    <message>
        <source>White balance</source>
        <translation>Equilíbrio de brancos</translation>
    </message>
    <message>
        <source>red {0}, blue {1}</source>
        <translation>vermelho {0}, azul {1}</translation>
    </message>
    <message>
        <source>Put the micrometer or empty glass in focus; touch what to calibrate.</source>
        <translation>Foque o micrómetro ou o vidro vazio; toque no que calibrar.</translation>
    </message>
    <message>
        <source>Touch one line of the micrometer.</source>
        <translation>Toque num traço do micrómetro.</translation>
    </message>
    <message>
        <source>Touch another line, far from the first.</source>
        <translation>Toque noutro traço, longe do primeiro.</translation>
    </message>
    <message>
        <source>Type how far they are apart, then store.</source>
        <translation>Escreva a distância e guarde.</translation>
    </message>
</context>
<context>
    <name>CalibrationPage</name>
    <message>
        <source>Calibration</source>
        <translation>Calibração</translation>
    </message>
    <message>
        <source>SIMULATED</source>
        <translation>SIMULADO</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Continuar</translation>
    </message>
    <message>
        <source>Hold</source>
        <translation>Fixar</translation>
    </message>
    <message>
        <source>Length, µm</source>
        <translation>Distância, µm</translation>
    </message>
    <message>
        <source>Store</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Scale from red cells</source>
        <translation>Escala por hemácias</translation>
    </message>
    <message>
        <source>Flat field from empty glass</source>
        <translation>Campo plano, vidro vazio</translation>
    </message>
    <message>
        <source>White balance from empty glass</source>
        <translation>Brancos, vidro vazio</translation>
    </message>
</context>
<context>
    <name>Cell</name>
    <message>
        <source>Lymphoblast, suspect</source>
        <translation>Linfoblasto, suspeito</translation>
    </message>
    <message>
        <source>Myeloblast, suspect</source>
        <translation>Mieloblasto, suspeito</translation>
    </message>
    <message>
        <source>Lymphocyte</source>
        <translation>Linfócito</translation>
    </message>
    <message>
        <source>Monocyte</source>
        <translation>Monócito</translation>
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
        <translation>Não identificada</translation>
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
        <translation>Linfoblasto?</translation>
    </message>
    <message>
        <source>Myeloblast?</source>
        <translation>Mieloblasto?</translation>
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
        <translation>Nenhuma imagem guardada</translation>
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
        <translation>Que célula faltou?</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Nenhuma</translation>
    </message>
</context>
<context>
    <name>Clock</name>
    <message>
        <source>Only a technician or an administrator sets the clock.</source>
        <translation>Só um técnico ou um administrador acerta o relógio.</translation>
    </message>
    <message>
        <source>The clock is set.</source>
        <translation>O relógio está certo.</translation>
    </message>
    <message>
        <source>There is no such date and time; type them as on a clock that is right.</source>
        <translation>Essa data e hora não existem; copie-as de um relógio certo.</translation>
    </message>
</context>
<context>
    <name>ClockPage</name>
    <message>
        <source>Date and time</source>
        <translation>Data e hora</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Ano</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Mês</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Dia</translation>
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
        <translation>Aguarde</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>Acertar</translation>
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
        <translation>Outro exame</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Voltar</translation>
    </message>
</context>
<context>
    <name>ControlForm</name>
    <message>
        <source>Control material, as on its label</source>
        <translation>Material de controlo, como no rótulo</translation>
    </message>
    <message>
        <source>Lot, or which slide</source>
        <translation>Lote, ou qual lâmina</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Seguinte</translation>
    </message>
    <message>
        <source>Mean, %</source>
        <translation>Média, %</translation>
    </message>
    <message>
        <source>SD, %</source>
        <translation>DP, %</translation>
    </message>
    <message>
        <source>A class without a mean is not watched.</source>
        <translation>Uma classe sem média não é vigiada.</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Rótulo</translation>
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
        <translation>C-NMC 2019: linfoblastos e linfócitos normais isolados, recortados sobre preto</translation>
    </message>
    <message>
        <source>Peripheral blood cells, Hospital Clinic of Barcelona, single cells with background</source>
        <translation>Células do sangue periférico, Hospital Clínic de Barcelona: células isoladas com fundo</translation>
    </message>
    <message>
        <source>AML-Cytomorphology_LMU, single cells with background</source>
        <translation>AML-Cytomorphology_LMU: células isoladas com fundo</translation>
    </message>
    <message>
        <source>ALL image dataset, Taleqani Hospital, whole fields of four classes</source>
        <translation>ALL image dataset, hospital Taleqani: campos inteiros de quatro classes</translation>
    </message>
    <message>
        <source>Chulalongkorn white blood cells, whole fields of a cheap camera with boxes</source>
        <translation>Glóbulos brancos de Chulalongkorn: campos inteiros de uma câmara barata, com as células marcadas</translation>
    </message>
</context>
<context>
    <name>DevicePage</name>
    <message>
        <source>Quality control</source>
        <translation>Controlo de qualidade</translation>
    </message>
    <message>
        <source>Calibration</source>
        <translation>Calibração</translation>
    </message>
    <message>
        <source>Model packs</source>
        <translation>Modelos</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Definições</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Sobre</translation>
    </message>
    <message>
        <source>Operators</source>
        <translation>Operadores</translation>
    </message>
    <message>
        <source>Past exams</source>
        <translation>Exames anteriores</translation>
    </message>
    <message>
        <source>Laptop</source>
        <translation>Portátil</translation>
    </message>
    <message>
        <source>Date and time</source>
        <translation>Data e hora</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Aparelho</translation>
    </message>
</context>
<context>
    <name>Error</name>
    <message>
        <source>The camera {0} stopped giving pictures: check its cable; it is tried again by itself.</source>
        <translation>A câmara {0} deixou de dar imagens: verifique o cabo; nova tentativa automática.</translation>
    </message>
    <message>
        <source>The camera {0} stopped giving pictures: check its plug; it is tried again by itself.</source>
        <translation>A câmara {0} deixou de dar imagens: verifique a ficha; nova tentativa automática.</translation>
    </message>
    <message>
        <source>The camera {0} does not start: close the program that uses it or check its cable.</source>
        <translation>A câmara {0} não arranca: feche o programa que a usa ou verifique o cabo.</translation>
    </message>
    <message>
        <source>The simulated slide is at its end: start again for another look.</source>
        <translation>A lâmina simulada chegou ao fim: recomece para a ver outra vez.</translation>
    </message>
    <message>
        <source>The disk with the log {0} is full: nothing more was saved; free space.</source>
        <translation>O disco do registo {0} está cheio: nada mais foi guardado; liberte espaço.</translation>
    </message>
    <message>
        <source>The log {0} could not be written ({1}): nothing more was saved; check the card.</source>
        <translation>Não foi possível escrever o registo {0} ({1}): nada mais foi guardado; verifique o cartão.</translation>
    </message>
    <message>
        <source>The picture {0} could not be saved ({1}); free space or check the card.</source>
        <translation>Não foi possível guardar a imagem {0} ({1}); liberte espaço ou verifique o cartão.</translation>
    </message>
    <message>
        <source>No room for pictures: cells are counted without; copy the log to the laptop, free space.</source>
        <translation>Não há espaço para imagens: conta-se sem elas; copie o registo para o portátil, liberte espaço.</translation>
    </message>
    <message>
        <source>There is no exam yet; start one first.</source>
        <translation>Ainda não há exame; comece um primeiro.</translation>
    </message>
    <message>
        <source>The exam has not started yet; wait for the first picture.</source>
        <translation>O exame ainda não começou; espere pela primeira imagem.</translation>
    </message>
    <message>
        <source>No counted field is in view; hold the slide still until its field is counted.</source>
        <translation>Nenhum campo contado está à vista; mantenha a lâmina parada até ser contado.</translation>
    </message>
    <message>
        <source>No field has been counted yet; there is nothing to undo.</source>
        <translation>Ainda nenhum campo foi contado; nada para anular.</translation>
    </message>
    <message>
        <source>Exam {0} has ended; start another one.</source>
        <translation>O exame {0} terminou; comece outro.</translation>
    </message>
    <message>
        <source>Exam {0} is signed; state a reason for amending it first.</source>
        <translation>O exame {0} está assinado; indique primeiro um motivo para o corrigir.</translation>
    </message>
    <message>
        <source>This exam still counts; end it before it is signed.</source>
        <translation>Este exame ainda está a contar; termine-o antes de o assinar.</translation>
    </message>
    <message>
        <source>No white cell was counted; there is nothing to sign, take another exam.</source>
        <translation>Nenhum glóbulo branco foi contado; nada para assinar, faça outro exame.</translation>
    </message>
    <message>
        <source>Look through the cells first; who signs stands by their classes.</source>
        <translation>Reveja primeiro as células; quem assina responde pelas suas classes.</translation>
    </message>
    <message>
        <source>A control slide is not signed; its result is on the page of quality control.</source>
        <translation>Uma lâmina de controlo não se assina; o resultado está na página do controlo de qualidade.</translation>
    </message>
    <message>
        <source>State in 1 to {0} characters why the signed result is changed.</source>
        <translation>Indique em 1 a {0} caracteres porque o resultado assinado é alterado.</translation>
    </message>
    <message>
        <source>This past exam is open to be read; touch Go on before it is changed.</source>
        <translation>Este exame passado está aberto para leitura; toque em Continuar antes de o alterar.</translation>
    </message>
    <message>
        <source>A past exam keeps its fields; take a new exam instead.</source>
        <translation>Um exame passado mantém os seus campos; faça um novo exame.</translation>
    </message>
    <message>
        <source>Cells are added while their field is in view; take a new exam instead.</source>
        <translation>As células acrescentam-se com o campo à vista; faça um novo exame.</translation>
    </message>
    <message>
        <source>A past exam&apos;s cells are not read again; ask during the exam.</source>
        <translation>As células de um exame passado não são lidas de novo; pergunte durante o exame.</translation>
    </message>
    <message>
        <source>The readers did not read this cell; choose one that the app found.</source>
        <translation>Os leitores não leram esta célula; escolha uma encontrada pelo programa.</translation>
    </message>
    <message>
        <source>The picture of this field was not kept; set keep_pictures in the settings.</source>
        <translation>A imagem deste campo não foi guardada; ative keep_pictures nas definições.</translation>
    </message>
    <message>
        <source>This cell is not found again in the stored picture; choose another.</source>
        <translation>Esta célula não é reencontrada na imagem guardada; escolha outra.</translation>
    </message>
    <message>
        <source>That is not {0}&apos;s PIN; try again.{1}</source>
        <translation>Esse não é o PIN de {0}; tente de novo.{1}</translation>
    </message>
    <message>
        <source>Too many wrong PINs for {0}; wait {1} or ask an admin for a new one.</source>
        <translation>Demasiados PIN errados de {0}; espere {1} ou peça um novo a um administrador.</translation>
    </message>
    <message>
        <source>A PIN has {0} to {1} digits and nothing else; choose another.</source>
        <translation>Um PIN tem {0} a {1} algarismos e mais nada; escolha outro.</translation>
    </message>
    <message>
        <source>A PIN such as 1111 or 1234 is the first that others try; choose another.</source>
        <translation>Um PIN como 1111 ou 1234 é o primeiro que outros tentam; escolha outro.</translation>
    </message>
    <message>
        <source>There is an operator &apos;{0}&apos; already; choose another name.</source>
        <translation>Já existe um operador «{0}»; escolha outro nome.</translation>
    </message>
    <message>
        <source>{0} is the last admin; add another one first.</source>
        <translation>{0} é o último administrador; acrescente outro primeiro.</translation>
    </message>
    <message>
        <source>There is no stick to save on; plug one in and try again.</source>
        <translation>Não há pen USB para guardar; ligue uma e tente de novo.</translation>
    </message>
    <message>
        <source>{0} cannot be written ({1}); choose another place.</source>
        <translation>{0} não pode ser escrito ({1}); escolha outro lugar.</translation>
    </message>
    <message>
        <source>This machine has no print service (CUPS); carry {0} to one that has.</source>
        <translation>Este aparelho não tem serviço de impressão (CUPS); leve {0} a um que tenha.</translation>
    </message>
    <message>
        <source>The report was not made ({0}); try again.</source>
        <translation>O relatório não foi feito ({0}); tente de novo.</translation>
    </message>
    <message>
        <source>The report was not printed ({0}); see that a printer is set up.</source>
        <translation>O relatório não foi impresso ({0}); veja se há uma impressora configurada.</translation>
    </message>
    <message>
        <source>The print service does not answer; see that the printer is on.</source>
        <translation>O serviço de impressão não responde; veja se a impressora está ligada.</translation>
    </message>
    <message>
        <source>{0} is not a model pack or is cut off; copy it again from its source.</source>
        <translation>{0} não é um pacote de modelo ou está cortado; copie-o de novo.</translation>
    </message>
    <message>
        <source>{0} is damaged or was packed again by another program; copy it again from its source.</source>
        <translation>{0} está danificado ou foi reempacotado por outro programa; copie-o de novo.</translation>
    </message>
    <message>
        <source>{0} was changed after it was signed, or signed with a key this device does not trust; get it again from its maker or add the maker&apos;s public key.</source>
        <translation>{0} foi alterado depois de assinado, ou assinado com uma chave em que este aparelho não confia; peça-o de novo ao autor ou acrescente a chave pública dele.</translation>
    </message>
    <message>
        <source>{0} is not signed; get it again from its maker.</source>
        <translation>{0} não está assinado; peça-o de novo ao autor.</translation>
    </message>
    <message>
        <source>{0} is gone; plug the stick in again.</source>
        <translation>{0} desapareceu; ligue de novo a pen USB.</translation>
    </message>
    <message>
        <source>Nothing is expected of lot {0}; state what it holds, then read it again.</source>
        <translation>Nada é esperado do lote {0}; indique o que contém e leia-o de novo.</translation>
    </message>
    <message>
        <source>The expected shares add up to over 100 %; correct them.</source>
        <translation>As percentagens esperadas somam mais de 100 %; corrija-as.</translation>
    </message>
    <message>
        <source>Only {0} white cells of the control were counted, {1} are needed; read it again.</source>
        <translation>Só foram contados {0} glóbulos brancos do controlo, são precisos {1}; leia-o de novo.</translation>
    </message>
    <message>
        <source>The two points are {0} px apart and need at least {1}; choose two lines of the micrometer that are far from each other.</source>
        <translation>Os dois pontos distam {0} px e são precisos pelo menos {1}; escolha duas linhas do micrómetro afastadas.</translation>
    </message>
    <message>
        <source>The length must be above 0 µm; read it off the micrometer.</source>
        <translation>O comprimento deve ser superior a 0 µm; leia-o no micrómetro.</translation>
    </message>
    <message>
        <source>The length is no number; type how many µm lie between the two lines, such as 100.</source>
        <translation>O comprimento não é um número; escreva quantos µm há entre as duas linhas, como 100.</translation>
    </message>
    <message>
        <source>Only {0} single red cells are in {1} picture(s), {2} are needed; add pictures of fields where red cells lie apart.</source>
        <translation>Só há {0} glóbulos vermelhos isolados em {1} imagem(ns), são precisos {2}; use campos onde estejam separados.</translation>
    </message>
    <message>
        <source>The picture is too dark to calibrate from; raise the lamp and take it again.</source>
        <translation>A imagem está escura demais para calibrar; aumente a lâmpada e tire outra.</translation>
    </message>
    <message>
        <source>The picture is too bright to calibrate from; lower the lamp and try again.</source>
        <translation>A imagem está clara demais para calibrar; baixe a lâmpada e tente de novo.</translation>
    </message>
    <message>
        <source>The picture does not show empty glass; move beside the smear or clean the slide, and try again.</source>
        <translation>A imagem não mostra vidro vazio; mova para o lado do esfregaço ou limpe a lâmina e tente de novo.</translation>
    </message>
    <message>
        <source>The stick at {0} cannot be read or written ({1}); nothing is lost: plug it in again or take another.</source>
        <translation>A pen USB {0} não pode ser lida nem escrita ({1}); nada se perde: ligue-a de novo ou use outra.</translation>
    </message>
    <message>
        <source>The bundle {0} could not be written ({1}); nothing is lost: free space or take another stick, and export again.</source>
        <translation>Não foi possível escrever o pacote {0} ({1}); nada se perde: liberte espaço ou use outra pen USB e repita.</translation>
    </message>
    <message>
        <source>The stick at {0} cannot be written ({1}); take another.</source>
        <translation>A pen USB {0} não pode ser escrita ({1}); use outra.</translation>
    </message>
    <message>
        <source>The card {0} was changed after the laptop made it; copy it again.</source>
        <translation>O cartão {0} foi alterado depois de o portátil o criar; copie-o de novo.</translation>
    </message>
    <message>
        <source>{0} UTC cannot be now; look at a clock that is right.</source>
        <translation>Não podem ser {0} UTC; veja um relógio certo.</translation>
    </message>
    <message>
        <source>This device&apos;s clock is set by its system, as in: sudo date --set &apos;2026-12-31 12:00&apos;.</source>
        <translation>O relógio deste aparelho é acertado pelo sistema, assim: sudo date --set &apos;2026-12-31 12:00&apos;.</translation>
    </message>
    <message>
        <source>The log on this card belongs to another board; nothing was changed: put the card back there, or open it with its recovery copy: sudo leukoscope-update key recover</source>
        <translation>O registo deste cartão pertence a outra placa; nada foi alterado: devolva o cartão à sua placa ou abra-o com a sua cópia de recuperação: sudo leukoscope-update key recover</translation>
    </message>
    <message>
        <source>The log is locked: plug in its key stick, number {0}, and wait a minute; it can be pulled out once the screen is up.</source>
        <translation>O registo está bloqueado: ligue a sua pen USB da chave, número {0}, e espere um minuto; pode ser retirada assim que o ecrã estiver pronto.</translation>
    </message>
    <message>
        <source>The clock could not be set; the journal says why: journalctl -u leukoscope-clock.</source>
        <translation>Não foi possível acertar o relógio; o diário diz porquê: journalctl -u leukoscope-clock.</translation>
    </message>
    <message>
        <source>no space left</source>
        <translation>sem espaço</translation>
    </message>
    <message>
        <source>no permission</source>
        <translation>sem permissão</translation>
    </message>
    <message>
        <source>write-protected</source>
        <translation>protegido contra escrita</translation>
    </message>
    <message>
        <source>the disk fails</source>
        <translation>o disco falha</translation>
    </message>
    <message>
        <source>not there</source>
        <translation>não está lá</translation>
    </message>
</context>
<context>
    <name>Gallery</name>
    <message>
        <source>Move {0} to:</source>
        <translation>Mover {0} para:</translation>
    </message>
    <message>
        <source>{0} shown; touch again for all</source>
        <translation>{0} visíveis; tocar de novo: todas</translation>
    </message>
    <message>
        <source>{0} shown; look at one class:</source>
        <translation>{0} visíveis; ver uma classe:</translation>
    </message>
    <message>
        <source>Touch a cell to select it. ? in doubt, ! suspect, ✎ moved, + added.</source>
        <translation>Toque numa célula para a escolher. ? duvidosa, ! suspeita, ✎ movida, + adicionada.</translation>
    </message>
    <message>
        <source>added by {0}</source>
        <translation>adicionada por {0}</translation>
    </message>
    <message>
        <source>app: {0}</source>
        <translation>app: {0}</translation>
    </message>
    <message>
        <source>{0} says {1}</source>
        <translation>{0} diz {1}</translation>
    </message>
    <message>
        <source>✓ second review: {0}</source>
        <translation>✓ 2.ª revisão: {0}</translation>
    </message>
    <message>
        <source>✓ reviewed: {0}</source>
        <translation>✓ revisto: {0}</translation>
    </message>
    <message>
        <source>Asking the reader again and again</source>
        <translation>A perguntar ao leitor várias vezes</translation>
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
        <translation>! Suspeitas</translation>
    </message>
    <message>
        <source>? In doubt</source>
        <translation>? Duvidosas</translation>
    </message>
    <message>
        <source>Select</source>
        <translation>Escolher</translation>
    </message>
    <message>
        <source>Select all shown</source>
        <translation>Escolher todas as visíveis</translation>
    </message>
    <message>
        <source>No cell to show</source>
        <translation>Sem células</translation>
    </message>
    <message>
        <source>↶ Undo</source>
        <translation>↶ Anular</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>Porquê?</translation>
    </message>
    <message>
        <source>Reviewed</source>
        <translation>Revisto</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>Ao vivo</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Resultado</translation>
    </message>
    <message>
        <source>Yellow: what the first reader&apos;s class hangs on. It shows where the reader looks, not that it is right.</source>
        <translation>Amarelo: de que depende a classe do primeiro leitor. Mostra onde olha, não que tenha razão.</translation>
    </message>
    <message>
        <source>Back to the cells</source>
        <translation>Voltar às células</translation>
    </message>
</context>
<context>
    <name>Hint</name>
    <message>
        <source>Turn the fine focus.</source>
        <translation>Rode o foco fino.</translation>
    </message>
    <message>
        <source>The picture is mostly noise: give more light, lower the camera&apos;s gain.</source>
        <translation>A imagem é quase só ruído: dê mais luz e baixe o ganho da câmara.</translation>
    </message>
    <message>
        <source>The light is uneven: centre the condenser.</source>
        <translation>Luz desigual: centre o condensador.</translation>
    </message>
    <message>
        <source>No stain colour: check the slide and the white balance.</source>
        <translation>Sem cor de coloração: verifique a lâmina e o balanço de brancos.</translation>
    </message>
    <message>
        <source>These are not stained like white cells: check the slide and the camera&apos;s colours.</source>
        <translation>Coloração que não é de leucócitos: verifique a lâmina e as cores da câmara.</translation>
    </message>
    <message>
        <source>Part of the picture is missing: check the camera&apos;s cable.</source>
        <translation>Falta parte da imagem: verifique o cabo da câmara.</translation>
    </message>
    <message>
        <source>Too dark: raise the lamp.</source>
        <translation>Escuro demais: aumente a lâmpada.</translation>
    </message>
    <message>
        <source>Too bright: lower the lamp.</source>
        <translation>Claro demais: baixe a lâmpada.</translation>
    </message>
    <message>
        <source>No specimen here: move to the smear.</source>
        <translation>Sem amostra aqui: vá ao esfregaço.</translation>
    </message>
    <message>
        <source>Too thick: move towards the feathered edge.</source>
        <translation>Espesso demais: vá para a borda fina.</translation>
    </message>
</context>
<context>
    <name>History</name>
    <message>
        <source>End the exam first; then past ones can be opened.</source>
        <translation>Termine primeiro o exame; depois pode abrir os anteriores.</translation>
    </message>
    <message>
        <source>Touch the exam to compare with.</source>
        <translation>Toque no exame a comparar.</translation>
    </message>
    <message>
        <source>No earlier exam has this sample ID; touch one to compare with.</source>
        <translation>Nenhum exame anterior tem esta identificação; toque num para comparar.</translation>
    </message>
    <message>
        <source>Chosen by hand: see that both are of one patient.</source>
        <translation>Escolhido à mão: verifique que ambos são do mesmo doente.</translation>
    </message>
    <message>
        <source>The exam before with the same sample ID.</source>
        <translation>O exame anterior com a mesma identificação.</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Todos</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Hoje</translation>
    </message>
    <message>
        <source>7 days</source>
        <translation>7 dias</translation>
    </message>
    <message>
        <source>30 days</source>
        <translation>30 dias</translation>
    </message>
    <message>
        <source>! Suspect</source>
        <translation>! Suspeita</translation>
    </message>
    <message>
        <source>Not final</source>
        <translation>Não definitivos</translation>
    </message>
    <message>
        <source>Other model packs read the one than the other.</source>
        <translation>Não foram lidos pelos mesmos modelos.</translation>
    </message>
    <message>
        <source>{0} white cells</source>
        <translation>{0} leucócitos</translation>
    </message>
</context>
<context>
    <name>HistoryPage</name>
    <message>
        <source>Past exams</source>
        <translation>Exames anteriores</translation>
    </message>
    <message>
        <source>Sample, operator or 2026-12-31</source>
        <translation>Amostra, operador ou 2026-12-31</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Procurar</translation>
    </message>
    <message>
        <source>Look further back</source>
        <translation>Procurar mais atrás</translation>
    </message>
    <message>
        <source>Looking</source>
        <translation>A procurar</translation>
    </message>
    <message>
        <source>No exam fits</source>
        <translation>Nenhum exame corresponde</translation>
    </message>
    <message>
        <source>None of the newest exams fits</source>
        <translation>Nenhum dos exames mais recentes corresponde</translation>
    </message>
</context>
<context>
    <name>Keyboard</name>
    <message>
        <source>Space</source>
        <translation>Espaço</translation>
    </message>
    <message>
        <source>Erase</source>
        <translation>Apagar</translation>
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
        <translation>{0} recebe agora o registo. O cartão deste aparelho está na pen USB: inscreva-o lá.</translation>
    </message>
    <message>
        <source>Copying to the stick: do not pull it out.</source>
        <translation>A copiar para a pen USB: não a retire.</translation>
    </message>
    <message>
        <source>The stick was not written: no laptop is enrolled. See the device menu, Laptop.</source>
        <translation>Nada foi escrito na pen USB: nenhum portátil está inscrito. Veja o menu do aparelho, Portátil.</translation>
    </message>
    <message>
        <source>The stick was not written: {0}</source>
        <translation>Nada foi escrito na pen USB: {0}</translation>
    </message>
    <message>
        <source>Safe to remove the stick.</source>
        <translation>Pode retirar a pen USB.</translation>
    </message>
    <message>
        <source>The laptop has everything.</source>
        <translation>O portátil já tem tudo.</translation>
    </message>
    <message>
        <source>Exams copied: {0}.</source>
        <translation>Exames copiados: {0}.</translation>
    </message>
    <message>
        <source>Laptop</source>
        <translation>Portátil</translation>
    </message>
    <message>
        <source>none</source>
        <translation>nenhum</translation>
    </message>
    <message>
        <source>Its key</source>
        <translation>A sua chave</translation>
    </message>
    <message>
        <source>It has</source>
        <translation>Tem</translation>
    </message>
    <message>
        <source>records 1 to {0} of {1}</source>
        <translation>as entradas 1 a {0} de {1}</translation>
    </message>
    <message>
        <source>nothing yet</source>
        <translation>nada ainda</translation>
    </message>
    <message>
        <source>Still to carry</source>
        <translation>Por levar</translation>
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
        <translation>Copiar para a pen</translation>
    </message>
    <message>
        <source>Checking</source>
        <translation>A verificar</translation>
    </message>
    <message>
        <source>Look for a stick</source>
        <translation>Procurar pen USB</translation>
    </message>
    <message>
        <source>On the stick: %1</source>
        <translation>Na pen: %1</translation>
    </message>
    <message>
        <source>Only an administrator chooses the laptop.</source>
        <translation>Só um administrador escolhe o portátil.</translation>
    </message>
    <message>
        <source>✓ This laptop receives the log.</source>
        <translation>✓ Este portátil recebe o registo.</translation>
    </message>
    <message>
        <source>Enrol</source>
        <translation>Inscrever</translation>
    </message>
    <message>
        <source>Write this device&apos;s card</source>
        <translation>Gravar o cartão do aparelho</translation>
    </message>
    <message>
        <source>A stick from the laptop is written by itself when it is plugged in. Only this laptop can read it.</source>
        <translation>Uma pen USB preparada pelo portátil é escrita sozinha quando é ligada. Só esse portátil a pode ler.</translation>
    </message>
    <message>
        <source>Send the log to another laptop from now on? The one before receives nothing more.</source>
        <translation>Enviar o registo a outro portátil a partir de agora? O anterior não recebe mais nada.</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Voltar</translation>
    </message>
</context>
<context>
    <name>Live</name>
    <message>
        <source>The last field was taken back.</source>
        <translation>O último campo foi retirado.</translation>
    </message>
    <message>
        <source>Added: {0}</source>
        <translation>Adicionada: {0}</translation>
    </message>
    <message>
        <source>Nothing to save yet</source>
        <translation>Nada a guardar ainda</translation>
    </message>
    <message>
        <source>No white cell counted yet.</source>
        <translation>Nenhum leucócito contado ainda.</translation>
    </message>
    <message>
        <source>Saved: {0}</source>
        <translation>Guardado: {0}</translation>
    </message>
    <message>
        <source>{0} pictures/s</source>
        <translation>{0} imagens/s</translation>
    </message>
    <message>
        <source>Starting the camera</source>
        <translation>A iniciar a câmara</translation>
    </message>
    <message>
        <source>Move the slide on</source>
        <translation>Mova a lâmina</translation>
    </message>
    <message>
        <source>Hold the slide still to count</source>
        <translation>Mantenha a lâmina parada</translation>
    </message>
    <message>
        <source>Improve the picture</source>
        <translation>Melhore a imagem</translation>
    </message>
    <message>
        <source>Counted. Move the slide on</source>
        <translation>Contado. Mova a lâmina</translation>
    </message>
    <message>
        <source>Paused. Touch Resume to go on</source>
        <translation>Em pausa. Toque em Retomar</translation>
    </message>
    <message>
        <source>Camera lost</source>
        <translation>Câmara perdida</translation>
    </message>
    <message>
        <source>Field not counted</source>
        <translation>Campo não contado</translation>
    </message>
    <message>
        <source>Exam ended</source>
        <translation>Exame terminado</translation>
    </message>
</context>
<context>
    <name>LivePage</name>
    <message>
        <source>No picture yet</source>
        <translation>Ainda sem imagem</translation>
    </message>
    <message>
        <source>Save the picture in view</source>
        <translation>Guardar a imagem à vista</translation>
    </message>
    <message>
        <source>↶ Field</source>
        <translation>↶ Campo</translation>
    </message>
    <message>
        <source>Undo the last field</source>
        <translation>Anular o último campo</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Retomar</translation>
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
        <translation>Terminar o exame com %1 de %2 células? Não pode ser retomado.</translation>
    </message>
    <message>
        <source>Go on counting</source>
        <translation>Continuar a contar</translation>
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
        <translation>? desacordo</translation>
    </message>
</context>
<context>
    <name>Meter</name>
    <message>
        <source>not yet</source>
        <translation>ainda não</translation>
    </message>
    <message>
        <source>✓ good</source>
        <translation>✓ bom</translation>
    </message>
    <message>
        <source>✕ adjust</source>
        <translation>✕ ajustar</translation>
    </message>
    <message>
        <source>Focus</source>
        <translation>Foco</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Luz</translation>
    </message>
    <message>
        <source>Even light</source>
        <translation>Uniformidade</translation>
    </message>
    <message>
        <source>Stain</source>
        <translation>Coloração</translation>
    </message>
    <message>
        <source>Specimen</source>
        <translation>Esfregaço</translation>
    </message>
</context>
<context>
    <name>NewExam</name>
    <message>
        <source>No barcode was seen; hold it flat under the camera and try again.</source>
        <translation>Nenhum código de barras visto; segure-o plano sob a câmara e repita.</translation>
    </message>
    <message>
        <source>This sample ID was examined before, on {0}. Check the tube.</source>
        <translation>Esta amostra já foi examinada, em {0}. Verifique o tubo.</translation>
    </message>
    <message>
        <source>This sample ID was examined {0} times before, last on {1}. Check the tube.</source>
        <translation>Esta amostra já foi examinada {0} vezes, a última em {1}. Verifique o tubo.</translation>
    </message>
    <message>
        <source>Scan or type the sample ID first.</source>
        <translation>Leia ou escreva primeiro a identificação da amostra.</translation>
    </message>
    <message>
        <source>The sample ID is too long; it has at most {0} signs.</source>
        <translation>A identificação é demasiado longa; no máximo {0} sinais.</translation>
    </message>
    <message>
        <source>Give the age in years (0-130) and white cells in 10⁹/L (0-2000), or neither.</source>
        <translation>Indique a idade em anos (0-130) e leucócitos em 10⁹/L (0-2000), ou nenhum.</translation>
    </message>
</context>
<context>
    <name>NewExamPage</name>
    <message>
        <source>Sample ID: scan or type</source>
        <translation>Amostra: ler ou escrever</translation>
    </message>
    <message>
        <source>Looking</source>
        <translation>A procurar</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>Câmara</translation>
    </message>
    <message>
        <source>Count %1 white cells</source>
        <translation>Contar %1 leucócitos</translation>
    </message>
    <message>
        <source>Age, years</source>
        <translation>Idade, anos</translation>
    </message>
    <message>
        <source>Female</source>
        <translation>Feminino</translation>
    </message>
    <message>
        <source>Male</source>
        <translation>Masculino</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Outro</translation>
    </message>
    <message>
        <source>White cells, 10⁹/L</source>
        <translation>Leucócitos, 10⁹/L</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Antecedentes</translation>
    </message>
    <message>
        <source>Patient data is optional and stays apart from the image result.</source>
        <translation>Os dados do doente são opcionais e ficam à parte do resultado da imagem.</translation>
    </message>
    <message>
        <source>Past exams</source>
        <translation>Exames anteriores</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Sair</translation>
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
        <translation>Só um administrador altera isto.</translation>
    </message>
    <message>
        <source>{0} can now sign in.</source>
        <translation>{0} já pode iniciar sessão.</translation>
    </message>
    <message>
        <source>{0} has a new PIN.</source>
        <translation>{0} tem um novo PIN.</translation>
    </message>
    <message>
        <source>{0} can no longer sign in.</source>
        <translation>{0} já não pode iniciar sessão.</translation>
    </message>
    <message>
        <source>{0} wrong PINs</source>
        <translation>{0} PIN errados</translation>
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
        <translation>Adicionar</translation>
    </message>
    <message>
        <source>New PIN</source>
        <translation>Novo PIN</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Remover</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nome</translation>
    </message>
    <message>
        <source>PIN, 4 to 12 digits</source>
        <translation>PIN, 4 a 12 algarismos</translation>
    </message>
    <message>
        <source>New PIN of %1</source>
        <translation>Novo PIN de %1</translation>
    </message>
    <message>
        <source>The same PIN again</source>
        <translation>O mesmo PIN outra vez</translation>
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
        <translation>Remover %1? O que fez fica no registo.</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Manter</translation>
    </message>
</context>
<context>
    <name>Packs</name>
    <message>
        <source>{0} is verified and installed; activate it to let it read.</source>
        <translation>{0} está verificado e instalado; ative-o para que leia.</translation>
    </message>
    <message>
        <source>{0} reads from the next start on.</source>
        <translation>{0} lê a partir do próximo arranque.</translation>
    </message>
    <message>
        <source>Only an administrator changes packs.</source>
        <translation>Só um administrador muda os modelos.</translation>
    </message>
    <message>
        <source>Balanced accuracy {0}. </source>
        <translation>Exatidão equilibrada {0}. </translation>
    </message>
    <message>
        <source>Blasts: sensitivity {0}, specificity {1}</source>
        <translation>Blastos: sensibilidade {0}, especificidade {1}</translation>
    </message>
    <message>
        <source>Together with {0}: sensitivity {1}, specificity {2}</source>
        <translation>Em conjunto com {0}: sensibilidade {1}, especificidade {2}</translation>
    </message>
    <message>
        <source>Measured on {0} patients ({1}), each left out of training in one of {2} rounds.</source>
        <translation>Medido em {0} pacientes ({1}), cada um excluído do treino numa de {2} rondas.</translation>
    </message>
    <message>
        <source>Pictures of one patient may be in training and test: no evidence of performance.</source>
        <translation>Pode haver imagens de um mesmo paciente no treino e no teste: não é prova de desempenho.</translation>
    </message>
    <message>
        <source>Other classes ({0}): pictures of one patient may be in training and test, no evidence of performance.</source>
        <translation>Outras classes ({0}): pode haver imagens de um mesmo paciente no treino e no teste, não é prova de desempenho.</translation>
    </message>
    <message>
        <source>Made small for this device it lost at most {0} points.</source>
        <translation>Ao ser reduzido para este aparelho perdeu no máximo {0} pontos.</translation>
    </message>
    <message>
        <source>✓ reads</source>
        <translation>✓ lê</translation>
    </message>
    <message>
        <source>does not read</source>
        <translation>não lê</translation>
    </message>
    <message>
        <source>development key</source>
        <translation>chave de desenvolvimento</translation>
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
        <translation>A verificar</translation>
    </message>
    <message>
        <source>Look for a stick</source>
        <translation>Procurar pen USB</translation>
    </message>
    <message>
        <source>On the stick: %1</source>
        <translation>Na pen: %1</translation>
    </message>
    <message>
        <source>Install</source>
        <translation>Instalar</translation>
    </message>
    <message>
        <source>Roll back</source>
        <translation>Reverter</translation>
    </message>
    <message>
        <source>Activate</source>
        <translation>Ativar</translation>
    </message>
</context>
<context>
    <name>PageHead</name>
    <message>
        <source>Back</source>
        <translation>Voltar</translation>
    </message>
</context>
<context>
    <name>Paper</name>
    <message>
        <source>The report was sent to the printer.</source>
        <translation>O relatório foi enviado para a impressora.</translation>
    </message>
    <message>
        <source>Making the report</source>
        <translation>A preparar o relatório</translation>
    </message>
    <message>
        <source>Saved on the stick: {0}</source>
        <translation>Guardado na pen: {0}</translation>
    </message>
    <message>
        <source>No stick is plugged in; saved on this device: {0}</source>
        <translation>Não há pen ligada; guardado neste aparelho: {0}</translation>
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
        <translation>Termine primeiro o exame e depois leia o controlo.</translation>
    </message>
    <message>
        <source>Broken rules: {0}</source>
        <translation>Regras violadas: {0}</translation>
    </message>
    <message>
        <source>No control slide is set up.</source>
        <translation>Não há nenhum controlo definido.</translation>
    </message>
    <message>
        <source>Today&apos;s control slide is still to be read.</source>
        <translation>Falta ler o controlo de hoje.</translation>
    </message>
    <message>
        <source>Today&apos;s control slide passed.</source>
        <translation>O controlo de hoje está conforme.</translation>
    </message>
    <message>
        <source>Today&apos;s control slide was rejected: find the cause, read it again.</source>
        <translation>O controlo de hoje foi rejeitado: procure a causa e leia-o de novo.</translation>
    </message>
    <message>
        <source>A control has a name and a lot; both stand on its label.</source>
        <translation>Um controlo tem nome e lote; ambos estão no rótulo.</translation>
    </message>
    <message>
        <source>Type the expected share of at least one class.</source>
        <translation>Escreva a proporção esperada de pelo menos uma classe.</translation>
    </message>
    <message>
        <source>{0}, lot {1}, is the control in use.</source>
        <translation>{0}, lote {1}, é o controlo em uso.</translation>
    </message>
    <message>
        <source>{0} is no percentage; type a number such as 60 or 4.5.</source>
        <translation>{0} não é uma percentagem; escreva um número como 60 ou 4,5.</translation>
    </message>
    <message>
        <source>together {0} %</source>
        <translation>no total {0} %</translation>
    </message>
</context>
<context>
    <name>QcPage</name>
    <message>
        <source>Quality control</source>
        <translation>Controlo de qualidade</translation>
    </message>
    <message>
        <source>New control</source>
        <translation>Novo controlo</translation>
    </message>
    <message>
        <source>Read control slide</source>
        <translation>Ler o controlo</translation>
    </message>
    <message>
        <source>False blast calls here</source>
        <translation>Falsos blastos aqui</translation>
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
        <translation>Sair</translation>
    </message>
    <message>
        <source>Quit while the exam goes on? What was counted is saved.</source>
        <translation>Sair enquanto o exame continua? O que foi contado está guardado.</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>Ficar</translation>
    </message>
</context>
<context>
    <name>Readers</name>
    <message>
        <source>From the next exam on the rate found here is used.</source>
        <translation>A partir do próximo exame usa-se a taxa encontrada aqui.</translation>
    </message>
    <message>
        <source>From the next exam on the rate of the pack is used.</source>
        <translation>A partir do próximo exame usa-se a taxa indicada pelo modelo.</translation>
    </message>
    <message>
        <source>Only a technician or an administrator chooses the rate.</source>
        <translation>Só um técnico ou um administrador escolhe a taxa.</translation>
    </message>
    <message>
        <source>No exam read by this pack was signed without a blast yet.</source>
        <translation>Ainda não foi assinado sem blastos nenhum exame lido por este modelo.</translation>
    </message>
    <message>
        <source>Too little to go by: {0} exams without a blast and {1} such cells are needed.</source>
        <translation>É pouco para se confiar: são precisos {0} exames sem blastos e {1} destas células.</translation>
    </message>
    <message>
        <source>More than the pack states: healthy people are flagged too often here. Use the rate found here, and check stain, light and scale.</source>
        <translation>Mais do que indica o modelo: aqui pessoas sãs são assinaladas vezes de mais. Use a taxa encontrada aqui e verifique coloração, luz e escala.</translation>
    </message>
    <message>
        <source>Less than the pack states: with the rate found here fewer blasts are seen as too many.</source>
        <translation>Menos do que indica o modelo: com a taxa encontrada aqui bastam menos blastos para assinalar.</translation>
    </message>
    <message>
        <source>That agrees with what the pack states.</source>
        <translation>Concorda com o que indica o modelo.</translation>
    </message>
    <message>
        <source>Cells of this kind</source>
        <translation>Células deste tipo</translation>
    </message>
    <message>
        <source>First reader</source>
        <translation>Primeiro leitor</translation>
    </message>
    <message>
        <source>Exams signed without a blast</source>
        <translation>Exames assinados sem blastos</translation>
    </message>
    <message>
        <source>Called blast by mistake</source>
        <translation>Chamadas blasto por erro</translation>
    </message>
    <message>
        <source>The pack states</source>
        <translation>O modelo indica</translation>
    </message>
    <message>
        <source>up to {0}, measured elsewhere</source>
        <translation>até {0}, medido noutro lugar</translation>
    </message>
    <message>
        <source>what the pack states</source>
        <translation>o que indica o modelo</translation>
    </message>
    <message>
        <source>✓ this microscope: up to {0}</source>
        <translation>✓ este microscópio: até {0}</translation>
    </message>
    <message>
        <source>The flag rule goes by</source>
        <translation>A regra de aviso segue</translation>
    </message>
</context>
<context>
    <name>ReadersPanel</name>
    <message>
        <source>False blast calls here</source>
        <translation>Falsos blastos aqui</translation>
    </message>
    <message>
        <source>Counting over the signed exams</source>
        <translation>A contar nos exames assinados</translation>
    </message>
    <message>
        <source>Go by the pack again</source>
        <translation>Voltar ao modelo</translation>
    </message>
    <message>
        <source>Use the rate found here</source>
        <translation>Usar a taxa daqui</translation>
    </message>
</context>
<context>
    <name>Result</name>
    <message>
        <source>Preliminary - not ended, not signed</source>
        <translation>Preliminar - não terminado, não assinado</translation>
    </message>
    <message>
        <source>Preliminary - still counting, not signed</source>
        <translation>Preliminar - ainda a contar, sem assinatura</translation>
    </message>
    <message>
        <source>Preliminary - not signed</source>
        <translation>Preliminar - sem assinatura</translation>
    </message>
    <message>
        <source>Final - signed by {0}</source>
        <translation>Final - assinado por {0}</translation>
    </message>
    <message>
        <source>Reopened by {0} - not signed again</source>
        <translation>Reaberto por {0} - ainda não assinado de novo</translation>
    </message>
    <message>
        <source>Amended - signed by {0}</source>
        <translation>Alterado - assinado por {0}</translation>
    </message>
    <message>
        <source>{0} ({1} wanted)</source>
        <translation>{0} ({1} pedidas)</translation>
    </message>
    <message>
        <source>, intervals are wide</source>
        <translation>, intervalos largos</translation>
    </message>
    <message>
        <source>White cells</source>
        <translation>Leucócitos</translation>
    </message>
    <message>
        <source>Erythroblasts</source>
        <translation>Eritroblastos</translation>
    </message>
    <message>
        <source>{0} per 100 white cells ({1} seen)</source>
        <translation>{0} por 100 leucócitos ({1} vistas)</translation>
    </message>
    <message>
        <source>Unidentified</source>
        <translation>Não identificada</translation>
    </message>
    <message>
        <source>{0} ({1} where the readers differ)</source>
        <translation>{0} ({1} em desacordo)</translation>
    </message>
    <message>
        <source>Not counted</source>
        <translation>Não contadas</translation>
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
        <translation>Amostra</translation>
    </message>
    <message>
        <source>Exam</source>
        <translation>Exame</translation>
    </message>
    <message>
        <source>Operator</source>
        <translation>Operador</translation>
    </message>
    <message>
        <source>not stated</source>
        <translation>não indicado</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Fonte</translation>
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
        <translation>Qualidade, média</translation>
    </message>
    <message>
        <source>Usual ranges</source>
        <translation>Valores habituais</translation>
    </message>
    <message>
        <source>{0}; they differ between laboratories</source>
        <translation>{0}; variam entre laboratórios</translation>
    </message>
    <message>
        <source>Patient, as stated</source>
        <translation>Doente, declarado</translation>
    </message>
    <message>
        <source>Reviewed by</source>
        <translation>Revisto por</translation>
    </message>
    <message>
        <source>{0} years</source>
        <translation>{0} anos</translation>
    </message>
    <message>
        <source>Female</source>
        <translation>Feminino</translation>
    </message>
    <message>
        <source>Male</source>
        <translation>Masculino</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Outro</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>ainda não</translation>
    </message>
    <message>
        <source>enough cells counted</source>
        <translation>células suficientes contadas</translation>
    </message>
    <message>
        <source>no more pictures</source>
        <translation>sem mais imagens</translation>
    </message>
    <message>
        <source>by the operator</source>
        <translation>pelo operador</translation>
    </message>
    <message>
        <source>no field taken</source>
        <translation>nenhum campo tirado</translation>
    </message>
    <message>
        <source>release key</source>
        <translation>chave de publicação</translation>
    </message>
    <message>
        <source>development key: not released for use</source>
        <translation>chave de desenvolvimento: não aprovado para uso</translation>
    </message>
    <message>
        <source>development key: {0}; else release key</source>
        <translation>chave de desenvolvimento: {0}; o resto, de publicação</translation>
    </message>
    <message>
        <source>Cell packs</source>
        <translation>Pacotes de célula</translation>
    </message>
    <message>
        <source>none</source>
        <translation>nenhum</translation>
    </message>
    <message>
        <source>Field packs</source>
        <translation>Pacotes de campo</translation>
    </message>
    <message>
        <source>Signed with</source>
        <translation>Assinado com</translation>
    </message>
    <message>
        <source>its measured limits are not on this device</source>
        <translation>os seus limites medidos não estão neste aparelho</translation>
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
        <translation>Detalhes</translation>
    </message>
    <message>
        <source>What the models were measured to be worth</source>
        <translation>O que os modelos valem, medido</translation>
    </message>
    <message>
        <source>Past exams</source>
        <translation>Exames anteriores</translation>
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
        <translation>Voltar</translation>
    </message>
    <message>
        <source>New exam</source>
        <translation>Novo exame</translation>
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
        <translation>escala ainda desconhecida</translation>
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
        <translation>suposta</translation>
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
        <translation>Só um técnico ou um administrador muda as definições.</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nada</translation>
    </message>
    <message>
        <source>a warning</source>
        <translation>um aviso</translation>
    </message>
    <message>
        <source>no new exam</source>
        <translation>nenhum exame novo</translation>
    </message>
    <message>
        <source>White cells to count</source>
        <translation>Leucócitos a contar</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Tamanho do texto</translation>
    </message>
    <message>
        <source>The screen locks after</source>
        <translation>O ecrã bloqueia após</translation>
    </message>
    <message>
        <source>{0} min</source>
        <translation>{0} min</translation>
    </message>
    <message>
        <source>Without today&apos;s control slide</source>
        <translation>Sem o controlo de hoje</translation>
    </message>
    <message>
        <source>Paper of reports</source>
        <translation>Papel dos relatórios</translation>
    </message>
    <message>
        <source>Camera, from the next start</source>
        <translation>Câmara, a partir do próximo arranque</translation>
    </message>
    <message>
        <source>Pass mark: {0}</source>
        <translation>Limiar: {0}</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>Definições</translation>
    </message>
    <message>
        <source>Less</source>
        <translation>Menos</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mais</translation>
    </message>
</context>
<context>
    <name>ShareTable</name>
    <message>
        <source>White cells</source>
        <translation>Leucócitos</translation>
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
        <translation>A iniciar um novo exame</translation>
    </message>
    <message>
        <source>Decision support for a trained morphologist; research use; not a diagnosis.</source>
        <translation>Apoio à decisão para morfologista formado; uso em investigação; não é um diagnóstico.</translation>
    </message>
    <message>
        <source>⚠ The device&apos;s clock is wrong: times in the log and on paper mislead; have it set.</source>
        <translation>⚠ O relógio do aparelho está errado: as horas do registo e do papel enganam; mande acertá-lo.</translation>
    </message>
</context>
<context>
    <name>SignIn</name>
    <message>
        <source>Checking the PIN</source>
        <translation>A verificar o PIN</translation>
    </message>
    <message>
        <source>The two PINs differ; type the same one twice.</source>
        <translation>Os dois PIN diferem; escreva o mesmo duas vezes.</translation>
    </message>
</context>
<context>
    <name>SignInPage</name>
    <message>
        <source>Who works now?</source>
        <translation>Quem trabalha?</translation>
    </message>
    <message>
        <source>PIN of %1</source>
        <translation>PIN de %1</translation>
    </message>
    <message>
        <source>Touch your name first</source>
        <translation>Toque primeiro no seu nome</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Entrar</translation>
    </message>
    <message>
        <source>A new device: who is its administrator?</source>
        <translation>Aparelho novo: quem o administra?</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nome</translation>
    </message>
    <message>
        <source>PIN, 4 to 12 digits</source>
        <translation>PIN, 4 a 12 algarismos</translation>
    </message>
    <message>
        <source>The same PIN again</source>
        <translation>O mesmo PIN outra vez</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>Começar</translation>
    </message>
</context>
<context>
    <name>Signing</name>
    <message>
        <source>Signed by {0}: the result is final.</source>
        <translation>Assinado por {0}: o resultado é definitivo.</translation>
    </message>
    <message>
        <source>Reopened: correct the cells, review them, and sign again.</source>
        <translation>Reaberto: corrija as células, reveja-as e assine de novo.</translation>
    </message>
    <message>
        <source>Sign the result</source>
        <translation>Assinar o resultado</translation>
    </message>
    <message>
        <source>Change a signed result</source>
        <translation>Alterar um resultado assinado</translation>
    </message>
    <message>
        <source>With my PIN I say that I looked through the {0} white cells and stand by this result. It is final then; each later change needs a reason and stays on record.</source>
        <translation>Com o meu PIN declaro que revi os {0} leucócitos e respondo por este resultado. Fica então definitivo; cada alteração posterior exige um motivo e fica registada.</translation>
    </message>
    <message>
        <source>The result is not final until it is signed again. The reason stays on record and on paper.</source>
        <translation>O resultado não é definitivo até ser assinado de novo. O motivo fica no registo e no papel.</translation>
    </message>
    <message>
        <source>Sign</source>
        <translation>Assinar</translation>
    </message>
    <message>
        <source>Amend</source>
        <translation>Alterar</translation>
    </message>
    <message>
        <source>PIN of {0}</source>
        <translation>PIN de {0}</translation>
    </message>
    <message>
        <source>A clinician signs: lock the screen, and sign in as one.</source>
        <translation>Quem assina é um clínico: bloqueie o ecrã e inicie sessão como tal.</translation>
    </message>
</context>
<context>
    <name>SigningPage</name>
    <message>
        <source>Why is the result changed?</source>
        <translation>Porque é alterado o resultado?</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Voltar</translation>
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
        <translation>A iniciar</translation>
    </message>
    <message>
        <source>Looking</source>
        <translation>A procurar</translation>
    </message>
    <message>
        <source>Slide moving</source>
        <translation>Em movimento</translation>
    </message>
    <message>
        <source>Adjust the picture</source>
        <translation>Ajuste a imagem</translation>
    </message>
    <message>
        <source>Field counted</source>
        <translation>Campo contado</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Em pausa</translation>
    </message>
    <message>
        <source>Reconnecting</source>
        <translation>A religar</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>Não guardado</translation>
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
        <translation>Pré-B precoce</translation>
    </message>
    <message>
        <source>Pre-B</source>
        <translation>Pré-B</translation>
    </message>
    <message>
        <source>Pro-B</source>
        <translation>Pró-B</translation>
    </message>
</context>
<context>
    <name>SubtypePanel</name>
    <message>
        <source>Whole-field subtype - RESEARCH ONLY</source>
        <translation>Subtipo do campo - SÓ INVESTIGAÇÃO</translation>
    </message>
    <message>
        <source>Mean over the fields. Always names one of these four, whatever is on the slide; follows colour more than cells; no part of the result.</source>
        <translation>Média dos campos. Nomeia sempre um dos quatro, haja o que houver; segue a cor mais do que as células; não faz parte do resultado.</translation>
    </message>
    <message>
        <source>Reader</source>
        <translation>Leitor</translation>
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
        <translation>Menu do aparelho</translation>
    </message>
    <message>
        <source>Leukoscope</source>
        <translation>Leukoscope</translation>
    </message>
    <message>
        <source>Sample %1</source>
        <translation>Amostra %1</translation>
    </message>
    <message>
        <source>DEVELOPMENT KEY</source>
        <translation>CHAVE DE TESTE</translation>
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
        <translation>Nenhum leucócito contado ainda.</translation>
    </message>
    <message>
        <source>Blast-suspect {0}/{1} (95 % CI {2}-{3} %)</source>
        <translation>Suspeita de blasto {0}/{1} (IC 95 % {2}-{3} %)</translation>
    </message>
    <message>
        <source>review required.</source>
        <translation>revisão necessária.</translation>
    </message>
    <message>
        <source>not more than false calls explain; review the suspect cells.</source>
        <translation>não mais do que os erros explicam; reveja as células suspeitas.</translation>
    </message>
    <message>
        <source>none seen in {0} cells; that excludes nothing.</source>
        <translation>nenhuma vista em {0} células; isso não exclui nada.</translation>
    </message>
</context>
</TS>
