# One letter about several questionnaires of one reader.
# $sender: the coach or practice that asks; $clients: whom the feedback is for, joined; $count: how many, two at least.

digest-invitation-subject = ご意見のお願い：質問票 { $count } 件
digest-invitation-heading = { $count } 件の質問票があります
digest-invitation-why = { $sender } は複数の方の360度フィードバックを担当しており、{ $clients } のそれぞれについて、あなたのご意見を伺いたいと考えています。メールが何通にもならないよう、すべてのリンクをこの1通にまとめました。
digest-reminder-subject = リマインダー：未回答の質問票 { $count } 件
digest-reminder-heading = まだ間に合います
digest-reminder-why = 先日 { $sender } から、複数の方についてのご意見をお願いしました。以下の質問票へのご回答がまだ届いていません。ぜひお聞かせください。このメールは各質問票のリマインダーを1通にまとめたものです。誰の回答が届いていないかが対象の方に知らされることはありません。すでにご回答いただいた場合は、何もしていただく必要はありません。

digest-each = 質問票にはそれぞれ別々に回答します。いつでも中断でき、同じリンクから後で続けられます。
digest-self = ご自身の評価
digest-form = 所要時間は約 { $minutes } 分です。{ $deadline } までにご回答ください。
digest-because = このメールは、{ $sender } が { $clients } へのフィードバックのためにあなたのアドレスを登録したため、お送りしています。
