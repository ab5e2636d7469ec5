# O que se diz de pedidos que não podem ser lidos.

problem-unreadable-title = Isto não pôde ser aceito
problem-unreadable-head = O pedido traz mais de { $limit } de cabeçalhos. Apague os cookies deste site no seu navegador e abra a página de novo.
problem-unreadable-compressed = O formulário foi enviado comprimido, o que não é aceito aqui. Envie-o como ele é.
problem-unreadable-kind = Aqui só são aceitos formulários. Envie-o a partir da página.
problem-unreadable-boundary = O formulário não tem limite entre as suas partes. Envie-o de novo a partir da página.
problem-unreadable-slow = O formulário demorou mais de { $limit } segundos para chegar. Volte e envie-o de novo.
problem-unreadable-broken-off = O formulário foi interrompido no caminho. Volte e envie-o de novo.
problem-unreadable-large = O que foi enviado é grande demais: no máximo { $limit } são aceitos aqui. Volte e envie menos.
problem-unreadable-fields = O formulário tem mais de { $limit } campos, o que nenhuma página deste site tem. Envie-o de novo a partir da página.
problem-unreadable-text = O formulário contém bytes que não são texto UTF-8. Abra a página de novo e envie-o de lá.
problem-unreadable-twice = O formulário tem o campo { $field } duas vezes, e assim não fica claro qual vale. Envie-o de novo a partir da página.
problem-unreadable-garbled = O formulário está cortado ou corrompido. Abra a página de novo e envie-o de lá.
problem-unreadable-letters = As mensagens param com o botão da página, ou por um programa de correio que envie List-Unsubscribe=One-Click e nada mais. Nada foi alterado.
problem-unreadable-other = O pedido não pôde ser lido. Abra a página de novo e envie mais uma vez.
