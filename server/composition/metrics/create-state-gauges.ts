import { Gauge, type Registry } from 'prom-client'
import type { ReadBacklog } from '../../jobs/backlog.ts'
import type { ArticleSearch } from '../../suggestions/article-search.ts'
import { inTime } from './in-time.ts'

/** What a scrape waits for; Prometheus waits ten seconds. */
const WITHIN_MS = 1_500

export interface StateToMeasure {
  isStoreReachable: () => Promise<boolean>
  search: Pick<ArticleSearch, 'revision'>
  readBacklog: ReadBacklog
}

/** What is true at the moment of a scrape, asked for just then. What cannot be told in time is left out, never a former value. */
export function createStateGauges(
  registry: Registry,
  { isStoreReachable, search, readBacklog }: StateToMeasure,
  withinMs = WITHIN_MS,
): void {
  const storeReachable = inTime(isStoreReachable, withinMs)
  const searchRevision = inTime(() => search.revision(), withinMs)
  const backlogNow = inTime(readBacklog, withinMs)
  const registers = [registry]

  new Gauge({
    name: 'guichet_up',
    help: 'Whether a part that the server stands on answers: 1 or 0.',
    labelNames: ['part'],
    registers,
    async collect() {
      const [store, revision] = await Promise.all([storeReachable(), searchRevision()])
      this.set({ part: 'store' }, store === true ? 1 : 0)
      this.set({ part: 'search' }, revision === null ? 0 : 1)
    },
  })
  new Gauge({
    name: 'guichet_jobs',
    help: 'Jobs by queue and state, of all servers of a database: waiting, to be run later, failed for good.',
    labelNames: ['queue', 'state'],
    registers,
    async collect() {
      const backlog = await backlogNow()
      this.reset()
      for (const { queue, ...states } of backlog?.queues ?? []) {
        for (const [state, jobs] of Object.entries(states)) this.set({ queue, state }, jobs)
      }
    },
  })
  new Gauge({
    name: 'guichet_intents_waiting',
    help: 'Intents that the reports have not counted yet, of all servers of a database; 100000 stands for more.',
    registers,
    async collect() {
      const backlog = await backlogNow()
      if (backlog) this.set(backlog.intents)
      else this.remove()
    },
  })
}
