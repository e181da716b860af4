import { describe, expect, it } from 'vitest'
import { messageId } from '../message-ids.ts'
import { replyAddress } from '../reply-address.ts'
import { findCase } from './find-case.ts'

const SITE = { supportEmail: 'support@acme.example', mail: { replyAddress: null } }
const KEY = new Uint8Array(32).fill(7)
const address = (caseNumber: string, role: 'contact' | 'support' | 'bounce') =>
  replyAddress(SITE, KEY, { caseNumber, role })
const NOTHING = { recipients: ['support@acme.example'], references: [], subject: 'Words' }

describe('the case that a mail means', () => {
  it('is told by a signed address before all else', () => {
    const mail = {
      recipients: ['support@acme.example', address('C-10001', 'contact').toUpperCase()],
      references: [messageId(SITE, { caseNumber: 'C-10002', entry: null, receiver: 'contact' })],
      subject: '[C-10003]',
    }

    expect(findCase(SITE, KEY, mail)).toEqual({ caseNumber: 'C-10001', role: 'contact', signed: true })
  })

  it('is support’s or a person’s before it is a report’s, when it came to several addresses', () => {
    const recipients = [address('C-10001', 'bounce'), address('C-10001', 'support')]

    expect(findCase(SITE, KEY, { ...NOTHING, recipients })?.role).toBe('support')
  })

  it('is told by our mail that it answers, the nearest first, and not as if it were signed', () => {
    const references = [
      '<a@elsewhere.example>',
      messageId(SITE, { caseNumber: 'C-10002', entry: 'e1', receiver: 'support' }),
      messageId(SITE, { caseNumber: 'C-10003', entry: null, receiver: 'contact' }),
    ]

    expect(findCase(SITE, KEY, { ...NOTHING, references })).toEqual({
      caseNumber: 'C-10002',
      role: 'support',
      signed: false,
    })
  })

  it('is told by the number in the subject when nothing else tells it', () => {
    expect(findCase(SITE, KEY, { ...NOTHING, subject: 'Re: [c-10001] Words' })).toEqual({
      caseNumber: 'C-10001',
      role: 'contact',
      signed: false,
    })
  })

  it('is none for an address that somebody has made up, another site’s key, or a bare number', () => {
    const made = address('C-10001', 'contact').replace('c10001', 'c10002')

    expect(findCase(SITE, KEY, { ...NOTHING, recipients: [made] })).toBeNull()
    expect(
      findCase(SITE, new Uint8Array(32), { ...NOTHING, recipients: [address('C-10001', 'contact')] }),
    ).toBeNull()
    expect(findCase(SITE, KEY, { ...NOTHING, subject: 'C-10001' })).toBeNull()
  })
})
