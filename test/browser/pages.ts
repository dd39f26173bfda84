import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { member, type RunningConsole, type Seat } from '../web/console/support.ts';

/** Pages that are open, each in a browser of its own: a page behind another one stands still. */
export interface Pages {
  /** A page whose line to the console is open; a phone's is as narrow as one. */
  enter(seat: Partial<Seat>, window?: 'desk' | 'phone'): Promise<Page>;
  /** Closes them all, and tells what they complained about, which is nothing where all is well. */
  leave(): Promise<string[]>;
}

const viewports = { desk: { width: 1280, height: 860 }, phone: { width: 390, height: 780 } };

/** Pages of a console that runs. */
export function openPages(browser: Browser, running: RunningConsole): Pages {
  const contexts: BrowserContext[] = [];
  const complaints: string[] = [];
  return {
    async enter(seat, window = 'desk') {
      const context = await browser.newContext({ viewport: viewports[window], locale: 'en-GB' });
      contexts.push(context);
      // Shorter than a test may take, so that what was waited for is named.
      context.setDefaultTimeout(60_000);
      await context.addInitScript({ path: join(import.meta.dirname, 'probe.js') });
      const page = await context.newPage();
      // Comes in without a page, which would begin to listen as well.
      await context.request.get(running.addresses.at(-1) ?? '');
      page.on('pageerror', (error) => complaints.push(error.message));
      page.on('console', (message) => {
        if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
      });
      // Once its line is open it asks for the page once more: what comes from now on comes live.
      const listening = page.waitForResponse((response) => response.request().resourceType() === 'fetch');
      await page.goto(`${running.origin()}/?${new URLSearchParams({ ...member, ...seat })}`);
      await listening;
      return page;
    },
    async leave() {
      for (const context of contexts) await context.close();
      return complaints;
    },
  };
}
