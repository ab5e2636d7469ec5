# The charts of the report and the sentences beside them. “You” is the client.

# All competencies in one field, self against all others
quadrants-chart = Como você e os outros veem cada competência
quadrants-lead = Cada ponto é uma competência. A sua própria avaliação se lê ao longo da borda inferior; a de todos os outros, na lateral. Dentro da faixa sombreada, você e os outros concordam.
quadrants-band = menos de { $threshold } de diferença
quadrants-under = Os outros veem você mais alto do que você se vê em: { $list }.
quadrants-over = Você se vê mais alto do que os outros veem você em: { $list }.
quadrants-alike = Em tudo o que é comparado, menos de { $threshold } separa você dos outros.
# Behind some of these differences there are few people.
quadrants-few = Quando há menos de { $count } pessoas por trás de uma diferença, ela é uma pergunta, e não uma conclusão.
quadrants-tentative = A confirmar, pois sem uma das respostas talvez não se mantivesse: { $list }.

# What the overall chart says of the groups
overview-contrast = É em “{ $competency }” que os grupos mais diferem: { $figures }.
overview-contrast-few = Isso se apoia em poucas pessoas: tome como uma pergunta.
overview-alike = Em nenhuma competência os grupos estão a { $threshold } ou mais de distância.

# How the answers to the items of one competency are spread
distribution-chart = { $competency }: distribuição das respostas
distribution-lead = Uma barra para cada perspectiva da qual pelo menos { $count } pessoas responderam à afirmação. As barras ficam em torno do meio da escala; os números são pessoas.
distribution-table = As respostas em números
# Read aloud in place of the picture
alt-distribution = Número de pessoas por resposta, na ordem { $options }. { $rows }

# The ring of spokes, for those who ask for it
radar-title = Todas as competências em círculo
radar-chart = Você e todos os outros em círculo
radar-lead = Quanto mais longe do centro, mais alto. Olhe os pontos: a área entre eles não significa nada.
