// @vitest-environment happy-dom
import { fireEvent, within } from '@testing-library/preact'
import { afterEach, describe, expect, it } from 'vitest'
import { closeDashboard, openDashboard, refusal } from '../test/support/dashboard/open-dashboard.tsx'
import {
  sampleBreakdown,
  sampleExperiment,
  sampleGaps,
  sampleLinks,
  samplePerson,
  sampleSettings,
} from '../test/support/dashboard/sample-reports.ts'

afterEach(closeDashboard)

const noSession = () => ({ status: 401, body: refusal('staff_session_missing') })

describe('signing in', () => {
  it('is asked for where the screen would be, and leads there', async () => {
    const { view, asked, answer } = await openDashboard('links?site=pub_demo&period=last-7', {
      answers: {
        'GET /v1/staff/me': noSession,
        'GET /v1/staff/sites': noSession,
        'POST /v1/staff/sign-in': (body: unknown) => {
          const { password } = body as { password: string }
          if (password !== 'right') return { status: 401, body: refusal('staff_sign_in_refused') }
          answer('GET /v1/staff/me', samplePerson)
          answer('GET /v1/staff/sites', { sites: [{ id: 'pub_demo', name: 'Findly', zone: 'Europe/Paris' }] })
          return { status: 200, body: samplePerson }
        },
      },
    })
    const type = (label: string, value: string) =>
      fireEvent.input(view.getByLabelText(label), { target: { value } })
    await view.findByLabelText('Email')
    type('Email', 'claire@example.com')
    type('Password', 'wrong')
    fireEvent.click(view.getByRole('button', { name: 'Sign in' }))
    await view.findByText('Address and password do not fit together. Check both.')

    type('Password', 'right')
    fireEvent.click(view.getByRole('button', { name: 'Sign in' }))

    await view.findByRole('table')
    expect(window.location.search).toBe('?site=pub_demo&period=last-7')
    expect(asked.filter((call) => call.includes('/v1/reports/'))).toHaveLength(1)
  })

  it('by a provider leads back to this very address', async () => {
    const { view } = await openDashboard('gaps?site=pub_demo', {
      answers: {
        'GET /v1/staff/me': noSession,
        'GET /v1/staff/sites': noSession,
        'GET /v1/staff/sign-in': { password: false, oidc: { url: '/dashboard/oidc', label: 'Example ID' } },
      },
    })
    const link = await view.findByRole('link', { name: 'Sign in with Example ID' })
    expect(link.getAttribute('href')).toBe(
      `/dashboard/oidc?to=${encodeURIComponent('/dashboard/gaps?site=pub_demo')}`,
    )
    expect(view.queryByLabelText('Password')).toBeNull()
  })

  it('says what went wrong at the provider', async () => {
    const { view } = await openDashboard('sign-in?problem=oidc_refused', {
      answers: { 'GET /v1/staff/me': noSession, 'GET /v1/staff/sites': noSession },
    })
    expect((await view.findByRole('alert')).textContent).toContain('you have not been given access')
  })
})

describe('a screen', () => {
  it('asks for its days in the zone of the site', async () => {
    const { view, asked } = await openDashboard('links?site=pub_demo&from=2026-10-01&to=2026-10-31')
    await view.findByRole('table')
    expect(asked.at(-1)).toBe('GET /v1/reports/links?site=pub_demo&from=2026-10-01&to=2026-10-31')
    expect(view.getByRole('link', { name: 'CSV' }).getAttribute('href')).toBe(
      '/v1/reports/links?site=pub_demo&format=csv&from=2026-10-01&to=2026-10-31',
    )
  })

  it('says why it has nothing to show, and tries again', async () => {
    const { view, answer } = await openDashboard('links', {
      answers: { 'GET /v1/reports/links': () => ({ status: 503, body: refusal('unavailable') }) },
    })
    const alert = await view.findByRole('alert')
    expect(alert.textContent).toContain('The server cannot read its store just now')
    expect(alert.textContent).toContain('req_1')
    answer('GET /v1/reports/links', sampleLinks)
    fireEvent.click(within(alert).getByRole('button', { name: 'Try again' }))
    await view.findByRole('table')
    expect(view.queryByRole('alert')).toBeNull()
  })

  it('of days that are still to come says so, and leads to days that have been', async () => {
    const { view, answer, asked } = await openDashboard('links?site=pub_demo&from=2131-01-01&to=2131-01-31', {
      answers: { 'GET /v1/reports/links': () => ({ status: 422, body: refusal('invalid_input') }) },
    })
    const alert = await view.findByRole('alert')
    expect(alert.textContent).toMatch(
      /2131 is still to come: at this site it is .* Begin with a day that has begun/,
    )
    answer('GET /v1/reports/links', sampleLinks)
    fireEvent.click(within(alert).getByRole('link', { name: 'Show the last 28 days' }))
    await view.findByRole('table')
    expect(window.location.search).toBe('?site=pub_demo')
    expect(asked.at(-1)).not.toContain('2131')
  })

  it('is not asked for days that are still to come, or that are the wrong way round', async () => {
    const { view, asked } = await openDashboard('links')
    await view.findByRole('table')
    const before = asked.length
    fireEvent.click(view.getByRole('button', { name: 'Last 28 days' }))
    const give = (from: string, to: string) => {
      fireEvent.input(view.getByLabelText('From'), { target: { value: from } })
      fireEvent.input(view.getByLabelText('To'), { target: { value: to } })
      fireEvent.click(view.getByRole('button', { name: 'Show' }))
      return view.getByRole('alert').textContent
    }
    expect(give('2131-01-01', '2131-01-31')).toContain('is still to come')
    expect(give('2026-03-02', '2026-03-01')).toBe('Give two days, the first not after the second.')
    expect(give('2020-03-02', '2026-03-01')).toContain('at most 731 days')
    expect(asked).toHaveLength(before)
  })

  it('that is not there says so, asks for nothing, and leads back to the same site', async () => {
    const { view, asked } = await openDashboard('nowhere?site=pub_shop')
    await view.findByRole('heading', { level: 1, name: 'There is no such page' })
    await expect.poll(() => document.title).toBe('There is no such page · Guichet')
    expect(asked.some((call) => call.includes('/v1/reports/'))).toBe(false)
    const back = view.getByRole('link', { name: 'Go to the overview' })
    expect(back.getAttribute('href')).toBe('/dashboard/overview?site=pub_shop')
    expect(view.queryByRole('link', { current: 'page' })).toBeNull()
  })

  it('tells whoever has no such site to choose another one', async () => {
    const { view, asked } = await openDashboard('links?site=pub_of_others')
    await view.findByText('This site is not there, or not for you')
    expect(asked.some((call) => call.includes('/v1/reports/'))).toBe(false)
    fireEvent.change(view.getByLabelText('Site'), { target: { value: 'pub_demo' } })
    await view.findByRole('table')
  })
})

describe('tables', () => {
  it('sort by a column, and keep it in the address; what is not known comes last', async () => {
    const { view } = await openDashboard('links')
    const firstRow = async () => (await view.findAllByRole('rowheader'))[0]?.textContent
    const lastRow = async () => (await view.findAllByRole('rowheader')).at(-1)?.textContent
    expect(await firstRow()).toContain('Reindex an engine')
    fireEvent.click(view.getByRole('button', { name: /Time read/ }))
    expect(await lastRow()).toContain('legacy/v1-push')
    fireEvent.click(view.getByRole('button', { name: /Time read/ }))
    expect(await lastRow()).toContain('legacy/v1-push')
    expect(new URLSearchParams(window.location.search).get('sort')).toBe('read')
    expect(view.getByRole('columnheader', { name: /Time read/ }).getAttribute('aria-sort')).toBe('ascending')
  })

  it('name what the breakdown is split by, and give shares of those entitled', async () => {
    const { view } = await openDashboard('breakdown?by=plan')
    const row = (await view.findByRole('rowheader', { name: 'Pro' })).closest('tr')
    const [pro] = sampleBreakdown.rows
    expect(row?.textContent).toContain(String(pro?.entitledOutcomes.confirmed))
    expect(row?.textContent).toContain('22.4%')
    expect(view.getByRole('rowheader', { name: 'Not known' })).toBeTruthy()
  })
})

describe('the experiment', () => {
  it('gives no number before there is one, and says how much is missing', async () => {
    const { view } = await openDashboard('experiment', {
      answers: {
        'GET /v1/reports/experiment': {
          ...sampleExperiment,
          looks: [],
          result: { ...sampleExperiment.result, verdict: 'not_enough_data', moreIntentsNeeded: 1_250 },
        },
      },
    })
    await view.findByRole('heading', { name: 'There is not enough data yet' })
    expect(
      view.getByText(
        /^About 1,250 more attempts of people who may open a case would tell, if they come of more accounts\./,
      ).textContent,
    ).toContain('Counted so far: 3,782.')
    expect(view.queryByText(/Of 100 attempts/)).toBeNull()
  })

  it('asks for accounts where more attempts of the same would not tell', async () => {
    const result = { ...sampleExperiment.result, verdict: 'not_enough_data', moreIntentsNeeded: null }
    const { view } = await openDashboard('experiment', {
      answers: { 'GET /v1/reports/experiment': { ...sampleExperiment, looks: [], result } },
    })
    await view.findByText(/^More attempts of the same accounts would hardly tell: it takes more accounts/)
  })

  it.each([
    ['fewer', [-0.094, -0.163, -0.024], /about 9\.4 fewer end in a case .* between 2\.4 and 16\.3 fewer/],
    ['more', [0.064, 0.018, 0.11], /about 6\.4 more end in a case .* between 1\.8 and 11\.0 more/],
    ['no_difference', [-0.004, -0.018, 0.011], /changes by −1\.8 to \+1\.1 points/],
  ] as const)('says %s in words that need no sign', async (verdict, [effect, low, high], words) => {
    const { view } = await openDashboard('experiment', {
      answers: {
        'GET /v1/reports/experiment': {
          ...sampleExperiment,
          looks: [],
          result: { ...sampleExperiment.result, verdict, effect, low, high },
        },
      },
    })
    await view.findByText(words)
  })

  it('warns of a split that chance does not make', async () => {
    const { view } = await openDashboard('experiment', {
      answers: {
        'GET /v1/reports/experiment': {
          ...sampleExperiment,
          looks: [],
          result: { ...sampleExperiment.result, sampleRatioP: 0.000_02 },
        },
      },
    })
    await view.findByText('The split is not as it was designed')
  })

  it('that does not run tells how one begins', async () => {
    const { view } = await openDashboard('experiment', {
      answers: {
        'GET /v1/reports/experiment': { ...sampleExperiment, holdout: 0, startedAt: null, looks: [] },
      },
    })
    await view.findByRole('heading', { name: 'No experiment is running' })
    expect(view.getByRole('link', { name: 'Set the hold-out share' }).getAttribute('href')).toContain(
      '/dashboard/settings',
    )
  })
})

describe('a content gap', () => {
  it('is marked as done with the articles that answer it, and shows its gain', async () => {
    const taken: unknown[] = []
    const { view, answer } = await openDashboard('gaps', {
      answers: {
        'POST /v1/reports/gaps/gap_1/done': (body: unknown) => {
          taken.push(body)
          answer('GET /v1/reports/gaps', {
            ...sampleGaps,
            topics: sampleGaps.topics.map((topic) =>
              topic.id === 'gap_1' ? { ...topic, done: sampleGaps.topics[2]?.done } : topic,
            ),
          })
          return { status: 200, body: sampleGaps.topics[2]?.done }
        },
      },
    })
    const topic = async () =>
      (await view.findByRole('heading', { name: /another region/ })).closest('li') as HTMLElement
    fireEvent.click(within(await topic()).getByRole('button', { name: /Mark as done/ }))
    fireEvent.input(view.getByLabelText('Articles that answer it now'), {
      target: { value: 'engines/move\nengines/regions ' },
    })
    fireEvent.click(within(await topic()).getByRole('button', { name: /Mark as done/ }))
    await view.findAllByText(/2 found an answer before and 11 find it now/)
    expect(taken).toEqual([{ articleIds: ['engines/move', 'engines/regions'] }])
  })

  it('is only looked at by whoever may not change anything', async () => {
    const { view } = await openDashboard('gaps', { role: 'viewer' })
    await view.findByRole('heading', { name: /another region/ })
    expect(view.queryByRole('button', { name: /Mark as done|Open it again/ })).toBeNull()
  })
})

describe('settings', () => {
  const PATH = '/v1/staff/sites/pub_demo/settings'

  it('are saved one by one, on top of what was read', async () => {
    const taken: unknown[] = []
    const { view } = await openDashboard('settings', {
      answers: {
        [`PUT ${PATH}`]: (body: unknown) => {
          taken.push(body)
          return {
            status: 200,
            body: { ...sampleSettings, revision: 4, holdout: { value: 0.2, from: 'dashboard' } },
          }
        },
      },
    })
    const form = await view.findByRole('region', { name: 'Experiment: hold-out' })
    fireEvent.input(within(form).getByLabelText('Share of accounts, in %'), { target: { value: '20' } })
    fireEvent.click(within(form).getByRole('button', { name: 'Save' }))
    await within(form).findByText('Saved')
    expect(taken).toEqual([{ revision: 3, holdout: 0.2 }])
  })

  it('are read again when somebody else has changed them, and what was typed stays', async () => {
    const { view, answer } = await openDashboard('settings', {
      answers: {
        [`PUT ${PATH}`]: () => {
          answer(`GET ${PATH}`, {
            ...sampleSettings,
            revision: 9,
            holdout: { value: 0.4, from: 'dashboard' },
          })
          return { status: 409, body: refusal('settings_changed') }
        },
      },
    })
    const form = await view.findByRole('region', { name: 'How long events are kept' })
    fireEvent.input(within(form).getByLabelText('Days'), { target: { value: '90' } })
    fireEvent.click(within(form).getByRole('button', { name: 'Save' }))
    await within(form).findByText(/Somebody else has changed these settings/)
    const holdout = view.getByRole('region', { name: 'Experiment: hold-out' })
    await within(holdout).findByDisplayValue('40')
    expect(within(form).getByLabelText<HTMLInputElement>('Days').value).toBe('90')
  })

  it('that do not fit are not sent, and it is said why', async () => {
    const { view, asked } = await openDashboard('settings')
    const form = await view.findByRole('region', { name: 'Pages that may embed the widget' })
    fireEvent.input(within(form).getByLabelText('One a line'), {
      target: { value: 'https://console.example.com\nexample.com/path' },
    })
    fireEvent.click(within(form).getByRole('button', { name: 'Save' }))
    expect(within(form).getByRole('alert').textContent).toContain('“example.com/path” is no origin')
    expect(asked.some((call) => call.startsWith('PUT'))).toBe(false)
  })

  it('are read alone by whoever may not change them', async () => {
    const { view } = await openDashboard('settings', { role: 'viewer' })
    await view.findByText('You may read these settings')
    expect(view.queryByRole('button', { name: 'Save' })).toBeNull()
    expect(view.queryByRole('button', { name: 'Add a secret' })).toBeNull()
  })

  it('show a new secret once, and ask twice before one is removed', async () => {
    const removed: string[] = []
    const { view } = await openDashboard('settings', {
      answers: {
        'POST /v1/staff/sites/pub_demo/secrets': () => ({
          status: 201,
          body: { secret: 'whole-new-secret', settings: { ...sampleSettings, revision: 4 } },
        }),
        'DELETE /v1/staff/sites/pub_demo/secrets/sec_2': () => {
          removed.push('sec_2')
          return {
            status: 200,
            body: { ...sampleSettings, revision: 5, secrets: sampleSettings.secrets.slice(1) },
          }
        },
      },
    })
    fireEvent.click(await view.findByRole('button', { name: 'Add a secret' }))
    await view.findByText('whole-new-secret')
    fireEvent.click(view.getByRole('button', { name: 'Remove …9fQ2' }))
    expect(removed).toEqual([])
    fireEvent.click(view.getByRole('button', { name: /for good/ }))
    await expect.poll(() => view.queryByText('…9fQ2')).toBeNull()
    expect(removed).toEqual(['sec_2'])
    // What stands in the file is changed there.
    expect(view.queryByRole('button', { name: /kT0a/ })).toBeNull()
  })
})
