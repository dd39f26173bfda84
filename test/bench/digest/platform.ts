/** `platform.ts slack|discord`: a counterpart as a process of its own. */
import { serve } from '../outgoing/told.ts';
import { startDigestDiscord } from './discord.ts';
import { startDigestSlack } from './slack.ts';

serve(await (process.argv[2] === 'slack' ? startDigestSlack() : startDigestDiscord()));
