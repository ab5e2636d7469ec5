# O que pode fazer quem foi convidado, além de responder: recusar, parar as cartas, pedir de novo o link, verificar um
# recibo; e o que num comentário pode revelar quem o escreveu. $client: de quem se trata; $coach: quem pergunta.

decline-open = Não posso ou não quero responder
decline-title = Você não precisa responder
decline-lead = Se recusar, você não recebe mais mensagens sobre este feedback, e o que já preencheu é apagado. Enquanto ele estiver aberto, você pode mudar de ideia.
decline-legend = Por que você não responde?
decline-reason-little_contact = Tenho pouco contato com { $client }
decline-reason-conflict = Tenho um conflito de interesses
decline-reason-no_time = Não tenho tempo
decline-reason-unsaid = Prefiro não dizer
decline-wrong-person = Não sou eu: a mensagem chegou ao endereço errado
decline-choose = Escolha uma destas opções. “Prefiro não dizer” basta.
decline-seen-title = O que { $coach } fica sabendo
decline-seen = Quantas pessoas recusam e, quando forem pelo menos { $k }, quantas vezes cada motivo foi dado. Nunca quem. Mas quem vê o número subir logo depois de falar com você pode adivinhar; e, se todos recusarem, o número diz isso de cada um.
decline-seen-manager = Você responde como gestor ou gestora, e gestores não são contados aqui: { $coach } vê que o gestor não respondeu, e não por quê. O motivo que você escolher aqui não é mostrado a ninguém.
decline-seen-wrong-person = Se a mensagem chegou ao endereço errado, { $coach } fica sabendo, com o endereço, e pode corrigi-lo.
decline-button = Recusar
declined-title = Você recusou
declined-what = A não ser um convite que já esteja a caminho, você não recebe mais mensagens sobre este feedback, e nada do que tinha preenchido foi guardado. { $coach } não fica sabendo que foi você.
declined-wrong-title = Agradecemos o aviso
declined-wrong-what = Você não recebe mais mensagens sobre este feedback. { $coach } fica sabendo que este endereço não é o certo.
declined-not-taken = Você recusou nesse meio-tempo; por isso, o que acabou de enviar não foi aceito.
declined-return-what = Mudou de ideia? Você pode responder até { $until }.
declined-return = Responder mesmo assim

no-mail-title = Parar as mensagens
no-mail-lead = { $coach } pediu por e-mail a sua visão de { $client }.
no-mail-legend = Quais mensagens você não quer mais?
no-mail-this = As que tratam do feedback para { $client }
no-mail-all = Todas as mensagens de { $coach } para este endereço
no-mail-button = Parar estas mensagens
no-mail-done-title = Você não recebe mais mensagens
no-mail-done-this = Não serão mais enviadas a você mensagens sobre o feedback para { $client }.
no-mail-done-all = { $coach } não envia mais mensagens a este endereço por este site.
no-mail-what = Isso não tira mais nada de você: o link das suas mensagens continua valendo, e você pode responder como antes. { $coach } vê que você não quer mensagens, não se já respondeu. Mas quem vê isso logo depois de um lembrete pode adivinhar que você ainda não tinha respondido.
no-mail-kept = O seu endereço não vai para nenhuma lista por causa disso. Se você não quiser nenhuma mensagem, guarda-se um código pelo qual o seu endereço pode ser reconhecido e a partir do qual ninguém consegue recuperá-lo.
no-mail-again = Voltar a receber mensagens

lost-title = Enviem de novo o meu link
lost-lead = Informe o endereço em que você foi convidado. Se ali se espera uma resposta sua, uma mensagem com o seu link chega em poucos minutos.
lost-email = O seu endereço de e-mail
lost-button = Enviar o link
lost-fault = Isto não é um endereço de e-mail. Deveria ser parecido com nome@example.org.
lost-sent-title = Olhe na sua caixa de entrada
lost-sent-what = Se se espera uma resposta deste endereço, uma mensagem com o link está a caminho. Esta página diz isso para qualquer endereço: ninguém descobre aqui quem foi convidado.
lost-sent-nothing = Não chega nada? Então você já respondeu, recusou ou pediu para não receber mensagens, o feedback está encerrado, ou o convite foi para outro endereço. Sai no máximo uma mensagem dessas por hora. Se nada ajudar, escreva à pessoa que convidou você.

receipt-promise = Depois de enviar, você recebe um recibo com o qual pode verificar mais tarde que as suas respostas foram contadas.
receipt-title = O seu recibo
receipt-what = Com este código você pode verificar, depois do encerramento, que as suas respostas foram contadas. Ele não leva nem ao seu nome nem ao que você respondeu. Só é mostrado aqui, e só este navegador o guarda até ser fechado: anote-o ou baixe-o, se quiser.
receipt-limit = Um recibo prova a quem o vê que uma resposta foi dada, nunca qual. Ninguém pode exigi-lo de você, e você não precisa guardá-lo.
receipt-download = Baixar como texto
receipt-page-title = Verificar um recibo
receipt-page-lead = Digite o código que você recebeu quando as suas respostas foram registradas: 24 letras e números.
receipt-code = Código
receipt-button = Verificar
receipt-counted-title = Contadas
receipt-counted-what = As respostas com este recibo foram contadas, uma vez, no encerramento do feedback para { $client }: { $moment }. Quais números as mostram depende de quantas pessoas responderam. As próprias respostas foram apagadas.
receipt-waiting-title = Registradas, ainda não contadas
receipt-waiting-what = Este recibo foi dado aqui. As respostas ficam lacradas até o encerramento do feedback e então são contadas. Volte a olhar depois disso. Se já estiver encerrado, algo está errado: escreva para { $email }.
receipt-unknown-title = Este recibo não é daqui
receipt-unknown-what = Compare o código letra por letra com o que você recebeu. Se for o mesmo, ele vem de outro site.
receipt-file-about = Feedback para { $client }
receipt-file-where = Verifique depois do encerramento em

trace-where = O que pode revelar quem você é está marcado abaixo. É só um conselho e não sai deste servidor.
trace-title = Isto pode revelar quem você é:
trace-email = um endereço de e-mail
trace-phone = um número de telefone
trace-day = um dia; quem estava lá saberá
trace-story = algo que aconteceu entre você e outra pessoa
trace-role = diz quem você é
trace-name = um nome
trace-language = Ninguém mais do seu grupo foi convidado neste idioma ({ $language }). Um comentário nele pode revelar quem o escreveu.

mail-opt-out = Não receber mais mensagens como esta
mail-recovery-subject = O seu link: a sua visão de { $client }
mail-recovery-subject-self = O seu link: a sua própria visão
mail-recovery-heading = Aqui está o seu link
mail-recovery-heading-self = Aqui está o seu link
mail-recovery-why = Você, ou alguém que conhece o seu endereço, pediu este link de novo. { $sender } pede a sua visão de { $client }, e as suas respostas ainda não chegaram.
mail-recovery-why-manager = Você, ou alguém que conhece o seu endereço, pediu este link de novo. { $sender } pede a sua visão de { $client } como gestor ou gestora, e as suas respostas ainda não chegaram.
mail-recovery-why-self = Você, ou alguém que conhece o seu endereço, pediu este link de novo. { $sender } pede a sua própria visão para o seu feedback de 360 graus, e ela ainda não chegou.
