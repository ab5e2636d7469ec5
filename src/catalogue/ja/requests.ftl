# 読み取れない要求についての文。

problem-unreadable-title = 受け付けられませんでした
problem-unreadable-head = 要求のヘッダーが{ $limit }を超えています。ブラウザーでこのサイトのCookieを削除してから、ページを開き直してください。
problem-unreadable-compressed = フォームが圧縮されて送信されましたが、ここでは受け付けられません。そのままの形で送信してください。
problem-unreadable-kind = ここではフォームだけを受け付けます。ページから送信してください。
problem-unreadable-boundary = フォームの各部分の間に区切りがありません。ページからもう一度送信してください。
problem-unreadable-slow = フォームの到着に{ $limit }秒以上かかりました。前のページに戻り、もう一度送信してください。
problem-unreadable-broken-off = フォームの送信が途中で切れました。前のページに戻り、もう一度送信してください。
problem-unreadable-large = 送信されたものが大きすぎます。ここで受け付けるのは最大{ $limit }です。前のページに戻り、量を減らして送信してください。
problem-unreadable-fields = フォームの項目が{ $limit }を超えています。このサイトにそのようなページはありません。ページからもう一度送信してください。
problem-unreadable-text = フォームにUTF-8のテキストではないバイトが含まれています。ページを開き直し、そこから送信してください。
problem-unreadable-twice = フォームに項目{ $field }が二つあり、どちらが有効か分かりません。ページからもう一度送信してください。
problem-unreadable-garbled = フォームが途中で切れているか、壊れています。ページを開き直し、そこから送信してください。
problem-unreadable-letters = メールの停止は、ページのボタン、または List-Unsubscribe=One-Click だけを送るメールソフトで行えます。何も変更されていません。
problem-unreadable-other = 要求を読み取れませんでした。ページを開き直し、もう一度送信してください。
