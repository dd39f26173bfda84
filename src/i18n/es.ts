import type { Catalogue } from './catalogues.ts';
import { console } from './es/console.ts';
import { digests } from './es/digests.ts';
import { forum } from './es/forum.ts';
import { library } from './es/library.ts';
import { shared } from './es/shared.ts';

/** Spanish. */
export const es: Catalogue = { ...shared, ...library, ...forum, ...digests, ...console };
