# 数値以外にレポートにあるもの:表紙、日付、コーチ用の手引き。

day-long = { $year }年{ $month }月{ $day }日
logo = ロゴ

# The brief for the coach; its questions are put to the client
brief-title = コーチ用の手引き：{ $name }
brief-kind = コーチ用の手引き
brief-lead = コーチのためのもので、クライアントに渡すものではありません。レポートにないことは何も書かれていません。何を尋ね、何に注意するかをまとめています。
brief-open-title = 対話の始め方
brief-open-1 = レポートを開く前に、クライアントが何を読むと予想しているか、何があれば意外に思うかを尋ねてください。
brief-open-2 = 要約を静かに読んでもらい、先に話してもらってください。
brief-open-3 = 他者の評価が高いところから始めてください。ほかの部分と同じく、それも事実です。
brief-care-title = 注意すること
brief-care-few = 他者全体の平均は{ $people }の回答によるものです。どのギャップも結論ではなく、問いです。
brief-care-groups = それぞれ5人未満：{ $list }。そのうち一人が考えを変えるだけで、平均は0.25ポイント以上動きます。
brief-care-tentative = 暫定：{ $list }。回答者が一人欠けるだけで変わる可能性があるため、ここから始めないでください。
brief-care-merged = グループが小さすぎる、またはコメントが少なすぎるため、まとめて示されています：{ $list }。どのグループのものか見分けようとしないでください。
brief-care-no-groups = 個々のグループについては何も示されていません。何と答えたはずかを推測しないでください。
brief-care-uncompared = 一方が欠けているため、自己評価と他者の評価はどこでも比較されていません。
brief-care-manager = 上司の回答は個別に示され、上司には回答の前にそのことを伝えています。一つの声をほかの声より重く扱わないでください。
brief-care-comments = コメントを誰が書いたのかを探らず、クライアントにも探らせないでください。
brief-care-missing = ここにないものは示すことができず、示されているものから計算することもできません。そのままにしておいてください。
brief-care-purpose = 給与、昇進、雇用の判断を求められた場合：このレポートをその根拠にすることはできません。
brief-ask-title = 振り返りの問い
brief-confirmed_strength-1 = どのようにしているのですか。ほかの人はそこから何を学べるでしょうか。
brief-confirmed_strength-2 = それが行き過ぎになるとしたら、どのような場面でしょうか。
brief-hidden_strength-1 = あなたには容易なことで、周囲が頼りにしているのは何でしょうか。
brief-hidden_strength-2 = どこで、もっと表に出して使えるでしょうか。
brief-blind_spot-1 = ここで、あなたに見えていない何が、周囲には見えているのでしょうか。
brief-blind_spot-2 = 最後にそれを示したのはいつで、そこに誰がいましたか。
brief-known_development_area-1 = あなたと他者の見方は同じです。これまで変えるのを妨げてきたのは何でしょうか。
brief-known_development_area-2 = 周囲が気づく、いちばん小さな一歩は何でしょうか。
brief-others-low-1 = 周囲は何をもっと見たいのでしょうか。
brief-others-low-2 = 周囲が気づく、いちばん小さな一歩は何でしょうか。
brief-own-1 = なぜそのように自己評価したのですか。例を挙げてください。
brief-own-2 = ほかの人がどう見ているか、誰に尋ねられるでしょうか。
brief-split-title = 分かれた意見
brief-split-1 = ここでは意見が二つに分かれています。どのような場面で、あなたの見え方は違うのでしょうか。
brief-split-2 = 誰が何と答えたかを聞かずに、全員に何を尋ねられるでしょうか。
brief-comments-1 = 心に残る文はどれですか。そこから何が聞こえますか。
brief-comments-2 = 数値と合う文はどれで、合わない文はどれですか。
brief-nothing = 尋ねるべき結果はありません。クライアントが何を、誰から聞きたかったのかを尋ねてください。
brief-close-title = 対話の終え方
brief-close-1 = 変えることを一つだけ、クライアントに選んでもらってください。一つで十分です。
brief-close-2 = 周囲がどのようにして、いつまでにそれに気づくかを尋ねてください。
brief-close-3 = 回答への感謝を誰に伝えるか、いつ見直すかを決めてください。
brief-notes = メモ
