import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

/** Debian's and other usual places; CHROME_PATH goes before them. */
const places = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** Starts a browser that is on this machine already; nothing is downloaded. */
export async function launchBrowser(): Promise<Browser> {
  const executablePath = process.env.CHROME_PATH || places.find((place) => existsSync(place));
  if (!executablePath)
    throw new Error(
      'no browser: install Debian’s package chromium, or set CHROME_PATH to a Chrome or Chromium',
    );
  // Chromium refuses to run as root with its sandbox, as build machines do.
  return chromium.launch({ executablePath, args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] });
}
