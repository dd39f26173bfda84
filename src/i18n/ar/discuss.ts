import type { discuss as english } from '../en/discuss.ts';
import type { Texts } from '../texts.ts';
import { ltr } from './ltr.ts';

/** Proposing a thread, replying and editing: /discuss, its previews and answers. */
export const discuss: Texts<typeof english> = {
  // Proposing: /discuss
  'discuss.summary': 'اقتراح مناقشة تُنقل إلى مساحات عمل أخرى',
  'discuss.option.entry': `مدخل المكتبة الذي تتناوله المناقشة، مثلًا ${ltr('E-12')}`,
  'discuss.notOwn': `كتب هذه الرسالة شخص آخر، ولا يجوز لغيره نقلها إلى المنتدى. يُرجى أن يُطلب منه ذلك، أو التعبير عن الفكرة بكلماتك بالأمر ${ltr('<c>/discuss</c>')}.`,
  'discuss.longMessage':
    'عدد أحرف هذه الرسالة {length}، والحد الأقصى للمساهمة {most}. لا يتسع النموذج إلا لبدايتها؛ أما الرسالة نفسها فتبقى في مكانها. يمكن تقصير النص في النموذج، أو نشر البقية في ردود.',
  'discuss.longMessage.open': 'فتح النموذج',
  'discuss.form.thread': 'بدء مناقشة',
  'discuss.form.reply': 'الرد',
  'discuss.form.edit': 'تعديل المساهمة',
  'discuss.form.submit': 'معاينة',
  'discuss.form.title': 'العنوان',
  'discuss.form.titleHint': 'موضوع المناقشة. الحد الأقصى لعدد الأحرف: {most}.',
  'discuss.form.text': 'النص',
  'discuss.form.textHint': `يمكن استخدام: **غامق**، *مائل*، قوائم، ${ltr('>')} اقتباس، روابط. ولا يمكن إضافة ملفات.`,
  'discuss.form.entries': 'المداخل التي تتناولها المناقشة',
  'discuss.form.entriesHint': `أرقام مرجعية من المكتبة (الحد الأقصى {most}): ${ltr('E-12, E-40')}`,
  'discuss.form.words': 'ردك على المشرفين',
  'discuss.form.wordsHint': 'يقرؤه المشرفون وحدهم. ويمكن أيضًا الاكتفاء بتعديل النص أعلاه.',

  // What is wrong with the form
  'discuss.fault.empty.title': 'تحتاج المناقشة إلى عنوان.',
  'discuss.fault.empty.text': 'لا يوجد نص بعد. يُرجى كتابة نص يحتوي على أحرف أو أرقام.',
  'discuss.fault.empty.words': 'لا كلمات في ردك على المشرفين. يُرجى كتابة شيء فيه أو تركه فارغًا.',
  'discuss.fault.long.title': 'عدد أحرف العنوان {length}، والحد الأقصى {most}.',
  'discuss.fault.long.text': 'عدد أحرف النص {length}، والحد الأقصى للمساهمة {most}.',
  'discuss.fault.long.words': 'عدد أحرف ردك على المشرفين {length}، والحد الأقصى {most}.',
  'discuss.fault.unknown': `ليس في المكتبة مدخل باسم «{reference}». يُرجى البحث عنه بالأمر ${ltr('<c>/practices</c>')} وكتابة رقمه المرجعي، مثل ${ltr('<c>E-12</c>')}.`,
  'discuss.fault.many': 'الحد الأقصى لعدد المداخل التي تتناولها المناقشة: {most}.',
  'discuss.fault.noGroups': `يحتاج ${ltr('TLP:AMBER')} إلى فئة واحدة على الأقل من أصحاب المصلحة. يُرجى اختيار الفئات المقصودة.`,
  'discuss.kept': 'لم يُرسل شيء، ولم يُفقد شيء: ما كُتب محفوظ في النموذج.',

  'discuss.keptAside': `لم يُرسل شيء، ولم يُفقد شيء: ما كُتب محفوظ سبعة أيام، ويظهر بالأمر ${ltr('<c>/threads mine</c>')}.`,

  // The preview
  'discuss.preview.only': 'لا تظهر هذه المعاينة لأحد غيرك',
  'discuss.preview.nowhere': `ليست هناك حاليًا مساحة عمل متصلة تعرض هذا في إحدى قنواتها. ويجده الأعضاء الذين يجوز لهم الاطلاع عليه بالأمر ${ltr('/threads')}.`,
  'discuss.preview.privateOnly':
    'لا يظهر في أي من مساحات العمل هذه إلا إذا كانت قناة المنتدى فيها خاصة. ويتحقق Plenary من ذلك عند النشر.',
  'discuss.preview.notYou': `بهذا الوسم وهذه الفئات لا يتاح لك أنت فتح هذا في المنتدى من هنا. أما ما آل إليه فيظهر لك دائمًا بالأمر ${ltr('/threads mine')}.`,
  'discuss.preview.files':
    'تبقى ملفات الرسالة في مكانها: لا يستقبل المنتدى ملفات. ولا يُنقل إلى هنا إلا نص الرسالة.',
  'discuss.preview.waits': `وإلى أن يُرسل، يبقى محفوظًا سبعة أيام ويظهر بالأمر ${ltr('/threads mine')}.`,
  'discuss.preview.sealedSoFar': 'مساهماتك في هذه المناقشة حتى الآن باسم مستعار.',
  'discuss.preview.openNow':
    'مساهماتك في هذه المناقشة حتى الآن باسم مستعار. أما هذه فليست موقَّعة به، وقد يخمّن القراء أن الاسم المستعار لك. ويمكن أدناه اختيار كيفية التوقيع.',
  'discuss.preview.knownText':
    'هذا النص منشور في قناة باسمك. يُرجى التعبير عنه بكلمات أخرى، أو اختيار توقيع آخر.',
  'discuss.preview.groupsTell':
    'سيظن القراء أن الكاتب من إحدى الفئات المقصودة هنا. يُرجى اختيار فئات أخرى أيضًا، لا فئتك وحدها.',
  'discuss.preview.overtaken':
    'جرى تعديل هذا من جانبك في هذه الأثناء، بعد البدء هنا. وحفظ ما هنا يحل محل ذلك التعديل.',
  'discuss.preview.urgent': 'يحمل علامة «عاجل»: يراه المشرفون أولًا.',
  'discuss.preview.atOnce': 'يُنشر فور الضغط على الزر الأول.',
  'discuss.preview.reviewed': 'ينظر فيه المشرفون قبل أن يراه أي شخص آخر.',
  'discuss.fact.label': 'وسم المشاركة',
  'discuss.fact.goesTo': 'الوجهة',
  'discuss.fact.signed': 'التوقيع',
  'discuss.fact.topics': 'المواضيع',
  'discuss.places':
    '{count, plural, zero {لا مساحات عمل} one {مساحة عمل واحدة} two {مساحتا عمل} few {# مساحات عمل} many {# مساحة عمل} other {# مساحة عمل}}: {names}',
  'discuss.placesMore':
    '{count, plural, zero {لا مساحات عمل} one {مساحة عمل واحدة} two {مساحتا عمل} few {# مساحات عمل} many {# مساحة عمل} other {# مساحة عمل}}: {names} و{more} غيرها',
  'discuss.signed.named': 'باسمك واسم مؤسستك',
  'discuss.signed.group': 'بفئة أصحاب المصلحة التي تخصك، من دون اسمك',
  'discuss.signed.chatham':
    'باسم مستعار لهذه المناقشة وحدها: لا اسم ولا مؤسسة ولا فئة. وحتى المشرفون لا يرون هويتك.',
  'discuss.signed.drawn':
    'باسم مستعار لهذه المناقشة وحدها: لا اسم ولا مؤسسة ولا فئة. يُحدَّد رقمه عشوائيًا عند الإرسال؛ والرقم أعلاه مجرد مثال. وحتى المشرفون لا يرون هويتك.',
  'discuss.noTopics': 'من دون مواضيع',
  'discuss.noGroups': 'لم تُختر أي فئة بعد',
  'discuss.choose.topic': 'إضافة موضوع أو حذفه…',
  'discuss.choose.label': 'وسم المشاركة…',
  'discuss.choose.groups': 'إضافة فئة أو حذفها…',
  'discuss.choose.attribution': 'كيفية التوقيع…',
  'discuss.choose.quote': 'اقتباس مساهمة…',
  'discuss.choose.quoteNewest': 'اقتباس إحدى أحدث المساهمات…',
  'discuss.noQuote': 'من دون اقتباس',
  'discuss.chosen': 'مختار؛ للحذف يُختار مرة أخرى',
  'discuss.label.clear': 'أي مساحة عمل متصلة',
  'discuss.label.green': 'مساحات العمل التي جرى التحقق منها، في قنوات مغلقة',
  'discuss.label.amber': 'مساحات عمل جرى التحقق منها للفئات المذكورة، في قنوات خاصة',
  'discuss.label.red': 'ليس في المنتدى: لأشخاص في غرفة واحدة',
  'discuss.red': `يقتصر ${ltr('<b>TLP:RED</b>')} على أشخاص في غرفة واحدة ولا أحد سواهم، ولذلك لا يمكن للمنتدى نقله. يُرجى اللقاء وجهًا لوجه أو الاتصال هاتفيًا. لم يتغير الوسم.`,
  'discuss.attribution.named': 'الاسم والمؤسسة',
  'discuss.attribution.named.what': 'كما يعرفك المنتدى',
  'discuss.attribution.group': 'فئة أصحاب المصلحة',
  'discuss.attribution.group.what': 'مثلًا «عضو من المجتمع المدني»',
  'discuss.attribution.chatham': 'قاعدة تشاتام هاوس',
  'discuss.attribution.chatham.what': 'اسم مستعار في هذه المناقشة، لا غير',
  'discuss.keeps.open': `رأى المشرفون هذا وعليه اسمك أو فئتك، فلا يمكن الآن نقله إلى قاعدة تشاتام هاوس: إذ يعرفون عندئذٍ من وراء الاسم المستعار. للتوقيع وفق هذه القاعدة، يُرجى سحبه بالأمر ${ltr('<c>/threads mine</c>')} وإرساله من جديد، والأفضل بكلمات أخرى.`,
  'discuss.keeps.sealed': `رأى المشرفون هذا باسمه المستعار، فيبقى به: وإلا عرفوا من وراءه. لتغيير التوقيع، يُرجى سحبه بالأمر ${ltr('<c>/threads mine</c>')} وإرساله من جديد، والأفضل بكلمات أخرى.`,
  'discuss.send': 'إرسال إلى المشرفين',
  'discuss.post': 'نشر',
  'discuss.save': 'حفظ التعديل',
  'discuss.change': 'تعديل النص',
  'discuss.discard': 'حذف المسودة',
  'discuss.discarded': 'حُذفت المسودة. لم يُرسل شيء.',
  'discuss.draftGone': `سبق إرسال هذا أو حذفه، أو أنه قديم. لعرض ما أرسلته: ${ltr('<c>/threads mine</c>')}.`,
  'discuss.sent': `أُرسل إلى المشرفين. للمتابعة أو التعديل: ${ltr('<c>/threads mine</c>')}. وتصل معظم الردود في غضون يوم.`,
  'discuss.sent.placed': `نُشر في ${ltr('<b>{reference}</b>')}. ويُنقل الآن إلى كل نسخة.`,
  'discuss.sent.changed': `جرى التعديل. يظهر النص الجديد في كل نسخة من ${ltr('<b>{reference}</b>')} خلال لحظات.`,
  'discuss.tooMany': `عدد مساهماتك التي تنتظر المشرفين كبير. يُرجى انتظار بعض الردود، أو سحب بعض المساهمات بالأمر ${ltr('<c>/threads mine</c>')}. وهذه المساهمة محفوظة هنا.`,
  'discuss.tooOften':
    'لم يُرسل هذا. عدد مساهماتك وتعديلاتك خلال هذه الساعة كبير جدًا، وكل منها يصبح رسالة في قنوات كثيرة. والنص محفوظ هنا: يُرجى إرساله لاحقًا. وسيُقبل بعد ساعة على الأكثر.',
  'discuss.unsealed': `لم يتغير التوقيع: فقد رأى المشرفون هذا، ولذلك لم يعد الانتقال بين قاعدة تشاتام هاوس وغيرها ممكنًا. لتغيير التوقيع، يُرجى سحبه بالأمر ${ltr('<c>/threads mine</c>')} وإرساله من جديد. ولم يُفقد شيء آخر.`,
  'discuss.stands':
    'وافق المشرفون على هذا في هذه الأثناء، فهو منشور كما أُرسل: يبقى وسمه ومواضيعه وتوقيعه. ولم يتغير شيء بعد. ويظهر أدناه ما سيصير إليه النص.',
  'discuss.changed': 'لم يُرسل هذا بعد: فقد تغيّر منذ اطلاعك عليه. يُرجى مراجعته من جديد ثم إرساله.',
  'discuss.nothing': 'لم يتغير شيء: هذا مطابق لما هو موجود بالفعل.',
  'discuss.reviewed': `ينظر المشرفون هنا في ما يُكتب قبل نشره، ولذلك لا يمكن تعديل مساهمة منشورة. يُرجى التوضيح في رد، أو إزالة المساهمة بالأمر ${ltr('<c>/threads mine</c>')}.`,
  'discuss.missing': `لم يعد الاطلاع على هذه المناقشة من هنا متاحًا لك، ولذلك لا يمكن تعديل مساهماتك فيها. لعرض ما كتبته: ${ltr('<c>/threads mine</c>')}.`,
  'discuss.anewWhat': 'هذا ما كان في النموذج. والمتابعة به تعني إرساله مرة أخرى، مستقلًا عما سبق إرساله.',
  'discuss.anew': 'البدء به من جديد',
  'discuss.asThread': 'بدء مناقشة بهذا النص',

  // What was not sent yet
  'discuss.unsent.title': 'ما لم يُرسل بعد',
  'discuss.unsent.thread': 'مناقشة',
  'discuss.unsent.reply': 'رد',
  'discuss.unsent.edit': 'تعديل',
  'discuss.unsent.goOn': 'استكمال أحدها…',
  'discuss.unsent.new': 'كتابة شيء جديد',

  // Somebody is in danger
  'danger.button': 'شخص ما في خطر',
  'danger.over': 'لا أحد في خطر',
  'danger.title': 'إذا كان شخص ما في خطر الآن',
  'danger.first': 'يُرجى الاتصال بخدمات الطوارئ في مكان وجود ذلك الشخص.',
  'danger.platform':
    'إذا ظهر ذلك على إحدى المنصات، يُرجى أيضًا استخدام قناة الطوارئ الخاصة بالمنصة نفسها لحالات الخطر الوشيك؛ فبوسعها التصرف خلال دقائق.',
  'danger.noHotline': 'المنتدى ليس خط طوارئ. ولا أحد هنا يراقب على مدار الساعة.',
  'danger.draft': 'ستحمل مساهمتك بعد إرسالها علامة «عاجل» لدى المشرفين.',
  'danger.report': 'بلاغك لدى المشرفين، ويحمل علامة «عاجل». ولا يعرف أحد أنه منك، ولا حتى المشرفون.',
  'danger.addWords': 'إضافة معلومات',
  'danger.sent':
    'يحمل علامة «عاجل». إذا كان شخص ما في خطر الآن، يُرجى أولًا الاتصال بخدمات الطوارئ، واستخدام قناة الطوارئ الخاصة بالمنصة نفسها: المنتدى ليس خط طوارئ.',
};
