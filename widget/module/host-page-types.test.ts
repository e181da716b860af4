import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { describe, expect, expectTypeOf, it } from 'vitest'
import type { Nature, Severity } from '../api/contract.ts'
import type { PrefillFields } from '../loader/public-api.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))

describe('the types of guichet/widget', () => {
  it.each(['bundler', 'nodenext'])(
    'let a host page say what it may, and nothing else, with its own settings: %s',
    async (resolution) => {
      const module = resolution === 'bundler' ? 'esnext' : 'nodenext'
      const compiler = `${root}/node_modules/typescript/bin/tsc`
      const project = ['--project', `${root}/test/fixtures/host-page-types`]
      const settings = ['--moduleResolution', resolution, '--module', module]
      const compiled = await promisify(execFile)(process.execPath, [compiler, ...project, ...settings]).catch(
        (failed: { stdout: string }) => failed,
      )
      expect(compiled.stdout).toBe('')
    },
  )

  it('have the words of the HTTP contract', () => {
    expectTypeOf<NonNullable<PrefillFields['nature']>>().toEqualTypeOf<Nature>()
    expectTypeOf<NonNullable<PrefillFields['severity']>>().toEqualTypeOf<Severity>()
  })
})
