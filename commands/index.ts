import type { Command } from '../src/command.ts';
import { define } from './define.ts';
import { digest } from './digest.ts';
import { discuss } from './discuss.ts';
import { forum } from './forum.ts';
import { practices } from './practices.ts';
import { review } from './review.ts';
import { threads } from './threads.ts';

/** Everything people can type: dispatch, help and registration all read this one list. */
export const commands: readonly Command[] = [practices, define, discuss, threads, review, digest, forum];
