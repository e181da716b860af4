import { describe, expect, it } from 'vitest'
import { openedCase } from '../../test/support/opened-case.ts'
import { sampleSite } from '../../test/support/sample-site.ts'
import { LOCALES } from '../contract/vocabulary.ts'
import { type ConfirmedCase, caseConfirmation } from './case-confirmation.ts'

const confirm = (changes: Partial<ConfirmedCase> = {}, site = sampleSite) =>
  caseConfirmation({ ...openedCase, ...changes }, site)

describe('the confirmation of a case', () => {
  it('goes to the contact and to the primary email, which belongs on every case', () => {
    expect(confirm().to).toEqual([
      { name: 'Ada Ångström', address: 'ada@acme.example' },
      { name: null, address: 'it@acme.example' },
    ])
  })

  it('goes out once when the contact writes from the primary email', () => {
    expect(confirm({ primaryEmail: 'ADA@acme.example' }).to).toHaveLength(1)
  })

  it('comes from the support address of the site, and has the number in its subject', () => {
    expect(confirm()).toMatchObject({
      from: { name: 'Elastic Swiftype support', address: 'support@elastic.co' },
      subject: '[C-10001] Your case is open: How do I reindex?',
      messageId: '<case.C-10001@elastic.co>',
    })
  })

  it('asks machines not to answer', () => {
    expect(confirm().headers).toEqual({
      'Auto-Submitted': 'auto-generated',
      'X-Auto-Response-Suppress': 'All',
    })
  })

  it('states what the case states', () => {
    const { text, html } = confirm({ severity: 2, nature: 'problem' })
    for (const form of [text, html]) {
      for (const fact of [
        'C-10001',
        'Acme Ltd',
        'it@acme.example',
        'Shop',
        'Something is broken',
        '2 High',
      ]) {
        expect(form).toContain(fact)
      }
    }
    expect(text).toContain('> My engine is stale.\n> It was fine on Friday.')
  })

  it('promises the answer in support’s own zone, by its name, and in UTC', () => {
    const respondBy = new Date('2026-06-08T18:30:00Z')
    expect(confirm({ respondBy }).text).toContain(
      'Support will answer by Monday, 8 June 2026 at 11:30 Pacific Daylight Time (8 June 2026 at 18:30 UTC).',
    )
    expect(confirm({ respondBy, locale: 'fr' }).text).toContain(
      'Le support vous répondra au plus tard le lundi 8 juin 2026 à 11:30 heure d’été du Pacifique',
    )
  })

  it('reads the promise in the fixed zone of a site that has one', () => {
    const businessCalendar = { ...sampleSite.businessCalendar, zone: 'UTC-8' }
    const respondBy = new Date('2026-06-08T18:30:00Z')
    const { text } = confirm({ respondBy }, { ...sampleSite, businessCalendar })
    expect(text).toContain('Monday, 8 June 2026 at 10:30 GMT-08:00')
  })

  it('repeats the times for a call-back, in the zone of the person', () => {
    const { text } = confirm({
      callBack: {
        timeZone: 'Europe/Paris',
        medium: 'screen_sharing',
        windows: [{ from: '2026-06-09T07:00:00Z', to: '2026-06-09T09:00:00Z' }],
      },
    })
    expect(text).toContain('You asked for a call-back (screen sharing).')
    expect(text).toContain('- from 9 June 2026 at 09:00 CEST to 9 June 2026 at 11:00 CEST')
  })

  it('points to the portal, with the reminder that its login is another', () => {
    expect(confirm().text).toContain('https://support.elastic.co\n\nThe portal has its own user name')
    const sameLogin = { ...sampleSite, portal: { url: 'https://support.example', separateLogin: false } }
    expect(confirm({}, sameLogin).text).not.toContain('its own user name')
    expect(confirm({}, { ...sampleSite, portal: null }).text).not.toContain('portal')
  })

  it('points to the community', () => {
    expect(confirm().html).toContain('<a href="https://discuss.elastic.co">')
    expect(confirm().html).toContain('<a href="https://www.elastic.co/fr/community/">')
  })

  it.each([{ severity: 1 as const }, { confidential: true }])(
    'never points to the community for an urgent or a confidential matter: %j',
    (changes) => {
      const { text, html } = confirm(changes)
      for (const { url } of sampleSite.communities) {
        expect(text).not.toContain(url)
        expect(html).not.toContain(url)
      }
      expect(text).not.toContain('community')
    },
  )

  it.each(LOCALES)('is written in the language of the case: %s', (locale) => {
    const { html, language } = confirm({ locale })
    expect(language).toBe(locale)
    expect(html).toContain(`<html lang="${locale}">`)
    expect(html).toContain(locale === 'fr' ? 'Votre cas est ouvert' : 'Your case is open')
  })
})

describe('what a person typed', () => {
  const markup = `</blockquote><img src=x onerror="alert(1)"><script>alert('x')</script>&amp;`

  it('is shown in the HTML form as it was typed, and does nothing', () => {
    const { html } = confirm({
      subject: markup,
      description: markup,
      openedBy: { email: 'ada@acme.example', name: markup },
      engine: { name: markup },
      account: { name: markup },
    })
    expect(html).not.toMatch(/<(img|script)/)
    expect(html.match(/<\/blockquote>/g)).toHaveLength(1)
    expect(html).toContain(
      '&lt;/blockquote&gt;&lt;img src=x onerror=&quot;alert(1)&quot;&gt;&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;&amp;amp;',
    )
  })

  it('stays on its own line, so that it cannot pass for another fact', () => {
    const { subject, text, to } = confirm({
      subject: 'Hello\r\nBcc: all@victim.example\u2028Severity: 1 Urgent',
      openedBy: { email: 'ada@acme.example', name: 'Ada\nSupport' },
    })
    expect(subject).toBe('[C-10001] Your case is open: Hello Bcc: all@victim.example Severity: 1 Urgent')
    expect(text.match(/^(Severity|Bcc):/gm)).toEqual(['Severity:'])
    expect(to[0]?.name).toBe('Ada Support')
  })

  it('is quoted on every line, whatever breaks it', () => {
    const { text } = confirm({ description: 'one\r\ntwo\rthree\u2028four\u0085five\u0000\n\nsix' })
    expect(text).toContain('> one\n> two\n> three\n> four')
    expect(text).toContain('> \n> six')
    expect(text).not.toMatch(/[^\P{Cc}\n]/u)
  })

  it('makes no link of an address that is not one of the web', () => {
    const communities = [{ title: 'Forum', url: 'javascript:alert(1)' }]
    expect(confirm({}, { ...sampleSite, communities }).html).not.toContain('href="javascript:')
  })
})
