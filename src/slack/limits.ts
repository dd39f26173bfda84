/**
 * Limits of Slack, in UTF-16 units unless said otherwise: docs.slack.dev/reference/block-kit and
 * docs.slack.dev/interactivity/handling-user-interaction.
 */
export const limits = {
  messageBlocks: 50,
  viewBlocks: 100,
  /** Undocumented: near 13,200 a message is refused with `msg_blocks_too_long`. Every string in it counts. */
  messageText: 12_500,
  /** Of a view's blocks as JSON; the whole view may have 250 KB. */
  viewBytes: 240_000,
  /** What notifications and screen readers use; `chat.update` refuses more. */
  fallbackText: 4000,
  header: 150,
  contextText: 3000,
  actionsElements: 25,
  id: 255,
  buttonText: 75,
  buttonValue: 2000,
  optionText: 75,
  optionValue: 150,
  selectOptions: 100,
  placeholder: 150,
  url: 3000,
  viewTitle: 24,
  privateMetadata: 3000,
  inputLabel: 2000,
  inputText: 3000,
  /** A response_url takes so many messages, within half an hour. */
  responseUrlUses: 5,
} as const;

/** Seconds that a request's timestamp may differ from our clock, either way: docs.slack.dev/authentication/verifying-requests-from-slack. */
export const signatureLifeSeconds = 300;
