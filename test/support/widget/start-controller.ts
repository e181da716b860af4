import { vi } from 'vitest'
import { createController } from '../../../widget/loader/controller.ts'
import type { LoaderHost } from '../../../widget/loader/loader-host.ts'

/** The loader's part alone, over a panel's file of which only its calls are seen. */
export function startController({
  script = 'https://help.example.com/guichet.js' as string | undefined,
} = {}) {
  let host: (() => LoaderHost) | undefined
  const run = vi.fn(async (verb: string, ..._args: unknown[]) => {
    if (verb === 'open') host?.().emit('open', {})
  })
  const attach = vi.fn()
  const servePage = vi.fn(async (given: () => LoaderHost) => {
    host = given
    return run
  })
  const importFile = vi.fn(async (_address: string): Promise<unknown> => ({ servePage, attach }))
  const guichet = createController(document, script, 'assets/panel-1.js', importFile) as (
    verb: string,
    ...args: unknown[]
  ) => Promise<unknown>
  return { guichet, run, attach, servePage, importFile, host: () => host?.() as LoaderHost }
}

export const launcher = () => document.querySelector<HTMLElement>('[data-guichet="launcher"]')
export const launcherButton = () => launcher()?.shadowRoot?.querySelector('button') ?? null
