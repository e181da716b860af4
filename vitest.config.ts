import { defineConfig } from 'vitest/config'

const outsideServer = ['**/*.elasticsearch.test.ts', '**/*.postgres.test.ts', '**/*.e2e.test.ts']

/** One project for each thing a suite needs: `unit` needs no outside server, the others name theirs. */
export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    testTimeout: 30_000,
    hookTimeout: 120_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['{server,widget,test}/**/*.test.{ts,tsx}'],
          exclude: [...outsideServer, '**/node_modules/**'],
        },
      },
      ...['elasticsearch', 'postgres', 'e2e'].map((name) => ({
        extends: true as const,
        test: {
          name,
          include: [`{server,widget,test}/**/*.${name}.test.ts`],
          fileParallelism: false,
        },
      })),
    ],
  },
})
