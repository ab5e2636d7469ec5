# As cartas: convite, lembretes, agradecimento, “a quem devemos perguntar?”, “seu relatório está pronto”. Português do Brasil, de “você”.
# $name: quem lê; $client: para quem é o feedback; $sender: quem pede (coach ou consultoria).

mail-greeting = Olá, { $name },
mail-thanks = Agradecemos seu tempo e sua franqueza.
mail-regards = Atenciosamente

mail-invitation-subject = Sua visão sobre { $client }
mail-invitation-subject-self = Seu feedback 360 graus: sua própria visão
mail-invitation-heading = Sua visão sobre { $client }
mail-invitation-heading-self = Sua própria visão vem primeiro
mail-invitation-why = { $client } participa de um feedback 360 graus: pessoas do seu ambiente de trabalho contam como vivem o trabalho em conjunto. { $sender } acompanha o processo e pede a sua visão.
mail-invitation-why-manager = { $client } participa de um feedback 360 graus: pessoas do seu ambiente de trabalho contam como vivem o trabalho em conjunto. { $sender } acompanha o processo e pede a sua visão como gestor ou gestora.
mail-invitation-why-self = Seu feedback 360 graus começa. As pessoas com quem você trabalha são convidadas a dizer como veem você, e a sua própria visão faz parte disso: onde as duas diferem, a conversa com { $sender } fica interessante.

mail-reminder-subject = Lembrete: sua visão sobre { $client }
mail-reminder-subject-self = Lembrete: falta a sua própria visão
mail-reminder-heading = Ainda há tempo
mail-reminder-heading-self = Falta a sua própria visão
mail-reminder-why = Há pouco tempo, { $sender } pediu a sua visão sobre { $client }. Suas respostas ainda não chegaram e fariam falta. Este lembrete vai para todas as pessoas cujas respostas estão pendentes; { $client } não fica sabendo quem são. Se você acabou de responder, não há mais nada a fazer.
mail-reminder-why-manager = Há pouco tempo, { $sender } pediu a sua visão como gestor ou gestora de { $client }. Suas respostas ainda não chegaram e fariam falta. Se você acabou de responder, não há mais nada a fazer.
mail-reminder-why-self = As pessoas ao seu redor são convidadas a dizer como veem você. Sem a sua própria visão, o relatório não tem com o que comparar a delas. Se você acabou de responder, não há mais nada a fazer.

mail-last-call-subject = Últimos dias: sua visão sobre { $client }
mail-last-call-subject-self = Últimos dias: falta a sua própria visão
mail-last-call-heading = O prazo está terminando
mail-last-call-heading-self = Falta a sua própria visão
mail-last-call-why = O feedback sobre { $client } será encerrado em breve, e suas respostas ainda não chegaram. Depois do prazo, não será mais possível receber respostas. Este lembrete vai para todas as pessoas cujas respostas estão pendentes; { $client } não fica sabendo quem são. Se você acabou de responder, não há mais nada a fazer.
mail-last-call-why-manager = O feedback sobre { $client } será encerrado em breve, e suas respostas como gestor ou gestora ainda não chegaram. Depois do prazo, não será mais possível receber respostas. Se você acabou de responder, não há mais nada a fazer.
mail-last-call-why-self = O feedback será encerrado em breve. Sem a sua própria visão, o relatório não tem com o que comparar a dos outros, e depois do prazo não será mais possível acrescentá-la. Se você acabou de responder, não há mais nada a fazer.

mail-time = { $minutes ->
    [one] Leva cerca de { $minutes } minuto
   *[other] Leva cerca de { $minutes } minutos
  }, no celular ou no computador. Você pode parar quando quiser e continuar depois com o mesmo link. Responda até { $deadline }, por favor.
mail-answer-button = Abrir o questionário
mail-action = { $action }:
mail-address = Se o botão não funcionar, copie este endereço para o seu navegador:

mail-promise-heading = O que acontece com suas respostas
mail-promise = Suas avaliações são reunidas com as de outras pessoas: nenhum número em que elas entram se baseia em menos de { $k } pessoas. Os comentários aparecem palavra por palavra, sem nome e somente onde pelo menos { $comments } pessoas escreveram algum; por isso, deixe de fora o que só você poderia ter escrito. O relatório vai para { $client } e { $sender } e não diz quem disse o quê. A primeira página do questionário explica tudo por completo, inclusive os limites.
mail-promise-manager = Você responde como gestor ou gestora e, sendo uma única pessoa, não pode ficar no anonimato: o relatório mostra suas avaliações e seus comentários como seus. Ele vai para { $client } e { $sender }.
mail-promise-self = O relatório mostra suas avaliações e seus comentários como sua própria visão, ao lado da visão dos outros. { $sender } e você o recebem; se mais alguém vai lê-lo, quem decide é você.

mail-personal = O link é pessoal: por favor, não encaminhe esta mensagem. Não é preciso ter conta, e abrir a mensagem ou o link não informa nada a ninguém.
mail-because = Você recebe esta mensagem porque { $sender } informou seu endereço para o feedback de { $client }.
mail-because-self = Você recebe esta mensagem porque { $sender } informou seu endereço para o seu feedback 360 graus.
mail-decline-reply = Se houver algum engano, ou se você preferir não participar, basta responder a esta mensagem.
mail-decline = Se houver algum engano, ou se você preferir não participar, por favor avise { $sender }.

mail-report-subject = O relatório do seu feedback 360 graus está pronto
mail-report-heading = Seu relatório está pronto
mail-report-why = { $sender } leu seu relatório e o liberou para você. Ele coloca a sua própria visão ao lado da visão de quem respondeu: o que essas pessoas valorizam, o que surpreende e onde pode estar um primeiro passo.
mail-report-advice = Reserve meia hora sem interrupções. As duas primeiras páginas dizem o mais importante; anote o que alegra e o que intriga você e leve ambos para a próxima conversa com { $sender }.
mail-report-button = Abrir o relatório
mail-report-thanks = Boas conversas a partir daqui.
mail-report-personal = O link é pessoal: quem o tiver pode ler seu relatório. Por favor, repasse-o somente a quem deve lê-lo.

mail-thanks-subject = O feedback sobre { $client } está encerrado
mail-thanks-subject-self = Seu feedback 360 graus está encerrado
mail-thanks-heading = Agradecemos
mail-thanks-why = O feedback 360 graus sobre { $client } está encerrado, e não são mais recebidas respostas. Esta mensagem vai para todas as pessoas que foram convidadas, tenham respondido ou não. A quem participou: agradecemos seu tempo e sua franqueza.
mail-thanks-why-self = Seu feedback 360 graus está encerrado, e não são mais recebidas respostas. Esta mensagem vai para todas as pessoas que foram convidadas, tenham respondido ou não. Agradecemos por você ter aceitado o convite.
mail-thanks-next = As respostas são reunidas como explica a primeira página do questionário. Elas serão o ponto de partida das conversas entre { $client } e { $sender }. Você não precisa fazer mais nada.
mail-thanks-next-self = { $sender } agora lê o relatório e depois o libera para você; uma mensagem à parte traz o link. Até lá, você não precisa fazer nada.

mail-nomination-subject = Seu feedback 360 graus: a quem devemos perguntar?
mail-nomination-heading = A quem devemos perguntar?
mail-nomination-why = Seu feedback 360 graus com { $sender } está sendo preparado. Você sabe melhor do que ninguém quem acompanha o seu trabalho: proponha, por favor, pessoas cuja visão conta, como seu gestor ou sua gestora, colegas e pessoas da sua equipe.
mail-nomination-advice = Escolha pessoas que trabalham com você há tempo suficiente para terem visto dias bons e dias difíceis. { $sender } revisa a sua lista antes que alguém seja convidado.
mail-nomination-button = Propor pessoas

mail-nomination-returned-subject = Sua lista, mais uma vez, por favor
mail-nomination-returned-heading = Sua lista está de volta com você
mail-nomination-returned-why = { $sender } reviu sua lista e pede uma alteração.
mail-nomination-returned-advice = O que se pede está no alto da página. Altere a lista e entregue-a de novo.

mail-test-subject = Teste: { $subject }
mail-test-note = Este é um teste com dados de exemplo. Ele foi enviado só para você, e nenhum link leva a um questionário ou relatório de verdade.
