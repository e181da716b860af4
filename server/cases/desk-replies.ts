import { failure, type Result, success } from '../contract/result.ts'
import type { DeskReply } from '../contract/types.ts'
import type { CaseStore, Decide } from './case-store.ts'
import { closeCase } from './decisions/close-or-reopen.ts'
import { supportEntry } from './decisions/support-entry.ts'
import { requestDigest } from './request-digest.ts'

/** Adds what a desk has said to its case, once for each key of the site's desk. Whether it may is known by then. */
export type AddDeskReply = (reply: DeskReply, key: string) => Promise<Result<{ replayed: boolean }>>

interface DeskRepliesDependencies {
  store: Pick<CaseStore, 'change'>
  clock: () => Date
}

/**
 * Errors: `case_not_found`, for another site's case alike; `case_already_closed`; `idempotency_key_reused` when the key
 * came with another reply.
 */
export function createDeskReplies({ store, clock }: DeskRepliesDependencies): AddDeskReply {
  return async (reply, key) => {
    const outcome = await store.change(reply.case, decide(reply, clock()), {
      scope: `desk:${reply.site}`,
      key,
      requestDigest: requestDigest(reply),
    })
    if (outcome.outcome === 'refused') return { ok: false, failure: outcome.failure }
    if (outcome.outcome === 'key_reused') return failure('idempotency_key_reused')
    return success({ replayed: outcome.outcome === 'replayed' })
  }
}

function decide({ site, kind, text, links, author, internal }: DeskReply, at: Date): Decide {
  return (supportCase) => {
    if (supportCase.site !== site) return failure('case_not_found')
    const said = { author: { name: author.name, email: null }, at, channel: 'desk', text } as const
    if (kind === 'close')
      return closeCase(supportCase, { ...said, author: { ...said.author, role: 'support' } })
    return supportEntry(supportCase, { ...said, kind, links, supportOnly: internal })
  }
}
