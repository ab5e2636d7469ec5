# The questionnaire on paper, filled in by hand. Nothing here may promise what only the form behind a link can keep.
paper-kind = Questionário em papel
paper-name = Seu nome
paper-return = Devolver a
paper-until = Até
paper-how-title = Como preencher
paper-how = Marque um círculo em cada linha: o que melhor corresponde ao que você observou.
paper-how-self = Marque um círculo em cada linha: o que melhor descreve você.
paper-unseen = Se você não puder avaliar algo, marque a caixa “{ $label }”. Também é uma resposta.
paper-seen-title = Quem vai saber
paper-seen = Esta folha não é anônima: quem a recolhe vê suas marcas e sua letra. Antes de começar, pergunte quem a recolhe, quem mais vai lê-la e o que será feito dela depois.
paper-seen-self = Quem recolhe esta folha vê suas marcas e sua letra. Antes de começar, pergunte quem mais vai lê-la e o que será feito dela depois.
paper-statement = Afirmação
paper-only = Só para: { $groups }
paper-comments-seen = Quem recolhe esta folha também vê sua letra. Escreva o que você diria também pessoalmente.
