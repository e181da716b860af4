import { type EventBatch, LIMITS, type UnmeasuredIntent } from '../api/contract.ts'
import { sendEvents } from '../api/send-events.ts'
import { toJson } from '../api/to-json.ts'
import { readTokenClaims } from '../api/token-claims.ts'
import type { TokenSource } from '../api/token-source.ts'
import type { GuichetSettings } from '../loader/public-api.ts'
import { keptPrefix } from '../panel/draft/kept-in-browser.ts'
import { newId } from '../panel/new-id.ts'
import { unmeasuredReason } from './unmeasured-reason.ts'
import { visitorId } from './visitor-id.ts'

/** One thing that happened, before it gets its id. */
export type IntentEvent = Omit<EventBatch['events'][number], 'id'>

export interface EventOutbox {
  /** What is added, and what is waiting, is of this intent. */
  begin(intent: string): void
  /**
   * Goes with what else happens in the next moments. Under "do not track" it is not told, but counted.
   *
   * @param once a name for what is told once an intent, also where the page is loaded again: false, it has been
   */
  add(event: IntentEvent, once?: string): boolean
  /** At once: the page may be left, or something else begins. */
  flush(): void
  /** Another person: what can still be told of the former one is told, and nothing of it stays here. */
  end(): void
}

export interface EventOutboxParts {
  origin: string
  tokens(): TokenSource
  settings(): GuichetSettings
  /** Where what was told, and what could not be sent, is kept in this tab. */
  name: string
  context(): NonNullable<EventBatch['context']>
  ended: AbortSignal
}

/** `event` null: it may not be told. */
interface Waiting {
  event: EventBatch['events'][number] | null
  /** '': as often as it happens. */
  once: string
}

/** A body as it is sent however often, by whom. */
interface Unsent {
  path: string
  body: EventBatch | UnmeasuredIntent
  /** The person whose token goes with it, when it is at hand: nobody's else. */
  by: string | null
}

/** Events are sent together when nothing has happened for this long, in milliseconds. */
const SEND_AFTER_MS = 2_000
/** Of a server that cannot be reached for long. */
const MOST_UNSENT = 20

/**
 * What is on its way to the server of what happened. Each event has one id however often it is sent, and is kept in the
 * tab's storage until the server has it: a page that is left sends what it can, and the next one the rest.
 */
export function createEventOutbox(parts: EventOutboxParts): EventOutbox {
  const { origin, tokens, settings, ended } = parts
  const { site } = settings()
  const name = `${keptPrefix(site)}${parts.name}`
  let { of = '', told = [], unsent = [] } = read(name)
  let intent = ''
  let waiting: Waiting[] = []
  const underWay = new Set<Unsent>()
  /** Held, because a page that is being left cannot wait for one. */
  let token: string | null = null
  let timer: ReturnType<typeof setTimeout> | undefined

  function keep() {
    try {
      if (told.length + unsent.length === 0) sessionStorage.removeItem(name)
      else sessionStorage.setItem(name, toJson({ of, told, unsent }))
    } catch {
      // Blocked or full: it is told once more by the next page, at worst.
    }
  }

  function send() {
    keep()
    const { person } = readTokenClaims(token ?? '')
    for (const each of unsent) {
      if (underWay.has(each)) continue
      underWay.add(each)
      sendEvents(
        origin + each.path,
        'events' in each.body ? { ...each.body, sentAt: new Date().toISOString() } : each.body,
        isValid() && each.by === person ? token : null,
      ).then((done) => {
        underWay.delete(each)
        if (!done) return
        unsent = unsent.filter((other) => other !== each)
        keep()
      })
    }
  }

  function isValid() {
    const { expiresAt } = readTokenClaims(token ?? '')
    return token !== null && (expiresAt === null || expiresAt > Date.now())
  }

  function hold() {
    if (isValid()) return
    const source = tokens()
    source.current().then((now) => {
      if (source === tokens()) token = now
    })
  }

  function put(path: string, body: Unsent['body']) {
    unsent = [...unsent, { path, body, by: readTokenClaims(token ?? '').person }].slice(-MOST_UNSENT)
  }

  function contextNow() {
    const { page, ...others } = parts.context()
    const isSensitive = others.severity === 1 || others.confidential === true
    const test = String(settings().test ?? false) !== 'false' || undefined
    return {
      isSensitive,
      context: { ...others, page: isSensitive ? undefined : page, automated: navigator.webdriver, test },
    }
  }

  const wasTold = (once: string) => of === intent && told.includes(once)

  function flush() {
    clearTimeout(timer)
    // Only now is it certain of which intent it is: a draft of this tab may have come back with its own.
    const fresh = waiting.filter(({ once }) => !wasTold(once))
    waiting = []
    if (fresh.length > 0) {
      if (of !== intent) told = []
      of = intent
      told = [...told, ...fresh.flatMap(({ once }) => once || [])]
    }
    const { isSensitive, context } = contextNow()
    const reason = unmeasuredReason()
    if (reason && fresh.some(({ event }) => event === null))
      put('/v1/unmeasured', { site, id: newId(), reason })
    const events = fresh.flatMap(({ event }) => event ?? [])
    while (events.length > 0) {
      const some = events.splice(0, LIMITS.eventsPerBatch)
      put('/v1/events', {
        site,
        intent,
        visitor: visitorId(site, settings().consent),
        context,
        events: isSensitive ? some.map(bare) : some,
      } as EventBatch)
    }
    send()
  }

  addEventListener('online', send, { signal: ended })
  send()

  return {
    begin(id) {
      intent = id
      hold()
    },
    add(event, once = '') {
      if (once && (wasTold(once) || waiting.some((other) => other.once === once))) return false
      clearTimeout(timer)
      timer = setTimeout(flush, SEND_AFTER_MS)
      hold()
      const { isSensitive, context } = contextNow()
      const whole = { ...event, id: newId() }
      if (!unmeasuredReason()) waiting.push({ event: isSensitive ? bare(whole) : whole, once })
      else if (!isSensitive && !context.automated && !context.test) {
        waiting.push({ event: null, once: 'unmeasured' })
      }
      return true
    },
    flush,
    end() {
      flush()
      unsent = []
      told = []
      token = null
      keep()
    },
  }
}

/** Of an urgent or confidential matter: that something happened, and nothing of what it is about. */
function bare({ id, type, at }: EventBatch['events'][number]): EventBatch['events'][number] {
  return { id, type, at }
}

function read(name: string): { of?: string; told?: string[]; unsent?: Unsent[] } {
  try {
    return JSON.parse(sessionStorage.getItem(name) ?? '{}')
  } catch {
    return {}
  }
}
