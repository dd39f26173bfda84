import type { review as english } from '../en/review.ts';
import type { Texts } from '../texts.ts';
import { ltr } from './ltr.ts';

/** The review queue, people and their roles. */
export const review: Texts<typeof english> = {
  // The queue: /review
  'review.summary': 'ما ينتظر قرار المشرفين',
  'review.option.item': `بند واحد برقمه المرجعي، مثلًا ${ltr('R-3')}`,
  'review.title':
    'في انتظار القرار: {total, plural, zero {لا بنود} one {بند واحد} two {بندان} few {# بنود} many {# بندًا} other {# بند}}',
  'review.empty': 'لا شيء ينتظر القرار.',
  'review.open': 'فتح بند…',
  'review.back': 'إلى قائمة الانتظار',
  'review.missing': `لا يوجد بند كهذا في قائمة الانتظار. لعرض ما ينتظر: ${ltr('<c>/review</c>')}.`,
  'review.kind.application': 'طلب عضوية',
  'review.urgent': 'عاجل',
  'review.erased': 'مُسحت بيانات من قدّم هذا البند.',
  'review.state.open': 'في انتظار القرار',
  'review.state.returned': 'أُعيد مع سؤال',
  'review.state.approved': 'مقبول',
  'review.state.declined': 'مرفوض',
  'review.state.withdrawn': 'مسحوب',
  // {age} is one of the three below it
  'review.since': 'منذ {age}، من يوم {at}',
  'review.age.minutes':
    '{count, plural, zero {# دقيقة} one {دقيقة واحدة} two {دقيقتين} few {# دقائق} many {# دقيقة} other {# دقيقة}}',
  'review.age.hours':
    '{count, plural, zero {# ساعة} one {ساعة واحدة} two {ساعتين} few {# ساعات} many {# ساعة} other {# ساعة}}',
  'review.age.days':
    '{count, plural, zero {# يوم} one {يوم واحد} two {يومين} few {# أيام} many {# يومًا} other {# يوم}}',

  // The card of an item
  'review.card.waiting': 'الانتظار',
  'review.card.sinceOnly': 'منذ يوم {at}',
  'review.card.name': 'الاسم',
  'review.card.organisation': 'المؤسسة',
  'review.card.group': 'فئة أصحاب المصلحة',
  'review.card.topics': 'المواضيع',
  'review.card.link': 'رابط للتحقق',
  'review.card.workspace': 'مساحة العمل التي قُدّم فيها الطلب',
  'review.card.why': 'السبب',
  'review.card.returned': 'أُعيد الطلب مع سؤال من {by} يوم {at}. ولم يرد صاحب الطلب بعد.',
  'review.card.answered': 'عدّله صاحب الطلب بعد سؤال من {by} يوم {at}:',
  'review.card.someone': 'أحد المشرفين السابقين',
  'review.card.approve': 'موافقة',
  'review.card.return': 'إعادة',
  'review.card.decline': 'رفض',
  // A decided item, in two lines
  'review.closed.of': `\u200F${ltr('<b>{reference}</b>')} {kind}: <b>{name}</b>\u200F، {organisation}`,
  'review.closed.erased': `\u200F${ltr('<b>{reference}</b>')} {kind}`,
  'review.closed.approved': 'جرت الموافقة عليه بقرار من {by}، يوم {at}.',
  'review.closed.declined': 'رُفض بقرار من {by}، يوم {at}. السبب: {words}',
  'review.closed.declinedBare': 'رُفض بقرار من {by}، يوم {at}.',
  'review.closed.withdrawn': 'سحبه صاحب الطلب، يوم {at}.',
  'review.closed.gone': 'مُسح الطلب. لم يبقَ ما يُبتّ فيه.',
  'review.closed.hidden': `ينتظر البت فيه، لكنه لم يعد يُعرض هنا. يجده المشرفون بالأمر ${ltr('<c>/review</c>')}.`,

  // Deciding
  'review.done.approved': 'أصبحت لـ {name} عضوية في المنتدى، ويُرسل إبلاغ بذلك برسالة مباشرة.',
  'review.done.returned': 'يُرسل السؤال إلى صاحب الطلب برسالة مباشرة، ويمكنه الرد بضغطة زر واحدة.',
  'review.done.declined': 'يُبلَّغ صاحب الطلب برسالة مباشرة بالسبب وبالموعد الذي يمكنه فيه تقديم طلب جديد.',
  'review.already.approved': 'سبقت الموافقة على هذا بقرار من {by} يوم {at}. لا حاجة إلى أي إجراء آخر.',
  'review.already.declined': 'سبق رفض هذا بقرار من {by} يوم {at}. لا حاجة إلى أي إجراء آخر.',
  'review.already.returned': 'سبقت إعادة هذا مع سؤال من {by} يوم {at}. وهو الآن في انتظار صاحب الطلب.',
  'review.already.withdrawn': 'سحب صاحب الطلب هذا يوم {at}. لا حاجة إلى أي إجراء آخر.',
  'review.already.gone': 'مُسح الطلب. لا حاجة إلى أي إجراء آخر.',
  'review.own': 'هذا طلبك أنت. يبتّ فيه مشرف آخر.',
  'review.changed': 'عدّل صاحب الطلب هذا في هذه الأثناء، فلم يُتخذ أي قرار. يُرجى مراجعته من جديد.',
  'review.return.title': 'إعادة مع سؤال',
  'review.return.label': 'ما المطلوب إضافته أو توضيحه؟',
  'review.return.hint': 'يقرؤه صاحب الطلب كما كُتب، من دون اسمك.',
  'review.return.submit': 'إعادة',
  'review.decline.title': 'رفض مع ذكر السبب',
  'review.decline.label': 'ما سبب رفض الطلب؟',
  'review.decline.hint':
    'يقرؤه صاحب الطلب كما كُتب، من دون اسمك. ويمكنه تقديم طلب جديد بعد {days, plural, zero {# يوم} one {يوم واحد} two {يومين} few {# أيام} many {# يومًا} other {# يوم}}.',
  'review.decline.submit': 'رفض',
  'review.words.missing': 'لم يُتخذ أي قرار، لأنه يلزم نص لصاحب الطلب: سؤال أو سبب.',
  'review.words.long': 'لم يُتخذ أي قرار، لأن النص أطول من اللازم: الحد الأقصى لعدد الأحرف {most}.',
  'review.words.kept': 'النص الذي كُتب:',
  'review.words.again': 'فتح النموذج من جديد',

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
  'outcome.declined.next': `يمكن تقديم طلب جديد ابتداءً من {at}: ${ltr('<c>/forum join</c>')}. وإذا لم يعد السبب قائمًا حينذاك، يُرجى ذكر ذلك في الطلب. ويبقى البحث والاطلاع متاحين لك في هذه الأثناء.`,
  // Roles
  'role.member': 'عضو',
  'role.moderator': 'مشرف',
  'role.curator': 'أمين المكتبة',
  'role.admin': 'مدير المنتدى',

  // People, for admins of the forum
  'people.title':
    '{total, plural, zero {لا أعضاء} one {عضو واحد} two {عضوان} few {# أعضاء} many {# عضوًا} other {# عضو}}',
  'people.none': 'لا أعضاء بعد.',
  'people.noneFound': 'لم يُعثر على عضو يطابق «{query}». يُرجى البحث بكلمات أقل.',
  'people.query': 'نتائج البحث عن «{query}»',
  'people.open': 'فتح…',
  'people.find': 'بحث',
  'people.all': 'جميع الأعضاء',
  'people.suspended': 'العضوية معلَّقة حتى يوم {until}',
  'people.find.title': 'البحث عن عضو',
  'people.find.label': 'الاسم أو المؤسسة أو الحساب',
  'people.find.hint': `مثلًا: ${ltr('Ada')}، أو ${ltr('slack:T0123ABCD:U0456EFGH')}`,
  'people.find.submit': 'بحث',
  'people.gone': `لم يعد هناك عضو كهذا. لعرض الأعضاء الحاليين: ${ltr('<c>/forum settings</c>')}.`,

  // One member
  'person.organisation': 'المؤسسة',
  'person.group': 'فئة أصحاب المصلحة',
  'person.roles': 'الأدوار',
  'person.accounts': 'الحسابات',
  'person.noAccounts': 'لا شيء',
  'person.since': 'تاريخ بدء العضوية',
  'person.suspension': 'العضوية معلَّقة حتى',
  'person.reason': 'السبب المذكور',
  'person.notSaid': 'لم يُذكر',
  'person.give': 'منح دور…',
  'person.take': 'سحب دور…',
  'person.suspend': 'تعليق العضوية',
  'person.changeSuspension': 'تعديل التعليق',
  'person.restore': 'إنهاء التعليق',
  'person.dismiss': 'إنهاء العضوية',
  'person.back': 'العودة إلى القائمة',
  'person.given': 'مُنح <b>{name}</b> الدور «<b>{role}</b>»، ويُرسل إبلاغ بذلك.',
  'person.had': 'لدى <b>{name}</b> الدور «<b>{role}</b>» بالفعل.',
  'person.taken': 'سُحب من <b>{name}</b> الدور «<b>{role}</b>»، ويُرسل إبلاغ بذلك.',
  'person.notHeld': 'ليس لدى هذا العضو ذلك الدور. لم يتغير شيء.',
  'person.lastAdmin':
    'يحتاج المنتدى إلى مدير يستطيع التصرف، وليس هناك مدير آخر. يُرجى أولًا منح دور مدير المنتدى لشخص آخر.',
  'person.suspended': `عُلّقت عضوية <b>{name}</b> حتى يوم {until} (${ltr('{zone}')})، ويُرسل إبلاغ بذلك مع السبب. ولا تتاح له المساهمة بشيء حتى ذلك الحين.`,
  'person.restored': 'لم تعد عضوية <b>{name}</b> معلَّقة، ويُرسل إبلاغ بذلك.',
  'person.notSuspended': 'عضوية هذا العضو ليست معلَّقة. لم يتغير شيء.',
  'person.notSelf': 'لا يعلّق أحد عضويته بنفسه. يُرجى الطلب من مدير آخر للمنتدى.',
  'person.holdsMore': 'يُرجى أولًا سحب الأدوار الإضافية.',
  'person.dismissed': 'انتهت عضوية <b>{name}</b> في المنتدى، ويُرسل إبلاغ بذلك.',
  'person.dismiss.title': 'هل تُنهى عضوية {name}؟',
  'person.dismiss.what':
    'تُسحب جميع الأدوار، بما فيها التي منحتها الخوادم، وتُنهى النشرات الشخصية. ويُرسل إبلاغ بذلك، ويبقى تقديم طلب جديد ممكنًا في أي وقت.',
  'person.dismiss.keep': 'الإبقاء على العضوية',

  // Suspending
  'suspend.title': 'تعليق عضوية',
  'suspend.reason': 'السبب، ويقرؤه العضو',
  'suspend.until': 'حتى',
  'suspend.untilHint': `عدد الأيام، أو يوم انتهاء التعليق: ${ltr('2027-01-04')}. سنة على الأكثر.`,
  'suspend.submit': 'تعليق العضوية',
  'suspend.again': 'تعديل',
  'suspend.noReason': 'يلزم لتعليق العضوية سبب يمكن للعضو قراءته.',
  'suspend.tooLong': 'السبب أطول من اللازم. الحد الأقصى لعدد الأحرف: {most}.',
  'suspend.notUnderstood': `لا يمكن التعرف على «{value}» بوصفه عدد أيام أو تاريخًا. يُكتب مثلًا ${ltr('<c>14</c>')}، أو السنة والشهر واليوم: ${ltr('<c>2027-01-04</c>')}.`,
  'suspend.past': 'لم يعد «{value}» مقبلًا. يُرجى ذكر يوم لاحق.',
  'suspend.tooFar': 'يبعد «{value}» أكثر من سنة. مدة التعليق سنة على الأكثر.',
  'suspend.done': 'سبق إرسال هذا النموذج، أو أنه قديم. لم يتغير شيء بهذه الضغطة.',

  // What members are told in direct messages
  'told.roles': 'تغيّرت أدوارك في المنتدى. أدوارك الآن: <b>{roles}</b>.',
  'told.member': 'تغيّرت أدوارك في المنتدى. دورك الآن: <b>عضو</b>، من دون دور إضافي.',
  'told.rolesNext': `لعرض ما يمكن عمله: ${ltr('<c>/forum help</c>')}.`,
  'told.dismissed': `انتهت عضويتك في المنتدى. ويبقى البحث والاطلاع متاحين لك. للحصول على العضوية من جديد: ${ltr('<c>/forum join</c>')}`,
  'told.suspended': `عُلّقت عضويتك في المنتدى حتى يوم <b>{until}</b> (${ltr('{zone}')}). وحتى ذلك الحين لا تتاح لك المساهمة في أي مساحة عمل. السبب المذكور:`,
  'told.suspendedNext':
    'يبقى البحث والاطلاع متاحين لك. وإذا كان هذا خطأ في رأيك، يُرجى الاتصال بأحد مديري المنتدى.',
  'told.accounts':
    'تغيّرت الحسابات التي تتصرف باسمك في المنتدى. وهي الآن: {accounts}. وإذا لم يكن ذلك بعلمك، يُرجى كتابة <c>/forum link</c> لفك ربط ما ليس لك، والاتصال بأحد مديري المنتدى.',
  'told.unlinked':
    'لم يعد هذا الحساب تابعًا لعضو في المنتدى، وهو الآن حساب زائر. وإذا لم يكن ذلك بعلمك، يُرجى الاتصال بأحد مديري المنتدى.',
  'told.restored': 'انتهى تعليق عضويتك في المنتدى. أصبحت المساهمة ممكنة من جديد.',

  // What the admin of a workspace is told in direct messages
  'roleRefused.what':
    'تعذّر على Plenary منح الدور الذي جرى اختياره من جانبك في <b>{workspace}</b> لأعضاء فئة «<b>{group}</b>». وتم كل ما عدا ذلك.',
  'roleRefused.mend': `يُرجى في إعدادات الخادم منح دور Plenary صلاحية «${ltr('Manage Roles')}» ونقله إلى ما فوق الدور المراد منحه. وإذا كان ذلك الدور قد حُذف، يُرجى اختيار دور آخر بالأمر ${ltr('<c>/forum settings</c>')}. ولإعادة المحاولة لمن ينضم لاحقًا، يُرجى اختيار الدور هناك مرة أخرى. ولا يمنح Plenary أبدًا دورًا له صلاحيات على الخادم أو على من فيه: يُرجى سحب هذه الصلاحيات من الدور أو اختيار دور آخر.`,
  'channelOpen.what': `لم يُعرض محتوى من المنتدى في ${ltr('<b>{channel}</b>')} في مساحة العمل <b>{workspace}</b>، لأن من يمكنهم رؤية القناة أكثر ممن يجوز لهم رؤية هذا المحتوى.`,
  'channelOpen.mend': `{platform, select, discord {يُرجى سحب صلاحية «${ltr('View Channel')}» من ${ltr('@everyone')} فيها} other {يُرجى جعل القناة خاصة}}، أو اختيار قناة أخرى بالأمر ${ltr('<c>/forum settings</c>')}. وحتى ذلك الحين لن يُعرض فيها أي محتوى مقيَّد.`,
};
