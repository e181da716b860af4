import { randomUUID } from 'node:crypto'
import type { Hono } from 'hono'
import { Webhook } from 'standardwebhooks'
import { type SignedPerson, signIdentity } from '../../server/contacts/sign-identity.ts'
import type {
  CaseDetail,
  CaseSummary,
  Me,
  SiteSettings,
  SuggestionAnswer,
} from '../../server/contract/types.ts'
import { PLANS, type Plan } from '../../server/contract/vocabulary.ts'
import { swiftypePreset } from '../../server/sites/presets/swiftype.ts'
import type { Site } from '../../server/sites/site.ts'
import { createSiteDirectory } from '../../server/sites/site-directory.ts'
import type { ArticleSearch } from '../../server/suggestions/article-search.ts'
import { MemoryAccountDirectory } from '../support/memory-account-directory.ts'
import { createTestApp } from '../support/test-app.ts'

const DESK_SECRET = `whsec_${Buffer.alloc(32, 7).toString('base64')}`

/** The preset as it is, with a team and a desk that support answers from. */
export const swiftypeSite: Site = {
  ...swiftypePreset,
  id: 'pub_swiftype',
  origins: ['https://console.example.com'],
  secrets: ['the-secret-of-the-site-that-has-these-rules'],
  keySet: null,
  supportTeam: { addresses: ['team@support.example'], locale: 'fr' },
  desk: { url: 'https://desk.example.com/', secrets: [DESK_SECRET] },
}

const swiftypeSites = createSiteDirectory([swiftypeSite])

/** The technical contact of the account with this plan. */
export function contactOf(plan: Plan): SignedPerson {
  return {
    subject: `contact-${plan}`,
    email: `contact@${plan}.example`,
    name: 'Inès',
    account: `account-${plan}`,
  }
}

/** Who answers for that account, and is no technical contact. */
export function ownerOf(plan: Plan): SignedPerson {
  return {
    subject: `owner-${plan}`,
    email: `owner@${plan}.example`,
    name: 'Claire',
    account: `account-${plan}`,
  }
}

export function accountWith(plan: Plan) {
  return {
    site: swiftypeSite.id,
    id: `account-${plan}`,
    name: `Maison ${plan}`,
    plan,
    primaryEmail: `principale@${plan}.example`,
    contacts: [
      { email: contactOf(plan).email, name: null, roles: ['technical_contact' as const] },
      { email: ownerOf(plan).email, name: null, roles: ['primary_owner' as const] },
    ],
    engines: [{ id: 'boutique', name: 'Boutique' }],
  }
}

export interface Answered<Body> {
  status: number
  body: Body & { code?: string; errors?: { field: string; code: string }[] }
}

/** The whole server under the rules of the seed, with an account for each plan, at a moment of one's own. */
export async function swiftypeSupport({ at = '2026-06-08T08:00:00-07:00' } = {}) {
  const accounts = new MemoryAccountDirectory(...PLANS.map(accountWith))
  const clock = () => new Date(at)
  const { app } = await createTestApp({ sites: swiftypeSites, accounts, clock, search: docAndThread })
  return {
    accounts,
    request: (path: string, init: RequestInit) => app.request(path, init),
    tokenOf: (person: SignedPerson) => signIdentity(person, { site: swiftypeSite, now: clock() }),
    ...customersOf(app, clock),
  }
}

/** What customers, and support's desk, ask of the server. */
export function customersOf(app: Hono, clock: () => Date) {
  async function request<Body>(path: string, init: RequestInit): Promise<Answered<Body>> {
    const response = await app.request(path, init)
    return { status: response.status, body: await response.json() }
  }

  async function call<Body>(person: SignedPerson, method: string, path: string, body?: object) {
    const token = await signIdentity(person, { site: swiftypeSite, now: clock() })
    return request<Body>(path, {
      method,
      headers: {
        authorization: `Bearer ${token}`,
        'content-type': 'application/json',
        'idempotency-key': randomUUID(),
      },
      ...(body && { body: JSON.stringify(body) }),
    })
  }

  return {
    call,
    /** A case as the widget would open it; `changes` with undefined leave a field out. */
    open: (person: SignedPerson, changes: object = {}) =>
      call<CaseSummary>(person, 'POST', '/v1/cases', {
        nature: 'problem',
        subject: 'La recherche ne répond plus',
        description: 'Depuis ce matin, toute recherche est vide.',
        ...changes,
      }),
    me: async (person: SignedPerson) => (await call<Me>(person, 'GET', '/v1/me')).body,
    read: async (person: SignedPerson, number: string) =>
      (await call<CaseDetail>(person, 'GET', `/v1/cases/${number}`)).body,
    site: async () => (await request<SiteSettings>(`/v1/site?site=${swiftypeSite.id}`, {})).body,
    suggest: async (draft: object) =>
      (
        await request<SuggestionAnswer>('/v1/suggestions', {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ site: swiftypeSite.id, ...draft }),
        })
      ).body,
    /** What support adds to a case, through its desk. */
    supportSays(number: string, said: object) {
      const reply = { site: swiftypeSite.id, case: number, kind: 'reply', author: { name: 'Sam' }, ...said }
      const body = JSON.stringify(reply)
      const id = randomUUID()
      return request('/v1/desk/replies', {
        method: 'POST',
        body,
        headers: {
          'content-type': 'application/json',
          'webhook-id': id,
          'webhook-timestamp': String(Math.floor(clock().getTime() / 1000)),
          'webhook-signature': new Webhook(DESK_SECRET).sign(id, clock(), body),
        },
      })
    },
  }
}

function hit(id: string) {
  const title = [{ text: id, match: true }]
  return {
    id,
    url: `/${id}`,
    title,
    snippet: [],
    lang: 'fr',
    answered: true,
    updated: null,
    section: null,
    pinned: false,
  }
}

/** Whatever is asked, there are a page of documentation and a thread of the community: which are shown is the rules' matter. */
const docAndThread: ArticleSearch = {
  search: async ({ kinds }) => ({
    doc: kinds.includes('doc') ? [hit('documentation')] : [],
    thread: kinds.includes('thread') ? [hit('communaute')] : [],
    partial: false,
  }),
  apply: async () => {},
  isOutdated: async () => false,
  replace: async () => {},
  revision: async () => 0,
  close: async () => {},
}
