/** An expected result: done with a value, or refused for a reason that has words in the catalogues. */
export type Outcome<T, R> = { ok: true; value: T } | { ok: false; refusal: R };

export const done = <T>(value: T): { ok: true; value: T } => ({ ok: true, value });

export const refused = <const R>(refusal: R): { ok: false; refusal: R } => ({ ok: false, refusal });
