/** A browser at the local console, as far as a test needs one. */
export interface Browser {
  /** The page itself. */
  page(): Promise<string>;
  /** Any other file of it. */
  file(path: string): Promise<string>;
  /** Types a line as a guest, in English, where the page opens; what comes back is JSON. */
  say(line: string): Promise<string>;
}

/** Comes in with the address that the program printed; its token works once. */
export async function openConsole(address: string): Promise<Browser> {
  const { origin } = new URL(address);
  const entered = await fetch(address, { redirect: 'manual' });
  const cookie = entered.headers.get('set-cookie')?.split(';', 1)[0];
  if (entered.status !== 303 || !cookie) throw new Error(`The console did not open: ${entered.status}.`);
  const read = async (path: string, init: RequestInit = {}): Promise<string> => {
    const response = await fetch(new URL(path, origin), {
      ...init,
      headers: { ...init.headers, cookie, origin },
    });
    if (!response.ok) throw new Error(`${path} was answered with ${response.status}.`);
    return response.text();
  };
  return {
    page: () => read('/'),
    file: (path) => read(path),
    async say(text) {
      const [, at] = /data-at="([^"]*)"/.exec(await read('/')) ?? [];
      return read('/say', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ as: 'guest', lang: 'en', at, text }),
      });
    },
  };
}
