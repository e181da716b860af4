import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { sampleCase } from '../support/sample-case.ts'
import { sampleIntentEvent } from '../support/sample-intent-event.ts'
import { type StoresUnderTest, unique } from './store-suite.ts'

type Stores = Pick<StoresUnderTest, 'readBacklog' | 'cases' | 'events' | 'rollUps'>

export function describeBacklog(stores: () => Stores): void {
  describe('the backlog', () => {
    /** Of a queue; other tests have jobs of their own. */
    async function jobsOf(name: string) {
      return (await stores().readBacklog()).queues.find(({ queue }) => queue === name)
    }

    it('has the jobs of a case that was opened', async () => {
      const before = await jobsOf('send-case-mail')
      if (!before) expect.unreachable()
      await stores().cases.open(sampleCase({ site: unique('site') }), {
        key: randomUUID(),
        requestDigest: '',
      })
      const after = await jobsOf('send-case-mail')
      expect(after?.waiting).toBeGreaterThan(before.waiting)
      expect(after).toEqual({ ...before, waiting: after?.waiting })
    })

    it('has an intent from its event until it is counted', async () => {
      const { readBacklog, rollUps, events } = stores()
      while ((await rollUps.rollUp()) > 0);
      // Those of other tests may have been set aside.
      const { intents } = await readBacklog()
      await events.append([sampleIntentEvent({ site: unique('site') })])
      expect((await readBacklog()).intents).toBe(intents + 1)
      while ((await rollUps.rollUp()) > 0);
      expect((await readBacklog()).intents).toBe(intents)
    })
  })
}
