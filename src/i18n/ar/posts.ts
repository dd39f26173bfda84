import type { posts as english } from '../en/posts.ts';
import type { Texts } from '../texts.ts';
import { ltr } from './ltr.ts';

/** What stands of threads in channels, and what their followers and authors are told. */
export const posts: Texts<typeof english> = {
  /* How a post is signed. */
  'signature.named': '\u200F{name}\u200F، {organisation}',
  'signature.group.industry': 'عضو من قطاع التكنولوجيا',
  'signature.group.small-platform': 'عضو من منصة صغيرة',
  'signature.group.civil-society': 'عضو من المجتمع المدني',
  'signature.group.academia': 'عضو من الأوساط الأكاديمية',
  'signature.group.government': 'عضو من جهة حكومية',
  'signature.group.intergovernmental': 'عضو من منظمة حكومية دولية',
  'signature.group.none': 'عضو',
  'signature.chatham': 'المشارك {number}',
  'signature.former': 'عضو سابق',

  /* A post in a channel. {reference} is T-5. */
  'post.edited': 'معدَّلة',
  'post.for': 'الفئات',
  'post.topics': 'المواضيع',
  'post.about': 'المداخل',
  'post.quotedGone': 'أُزيلت هذه المساهمة.',
  'post.closed': 'هذه المناقشة مغلقة. وتبقى قراءتها ومتابعتها ممكنتين.',
  'post.reply': 'رد',
  'post.follow': 'متابعة',
  'post.report': 'تقديم بلاغ',
  'post.entries':
    '{count, plural, zero {فتح المداخل} one {فتح المدخل} two {فتح المدخلين} few {فتح المداخل} many {فتح المداخل} other {فتح المداخل}}',
  'post.footer': `\u200F${ltr('{reference}')} · ما يُكتب هنا من ردود يبقى في هذه القناة؛ أما الزر «رد» فينقل ردك إلى الجميع. ويمكن أيضًا: ${ltr('/threads {reference}')}`,
  'post.footer.closed': `\u200F${ltr('{reference}')} · للمزيد: ${ltr('/threads {reference}')}`,

  /* What stands in place of a post. */
  'post.removed.author': 'أُزيلت هذه المساهمة من جانب كاتبها.',
  'post.removed.moderator': 'أزال المشرفون هذه المساهمة.',
  'post.removed.reason': 'أزال المشرفون هذه المساهمة. السبب: {reason}',
  'post.unquoted':
    'كانت هذه المساهمة تقتبس مساهمة أخرى أُزيلت. ولم تعد معروضة هنا، لأنه لم يعد يجوز لمساحة العمل هذه الاطلاع على المناقشة.',
  'post.threadHidden': 'لم تعد هذه المناقشة معروضة.',
  'post.hiddenHere': 'أخفى أحد مديري مساحة العمل هذه المناقشة هنا.',
  'post.tooOpen': `من يمكنهم رؤية هذه القناة أكثر مما يسمح به ${ltr('{label}')}، ولذلك لم يعد هذا معروضًا هنا. يمكن لأحد مديري مساحة العمل جعل القناة مغلقة.`,

  /* Lines in a thread. */
  'line.closed': 'أغلق المشرفون هذه المناقشة. وتبقى قراءتها ممكنة.',
  'line.closed.silence':
    'أُغلقت هذه المناقشة لأن أحدًا لم يكتب فيها منذ 60 يومًا. وتبقى قراءتها ممكنة؛ ويمكن للمشرفين إعادة فتحها.',
  'line.open': 'أعاد المشرفون فتح هذه المناقشة.',

  /* /forum ledger. {reference} is T-5. */
  'ledger.thread': `المناقشة ${ltr('{reference}')}`,
  'ledger.post': `مساهمة في ${ltr('{reference}')}`,
  'ledger.line': `إشعار في ${ltr('{reference}')}`,
  'ledger.problem.notAllowed': 'لا يجوز لمساحة العمل هذه الاطلاع على المناقشة، أو لم يعد يجوز لها ذلك',
  'ledger.problem.noThread': 'المناقشة التي تتبعها الرسالة غير منشورة هنا؛ وتُرسل الرسالة حالما تُنشر المناقشة',

  /* A direct message, always the same. */
  somethingWaits: `هناك جديد بشأن ما ساهمت به: ${ltr('<c>/threads mine</c>')}`,

  /* What somebody is told who follows threads. */
  'followed.new': `جديد في ${ltr('<b>{reference}</b>')} «{title}»: {count, plural, zero {لا مساهمات} one {مساهمة واحدة} two {مساهمتان} few {# مساهمات} many {# مساهمة} other {# مساهمة}}. لفتحها: ${ltr('<c>/threads {reference}</c>')}`,
  'followed.newElsewhere': `جديد في ${ltr('<b>{reference}</b>')}، وهي مناقشة لا تُنقل إلى مساحة العمل هذه: {count, plural, zero {لا مساهمات} one {مساهمة واحدة} two {مساهمتان} few {# مساهمات} many {# مساهمة} other {# مساهمة}}. لفتحها في مساحة عمل تُنقل إليها: ${ltr('<c>/threads {reference}</c>')}`,
  'followed.several':
    'هناك مساهمات جديدة في {count, plural, zero {# مناقشة متابَعة} one {مناقشة متابَعة واحدة} two {مناقشتين متابَعتين} few {# مناقشات متابَعة} many {# مناقشة متابَعة} other {# مناقشة متابَعة}}:',
  'followed.today':
    'منذ آخر إشعار وردت مساهمات جديدة في {count, plural, zero {# مناقشة متابَعة} one {مناقشة متابَعة واحدة} two {مناقشتين متابَعتين} few {# مناقشات متابَعة} many {# مناقشة متابَعة} other {# مناقشة متابَعة}}:',
  'followed.open': 'فتح مناقشة…',
  'followed.change': `يصلك هذا الإشعار لأن المناقشة متابَعة من جانبك. لتغيير ذلك أو إنهائه: ${ltr('<c>/threads followed</c>')}`,
  'followed.changeDaily': `يصلك هذا الإشعار مرة في اليوم لأن المناقشة متابَعة من جانبك. لتغيير ذلك أو إنهائه: ${ltr('<c>/threads followed</c>')}`,
};
