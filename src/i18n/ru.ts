import type { Catalogue } from './catalogues.ts';
import { console } from './ru/console.ts';
import { digests } from './ru/digests.ts';
import { forum } from './ru/forum.ts';
import { library } from './ru/library.ts';
import { shared } from './ru/shared.ts';

/** Russian. */
export const ru: Catalogue = { ...shared, ...library, ...forum, ...digests, ...console };
