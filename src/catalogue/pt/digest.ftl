# One letter about several questionnaires of one reader.
# $sender: the coach or practice that asks; $clients: whom the feedback is for, joined; $count: how many, two at least.

digest-invitation-subject = A sua opinião é pedida: { $count } questionários
digest-invitation-heading = { $count } questionários esperam por si
digest-invitation-why = { $sender } acompanha várias pessoas num feedback de 360 graus e pede a sua visão sobre cada uma delas: { $clients }. Para que receba uma mensagem e não várias, todas as ligações estão nesta.
digest-reminder-subject = Lembrete: { $count } questionários ainda estão abertos
digest-reminder-heading = Ainda há tempo
digest-reminder-why = { $sender } pediu-lhe recentemente a sua visão sobre várias pessoas. As suas respostas a estes questionários ainda não chegaram e fariam falta. Esta mensagem vale por um lembrete de cada um; nenhuma das pessoas em causa fica a saber que respostas ainda faltam. Se acabou de responder, não há mais nada a fazer.

digest-each = Cada questionário é respondido em separado. Pode parar quando quiser e continuar mais tarde com a mesma ligação.
digest-self = A sua própria visão
digest-form = Cerca de { $minutes } minutos; responda, por favor, até { $deadline }.
digest-because = Recebe esta mensagem porque { $sender } indicou o seu endereço para o feedback de { $clients }.
