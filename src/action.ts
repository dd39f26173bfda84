/**
 * What a button, select or modal does when used: a handler of a command and its arguments.
 * It names things and never grants anything: every press is authorised again.
 */
export interface Action {
  readonly command: string;
  readonly name: string;
  readonly args: readonly string[];
}

export const action = (command: string, name: string, ...args: string[]): Action => ({ command, name, args });

/** A part as it stands within an encoded action. */
export const escapePart = (text: string): string =>
  text.replace(/[%:]/g, (sign) => (sign === '%' ? '%25' : '%3A'));
const unescapePart = (text: string) => text.replace(/%(25|3A)/g, (_, code) => (code === '25' ? '%' : ':'));

/** `practices:page:2:livestream`: parts joined by colons, `%` and `:` inside a part written as %25 and %3A. */
export const encodeAction = ({ command, name, args }: Action): string =>
  [command, name, ...args].map(escapePart).join(':');

/** The opposite of encodeAction; undefined for what it cannot have written. */
export function decodeAction(text: string): Action | undefined {
  const [command, name, ...args] = text.split(':').map(unescapePart);
  return command && name ? { command, name, args } : undefined;
}
