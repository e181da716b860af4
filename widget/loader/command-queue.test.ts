// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { takeOverQueue } from './command-queue.ts'

type Page = { Guichet?: (...args: unknown[]) => Promise<unknown> }
const page = window as unknown as Page
const takeOver = (run: (verb: string, args: unknown[]) => unknown) =>
  takeOverQueue(
    window as Parameters<typeof takeOverQueue>[0],
    async (verb, ...args) => run(verb, args),
    async () => {
      throw new Error('nothing was lost')
    },
  )

/** The snippet of the host page. */
function stub() {
  ;((w: Record<string, unknown>, n: string) => {
    const made = (...a: unknown[]) =>
      new Promise((y, r) => {
        const held = w[n] as { q?: unknown[] }
        held.q = held.q ?? []
        held.q.push([a, y, r])
      })
    w[n] = w[n] ?? made
  })(window as unknown as Record<string, unknown>, 'Guichet')
}

beforeEach(() => {
  delete page.Guichet
})
afterEach(() => {
  document.head.replaceChildren()
})

describe('takeOverQueue', () => {
  it('carries out calls made before it, in order, and settles their promises', async () => {
    stub()
    const init = page.Guichet?.('init', { site: 'pub_demo' })
    const info = page.Guichet?.('info')
    const nonsense = page.Guichet?.('dance')
    const verbs: unknown[] = []
    takeOver((verb, args) => {
      verbs.push([verb, ...args])
      if (verb === 'dance') throw new Error('no verb "dance"')
      return verb === 'info' ? { open: false } : undefined
    })
    expect(await init).toBeUndefined()
    expect(await info).toEqual({ open: false })
    await expect(nonsense).rejects.toThrow('no verb "dance"')
    expect(verbs).toEqual([['init', { site: 'pub_demo' }], ['info'], ['dance']])
  })

  it('carries out calls through a stub that the page has kept', async () => {
    stub()
    const kept = page.Guichet
    takeOver((verb) => `did ${verb}`)
    expect(await kept?.('open')).toBe('did open')
  })

  it('works without the stub', async () => {
    takeOver((verb) => `did ${verb}`)
    expect(await page.Guichet?.('open')).toBe('did open')
  })

  it('rejects with what a verb rejects with', async () => {
    takeOver(async () => {
      throw new Error('unreachable')
    })
    await expect(page.Guichet?.('open')).rejects.toThrow('unreachable')
  })
})
