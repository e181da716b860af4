import { defineConfig } from 'vitest/config'
import { PATIENCE_MS } from './test/support/patience.ts'

/** Each needs something from outside, or takes its time: a real server, a browser, a store that is killed and damaged. */
const ELSEWHERE = ['durability', 'elasticsearch', 'postgres', 'mail', 'e2e']

/** One project for each thing that a suite needs: `unit` needs nothing and is quick, the others name it. */
export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    testTimeout: 30_000,
    hookTimeout: 120_000,
    setupFiles: ['test/support/property-seed.ts', 'test/support/patient-queries.ts'],
    // A machine may be busy: what is waited for comes, or fails for good.
    expect: { poll: { timeout: 15_000 } },
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['{server,widget,dashboard,test}/**/*.test.{ts,tsx}'],
          exclude: [...ELSEWHERE.map((name) => `**/*.${name}.test.ts`), '**/node_modules/**'],
        },
      },
      ...ELSEWHERE.map((name) => ({
        extends: true as const,
        test: {
          name,
          include: [`{server,widget,test}/**/*.${name}.test.ts`],
          // Other real servers are shared, or too heavy to have two of.
          fileParallelism: name === 'durability' || name === 'e2e',
          ...(name === 'e2e' && {
            maxWorkers: 2,
            globalSetup: ['test/support/build-front-end-once.ts'],
            // Two browsers and two servers share a machine. What a test waits for gives up first, and says what it was.
            testTimeout: 4 * PATIENCE_MS,
            hookTimeout: 5 * PATIENCE_MS,
            expect: { poll: { timeout: PATIENCE_MS } },
            // In CI a browser may stand still for seconds where others want its machine; what fails twice is wrong.
            retry: process.env.CI ? { count: 1, delay: 3_000 } : 0,
          }),
        },
      })),
    ],
  },
})
