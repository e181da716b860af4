// @vitest-environment happy-dom
import { fireEvent, within } from '@testing-library/preact'
import { afterEach, describe, expect, it } from 'vitest'
import type { StaffSiteSettings } from '../../../server/contract/types.ts'
import { closeDashboard, openDashboard, refusal } from '../../../test/support/dashboard/open-dashboard.tsx'
import { sampleSettings } from '../../../test/support/dashboard/sample-reports.ts'

afterEach(closeDashboard)

const PATH = '/v1/staff/sites/pub_demo/settings'
const SECRETS = '/v1/staff/sites/pub_demo/secrets'

/** What is saved is taken over and shown, as the server would. */
async function open(settings: Partial<StaffSiteSettings> = {}, answers: Record<string, unknown> = {}) {
  const taken: Record<string, unknown>[] = []
  const kept = { ...sampleSettings, ...settings }
  const { view } = await openDashboard('settings', {
    answers: {
      [`GET ${PATH}`]: kept,
      [`PUT ${PATH}`]: ({ revision, ...change }: Record<string, unknown> & { revision: number }) => {
        taken.push(change)
        const set = Object.entries(change).map(([name, value]) => [name, { value, from: 'dashboard' }])
        return { status: 200, body: { ...kept, ...Object.fromEntries(set), revision: revision + 1 } }
      },
      ...answers,
    },
  })
  const cardOf = async (name: string) => within(await view.findByRole('region', { name }))
  return { view, taken, cardOf }
}

type Card = Awaited<ReturnType<Awaited<ReturnType<typeof open>>['cardOf']>>

function type(card: Card, label: string, value: string): void {
  fireEvent.input(card.getByLabelText(label), { target: { value } })
}
const save = (card: Card) => fireEvent.click(card.getByRole('button', { name: 'Save' }))

describe('what a case costs', () => {
  it('is not guessed at where a comma may set thousands apart', async () => {
    const { taken, cardOf } = await open()
    const card = await cardOf('Cost of a case')
    type(card, 'Amount', '1,000')
    save(card)
    expect(card.getByRole('alert').textContent).toContain('without a separator of thousands')
    type(card, 'Amount', '1 000')
    save(card)
    await card.findByText('Saved')
    expect(taken).toEqual([{ costPerCase: { amount: 1000, currency: 'EUR' } }])
  })

  it('is in a currency that there is', async () => {
    const { taken, cardOf } = await open()
    const card = await cardOf('Cost of a case')
    type(card, 'Currency', 'zzz')
    save(card)
    card.getByRole('alert')
    expect(taken).toEqual([])
  })

  it('is asked for where it has been emptied', async () => {
    const { cardOf } = await open({
      costPerCase: { value: { amount: 38, currency: 'EUR' }, from: 'dashboard' },
    })
    const card = await cardOf('Cost of a case')
    type(card, 'Amount', '')
    card.getByRole('alert')
  })
})

describe('a setting', () => {
  it('is not called saved any more once something else is typed', async () => {
    const { cardOf } = await open()
    const card = await cardOf('How long events are kept')
    type(card, 'Days', '90')
    save(card)
    await card.findByText('Saved')
    type(card, 'Days', '9')
    expect(card.queryByText('Saved')).toBeNull()
    card.getByRole('alert')
  })

  it('of origins does not take none', async () => {
    const { taken, cardOf } = await open({
      origins: { value: ['https://app.example.com'], from: 'dashboard' },
    })
    const card = await cardOf('Pages that may embed the widget')
    type(card, 'One a line', ' ')
    save(card)
    expect(card.getByRole('alert').textContent).toContain('at least one origin')
    expect(taken).toEqual([])
  })

  it('of the share held out is kept as it was typed, to the hundredth of a percent', async () => {
    const { taken, cardOf } = await open()
    const card = await cardOf('Experiment: hold-out')
    type(card, 'Share of accounts, in %', '33,33')
    save(card)
    await card.findByText('Saved')
    expect(taken).toEqual([{ holdout: 0.3333 }])
    await card.findByDisplayValue('33.33')
  })
})

describe('pinned answers', () => {
  const pinned: StaffSiteSettings['pinned'] = {
    value: [{ page: '/billing/*', articles: ['billing/invoices'] }],
    from: 'dashboard',
  }

  it('do not complain of a rule that nothing has been typed into, and leave it out', async () => {
    const { taken, cardOf } = await open({ pinned })
    const card = await cardOf('Pinned answers')
    fireEvent.click(card.getByRole('button', { name: 'Add a rule' }))
    expect(card.queryByRole('alert')).toBeNull()
    save(card)
    await card.findByText('Saved')
    expect(taken).toEqual([{ pinned: pinned.value }])
  })

  it('name what leads to no article', async () => {
    const { cardOf } = await open({ pinned, missingArticles: ['billing/invoices'] })
    const card = await cardOf('Pinned answers')
    card.getByText('What leads to no article comes up for nobody')
    card.getByText('billing/invoices', { selector: '.notice li' })
  })

  it('say which rule is not whole', async () => {
    const { taken, cardOf } = await open({ pinned })
    const card = await cardOf('Pinned answers')
    fireEvent.click(card.getByRole('button', { name: 'Add a rule' }))
    const second = within(card.getByRole('group', { name: 'Rule 2' }))
    fireEvent.input(second.getByLabelText('For questions with'), { target: { value: '???' } })
    fireEvent.input(second.getByLabelText(/^Articles/), { target: { value: 'billing/vat' } })
    save(card)
    expect(card.getByRole('alert').textContent).toMatch(/^Rule 2 needs/)
    expect(taken).toEqual([])
    fireEvent.input(second.getByLabelText('For questions with'), { target: { value: 'vat' } })
    save(card)
    await expect.poll(() => taken.length).toBe(1)
  })
})

describe('secrets', () => {
  const added = { id: 'sec_9', end: '9fQ2', from: 'dashboard', addedAt: '2026-11-23T06:30:00Z' } as const

  it('stay when whoever asks to remove one clicks twice', async () => {
    const removed: string[] = []
    const { view } = await open(
      { secrets: [added] },
      {
        [`DELETE ${SECRETS}/sec_9`]: () => {
          removed.push('sec_9')
          return { status: 200, body: sampleSettings }
        },
      },
    )
    const button = await view.findByRole('button', { name: 'Remove …9fQ2' })
    fireEvent.click(button)
    view.getByRole('button', { name: /for good/ })
    fireEvent.click(button)
    expect(view.queryByRole('button', { name: /for good/ })).toBeNull()
    expect(removed).toEqual([])
  })

  it('that are the last are kept, and it is said what to do first', async () => {
    const { view } = await open(
      { secrets: [added] },
      { [`DELETE ${SECRETS}/sec_9`]: () => ({ status: 409, body: refusal('last_secret') }) },
    )
    fireEvent.click(await view.findByRole('button', { name: 'Remove …9fQ2' }))
    fireEvent.click(view.getByRole('button', { name: /for good/ }))
    await view.findByText('Without it nothing would say who is asking. Add another secret first.')
  })

  it('say the day that they were added on at the site, not in Greenwich', async () => {
    const { view } = await openDashboard('settings?site=pub_shop', {
      answers: {
        'GET /v1/staff/sites/pub_shop/settings': {
          ...sampleSettings,
          site: 'pub_shop',
          secrets: [{ ...added, addedAt: '2026-11-23T03:30:00Z' }],
        },
      },
    })
    await view.findByText('added Nov 22, 2026')
  })
})
