import { describe, expect, it } from 'vitest'
import { parseInvitation } from '../../../test/support/parse-invitation.ts'
import { type InvitedCall, invitation } from './invitation.ts'

const call: InvitedCall = {
  method: 'REQUEST',
  uid: '5f0c1f0e-8f4b-4f43-9a5a-2f1f6f0b7c11@elastic.co',
  sequence: 1,
  decidedAt: new Date('2026-06-08T15:00:00Z'),
  from: new Date('2026-06-09T08:00:00Z'),
  to: new Date('2026-06-09T08:30:00Z'),
  organizer: { name: 'Elastic Swiftype support', address: 'support@elastic.co' },
  attendees: [{ name: 'Ada Ångström', address: 'ada@acme.example' }],
  summary: 'Call with Elastic Swiftype support (C-10001)',
  description: 'About case C-10001.\nHow: video',
  location: 'https://meet.example/C-10001/0a1b',
}

const parsed = (changes: Partial<InvitedCall> = {}) =>
  parseInvitation(invitation({ ...call, ...changes }).content)

describe('an invitation', () => {
  it('is read by another parser as it was meant', () => {
    expect(parsed()).toEqual({
      version: '2.0',
      method: 'REQUEST',
      timeZones: 0,
      uid: call.uid,
      sequence: 1,
      stamp: '2026-06-08T15:00:00Z',
      from: '2026-06-09T08:00:00.000Z',
      to: '2026-06-09T08:30:00.000Z',
      isUtc: true,
      summary: call.summary,
      description: call.description,
      location: call.location,
      status: null,
      organizer: { address: 'support@elastic.co', name: 'Elastic Swiftype support', rsvp: null },
      attendees: [{ address: 'ada@acme.example', name: 'Ada Ångström', rsvp: 'FALSE' }],
      alarms: ['-PT15M'],
    })
  })

  it('is withdrawn by a cancellation of the same event, which reminds nobody', () => {
    expect(parsed({ method: 'CANCEL', sequence: 2 })).toMatchObject({
      method: 'CANCEL',
      uid: call.uid,
      sequence: 2,
      status: 'CANCELLED',
      organizer: { address: 'support@elastic.co' },
      attendees: [{ address: 'ada@acme.example' }],
      alarms: [],
    })
  })

  it('sent again is the same to the character', () => {
    expect(invitation(call)).toEqual(invitation(structuredClone(call)))
  })

  it.each(['REQUEST', 'CANCEL'] as const)('%s has its properties before its alarms', (method) => {
    const { content } = invitation({ ...call, method })
    const event = content.slice(content.indexOf('BEGIN:VEVENT'), content.indexOf('END:VEVENT'))
    const afterAlarms = event.split('END:VALARM\r\n')[1] ?? ''
    expect(afterAlarms).toBe('')
  })

  it('keeps what has a meaning of its own in calendars as plain text', () => {
    const odd = 'a, b; c\\n d: "e" ^ \\\nSTATUS:CANCELLED\r\nEND:VEVENT'
    const { summary, description, attendees } = parsed({
      summary: odd,
      description: odd,
      attendees: [{ name: 'Ada: "the; one, and\nonly"', address: 'ada@acme.example' }],
    })
    expect(summary).toBe('a, b; c\\n d: "e" ^ \\ STATUS:CANCELLED END:VEVENT')
    expect(description).toBe(odd.replace('\r\n', '\n'))
    expect(attendees).toMatchObject([{ name: 'Ada: "the; one, and only"' }])
  })

  it('folds long lines between characters, whatever their length in octets', () => {
    const long = 'é🛑漢'.repeat(80)
    const { summary, description } = parsed({ summary: long, description: `${long}\n${long}` })
    expect(summary).toBe(long)
    expect(description).toBe(`${long}\n${long}`)
  })

  it('keeps an address of a meeting with commas and semicolons', () => {
    const location = `https://meet.example/room;id=1,2?pwd=${'x'.repeat(120)}`
    expect(parsed({ location })).toMatchObject({ location })
  })

  it('may be of somebody without a name, and nowhere', () => {
    expect(
      parsed({ attendees: [{ name: null, address: 'ada@acme.example' }], location: null }),
    ).toMatchObject({
      attendees: [{ address: 'ada@acme.example', name: null }],
      location: null,
    })
  })
})
