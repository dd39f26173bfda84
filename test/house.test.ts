import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { root as repositoryRoot } from '../src/root.ts';

/** The rooms of the house and which others each may import from; what is not named here is core. */
const rooms = [
  'commands',
  'src/domain',
  'src/views',
  'src/slack',
  'src/discord',
  'src/web',
  'src/jobs',
  'src/i18n',
  'src/db',
  'src/generated',
] as const;
type Room = (typeof rooms)[number] | 'core' | 'main';

const mayImport: Record<Room, readonly Room[]> = {
  main: [...rooms, 'core'],
  commands: ['src/domain', 'src/views', 'src/i18n', 'src/generated', 'core'],
  'src/views': ['src/domain', 'src/i18n', 'src/generated', 'core'],
  'src/domain': ['src/i18n', 'src/generated', 'src/db', 'core'],
  'src/slack': ['src/domain', 'src/i18n', 'src/db', 'src/generated', 'core'],
  'src/discord': ['src/domain', 'src/i18n', 'src/db', 'src/generated', 'core'],
  'src/web': ['src/domain', 'src/i18n', 'src/db', 'src/generated', 'core'],
  'src/jobs': ['src/domain', 'src/i18n', 'src/db', 'core'],
  'src/i18n': ['core'],
  'src/db': ['src/generated', 'core'],
  'src/generated': [],
  core: ['src/domain', 'src/views', 'src/i18n', 'src/db', 'src/generated'],
};

const files = ['src', 'commands'].flatMap((folder) =>
  readdirSync(join(repositoryRoot, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.startsWith('generated'))
    .map((name) => join(folder, name)),
);
const imports = (file: string): string[] =>
  [...readFileSync(join(repositoryRoot, file), 'utf8').matchAll(/(?:from|import\()\s*'(\.[^']+)'/g)].map(
    ([, path = '']) => relative(repositoryRoot, resolve(repositoryRoot, dirname(file), path)),
  );
const roomOf = (file: string): Room =>
  /^src.(main|run).ts$/.test(file) ? 'main' : (rooms.find((room) => file.startsWith(`${room}/`)) ?? 'core');

test('imports run one way', () => {
  const wrong = files.flatMap((file) =>
    imports(file)
      .filter((to) => roomOf(to) !== roomOf(file) && !mayImport[roomOf(file)].includes(roomOf(to)))
      .map((to) => `${file} imports ${to}`),
  );
  expect(wrong).toEqual([]);
});

test('no import runs in a circle', () => {
  const done = new Set<string>();
  const visit = (file: string, path: readonly string[]): void => {
    expect(path.includes(file), [...path, file].join(' -> ')).toBe(false);
    if (done.has(file)) return;
    for (const to of runtimeImports(file)) visit(to, [...path, file]);
    done.add(file);
  };
  for (const file of files) visit(file, []);
});

/** Types are erased: only what is imported to run can make a circle that matters. */
function runtimeImports(file: string): string[] {
  if (!files.includes(file)) return [];
  const text = readFileSync(join(repositoryRoot, file), 'utf8').replace(/(import|export) type [^;]+;/gs, '');
  return [...text.matchAll(/from\s*'(\.[^']+)'/g)].map(([, path = '']) =>
    relative(repositoryRoot, resolve(repositoryRoot, dirname(file), path)),
  );
}

test('only main reads the environment and knows the catalogue', () => {
  const reading = files.filter((file) =>
    /process\.env/.test(readFileSync(join(repositoryRoot, file), 'utf8')),
  );
  expect(reading).toEqual(['src/main.ts']);
  expect(
    files.filter(
      (file) => roomOf(file) !== 'commands' && imports(file).some((to) => to.startsWith('commands/')),
    ),
  ).toEqual(['src/main.ts']);
});

test('no file grows beyond 400 lines', () => {
  const long = files.filter(
    (file) => readFileSync(join(repositoryRoot, file), 'utf8').split('\n').length > 400,
  );
  expect(long).toEqual([]);
});
