/**
 * Discord's rules for what an app sends, as plain functions. Each returns one line a problem
 * (`path: problem`); an empty list means that Discord would take it. The counterpart applies them to every
 * request; tests of renderers call them directly.
 */
export { validateAutocomplete } from './rules/autocomplete.ts';
export { validateCommands } from './rules/commands.ts';
export { isEmptyMessage, type MessageContext, validateMessage } from './rules/message.ts';
export { validateModal } from './rules/modal.ts';
export { validateThread } from './rules/thread.ts';
