# 回答者とクライアントがページで読む文章。

rater-language = 言語
rater-title = { $client }さんについてのご意見
rater-title-self = ご自身の見方
rater-lead = { $coach }が、{ $client }さんの働き方についての率直なご意見をお願いしています。あなたとほかの方々の声は、{ $client }さんが続けるべきことと変えるべきことに気づく助けになります。
rater-lead-self = { $coach }が、ご自身の仕事をどう見ているかを伺います。あなたの見方は、周囲の方々の声と並べて示されます。
rater-fact-asks = 依頼者
rater-fact-about = 対象
rater-yourself = ご自身
rater-fact-role = あなたの立場
rater-fact-time = 所要時間の目安
rater-minutes = { $minutes }分、短い質問{ $items }問
rater-fact-until = 回答期限
rater-start = はじめる
rater-continue = 続ける
rater-start-hint = いつでも中断でき、メールのリンクから戻れます。送信するまでは、何も集計されません。
rater-help = お問い合わせ先：

rater-group-self = 本人
rater-group-manager = 上司
rater-group-peer = 同僚
rater-group-direct_report = 直属の部下
rater-group-other = そのほかの関係者

rater-fate-title = 回答の取り扱いについて
rater-fate-self = あなたの評価は、ご自身の見方として、ほかの方々の声と並べてレポートに示されます。コメントはあなたのものとして示されます。
rater-fate-manager = あなたは{ $client }さんの上司として回答します。評価とコメントは「上司」として個別に示されるため、匿名ではありません。直接伝えられることを書いてください。
rater-fate-managers = 複数の上司が回答した場合、その評価は「上司」としてまとめて示されます。ご自身の評価は分かっているため、上司が2人の場合は、互いに相手の評価を計算できます。
rater-fate-asked = { $count ->
   *[other] 現時点で、あなたのグループ({ $group })で回答を依頼されたのは、あなたを含めて{ $count }人です。
}
rater-fate-group = あなたの評価は、同じグループのほかの方々の評価と合わせて集計されます。数値は、{ $k }人以上の回答がある場合にのみ示されます。
rater-fate-too-few = 回答した人が{ $k }人に満たない場合、その評価はほかのグループと合わせて集計されるか、除外されます。
rater-fate-items = 個々の質問の数値は、{ $items }人以上の回答がある場合にのみ示されます。それより少ない場合は、示されても複数の質問の平均だけです。
rater-fate-together = 一つのグループとして示すには少なすぎるため、あなたの評価は次のグループの評価と合わせて示されます：{ $groups }。回答を依頼されたのは合計{ $count }人です。数値は、{ $k }人以上の回答がある場合にのみ示されます。
rater-fate-joined = 単独で示すには小さすぎるグループがほかにあるため、その評価はあなたのグループの評価と合わせて示されます：{ $groups }。回答を依頼されたのは合計{ $count }人です。数値は、{ $k }人以上の回答がある場合にのみ示されます。
rater-fate-left-out = これは少なすぎます。数値は、{ $k }人以上の回答がある場合にのみ示されます。そのため、あなたの評価もコメントも示されません。
rater-fate-comments = コメントは原文のまま、名前を伏せ、無作為な順序で、{ $k }件以上の一覧としてのみ示されます。一覧はあなたのグループのもの、またはコメントの少なすぎるグループがある場合は、上司を除く全グループをまとめた一つの一覧です。
rater-fate-comments-together = コメントは原文のまま、名前を伏せ、無作為な順序で、{ $k }件以上の一覧としてのみ示されます。一覧はここに挙げたグループのもの、またはそれでは少なすぎる場合は、上司を除く全グループをまとめた一つの一覧です。
rater-fate-comments-alone = コメントは原文のまま、名前を伏せ、無作為な順序で、この方々のうち{ $k }人以上が書いた場合にのみ示されます。
rater-fate-comments-pooled = コメントは原文のまま、名前を伏せ、無作為な順序で、{ $k }件以上の一覧としてのみ示されます。ここで依頼された人数はそれには少なすぎるため、あなたのコメントは、上司を除く全グループのコメントと一つの一覧にまとめて示されます。
rater-fate-comments-too-few = コメントは{ $k }件以上の一覧としてのみ示されますが、回答を依頼された人数はそれに達していません。そのため、あなたのコメントは示されません。
rater-fate-follows = 以上はすべて、誰が回答したかではなく、何人に回答を依頼したかによって決まります。対象者が追加されたり外されたりすると、この文章もそれに応じて変わります。
rater-fate-sealed = 送信された内容は、名前も日時も付けずに封印されます。評価が締め切られると、すべての回答が一度に開封され、集計され、削除されます。{ $coach }も{ $client }さんも、個々の回答用紙を見ることは決してありません。
rater-fate-final = 送信した回答は、変更も取り消しもできません。誰にも、どれがあなたの回答かを見つけられないためです。
rater-fate-sealed-named = 送信された内容は封印されます。評価が締め切られるまで誰も読むことはできません。締め切り後、ほかのすべての回答とともに開封され、集計され、削除されます。
rater-fate-final-named = 送信した回答は、変更も取り消しもできません。
rater-limits-title = お約束できないこと
rater-notice-version = これはこの説明の第 { $version } 版です。すべての版が保存されます。
rater-limit-unanimous = グループの全員が同じ回答をした場合、その回答は分かってしまいます。
rater-limit-style = 具体例や書き方から、あなただと分かることがあります。
rater-limit-invited = 誰が招待されたかを{ $coach }は知っています。また、{ $client }さんがあなたを推薦した可能性があります。示されるのは回答した人数であり、誰が回答したかではありません。
rater-limit-server = 回答の受付中にこのサーバーのプログラムを書き換える人、または秘密鍵とデータの古い複製の両方を持つ人は、この約束を破ることができます。

rater-page = { $all }ページ中{ $done }ページ
rater-answered = { $all }問中{ $done }問に回答済み
rater-progress = 回答済みの質問
rater-next = 保存して次へ
rater-back = 戻る
rater-to-review = 回答を確認する
rater-steps = このアンケートのページ
rater-view-all = 1ページにまとめて表示する
rater-view-pages = テーマごとに表示する
rater-comments-title = ご自身の言葉で
rater-comments-lead = 無理に書く必要はありません。具体的な例がいちばん役に立ちます。
rater-comments-warning = 書いた内容は、そのまま読み手に示されます。あなたしか触れないような名前、日付、プロジェクト名は書かないでください。
rater-characters-left = 残り{ $left }文字
rater-saved = 下書きとして保存しました。
rater-unsaved = まだ保存されていません。入力した内容はこのページに残っており、もう一度送信されます。
rater-open-lead = 次の質問にはまだ回答がありません。判断できないものは、そのように選んでください。それも一つの回答です。

rater-faults-title = 確認が必要な箇所があります
rater-fault-unanswered = 回答を選んでください：{ $item }
rater-fault-choose = 次の回答から一つ選んでください。
rater-fault-off-scale = 用意された回答から一つ選んでください：{ $item }
rater-fault-unknown = このアンケートにない項目({ $field })が送信されました。ページを再読み込みして、もう一度送信してください。
rater-fault-too-long = このコメントは{ $length }文字あります。上限は{ $limit }文字です。短くしてください。
rater-fault-unstorable = このコメントには目に見えない制御文字が含まれています。貼り付けた部分を削除して、入力し直してください。
rater-fault-stacked = このコメントでは、一つの文字に付いた記号が多すぎます。本来の記号だけで書き直してください。

rater-review-title = 確認と送信
rater-review-lead = すべての質問に回答しました。もう一度ご確認ください。
rater-review-open = { $count ->
   *[other] まだ回答のない質問が{ $count }問あります。
}
rater-review-answer-open = 回答する
rater-review-changed = 確認していただいたあとに、別のウィンドウで回答が変更されました。もう一度ご確認のうえ、送信してください。
rater-change = 変更
rater-unanswered = まだ回答がありません
rater-no-comment = コメントなし
rater-back-to-form = 質問に戻る
rater-submit-final = 送信すると回答は封印され、以後変更できません。
rater-submit = 回答を送信する

rater-recorded-title = 回答を記録しました
rater-recorded-thanks = お時間をいただき、ありがとうございました。{ $client }さんはレポートを読みますが、誰が何を言ったかを知ることはありません。
rater-recorded-thanks-manager = お時間をいただき、ありがとうございました。{ $client }さんは、あなたの回答を上司の回答として、ほかの方々の声とともに読みます。
rater-recorded-thanks-self = お時間をいただき、ありがとうございました。コーチがあなたと一緒にレポートを読み進めます。
rater-recorded-done = これで完了です。このページは閉じて構いません。今後、お知らせは届きません。
rater-spent-title = 回答はすでに記録されています
rater-spent-what = このリンクからはすでに回答が送信されています。回答は封印されているため、このページで表示や変更をすることはできません。
rater-spent-conflict = このリンクからはすでに回答が記録されているため、今回送信された内容は受け付けられませんでした。最初に記録された回答がそのまま残ります。
rater-closed-title = この評価は締め切られました
rater-closed-what = 受付は{ $until }までした。現在は回答できません。
rater-closed-ask = 間違いだと思われる場合は、{ $coach }({ $email })までご連絡ください。

client-title = レポートをご覧いただけます
client-lead = { $client }さん、{ $coach }があなたの評価のレポートを公開しました。
client-care-title = 開く前に
client-care-private = このリンクはあなただけのものです。リンクを知っている人は誰でもレポートを読めるため、望まない限り人に渡さないでください。
client-care-reading = 中断されない30分をご用意ください。まず強みを、次にギャップを見て、意外に感じたことはコーチとの対話のために取っておいてください。
client-open = レポートを開く
client-download = PDFをダウンロード

problem-link-title = このリンクは使えません
problem-link-what = コピーの際に途中で切れたか、新しいリンクに置き換えられた可能性があります。
problem-link-remedy = メールのリンク全体をアドレス欄にコピーするか、招待した人に再送を依頼してください。
problem-visit-title = もう一度リンクを開いてください
problem-visit-what = どのアンケートに回答中かをこのブラウザーが把握できません。途中でブラウザーが閉じられたのかもしれません。保存した内容は残っています。
problem-visit-remedy = メールのリンクをもう一度開くと、中断したところから続けられます。
problem-guard-title = 送信を受け付けられませんでした
problem-guard-what = このサイトのページから送信されていないか、ページが古すぎます。
problem-guard-remedy = ページを開き直して、もう一度送信してください。
problem-busy-title = ただいま保存できませんでした
problem-busy-what = サーバーが現在保存できない状態です。回答はまだブラウザーに残っています。
problem-busy-remedy = 前のページに戻り、1分ほどしてからもう一度送信してください。
problem-fault-title = こちら側で問題が発生しました
problem-fault-what = 何も変更されていません。1分ほどしてからもう一度お試しください。
problem-reference = 照会番号：

date-long = { $year }年{ $month }月{ $day }日({ $weekday ->
    [1] 月
    [2] 火
    [3] 水
    [4] 木
    [5] 金
    [6] 土
   *[7] 日
}){ $time }({ $zone })
