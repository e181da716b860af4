import { fireEvent, within } from '@testing-library/preact'
import { vi } from 'vitest'
import type { Me } from '../../../widget/api/contract.ts'
import type { Panel, PanelHost } from '../../../widget/loader/panel-contract.ts'
import { createPanel } from '../../../widget/panel/create-panel.tsx'
import { PARTS } from '../../../widget/panel/parts/parts.ts'
import { sampleAnswer, sampleCase } from './samples.ts'

const token = (sub: string) => `h.${Buffer.from(JSON.stringify({ sub })).toString('base64url')}.s`

let panel: Panel | undefined

/** The whole panel over a server that answers by address; one at a time, until `closePanel`. */
export async function openPanel({ me, locale = 'en' as const }: { me: Me | null; locale?: 'en' | 'fr' }) {
  const posted: { address: string; body: Record<string, unknown>; key: string | null }[] = []
  const answers: Record<string, () => Response> = {
    '/v1/site': () =>
      Response.json({
        site: 'pub_demo',
        name: 'Swiftype',
        supportEmail: 'support@example.com',
        portal: { url: 'https://portal.example.com', separateLogin: true },
        communities: [{ title: 'Forum', url: 'https://forum.example.com' }],
      }),
    '/v1/me': () => Response.json(me),
    '/v1/suggestions': () => Response.json(sampleAnswer()),
    '/v1/cases': () => Response.json(sampleCase(), { status: 201 }),
    '/v1/events': () => new Response(null, { status: 204 }),
  }
  vi.stubGlobal('fetch', async (address: string, init: RequestInit = {}) => {
    const { pathname } = new URL(address)
    if (init.method === 'POST') {
      const key = new Headers(init.headers).get('idempotency-key')
      posted.push({ address: pathname, body: JSON.parse(String(init.body)), key })
    }
    return answers[pathname]?.() ?? Response.json({ code: 'not_found' }, { status: 404 })
  })
  const emit = vi.fn()
  const closed = vi.fn()
  const host: PanelHost = {
    origin: 'https://help.example.com',
    site: 'pub_demo',
    locale,
    settings: { site: 'pub_demo' },
    container: null,
    hearers: [],
    getToken: me ? () => token(me.contact.email) : null,
    emit,
    closed,
  }
  // Read once, so that no test waits for it: parts load in no time then.
  await Promise.all(Object.values(PARTS).map(({ load }) => load()))
  panel = await createPanel(host)
  panel.open()
  const root = document.querySelector('[data-guichet="panel"]')?.shadowRoot
  const view = within(root?.firstElementChild as HTMLElement)
  return { panel, view, root, emit, closed, posted, answers }
}

export function closePanel() {
  panel?.destroy()
  panel = undefined
  localStorage.clear()
  sessionStorage.clear()
  vi.unstubAllGlobals()
}

export type PanelElements = Awaited<ReturnType<typeof openPanel>>['view']

export function type(field: HTMLElement, value: string) {
  fireEvent.input(field, { target: { value } })
}
