import { type Browser, openConsole } from '../support/console.ts';

/** Bytes of the console's page and of every file it loads. */
export async function consoleBytes(address: string): Promise<number> {
  const browser = await openConsole(address);
  const page = await browser.page();
  const files = new Map<string, string>([['/', page]]);
  for (const path of filesIn(page)) await follow(path, browser, files);
  return [...files.values()].reduce((sum, text) => sum + Buffer.byteLength(text), 0);
}

async function follow(path: string, browser: Browser, files: Map<string, string>): Promise<void> {
  if (files.has(path)) return;
  const text = await browser.file(path);
  files.set(path, text);
  for (const [, name] of text.matchAll(/\bfrom\s*['"]\.\/([\w.-]+)['"]/g))
    await follow(`/assets/${name}`, browser, files);
}

const filesIn = (page: string): string[] =>
  [...page.matchAll(/(?:src|href)="(\/assets\/[^"]+)"/g)].map(([, path = '']) => path);
