# 招待された方が、回答のほかにできること:辞退、メールの停止、リンクの再送、受領コードの確認。そして、コメントから書いた人が分かる手がかり。
# $client:評価の対象となる人。$coach:依頼する人。

decline-open = 回答できない、または回答したくない
decline-title = 回答は任意です
decline-lead = 辞退されると、このフィードバックについてのメールは届かなくなり、これまでに入力された内容は削除されます。受付中であれば、あとから考えを変えることもできます。
decline-legend = 回答しない理由
decline-reason-little_contact = { $client }さんとの接点が少なすぎる
decline-reason-conflict = 利害の対立がある
decline-reason-no_time = 時間がない
decline-reason-unsaid = 言いたくない
decline-wrong-person = 私宛てではない:メールの宛先が間違っている
decline-choose = いずれかを選んでください。「言いたくない」でも構いません。
decline-seen-title = { $coach }に伝わること
decline-seen = 辞退した人数と、{ $k }人以上になった場合はそれぞれの理由の数です。誰が辞退したかは決して伝わりません。ただし、あなたと話した直後に人数が増えたのを見れば推測できますし、全員が辞退すれば、その数は全員のことを示します。
decline-seen-manager = あなたは上司として依頼されており、上司の辞退はここでは数えられません。{ $coach }には、上司の回答がないことだけが見え、その理由は見えません。ここで選ぶ理由は誰にも表示されません。
decline-seen-wrong-person = 宛先が間違っている場合は、そのアドレスとともに{ $coach }に伝わり、訂正できるようになります。
decline-button = 辞退する
declined-title = 辞退を受け付けました
declined-what = すでに送信途中の招待を除き、このフィードバックについてのメールはもう届きません。入力された内容は残っていません。辞退したのがあなたであることは{ $coach }に伝わりません。
declined-wrong-title = お知らせいただき、ありがとうございます
declined-wrong-what = このフィードバックについてのメールはもう届きません。このアドレスが正しくないことが{ $coach }に伝わります。
declined-not-taken = その間に辞退されたため、いま送信された内容は受け付けられませんでした。
declined-return-what = お考えが変わりましたか。{ $until }まで回答できます。
declined-return = やはり回答する

no-mail-title = メールの停止
no-mail-lead = { $coach }は、{ $client }さんについてのあなたの見方をメールで尋ねました。
no-mail-legend = 停止したいメール
no-mail-this = { $client }さんのフィードバックについてのメール
no-mail-all = { $coach }からこのアドレスへのすべてのメール
no-mail-button = これらのメールを停止する
no-mail-done-title = メールはもう届きません
no-mail-done-this = { $client }さんのフィードバックについてのメールは、もうお送りしません。
no-mail-done-all = { $coach }からこのアドレスへのメールは、このサイトからはもう送られません。
no-mail-what = ほかに失われるものはありません。届いたメールのリンクはそのまま使え、これまでどおり回答できます。{ $coach }に見えるのはメールを希望されないことだけで、回答したかどうかは見えません。ただし、お知らせの直後にこれを見れば、まだ回答していなかったと推測できます。
no-mail-kept = このためにアドレスが名簿に載ることはありません。すべてのメールを停止される場合は、アドレスを見分けるための符号だけが保存され、そこからアドレスを復元することは誰にもできません。
no-mail-again = 再びメールを受け取る

lost-title = リンクを再送する
lost-lead = 招待を受け取ったアドレスを入力してください。そのアドレスで回答をお待ちしている場合は、数分以内にリンクを記したメールが届きます。
lost-email = メールアドレス
lost-button = リンクを送る
lost-fault = メールアドレスではありません。name@example.org のような形で入力してください。
lost-sent-title = メールをご確認ください
lost-sent-what = このアドレスからの回答をお待ちしている場合は、リンクを記したメールをお送りしています。どのアドレスでも同じ表示になるため、誰が招待されたかはここでは分かりません。
lost-sent-nothing = 届かない場合は、すでに回答済みか、辞退またはメールの停止をされたか、フィードバックが締め切られたか、別のアドレスに招待が送られています。このメールは1時間に1通までです。解決しない場合は、招待した方にご連絡ください。

receipt-promise = 送信後、回答が集計されたことをあとで確認できる受領コードが表示されます。
receipt-title = 受領コード
receipt-what = 締め切り後、このコードで回答が集計されたことを確認できます。コードからは、お名前も回答の内容も分かりません。表示されるのはここだけで、保存されるのもこのブラウザーを閉じるまでです。必要であれば書き留めるか、ダウンロードしてください。
receipt-limit = 受領コードは、回答がなされたことを見る人に示しますが、どの回答かは決して示しません。誰もこれを求めることは許されず、保管する必要もありません。
receipt-download = テキストとしてダウンロード
receipt-page-title = 受領コードを確認する
receipt-page-lead = 回答が記録されたときに表示されたコード(英数字24文字)を入力してください。
receipt-code = コード
receipt-button = 確認する
receipt-counted-title = 集計済み
receipt-counted-what = この受領コードの回答は、{ $client }さんのフィードバックの締め切り({ $moment })に一度だけ集計されました。どの数値に表れるかは、回答した人数によります。回答そのものは削除されました。
receipt-waiting-title = 記録済み、集計前
receipt-waiting-what = この受領コードはここで発行されました。回答は締め切りまで封印され、そのときに集計されます。締め切り後にもう一度ご確認ください。すでに締め切られている場合は何らかの問題があります。{ $email } までご連絡ください。
receipt-unknown-title = ここで発行されたコードではありません
receipt-unknown-what = 表示されたコードと一文字ずつ見比べてください。同じであれば、別のサイトで発行されたものです。
receipt-file-about = { $client }さんのフィードバック
receipt-file-where = 締め切り後の確認先

trace-where = あなたと分かりそうな箇所に印を付けています。これは助言にすぎず、このサーバーの外に出ることはありません。
trace-title = あなたと分かるかもしれない箇所:
trace-email = メールアドレス
trace-phone = 電話番号
trace-day = 日付や曜日。その場にいた人には分かります
trace-story = あなたと特定の人との間の出来事
trace-role = あなたの立場が分かります
trace-name = 名前
trace-language = あなたのグループで、この言語({ $language })で招待された方はほかにいません。この言語のコメントは、誰が書いたかを明かすおそれがあります。

mail-opt-out = このようなメールを停止する
mail-recovery-subject = リンクのご案内:{ $client }さんについてのあなたの見方
mail-recovery-subject-self = リンクのご案内:ご自身の見方
mail-recovery-heading = リンクはこちらです
mail-recovery-heading-self = リンクはこちらです
mail-recovery-why = あなた、またはあなたのアドレスを知る方が、このリンクの再送を求めました。{ $sender }は{ $client }さんについてのあなたの見方をお尋ねしていますが、回答はまだ届いていません。
mail-recovery-why-manager = あなた、またはあなたのアドレスを知る方が、このリンクの再送を求めました。{ $sender }は上司としての{ $client }さんについての見方をお尋ねしていますが、回答はまだ届いていません。
mail-recovery-why-self = あなた、またはあなたのアドレスを知る方が、このリンクの再送を求めました。{ $sender }は360度フィードバックのためにご自身の見方をお尋ねしていますが、まだ届いていません。
