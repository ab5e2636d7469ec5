# The questionnaire on paper, filled in by hand. Nothing here may promise what only the form behind a link can keep.
paper-kind = 紙のアンケート
paper-name = お名前
paper-return = 提出先
paper-until = 提出期限
paper-how-title = 記入のしかた
paper-how = 各行で、ご自身が見たことに最も近い丸を一つ選んで印を付けてください。
paper-how-self = 各行で、ご自身に最も当てはまる丸を一つ選んで印を付けてください。
paper-unseen = 判断できないものは「{ $label }」の四角に印を付けてください。それも一つの回答です。
paper-seen-title = だれに分かるか
paper-seen = この用紙は匿名ではありません。回収する人には、印と筆跡が見えます。記入する前に、だれが回収し、ほかにだれが読み、その後どう扱われるのかを確かめてください。
paper-seen-self = この用紙を回収する人には、印と筆跡が見えます。記入する前に、ほかにだれが読み、その後どう扱われるのかを確かめてください。
paper-statement = 項目
paper-only = 対象：{ $groups }のみ
paper-comments-seen = この用紙を回収する人には、筆跡も見えます。直接会っても言えることを書いてください。
