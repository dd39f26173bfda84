/**
 * Discord's limits that these rules check.
 * Sources: discord.com/developers/docs, pages "Message Resource", "Component Reference",
 * "Application Commands", "Receiving and Responding to Interactions", "Channels Resource".
 */
export const LIMITS = {
  content: 2000,
  nonce: 25,
  attachments: 10,
  customId: 100,
  componentsV2: 40,
  textV2: 4000,
  rows: 5,
  buttonsPerRow: 5,
  buttonLabel: 80,
  url: 512,
  selectOptions: 25,
  selectText: 100,
  selectPlaceholder: 150,
  sectionTexts: 3,
  galleryItems: 10,
  mediaDescription: 1024,
  embeds: 10,
  embedTotal: 6000,
  embedTitle: 256,
  embedDescription: 4096,
  embedFields: 25,
  embedFieldName: 256,
  embedFieldValue: 1024,
  embedFooter: 2048,
  embedAuthor: 256,
  modalTitle: 45,
  modalComponents: 5,
  label: 45,
  labelDescription: 100,
  input: 4000,
  inputPlaceholder: 100,
  groupOptions: 10,
  commands: { 1: 100, 2: 15, 3: 15 },
  commandName: 32,
  commandDescription: 100,
  commandOptions: 25,
  commandTotal: 8000,
  optionText: 6000,
  choices: 25,
  choiceText: 100,
  threadName: 100,
  appliedTags: 5,
  slowmode: 21_600,
} as const;

/** Minutes after which Discord may archive a quiet thread. */
export const AUTO_ARCHIVE_MINUTES: readonly unknown[] = [60, 1440, 4320, 10_080];

/** The 32 locales that Discord documents. `ar` is not among them, whatever the API description says. */
export const LOCALES: ReadonlySet<string> = new Set(
  (
    'id da de en-GB en-US es-ES es-419 fr hr it lt hu nl no pl pt-BR ro fi sv-SE vi tr cs el bg ru uk hi th ' +
    'zh-CN ja zh-TW ko'
  ).split(' '),
);
