# One letter about several questionnaires of one reader.
# $sender: the coach or practice that asks; $clients: whom the feedback is for, joined; $count: how many, two at least.

digest-invitation-subject = نطلب رأيك – عدد الاستبيانات: { $count }
digest-invitation-heading = استبيانات في انتظارك: { $count }
digest-invitation-why = ترافق جهة { $sender } عدة أشخاص في تقييم 360 درجة، وتطلب رأيك في كل منهم: { $clients }. ولكي تصلك رسالة واحدة لا عدة رسائل، جُمعت كل الروابط في هذه الرسالة.
digest-reminder-subject = تذكير – عدد الاستبيانات المفتوحة: { $count }
digest-reminder-heading = ما زال هناك وقت
digest-reminder-why = طلبت جهة { $sender } مؤخرًا رأيك في عدة أشخاص. لم تصل بعد إجاباتك عن هذه الاستبيانات، وسيكون غيابها خسارة. هذه الرسالة تقوم مقام تذكير واحد لكل استبيان، ولا يُخبَر أي من الأشخاص المعنيين بمن لم تصل إجاباته. إن كنت قد أجبت للتو فلا حاجة إلى أي شيء آخر.

digest-each = يُجاب عن كل استبيان على حدة. يمكنك التوقف متى شئت والمتابعة لاحقًا بالرابط نفسه.
digest-self = رأيك في نفسك
digest-form = نحو { $minutes } دقيقة؛ نرجو الإجابة قبل { $deadline }.
digest-because = تصلك هذه الرسالة لأن { $sender } أدخل عنوانك من أجل تقييم { $clients }.
