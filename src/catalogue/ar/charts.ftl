# The charts of the report and the sentences beside them. “You” is the client.

# All competencies in one field, self against all others
quadrants-chart = كيف ترون أنتم والآخرون كل كفاءة
quadrants-lead = كل نقطة كفاءة واحدة. يُقرأ تقييمكم الذاتي على امتداد الحافة السفلى، وتقييم جميع الآخرين على الجانب. وداخل الشريط المظلل تتفقون أنتم والآخرون.
quadrants-band = الفرق أقل من { $threshold }
quadrants-under = يراكم الآخرون أعلى مما ترون أنفسكم في: { $list }.
quadrants-over = ترون أنفسكم أعلى مما يراكم الآخرون في: { $list }.
quadrants-alike = في كل ما جرت مقارنته، الفرق بينكم وبين الآخرين أقل من { $threshold }.
# Behind some of these differences there are few people.
quadrants-few = حيث يكون وراء الفرق أقل من { $count } أشخاص فهو سؤال وليس نتيجة.
quadrants-tentative = غير مؤكد، لأنه قد لا يثبت من دون أحد المقيّمين: { $list }.

# What the overall chart says of the groups
overview-contrast = أكبر اختلاف بين المجموعات في «{ $competency }»: { $figures }.
overview-contrast-few = يستند هذا إلى عدد قليل من الأشخاص: خذوه على أنه سؤال.
overview-alike = لا توجد كفاءة يبلغ فيها الفرق بين المجموعات { $threshold } أو أكثر.

# How the answers to the items of one competency are spread
distribution-chart = { $competency }: توزيع الإجابات
distribution-lead = شريط لكل منظور لا يقل عدد من أجابوا فيه عن العبارة عن { $count }. تقع الأشرطة حول منتصف المقياس، والأرقام فيها أعداد الأشخاص.
distribution-table = الإجابات بالأرقام
# Read aloud in place of the picture
alt-distribution = عدد الأشخاص الذين أعطوا كل إجابة، بالترتيب { $options }. { $rows }

# The ring of spokes, for those who ask for it
radar-title = جميع الكفاءات في دائرة
radar-chart = أنتم وجميع الآخرين في دائرة
radar-lead = كلما ابتعدت النقطة عن المركز كان التقييم أعلى. انظروا إلى النقاط: فالمساحة بينها لا تعني شيئًا.
