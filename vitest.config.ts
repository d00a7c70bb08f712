import { defineConfig } from 'vitest/config'
import { findChromium } from './tools/test.mjs'

// Browser tests belong to the run wherever there is a browser; `npm test` says so when there is none.
const chromium = findChromium(process.env)
if (chromium !== undefined) process.env.CHROMIUM = chromium

// Screens look the same whatever server stands behind them: the second run of the gate, on another PostgreSQL, names
// the walks it repeats.
const walks = process.env.BROWSER_WALKS ?? 'test/browser/**/*.e2e.ts'

// Rules, drawings and what a browser keeps: no database stands behind them, whatever server the others run on, and
// no file of them minds the modules another one has loaded.
const PURE = [
  '{core,services}/**/rules/**/*.test.ts',
  '{core,services}/**/web/**/*.test.{ts,tsx}',
  'platform/{client,money,schema,table,time,ui}/**/*.test.{ts,tsx}',
]

// Tests that start servers of their own; on another server they would only repeat themselves.
const OF_THE_EMBEDDED = ['platform/db/embedded/**', 'apps/web/app/size.test.ts', 'test/faults/**']

export default defineConfig({
  test: {
    pool: 'forks',
    maxWorkers: 3,
    // Waiting ends when the thing has come; the limits are there for what never comes, on the slowest machine too.
    expect: { poll: { timeout: 30_000 } },
    projects: [
      {
        extends: true,
        test: { name: 'tools', include: ['tools/**/*.test.ts'], testTimeout: 120_000 },
      },
      { extends: true, test: { name: 'pure', include: PURE, isolate: false, testTimeout: 120_000 } },
      {
        extends: true,
        test: {
          name: 'product',
          include: [
            '{apps,core,services,platform,test}/**/*.test.{ts,tsx}',
            ...(chromium === undefined ? [] : [walks]),
          ],
          exclude: [...PURE, ...(process.env.TEST_DATABASE_URL === undefined ? [] : OF_THE_EMBEDDED)],
          // Loading the product takes longer than most files of tests; what a module keeps, it keeps by database.
          isolate: false,
          // One throwaway database server for the whole run; each test file copies its template.
          globalSetup: ['test/global-setup.ts'],
          hookTimeout: 600_000,
          testTimeout: 600_000,
        },
      },
    ],
  },
})
