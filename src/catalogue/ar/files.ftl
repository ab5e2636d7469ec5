# The report as tables: the names of the sheets, at most 31 letters each.
sheet-section = القسم
sheet-summary = الملخص
sheet-gaps = الفجوات
sheet-competencies = الكفاءات
sheet-items = العبارات
sheet-distributions = توزيع الإجابات
sheet-extremes = الأعلى والأدنى
sheet-comments = التعليقات
sheet-guide = كيفية القراءة

# The headings of their columns.
figure-part = الموضوع
figure-name = الاسم
figure-people = الأشخاص
figure-text = النص
figure-perspective = المنظور
figure-counted = عدد العبارات
figure-mean = المتوسط
figure-note = ملاحظة
figure-deviation = الانحراف المعياري
figure-median = الوسيط
figure-least = أدنى إجابة
figure-most = أعلى إجابة
figure-favourable = الإجابات الإيجابية
figure-agreement = الاتفاق
figure-list = القائمة
figure-place = الترتيب
figure-question = السؤال المفتوح

# What stands in their cells: the mean beside it is a bound; opinions form two camps; how far the answers agree.
note-at-least = هذه القيمة على الأقل
note-at-most = هذه القيمة على الأكثر
note-split = معسكران
level-none = لا يوجد
level-weak = ضعيف
level-moderate = متوسط
level-strong = قوي
level-very_strong = قوي جدًا

# The report as a page: which perspectives it shows, and its print button.
page-perspectives = العرض في الرسوم والجداول
page-print = طباعة
