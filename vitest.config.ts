import { defineConfig } from 'vitest/config';

/** One PostgreSQL server for the whole run; test/support/database.ts gives each test a database on it. */
const globalSetup = ['test/support/database-server.ts'];

const slow = 'test/**/*.slow.test.ts';

// `npm test` runs the project "node", `npm run test:program` "program", `npm run test:browser` "browser".
export default defineConfig({
  test: {
    // By default one core is left free, which on two cores doubles the time.
    maxWorkers: '100%',
    projects: [
      {
        test: {
          name: 'node',
          // A thread starts in less time than a process, and nothing here needs one of its own.
          pool: 'threads',
          include: ['test/**/*.test.ts'],
          exclude: ['test/browser/**', 'test/e2e/**', 'test/faults/**', slow],
          globalSetup,
          testTimeout: 15_000,
          hookTimeout: 30_000,
        },
      },
      {
        // Each file starts the real program; those of faults kill it, and then wait for leases and pauses most of the
        // time. Besides, what takes too long for every run: databases of their own, and rows by the ten thousand.
        test: {
          name: 'program',
          include: ['test/e2e/**/*.test.ts', 'test/faults/**/*.test.ts', slow],
          globalSetup,
          testTimeout: 180_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'browser',
          include: ['test/browser/**/*.test.ts'],
          globalSetup,
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
