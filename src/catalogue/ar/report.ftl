# التقرير كما يقرؤه صاحبه. المخاطبة بصيغة الجمع للاحترام، والأرقام غربية.

report-kind = تقرير التقييم بزاوية 360 درجة
report-title = تقرير التقييم بزاوية 360 درجة: { $name }
page-of = الصفحة { $page } من { $pages }
people = { $count ->
    [zero] لا أحد
    [one] شخص واحد
    [two] شخصان
    [few] { $count } أشخاص
    [many] { $count } شخصًا
   *[other] { $count } شخص
}
joined = { $list } و{ $last }
list-separator = { "، " }

# وجهات النظر. صيغ «joined» تأتي داخل قائمة: «الزملاء والمرؤوسون المباشرون».
perspective-self = التقييم الذاتي
perspective-manager = المدير المباشر
perspective-peer = الزملاء
perspective-peer-joined = الزملاء
perspective-direct-report = المرؤوسون المباشرون
perspective-direct-report-joined = المرؤوسون المباشرون
perspective-other = مقيّمون آخرون
perspective-other-joined = مقيّمون آخرون
perspective-all-others = جميع الآخرين

# الملخص
summary-title = الملخص
respondents-title = من أجاب
respondents-self-and-others = أجبتم أنتم و{ $count ->
    [zero] لا أحد غيركم
    [one] شخص آخر واحد
    [two] شخصان آخران
    [few] { $count } أشخاص آخرون
    [many] { $count } شخصًا آخر
   *[other] { $count } شخص آخر
} عن أسئلة تتناول عملكم، وعددها { $items }.
respondents-others-only = { $count ->
    [zero] لم يُجب أحد
    [one] أجاب شخص واحد
    [two] أجاب شخصان
    [few] أجاب { $count } أشخاص
    [many] أجاب { $count } شخصًا
   *[other] أجاب { $count } شخص
} عن أسئلة تتناول عملكم، وعددها { $items }. لا يوجد تقييم ذاتي، فلا مقارنة به.
respondents-self-only = لا يوجد حتى الآن سوى تقييمكم الذاتي. عدد من أجابوا غيركم أقل من أن تُعرض إجاباتهم من دون كشف من قال ماذا.
respondents-named-only = عدد من أجابوا أقل من أن تُعرض المجموعات من دون كشف من قال ماذا. فيما يلي ما يمكن عرضه.
respondents-nobody = عدد من أجابوا أقل من أن يُعرض أي شيء من دون كشف من قال ماذا.

quadrant-confirmed_strength = نقاط القوة
quadrant-confirmed_strength-lead = يقيّمها الآخرون تقييمًا عاليًا، وأنتم تعلمون ذلك.
quadrant-hidden_strength = نقاط قوة خفية
quadrant-hidden_strength-lead = يقيّمها الآخرون تقييمًا عاليًا، وأعلى من تقييمكم.
quadrant-blind_spot = نقاط عمياء
quadrant-blind_spot-lead = تقييمكم لها أعلى من تقييم الآخرين، وهم يرون فيها مجالًا للنمو.
quadrant-known_development_area = مجالات تطوير معروفة
quadrant-known_development_area-lead = يرى الآخرون فيها مجالًا للنمو، وتقييمكم ليس أعلى.
quadrant-none = لا شيء هنا
others-high-title = ما يقيّمه الآخرون عاليًا
others-high-lead = متوسط الآخرين { $cut } أو أكثر.
others-low-title = حيث يرى الآخرون مجالًا للنمو
others-low-lead = متوسط الآخرين أقل من { $cut }.
own-title = كيف تقيّمون أنفسكم
own-lead = تقييماتكم الذاتية، الأعلى أولًا.
agreement-title = حيث تتفقون مع الآخرين
agreement-some = الفرق بينكم وبين الآخرين أقل من { $threshold } في: { $list }.
agreement-none = لا توجد كفاءة يقل فيها الفرق بينكم وبين الآخرين عن { $threshold }.
uncompared = بلا مقارنة لغياب أحد الطرفين: { $list }.

start-title = من أين تبدؤون
start-blind_spot-title = استكشفوا: { $competency }
start-blind_spot = تقييمكم لأنفسكم { $own } وتقييم الآخرين { $others }. اسألوا من تثقون به عما يراه ولا ترونه.
start-known_development_area-title = اعملوا على: { $competency }
start-known_development_area = تقييم الآخرين { $others } وتقييمكم لأنفسكم { $own }. لا أحد يحتاج إلى إقناع، فيمكنكم البدء فورًا.
start-others-low-title = تأملوا عن قرب: { $competency }
start-others-low = تقييم الآخرين { $others }، وهو أقل من أي شيء آخر.
start-hidden_strength-title = ثقوا بهذه القوة: { $competency }
start-hidden_strength = تقييم الآخرين { $others } وتقييمكم لأنفسكم { $own }. استخدموها بوضوح أكبر.
start-confirmed_strength-title = ابنوا على: { $competency }
start-confirmed_strength = تقييم الآخرين { $others } وتقييمكم لأنفسكم { $own }. اجعلوها سندًا للتغيير الذي تريدونه.
start-others-high-title = ابنوا على: { $competency }
start-others-high = تقييم الآخرين { $others }، وهو أكثر من أي شيء آخر.
start-choose-title = اختاروا أمرًا واحدًا
start-choose = تحدثوا عنه مع المدرّب. تغيير واحد يلاحظه الآخرون خير من خمس نيات.
start-nothing-title = تحدثوا
start-nothing = قولوا للمدرّب ما كنتم تأملون سماعه وممن. قد يقول الحوار ما لا يجوز للأرقام أن تقوله.

# الرسم العام
overview-title = جميع الكفاءات في نظرة واحدة
overview-lead = كل سطر كفاءة واحدة على مقياس من { $lowest } ({ $lowest-label }) إلى { $highest } ({ $highest-label }). يمتد الشريط من تقييمكم الذاتي إلى تقييم جميع الآخرين؛ والعلامات الأصغر هي المجموعات.
overview-lead-one-side = كل سطر كفاءة واحدة على مقياس من { $lowest } ({ $lowest-label }) إلى { $highest } ({ $highest-label }). والعلامات الأصغر هي المجموعات.
overview-chart = متوسطات جميع الكفاءات
overview-nothing = لا يوجد ما يُرسم: لا يمكن عرض أي متوسط.
overview-table = جميع الكفاءات بالأرقام
strength-from = نقطة قوة من { $cut }
column-competency = الكفاءة
column-gap = الفجوة
column-reading = القراءة
# A reading that one rater could undo.
tentative = غير مؤكد
reading-tentative = { $reading }، { tentative }
reading-blind_spot = نقطة عمياء
reading-hidden_strength = نقطة قوة خفية
reading-confirmed_strength = نقطة قوة
reading-known_development_area = مجال تطوير معروف

quadrants-title = أين تقع كل كفاءة

# كفاءة واحدة
competency-place = الكفاءة { $place } من { $count }
competency-chart = { $competency }: المتوسطات
verdict-tentative = هذا غير مؤكد: فقد لا يثبت من دون أحد المقيّمين.
verdict-few = يستند هذا إلى { $count ->
    [zero] { $count } شخص
    [one] شخص واحد
    [two] شخصين
    [few] { $count } أشخاص
    [many] { $count } شخصًا
   *[other] { $count } شخص
}: خذوه سؤالًا لا نتيجة.
verdict-blind_spot = تقييمكم لأنفسكم أعلى من تقييم الآخرين بمقدار { $gap }، وهم يرون مجالًا للنمو. هذه نقطة عمياء: تستحق حوارًا قبل أي استنتاج.
verdict-hidden_strength = تقييم الآخرين لكم أعلى من تقييمكم لأنفسكم بمقدار { $gap }. هذه نقطة قوة خفية: يعوّل عليها الآخرون، ربما أكثر مما تظنون.
verdict-confirmed_strength-over = يقيّم الآخرون هذا تقييمًا عاليًا. وتقييمكم لأنفسكم أعلى منه بمقدار { $gap }.
verdict-confirmed_strength = ترونه أنتم والآخرون على نحو متشابه، وهو نقطة قوة.
verdict-known_development_area-under = يرى الآخرون هنا مجالًا للنمو، وتقييمكم لأنفسكم أشد صرامة: أدنى بمقدار { $gap }.
verdict-known_development_area = ترونه أنتم والآخرون على نحو متشابه: هناك مجال للنمو.
verdict-uncompared = لا يمكن هنا مقارنة تقييمكم الذاتي بتقييم الآخرين لغياب أحد الطرفين.
verdict-nothing = لا يمكن عرض أي أرقام لهذه الكفاءة.
column-item = العبارة
column-who = من
people-short = العدد { $count }
not-published = غير معروض
item-reverse = تُحتسب عكسيًا: الرقم العالي يعني أن ذلك نادرًا ما لوحظ.
agreement-split = تنقسم الآراء إلى معسكرين، والمتوسط لا يمثل أيًا منهما.
split-items = { $count ->
    [zero] لا آراء منقسمة في أي عبارة
    [one] آراء منقسمة في عبارة واحدة
    [two] آراء منقسمة في عبارتين
    [few] آراء منقسمة في { $count } عبارات
    [many] آراء منقسمة في { $count } عبارة
   *[other] آراء منقسمة في { $count } عبارة
}
agreement-word-none = إجابات الآخرين متباعدة جدًا.
agreement-word-weak = يتفق الآخرون قليلًا.
agreement-word-moderate = يتفق الآخرون إجمالًا.
agreement-word-strong = يتفق الآخرون جيدًا.
agreement-word-very_strong = يتفق الآخرون جيدًا جدًا.
items-title = عبارةً عبارة
items-lead = المتوسطات مع عدد الأشخاص وراء كل منها. { $strip }
items-strip = تقع العلامات على المقياس من { $lowest } إلى { $highest }.
items-strip-spread = تقع العلامات على المقياس من { $lowest } إلى { $highest }؛ وتبيّن الأعمدة أسفلها كم شخصًا من جميع الآخرين أعطى كل إجابة.
items-nothing = لا يمكن عرض أي أرقام لعبارات هذه الكفاءة.

# مقارنة بعملاء آخرين
norm-others-fifths = من بين { $count } من العملاء الآخرين، نال نحو { $fifths } من كل 5 تقييمًا أدنى من تقييمكم.
norm-others-lowest = من بين { $count } من العملاء الآخرين، نال الجميع تقريبًا تقييمًا أعلى من تقييمكم.
norm-others-highest = من بين { $count } من العملاء الآخرين، نال الجميع تقريبًا تقييمًا أدنى من تقييمكم.
norm-others-percent = من بين { $count } من العملاء الآخرين، نال نحو { $percent }% تقييمًا أدنى من تقييمكم.
norm-self-fifths = من بين { $count } من العملاء الآخرين، يقيّم نحو { $fifths } من كل 5 أنفسهم أدنى مما تقيّمون أنفسكم.
norm-self-lowest = من بين { $count } من العملاء الآخرين، يقيّم الجميع تقريبًا أنفسهم أعلى مما تقيّمون أنفسكم.
norm-self-highest = من بين { $count } من العملاء الآخرين، يقيّم الجميع تقريبًا أنفسهم أدنى مما تقيّمون أنفسكم.
norm-self-percent = من بين { $count } من العملاء الآخرين، يقيّم نحو { $percent }% أنفسهم أدنى مما تقيّمون أنفسكم.
norm-comparison = هذه مقارنة لا معيار.
column-norm = أعلى من
norm-cell-fifths = { $fifths } من كل 5
norm-cell-lowest = لا أحد تقريبًا
norm-cell-highest = الجميع تقريبًا
norm-cell-percent = { $percent }%

# أوصاف الرسوم: تُقرأ جهرًا بدل الصورة
alt-overview = متوسطات على مقياس من { $lowest } إلى { $highest }. { $rows }
alt-row = { $name }: { $figures }.
alt-figure = { $label } { $mean }
alt-at-least = { $mean } على الأقل
alt-at-most = { $mean } على الأكثر
alt-gap = الفجوة { $gap }

# قوائم العبارات
extremes-title = أعلى العبارات وأدناها
extremes-lead = مرتبة بحسب متوسط جميع الآخرين. مع هذا العدد القليل من الأشخاص قد تتبادل العبارات المتجاورة أماكنها: خذوا القوائم مدخلًا للحوار لا ترتيبًا للمراكز.
extremes-highest = الأعلى
extremes-lowest = الأدنى
extremes-more = { $count ->
    [zero] ولا عبارة أخرى بنتيجة الأخيرة نفسها.
    [one] وعبارة أخرى واحدة بنتيجة الأخيرة نفسها.
    [two] وعبارتان أخريان بنتيجة الأخيرة نفسها.
    [few] و{ $count } عبارات أخرى بنتيجة الأخيرة نفسها.
    [many] و{ $count } عبارة أخرى بنتيجة الأخيرة نفسها.
   *[other] و{ $count } عبارة أخرى بنتيجة الأخيرة نفسها.
}

# التعليقات
comments-title = بكلماتهم
comments-lead = حرفيًا كما كُتبت. لكل سؤال ترتيب خاص به، حتى لا يمكن جمع إجابات شخص واحد من جديد.
comments-none = لا يمكن عرض أي تعليقات.
comments-none-here = لا يمكن عرض أي تعليقات عن هذا السؤال.

# الملحق
appendix-title = الأرقام وراء الرسوم
spread-title = كيف تتوزع الإجابات

# كيف يُقرأ التقرير
guide-title = كيف تقرؤون هذا التقرير
guide-compared-title = ما الذي يُقارن
guide-compared = قُيّمت كل عبارة من { $lowest } ({ $lowest-label }) إلى { $highest } ({ $highest-label }). والكفاءة هي متوسط عباراتها، وتُعرض إذا كان { $coverage }% منها على الأقل معروضًا. «جميع الآخرين» هم الكل ما عداكم، ولكل شخص الوزن نفسه.
guide-not-observed = تُحتسب «{ $label }» غيابًا للإجابة، لا إجابة متدنية أبدًا.
guide-gap-title = ما الفجوة
guide-gap = الفجوة هي تقييمكم الذاتي مطروحًا منه تقييم جميع الآخرين، في العبارات التي قيّمها الطرفان. تُعد فجوة ابتداءً من { $threshold } في أي من الاتجاهين، وما دون ذلك اتفاق. وابتداءً من { $cut } يُعد متوسط الآخرين نقطة قوة.
guide-gap-normal = معظم الناس يقيّمون أنفسهم أعلى قليلًا مما يقيّمهم غيرهم. ليس هذا عيبًا: فالآخرون يرون القليل من نياتكم، وأنتم ترون القليل من أثركم.
guide-norm-title = أنتم بين عملاء آخرين
guide-norm-workspace = تُقارن متوسطاتكم بمتوسطات عملاء آخرين للمكتب نفسه طُرحت بشأنهم الأسئلة نفسها: تقييم الآخرين بتقييم الآخرين، والتقييم الذاتي بالتقييم الذاتي.
guide-norm-cohort = تُقارن متوسطاتكم بمتوسطات الأشخاص الآخرين الذين أُعدت تقاريرهم مع تقريركم: تقييم الآخرين بتقييم الآخرين، والتقييم الذاتي بالتقييم الذاتي.
guide-norm-file = تُقارن متوسطاتكم بالمعيار «{ $name }»: تقييم الآخرين بتقييم الآخرين، والتقييم الذاتي بالتقييم الذاتي.
guide-norm = يُذكر كم منهم متوسطه أدنى من متوسطكم؛ ومن كان متوسطه مساويًا يُحتسب نصفًا، ولستم من بينهم. وإذا كان العدد أقل من 100 شخص فهي مقارنة تُذكر بالأخماس، لا معيار. تدل المرتبة على مدى شيوع المتوسط لا على مدى جودته: فبين أشخاص ينالون جميعًا تقييمًا عاليًا، يقع المتوسط العالي في الوسط. لا يرد أي من أرقامهم في هذا التقرير، ولا أي من أرقامكم في تقاريرهم.
guide-small-title = أعداد صغيرة
guide-small = مع ثلاثة أو أربعة أشخاص يكفي أن يغيّر واحد رأيه ليتحرك المتوسط ربع نقطة أو أكثر. ولمثل هذه المتوسطات منزلة عشرية واحدة، ولا يُذكر شيء عن توزيع الإجابات، وتوصف النقطة العمياء أو نقطة القوة الخفية بأنها «غير مؤكد». وابتداءً من خمسة أشخاص تبيّن كلمة مدى اتفاقهم. ودون ثمانية تكون الفجوة سؤالًا أكثر منها نتيجة. ويوصف بأنه «غير مؤكد» أيضًا كل ما يمكن لشخص واحد أن يقلبه.
guide-small-groups = الفروق الأقل من نصف نقطة بين المجموعات لا تقول الكثير، وكذلك الأقل من ثلاثة أرباع نقطة حيث لا تضم المجموعة سوى ثلاثة أشخاص أو أربعة؛ ومن الطبيعي أن تختلف مجموعات ترى جوانب مختلفة منكم. وحيث تنقسم الآراء إلى معسكرين، اقرؤوا توزيع الإجابات بدل المتوسط. ثقوا بما يتكرر، واسألوا عن الباقي.
guide-anonymity-title = ما يُعرض وما لا يُعرض
guide-anonymity-mean = لا يُعرض متوسط مجموعة إلا إذا أجاب عن العبارة { $k } من أفرادها على الأقل؛ ولا متوسط جميع الآخرين إلا إذا لم يقل عدد من أجابوا عن { $total }.
guide-anonymity-items = المجموعة التي لا يقل عدد أفرادها عن { $k } ويقل عن { $items } لا تُعرض لها أرقام العبارات المفردة ولا تدخل في «جميع الآخرين». وليس لها سوى متوسط عبارات الكفاءة؛ وإذا كان على بُعد ربع نقطة أو أقل من أحد طرفي المقياس، فلا يُذكر سوى ذلك (≥ أو ≤).
guide-anonymity-spread = لا يُعرض توزيع الإجابات إلا حيث لا يقل عدد من أجابوا عن { $count }.
guide-anonymity-comments = لا تُعرض التعليقات بحسب المجموعة إلا إذا كتب { $count } من أفرادها على الأقل تعليقًا؛ وإلا جُمعت مع تعليقات المجموعات الأخرى أو استُبعدت.
guide-anonymity-merge = تُدمج المجموعات الصغيرة جدًا بعضها مع بعض أو مع مجموعة أكبر وتُعرض كمجموعة واحدة. وحيث لا يكفي ذلك تُستبعد إجاباتها من كل شيء.
guide-anonymity-drop = تُدمج المجموعات الصغيرة جدًا بعضها مع بعض. وحيث لا يكفي ذلك تُستبعد إجاباتها من كل شيء، بما في ذلك متوسط جميع الآخرين.
guide-anonymity-missing = ما يغيب هنا لا يجوز عرضه، ولا يمكن استخراجه مما هو معروض.
guide-anonymity-manager = تُعرض إجابات مديركم المباشر وتعليقاته وحدها. وقد كان ذلك معلومًا لديه قبل الإجابة.
guide-anonymity-limit = أمر واحد لا تخفيه أي قاعدة: إذا أعطى جميع أفراد مجموعة الإجابة نفسها، كانت تلك الإجابة واضحة للعيان.
guide-purpose-title = ما الغرض منه
guide-purpose = يخدم هذا التقرير تطوركم. هذه الأصوات القليلة، في لحظة واحدة، لا تصلح أساسًا لأي قرار بشأن الأجر أو الترقية أو التوظيف.
guide-questionnaire-title = الاستبيان
guide-questionnaire = { $title }، الإصدار { $version }.
guide-licence = الترخيص: { $licence }.
guide-source = المصدر: { $source }.

# ورقة العمل
worksheet-title = ماذا أستخلص من ذلك
worksheet-lead = لحواركم القادم مع المدرّب.
worksheet-surprise = ما فاجأني
worksheet-keep = ما أريد الحفاظ عليه واستخدامه أكثر
worksheet-change = الأمر الوحيد الذي أريد تغييره، وكيف سيلاحظه الآخرون
worksheet-thanks = من سأشكره، ومن سأسأله المزيد
