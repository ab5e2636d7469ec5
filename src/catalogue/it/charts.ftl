# The charts of the report and the sentences beside them. “You” is the client.

# All competencies in one field, self against all others
quadrants-chart = Come lei e gli altri vedete ogni competenza
quadrants-lead = Ogni punto è una competenza. La sua valutazione si legge lungo il bordo inferiore, quella di tutti gli altri sul lato. Nella fascia ombreggiata lei e gli altri siete d’accordo.
quadrants-band = meno di { $threshold } di distanza
quadrants-under = Gli altri la vedono più in alto di quanto lei veda se stesso su: { $list }.
quadrants-over = Lei si vede più in alto di quanto la vedano gli altri su: { $list }.
quadrants-alike = Su tutto ciò che viene confrontato, meno di { $threshold } la separa dagli altri.
# Behind some of these differences there are few people.
quadrants-few = Dove dietro una differenza ci sono meno di { $count } persone, è una domanda e non una conclusione.
quadrants-tentative = Da confermare, perché senza una delle risposte forse non varrebbe più: { $list }.

# What the overall chart says of the groups
overview-contrast = I gruppi differiscono di più su «{ $competency }»: { $figures }.
overview-contrast-few = Si basa su poche persone: lo prenda come una domanda.
overview-alike = Su nessuna competenza i gruppi distano { $threshold } o più.

# How the answers to the items of one competency are spread
distribution-chart = { $competency }: distribuzione delle risposte
distribution-lead = Una barra per ogni prospettiva da cui almeno { $count } persone hanno risposto all’affermazione. Le barre sono disposte attorno al centro della scala; i numeri sono persone.
distribution-table = Le risposte in cifre
# Read aloud in place of the picture
alt-distribution = Numero di persone per risposta, nell’ordine { $options }. { $rows }

# The ring of spokes, for those who ask for it
radar-title = Tutte le competenze in cerchio
radar-chart = Lei e tutti gli altri in cerchio
radar-lead = Più lontano dal centro, più alto. Guardi i punti: l’area tra di essi non significa nulla.
