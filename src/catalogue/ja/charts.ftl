# The charts of the report and the sentences beside them. “You” is the client.

# All competencies in one field, self against all others
quadrants-chart = ご自身と他者から見た各コンピテンシー
quadrants-lead = 一つの点が一つのコンピテンシーです。ご自身の評価は下の辺に沿って、他者全体の評価は横の辺に沿って読み取れます。灰色の帯の中では、ご自身と他者の見方が一致しています。
quadrants-band = 差が{ $threshold }未満
quadrants-under = 他者の評価がご自身の評価より高い領域：{ $list }。
quadrants-over = ご自身の評価が他者の評価より高い領域：{ $list }。
quadrants-alike = 比較したすべての領域で、ご自身と他者の差は{ $threshold }未満です。
# Behind some of these differences there are few people.
quadrants-few = 回答者が{ $count }人未満の差は、結論ではなく問いです。
quadrants-tentative = 回答者が一人欠けるだけで変わる可能性があり、暫定的な領域：{ $list }。

# What the overall chart says of the groups
overview-contrast = グループ間の差が最も大きいのは「{ $competency }」です：{ $figures }。
overview-contrast-few = 回答者が少ないため、問いとして受け止めてください。
overview-alike = グループ間の差が{ $threshold }以上のコンピテンシーはありません。

# How the answers to the items of one competency are spread
distribution-chart = { $competency }：回答の分布
distribution-lead = その項目に{ $count }人以上が回答した視点ごとに、1本の棒で示します。棒は尺度の中央を基準に置かれ、棒の中の数字は人数です。
distribution-table = 回答の数値
# Read aloud in place of the picture
alt-distribution = 各回答を選んだ人数（順序：{ $options }）。{ $rows }

# The ring of spokes, for those who ask for it
radar-title = 全コンピテンシーの円形図
radar-chart = ご自身と他者全体の円形図
radar-lead = 外側ほど高い評価です。点を見てください。点の間の面積に意味はありません。
