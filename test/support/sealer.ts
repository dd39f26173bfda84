import { createSealer } from '../../src/sealing.ts';

/** A deployment's key as tests have it: what one test sealed the same file can open. */
export const testSealer = createSealer(Buffer.alloc(32, 7));
