import { describe, expect, it } from 'vitest'
import type { EventStore } from '../../server/deflection/event-store.ts'
import type { ExperimentStore } from '../../server/deflection/experiment/experiment-store.ts'
import type { IntentEvent } from '../../server/deflection/intent-event.ts'
import type { RollUpStore } from '../../server/deflection/roll-up/roll-up-store.ts'
import { sampleIntentEvent } from '../support/sample-intent-event.ts'
import { unique } from './store-suite.ts'

interface ExperimentStores {
  experiment: ExperimentStore
  events: EventStore
  rollUps: RollUpStore
}

/** Of June 2026, in UTC. */
const on = (day: number, hour = 18, minute = 0) => new Date(Date.UTC(2026, 5, day, hour, minute))

export function describeExperimentFacts(stores: () => ExperimentStores): void {
  describe('the days of an experiment', () => {
    async function tell(site: string, intents: Partial<IntentEvent>[][]): Promise<void> {
      const events = intents.flatMap((told) => {
        const intent = unique('intent')
        return told.map((event) => sampleIntentEvent({ site, intent, ...event }))
      })
      await stores().events.append(events)
      while ((await stores().rollUps.rollUp()) > 0);
    }

    const acme = { account: 'acme', plan: 'pro', arm: 'holdout', contact: 'contact-1' } as const
    const globex = { account: 'globex', plan: 'premium', arm: 'suggestions', contact: 'contact-2' } as const

    it('count intents, those after which a case was filed by any channel, those after which somebody came back', async () => {
      const site = unique('site')
      await stores().experiment.assign(
        { site, account: 'acme', plan: 'standard' },
        { holdout: 0.5, at: on(1), draw: () => 'holdout' },
      )
      const caseByMail = { type: 'case_filed', id: 'case:C-1', channel: 'email' } as const
      await tell(site, [
        [{ ...acme, at: on(5) }],
        [{ ...acme, at: on(8) }],
        [{ ...acme, ...caseByMail, at: on(12) }],
        [
          { ...globex, at: on(5, 18, 0) },
          { ...globex, type: 'case_filed', id: 'case:C-2', channel: 'widget', at: on(5, 18, 1) },
        ],
      ])
      const days = await stores().experiment.daysOf(site, on(20))
      const nothing = { intents: 1, filed: 0, returned: 0, cases: 0, logSeconds: 0 }
      const ofAcme = { ...nothing, account: 'acme', plan: 'standard', arm: 'holdout' }
      expect(days).toEqual([
        // Its contact wrote on the twelfth, just within a week, and had come back on the eighth.
        { ...ofAcme, day: '2026-06-05', filed: 1, returned: 1 },
        {
          ...nothing,
          day: '2026-06-05',
          account: 'globex',
          plan: 'premium',
          arm: 'suggestions',
          filed: 1,
          cases: 1,
          logSeconds: expect.closeTo(Math.log(61), 9),
        },
        { ...ofAcme, day: '2026-06-08', filed: 1 },
      ])
    })

    it('leave out whoever is in no arm or may open no case, what is excluded, the forms of sites, and what has just begun', async () => {
      const site = unique('site')
      await tell(site, [
        [{ ...acme, arm: null, at: on(5) }],
        [{ ...acme, account: null, plan: null, at: on(5) }],
        [{ ...acme, exclusion: 'urgent', at: on(5) }],
        [{ ...acme, source: 'attach', at: on(5) }],
        [{ ...acme, at: on(6) }],
      ])
      expect(await stores().experiment.daysOf(site, on(6))).toEqual([])
      expect(await stores().experiment.daysOf(site, on(7))).toHaveLength(1)
      expect(await stores().experiment.daysOf(unique('site'), on(7))).toEqual([])
    })
  })
}
