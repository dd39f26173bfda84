import { expect, test } from 'vitest';
import { readConfig } from '../src/config.ts';

const read = (address: string) => readConfig({ PUBLIC_URL: address });

test.each(['https://forum.example.org', 'http://localhost:3000', 'http://127.0.0.1', 'http://[::1]:80'])(
  'people may be sent to %s',
  (address) => {
    const config = read(`${address}/`);
    expect(config.ok && config.value.publicUrl).toBe(address);
  },
);

test.each(['http://forum.example.org', 'http://localhost.example.org', 'http://10.0.0.1', 'no address'])(
  'no personal data goes to %s',
  (address) => {
    const config = read(address);
    expect(!config.ok && config.refusal.map(({ key }) => key)).toContain('PUBLIC_URL');
  },
);
