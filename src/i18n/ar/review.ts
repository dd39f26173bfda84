import type { review as english } from '../en/review.ts';
import type { Texts } from '../texts.ts';
import { ltr } from './ltr.ts';

/** The review queue, people and their roles. */
export const review: Texts<typeof english> = {
  // The queue: /review
  'review.summary': 'ما ينتظر قرار المشرفين',
  'review.option.item': `بند واحد برقمه المرجعي، مثلًا ${ltr('R-3')}`,
  'review.option.type': 'البنود التي من هذه الأنواع فقط',
  'review.option.mine': 'البنود التي توليتها فقط',
  'review.title':
    'في انتظار القرار: {total, plural, zero {لا بنود} one {بند واحد} two {بندان} few {# بنود} many {# بندًا} other {# بند}}',
  'review.empty': 'لا شيء ينتظر القرار.',
  'review.emptyFiltered': 'لا شيء من ذلك ينتظر القرار.',
  'review.elsewhere':
    '{count, plural, zero {لا بنود أخرى يمنع وسم المشاركة عرضها} one {بند آخر ينتظر القرار، ولا يسمح وسم المشاركة الخاص به بعرضه} two {بندان آخران ينتظران القرار، ولا يسمح وسم المشاركة الخاص بكل منهما بعرضه} few {# بنود أخرى تنتظر القرار، ولا يسمح وسم المشاركة الخاص بكل منها بعرضه} many {# بندًا آخر ينتظر القرار، ولا يسمح وسم المشاركة الخاص بكل منها بعرضه} other {# بند آخر ينتظر القرار، ولا يسمح وسم المشاركة الخاص بكل منها بعرضه}} في مساحة العمل هذه.',
  'review.notHere': 'لا يسمح وسم المشاركة الخاص بهذا البند بعرضه هنا. يُرجى طلبه في مساحة عمل يذكرها الوسم.',
  'review.open': 'فتح بند…',
  'review.back': 'إلى قائمة الانتظار',
  'review.whole': 'قائمة الانتظار كاملة',
  'review.missing': `لا يوجد بند كهذا في قائمة الانتظار. لعرض ما ينتظر: ${ltr('<c>/review</c>')}.`,
  'review.kind.application': 'طلب عضوية',
  'review.kind.thread': 'مناقشة',
  'review.kind.post': 'رد',
  'review.kind.report': 'بلاغ',
  'review.kind.appeal': 'اعتراض',
  'review.kind.unsealing': 'طلب كشف الهوية',
  'review.urgent': 'عاجل',
  'review.erased': 'مُسحت بيانات من قدّم هذا البند.',

  // The state of an item of any kind: words that agree with none of them
  'review.state.open': 'في انتظار القرار',
  'review.state.held': 'جرى الإرجاء',
  'review.state.returned': 'جرت الإعادة مع سؤال',
  'review.state.approved': 'جرت الموافقة',
  'review.state.declined': 'جرى الرفض',
  'review.state.withdrawn': 'جرى السحب',

  // {age} is one of the three below it
  'review.since': 'منذ {age}، من يوم {at}',
  'review.age.minutes':
    '{count, plural, zero {# دقيقة} one {دقيقة واحدة} two {دقيقتين} few {# دقائق} many {# دقيقة} other {# دقيقة}}',
  'review.age.hours':
    '{count, plural, zero {# ساعة} one {ساعة واحدة} two {ساعتين} few {# ساعات} many {# ساعة} other {# ساعة}}',
  'review.age.days':
    '{count, plural, zero {# يوم} one {يوم واحد} two {يومين} few {# أيام} many {# يومًا} other {# يوم}}',
  'review.claimedShort': 'قيد النظر لدى {by}',

  // The card of an item
  'review.card.waiting': 'الانتظار',
  'review.card.sinceOnly': 'منذ يوم {at}',
  'review.card.claimed': 'قيد النظر',
  'review.card.claimedBy': 'لدى {by}، منذ يوم {at}',
  'review.card.held': 'الإرجاء',
  'review.card.heldBy': 'بقرار من {by}، يوم {at}',
  'review.card.history': 'ما سبق',
  'review.card.name': 'الاسم',
  'review.card.organisation': 'المؤسسة',
  'review.card.group': 'فئة أصحاب المصلحة',
  'review.card.topics': 'المواضيع',
  'review.card.link': 'رابط للتحقق',
  'review.card.workspace': 'مساحة العمل التي قُدّم فيها الطلب',
  'review.card.why': 'السبب',

  // Of a contribution
  'review.card.thread': 'المناقشة',
  'review.card.label': 'وسم المشاركة',
  'review.card.places': 'الوجهة',
  'review.card.places.of':
    '{count, plural, =0 {لا مساحة عمل في الوقت الحالي} zero {لا مساحة عمل في الوقت الحالي} one {مساحة عمل واحدة: {names}} two {مساحتا عمل: {names}} few {# مساحات عمل: {names}} many {# مساحة عمل: {names}} other {# مساحة عمل: {names}}}',
  // {names} are the first five
  'review.card.places.more': '{names} و{count, number} غيرها',
  // What became of the thread meanwhile
  'review.card.now': 'الوضع الآن',
  'review.card.now.closed': 'المناقشة مغلقة.',
  'review.card.now.hidden': 'المناقشة مخفية: لا يرى أحد ما فيها.',
  'review.card.signed': 'التوقيع',
  'review.card.entries': 'المداخل',
  'review.card.quotes': 'رد على {signature}، المساهمة {number}:',
  'review.card.text': 'النص',
  'review.card.earlier': '{kind, select, report {النص عند تقديم أول بلاغ} other {النص عند تقديم الطلب}}',

  // {place} is T-5 or T-5, post 3
  'review.card.place': `\u200F${ltr('{reference}')}، المساهمة {number}`,
  'review.card.standsNow': 'لم تعد هذه المساهمة منشورة.',

  // Of a report
  'review.card.reports':
    '{count, plural, zero {لا بلاغات} one {بلاغ واحد} two {بلاغان} few {# بلاغات} many {# بلاغًا} other {# بلاغ}}',
  'review.card.reported': '{reason} ({at})',
  'review.card.reportedWords': '{reason} ({at}): «{words}»',

  // Of an appeal: what it is against
  'review.card.against': 'موضوع الاعتراض',
  'review.card.against.declined': `القرار ${ltr('{reference}')} بالرفض، من {by}، يوم {at}`,
  'review.card.against.removed': `القرار ${ltr('{reference}')} بالإزالة، من {by}، يوم {at}`,
  'review.card.reason': 'السبب المذكور',
  'review.card.appealWords': 'ما يقوله كاتب المساهمة',

  // Of an unsealing
  'review.card.askedBy': 'بطلب من',
  'review.card.unsealingWhy': 'سبب طلب معرفة من كتب هذا',
  'review.card.unsealingForAdmins': `لا يقرأ سبب هذا الطلب إلا مديرو المنتدى، ويجدونه بالأمر ${ltr('/review')}.`,
  'review.card.unsealingNote':
    'يبتّ في هذا مدير آخر للمنتدى. وفي حال الموافقة يمكن للمديرين وحدهما معرفة من كتب المساهمة، ويُبلَّغ كاتبها بالسبب.',
  'review.card.returned':
    'جرت الإعادة مع سؤال من {by} يوم {at}. ولم يرد {kind, select, application {صاحب الطلب} other {كاتب المساهمة}} بعد.',
  'review.card.returnedWording': 'جرت الإعادة مع صياغة أخرى من {by} يوم {at}. ولم يرد كاتب المساهمة بعد.',
  'review.card.answered':
    'جرى التعديل من جانب {kind, select, application {صاحب الطلب} other {كاتب المساهمة}} بعد سؤال من {by} يوم {at}:',
  'review.card.answer': 'رد كاتب المساهمة:',
  'review.card.suggested': 'الصياغة التي اقترحها المشرفون:',
  'review.card.someone': 'أحد المشرفين السابقين',
  'review.card.claim': 'تولّي البند',
  'review.card.release': 'ترك البند',
  'review.card.takeOver': 'نقل البند إليّ',
  'review.card.approve': 'موافقة',
  'review.card.remove': 'إزالة المساهمة',
  'review.card.edit': 'تعديل',
  'review.card.return': 'إعادة',
  'review.card.decline': 'رفض',
  'review.card.keep': 'الإبقاء على المساهمة',
  'review.card.hold': 'إرجاء',
  'review.card.unhold': 'استئناف النظر',
  'review.card.mute': 'منع المشارك {number} من الكتابة',
  'review.card.unmute': 'السماح للمشارك {number} بالكتابة',
  'review.card.unseal': 'طلب كشف الهوية',
  'review.card.showAuthor': 'إظهار الكاتب',

  // What happened to an item before, in a row
  'review.event.answered': 'رد، يوم {at}',
  'review.event.edited': 'تعديل، يوم {at}',
  'review.event.removed': 'إزالة المساهمة، يوم {at}',
  'review.event.reported': 'بلاغ آخر، يوم {at}',
  'review.event.returned': 'إعادة بقرار من {by}، يوم {at}',
  'review.event.suggested': 'صياغة أخرى من {by}، يوم {at}',
  'review.event.held': 'إرجاء بقرار من {by}، يوم {at}',
  'review.event.resumed': 'استئناف النظر من جانب {by}، يوم {at}',

  // A decided item, in two lines
  'review.closed.of': `\u200F${ltr('<b>{reference}</b>')} {kind}: <b>{name}</b>\u200F، {organisation}`,

  // {what} is T-5 and its title, or T-5, post 3; {signature} the pseudonym, the name or the group
  'review.closed.post': `\u200F${ltr('<b>{reference}</b>')} {kind}: {what}\u200F ({signature})`,
  'review.closed.erased': `\u200F${ltr('<b>{reference}</b>')} {kind}`,
  'review.closed.approved': 'جرت الموافقة بقرار من {by}، يوم {at}.',
  'review.closed.removed': 'أُزيلت المساهمة بقرار من {by}، يوم {at}. السبب: {words}',
  'review.closed.declined': 'جرى الرفض بقرار من {by}، يوم {at}. السبب: {words}',
  'review.closed.declinedBare': 'جرى الرفض بقرار من {by}، يوم {at}.',
  'review.closed.withdrawn':
    '{kind, select, application {جرى السحب من جانب صاحب الطلب، يوم {at}.} report {أُزيلت المساهمة في هذه الأثناء، يوم {at}: لم يبقَ ما يُبتّ فيه.} other {جرى السحب من جانب كاتب المساهمة، يوم {at}.}}',
  // {words} is why, other than that somebody wished it
  'review.closed.lapsed': 'جرى السحب، يوم {at}. السبب: {words}',
  'review.closed.gone':
    '{kind, select, application {مُسح الطلب.} other {مُسح ما كان هذا البند بشأنه.}} لم يبقَ ما يُبتّ فيه.',
  'review.closed.hidden': `ينتظر هذا البند القرار، لكنه لم يعد يُعرض هنا. يجده المشرفون بالأمر ${ltr('<c>/review</c>')}.`,

  // Deciding
  'review.done.claimed':
    'هذا البند الآن قيد النظر لديك. ويصبح متاحًا من جديد بعد {minutes, plural, zero {# دقيقة} one {دقيقة واحدة} two {دقيقتين} few {# دقائق} many {# دقيقة} other {# دقيقة}}، أو عند الضغط على «ترك البند».',
  'review.done.takenOver':
    'هذا البند الآن قيد النظر لديك بدلًا من {by}. ويصبح متاحًا من جديد بعد {minutes, plural, zero {# دقيقة} one {دقيقة واحدة} two {دقيقتين} few {# دقائق} many {# دقيقة} other {# دقيقة}}، أو عند الضغط على «ترك البند».',
  'review.done.released': 'لم يعد هذا البند قيد النظر لديك.',
  'review.done.approved':
    '{kind, select, application {أصبحت لـ {name} عضوية في المنتدى، ويُرسل إبلاغ بذلك برسالة مباشرة.} thread {المناقشة في طريقها إلى كل مساحة عمل يسمح بها وسمها. ويُبلَّغ كاتبها بذلك.} post {الرد في طريقه إلى كل نسخة من المناقشة. ويُبلَّغ كاتبه بذلك.} report {تُزال المساهمة من كل مكان. ويُبلَّغ كاتبها بالسبب، ويمكنه الاعتراض.} appeal {أُلغي القرار السابق. ويُبلَّغ كاتب المساهمة بذلك.} unsealing {يمكنك الآن أنت والمدير الذي قدّم الطلب معرفة من كتب المساهمة. ويُبلَّغ كاتبها بذلك وبالسبب.} other {جرت الموافقة.}}',
  // Of a reply whose thread was closed or hidden meanwhile
  'review.done.approved.closed':
    'الرد في طريقه إلى كل نسخة من المناقشة، رغم أنها أُغلقت في هذه الأثناء. ويُبلَّغ كاتبه بذلك.',
  'review.done.approved.hidden':
    'جرت الموافقة على الرد، لكن لا يراه أحد: فقد أُخفيت المناقشة في هذه الأثناء، والرد معها. ويُبلَّغ كاتبه بذلك.',
  'review.done.returned':
    '{kind, select, application {يُرسل السؤال إلى صاحب الطلب برسالة مباشرة، ويمكنه الرد بضغطة زر واحدة.} other {يُبلَّغ كاتب المساهمة بأن شيئًا ينتظره، ويقرؤه في قائمته، ويمكنه الرد بضغطة زر واحدة.}}',
  'review.done.declined':
    '{kind, select, application {يُبلَّغ صاحب الطلب برسالة مباشرة بالسبب وبالموعد الذي يمكنه فيه تقديم طلب جديد.} report {تبقى المساهمة في مكانها.} unsealing {لا يُكشف شيء. ويجد المدير الذي قدّم الطلب السبب هنا.} appeal {يبقى القرار كما هو. ويُبلَّغ كاتب المساهمة بالسبب.} other {يُبلَّغ كاتب المساهمة بالسبب، ويمكنه الاعتراض.}}',
  'review.done.held': 'أُرجئ هذا إلى أن يستأنف أحد المشرفين النظر فيه.',
  'review.done.open': 'عاد هذا إلى انتظار القرار.',
  'review.already.approved': 'سبقت الموافقة على هذا بقرار من {by} يوم {at}. لا حاجة إلى أي إجراء آخر.',
  'review.already.declined': 'سبق رفض هذا بقرار من {by} يوم {at}. لا حاجة إلى أي إجراء آخر.',
  'review.already.returned':
    'سبقت إعادة هذا مع سؤال من {by} يوم {at}. وهو الآن في انتظار {kind, select, application {صاحب الطلب} other {كاتب المساهمة}}.',
  'review.already.held': 'سبق إرجاء هذا بقرار من {by} يوم {at}. ويمكن استئناف النظر فيه.',
  'review.already.open': 'هذا في انتظار القرار منذ يوم {at}. يُرجى مراجعته من جديد.',
  'review.already.withdrawn':
    '{kind, select, report {أُزيلت المساهمة يوم {at}.} other {سبق سحب هذا يوم {at}.}} لا حاجة إلى أي إجراء آخر.',
  'review.already.claimed': 'هذا قيد النظر لدى {by} منذ يوم {at}. ويمكنك البت فيه مع ذلك.',
  'review.already.unclaimed': 'هذا ليس قيد النظر لدى أحد.',
  'review.already.gone':
    '{kind, select, application {مُسح الطلب.} other {مُسح ما كان هذا البند بشأنه.}} لا حاجة إلى أي إجراء آخر.',
  'review.own':
    '{kind, select, application {هذا طلبك أنت. البت فيه لمشرف آخر.} report {هذا البلاغ عن مساهمتك أنت. البت فيه لمشرف آخر.} appeal {هذا اعتراضك أنت. البت فيه لمشرف آخر.} unsealing {هذا الطلب بشأن مساهمتك أنت. البت فيه لمدير آخر للمنتدى.} other {هذه مساهمتك أنت. البت فيها لمشرف آخر.}}',
  'review.ownDecision': 'هذا الاعتراض على قرارك أنت. البت فيه لمشرف آخر.',
  'review.ownRequest': 'هذا طلب قدّمته أنت. البت فيه لمدير آخر للمنتدى. ويمكنك التراجع عنه برفضه.',
  'review.admin': 'البت في هذا لمديري المنتدى فقط.',
  'review.moderator': 'البت في هذا للمشرفين فقط، ولم يعد لديك دور المشرف. لم يتغير شيء.',
  'review.suspended': 'عضويتك معلَّقة، ولا يتاح لك البت في شيء إلى أن ينتهي التعليق. لم يتغير شيء.',
  'review.newAdmin': 'أصبح لديك دور مدير المنتدى بعد تقديم هذا الطلب. والبت فيه لمن كان مديرًا قبل ذلك.',
  'review.asker':
    'لم يعد مقدّم هذا الطلب مديرًا للمنتدى، أو أن عضويته معلَّقة. لا تمكن الموافقة على الطلب، بل رفضه فقط.',
  'review.left':
    'غادر من كتب هذه المساهمة، ولا يمكن لأحد معرفة من هو. لا تمكن الموافقة على الطلب، بل رفضه فقط.',
  'review.unfit': 'لا يمكن ذلك مع بند من هذا النوع. لم يتغير شيء.',
  'review.changed':
    '{kind, select, application {عدّل صاحب الطلب هذا في هذه الأثناء} report {ورد بلاغ آخر أو عُدّلت المساهمة في هذه الأثناء} other {تغيّر هذا في هذه الأثناء}}، فلم يُتخذ أي قرار. يُرجى مراجعته من جديد.',
  'review.return.title': 'إعادة مع سؤال',
  'review.return.label':
    'ما الذي يضيفه {kind, select, application {صاحب الطلب} other {كاتب المساهمة}} أو يوضحه؟',
  'review.return.hint': 'يُقرأ كما كُتب، من دون اسمك.',
  'review.return.submit': 'إعادة',
  'review.edit.title': 'اقتراح صياغة أخرى',
  'review.edit.suggestion': 'النص بالصياغة المقترحة',
  'review.edit.suggestionHint': 'يمكن لكاتب المساهمة اعتماده بضغطة زر واحدة، أو كتابة نص آخر.',
  'review.edit.label': 'ملاحظة مع الاقتراح (اختياري)',
  'review.edit.submit': 'اقتراح',
  'review.edit.same': 'لم يُرسل شيء، لأن الصياغة لم تتغير.',
  'review.edit.long': 'لم يُرسل شيء، لأن الصياغة أطول من اللازم: الحد الأقصى لعدد الأحرف {most}.',
  'review.edit.missing': 'لم يُرسل شيء، لأن النموذج لا يتضمن صياغة.',
  'review.edit.kept': 'الصياغة التي كُتبت:',

  // Choosing a reason
  'review.reason.decline':
    '{kind, select, report {لماذا تبقى المساهمة؟} application {ما سبب رفض الطلب؟} other {ما سبب الرفض؟}} يُرجى اختيار سبب؛ ويمكن إضافة نص في الخطوة التالية.',
  'review.reason.approve': 'لماذا تُزال المساهمة؟ يُرجى اختيار سبب؛ ويمكن إضافة نص في الخطوة التالية.',
  'review.reason.choose': 'اختيار السبب…',
  'review.reason.back': 'العودة إلى البند',
  'review.decline.title': 'رفض مع ذكر السبب',
  'review.decline.label': 'بكلماتك',
  'review.decline.labelOptional': 'بكلماتك (اختياري)',
  'review.decline.hint':
    '{kind, select, application {يقرؤه صاحب الطلب كما كُتب، من دون اسمك. ويمكنه تقديم طلب جديد بعد {days, plural, zero {# يوم} one {يوم واحد} two {يومين} few {# أيام} many {# يومًا} other {# يوم}}.} report {يقرؤه المشرفون وحدهم.} unsealing {يقرؤه مديرو المنتدى وحدهم.} other {يقرؤه كاتب المساهمة كما كُتب، من دون اسمك، ويمكنه الاعتراض مرة واحدة.}}',
  'review.decline.submit': '{kind, select, report {الإبقاء على المساهمة} other {رفض}}',
  'review.remove.title': 'إزالة المساهمة',
  'review.remove.hint': 'يقرؤه كاتب المساهمة كما كُتب، من دون اسمك، ويمكنه الاعتراض مرة واحدة.',
  'review.remove.submit': 'إزالة',
  'review.words.missing':
    'لم يُتخذ أي قرار، لأنه يلزم {kind, select, application {نص لصاحب الطلب: سؤال أو سبب} report {نص مع هذا السبب} appeal {نص مع هذا السبب} unsealing {نص مع هذا السبب} other {نص لكاتب المساهمة: سؤال أو سبب}}.',
  'review.words.long': 'لم يُتخذ أي قرار، لأن النص أطول من اللازم: الحد الأقصى لعدد الأحرف {most}.',
  'review.words.kept': 'النص الذي كُتب:',
  'review.words.again': 'فتح النموذج من جديد',

  // Why something was declined, removed or reported
  'reason.danger': 'شخص ما في خطر',
  'reason.content': 'عرض محتوى إرهابي أو رابط إليه',
  'reason.harm': 'ما قد يساعد على إلحاق الأذى',
  'reason.personal': 'معلومات عن أشخاص ينبغي أن تبقى خاصة',
  'reason.conduct': 'مخالفة مدونة قواعد السلوك',
  'reason.wide': 'نطاق المشاركة أوسع مما ينبغي',
  'reason.subject': 'عدم الصلة بموضوع المنتدى',
  'reason.duplicate': 'تكرار ما هو موجود بالفعل',
  'reason.unclear': 'عدم الوضوح بقدر كافٍ',
  'reason.advertising': 'مضمون دعائي',
  'reason.identity': 'تعذّر التحقق من الشخص أو المؤسسة',
  'reason.no_breach': 'لا مخالفة لمدونة قواعد السلوك',
  'reason.looked_after': 'هناك من تولّى الأمر، ويمكن أن تبقى المساهمة',
  'reason.nothing_new': 'القرار كان صحيحًا',
  'reason.not_needed': 'لا حاجة إلى معرفة ذلك',
  'reason.unanswered': 'عدم وصول رد في الوقت المناسب',
  'reason.other': 'سبب آخر',

  // {words} is what a moderator wrote beside the reason
  'reason.with': '{reason}. {words}',

  // Moderators act on who wrote a post, without learning who it is
  'review.mute.done':
    'مُنع المشارك {number} من الكتابة: لم يعد يُقبل شيء بهذا الاسم المستعار في هذه المناقشة. ولا يعرف أحد من وراءه. ويمكن لأحد المشرفين تغيير ذلك، هنا أو في المناقشة.',
  'review.mute.already': 'المشارك {number} ممنوع بالفعل من الكتابة في هذه المناقشة.',
  'review.unmute.done': 'أصبح بإمكان المشارك {number} الكتابة في هذه المناقشة من جديد.',
  'review.unmute.already': 'المشارك {number} ليس ممنوعًا من الكتابة في هذه المناقشة.',
  'review.mute.missing': 'ليس هناك اسم مستعار يمكن منعه من الكتابة.',
  'review.mute.own': 'هذا اسمك المستعار أنت. البت في منعه من الكتابة لمشرف آخر.',
  'review.unseal.done': `يبتّ في هذا مدير آخر للمنتدى: ${ltr('{reference}')}. ولا يُكشف شيء قبل ذلك.`,
  'review.unseal.missing': 'لم تعد هناك مساهمة كهذه.',
  'review.unseal.open': 'كاتب هذه المساهمة ليس مخفيًا وراء اسم مستعار: فهي موقَّعة باسم أو بفئة.',
  'review.unseal.erased': 'غادر من كتب هذه المساهمة، أو مُسحت بياناته. ولا يمكن لأحد معرفة من هو.',
  'review.unseal.pending': 'سبق تقديم هذا الطلب؛ وهو في قائمة الانتظار.',
  'review.unseal.words': 'لم يُرسل الطلب، لأنه يلزم ذكر سبب.',
  'review.unseal.long': 'لم يُرسل الطلب، لأن السبب أطول من اللازم: الحد الأقصى لعدد الأحرف {most}.',
  'review.author.title': 'من كتب المساهمة',
  'review.author.is': '\u200F<b>{name}</b>\u200F، {organisation}',
  'review.author.isAlone': '<b>{name}</b>',
  'review.author.note':
    'لا يمكن لأحد قراءة هذا غيرك وغير المدير الآخر. يُرجى عدم إطلاع أحد عليه، وعدم استخدامه إلا للسبب المذكور.',
  'review.author.missing': 'لا يمكن معرفة من كتب هذا إلا للمديرين اللذين اتفقا على ذلك.',

  // What became of an application, to whoever applied
  'outcome.approved.title': 'مرحبًا بك في المنتدى',
  'outcome.approved': 'جرت الموافقة على طلبك. أصبحت لديك عضوية باسم <b>{name}</b>\u200F، {organisation}.',
  'outcome.approved.role': `ما يمكن عمله الآن: ${ltr('<c>/forum help</c>')}. وما ذكرته عن نفسك: ${ltr('<c>/forum profile</c>')}.`,
  'outcome.approved.entries': 'ثلاثة مداخل تناسب ما اخترته',
  'outcome.approved.someEntries': 'مداخل تناسب ما اخترته',
  'outcome.approved.digest': 'تنقل إليك النشرة الشخصية هنا الجديد في مواضيعك، بالوتيرة التي تناسبك.',
  'outcome.approved.digestButton': 'إعداد نشرتي الموجزة',
  'outcome.returned.title': 'سؤال عن طلبك',
  'outcome.returned': `لدى المشرفين سؤال قبل البت في طلبك ${ltr('{reference}')}:`,
  'outcome.returned.next': 'يُضاف ردك إلى الطلب. وكل ما كُتب فيه ما زال موجودًا.',
  'outcome.returned.button': 'استكمال الطلب',
  'outcome.declined.title': 'رُفض طلبك',
  'outcome.declined': `رفض المشرفون طلبك ${ltr('{reference}')}. والسبب الذي ذكروه:`,

  // {reason} is one of reason.*
  'outcome.declined.reason': '{reason}.',
  'outcome.declined.next': `يمكن تقديم طلب جديد ابتداءً من {at}: ${ltr('<c>/forum join</c>')}. وإذا لم يعد السبب قائمًا حينذاك، يُرجى ذكر ذلك في الطلب. ويبقى البحث والاطلاع متاحين لك في هذه الأثناء.`,
};
