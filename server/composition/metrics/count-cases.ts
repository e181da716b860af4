import { Counter, type Registry } from 'prom-client'
import type { CaseStore } from '../../cases/case-store.ts'

/** The store, with the cases that are opened in it counted; the same key again opens none. */
export function countCases(registry: Registry, store: CaseStore): CaseStore {
  const filed = new Counter({
    name: 'guichet_cases_filed_total',
    help: 'Cases that this server has opened, by the channel they came in by.',
    labelNames: ['channel'],
    registers: [registry],
  })
  return {
    async open(toOpen, idempotency) {
      const opened = await store.open(toOpen, idempotency)
      if (opened.outcome === 'opened') filed.inc({ channel: toOpen.channel })
      return opened
    },
    change: (...change) => store.change(...change),
    listOf: (...person) => store.listOf(...person),
    listOfAccount: (...account) => store.listOfAccount(...account),
    findByNumber: (number) => store.findByNumber(number),
    forgetKeys: (before) => store.forgetKeys(before),
  }
}
