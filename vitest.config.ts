import { defineConfig } from 'vitest/config'
import { findChromium } from './tools/test.mjs'

// Browser tests belong to the run wherever there is a browser; `npm test` says so when there is none.
const chromium = findChromium(process.env)
if (chromium !== undefined) process.env.CHROMIUM = chromium

export default defineConfig({
  test: {
    pool: 'forks',
    maxWorkers: 2,
    projects: [
      {
        extends: true,
        test: { name: 'tools', include: ['tools/**/*.test.ts'], testTimeout: 30_000 },
      },
      {
        extends: true,
        test: {
          name: 'product',
          include: [
            '{apps,core,services,platform,test}/**/*.test.{ts,tsx}',
            ...(chromium === undefined ? [] : ['test/browser/**/*.e2e.ts']),
          ],
          // One throwaway database server for the whole run; each test file copies its template.
          globalSetup: ['test/global-setup.ts'],
          hookTimeout: 120_000,
          testTimeout: 60_000,
        },
      },
    ],
  },
})
