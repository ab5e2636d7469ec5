# The report as tables: the names of the sheets, at most 31 letters each.
sheet-section = 区分
sheet-summary = 要約
sheet-gaps = ギャップ
sheet-competencies = コンピテンシー
sheet-items = 項目
sheet-distributions = 分布
sheet-extremes = 高い項目と低い項目
sheet-comments = コメント
sheet-guide = 読み方

# The headings of their columns.
figure-part = 内容
figure-name = 名称
figure-people = 人数
figure-text = 本文
figure-perspective = 視点
figure-counted = 項目数
figure-mean = 平均
figure-note = 注記
figure-deviation = 標準偏差
figure-median = 中央値
figure-least = 最低の回答
figure-most = 最高の回答
figure-favourable = 肯定的な回答
figure-agreement = 一致度
figure-list = 一覧
figure-place = 順位
figure-question = 自由記述の質問

# What stands in their cells: the mean beside it is a bound; opinions form two camps; how far the answers agree.
note-at-least = この値以上
note-at-most = この値以下
note-split = 二つに分かれた意見
level-none = なし
level-weak = 弱い
level-moderate = 中程度
level-strong = 強い
level-very_strong = 非常に強い

# The report as a page: which perspectives it shows, and its print button.
page-perspectives = グラフと表に表示
page-print = 印刷
