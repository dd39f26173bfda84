import { defineConfig } from 'vitest/config';

/** One PostgreSQL server for the whole run; test/support/database.ts gives each test a database on it. */
const globalSetup = ['test/support/database-server.ts'];

/** For a machine that is slow, and busy with something else: only what never comes is waited for so long. */
const patience = { testTimeout: 60_000, hookTimeout: 120_000, expect: { poll: { timeout: 20_000 } } };

const slow = 'test/**/*.slow.test.ts';
const setupFiles = ['test/support/seed.ts'];

// `npm test` runs the project "node", `npm run test:program` "program", `npm run test:browser` "browser".
export default defineConfig({
  test: {
    // By default one core is left free, which on two cores doubles the time.
    maxWorkers: '100%',
    projects: [
      {
        test: {
          name: 'node',
          // A thread starts in less time than a process, and nothing here needs one of its own. Files that follow each
          // other in a thread share its modules, as loading Prisma, Bolt and discord.js anew for each took a third of the
          // time: what a test changes in them it puts back, or its file is a slow one.
          pool: 'threads',
          isolate: false,
          include: ['test/**/*.test.ts'],
          exclude: ['test/browser/**', 'test/e2e/**', 'test/faults/**', slow],
          globalSetup,
          setupFiles,
          ...patience,
        },
      },
      {
        // Each file starts the real program; those of faults kill it, and then wait for leases and pauses most of the
        // time. Besides, what takes too long for every run: databases of their own, and rows by the ten thousand.
        test: {
          name: 'program',
          include: ['test/e2e/**/*.test.ts', 'test/faults/**/*.test.ts', slow],
          globalSetup,
          setupFiles,
          ...patience,
          testTimeout: 300_000,
        },
      },
      {
        test: {
          name: 'browser',
          include: ['test/browser/**/*.test.ts'],
          globalSetup,
          ...patience,
          testTimeout: 300_000,
        },
      },
    ],
  },
});
