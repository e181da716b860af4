import { parse } from 'csv-parse/sync'
import { describe, expect, it, vi } from 'vitest'
import { MemoryExperimentStore } from '../../../test/support/memory-experiment-store.ts'
import { sampleSite } from '../../../test/support/sample-site.ts'
import { staffHeaders } from '../../../test/support/sample-staff.ts'
import { createTestApp } from '../../../test/support/test-app.ts'
import { experimentReport } from '../../contract/schemas/reports.ts'
import { createSiteDirectory } from '../../sites/site-directory.ts'
import type { ExperimentDay } from './experiment-store.ts'

/** Forty accounts of two plans over ten days, every other held out: of ten intents a day, so many filed in each arm. */
function daysOf(filed: { suggestions: number; holdout: number }, changes: Partial<ExperimentDay> = {}) {
  return Array.from({ length: 10 }, (_, day) =>
    Array.from({ length: 40 }, (_, account): ExperimentDay => {
      const arm = account % 2 === 0 ? 'holdout' : 'suggestions'
      // Accounts differ a little, by the same in both arms.
      const own = (account >> 1) % 3 === day % 3 ? 1 : 0
      return {
        day: `2026-05-${10 + day}`,
        account: `account-${account}`,
        plan: account < 20 ? 'pro' : 'premium',
        arm,
        intents: 10,
        filed: filed[arm] + own,
        returned: 2 + own,
        cases: 1,
        logSeconds: Math.log(300 + 10 * own + account),
        ...changes,
      }
    }),
  ).flat()
}

async function answerOf(days: ExperimentDay[], query = '') {
  const experiment = new MemoryExperimentStore()
  experiment.days = days
  const { app } = await createTestApp({ experiment })
  const response = await app.request(`/v1/reports/experiment?site=pub_sample${query}`, {
    headers: staffHeaders('viewer'),
  })
  expect(response.status).toBe(200)
  return response
}

async function reportOf(days: ExperimentDay[]) {
  return experimentReport.parse(await (await answerOf(days)).json())
}

describe('the report of an experiment', () => {
  it('of nobody says that there is none, and nothing else', async () => {
    expect(await reportOf([])).toMatchObject({
      holdout: 0,
      startedAt: null,
      looks: [],
      result: { effect: null, verdict: 'not_enough_data', intents: { suggestions: 0, holdout: 0 } },
      guardrails: [{ verdict: 'not_enough_data' }, { verdict: 'not_enough_data' }],
    })
  })

  it('looks at days whose last intent began a week ago, of the zone of the site', async () => {
    const experiment = new MemoryExperimentStore()
    const asked = vi.spyOn(experiment, 'daysOf')
    const { app } = await createTestApp({
      experiment,
      sites: createSiteDirectory([
        { ...sampleSite, businessCalendar: { ...sampleSite.businessCalendar, zone: 'Asia/Kolkata' } },
      ]),
    })
    await app.request(`/v1/reports/experiment?site=${sampleSite.id}`, { headers: staffHeaders('viewer') })
    // In India it is the evening of June 8: the last whole day whose week is over is May 31.
    expect(asked).toHaveBeenCalledExactlyOnceWith(sampleSite.id, new Date('2026-05-31T18:30:00Z'))
  })

  it('finds fewer cases, with an interval for each day that grows narrower', async () => {
    const { result, looks } = await reportOf(daysOf({ suggestions: 2, holdout: 5 }))
    expect(result).toMatchObject({
      effect: expect.closeTo(-0.3, 9),
      verdict: 'fewer',
      intents: { suggestions: 2_000, holdout: 2_000 },
      accounts: { suggestions: 20, holdout: 20 },
      moreIntentsNeeded: 0,
    })
    expect(looks.map(({ day }) => day)).toEqual(Array.from({ length: 10 }, (_, day) => `2026-05-${10 + day}`))
    const widths = looks.map(({ low, high }) => (high ?? 0) - (low ?? 0))
    expect(widths).toEqual(widths.toSorted((a, b) => b - a))
    expect(looks.at(-1)).toMatchObject({ low: result.low, high: result.high })
  })

  it('has the same in CSV: the result, what must not get worse, and a row for each look', async () => {
    const days = daysOf({ suggestions: 2, holdout: 5 })
    const [{ result, looks, guardrails }, answer] = [
      await reportOf(days),
      await answerOf(days, '&format=csv'),
    ]
    expect(answer.headers.get('content-type')).toContain('text/csv')
    expect(answer.headers.get('content-disposition')).toContain('"guichet-experiment-pub_sample.csv"')
    const rows: Record<string, string>[] = parse(await answer.text(), { columns: true })
    expect(rows.map(({ row }) => row)).toEqual([
      'result',
      'time_to_case',
      're_contact',
      ...looks.map(() => 'look'),
    ])
    expect(rows[0]).toMatchObject({
      effect: `${result.effect}`,
      verdict: 'fewer',
      intents_holdout: '2000',
      accounts_suggestions: '20',
      sample_ratio_p: '',
    })
    expect(rows[1]).toMatchObject({ suggestions: `${guardrails[0]?.suggestions}`, unit: 'seconds' })
    expect(rows.at(-1)).toMatchObject({ day: '2026-05-19', low: `${result.low}`, high: `${result.high}` })
  })

  it('sees no harm where people take as long and come back as often', async () => {
    const { guardrails } = await reportOf(daysOf({ suggestions: 2, holdout: 5 }))
    expect(guardrails).toMatchObject([
      { name: 'time_to_case', unit: 'seconds', suggestions: expect.closeTo(323, -1), verdict: 'not_worse' },
      { name: 're_contact', unit: 'share', verdict: 'not_worse' },
    ])
  })

  it('says so when suggestions keep people from filing, or make them come back', async () => {
    const days = daysOf({ suggestions: 2, holdout: 5 }).map((day) =>
      day.arm === 'suggestions'
        ? { ...day, logSeconds: day.logSeconds + 1, returned: day.returned + 4 }
        : day,
    )
    const { guardrails } = await reportOf(days)
    expect(guardrails.map(({ verdict }) => verdict)).toEqual(['worse', 'worse'])
  })
})
