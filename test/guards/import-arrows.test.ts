import { mkdtempSync, rmSync } from 'node:fs'
import { cp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it, onTestFinished } from 'vitest'
import { forbiddenImports } from './import-arrows.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const fixture = fileURLToPath(new URL('../fixtures/forbidden-imports', import.meta.url))

describe('the arrows of the architecture', () => {
  it('hold in every file of the front ends and the server', () => {
    expect(forbiddenImports(root)).toEqual([])
  })

  it('are broken by each file of the fixture, and the guard sees it', async () => {
    // Copied, with the endings that the guard reads, so that no other check stumbles over broken code.
    const copy = mkdtempSync(join(tmpdir(), 'guichet-arrows-'))
    onTestFinished(() => rmSync(copy, { recursive: true }))
    await cp(fixture, copy, { recursive: true })

    const broken = forbiddenImports(copy).map(({ from, to }) => `${from} → ${to}`)

    expect(broken.sort()).toEqual([
      'dashboard/api/contract.ts → ../../server/contract/endpoints.ts',
      'dashboard/screens/overview.tsx → ../../server/contract/vocabulary.ts',
      'dashboard/screens/overview.tsx → ../../widget/panel/panel.tsx',
      'dashboard/screens/overview.tsx → d3',
      'server/cases/open-case.ts → ../adapters/database/case-store.ts',
      'server/cases/open-case.ts → ../contacts/entitlement-of.ts',
      'server/cases/open-case.ts → ../http/route.ts',
      'server/contract/limits.ts → zod',
      'server/misplaced/thing.ts → ../contract/limits.ts',
      'server/suggestions/suggestions.route.ts → ../adapters/elasticsearch/transport.ts',
      'widget/api/contract.ts → ../../server/contract/endpoints.ts',
      'widget/panel/panel.tsx → ../../server/contract/limits.ts',
      'widget/panel/panel.tsx → hono/client',
      'widget/panel/panel.tsx → zod',
    ])
  })
})
