/**
 * What is written left to right keeps its order in Arabic text, with a left-to-right mark on either side:
 * `/forum help`, `kind:`, `2019-05`. Isolates would do more, but platforms take them out of messages.
 */
export const ltr = (text: string) => `\u200E${text}\u200E`;
