import { defineConfig } from 'vitest/config';

/** One PostgreSQL server for the whole run; test/support/database.ts gives each test a database on it. */
const globalSetup = ['test/support/database-server.ts'];

// `npm test` runs the project "node", `npm run test:browser` the project "browser".
export default defineConfig({
  test: {
    // By default one core is left free, which on two cores doubles the time.
    maxWorkers: '100%',
    projects: [
      {
        test: {
          name: 'node',
          include: ['test/**/*.test.ts'],
          exclude: ['test/browser/**'],
          globalSetup,
          testTimeout: 15_000,
          hookTimeout: 30_000,
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
