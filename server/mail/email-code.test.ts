import { describe, expect, it } from 'vitest'
import { sampleSite } from '../../test/support/sample-site.ts'
import { LOCALES } from '../contract/vocabulary.ts'
import { emailCodeMessage, type MailedCode } from './email-code.ts'

const message = (changes: Partial<MailedCode> = {}) =>
  emailCodeMessage(
    {
      to: { name: 'Ada Ångström', address: 'ada@acme.example' },
      code: '042118',
      lifetimeMinutes: 10,
      locale: 'en',
      ...changes,
    },
    sampleSite,
  )

describe('the mail with a code', () => {
  it.each(LOCALES)('has the code, and says how long it is valid: %s', (locale) => {
    const { text, html, language } = message({ locale })
    expect(language).toBe(locale)
    for (const form of [text, html]) {
      expect(form).toContain('042118')
      expect(form).toMatch(/10[ \u00a0]minutes/)
    }
    expect(text.split('\n')).toContain('042118')
  })

  it.each(LOCALES)('has no link that somebody could learn to follow: %s', (locale) => {
    const { text, html } = message({ locale })
    expect(text).not.toMatch(/https?:|www\./)
    expect(html).not.toMatch(/href|https?:|src=/)
  })

  it('keeps the code out of the subject, which a locked screen shows', () => {
    expect(message().subject).toBe('Your code for Elastic Swiftype support')
  })

  it('asks machines not to answer', () => {
    expect(message().headers).toEqual({
      'Auto-Submitted': 'auto-generated',
      'X-Auto-Response-Suppress': 'DR, RN, NRN, OOF, AutoReply',
    })
  })

  it('is another message each time', () => {
    expect(message().messageId).toMatch(/^<code\.[0-9a-f-]{36}@elastic\.co>$/)
    expect(message().messageId).not.toBe(message().messageId)
  })

  it('shows a name as it is, on its line', () => {
    const { text, html, to } = message({
      to: { name: '<b>Ada</b>\r\nBcc: all@victim.example', address: 'ada@acme.example' },
    })
    expect(html).not.toContain('<b>')
    expect(text).not.toMatch(/^Bcc:/m)
    expect(to[0]?.name).toBe('<b>Ada</b> Bcc: all@victim.example')
  })
})
