import { defineConfig } from 'vitest/config'

/** One throwaway database server for a whole run; each test file makes its own database on it. */
const WITH_DATABASE = { globalSetup: ['test/global-setup.ts'], hookTimeout: 60_000, testTimeout: 30_000 }
const NOT_OURS = ['**/node_modules/**', 'dist/**', 'data/**', 'data-*/**']

export default defineConfig({
  test: {
    pool: 'forks',
    maxWorkers: 2,
    projects: [
      {
        extends: true,
        test: {
          name: 'tools',
          include: ['tools/**/*.test.ts', 'test/import-law/**/*.test.ts'],
          testTimeout: 30_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'product',
          include: ['{apps,core,services,platform,test}/**/*.test.{ts,tsx}'],
          exclude: [...NOT_OURS, 'test/import-law/**'],
          ...WITH_DATABASE,
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: ['test/browser/**/*.e2e.ts'],
          maxWorkers: 1,
          ...WITH_DATABASE,
          testTimeout: 120_000,
        },
      },
    ],
  },
})
