# The questionnaire on paper, filled in by hand. Nothing here may promise what only the form behind a link can keep.
paper-kind = استبيان ورقي
paper-name = اسمكم
paper-return = تُسلَّم إلى
paper-until = في موعد أقصاه
paper-how-title = كيفية التعبئة
paper-how = ضعوا علامة على دائرة واحدة في كل سطر: الأقرب إلى ما رأيتموه بأنفسكم.
paper-how-self = ضعوا علامة على دائرة واحدة في كل سطر: الأقرب إلى وصفكم.
paper-unseen = إن تعذر عليكم الحكم في أمر ما فضعوا علامة في مربع «{ $label }». فهذه إجابة أيضًا.
paper-seen-title = من سيعرف
paper-seen = هذه الورقة ليست مجهولة الهوية: فمن يجمعها يرى علاماتكم وخط يدكم. قبل أن تبدؤوا، اسألوا عمّن يجمعها، ومن سيقرؤها غيره، وما مصيرها بعد ذلك.
paper-seen-self = من يجمع هذه الورقة يرى علاماتكم وخط يدكم. قبل أن تبدؤوا، اسألوا عمّن سيقرؤها غيره وعن مصيرها بعد ذلك.
paper-statement = العبارة
paper-only = للفئات التالية فقط: { $groups }
paper-comments-seen = من يجمع هذه الورقة يرى خط يدكم أيضًا. اكتبوا ما أنتم مستعدون لقوله وجهًا لوجه.
