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
  commandDescription: 100,
  commandOptionText: 6000,
  commandChoices: 25,
} as const;

/** Codes of Discord's errors that are nobody's fault (docs, "Opcodes and Status Codes", JSON error codes). */
export const codes = {
  /** The interaction is older than 3 s, or was deleted. */
  unknownInteraction: 10062,
  /** The interaction's token is older than 15 minutes, or its message is gone. */
  unknownWebhook: 10015,
  unknownMessage: 10008,
  invalidWebhookToken: 50027,
  alreadyAcknowledged: 40060,
} as const;
