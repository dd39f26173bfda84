/* How people name what the forum numbers. */

interface Numbered {
  readonly number: number;
}

/** `R-3`: an item of the moderators' queue. */
export const itemReference = ({ number }: Numbered): string => `R-${number}`;

/** `T-5`: a thread. */
export const threadReference = ({ number }: Numbered): string => `T-${number}`;
