# O relatório como o lê a pessoa avaliada. “Você” é essa pessoa.

report-kind = Relatório de feedback 360°
report-title = Relatório de feedback 360°: { $name }
page-of = Página { $page } de { $pages }
people = { $count ->
    [one] { $count } pessoa
   *[other] { $count } pessoas
}
joined = { $list } e { $last }
list-separator = { ", " }

# Perspectivas. As formas “joined” ficam dentro de uma lista: “Pares e subordinados diretos”.
perspective-self = Autoavaliação
perspective-manager = Gestor
perspective-peer = Pares
perspective-peer-joined = pares
perspective-direct-report = Subordinados diretos
perspective-direct-report-joined = subordinados diretos
perspective-other = Outros avaliadores
perspective-other-joined = outros avaliadores
perspective-all-others = Todos os outros

# Resumo
summary-title = Resumo
respondents-title = Quem respondeu
respondents-self-and-others = Você e { $count ->
    [one] mais { $count } pessoa responderam
   *[other] mais { $count } pessoas responderam
} a { $items } perguntas sobre o seu trabalho.
respondents-others-only = { $count ->
    [one] { $count } pessoa respondeu
   *[other] { $count } pessoas responderam
} a { $items } perguntas sobre o seu trabalho. Não há autoavaliação; por isso, nada é comparado com ela.
respondents-self-only = Até agora há somente a sua própria avaliação. Poucas pessoas responderam para que as respostas delas possam ser mostradas sem revelar quem disse o quê.
respondents-named-only = Poucas pessoas responderam para que os grupos possam ser mostrados sem revelar quem disse o quê. A seguir está o que pode ser mostrado.
respondents-nobody = Poucas pessoas responderam para que algo possa ser mostrado sem revelar quem disse o quê.

quadrant-confirmed_strength = Pontos fortes
quadrant-confirmed_strength-lead = Os outros dão notas altas, e você sabe disso.
quadrant-hidden_strength = Pontos fortes ocultos
quadrant-hidden_strength-lead = Os outros dão notas altas, mais altas do que as suas.
quadrant-blind_spot = Pontos cegos
quadrant-blind_spot-lead = Você dá notas mais altas do que os outros, que veem espaço para crescer.
quadrant-known_development_area = Áreas de desenvolvimento conhecidas
quadrant-known_development_area-lead = Os outros veem espaço para crescer, e você não dá nota mais alta.
quadrant-none = Nenhuma aqui
others-high-title = O que os outros avaliam bem
others-high-lead = A média dos outros é { $cut } ou mais.
others-low-title = Onde os outros veem espaço para crescer
others-low-lead = A média dos outros está abaixo de { $cut }.
own-title = Como você se avalia
own-lead = Suas próprias avaliações, das mais altas às mais baixas.
agreement-title = Onde você e os outros concordam
agreement-some = Menos de { $threshold } separa você dos outros em: { $list }.
agreement-none = Em nenhuma competência a distância entre você e os outros é menor que { $threshold }.
uncompared = Sem comparação, porque falta um dos lados: { $list }.

start-title = Por onde começar
start-blind_spot-title = Olhe com curiosidade: { $competency }
start-blind_spot = Você se dá { $own }, os outros dão { $others }. Pergunte a alguém de confiança o que essa pessoa vê e você não.
start-known_development_area-title = Trabalhe nisto: { $competency }
start-known_development_area = Os outros dão { $others }, você se dá { $own }. Ninguém precisa ser convencido; você pode começar já.
start-others-low-title = Olhe de perto: { $competency }
start-others-low = Os outros dão { $others }, menos do que em todo o resto.
start-hidden_strength-title = Confie nisto: { $competency }
start-hidden_strength = Os outros dão { $others }, você se dá { $own }. Use esse ponto forte mais abertamente.
start-confirmed_strength-title = Apoie-se nisto: { $competency }
start-confirmed_strength = Os outros dão { $others }, você se dá { $own }. Que esse ponto forte sustente a mudança que você quer fazer.
start-others-high-title = Apoie-se nisto: { $competency }
start-others-high = Os outros dão { $others }, mais do que em todo o resto.
start-choose-title = Escolha uma coisa só
start-choose = Converse sobre isso com seu coach. Uma mudança que os outros notam vale mais do que cinco boas intenções.
start-nothing-title = Converse
start-nothing = Conte ao seu coach o que você esperava ouvir, e de quem. Uma conversa pode dizer o que os números não podem.

# O gráfico geral
overview-title = Todas as competências em um relance
overview-lead = Cada linha é uma competência, na escala de { $lowest } ({ $lowest-label }) a { $highest } ({ $highest-label }). A barra vai da sua própria avaliação à de todos os outros; as marcas menores são os grupos.
overview-lead-one-side = Cada linha é uma competência, na escala de { $lowest } ({ $lowest-label }) a { $highest } ({ $highest-label }). As marcas menores são os grupos.
overview-chart = Médias de todas as competências
overview-nothing = Não há nada a desenhar: nenhuma média pode ser mostrada.
overview-table = Todas as competências em números
strength-from = ponto forte a partir de { $cut }
column-competency = Competência
column-gap = Diferença
column-reading = Leitura
# A reading that one rater could undo.
tentative = a confirmar
reading-tentative = { $reading }, { tentative }
reading-blind_spot = Ponto cego
reading-hidden_strength = Ponto forte oculto
reading-confirmed_strength = Ponto forte
reading-known_development_area = Área de desenvolvimento conhecida

quadrants-title = Onde fica cada competência

# Uma competência
competency-place = Competência { $place } de { $count }
competency-chart = { $competency }: médias
verdict-tentative = Isso ainda está por confirmar: sem uma das respostas, talvez não se mantivesse.
verdict-few = Isso se apoia em { $count } pessoas: tome como uma pergunta, não como uma conclusão.
verdict-blind_spot = Você se avalia { $gap } acima do que os outros avaliam, e eles veem espaço para crescer. É um ponto cego: merece uma conversa antes de uma conclusão.
verdict-hidden_strength = Os outros avaliam você { $gap } acima do que você se avalia. É um ponto forte oculto: os outros contam com ele, talvez mais do que você imagina.
verdict-confirmed_strength-over = Os outros dão notas altas aqui. Você se avalia ainda { $gap } acima.
verdict-confirmed_strength = Você e os outros veem isto da mesma forma, e é um ponto forte.
verdict-known_development_area-under = Os outros veem espaço para crescer aqui, e você é ainda mais exigente consigo: { $gap } abaixo.
verdict-known_development_area = Você e os outros veem isto da mesma forma: há espaço para crescer.
verdict-uncompared = A sua avaliação e a dos outros não podem ser comparadas aqui, porque falta um dos lados.
verdict-nothing = Nenhum número pode ser mostrado para esta competência.
column-item = Item
column-who = Quem
people-short = n { $count }
not-published = não mostrado
item-reverse = Contado ao contrário: um número alto significa que isto foi visto raramente.
agreement-split = As opiniões formam dois polos; a média não representa nenhum deles.
split-items = { $count ->
    [one] opiniões divididas em { $count } item
   *[other] opiniões divididas em { $count } itens
}
agreement-word-none = As respostas dos outros estão muito distantes entre si.
agreement-word-weak = Os outros concordam um pouco entre si.
agreement-word-moderate = Os outros concordam em linhas gerais.
agreement-word-strong = Os outros concordam bem entre si.
agreement-word-very_strong = Os outros concordam muito bem entre si.
items-title = Item por item
items-lead = Médias, com o número de pessoas por trás de cada uma. { $strip }
items-strip = As marcas ficam na escala de { $lowest } a { $highest }.
items-strip-spread = As marcas ficam na escala de { $lowest } a { $highest }; as colunas abaixo mostram quantas pessoas, entre todos os outros, deram cada resposta.
items-nothing = Nenhum número pode ser mostrado para os itens desta competência.

# Em comparação com outros clientes
norm-others-fifths = De { $count } outros clientes, cerca de { $fifths } em cada 5 receberam uma avaliação mais baixa do que a sua.
norm-others-lowest = De { $count } outros clientes, quase todos receberam uma avaliação mais alta do que a sua.
norm-others-highest = De { $count } outros clientes, quase todos receberam uma avaliação mais baixa do que a sua.
norm-others-percent = De { $count } outros clientes, cerca de { $percent }% receberam uma avaliação mais baixa do que a sua.
norm-self-fifths = De { $count } outros clientes, cerca de { $fifths } em cada 5 se avaliam mais baixo do que você se avalia.
norm-self-lowest = De { $count } outros clientes, quase todos se avaliam mais alto do que você se avalia.
norm-self-highest = De { $count } outros clientes, quase todos se avaliam mais baixo do que você se avalia.
norm-self-percent = De { $count } outros clientes, cerca de { $percent }% se avaliam mais baixo do que você se avalia.
norm-comparison = Uma comparação, não uma norma.
column-norm = Mais alto que
norm-cell-fifths = { $fifths } em cada 5
norm-cell-lowest = quase ninguém
norm-cell-highest = quase todos
norm-cell-percent = { $percent }%

# Descrições dos gráficos: lidas em voz alta no lugar da imagem
alt-overview = Médias em uma escala de { $lowest } a { $highest }. { $rows }
alt-row = { $name }: { $figures }.
alt-figure = { $label } { $mean }
alt-at-least = pelo menos { $mean }
alt-at-most = no máximo { $mean }
alt-gap = diferença { $gap }

# Listas de itens
extremes-title = Itens mais altos e mais baixos
extremes-lead = Ordenados pela média de todos os outros. Com tão poucas pessoas, vizinhos próximos poderiam trocar de lugar: tome as listas como um convite à conversa, não como uma classificação.
extremes-highest = Mais altos
extremes-lowest = Mais baixos
extremes-more = { $count ->
    [one] E mais { $count } item com o mesmo resultado do último.
   *[other] E mais { $count } itens com o mesmo resultado do último.
}

# Comentários
comments-title = Com as palavras deles
comments-lead = Palavra por palavra, como foram escritos. Cada pergunta tem uma ordem própria, para que ninguém possa juntar de novo as respostas de uma pessoa.
comments-none = Nenhum comentário pode ser mostrado.
comments-none-here = Nenhum comentário pode ser mostrado para esta pergunta.

# Apêndice
appendix-title = Os números por trás dos gráficos
spread-title = Como as respostas se distribuem

# Como ler o relatório
guide-title = Como ler este relatório
guide-compared-title = O que é comparado
guide-compared = Cada item foi avaliado de { $lowest } ({ $lowest-label }) a { $highest } ({ $highest-label }). Uma competência é a média dos seus itens; ela é mostrada se pelo menos { $coverage }% deles o forem. “Todos os outros” são todas as pessoas menos você, e cada uma conta igual.
guide-not-observed = “{ $label }” conta como ausência de resposta, nunca como resposta baixa.
guide-gap-title = O que é uma diferença
guide-gap = A diferença é a sua própria avaliação menos a de todos os outros, nos itens que ambos avaliaram. A partir de { $threshold }, em qualquer direção, ela conta; abaixo disso, vocês concordam. A partir de { $cut }, a média dos outros conta como ponto forte.
guide-gap-normal = A maioria das pessoas se avalia um pouco acima do que os outros avaliam. Isso não é um defeito: os outros veem menos das suas intenções, e você vê menos do seu efeito.
guide-norm-title = Você entre outros clientes
guide-norm-workspace = Suas médias são comparadas com as de outros clientes da mesma consultoria que responderam às mesmas perguntas: a visão dos outros com a visão dos outros, e a autoavaliação com a autoavaliação.
guide-norm-cohort = Suas médias são comparadas com as das outras pessoas cujos relatórios foram feitos junto com o seu: a visão dos outros com a visão dos outros, e a autoavaliação com a autoavaliação.
guide-norm-file = Suas médias são comparadas com a norma “{ $name }”: a visão dos outros com a visão dos outros, e a autoavaliação com a autoavaliação.
guide-norm = O relatório diz quantas dessas pessoas têm uma média mais baixa do que a sua; as que têm a mesma média contam pela metade, e você não está entre elas. Menos de 100 pessoas formam uma comparação, dita em quintos, e não uma norma. Uma posição diz se uma média é comum, não se é boa: entre pessoas que recebem todas avaliações altas, uma média alta fica no meio. Nenhum dos números delas está neste relatório, e nenhum dos seus está nos delas.
guide-small-title = Números pequenos
guide-small = Com três ou quatro pessoas, basta uma mudar de ideia para a média se mover um quarto de ponto ou mais. Essas médias têm uma casa decimal, nada se diz sobre como as respostas se distribuem, e um ponto cego ou um ponto forte oculto é marcado como “a confirmar”. A partir de cinco pessoas, uma palavra diz até que ponto elas concordam. Abaixo de oito, uma diferença é mais uma pergunta do que uma conclusão. Também é marcado como “a confirmar” tudo o que uma só pessoa poderia desfazer.
guide-small-groups = Diferenças de menos de meio ponto entre grupos dizem pouco, e de menos de três quartos de ponto quando um grupo tem só três ou quatro pessoas; grupos que veem lados diferentes de você podem muito bem divergir. Onde as opiniões formam dois polos, leia como as respostas se distribuem em vez da média. Confie no que aparece repetidas vezes e pergunte sobre o resto.
guide-anonymity-title = O que é mostrado e o que não é
guide-anonymity-mean = A média de um grupo só é mostrada se pelo menos { $k } pessoas dele responderam ao item; a de todos os outros, só se pelo menos { $total } pessoas responderam.
guide-anonymity-items = Um grupo de pelo menos { $k }, mas menos de { $items } pessoas, não tem números de itens isolados e não entra em “todos os outros”. Ele só tem uma média dos itens de uma competência; a um quarto de ponto ou menos de um extremo da escala, só isso é dito (≥ ou ≤).
guide-anonymity-spread = A distribuição das respostas só é mostrada onde pelo menos { $count } pessoas responderam.
guide-anonymity-comments = Os comentários só são mostrados por grupo se pelo menos { $count } pessoas do grupo escreveram algum; caso contrário, são reunidos com os dos outros grupos ou deixados de fora.
guide-anonymity-merge = Grupos pequenos demais são reunidos, entre si ou com um maior, e mostrados como um só. Onde isso não basta, suas respostas ficam de fora de tudo.
guide-anonymity-drop = Grupos pequenos demais são reunidos entre si. Onde isso não basta, suas respostas ficam de fora de tudo, inclusive da média de todos os outros.
guide-anonymity-missing = O que falta aqui não pode ser mostrado, e não pode ser calculado a partir do que está.
guide-anonymity-manager = As respostas e os comentários do seu gestor ou da sua gestora são mostrados à parte. Isso foi dito a essa pessoa antes de ela responder.
guide-anonymity-limit = Uma coisa nenhuma regra consegue esconder: se todas as pessoas de um grupo dão a mesma resposta, ela fica à vista.
guide-purpose-title = Para que serve
guide-purpose = Este relatório serve ao seu desenvolvimento. Tão poucas vozes, em um único momento, não sustentam nenhuma decisão sobre salário, promoção ou emprego.
guide-questionnaire-title = O questionário
guide-questionnaire = { $title }, versão { $version }.
guide-licence = Licença: { $licence }.
guide-source = Fonte: { $source }.

# A folha de trabalho
worksheet-title = O que eu faço com isto
worksheet-lead = Para a sua próxima conversa com seu coach.
worksheet-surprise = O que me surpreendeu
worksheet-keep = O que quero manter e usar mais
worksheet-change = A única coisa que quero mudar, e como os outros vão perceber
worksheet-thanks = A quem vou agradecer e a quem vou perguntar mais
