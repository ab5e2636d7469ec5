# The deadline: after it, in a calendar, and when it was moved.
# $client: whom the feedback is for; $coach: who asks; $until: a date and time.

deadline-grace = 締め切りは過ぎました。すでに質問票を開いていたため、{ $until } までは回答を終えて送信できます。
deadline-extended = 締め切りが延長されました。時間に余裕ができました。

deadline-calendar = 締め切りをカレンダーに追加する
deadline-calendar-summary = 締め切り：{ $client } さんについてのご意見
deadline-calendar-summary-self = 締め切り：ご自身の評価
deadline-calendar-description = この時刻まで回答を受け付けます。専用リンクは { $coach } からのメールにあります。
