/** For how many days what concerns people is kept; the operator sets them (config.ts), and a job acts on them. */
export interface Retention {
  /**
   * Applications that were declined or withdrawn, and those whose membership has ended; the words of contributions that
   * do not stand, and of those who reported some.
   */
  readonly declined: number;
  /** Applications and contributions that were returned with a question: unanswered for so long they are withdrawn. */
  readonly returned: number;
  /** What people looked for and the library could not answer. */
  readonly questions: number;
  /** How far somebody was with the tour, and what they chose on the way. */
  readonly tour: number;
  /** Accounts of people who never became members, where nothing else is known of them. */
  readonly greeted: number;
  /** One-time codes that link accounts, wrong ones, and addresses of exports. */
  readonly codes: number;
}

export const usualRetention: Retention = {
  declined: 180,
  returned: 60,
  questions: 365,
  tour: 90,
  greeted: 365,
  codes: 1,
};
