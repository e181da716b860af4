import { describe, expect, it } from 'vitest'
import { sampleSite } from '../../test/support/sample-site.ts'
import { LOCALES } from '../contract/vocabulary.ts'
import { contactMail, type ToldContactChange } from './contact-mail.ts'

const change: ToldContactChange = {
  id: '6f1f6b7e-3c52-4b5e-9f0e-0d6c1a3b5c01',
  kind: 'contact_named',
  accountName: 'Acme Ltd',
  contact: { email: 'grace@acme.example', name: 'Grace' },
  owner: { email: 'owner@acme.example', name: null },
  locale: 'en',
}

describe('the mail about a technical contact', () => {
  it('tells the person who named them, and what they may do', () => {
    const { to, subject, text } = contactMail(change, 'contact', sampleSite)
    expect(to).toEqual([{ name: 'Grace', address: 'grace@acme.example' }])
    expect(subject).toBe('You are a technical contact of Acme Ltd')
    expect(text).toContain('owner@acme.example, the primary owner of the account Acme Ltd, has named you')
    expect(text).toContain(sampleSite.supportEmail)
  })

  it('tells the owner what was done in their name', () => {
    const { to, text } = contactMail({ ...change, kind: 'contact_removed' }, 'owner', sampleSite)
    expect(to).toEqual([{ name: null, address: 'owner@acme.example' }])
    expect(text).toContain('You have removed Grace (grace@acme.example)')
    expect(text).toContain('If this was not you')
  })

  it.each(
    LOCALES.flatMap((locale) =>
      (['contact_named', 'contact_removed'] as const).flatMap((kind) =>
        (['contact', 'owner'] as const).map((to) => [locale, kind, to] as const),
      ),
    ),
  )('says in either form whom and what it is about: %s, %s, to the %s', (locale, kind, to) => {
    const message = contactMail({ ...change, locale, kind }, to, sampleSite)
    const other = to === 'contact' ? change.owner.email : change.contact.email
    for (const form of [message.text, message.html]) {
      expect(form).toContain('Acme Ltd')
      expect(form).toContain(other)
    }
    expect(message.subject).toContain('Acme Ltd')
    expect(message.language).toBe(locale)
  })

  it('sets non-breaking spaces where French does', () => {
    for (const kind of ['contact_named', 'contact_removed'] as const) {
      for (const to of ['contact', 'owner'] as const) {
        const { subject, text } = contactMail({ ...change, kind, locale: 'fr' }, to, sampleSite)
        expect(subject + text).not.toMatch(/ [:;?!»]|« |\s'/)
      }
    }
  })

  it('is one message for each of the two, and the same when it is made again', () => {
    const ids = ['contact', 'contact', 'owner'] as const
    expect(ids.map((to) => contactMail(change, to, sampleSite).messageId)).toEqual([
      '<contact.6f1f6b7e-3c52-4b5e-9f0e-0d6c1a3b5c01.contact@elastic.co>',
      '<contact.6f1f6b7e-3c52-4b5e-9f0e-0d6c1a3b5c01.contact@elastic.co>',
      '<contact.6f1f6b7e-3c52-4b5e-9f0e-0d6c1a3b5c01.owner@elastic.co>',
    ])
  })

  it('lets no name pass for another line or for mark-up', () => {
    const named = { ...change, contact: { email: 'x@acme.example', name: 'A\r\nBcc: <b>all</b>' } }
    const { to, subject, text, html } = contactMail(named, 'owner', sampleSite)
    expect(subject).not.toMatch(/[\r\n]/)
    expect(text).not.toMatch(/^Bcc/m)
    expect(html).not.toContain('<b>')
    expect(to).toHaveLength(1)
  })

  it('asks machines not to answer', () => {
    expect(contactMail(change, 'contact', sampleSite).headers).toEqual({
      'Auto-Submitted': 'auto-generated',
      'X-Auto-Response-Suppress': 'DR, RN, NRN, OOF, AutoReply',
    })
  })
})
