import { describe, expect, it } from 'vitest'
import type { Arm, Plan } from '../../server/contract/vocabulary.ts'
import type { ExperimentStore } from '../../server/deflection/experiment/experiment-store.ts'
import { unique } from './store-suite.ts'

const at = new Date('2026-06-08T15:00:00Z')

/** Every other account is held out, beginning with the first. */
const everyOther = (position: number): Arm => (position % 2 === 0 ? 'holdout' : 'suggestions')

export function describeExperimentStore(experiment: () => ExperimentStore): void {
  describe('the experiment', () => {
    const assign = (site: string, account: string, plan: Plan = 'pro', draw = everyOther) =>
      experiment().assign({ site, account, plan }, { holdout: 0.5, at, draw })

    it('gives each account of a plan the next position, and keeps what was drawn', async () => {
      const site = unique('site')
      expect(await experiment().find(site, 'a')).toBeNull()
      expect(await assign(site, 'a')).toBe('holdout')
      expect(await assign(site, 'b')).toBe('suggestions')
      expect(await assign(site, 'c', 'premium')).toBe('holdout')
      expect(await Promise.all(['a', 'b', 'c'].map((account) => experiment().find(site, account)))).toEqual([
        'holdout',
        'suggestions',
        'holdout',
      ])
      expect(await experiment().find(unique('site'), 'a')).toBeNull()
    })

    it('keeps an arm whatever becomes of the plan and the design', async () => {
      const site = unique('site')
      await assign(site, 'a')
      expect(await assign(site, 'a', 'premium', () => 'suggestions')).toBe('holdout')
    })

    it('gives every position once to accounts that come at the same moment, and one arm to an account', async () => {
      const site = unique('site')
      const positions: number[] = []
      const noting = (position: number): Arm => {
        positions.push(position)
        return everyOther(position)
      }
      const accounts = Array.from({ length: 12 }, (_, account) => `account-${account % 8}`)
      const arms = await Promise.all(accounts.map((account) => assign(site, account, 'pro', noting)))
      expect(positions.toSorted((a, b) => a - b)).toEqual([0, 1, 2, 3, 4, 5, 6, 7])
      expect(arms.slice(8)).toEqual(arms.slice(0, 4))
    })

    it('began when its first account was assigned, and knows its share while all were drawn by one', async () => {
      const site = unique('site')
      expect(await experiment().designOf(site)).toBeNull()
      await assign(site, 'a')
      expect(await experiment().designOf(site)).toEqual({ startedAt: at, holdout: 0.5 })
      const later = new Date(at.getTime() + 60_000)
      await experiment().assign(
        { site, account: 'b', plan: 'pro' },
        { holdout: 0.1, at: later, draw: everyOther },
      )
      expect(await experiment().designOf(site)).toEqual({ startedAt: at, holdout: null })
    })

    it('takes part in accounts whose ids the database cannot hold as they are', async () => {
      const site = unique('site')
      const account = `a\u0000${'ø'.repeat(200)}`
      expect(await assign(site, account)).toBe('holdout')
      expect(await experiment().find(site, account)).toBe('holdout')
    })
  })
}
