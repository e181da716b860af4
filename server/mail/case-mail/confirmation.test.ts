import { describe, expect, it } from 'vitest'
import { openedCase } from '../../../test/support/opened-case.ts'
import { sampleCallBack } from '../../../test/support/sample-call-back.ts'
import {
  composed,
  confirmation as confirm,
  mailOf,
  replyKey,
} from '../../../test/support/sample-case-mail.ts'
import { sampleSite } from '../../../test/support/sample-site.ts'
import { LOCALES } from '../../contract/vocabulary.ts'
import { readReplyAddress } from '../reply-address.ts'

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
      subject: '[C-10001] How do I reindex?',
      messageId: '<case.C-10001@elastic.co>',
    })
  })

  it('asks machines not to answer', () => {
    expect(confirm().headers).toEqual({
      'Auto-Submitted': 'auto-generated',
      'X-Auto-Response-Suppress': 'DR, RN, NRN, OOF, AutoReply',
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
      callBack: sampleCallBack({
        medium: 'screen_sharing',
        windows: [{ from: '2026-06-09T07:00:00Z', to: '2026-06-09T09:00:00Z' }],
      }),
    })
    expect(text).toContain('You asked for a call-back (screen sharing).')
    expect(text).toContain('- Tuesday, 9 June 2026, 09:00–11:00 CEST (Europe/Paris)')
  })

  it('points to the portal, with the reminder that its login is another', () => {
    expect(confirm().text).toContain('https://support.elastic.co\n\nThe portal has its own user name')
    const sameLogin = { ...sampleSite, portal: { url: 'https://support.example', separateLogin: false } }
    expect(confirm({}, sameLogin).text).not.toContain('its own user name')
    expect(confirm({}, { ...sampleSite, portal: null }).text).not.toContain('portal')
  })

  it('sends nobody to the forums: what is urgent, confidential or due soon has no place there', () => {
    const { text, html } = confirm()
    for (const { url } of sampleSite.communities) {
      expect(text).not.toContain(url)
      expect(html).not.toContain(url)
    }
  })

  it('promises in the zone of the person where the case states it', () => {
    expect(confirm({ timeZone: 'Asia/Tokyo' }).text).toMatch(/by .* at 08:00 Japan Standard Time \(.*UTC\)/)
  })

  it.each(LOCALES)('is written in the language of the case: %s', (locale) => {
    const { html, language } = confirm({ locale })
    expect(language).toBe(locale)
    expect(html).toContain(`<html lang="${locale}">`)
    expect(html).toContain(locale === 'fr' ? 'Votre cas est ouvert' : 'Your case is open')
  })
})

describe('the confirmation of a case that came by mail', () => {
  const byMail = {
    ...openedCase,
    channel: 'email' as const,
    subject: 'RE: [C-9] Fwd: How do I reindex?',
    engine: null,
    nature: null,
    entries: openedCase.entries.map((entry) => ({ ...entry, messageId: '<first@acme.example>' })),
  }
  const engines = [{ name: 'Shop' }, { name: 'Blog' }]

  it('answers that mail, in its conversation', () => {
    const mail = mailOf(byMail)
    expect(mail).toMatchObject({
      messageId: '<case.C-10001@elastic.co>',
      inReplyTo: '<first@acme.example>',
      references: ['<first@acme.example>'],
      subject: 'Re: [C-10001] How do I reindex?',
      headers: { 'Auto-Submitted': 'auto-replied' },
    })
  })

  it('asks for the engine and the nature that it did not state, in lines to answer with', () => {
    const { text, html } = mailOf(byMail, { engines })
    expect(text).toContain('Please answer this message with:')
    for (const line of [
      '- Engine: Shop',
      '- Engine: Blog',
      '- Nature: Practical question',
      '- Nature: Something is broken',
    ]) {
      expect(text).toContain(`\n${line}\n`)
      expect(html).toContain(`<li>${line.slice(2)}</li>`)
    }
    expect(text).toContain('\nEngine: not stated yet\nNature: not stated yet\n')
    expect(mailOf({ ...byMail, locale: 'fr' }, { engines }).text).toContain('\n- Moteur\u00a0: Blog\n')
  })

  it('asks only for what is missing', () => {
    const stated = mailOf({ ...byMail, nature: 'question' }, { engines }).text
    expect(stated).toContain('- Engine: Blog')
    expect(stated).not.toContain('- Nature:')
    expect(confirm().text).not.toContain('support still needs to know')
  })
})

describe('the confirmation of a confidential case', () => {
  const confidential = { ...openedCase, confidential: true, subject: 'Breach', description: 'Keys leaked' }

  it('goes to the contact alone, and tells the primary email no more than that there is a case', () => {
    const [own, account] = composed(confidential)
    expect(own?.message.to.map(({ address }) => address)).toEqual(['ada@acme.example'])
    expect(own?.message.text).toContain('> Keys leaked')
    expect(account).toMatchObject({
      receiver: 'account',
      message: {
        to: [{ name: null, address: 'it@acme.example' }],
        messageId: '<case.C-10001.opened.account@elastic.co>',
        subject: '[C-10001] A confidential case is open',
      },
    })
    expect(JSON.stringify(account)).not.toMatch(/Breach|Keys leaked|Question|Shop/)
    expect(account?.message).not.toHaveProperty('replyTo')
  })

  it('is one mail for a contact whose own address is the primary email', () => {
    expect(composed({ ...confidential, primaryEmail: 'Ada@acme.example' })).toHaveLength(1)
  })
})

describe('where answers to a confirmation go', () => {
  it('is an address that is signed for the contact, and another for what could not be delivered', () => {
    const { replyTo = '', envelopeFrom = '' } = confirm()
    const caseNumber = 'C-10001'
    expect(readReplyAddress(sampleSite, replyKey, replyTo)).toEqual({ caseNumber, role: 'contact' })
    expect(readReplyAddress(sampleSite, replyKey, envelopeFrom)).toEqual({ caseNumber, role: 'bounce' })
  })

  it('is the support address where nobody would receive them otherwise', () => {
    const mail = mailOf(openedCase, { replyKey: null })
    expect(mail).not.toHaveProperty('replyTo')
    expect(mail).not.toHaveProperty('envelopeFrom')
    expect(mail.text).not.toContain('above this line')
  })
})

describe('what a person typed', () => {
  const markup = `</blockquote><img src=x onerror="alert(1)"><script>alert('x')</script>&amp;`

  it('is shown in the HTML form as it was typed, and does nothing', () => {
    const { html } = confirm({
      subject: markup,
      description: markup,
      openedBy: { subject: 'person-1', email: 'ada@acme.example', name: markup },
      engine: { id: 'shop', name: markup },
      account: { id: 'acme', name: markup },
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
      openedBy: { subject: 'person-1', email: 'ada@acme.example', name: 'Ada\nSupport' },
    })
    expect(subject).toBe('[C-10001] Hello Bcc: all@victim.example Severity: 1 Urgent')
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
