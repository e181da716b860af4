import { randomUUID } from 'node:crypto'
import type { CaseEntry, CaseToOpen, SupportCase } from '../../server/cases/case.ts'
import { caseAtOpening } from '../../server/cases/case-at-opening.ts'
import type {
  CaseStore,
  ChangeKey,
  ChangeOutcome,
  Decide,
  Idempotency,
  OpenOutcome,
  PersonOfCase,
} from '../../server/cases/case-store.ts'
import { isKnownByAddress } from '../../server/cases/known-by-address.ts'
import { MemoryAttachmentStore } from './memory-attachment-store.ts'

/** A `CaseStore` that forgets; for tests of what stands before the store. */
export class MemoryCaseStore implements CaseStore {
  readonly cases: SupportCase[] = []
  readonly attachments = new MemoryAttachmentStore()
  readonly #byKey = new Map<string, { digest: string; opened: SupportCase }>()
  readonly #changes = new Map<string, string>()

  async open(toOpen: CaseToOpen, { key, requestDigest }: Idempotency): Promise<OpenOutcome> {
    const scope = JSON.stringify([toOpen.site, toOpen.openedBy.subject, key])
    const known = this.#byKey.get(scope)
    if (known) {
      return known.digest === requestDigest
        ? { outcome: 'replayed', case: structuredClone(known.opened) }
        : { outcome: 'key_reused' }
    }
    const opened = caseAtOpening(toOpen, `C-${10_001 + this.cases.length}`, randomUUID())
    this.#byKey.set(scope, { digest: requestDigest, opened: structuredClone(opened) })
    this.cases.push(opened)
    return { outcome: 'opened', case: structuredClone(opened) }
  }

  async change(number: string, decide: Decide, key?: ChangeKey): Promise<ChangeOutcome> {
    const found = this.cases.find((item) => item.number === number)
    if (!found) return { outcome: 'refused', failure: { code: 'case_not_found' } }
    const known = key && this.#changes.get(JSON.stringify([key.scope, key.key]))
    const digest = key && JSON.stringify([number, key.requestDigest])
    if (known !== undefined) {
      return known === digest
        ? { outcome: 'replayed', case: structuredClone(found) }
        : { outcome: 'key_reused' }
    }
    const decided = decide(structuredClone(found))
    if (!decided.ok) return { outcome: 'refused', failure: decided.failure }
    const { entries, attachments, attachmentsOf, ...fields } = decided.value
    const added: CaseEntry[] = entries.map((entry) => ({ ...entry, id: randomUUID(), attachments: [] }))
    const last = added.at(-1)
    if (last && attachments?.length) {
      const claimed = this.attachments.claim(number, attachments, last.id, attachmentsOf)
      if (!claimed) return { outcome: 'refused', failure: { code: 'attachment_not_found' } }
      last.attachments = claimed
    }
    if (key && digest) this.#changes.set(JSON.stringify([key.scope, key.key]), digest)
    Object.assign(found, fields, {
      updatedAt: entries.findLast(({ supportOnly }) => !supportOnly)?.at ?? found.updatedAt,
    })
    found.entries.push(...added)
    return { outcome: 'changed', case: structuredClone(found), entries: structuredClone(added) }
  }

  async listOf(site: string, { subject, email, account }: PersonOfCase): Promise<SupportCase[]> {
    return this.#newestFirst(
      (item) =>
        item.site === site &&
        (item.openedBy.subject === subject ||
          ((isKnownByAddress(subject) || isKnownByAddress(item.openedBy.subject)) &&
            item.account.id === account &&
            item.openedBy.email.toLowerCase() === email.toLowerCase())),
    )
  }

  async listOfAccount(site: string, account: string): Promise<SupportCase[]> {
    return this.#newestFirst((item) => item.site === site && item.account.id === account)
  }

  async findByNumber(number: string): Promise<SupportCase | null> {
    return structuredClone(this.cases.find((item) => item.number === number) ?? null)
  }

  async forgetKeys(before: Date): Promise<number> {
    const isQuiet = (digest: string) =>
      !this.cases
        .find(({ number }) => number === JSON.parse(digest)[0])
        ?.entries.some(({ at }) => at >= before)
    const forgotten = [...this.#changes].filter(([, digest]) => isQuiet(digest))
    for (const [key] of forgotten) this.#changes.delete(key)
    return forgotten.length
  }

  #newestFirst(isListed: (item: SupportCase) => boolean): SupportCase[] {
    return structuredClone(this.cases.filter(isListed).toReversed())
  }
}
