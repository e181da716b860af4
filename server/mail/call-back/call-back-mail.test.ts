import { describe, expect, it } from 'vitest'
import { parseInvitation } from '../../../test/support/parse-invitation.ts'
import { sampleCallBack } from '../../../test/support/sample-call-back.ts'
import { sampleSite } from '../../../test/support/sample-site.ts'
import { LOCALES } from '../../contract/vocabulary.ts'
import { renderHtml, renderText } from '../message-body.ts'
import { callBackMail } from './call-back-mail.ts'
import type { CallBackNews, CallBackReader } from './call-back-news.ts'

const site = {
  ...sampleSite,
  supportTeam: { addresses: ['team@support.example', 'SUPPORT@elastic.co'], locale: 'en' as const },
}
const call = { from: '2026-06-09T08:00:00Z', to: '2026-06-09T08:30:00Z' }
const later = { from: '2026-06-09T08:30:00Z', to: '2026-06-09T09:00:00Z' }
const supportPage = 'https://help.example.com/support/call-backs/C-10001.abc.def'

function news(
  changes: Partial<CallBackNews> = {},
  callBack: Partial<CallBackNews['callBack']> = {},
): CallBackNews {
  return {
    kind: 'call_back_confirmed',
    at: new Date('2026-06-08T15:00:00Z'),
    author: { role: 'support' },
    text: null,
    ...changes,
    callBack: {
      ...sampleCallBack({
        askedBy: { email: 'ada@acme.example', name: 'Ada Ångström' },
        windows: [
          { from: '2026-06-09T07:00:00Z', to: '2026-06-09T09:00:00Z' },
          { from: '2026-06-10T07:00:00Z', to: '2026-06-10T08:00:00Z' },
        ],
        status: 'confirmed',
        sequence: 1,
        meetingUrl: 'https://meet.example/C-10001/0a1b',
      }),
      call,
      previous: null,
      ...callBack,
    },
  }
}

function reading(changes: Partial<CallBackReader> = {}): CallBackReader {
  const forSupport = changes.reader === 'support'
  return {
    reader: 'contact',
    locale: 'en',
    case: { number: 'C-10001', account: { name: 'Acme Ltd' } },
    site,
    supportPage: forSupport ? supportPage : null,
    ...changes,
  }
}

const requested = news(
  { kind: 'call_back_requested', author: { role: 'contact' } },
  { status: 'requested', call: null, meetingUrl: null, sequence: 0 },
)
const moved = news({ kind: 'call_back_moved' }, { status: 'moved', call: later, previous: call, sequence: 2 })
const cancelled = news(
  { kind: 'call_back_cancelled', text: 'We are ill.\nSorry!' },
  { status: 'cancelled', previous: call, sequence: 2 },
)
const withdrawn = news(
  { kind: 'call_back_cancelled', author: { role: 'contact' } },
  { status: 'withdrawn', previous: call, sequence: 2 },
)
const closed = news(
  { kind: 'call_back_cancelled', author: { role: 'system' } },
  { status: 'cancelled', previous: call, sequence: 2 },
)
const reminder = news({ kind: 'call_back_reminder', author: { role: 'system' } })
const everything = { requested, confirmed: news(), moved, cancelled, withdrawn, closed, reminder }

const textOf = (told: CallBackNews, changes: Partial<CallBackReader> = {}) =>
  renderText(callBackMail(told, reading(changes)).parts, ': ')
const invitationOf = (told: CallBackNews, changes: Partial<CallBackReader> = {}) => {
  const { invitation } = callBackMail(told, reading(changes))
  return invitation && parseInvitation(invitation.content)
}

describe('the mail about a confirmed call', () => {
  it('tells the contact when, in their zone and in support’s, how and where', () => {
    const text = textOf(news())
    expect(text).toContain('When: Tuesday, 9 June 2026, 10:00–10:30 CEST (Europe/Paris)')
    expect(text).toContain('In support’s zone: Tuesday, 9 June 2026, 01:00–01:30 GMT-7 (America/Los_Angeles)')
    expect(text).toContain('How: video')
    expect(text).toContain('- Join the call: https://meet.example/C-10001/0a1b')
  })

  it('tells support when, in its zone first, with whom, and where it is moved or cancelled', () => {
    const text = textOf(news(), { reader: 'support' })
    expect(text).toContain('When: Tuesday, 9 June 2026, 01:00–01:30 GMT-7 (America/Los_Angeles)')
    expect(text).toContain('In the contact’s zone: Tuesday, 9 June 2026, 10:00–10:30 CEST (Europe/Paris)')
    expect(text).toContain('Contact: Ada Ångström (ada@acme.example)')
    expect(text).toContain(`- Move or cancel the call: ${supportPage}`)
  })

  it('says the beginning in its subject, by the clocks of who reads it', () => {
    const subjectOf = (changes: Partial<CallBackReader>) => callBackMail(news(), reading(changes)).subject
    expect(subjectOf({})).toBe('Your call is confirmed: Tue 9 Jun, 10:00 CEST')
    expect(subjectOf({ locale: 'fr' })).toBe('Votre rappel est confirmé\u00a0: mar. 9 juin, 10:00 UTC+2')
    expect(subjectOf({ reader: 'support' })).toBe('Call with Ada Ångström confirmed: Tue 9 Jun, 01:00 GMT-7')
    expect(callBackMail(cancelled, reading()).subject).toBe('Your call is cancelled')
  })

  it('says that support comes back with an address where the site states none', () => {
    const nowhere = news({}, { meetingUrl: null })
    expect(textOf(nowhere)).toContain('Support will tell you how to join.')
    expect(invitationOf(nowhere)).toMatchObject({ location: null })
  })

  it('invites both to one event: the contact alone sees no address of support’s people', () => {
    const forContact = invitationOf(news())
    const forSupport = invitationOf(news(), { reader: 'support' })
    expect(forContact).toMatchObject({
      method: 'REQUEST',
      uid: `${sampleCallBack().id}@elastic.co`,
      sequence: 1,
      from: '2026-06-09T08:00:00.000Z',
      to: '2026-06-09T08:30:00.000Z',
      summary: 'Call with Elastic Swiftype support (C-10001)',
      location: 'https://meet.example/C-10001/0a1b',
      organizer: { address: 'support@elastic.co' },
      attendees: [{ address: 'ada@acme.example' }],
    })
    expect(forContact?.description).toContain('About case C-10001.\nHow: video')
    expect(forSupport).toMatchObject({
      uid: forContact?.uid,
      sequence: 1,
      summary: 'Call with Ada Ångström (C-10001)',
      attendees: [{ address: 'ada@acme.example' }, { address: 'team@support.example' }],
    })
  })
})

describe('the mail about a call that changes', () => {
  it('shows where a moved call was, and updates the same event', () => {
    expect(textOf(moved)).toContain('Before: Tuesday, 9 June 2026, 10:00–10:30 CEST')
    expect(invitationOf(moved)).toMatchObject({
      method: 'REQUEST',
      uid: invitationOf(news())?.uid,
      sequence: 2,
      from: '2026-06-09T08:30:00.000Z',
    })
  })

  it.each([
    { by: 'support', told: cancelled, says: 'Support cannot make the call' },
    { by: 'the contact', told: withdrawn, says: 'is off, as you asked' },
    { by: 'the end of the case', told: closed, says: 'Case C-10001 is closed' },
  ])('takes a call that is called off by $by out of both calendars', ({ told, says }) => {
    expect(textOf(told)).toContain(says)
    for (const reader of ['contact', 'support'] as const) {
      expect(textOf(told, { reader })).not.toContain('meet.example')
      expect(invitationOf(told, { reader })).toMatchObject({
        method: 'CANCEL',
        status: 'CANCELLED',
        uid: invitationOf(news())?.uid,
        sequence: 2,
        from: '2026-06-09T08:00:00.000Z',
      })
    }
  })

  it('repeats what support wrote to the contact', () => {
    expect(textOf(cancelled)).toContain('> We are ill.\n> Sorry!')
  })

  it('tells calendars nothing when there was no confirmed time', () => {
    const before = news({ kind: 'call_back_cancelled' }, { status: 'withdrawn', call: null, previous: null })
    expect(invitationOf(before)).toBeNull()
    expect(invitationOf(requested, { reader: 'support' })).toBeNull()
    expect(invitationOf(reminder)).toBeNull()
  })
})

describe('the mail about a call that is asked for', () => {
  it('lists each time for support, in both zones, with a link that chooses it', () => {
    const text = textOf(requested, { reader: 'support' })
    expect(text).toContain(
      `- Tuesday, 9 June 2026, 00:00–02:00 GMT-7 (America/Los_Angeles) · Tuesday, 9 June 2026, 09:00–11:00 CEST (Europe/Paris): ${supportPage}?window=2026-06-09T07%3A00%3A00.000Z`,
    )
    expect(text).toContain(`- See all times, or decline: ${supportPage}\n`)
    expect(text).toContain('do not pass this message on outside support')
  })
})

describe.each(LOCALES)('the mail about a call in %s', (locale) => {
  it.each(Object.entries(everything))('tells both of %s, in plain text and HTML', (_name, told) => {
    for (const reader of ['contact', 'support'] as const) {
      const { subject, parts } = callBackMail(told, reading({ reader, locale }))
      expect(subject).toMatch(/\S/)
      expect(renderText(parts, ': ')).toContain('C-10001')
      expect(renderHtml(parts, { title: subject, language: locale })).not.toContain('undefined')
    }
  })

  it('never puts the contact’s words or support’s links into what calendars show', () => {
    const { invitation } = callBackMail(
      news({ text: 'secret words' }),
      reading({ reader: 'support', locale }),
    )
    expect(invitation?.content).not.toContain('secret words')
    expect(invitation?.content).not.toContain('call-backs/')
  })
})
