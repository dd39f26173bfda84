/** `platform.ts slack|discord`: a counterpart as a process of its own. Whatever it is asked, it tells of itself. */
import { answerQuestions } from './child.ts';
import { startDigestDiscord } from './discord.ts';
import { startDigestSlack } from './slack.ts';
import type { Told } from './told.ts';

const counterpart = await (process.argv[2] === 'slack' ? startDigestSlack() : startDigestDiscord());
let [taken, lastAt] = [0, 0];
const look = (): undefined => {
  if (counterpart.taken() > taken) [taken, lastAt] = [counterpart.taken(), Date.now()];
};
/** Longer than any bench takes. */
const forEver = 2 ** 31 - 1;
counterpart.until(look, 'an end', forEver).catch(() => {});
answerQuestions((): Told => ({ ...counterpart.tell(), lastAt }));
