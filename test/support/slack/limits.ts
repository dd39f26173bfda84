/**
 * Slack's limits, as its reference states them (docs.slack.dev/reference/block-kit) or as they were measured.
 * Lengths are in characters unless the name says otherwise. They are written down here a second time, apart
 * from the application's own table, so that a slip in one of the two fails a test.
 */
export const LIMITS = {
  id: 255,
  blocksInMessage: 50,
  blocksInView: 100,
  section: 3000,
  fields: 10,
  field: 2000,
  header: 150,
  contextElements: 10,
  actionsElements: 25,
  buttonText: 75,
  buttonValue: 2000,
  url: 3000,
  optionText: 75,
  optionValue: 150,
  selectOptions: 100,
  optionGroups: 100,
  overflowOptions: 5,
  choiceOptions: 10,
  placeholder: 150,
  confirmTitle: 100,
  confirmText: 300,
  confirmButton: 30,
  label: 2000,
  input: 3000,
  altText: 2000,
  viewTitle: 24,
  privateMetadata: 3000,
  viewBytes: 250 * 1024,
  viewsInStack: 3,
  markdown: 12_000,
  tableRows: 100,
  tableColumns: 20,
  /** Undocumented: near 13,200 `msg_blocks_too_long` (slackapi/bolt-js issue 2509), with less for every block. */
  message: 13_000,
  /** `chat.update` answers `msg_too_long` above this; `chat.postMessage` takes more, but then cannot be edited. */
  text: 4000,
} as const;

/** A trigger_id opens one view within this time; an answer to a request must come within it. */
export const THREE_SECONDS_MS = 3000;

/** A response_url takes five posts within half an hour. */
export const RESPONSE_URL_USES = 5;
export const RESPONSE_URL_MS = 30 * 60_000;
