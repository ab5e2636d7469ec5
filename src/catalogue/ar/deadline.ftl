# The deadline: after it, in a calendar, and when it was moved.
# $client: whom the feedback is for; $coach: who asks; $until: a date and time.

deadline-grace = انتهت المهلة. ولأن استبيانك كان مفتوحًا من قبل، ما زال بإمكانك إكماله وإرساله حتى { $until }.
deadline-extended = مُدِّدت المهلة، وأصبح هناك وقت أطول.

deadline-calendar = أضف الموعد النهائي إلى تقويمك
deadline-calendar-summary = آخر موعد: رأيك في { $client }
deadline-calendar-summary-self = آخر موعد: رأيك في نفسك
deadline-calendar-description = تُقبل الإجابات حتى هذه اللحظة. الرابط الشخصي موجود في الرسالة من { $coach }.
