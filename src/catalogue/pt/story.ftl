# O que o relatório tem além dos números: capa, data e guia para o coach.

day-long = { $day } de { $month ->
    [1] janeiro
    [2] fevereiro
    [3] março
    [4] abril
    [5] maio
    [6] junho
    [7] julho
    [8] agosto
    [9] setembro
    [10] outubro
    [11] novembro
   *[12] dezembro
} de { $year }
logo = Logotipo

# The brief for the coach; its questions are put to the client
brief-title = Guia para o coach: { $name }
brief-kind = Guia para o coach
brief-lead = Para você, como coach, e não para o cliente. Não diz nada que não esteja no relatório; diz o que perguntar e com o que ter cuidado.
brief-open-title = Abrir a conversa
brief-open-1 = Antes de abrir o relatório, pergunte o que o cliente espera ler e o que seria uma surpresa.
brief-open-2 = Deixe o cliente ler o resumo em silêncio e falar primeiro.
brief-open-3 = Comece pelo que os outros avaliam bem. É tão verdadeiro quanto o resto.
brief-care-title = Tenha cuidado com
brief-care-few = As médias de todos os outros se apoiam em { $people }. Cada diferença é uma pergunta, não uma conclusão.
brief-care-groups = Menos de cinco pessoas em cada caso: { $list }. Se uma delas muda de ideia, uma média se move um quarto de ponto ou mais.
brief-care-tentative = A confirmar: { $list }. Sem uma das respostas, talvez não se mantivesse; não comece por aí.
brief-care-merged = Mostrados juntos, porque um grupo era pequeno demais ou tinha poucos comentários: { $list }. Não tente distinguir os grupos.
brief-care-no-groups = Nada é mostrado dos grupos em separado. Não adivinhe o que eles teriam dito.
brief-care-uncompared = A autoavaliação e a avaliação dos outros não são comparadas em parte alguma, porque falta um dos lados.
brief-care-manager = As respostas do gestor são mostradas à parte, e isso foi dito antes a essa pessoa. Não deixe que uma voz pese mais que as outras.
brief-care-comments = Não procure quem escreveu um comentário, nem deixe o cliente procurar.
brief-care-missing = O que falta não pode ser mostrado, e não pode ser calculado a partir do que está. Deixe assim.
brief-care-purpose = Se alguém pedir uma decisão sobre salário, promoção ou emprego: este relatório não sustenta nenhuma.
brief-ask-title = Perguntas para a conversa de devolutiva
brief-confirmed_strength-1 = Como você faz isso? O que os outros poderiam aprender?
brief-confirmed_strength-2 = Onde isso poderia ser demais?
brief-hidden_strength-1 = Em que os outros confiam aqui que para você é fácil?
brief-hidden_strength-2 = Onde você poderia usar isso mais abertamente?
brief-blind_spot-1 = O que os outros podem ver aqui que você não vê?
brief-blind_spot-2 = Quando você mostrou isso pela última vez, e quem estava lá?
brief-known_development_area-1 = Você e os outros veem do mesmo jeito. O que impediu você de mudar até agora?
brief-known_development_area-2 = Qual seria o menor passo que os outros notariam?
brief-others-low-1 = O que os outros gostariam de ver mais?
brief-others-low-2 = Qual seria o menor passo que eles notariam?
brief-own-1 = Em que você baseia a sua avaliação? Dê um exemplo.
brief-own-2 = A quem você poderia perguntar como vê isso?
brief-split-title = Opiniões divididas
brief-split-1 = As opiniões formam aqui dois polos. Em que situações as pessoas veem você de modo diferente?
brief-split-2 = O que você poderia perguntar a todos, sem perguntar quem respondeu o quê?
brief-comments-1 = Que frase fica com você? O que você ouve nela?
brief-comments-2 = Que frase combina com os números, e qual não?
brief-nothing = Não há conclusão sobre a qual perguntar. Pergunte o que o cliente esperava ouvir, e de quem.
brief-close-title = Encerrar a conversa
brief-close-1 = Deixe o cliente escolher uma coisa só para mudar. Uma basta.
brief-close-2 = Pergunte como os outros vão notar, e até quando.
brief-close-3 = Combinem a quem o cliente vai agradecer pelas respostas, e quando vocês voltarão a olhar para isso.
brief-notes = Anotações
