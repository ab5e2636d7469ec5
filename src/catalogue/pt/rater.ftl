# O que avaliadores e clientes leem nas páginas.

rater-language = Idioma
rater-title = Sua visão sobre { $client }
rater-title-self = Sua própria visão
rater-lead = { $coach } pede a sua visão sincera sobre como { $client } trabalha. O que você e outras pessoas dizem ajuda { $client } a perceber o que manter e o que mudar.
rater-lead-self = { $coach } pergunta como você vê o seu próprio trabalho. A sua visão fica ao lado do que dizem as pessoas ao seu redor.
rater-fact-asks = Quem pede
rater-fact-about = Sobre
rater-yourself = Você
rater-fact-role = Você responde como
rater-fact-time = Leva cerca de
rater-minutes = { $minutes ->
    [one] { $minutes } minuto
   *[other] { $minutes } minutos
}, { $items ->
    [one] { $items } pergunta curta
   *[other] { $items } perguntas curtas
}
rater-fact-until = Aberto até
rater-start = Começar
rater-continue = Continuar
rater-start-hint = Você pode parar a qualquer momento e voltar pelo link do e-mail. Nada conta antes do envio.
rater-help = Dúvidas? Escreva para

rater-group-self = Autoavaliação
rater-group-manager = Gestor ou gestora
rater-group-peer = Par
rater-group-direct_report = Subordinado direto ou subordinada direta
rater-group-other = Outra pessoa do trabalho

rater-fate-title = O que acontece com suas respostas
rater-fate-self = Suas avaliações ficam no relatório como sua própria visão, ao lado do que dizem os outros. Seus comentários aparecem como seus.
rater-fate-manager = Você responde como gestor ou gestora de { $client }. Suas avaliações e seus comentários são mostrados à parte, em “Gestor”, e por isso não são anônimos. Escreva o que você diria pessoalmente.
rater-fate-managers = Se vários gestores responderem, as avaliações deles são mostradas juntas, em “Gestor”. Cada um conhece as próprias; por isso, quando são dois, cada um pode calcular as do outro.
rater-fate-asked = { $count ->
    [one] Por enquanto, você é a única pessoa consultada no seu grupo ({ $group }).
   *[other] Por enquanto, você é uma das { $count } pessoas consultadas no seu grupo ({ $group }).
}
rater-fate-group = Suas avaliações são contadas junto com as das outras pessoas do seu grupo. Um número só é mostrado se houver pelo menos { $k } pessoas por trás dele.
rater-fate-too-few = Se menos de { $k } dessas pessoas responderem, as avaliações delas são contadas junto com as de outro grupo ou deixadas de fora.
rater-fate-items = Números de perguntas isoladas só são mostrados se houver pelo menos { $items } pessoas por trás deles. De menos pessoas há, no máximo, uma média de várias perguntas.
rater-fate-together = É pouco demais para um grupo aparecer sozinho; por isso, suas avaliações são mostradas junto com as de: { $groups }. Ao todo, { $count } pessoas foram consultadas. Um número só é mostrado se houver pelo menos { $k } pessoas por trás dele.
rater-fate-joined = Outro grupo é pequeno demais para aparecer sozinho; por isso, as avaliações dele são mostradas junto com as do seu grupo: { $groups }. Ao todo, { $count } pessoas foram consultadas. Um número só é mostrado se houver pelo menos { $k } pessoas por trás dele.
rater-fate-left-out = É pouco demais: um número só é mostrado se houver pelo menos { $k } pessoas por trás dele. Por isso, nem suas avaliações nem seus comentários serão mostrados.
rater-fate-comments = Os comentários são mostrados palavra por palavra, sem nome, em ordem aleatória e somente em listas de pelo menos { $k }: os do seu grupo ou, quando um grupo escreve poucos demais, uma só lista de todos os grupos, menos o do gestor.
rater-fate-comments-together = Os comentários são mostrados palavra por palavra, sem nome, em ordem aleatória e somente em listas de pelo menos { $k }: os dos grupos citados aqui ou, quando são poucos demais, uma só lista de todos os grupos, menos o do gestor.
rater-fate-comments-alone = Os comentários são mostrados palavra por palavra, sem nome, em ordem aleatória e somente se pelo menos { $k } dessas pessoas escreverem algum.
rater-fate-comments-pooled = Os comentários são mostrados palavra por palavra, sem nome, em ordem aleatória e somente em listas de pelo menos { $k }. Para isso, poucas pessoas foram consultadas aqui; por isso, os seus ficam em uma só lista com os de todos os grupos, menos o do gestor.
rater-fate-comments-too-few = Os comentários só são mostrados em listas de pelo menos { $k }, e menos pessoas do que isso foram consultadas. Por isso, seus comentários não serão mostrados.
rater-fate-follows = Tudo isso depende de quantas pessoas foram consultadas, não de quem respondeu. Se pessoas entrarem na lista ou saírem dela, este texto muda de acordo.
rater-fate-sealed = O que você envia é lacrado, sem o seu nome e sem horário. Quando a avaliação se encerra, todas as respostas são abertas de uma só vez, contadas e apagadas. Nem { $coach } nem { $client } chegam a ver um formulário individual.
rater-fate-final = Depois do envio, as respostas não podem ser alteradas nem retiradas: ninguém consegue encontrar as suas entre elas.
rater-fate-sealed-named = O que você envia é lacrado. Ninguém pode ler antes que a avaliação se encerre; então é aberto, contado e apagado junto com todas as outras respostas.
rater-fate-final-named = Depois do envio, as respostas não podem ser alteradas nem retiradas.
rater-limits-title = O que não podemos prometer
rater-notice-version = Esta é a versão { $version } deste aviso. Todas as versões são guardadas.
rater-limit-unanimous = Se todas as pessoas de um grupo derem a mesma resposta, essa resposta fica visível.
rater-limit-style = Um exemplo ou o seu jeito de escrever pode revelar quem você é.
rater-limit-invited = { $coach } sabe quem foi convidado, e { $client } pode ter sugerido o seu nome. Mostra-se quantas pessoas responderam, não quem respondeu.
rater-limit-server = Quem alterar o programa neste servidor enquanto as respostas chegam, ou quem possuir tanto as chaves secretas dele quanto uma cópia antiga dos seus dados, poderia quebrar esta promessa.

rater-page = Página { $done } de { $all }
rater-answered = { $done } de { $all } respondidas
rater-progress = Perguntas respondidas
rater-next = Salvar e continuar
rater-back = Voltar
rater-to-review = Revisar as respostas
rater-steps = Páginas deste formulário
rater-view-all = Mostrar tudo em uma página
rater-view-pages = Mostrar um tema de cada vez
rater-comments-title = Com suas palavras
rater-comments-lead = Você não precisa escrever nada. O que mais ajuda é um exemplo concreto.
rater-comments-warning = O que você escreve é mostrado palavra por palavra a quem lê o relatório. Deixe de fora nomes, datas e projetos que só você mencionaria.
rater-characters-left = Restam { $left } caracteres
rater-saved = Salvo como rascunho.
rater-unsaved = Ainda não foi salvo. O que você digitou continua nesta página e será enviado de novo.
rater-open-lead = Estas perguntas ainda precisam de resposta. Se você não puder avaliar alguma, diga isso: também é uma resposta.

rater-faults-title = Algo precisa de mais atenção
rater-fault-unanswered = Escolha uma resposta para: { $item }
rater-fault-choose = Escolha uma destas respostas.
rater-fault-off-scale = Escolha uma das respostas oferecidas para: { $item }
rater-fault-unknown = O formulário enviou um campo que não pertence a este questionário ({ $field }). Recarregue a página e envie de novo.
rater-fault-too-long = Este comentário tem { $length } caracteres; são possíveis no máximo { $limit }. Encurte-o.
rater-fault-unstorable = Este comentário contém um caractere de controle invisível. Apague o que foi colado e digite de novo.
rater-fault-stacked = Este comentário empilha acentos demais sobre uma letra. Escreva-o com os acentos que ele realmente tem.

rater-review-title = Revisar e enviar
rater-review-lead = Tudo está respondido. Dê mais uma olhada.
rater-review-open = { $count ->
    [one] { $count } pergunta ainda precisa de resposta.
   *[other] { $count } perguntas ainda precisam de resposta.
}
rater-review-answer-open = Responder agora
rater-review-changed = Suas respostas foram alteradas em outra janela desde que você as revisou. Dê mais uma olhada e depois envie.
rater-change = Alterar
rater-unanswered = Ainda sem resposta
rater-no-comment = Sem comentário
rater-back-to-form = Voltar às perguntas
rater-submit-final = Ao enviar, suas respostas são lacradas e não podem mais ser alteradas.
rater-submit = Enviar as respostas

rater-recorded-title = Suas respostas foram registradas
rater-recorded-thanks = Agradecemos o seu tempo. { $client } lerá o relatório sem saber quem disse o quê.
rater-recorded-thanks-manager = Agradecemos o seu tempo. { $client } lerá suas respostas como as do gestor ou da gestora, ao lado do que dizem os outros.
rater-recorded-thanks-self = Agradecemos o seu tempo. Seu coach vai percorrer o relatório com você.
rater-recorded-done = Não há mais nada a fazer; você pode fechar esta página. Você não receberá mais lembretes.
rater-spent-title = As respostas já foram registradas
rater-spent-what = Já foram enviadas respostas por este link. Elas estão lacradas; por isso, esta página não pode mostrá-las nem alterá-las.
rater-spent-conflict = Já foram registradas respostas por este link; por isso, o que você enviou agora não foi aceito. As respostas registradas primeiro ficam como estão.
rater-closed-title = Esta avaliação está encerrada
rater-closed-what = Ela recebeu respostas até { $until }. Não é mais possível responder.
rater-closed-ask = Se você achar que se trata de um engano, escreva para { $coach } ({ $email }).

client-title = Seu relatório está pronto
client-lead = { $coach } liberou para você, { $client }, o relatório da sua avaliação.
client-care-title = Antes de abrir
client-care-private = Este link é só seu. Quem o tiver pode ler o relatório; por isso, repasse-o somente se quiser.
client-care-reading = Reserve meia hora sem interrupções. Olhe primeiro os pontos fortes, depois as diferenças, e guarde o que surpreender para a conversa com seu coach.
client-open = Abrir o relatório
client-download = Baixar em PDF

problem-link-title = Este link não funciona
problem-link-what = Talvez tenha sido cortado ao ser copiado ou substituído por um mais novo.
problem-link-remedy = Copie o link inteiro do seu e-mail para a barra de endereços, ou peça a quem convidou você que o envie de novo.
problem-visit-title = Abra seu link de novo, por favor
problem-visit-what = Este navegador não sabe qual formulário você está preenchendo, talvez porque tenha sido fechado nesse meio-tempo. O que você salvou está guardado.
problem-visit-remedy = Abra mais uma vez o link do seu e-mail e você continua de onde parou.
problem-guard-title = Este formulário não foi aceito
problem-guard-what = Ele não veio de uma página deste site, ou a página era antiga demais.
problem-guard-remedy = Abra a página de novo e envie mais uma vez.
problem-busy-title = Não foi salvo agora
problem-busy-what = O servidor não consegue guardar nada neste momento. Suas respostas ainda estão no seu navegador.
problem-busy-remedy = Volte e envie a página de novo daqui a um minuto.
problem-fault-title = Algo deu errado do nosso lado
problem-fault-what = Nada foi alterado. Tente de novo daqui a um minuto.
problem-reference = Referência:

date-long = { $weekday ->
    [1] segunda-feira
    [2] terça-feira
    [3] quarta-feira
    [4] quinta-feira
    [5] sexta-feira
    [6] sábado
   *[7] domingo
}, { $day } de { $month ->
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
} de { $year }, { $time } ({ $zone })
