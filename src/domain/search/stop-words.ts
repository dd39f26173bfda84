import type { Language } from '../../i18n/languages.ts';
import { fold } from './normalise.ts';

/**
 * Words that say nothing about a subject. "us" is missing on purpose: it is also a country. Chinese has only
 * particles that hardly ever stand inside a word.
 */
const lists: Record<Language, string> = {
  en: `a about above after again against all also am an and any are aren't as at be because been before being below
    between both but by can cannot can't could couldn't did didn't do does doesn't doing don't down during each few for
    from further had hadn't has hasn't have haven't having he her here hers herself him himself his how i if in into is
    isn't it its it's itself just let's me more most my myself no nor not of off on once only or other our ours
    ourselves out over own same shall she should shouldn't so some such than that that's the their theirs them
    themselves then there these they this those through to too under until up very was wasn't we were weren't what
    what's when where which while who whom why will with won't would wouldn't you your yours yourself`,
  fr: `à ai aie as au aura aussi autre autres aux avait avec avez avoir avons c ça car ce ceci cela celle celles celui
    ces cet cette ceux chez ci comme comment d dans de des donc dont du elle elles en encore entre es est et étaient
    était étant été être eu eux fait il ils j je l la là le les leur leurs lors lui m ma mais me même mes mon n ne ni
    nos notre nous on ont ou où par pas peu peut plus pour pourquoi qu quand que quel quelle quelles quels qui quoi s
    sa sans se sera ses si soit son sont sous sur t ta te tes toi ton tous tout toute toutes très tu un une vers vos
    votre vous y`,
  es: `a al algo algunas algunos ante antes aquel aquella como cómo con contra cual cuál cuales cuáles cuando cuándo de
    del desde donde dónde dos durante e el él ella ellas ellos en entre era eran es esa esas ese eso esos esta está
    están estas este esto estos fue fueron ha haber había han hasta hay la las le les lo los más me mi mis mucho muy
    nada ni no nos nosotros o os otra otras otro otros para pero poco por porque que qué quien quién quienes se sea
    ser si sí sido sin sobre son su sus también tan tanto te tiene tienen toda todas todo todos tu tus u un una unas
    uno unos y ya yo`,
  ru: `а без более бы был была были было быть в вам вас весь во вот все всего всех вы где да даже для до его ее ей ему
    если есть еще же за здесь и из или им их к как какая какие какой ко когда которая которого которое которой
    которые который которых кто ли лишь между меня мне может мы на над нас не него нее ней нет ни них но ну о об
    однако он она они оно от перед по под после потому при про с свою себя со так также такие такой там те тем то
    того тоже той только том тот ту ты у уже хотя чего чей чем что чтобы чье чья эта эти это этого этой этом этот эту
    я`,
  ar: `في من على إلى عن مع هذا هذه ذلك تلك التي الذي الذين اللذان اللتان هو هي هم هن نحن أنا أنت أنتم كان كانت يكون
    تكون ما ماذا لماذا لا لم لن ليس ليست قد لقد أن إن أو أم ثم بل لكن حتى إذا لو كل بعض أي أية كما بين عند منذ خلال
    بعد قبل حول ضد غير دون أمام تحت فوق له لها لهم لنا به بها بهم فيه فيها منه منها عنه عنها عليه عليها إليه إليها
    وهو وهي وفي ومن وعلى وإلى وعن ومع وأن وإن ولا ولم وقد كيف متى أين هل هناك هنا حيث أيضا و ف ب ل ك`,
  zh: '的 了 吗 呢 吧',
};

/** Compared folded and without apostrophes, so that "dont" and "etre" count as well. */
const folded = (list: string): ReadonlySet<string> =>
  new Set(list.split(/\s+/).map((word) => fold(word.replaceAll("'", ''))));

const stopWords: Record<Language, ReadonlySet<string>> = {
  en: folded(lists.en),
  fr: folded(lists.fr),
  es: folded(lists.es),
  ru: folded(lists.ru),
  ar: folded(lists.ar),
  zh: folded(lists.zh),
};

/** @param word folded, in lower case, without apostrophes */
export const isStopWord = (word: string, language: Language): boolean => stopWords[language].has(word);
