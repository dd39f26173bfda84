/**
 * Discord's limits on what an app sends, in UTF-16 units where they count characters.
 * Sources: discord.com/developers/docs, "Component Reference", "Message Resource", "Application Commands",
 * "Receiving and Responding to Interactions".
 */
export const limits = {
  /** All text displays of a message together. */
  messageText: 4000,
  /** All components of a message, nested ones included. */
  messageComponents: 40,
  customId: 100,
  rowButtons: 5,
  buttonLabel: 80,
  selectOptions: 25,
  optionLabel: 100,
  optionValue: 100,
  optionDescription: 100,
  placeholder: 150,
  modalTitle: 45,
  inputLabel: 45,
  inputDescription: 100,
  inputPlaceholder: 100,
  inputText: 4000,
  suggestions: 25,
  suggestionName: 100,
  suggestionValue: 100,
  /** Of a command that is chosen from a message's menu. */
  menuName: 32,
  commandDescription: 100,
  commandOptionText: 6000,
  commandChoices: 25,
  threadName: 100,
  appliedTags: 5,
  /** Bytes of a file; where people boost their server it may have more (docs, "Reference", Uploading Files). */
  fileBytes: 10 * 1024 * 1024,
  /** Of ours: uploading a larger one may take longer than Discord waits for a first response. */
  quickFileBytes: 256 * 1024,
} as const;

/** Codes of Discord's errors that are expected (docs, "Opcodes and Status Codes", JSON error codes). */
export const codes = {
  /** The interaction is older than 3 s, or was deleted. */
  unknownInteraction: 10062,
  /** The interaction's token is older than 15 minutes, or its message is gone. */
  unknownWebhook: 10015,
  unknownMessage: 10008,
  unknownRole: 10011,
  invalidWebhookToken: 50027,
  alreadyAcknowledged: 40060,
  unknownChannel: 10003,
  unknownGuild: 10004,
  unknownMember: 10007,
  unknownUser: 10013,
  /** Direct messages are opened too fast. */
  tooManyDirect: 40003,
  /** A forum wants a tag on every post. */
  tagRequired: 40067,
  /** The channel is not to be seen, or belongs to a server that the bot is not in. */
  missingAccess: 50001,
  cannotMessage: 50007,
  /** A role that nobody gives out: it belongs to an app or to boosting. */
  invalidRole: 50028,
  /** A forum, a category. */
  noText: 50008,
  missingPermissions: 50013,
  wrongChannelType: 50024,
  archived: 50083,
  noMutualGuilds: 50278,
  overloaded: 130000,
  threadExists: 160004,
  locked: 160005,
  /** A server may have 1,000 active ones. */
  tooManyThreads: 160006,
} as const;
