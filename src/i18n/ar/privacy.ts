import type { privacy as english } from '../en/privacy.ts';
import type { Texts } from '../texts.ts';
import { ltr } from './ltr.ts';

/** Linked accounts and privacy. */
export const privacy: Texts<typeof english> = {
  // /forum link
  'link.summary': 'استخدام المنتدى بعدة حسابات لشخص واحد',
  'link.code': `الرمز الذي عرضه ${ltr('/forum link')} في حسابك الآخر`,
  'link.title': 'الحسابات المرتبطة',
  'link.accountIn': '\u200F{platform} · {workspace}\u200F',
  'link.platform': '{platform, select, slack {Slack} discord {Discord} other {وحدة التحكم المحلية}}',
  'link.thisOne': '\u200F{account} (هذا الحساب)',
  'link.list':
    '{count, plural, zero {ليس لك أي حساب:} one {لك حساب واحد:} two {لك هذان الحسابان، لعضو واحد:} few {لك هذه الحسابات، وعددها #، لعضو واحد:} many {لك هذه الحسابات، وعددها #، لعضو واحد:} other {لك هذه الحسابات، وعددها #، لعضو واحد:}}',
  'link.none': 'لا يتبع هذا الحساب أي عضو بعد. يُرجى ربطه بحساب لك يتبع عضوًا.',
  'link.how': `لربط حساب آخر، يُكتب فيه ما يلي في غضون عشر دقائق: ${ltr('<c>/forum link code:{code}</c>')}. يعمل الرمز مرة واحدة، حتى يوم {at} (${ltr('{zone}')}). يُرجى عدم إظهاره لأحد.`,
  'link.typed':
    'كُتب رمز هذا الحساب قبل لحظات باستخدام حساب آخر. يُرجى التأكيد هناك أولًا، ثم يُسأل هذا الحساب. وإذا لم يكن ذلك بعلمك، يُرجى إظهار رمز جديد، فهو يُبطل القديم.',
  'link.newCode': 'إظهار رمز',
  'link.unlink': 'فك ربط {account}',
  'link.chooseUnlink': 'فك ربط حساب…',
  'link.unlinked':
    'لم يعد <b>{account}</b> مرتبطًا، وأصبح يُستخدم بصفة زائر.{digests, plural, =0 {} zero {} one { أُنهيت نشرته الشخصية.} two { أُنهيت نشرتاه الشخصيتان.} few { أُنهيت نشراته الشخصية، وعددها #.} many { أُنهيت نشراته الشخصية، وعددها #.} other { أُنهيت نشراته الشخصية، وعددها #.}}',
  'link.last': `هذا حسابك الوحيد، ولذلك يبقى مرتبطًا: فمن دونه لا يستطيع أحد التصرف باسمك. لمسح كل ما هو مخزَّن عنك: ${ltr('<c>/forum privacy</c>')}.`,
  'link.suspended': 'لا يمكن فك ربط أي حساب ما دامت عضويتك معلَّقة. يصبح ذلك ممكنًا بعد انتهاء التعليق.',
  'link.goneAccount': `لم يعد ذلك الحساب مرتبطًا بحسابك. لعرض الحسابات المرتبطة: ${ltr('<c>/forum link</c>')}.`,

  // Typing a code
  'link.wrong': `هذا الرمز لا يعمل. يعمل الرمز مرة واحدة ولمدة عشر دقائق، ويحل الأحدث محله. للحصول على رمز آخر، يُكتب في حسابك الآخر ${ltr('<c>/forum link</c>')}.`,
  'link.tooMany': `لم تعمل خمسة رموز في غضون ساعة، فلا يُقبل الآن أي رمز. يُرجى إعادة المحاولة بعد {at} (${ltr('{zone}')}).`,
  'link.own': 'هذا رمز هذا الحساب نفسه. يُرجى كتابته في حسابك <b>الآخر</b>.',
  'link.noMember': `لا يتبع أي من الحسابين عضوًا بعد، فليس هناك ما يُربط. يستغرق الحصول على العضوية دقيقتين: ${ltr('<c>/forum join</c>')}. وبعد ذلك يُكتب ${ltr('<c>/forum link</c>')} من جديد.`,
  'link.already': `هذان الحسابان مرتبطان بالفعل. لعرضهما: ${ltr('<c>/forum link</c>')}.`,
  'link.otherMember': `يتبع هذان الحسابان عضوين مختلفين، فلا يمكن ربطهما. ويُبلَّغ الحساب الآخر بذلك أيضًا. إذا كان كلاهما لك، يُرجى أولًا فك ربط أحدهما، أو مسحه بالأمر ${ltr('<c>/forum privacy</c>')}.`,
  'link.confirmTitle': 'هل يُربط هذان الحسابان؟',
  'link.confirm':
    'الرمز المكتوب هو رمز <b>{name}</b> ({account}). إذا جرى التأكيد من جانبك ثم من الجانب الآخر، يصبح الحسابان لعضو واحد ويريان الشيء نفسه.',
  'link.confirmGuest':
    'الرمز المكتوب هو رمز حساب لا يتبع أي عضو: {account}. إذا جرى التأكيد من جانبك ثم من الجانب الآخر، يُستخدم ذلك الحساب باسمك.',
  'link.confirmYours': 'يُرجى التأكيد فقط إذا كان ذلك الحساب لك.',
  'link.compare': `يجب أن تظهر على الشاشتين العلامات نفسها: ${ltr('<b>{word}</b>')}. إذا ظهر غيرها على الشاشة الأخرى، يُرجى الرفض.`,
  'link.button.confirm': 'تأكيد',
  'link.button.refuse': 'رفض',
  'link.agreed': `يُرجى الآن التأكيد من الحساب الآخر ({account})، في غضون عشر دقائق. تصله رسالة مباشرة؛ وإذا لم تصل، يُكتب فيه ${ltr('<c>/forum link</c>')}.`,
  'link.dropped': 'لم يُربط أي شيء. ولم يعد ذلك الرمز يعمل.',
  'link.gone': `فات الأوان: انتهت مدة الرمز، أو سبق الرد عليه. لعرض الوضع الحالي: ${ltr('<c>/forum link</c>')}.`,

  // The other side
  'link.requestTitle': 'هل هذا الحساب لك أيضًا؟',
  'link.request':
    'كُتب رمز هذا الحساب من حساب <b>{name}</b> ({account}). إذا جرى التأكيد من جانبك، يصبح الحسابان لعضو واحد ويريان الشيء نفسه.',
  'link.requestGuest':
    'كُتب رمز هذا الحساب من حساب لا يتبع أي عضو: {account}. إذا جرى التأكيد من جانبك، يُستخدم ذلك الحساب باسمك.',
  'link.requestYours': `يُرجى التأكيد فقط إذا كان ذلك من جانبك. التأكيد ممكن حتى يوم {at} (${ltr('{zone}')}).`,
  'link.refused': 'لم يُربط أي شيء. إذا لم تكن كتابة الرمز من جانبك، يُرجى عدم إظهار رموزك لأحد.',
  'link.done': 'تم ذلك. رُبط {account} بهذا الحساب: أصبح الحسابان لعضو واحد.',
  'link.refusedTitle': 'لم يُربط الحسابان',
  'link.refusedOther':
    'كُتب رمز هذا الحساب من حساب يتبع عضوًا آخر ({account}). لا يمكن ربط الحسابين، ولم يتغير شيء. إذا لم يكن ذلك من جانبك، يُرجى عدم إظهار رموزك لأحد.',
  'link.doneTitle': 'رُبط حساباك',

  // /forum privacy
  'privacy.summary': 'ما هو مخزَّن عنك؛ وتصديره أو مسحه',
  'privacy.title': 'ما هو مخزَّن عنك',
  'privacy.where':
    'كل ذلك موجود في قاعدة بيانات القائمين على هذا المنتدى. ولا تُقرأ رسائل أحد ولا تُخزَّن؛ وكل سؤال يوجَّه إلى المكتبة يُحفظ من دون اسمك.',
  'privacy.nothing': 'لا شيء مخزَّن عنك.',
  'privacy.member': 'العضوية',
  'privacy.memberFacts':
    'الاسم والمؤسسة وفئة أصحاب المصلحة والمواضيع والأدوار. يراها المديرون؛ ويرى الآخرون توقيعك. مدة الحفظ: إلى أن تُمسح.',
  'privacy.accounts': 'الحسابات',
  'privacy.accountsFacts':
    '{count, plural, zero {لا حسابات} one {حساب واحد} two {حسابان} few {# حسابات} many {# حسابًا} other {# حساب}}: {accounts}. معرّفك لدى المنصة، ولغتك، ووقت الترحيب بك. مدة الحفظ: {member, select, yes {إلى أن يُمسح الحساب أو يُفك ربطه.} other {إذا لم يكن هناك شيء آخر عنك، {days, plural, zero {# يوم} one {يوم واحد} two {يومان} few {# أيام} many {# يومًا} other {# يوم}}.}}',
  'privacy.tour': 'الجولة التعريفية',
  'privacy.tourFacts':
    'الخطوة التي بلغتها وما اخترته. مدة الحفظ: {days, plural, zero {# يوم} one {يوم واحد} two {يومان} few {# أيام} many {# يومًا} other {# يوم}} بعد آخر خطوة.',
  'privacy.conduct': 'مدونة قواعد السلوك',
  'privacy.conductFacts': 'الإصدار الذي وافقت عليه، ووقت الموافقة. مدة الحفظ: ما دام حسابك محفوظًا.',
  'privacy.applications': 'طلبات العضوية',
  'privacy.applicationsFacts':
    '{count, plural, zero {لا طلبات} one {طلب واحد} two {طلبان} few {# طلبات} many {# طلبًا} other {# طلب}}، مع أسئلة المشرفين أو ردودهم. يراها مشرفو مساحات العمل التي جرى التحقق منها. مدة حفظ المرفوض أو المسحوب، وجميع الطلبات بعد انتهاء العضوية: {days, plural, zero {# يوم} one {يوم واحد} two {يومان} few {# أيام} many {# يومًا} other {# يوم}}.',
  'privacy.decisions': 'القرارات بصفة مشرف',
  'privacy.decisionsFacts':
    '{count, plural, zero {لا قرارات} one {قرار واحد} two {قراران} few {# قرارات} many {# قرارًا} other {# قرار}} بتوقيع اسمك، إلى أن يتم المسح.',
  'privacy.digests': 'النشرات الشخصية',
  'privacy.digestsFacts':
    '{count, plural, zero {لا نشرات} one {نشرة واحدة} two {نشرتان} few {# نشرات} many {# نشرة} other {# نشرة}}: المحتوى والموعد. مدة الحفظ: إلى أن تُمسح.',
  'privacy.drafts': 'المسودات',
  'privacy.draftsFacts':
    'نماذج بدأ ملؤها: {count, plural, zero {لا نماذج} one {نموذج واحد} two {نموذجان} few {# نماذج} many {# نموذجًا} other {# نموذج}}. مدة الحفظ: سبعة أيام.',
  'privacy.deliveries': 'الرسائل الموجهة إليك',
  'privacy.deliveriesFacts':
    '{count, plural, zero {لا رسائل} one {رسالة واحدة} two {رسالتان} few {# رسائل} many {# رسالة} other {# رسالة}}: واقعة الإرسال ووقته، لا المضمون. مدة الحفظ: 30 يومًا؛ ولأعداد نشراتك 400 يوم.',
  'privacy.roles': 'الأدوار في Discord',
  'privacy.rolesFacts':
    '{count, plural, zero {لا أدوار} one {دور واحد مُنح لك} two {دوران مُنحا لك} few {# أدوار مُنحت لك} many {# دورًا مُنحت لك} other {# دور مُنحت لك}} على خادم، لكي يمكن سحبها لاحقًا. مدة الحفظ: إلى أن يتم ذلك.',
  'privacy.setUp': 'ما أعددته',
  'privacy.setUpFacts':
    'قنوات أو أدوار في مساحة عمل (العدد {count, number})، لإبلاغك إذا تعطل شيء منها. مدة الحفظ: ما دام الإعداد قائمًا.',
  'privacy.codes': 'الرموز والروابط',
  'privacy.codesFacts':
    'رموز تُستخدم مرة واحدة، محفوظة بشكل لا يمكن لأحد قراءتها منه. مدة الحفظ: {days, plural, zero {# يوم} one {يوم واحد} two {يومان} few {# أيام} many {# يومًا} other {# يوم}}.',
  'privacy.audit': 'سجل التدقيق',
  'privacy.auditFacts': 'القرارات والأدوار وعمليات المسح تحت رقم عشوائي لا يدل عليك. وهو يبقى.',
  'privacy.export': 'تصدير',
  'privacy.erase': 'مسح…',

  // Export
  'privacy.exportLink': `كل ما هو مخزَّن عنك، في ملف يمكن للبرامج قراءته. يعمل العنوان مرة واحدة ولمدة {minutes, plural, zero {# دقيقة} one {دقيقة واحدة} two {دقيقتين} few {# دقائق} many {# دقيقة} other {# دقيقة}}، حتى يوم {at} (${ltr('{zone}')}). ومن لديه العنوان يستطيع جلب الملف: يُرجى عدم إظهاره لأحد.`,
  'privacy.exportOpen': 'جلب بياناتي',
  'privacy.exportFile': 'كل ما هو مخزَّن عنك، في ملف يمكن للبرامج قراءته. لا يظهر هذا لأحد غيرك.',
  'privacy.exportOperator': `ليس لهذا المنتدى صفحة يمكن جلب بياناتك منها، ولا توضع الملفات الشخصية أبدًا في مساحة عمل Slack، إذ قد تكون ملكًا لجهة عملك. يُرجى الطلب من القائمين على المنتدى كتابة ما يلي من أجلك: ${ltr('<c>{command}</c>')}`,

  // Erase. {word} is what is to be typed: short, without accents or marks
  'privacy.eraseWord': 'مسح',
  'privacy.eraseTitle': 'مسح كل شيء',
  'privacy.eraseLabel': 'لمسح كل ما يخصك، تُكتب الكلمة «{word}»',
  'privacy.eraseHint': 'يشمل جميع حساباتك، فورًا ونهائيًا. للاحتفاظ بنسخة، يُرجى التصدير أولًا.',
  'privacy.eraseSubmit': 'مسح',
  'privacy.eraseCancel': 'إبقاء كل شيء',
  'privacy.notErased': 'لم يُمسح شيء: الكلمة المطلوب كتابتها هي «<b>{word}</b>».',
  'privacy.eraseAgain': 'إعادة المحاولة',
  'privacy.lastAdmin': `ليس للمنتدى مدير آخر يستطيع التصرف، ولا يمكن أن يبقى بلا مدير. يُرجى أولًا منح دور مدير المنتدى لشخص آخر بالأمر ${ltr('<c>/forum settings</c>')}، ثم المسح.`,
  'privacy.erased': 'مُسح كل ما كان مخزَّنًا عنك.',
  'privacy.notFound': `لا شيء مخزَّن عن هذا الحساب، ولذلك لم يُمسح شيء. إذا كان المتوقع غير ذلك، يُرجى إعادة المحاولة بعد قليل، أو من حساب آخر لك: ${ltr('<c>/forum privacy</c>')}`,
  'privacy.erasedMember':
    'انتهت عضويتك، وشمل ذلك {accounts, plural, zero {جميع حساباتك} one {حسابك} two {حسابيك} few {جميع حساباتك، وعددها #} many {جميع حساباتك، وعددها #} other {جميع حساباتك، وعددها #}}. والعودة لاحقًا تكون بصفة شخص جديد.',
  'privacy.unreached': 'ما لا يمكن استرجاعه',
  'privacy.unreachedCards':
    'بطاقات تحمل اسمك في قناة المشرفين في {count, plural, zero {مساحات عمل} one {مساحة عمل} two {مساحتي عمل} few {مساحات عمل} many {مساحات عمل} other {مساحات عمل}} لم يعد Plenary يصل إليها: {workspaces}. يُرجى طلب حذفها هناك.',
  'privacy.unreachedShared': 'الإجابات التي شاركتها بالزر «المشاركة هنا»: تبقى في قنواتها مثل أي رسالة.',
  'privacy.unreachedDirect':
    '{count, plural, zero {الرسائل المباشرة التي أرسلها إليك Plenary: تبقى} one {رسالة مباشرة واحدة أرسلها إليك Plenary: تبقى} two {رسالتان مباشرتان أرسلهما إليك Plenary: تبقيان} few {# رسائل مباشرة أرسلها إليك Plenary: تبقى} many {# رسالة مباشرة أرسلها إليك Plenary: تبقى} other {# رسالة مباشرة أرسلها إليك Plenary: تبقى}} في محادثتك معه.',
  'privacy.unreachedRoles': 'تُسحب الأدوار في Discord في غضون دقائق. ويُحفظ معرّفك إلى أن يتم ذلك.',
  'privacy.removing':
    'يجري حذف الرسائل المباشرة التي أرسلها إليك Plenary، وعددها {count, number}. ويُحفظ موضعها إلى أن يتم ذلك.',

  // A question about an application that nobody answered
  'lapsed.title': 'سُحب طلبك',
  'lapsed.words': `وجّه إليك المشرفون سؤالًا عن طلبك ${ltr('{reference}')}، ومرّ على ذلك {days, plural, zero {# يوم} one {يوم واحد} two {يومان} few {# أيام} many {# يومًا} other {# يوم}} من دون رد. يمكن تقديم طلب جديد في أي وقت: ${ltr('<c>/forum join</c>')}`,

  // The page where one fetches the export
  'exportPage.title': 'بياناتك',
  'exportPage.about': 'هذا كل ما يخزّنه المنتدى عنك، في ملف بصيغة JSON.',
  'exportPage.once': 'يعمل الزر مرة واحدة. يُرجى حفظ الملف حيث لا يمكن لأحد غيرك قراءته.',
  'exportPage.button': 'جلب بياناتي',
  'exportPage.goneTitle': 'لم يعد هذا العنوان يعمل',
  'exportPage.gone': `سبق استخدامه، أو مضى عليه أكثر من {minutes, plural, zero {# دقيقة} one {دقيقة واحدة} two {دقيقتين} few {# دقائق} many {# دقيقة} other {# دقيقة}}. للحصول على عنوان جديد، يُكتب ${ltr('/forum privacy')} في المحادثة.`,
};
