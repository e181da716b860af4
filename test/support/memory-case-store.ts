import type { CaseToOpen, SupportCase } from '../../server/cases/case.ts'
import type { CaseStore, Idempotency, OpenOutcome } from '../../server/cases/case-store.ts'

/** A `CaseStore` that forgets; for tests of what stands before the store. */
export class MemoryCaseStore implements CaseStore {
  readonly cases: SupportCase[] = []
  readonly #byKey = new Map<string, { digest: string; opened: SupportCase }>()

  async open(toOpen: CaseToOpen, { key, requestDigest }: Idempotency): Promise<OpenOutcome> {
    const scope = JSON.stringify([toOpen.site, toOpen.openedBy.subject, key])
    const known = this.#byKey.get(scope)
    if (known) {
      return known.digest === requestDigest
        ? { outcome: 'replayed', case: known.opened }
        : { outcome: 'key_reused' }
    }
    const opened: SupportCase = {
      ...toOpen,
      number: `C-${10_001 + this.cases.length}`,
      status: 'open',
      timeline: [{ kind: 'opened', at: toOpen.openedAt.toISOString() }],
    }
    this.#byKey.set(scope, { digest: requestDigest, opened: structuredClone(opened) })
    this.cases.push(opened)
    return { outcome: 'opened', case: structuredClone(opened) }
  }

  async listOf(site: string, subject: string): Promise<SupportCase[]> {
    return this.cases.filter((item) => isOf(item, site, subject)).toReversed()
  }

  async find(site: string, subject: string, number: string): Promise<SupportCase | null> {
    return this.cases.find((item) => item.number === number && isOf(item, site, subject)) ?? null
  }

  async findByNumber(number: string): Promise<SupportCase | null> {
    return structuredClone(this.cases.find((item) => item.number === number) ?? null)
  }

  async addTimelineEntry(
    number: string,
    kind: SupportCase['timeline'][number]['kind'],
    at: Date,
  ): Promise<void> {
    const found = this.cases.find((item) => item.number === number)
    if (!found || found.timeline.some((entry) => entry.kind === kind)) return
    found.timeline.push({ kind, at: at.toISOString() })
  }
}

function isOf(item: SupportCase, site: string, subject: string): boolean {
  return item.site === site && item.openedBy.subject === subject
}
