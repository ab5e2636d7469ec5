# クライアントが読むレポート。「あなた」はクライアント本人。

report-kind = 360度フィードバック レポート
report-title = 360度フィードバック レポート：{ $name }
page-of = { $page } / { $pages }ページ
people = { $count ->
   *[other] { $count }人
}
joined = { $list }、{ $last }
list-separator = 、

# 視点。「joined」の形は列挙の中で使う：「同僚、直属の部下」。
perspective-self = 本人
perspective-manager = 上司
perspective-peer = 同僚
perspective-peer-joined = 同僚
perspective-direct-report = 直属の部下
perspective-direct-report-joined = 直属の部下
perspective-other = そのほかの回答者
perspective-other-joined = そのほかの回答者
perspective-all-others = 他者全体

# 要約
summary-title = 要約
respondents-title = 回答者
respondents-self-and-others = あなたと、ほかの{ $count ->
   *[other] { $count }人
}が、あなたの仕事に関する{ $items }の質問に回答しました。
respondents-others-only = { $count ->
   *[other] { $count }人
}が、あなたの仕事に関する{ $items }の質問に回答しました。自己評価がないため、比較はありません。
respondents-self-only = 現在あるのは自己評価だけです。誰が何を言ったかを明かさずに示すには、ほかの回答者が少なすぎます。
respondents-named-only = 誰が何を言ったかを明かさずにグループを示すには、回答者が少なすぎます。以下は示すことのできる内容です。
respondents-nobody = 誰が何を言ったかを明かさずに示すには、回答者が少なすぎます。

quadrant-confirmed_strength = 強み
quadrant-confirmed_strength-lead = 他者の評価が高く、ご自身もそれを分かっています。
quadrant-hidden_strength = 隠れた強み
quadrant-hidden_strength-lead = 他者の評価が高く、ご自身の評価を上回っています。
quadrant-blind_spot = 盲点
quadrant-blind_spot-lead = ご自身の評価が他者より高い領域です。他者は伸びしろがあると見ています。
quadrant-known_development_area = 自覚している課題
quadrant-known_development_area-lead = 他者は伸びしろがあると見ており、ご自身の評価もそれより高くありません。
quadrant-none = 該当なし
others-high-title = 他者の評価が高い領域
others-high-lead = 他者の平均が{ $cut }以上です。
others-low-title = 他者が伸びしろを見ている領域
others-low-lead = 他者の平均が{ $cut }未満です。
own-title = ご自身の評価
own-lead = ご自身の評価を、高い順に示しています。
agreement-title = ご自身と他者が一致している領域
agreement-some = ご自身と他者の差が{ $threshold }未満の領域：{ $list }。
agreement-none = ご自身と他者の差が{ $threshold }未満のコンピテンシーはありません。
uncompared = 一方の評価がないため比較していない領域：{ $list }。

start-title = どこから始めるか
start-blind_spot-title = 「{ $competency }」に好奇心を向ける
start-blind_spot = ご自身の評価は{ $own }、他者の評価は{ $others }です。信頼できる人に、あなたには見えていない何が見えているかを尋ねてみてください。
start-known_development_area-title = 「{ $competency }」に取り組む
start-known_development_area = 他者の評価は{ $others }、ご自身の評価は{ $own }です。認識は共有されているので、すぐに始められます。
start-others-low-title = 「{ $competency }」をよく見る
start-others-low = 他者の評価は{ $others }で、ほかのどの領域よりも低くなっています。
start-hidden_strength-title = 「{ $competency }」を信頼する
start-hidden_strength = 他者の評価は{ $others }、ご自身の評価は{ $own }です。もっと表に出して活かしてください。
start-confirmed_strength-title = 「{ $competency }」を土台にする
start-confirmed_strength = 他者の評価は{ $others }、ご自身の評価は{ $own }です。望む変化を、この強みで支えてください。
start-others-high-title = 「{ $competency }」を土台にする
start-others-high = 他者の評価は{ $others }で、ほかのどの領域よりも高くなっています。
start-choose-title = 一つだけ選ぶ
start-choose = コーチと話し合ってください。周囲が気づく一つの変化は、五つの決意に勝ります。
start-nothing-title = 話す
start-nothing = 何を、誰から聞きたかったのかを、コーチに話してください。数字が示せないことも、対話なら伝えられます。

# 全体図
overview-title = コンピテンシーの全体像
overview-lead = 1行が一つのコンピテンシーで、尺度は{ $lowest }({ $lowest-label })から{ $highest }({ $highest-label })までです。帯はご自身の評価から他者全体の評価までを示し、小さい印は各グループを表します。
overview-lead-one-side = 1行が一つのコンピテンシーで、尺度は{ $lowest }({ $lowest-label })から{ $highest }({ $highest-label })までです。小さい印は各グループを表します。
overview-chart = 全コンピテンシーの平均
overview-nothing = 描くものがありません。示すことのできる平均がないためです。
overview-table = 全コンピテンシーの数値
strength-from = { $cut }以上は強み
column-competency = コンピテンシー
column-gap = ギャップ
column-reading = 読み取り
# A reading that one rater could undo.
tentative = 暫定
reading-tentative = { $reading }({ tentative })
reading-blind_spot = 盲点
reading-hidden_strength = 隠れた強み
reading-confirmed_strength = 強み
reading-known_development_area = 自覚している課題

quadrants-title = 各コンピテンシーの位置

# 一つのコンピテンシー
competency-place = コンピテンシー{ $place } / { $count }
competency-chart = { $competency }：平均
verdict-tentative = これは暫定的な結果です。回答者が一人欠けるだけで、変わる可能性があります。
verdict-few = これは{ $count }人の回答によるものです。結論としてではなく、問いとして受け止めてください。
verdict-blind_spot = ご自身の評価は他者より{ $gap }高く、他者は伸びしろがあると見ています。これは盲点です。結論を出す前に、話し合う価値があります。
verdict-hidden_strength = 他者の評価はご自身より{ $gap }高くなっています。これは隠れた強みです。あなたが思う以上に、周囲から頼りにされているのかもしれません。
verdict-confirmed_strength-over = 他者の評価は高く、ご自身の評価はさらに{ $gap }高くなっています。
verdict-confirmed_strength = ご自身と他者の見方は一致しており、これは強みです。
verdict-known_development_area-under = 他者は伸びしろがあると見ており、ご自身の評価はさらに厳しく、{ $gap }低くなっています。
verdict-known_development_area = ご自身と他者の見方は一致しています。伸びしろがあります。
verdict-uncompared = 一方の評価がないため、ご自身と他者の評価を比べることができません。
verdict-nothing = このコンピテンシーについて示すことのできる数値はありません。
column-item = 項目
column-who = 視点
people-short = n { $count }
not-published = 非表示
item-reverse = 逆転項目：数値が高いほど、まれにしか見られなかったことを意味します。
agreement-split = 意見が二つに分かれています。平均はどちらも代表していません。
split-items = { $count ->
   *[other] { $count }項目で意見が二分
}
agreement-word-none = 他者の回答は大きく分かれています。
agreement-word-weak = 他者の回答はやや一致しています。
agreement-word-moderate = 他者の回答はおおむね一致しています。
agreement-word-strong = 他者の回答はよく一致しています。
agreement-word-very_strong = 他者の回答は非常によく一致しています。
items-title = 項目ごとの結果
items-lead = 平均と、それぞれの回答者数です。{ $strip }
items-strip = 印は{ $lowest }から{ $highest }までの尺度上に置かれています。
items-strip-spread = 印は{ $lowest }から{ $highest }までの尺度上に置かれています。下の棒は、他者全体のうち何人が各回答を選んだかを示します。
items-nothing = このコンピテンシーの項目について示すことのできる数値はありません。

# ほかのクライアントとの比較
norm-others-fifths = ほかのクライアント{ $count }人のうち、およそ5人に{ $fifths }人は、他者の評価があなたより低くなっています。
norm-others-lowest = ほかのクライアント{ $count }人のうち、ほぼ全員が、他者の評価があなたより高くなっています。
norm-others-highest = ほかのクライアント{ $count }人のうち、ほぼ全員が、他者の評価があなたより低くなっています。
norm-others-percent = ほかのクライアント{ $count }人のうち、およそ{ $percent }%は、他者の評価があなたより低くなっています。
norm-self-fifths = ほかのクライアント{ $count }人のうち、およそ5人に{ $fifths }人は、自己評価があなたの自己評価より低くなっています。
norm-self-lowest = ほかのクライアント{ $count }人のうち、ほぼ全員が、自己評価があなたの自己評価より高くなっています。
norm-self-highest = ほかのクライアント{ $count }人のうち、ほぼ全員が、自己評価があなたの自己評価より低くなっています。
norm-self-percent = ほかのクライアント{ $count }人のうち、およそ{ $percent }%は、自己評価があなたの自己評価より低くなっています。
norm-comparison = これは比較であり、基準ではありません。
column-norm = 上回る相手
norm-cell-fifths = 5人に{ $fifths }人
norm-cell-lowest = ほぼなし
norm-cell-highest = ほぼ全員
norm-cell-percent = { $percent }%

# 図の説明：絵の代わりに読み上げられる
alt-overview = { $lowest }から{ $highest }までの尺度上の平均。{ $rows }
alt-row = { $name }：{ $figures }。
alt-figure = { $label } { $mean }
alt-at-least = { $mean }以上
alt-at-most = { $mean }以下
alt-gap = ギャップ{ $gap }

# 項目の一覧
extremes-title = 評価の高い項目と低い項目
extremes-lead = 他者全体の平均の順です。これほど少人数では、近い順位は入れ替わることがあります。順位表としてではなく、対話の糸口としてご覧ください。
extremes-highest = 高い項目
extremes-lowest = 低い項目
extremes-more = { $count ->
   *[other] ほかに、最後の項目と同じ値の項目が{ $count }件あります。
}

# コメント
comments-title = 回答者の言葉
comments-lead = 書かれたままの文章です。一人の回答を再びつなぎ合わせられないように、順序は質問ごとに異なります。
comments-none = 示すことのできるコメントはありません。
comments-none-here = この質問について示すことのできるコメントはありません。

# 付録
appendix-title = 図のもとになった数値
spread-title = 回答の分布

# レポートの読み方
guide-title = レポートの読み方
guide-compared-title = 何を比べているか
guide-compared = 各項目は{ $lowest }({ $lowest-label })から{ $highest }({ $highest-label })までで評価されました。コンピテンシーの値は項目の平均で、項目の{ $coverage }% 以上が示される場合に示されます。「他者全体」はあなた以外の全員で、一人ひとりを同じ重みで数えます。
guide-not-observed = 「{ $label }」は無回答として扱い、低い評価とは見なしません。
guide-gap-title = ギャップとは
guide-gap = ギャップは、双方が評価した項目について、ご自身の評価から他者全体の評価を引いたものです。いずれの方向でも{ $threshold }以上ならギャップと見なし、それ未満なら一致と見なします。他者の平均が{ $cut }以上なら強みと見なします。
guide-gap-normal = たいていの人は、他者より少し高く自分を評価します。これは欠点ではありません。他者にはあなたの意図が見えにくく、あなたには自分の影響が見えにくいのです。
guide-norm-title = ほかのクライアントの中でのあなた
guide-norm-workspace = あなたの平均は、同じ質問を受けた、同じコーチングオフィスのほかのクライアントの平均と比べられます。他者の評価は他者の評価と、自己評価は自己評価と比べます。
guide-norm-cohort = あなたの平均は、あなたと一緒にレポートが作成されたほかの方々の平均と比べられます。他者の評価は他者の評価と、自己評価は自己評価と比べます。
guide-norm-file = あなたの平均は、基準「{ $name }」と比べられます。他者の評価は他者の評価と、自己評価は自己評価と比べます。
guide-norm = 示されるのは、そのうち何人の平均があなたより低いかです。同じ平均の人は半分として数え、あなた自身は含まれません。100人未満の場合は、5分の1単位で示す比較であり、基準ではありません。位置が示すのは、その平均がどれほどよくあるものかであり、どれほど良いかではありません。全員が高く評価されている人々の中では、高い平均も中ほどに位置します。その方々の数値がこのレポートに載ることはなく、あなたの数値がその方々のレポートに載ることもありません。
guide-small-title = 少人数の数値
guide-small = 3人または4人では、一人が考えを変えるだけで平均が0.25点以上動きます。そのような平均は小数第1位までとし、回答の分布には触れず、盲点や隠れた強みは暫定とします。5人以上では、どの程度一致しているかを言葉で示します。8人未満では、ギャップは結論というより問いです。一人の回答で覆りうるものも、すべて暫定とします。
guide-small-groups = グループ間の0.5点未満の差、また3人か4人しかいないグループでは0.75点未満の差は、ほとんど意味を持ちません。あなたの異なる面を見ているグループの間に違いがあるのは自然なことです。意見が二つに分かれている場合は、平均ではなく回答の分布をご覧ください。繰り返し現れることを信頼し、残りは尋ねてみてください。
guide-anonymity-title = 示されるものと示されないもの
guide-anonymity-mean = グループの平均は、そのグループの{ $k }人以上が項目に回答した場合にのみ示されます。他者全体の平均は、{ $total }人以上が回答した場合にのみ示されます。
guide-anonymity-items = { $k }人以上{ $items }人未満のグループについては、個々の項目の数値は示されず、「他者全体」にも含まれません。示されるのはコンピテンシーの項目全体の平均だけです。平均が尺度の端から0.25点以内にある場合は、そのことだけが示されます(≥ または ≤)。
guide-anonymity-spread = 回答の分布は、{ $count }人以上が回答した場合にのみ示されます。
guide-anonymity-comments = コメントは、グループの{ $count }人以上が書いた場合にのみグループ別に示されます。それ以外は、ほかのグループのコメントと合わせるか、除外されます。
guide-anonymity-merge = 小さすぎるグループは、互いに、またはより大きなグループと合わせて一つとして示されます。それでも足りない場合、その回答はすべてから除外されます。
guide-anonymity-drop = 小さすぎるグループは、互いに合わせられます。それでも足りない場合、その回答は他者全体の平均も含め、すべてから除外されます。
guide-anonymity-missing = ここにないものは示すことができず、示されているものから計算することもできません。
guide-anonymity-manager = 上司の回答とコメントは個別に示されます。上司には回答の前にそのことを伝えています。
guide-anonymity-limit = どの規則でも隠せないことが一つあります。グループの全員が同じ回答をした場合、その回答は分かってしまいます。
guide-purpose-title = 目的
guide-purpose = このレポートは、あなたの成長のためのものです。一時点の、これほど少ない声を、給与、昇進、雇用の判断の根拠にすることはできません。
guide-questionnaire-title = アンケートについて
guide-questionnaire = { $title }、第{ $version }版。
guide-licence = ライセンス：{ $licence }
guide-source = 出典：{ $source }

# ワークシート
worksheet-title = これをどう活かすか
worksheet-lead = 次回のコーチとの対話のために。
worksheet-surprise = 意外だったこと
worksheet-keep = これからも続け、もっと活かしたいこと
worksheet-change = 変えたい一つのことと、周囲がそれに気づくしるし
worksheet-thanks = 感謝を伝えたい人と、もっと聞いてみたい人
