/**
 * Asks for many in one go: what comes up while a round is under way goes into the next. An idle database is asked at
 * once; a busy one writes its log once for many, and has connections left for whoever waits for an answer. Should a
 * round fail, each is asked for alone, so that none fails for another.
 *
 * @param ask resolves to the answers in the order of what it was asked; may be repeated after an error
 */
export function together<Question, Answer>(
  ask: (all: readonly Question[]) => Promise<readonly Answer[]>,
): (one: Question) => Promise<Answer> {
  interface Waiting {
    readonly question: Question;
    answer(given: Answer): void;
    fail(error: unknown): void;
  }
  let waiting: Waiting[] = [];
  let asking = false;

  const askFor = async (all: readonly Waiting[]): Promise<void> => {
    try {
      const answers = await ask(all.map(({ question }) => question));
      for (const [at, { answer }] of all.entries()) answer(answers[at] as Answer);
    } catch (error) {
      if (all.length === 1) all[0]?.fail(error);
      else await Promise.all(all.map((one) => askFor([one])));
    }
  };
  const askForAll = async (): Promise<void> => {
    asking = true;
    while (waiting.length) {
      const all = waiting;
      waiting = [];
      await askFor(all);
    }
    asking = false;
  };
  return (question) =>
    new Promise((answer, fail) => {
      waiting.push({ question, answer, fail });
      if (!asking) void askForAll();
    });
}
