import { open } from 'node:fs/promises';

/** Makes sure that names just given inside a folder (files made, renamed or linked) survive a loss of power. */
export async function flushFolder(folder: string): Promise<void> {
  const handle = await open(folder);
  await handle.sync().finally(() => handle.close());
}
