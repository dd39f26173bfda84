import type { console as english } from '../en/console.ts';
import type { Texts } from '../texts.ts';
import { ltr } from './ltr.ts';

export const console: Texts<typeof english> = {
  // The local console
  'console.name': 'وحدة التحكم المحلية',
  'console.where': 'تعمل على هذا الجهاز وحده.',
  'console.youAre': 'الدور الحالي',
  'console.language': 'اللغة',
  'console.places': 'القنوات والرسائل',
  'console.menu': 'القنوات والإعدادات',
  'console.conversation': 'المحادثة',
  'console.skip': 'الانتقال إلى سطر الأوامر',
  'persona.guest': 'زائر',
  'persona.member': 'عضو',
  'persona.moderator': 'مشرف',
  'persona.curator': 'أمين المكتبة',
  'persona.admin': 'مدير المنتدى',
  'persona.does.guest': 'البحث والاطلاع',
  'persona.does.member': 'الاقتراح والنقاش',
  'persona.does.moderator': 'البت فيما يُنشر',
  'persona.does.curator': 'العناية بالمكتبة',
  'persona.does.admin': 'إعداد المنتدى',
  'console.verified': 'جرى التحقق منها',
  'console.notVerified': 'لم يجرِ التحقق منها',
  'console.direct': 'الرسائل المباشرة',
  'channel.about.forum': 'ما تجري مشاركته هنا يراه كل من في مساحة العمل هذه.',
  'channel.about.digest':
    'مخصصة للنشرات الموجزة عن المكتبة. ما تجري مشاركته هنا يراه كل من في مساحة العمل هذه.',
  'channel.about.moderators': 'قناة خاصة بالمشرفين وأمناء المكتبة ومديري المنتدى.',
  'channel.about.direct': 'محادثة خاصة مع البوت وحده.',
  'console.closed': 'هذه القناة متاحة للمشرفين وأمناء المكتبة ومديري المنتدى فقط. لقراءتها يُرجى تغيير الدور.',
  'console.unread': 'رسائل جديدة',
  'console.try.search': 'البحث عن «livestream»',
  'console.try.discuss': 'بدء مناقشة',
  'console.try.approve': 'الموافقة عليها بصفة مشرف',
  'console.input': 'الأمر',
  'console.placeholder': 'لعرض الأوامر، يُكتب /',
  'console.send': 'إرسال',
  'console.suggestions':
    '{count, plural, zero {لا اقتراحات} one {اقتراح واحد} two {اقتراحان} few {# اقتراحات} many {# اقتراحًا} other {# اقتراح}}',
  'console.key.complete': 'إكمال',
  'console.key.choose': 'اختيار',
  'console.key.send': 'إرسال',
  'console.key.close': 'إغلاق',
  'console.private': 'لا يظهر لأحد غيرك',
  'console.sharedBy': 'مشاركة من {name}',
  'console.newIn': 'رسالة جديدة ({place}):',
  'console.below': 'رسالة جديدة في الأسفل',
  'console.above': 'رسالة جديدة في الأعلى',
  'console.thread': 'المساهمات في هذه المناقشة',
  'console.hint': `لا يقرأ البوت إلا الأوامر، ولا يقرأ الرسائل أبدًا. يبدأ الأمر بشرطة مائلة، مثلًا ${ltr('<c>{example}</c>')}.`,
  'console.tooLong': 'عدد الأحرف {count}، والحد الأقصى في وحدة التحكم {most}. يُرجى تقصير النص.',
  'console.working': 'جارٍ العمل…',
  'console.away': `وحدة التحكم لا تستجيب. يُرجى التأكد من أن ${ltr('npm start')} ما زال يعمل، ثم إعادة المحاولة. لم يُفقد شيء مما كُتب.`,
  'console.restarted': `أُعيد تشغيل وحدة التحكم. يُرجى فتح آخر عنوان عرضه ${ltr('npm start')}.`,
  'console.required': 'يُرجى ملء هذا الحقل.',
  'console.most': 'الحد الأقصى لعدد الأحرف: {most}.',
  'console.optional': 'اختياري',
  'console.doorTitle': 'هذه وحدة التحكم المحلية لـ Plenary',
  'console.door': `يُرجى فتحها بآخر عنوان عرضه ${ltr('<c>npm start</c>')}. يحمل العنوان رمزًا يعمل مرة واحدة فقط.`,
  'console.noScript': 'تحتاج وحدة التحكم إلى JavaScript.',

  // Slack
  'slack.unconnected':
    'مساحة العمل هذه غير متصلة بالمنتدى. يُرجى الطلب من القائمين على المنتدى أن يصلوها به، ثم إعادة المحاولة.',
  'slack.wait': 'لحظة واحدة، رجاءً.',
  'slack.close': 'إغلاق',
  'slack.shareFailed':
    'لم يقبل Slack نشر هذه الرسالة في القناة، التي قد تكون مؤرشفة أو مغلقة أمام النشر. إذا لم تظهر الرسالة فيها، يُرجى إعادة المحاولة أو المشاركة في قناة أخرى.',
  'slack.shareInWindow':
    'لا تتبع هذه النافذة أي قناة، ولذلك لم تجرِ مشاركة شيء. يُرجى إرسال الأمر في القناة ثم الضغط فيها على <b>المشاركة هنا</b>.',
  'slack.tooLong': 'المحتوى أكبر من المساحة المتاحة هنا. يُرجى تضييق السؤال لعرض البقية.',

  /* In the place of a mention, where Slack tells no name. */
  'slack.someone': 'شخص ما',
  'slack.someGroup': 'مجموعة من الأشخاص',
  'slack.someChannel': 'قناة',
};
