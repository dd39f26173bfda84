/** `platform.ts slack|discord`: a counterpart as a process of its own; Slack's with the persons who write and decide. */
import { serve } from '../outgoing/told.ts';
import { startThreadsDiscord } from './discord.ts';
import type { Deed } from './persons.ts';
import { startThreadsSlack } from './slack.ts';

if (process.argv[2] === 'slack') {
  const slack = await startThreadsSlack();
  // It is only ever asked by run.ts.
  serve(slack, (question) => slack.persons.act(question as Deed));
} else serve(await startThreadsDiscord());
