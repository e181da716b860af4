import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type CaseMail, messageId, readMessageId } from './message-ids.ts'

const site = { supportEmail: 'support@help.example' }

const caseMails: fc.Arbitrary<CaseMail> = fc.record({
  caseNumber: fc.integer({ min: 1, max: 999_999_999_999_999 }).map((number) => `C-${number}`),
  entry: fc.option(fc.uuid()),
  receiver: fc.constantFrom('contact', 'support', 'account'),
})

describe('a Message-ID of a case', () => {
  it('is, for the confirmation, the one that confirmations always had', () => {
    expect(messageId(site, { caseNumber: 'C-10001', entry: null, receiver: 'contact' })).toBe(
      '<case.C-10001@help.example>',
    )
  })

  it('says which case and which of its entries was told to whom, whatever a mail server made of it', () => {
    fc.assert(
      fc.property(caseMails, fc.boolean(), (mail, upper) => {
        const id = messageId(site, mail)
        expect(readMessageId(site, upper ? id.toUpperCase() : id.slice(1, -1))).toEqual(mail)
      }),
    )
  })

  it('is one for each entry and receiver', () => {
    fc.assert(
      fc.property(caseMails, caseMails, (mail, other) => {
        fc.pre(JSON.stringify(mail) !== JSON.stringify(other))
        expect(messageId(site, mail)).not.toBe(messageId(site, other))
      }),
    )
  })

  it.each([
    '<case.C-10001@other.example>',
    '<case.C-10001@sub.help.example>',
    '<CAKx1-abc@mail.example>',
    '<case.C-0@help.example>',
    '<case.C-10001.x.nobody@help.example>',
    '<xcase.C-10001@help.example>',
    '',
  ])('is not read from another: %s', (id) => {
    expect(readMessageId(site, id)).toBeNull()
  })
})
