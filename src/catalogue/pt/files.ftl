# The report as tables: the names of the sheets, at most 31 letters each.
sheet-section = Seção
sheet-summary = Resumo
sheet-gaps = Diferenças
sheet-competencies = Competências
sheet-items = Itens
sheet-distributions = Distribuições
sheet-extremes = Mais altos e mais baixos
sheet-comments = Comentários
sheet-guide = Como ler

# The headings of their columns.
figure-part = Assunto
figure-name = Nome
figure-people = Pessoas
figure-text = Texto
figure-perspective = Perspectiva
figure-counted = Itens contados
figure-mean = Média
figure-note = Observação
figure-deviation = Desvio padrão
figure-median = Mediana
figure-least = Resposta mais baixa
figure-most = Resposta mais alta
figure-favourable = Respostas favoráveis
figure-agreement = Concordância
figure-list = Lista
figure-place = Posição
figure-question = Pergunta aberta

# What stands in their cells: the mean beside it is a bound; opinions form two camps; how far the answers agree.
note-at-least = pelo menos este valor
note-at-most = no máximo este valor
note-split = dois polos
level-none = nenhuma
level-weak = fraca
level-moderate = moderada
level-strong = forte
level-very_strong = muito forte

# The report as a page: which perspectives it shows, and its print button.
page-perspectives = Mostrar nos gráficos e nas tabelas
page-print = Imprimir
