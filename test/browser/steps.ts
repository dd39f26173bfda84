import type { Page } from 'playwright-core';
import type { Database } from '../../src/db.ts';
import type { Seat } from '../web/console/support.ts';

/** A picture: who looks at it where, what they do first, and what of the rest differs. */
export interface Picture {
  readonly name: string;
  readonly seat?: Partial<Seat>;
  readonly dark?: boolean;
  readonly phone?: boolean;
  readonly steps?: readonly Step[];
}
export type Step = (page: Page, database: Database) => Promise<unknown>;

const last = (page: Page) => page.locator('.message').last();
export const idle = (page: Page) => page.locator('[aria-busy="true"]').first().waitFor({ state: 'detached' });

export const type = (line: string) => async (page: Page) => {
  await page.locator('#command').fill(line);
  await page.locator('#panel').waitFor();
};
export const say = (line: string) => async (page: Page) => {
  const before = await page.locator('.message').count();
  await page.locator('#command').fill(line);
  await page.locator('#command').press('Enter');
  await page.locator('.message').nth(before).waitFor();
};
export const click = (selector: string) => (page: Page) => last(page).locator(selector).first().click();

/** Presses the button of an action on the newest message; in any language, so that it is known by what it does. */
export const press = (action: string) => async (page: Page) => {
  await click(`[data-press^="${action}"]`)(page);
  await idle(page);
};

/** Takes what a select offers. */
export const choose = (action: string, value: string) => async (page: Page) => {
  const option = `[data-press^="${action}"][data-value="${value}"]`;
  await click(`details:has(${option}) summary`)(page);
  await press(`${action}"][data-value="${value}`)(page);
};

/** Types a command that opens a form. */
export const openForm = (line: string) => async (page: Page) => {
  await page.locator('#command').fill(line);
  await page.locator('#command').press('Enter');
  await page.locator('dialog[open]').waitFor();
};

/** Opens the form of a button on the newest message. */
export const openFormOf = (action: string) => async (page: Page) => {
  await press(action)(page);
  await page.locator('dialog[open]').waitFor();
};
export const fillIn = (fields: Readonly<Record<string, string>>) => async (page: Page) => {
  for (const [name, value] of Object.entries(fields))
    await page.locator(`dialog [name="${name}"]`).fill(value);
};

/** Sends a form whose answer is a message of its own. */
export const sendForm = async (page: Page) => {
  const before = await page.locator('.message').count();
  await page.locator('dialog[open] button.primary').click();
  await page.locator('.message').nth(before).waitFor();
};

/** Sends a form whose answer takes the place of the message it was opened from. */
export const sendInPlace = async (page: Page) => {
  await page.locator('dialog[open] button.primary').click();
  await page.locator('dialog').waitFor({ state: 'detached' });
  await idle(page);
};

/** Goes on as somebody else, or elsewhere. */
export const go = (seat: Partial<Seat>) => (page: Page) => {
  const address = new URL(page.url());
  for (const [key, value] of Object.entries(seat)) address.searchParams.set(key, value);
  return page.goto(address.href);
};

/** Waits for what has not been asked for. */
export const see = (selector: string) => (page: Page) => page.locator(selector).first().waitFor();
