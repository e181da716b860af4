import { randomUUID } from 'node:crypto'
import { Webhook } from 'standardwebhooks'
import { signIdentity } from '../../../server/contacts/sign-identity.ts'
import type { CaseSummary, EventBatch, SuggestionAnswer } from '../../../server/contract/types.ts'
import type { Plan } from '../../../server/contract/vocabulary.ts'
import { seededRandom } from '../../../server/evaluation/seeded-random.ts'

interface Weeks {
  /** Of the running server. */
  url: string
  site: { id: string; secrets: string[] }
  /** By which the site's desk signs: it answers most cases at once. */
  deskSecret: string
  /** The first one is the oldest; each an instant in the morning of its day. */
  days: readonly Date[]
  intentsADay: number
  accounts: number
  /** Called before each day's events: a server in this process may have its clock set. */
  goTo?(day: Date): void
}

const ENTITLED_PLANS: readonly Plan[] = ['standard', 'standard', 'pro', 'pro', 'premium']
const QUESTIONS = [
  { text: 'how do I reindex my engine without downtime', locale: 'en' },
  { text: 'rate limit 429 when we push documents', locale: 'en' },
  { text: 'synonyms in both directions', locale: 'en' },
  { text: 'crawler stops at 250 pages', locale: 'en' },
  { text: 'price sort puts 1000 before 200', locale: 'en' },
  { text: 'comment réindexer sans coupure', locale: 'fr' },
  { text: 'accents et apostrophes dans la recherche', locale: 'fr' },
] as const
/** What no article answers. */
const UNANSWERED = [
  { text: 'move an engine to another region', locale: 'en' },
  { text: 'can we move our engine to the EU region', locale: 'en' },
  { text: 'changer la région de notre moteur', locale: 'fr' },
] as const
const USUAL_ANSWER =
  'The page that was suggested has it, step by step, from its second section on. Tell us at which step it differs.'
const REGION_ANSWER =
  'An engine stays in its region. Create a second one there, push your documents to both, and switch the key once the counts agree.'
const PAGES = ['/engines', '/engines/shop/crawler', '/billing', '/docs']
const MINUTE = 60_000
/** Programs by their User-Agent count nowhere. */
const BROWSER = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0'

/**
 * Asks, reads, confirms and files at a running server as people would, over HTTP alone; the same call makes the same people
 * and the same mix of ends. Whoever is held out by the site's experiment files more often.
 */
export async function postWeeks(weeks: Weeks): Promise<void> {
  const random = seededRandom(11)
  for (const [at, day] of weeks.days.entries()) {
    weeks.goTo?.(day)
    const weekend = [0, 6].includes(day.getUTCDay())
    const busy = weekend ? 0.3 : 0.8 + 0.4 * random()
    for (let number = 0; number < weeks.intentsADay * busy; number += 1) {
      await postIntent(weeks, day, random, at / weeks.days.length)
    }
  }
}

async function postIntent(weeks: Weeks, day: Date, random: () => number, progress: number): Promise<void> {
  const { url, site, accounts } = weeks
  const pick = <T>(items: readonly T[]): T => items[Math.floor(random() * items.length)] as T
  const known = random() < 0.9
  const account = Math.floor(random() ** 1.5 * accounts)
  const token = known ? await tokenOf(site, account) : null
  const noPage = random() < 0.14
  const question = noPage ? pick(UNANSWERED) : pick(QUESTIONS)
  const intent = randomUUID()
  const headers = {
    'content-type': 'application/json',
    'user-agent': BROWSER,
    ...(token && { authorization: `Bearer ${token}` }),
  }
  const post = (path: string, body: unknown, more = {}) =>
    fetch(url + path, { method: 'POST', headers: { ...headers, ...more }, body: JSON.stringify(body) })

  const asked = new URLSearchParams({ site: site.id, q: question.text, locale: question.locale })
  const found = await fetch(`${url}/v1/suggestions?${asked}`, { headers })
  if (!found.ok) throw new Error(`Links were not found: ${found.status} ${await found.text()}`)
  const answer = (await found.json()) as SuggestionAnswer
  const links = answer.documentation.slice(0, 3)

  let now = day.getTime() - (10 + 25 * random()) * MINUTE
  const events: EventBatch['events'] = []
  const happen = (type: EventBatch['events'][number]['type'], more: object = {}) => {
    now += Math.floor((0.2 + random()) * MINUTE)
    events.push({ id: randomUUID(), type, at: new Date(now).toISOString(), ...more })
  }
  happen('search', { question: question.text, queryId: answer.queryId })
  for (const [place, { id }] of links.entries()) {
    happen('suggestion_viewed', {
      articleId: id,
      lane: 'documentation',
      position: place + 1,
      queryId: answer.queryId,
    })
  }
  const opened = links.length > 0 && random() < 0.6 ? pick(links).id : null
  if (opened !== null) {
    happen('suggestion_clicked', { articleId: opened, lane: 'documentation', position: 1 })
    happen('article_read', { articleId: opened, readMs: 8_000 + Math.floor(random() * 90_000) })
  }
  const likelihood = answer.heldOut ? 0.38 : links.length === 0 ? 0.5 : 0.27 - 0.12 * progress
  const files = known && random() < likelihood
  const solves = !files && opened !== null && random() < 0.38 + 0.15 * progress
  const reverses = solves && known && random() < 0.07
  if (solves) happen('solved', { articleId: opened })
  const batch: EventBatch = {
    site: site.id,
    intent,
    context: {
      page: `https://app.example.com${pick(PAGES)}`,
      locale: question.locale,
      source: pick(['launcher', 'launcher', 'inline', 'attach'] as const),
      engine: known ? 'shop' : 'unknown',
    },
    events,
  }
  const told = await post('/v1/events', batch)
  if (told.status !== 204) throw new Error(`Events were not taken: ${told.status} ${await told.text()}`)
  if (!files && !reverses) {
    if (random() < 0.03) {
      await post('/v1/unmeasured', { site: site.id, id: randomUUID(), reason: 'global_privacy_control' })
    }
    return
  }
  const opening = await post(
    '/v1/cases',
    {
      engine: 'shop',
      nature: 'question',
      severity: 3,
      subject: question.text,
      description: `${question.text}. What do we have to do?`,
      intent: { id: intent, searches: [], readings: [] },
    },
    { 'idempotency-key': intent },
  )
  if (opening.status !== 201) {
    throw new Error(`A case was not taken: ${opening.status} ${await opening.text()}`)
  }
  const filed = (await opening.json()) as CaseSummary
  if (random() < 0.94) await answerCase(weeks, filed.number, noPage ? REGION_ANSWER : USUAL_ANSWER)
}

/** As the desk does, in a webhook that it signs. */
async function answerCase({ url, site, deskSecret }: Weeks, number: string, text: string): Promise<void> {
  const body = JSON.stringify({ site: site.id, case: number, kind: 'reply', text, author: { name: 'Sam' } })
  const [id, now] = [randomUUID(), new Date()]
  const answer = await fetch(`${url}/v1/desk/replies`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'webhook-id': id,
      'webhook-timestamp': String(Math.floor(now.getTime() / 1000)),
      'webhook-signature': new Webhook(deskSecret).sign(id, now, body),
    },
    body,
  })
  if (answer.status !== 201) {
    throw new Error(`An answer was not taken: ${answer.status} ${await answer.text()}`)
  }
}

/** The same person of an account every time. */
function tokenOf(site: Weeks['site'], account: number): Promise<string> {
  const id = `account-${account}`
  return signIdentity(
    {
      subject: `person-${account}`,
      email: `person-${account}@${id}.example`,
      name: `Person ${account}`,
      account: id,
      accountName: `Account ${account}`,
      plan: ENTITLED_PLANS[account % ENTITLED_PLANS.length] ?? 'standard',
      engines: [{ id: 'shop', name: 'Shop' }],
      technicalContact: true,
      primaryEmail: `owner@${id}.example`,
    },
    { site, now: new Date(), lifetimeSeconds: 3_600 },
  )
}
