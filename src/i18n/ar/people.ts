import type { people as english } from '../en/people.ts';
import type { Texts } from '../texts.ts';
import { ltr } from './ltr.ts';

/** People, their roles and suspensions, and what they are told of them. */
export const people: Texts<typeof english> = {
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
    'تُسحب جميع الأدوار، بما فيها التي منحتها الخوادم. وتُنهى النشرات الشخصية ومتابعة المناقشات. وتبقى المساهمات بتوقيع «عضو سابق»، أو بالاسم المستعار، ولا يعود بإمكان أحد معرفة من وراءه. ويُسحب ما ينتظر المشرفين. ويُرسل إبلاغ بذلك، ويبقى تقديم طلب جديد ممكنًا في أي وقت.',
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
  'told.dismissed': `انتهت عضويتك في المنتدى. وتبقى مساهماتك من دون اسمك؛ وسُحب ما كان ينتظر المشرفين. ويبقى البحث والاطلاع متاحين لك. للحصول على العضوية من جديد: ${ltr('<c>/forum join</c>')}`,
  'told.suspended': `عُلّقت عضويتك في المنتدى حتى يوم <b>{until}</b> (${ltr('{zone}')}). وحتى ذلك الحين لا تتاح لك المساهمة في أي مساحة عمل. السبب المذكور:`,
  'told.suspendedNext':
    'يبقى البحث والاطلاع متاحين لك. وإذا كان هذا خطأ في رأيك، يُرجى الاتصال بأحد مديري المنتدى.',
  'told.accounts':
    'تغيّرت الحسابات التي تتصرف باسمك في المنتدى. وهي الآن: {accounts}. وإذا لم يكن ذلك بعلمك، يُرجى كتابة <c>/forum link</c> لفك ربط ما ليس لك، والاتصال بأحد مديري المنتدى.',
  'told.unlinked':
    'لم يعد هذا الحساب تابعًا لعضو في المنتدى، وهو الآن حساب زائر. وإذا لم يكن ذلك بعلمك، يُرجى الاتصال بأحد مديري المنتدى.',
  // {reference} is R-9
  'told.unsealing': `جرى البت في ما طلبته في ${ltr('{reference}')}. لقراءة القرار: ${ltr('<c>/review {reference}</c>')}.`,
  'told.restored': 'انتهى تعليق عضويتك في المنتدى. أصبحت المساهمة ممكنة من جديد.',

  // What the admin of a workspace is told in direct messages
  'roleRefused.what':
    'تعذّر على Plenary منح الدور الذي جرى اختياره من جانبك في <b>{workspace}</b> لأعضاء فئة «<b>{group}</b>». وتم كل ما عدا ذلك.',
  'roleRefused.mend': `يُرجى في إعدادات الخادم منح دور Plenary صلاحية «${ltr('Manage Roles')}» ونقله إلى ما فوق الدور المراد منحه. وإذا كان ذلك الدور قد حُذف، يُرجى اختيار دور آخر بالأمر ${ltr('<c>/forum settings</c>')}. ولإعادة المحاولة لمن ينضم لاحقًا، يُرجى اختيار الدور هناك مرة أخرى. ولا يمنح Plenary أبدًا دورًا له صلاحيات على الخادم أو على من فيه: يُرجى سحب هذه الصلاحيات من الدور أو اختيار دور آخر.`,
  'openingUncertain.what': `لا يُعرف هل فُتحت المناقشة ${ltr('<b>{reference}</b>')} في ${ltr('<b>{channel}</b>')} في مساحة العمل <b>{workspace}</b>، لأن رد المنصة ضاع. وتنتظر ردودها إلى أن يُعرف ذلك.`,
  'openingUncertain.mend': `يُرجى التحقق من ذلك في القناة، ثم كتابة ${ltr('<c>/forum ledger</c>')}: ففيه ما يلزم عمله.`,
  'channelOpen.what': `لم يُعرض محتوى من المنتدى في ${ltr('<b>{channel}</b>')} في مساحة العمل <b>{workspace}</b>، لأن من يمكنهم رؤية القناة أكثر ممن يجوز لهم رؤية هذا المحتوى.`,
  'channelOpen.mend': `{platform, select, discord {يُرجى سحب صلاحية «${ltr('View Channel')}» من ${ltr('@everyone')} فيها} other {يُرجى جعل القناة خاصة}}، أو اختيار قناة أخرى بالأمر ${ltr('<c>/forum settings</c>')}. وحتى ذلك الحين لن يُعرض فيها أي محتوى مقيَّد.`,
};
