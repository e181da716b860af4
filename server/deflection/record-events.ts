import type { EventBatch } from '../contract/types.ts'
import type { Plan } from '../contract/vocabulary.ts'
import type { Site } from '../sites/site.ts'
import type { Identity } from '../support-rules/account.ts'
import type { ArmOf } from './arm-of.ts'
import { withBelievableTimes } from './believable-times.ts'
import type { ContactPseudonym } from './contact-pseudonym.ts'
import type { EventStore } from './event-store.ts'
import { exclusionOf } from './exclusion-of.ts'
import type { IntentEvent } from './intent-event.ts'
import { identifiersOf, namesOf } from './names-of.ts'
import { pageOfEvent } from './page-of-event.ts'
import { redact } from './redaction/redact.ts'
import { type LearningDependencies, learnFromEvents, type Teller } from './solved-questions.ts'

export interface RecordEventsDependencies extends LearningDependencies {
  store: EventStore
  /** The account for which the person may open cases, with its plan and engines; null: there is none. May reject. */
  entitledAccountOf: (identity: Identity) => Promise<EntitledAccount | null>
  contactOf: ContactPseudonym
  armOf: ArmOf
}

export interface EntitledAccount {
  id: string
  plan: Plan
  engines: readonly { id: string }[]
}

export interface EventTeller extends Teller {
  site: Site
  userAgent: string | null
}

/**
 * Keeps a batch of what happened during one intent, and learns from it. A batch that is sent again adds nothing. Questions
 * are redacted first, whatever becomes of them; who asked is kept as a pseudonym.
 */
export async function recordEvents(
  { store, entitledAccountOf, contactOf, armOf, ...learning }: RecordEventsDependencies,
  batch: EventBatch,
  teller: EventTeller,
): Promise<void> {
  const { identity, site, userAgent } = teller
  const { context = {} } = batch
  const names = identity ? namesOf(identity) : []
  // What cannot be looked up now is not known later either; the event itself is.
  const account = identity && (await entitledAccountOf(identity).catch(() => null))
  const arm = account && (await armOf(site.id, account.id, account.plan).catch(() => null))
  const shared = {
    site: site.id,
    intent: batch.intent,
    receivedAt: learning.clock(),
    visitor: batch.visitor ?? null,
    contact: identity && contactOf(site.id, identity.email),
    account: account?.id ?? null,
    plan: account?.plan ?? null,
    page: context.page ? pageOfEvent(context.page, identity ? identifiersOf(identity) : []) : null,
    language: context.locale?.split(/[-_]/)[0]?.toLowerCase() ?? null,
    source: context.source ?? null,
    // A text of anybody's choice would stand in reports.
    engine: account?.engines.find(({ id }) => id === context.engine)?.id ?? null,
    exclusion: exclusionOf({ context, site, identity, userAgent }),
    arm,
    channel: null,
  }
  const stated = batch.events.map(
    (event): IntentEvent => ({
      ...shared,
      id: event.id,
      type: event.type,
      at: new Date(event.at),
      articleId: event.articleId ?? null,
      queryId: event.queryId ?? null,
      lane: event.lane ?? null,
      position: event.position ?? null,
      readMs: event.readMs ?? null,
      question: event.question?.trim() ? redact(event.question.trim(), names) : null,
    }),
  )
  const arrival = { now: shared.receivedAt, sentAt: batch.sentAt ? new Date(batch.sentAt) : null }
  await store.append(withBelievableTimes(stated, arrival))
  if (shared.exclusion === 'bot' || shared.exclusion === 'test') return
  await learnFromEvents(learning, withoutWhoAsked(batch, names), teller)
}

/** For learning, where a placeholder would be a word that is searched for. */
function withoutWhoAsked(batch: EventBatch, names: readonly string[]): EventBatch {
  const events = batch.events.map((event) =>
    event.question === undefined ? event : { ...event, question: redact(event.question, names, () => ' ') },
  )
  return { ...batch, events }
}
