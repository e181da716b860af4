import { describe, expect, it } from 'vitest'
import { openedCase } from '../../../test/support/opened-case.ts'
import { sampleCallBack } from '../../../test/support/sample-call-back.ts'
import {
  caseWith,
  composed,
  contactAuthor,
  mailOf,
  replyKey,
  sampleEntry,
  teamSite,
} from '../../../test/support/sample-case-mail.ts'
import { sampleSite } from '../../../test/support/sample-site.ts'
import type { SupportEntryKind } from '../../contract/vocabulary.ts'
import { readReplyAddress } from '../reply-address.ts'

const system = { role: 'system', name: null, email: null } as const
const forSupport = { reader: 'support' } as const

describe('what the contact is told', () => {
  it('is support’s answer in support’s own words, with its links, and how to continue', () => {
    const links = [{ title: 'Rebuilding', url: 'https://docs.example/rebuild' }]
    const text = 'Hello Ada,\n\n  1. rebuild\n  2. wait\n\nSam'
    const mail = mailOf(caseWith([sampleEntry({ text, links })]))
    expect(mail.subject).toBe('Re: [C-10001] How do I reindex?')
    expect(mail.text).toContain(
      `Sam, from support, writes:\n\n${text}\n\nLinks\n\n- Rebuilding: https://docs.example/rebuild\n`,
    )
    expect(mail.html).toContain('<a href="https://docs.example/rebuild">Rebuilding</a>')
    expect(mail.text).toContain('To continue, reply to this message')
    expect(mail.to.map(({ address }) => address)).toEqual(['ada@acme.example'])
  })

  it('says nothing of the address of who in support wrote', () => {
    const mail = mailOf(
      caseWith([sampleEntry({ author: { role: 'support', name: null, email: 'sam@elastic.co' } })]),
    )
    expect(mail.text).toContain('Support writes:')
    expect(JSON.stringify(mail)).not.toContain('sam@elastic.co')
  })

  it.each<[SupportEntryKind, string, string]>([
    ['engine_analysis', 'Analysis of the engine’s state', 'Analyse de l’état du moteur'],
    ['recommended_action', 'Recommended action', 'Action recommandée'],
    ['follow_up', 'Follow-up of our engineers’ actions', 'Suivi des actions de nos ingénieurs'],
    ['links', 'Links to documentation and forums', 'Liens vers la documentation et les forums'],
  ])('is headed by what support did: %s', (kind, en, fr) => {
    const entry = sampleEntry({ kind })
    expect(mailOf(caseWith([entry])).text).toContain(`\n${en}\n\nSam, from support, writes:`)
    expect(mailOf(caseWith([entry], { locale: 'fr' })).text).toContain(
      `\n${fr}\n\nSam, du support, vous écrit\u00a0:`,
    )
  })

  it('ends with the last words of the case, the newest first, and no more than three', () => {
    const said = ['one', 'two', 'three', 'four'].map((text) => sampleEntry({ text }))
    const { text } = mailOf(caseWith(said))
    expect(text.indexOf('> three')).toBeLessThan(text.indexOf('> two'))
    expect(text).toContain('Sam wrote on 6 June 2026 at 08:30 UTC:\n\n> two')
    expect(text).toContain('> one')
    expect(text).not.toContain('My engine is stale')
  })

  it('quotes a long text in part, and takes no character apart', () => {
    const long = sampleEntry({ text: `${'a'.repeat(999)}😀 ${'b'.repeat(500)}` })
    const { text } = mailOf(caseWith([long, sampleEntry()]))
    expect(text).toContain(`> ${'a'.repeat(999)} […]`)
    expect(text.isWellFormed()).toBe(true)
    const lines = sampleEntry({ text: Array.from({ length: 40 }, (_, index) => `line ${index}`).join('\n') })
    expect(mailOf(caseWith([lines, sampleEntry()])).text).toContain('> line 11 […]')
  })

  it('is nothing of what support noted for itself, not even in a quotation', () => {
    const note = sampleEntry({ text: 'Difficult customer', supportOnly: true })
    expect(mailOf(caseWith([note, sampleEntry()])).text).not.toContain('Difficult')
    expect(mailOf(caseWith([note, sampleEntry({ author: contactAuthor })]), forSupport).text).toContain(
      '> Difficult',
    )
  })

  it('is that the case was closed, and how to open it again', () => {
    const { text } = mailOf(caseWith([sampleEntry({ kind: 'closed', text: 'All done.' })]))
    expect(text).toContain(
      'Support has closed your case C-10001.\n\nSam, from support, writes:\n\nAll done.\n\nIf there is more to it',
    )
  })

  it('is an invitation where a call is confirmed, for who asked for the call', () => {
    const call = { from: '2026-06-08T07:00:00Z', to: '2026-06-08T07:30:00Z' }
    const callBack = { ...sampleCallBack({ status: 'confirmed', call }), previous: null }
    const mail = mailOf(caseWith([sampleEntry({ kind: 'call_back_confirmed', text: null, callBack })]))
    expect(mail.to).toEqual([{ name: 'Tess', address: 'tess@acme.example' }])
    expect(mail.invitation).toMatchObject({
      method: 'REQUEST',
      content: expect.stringContaining('BEGIN:VEVENT'),
    })
    expect(mail.text).toContain('Hello Tess,')
  })
})

describe('what support is told of a new case', () => {
  const supportCase = {
    ...openedCase,
    severity: 1 as const,
    confidential: true,
    diagnostics: {
      page: 'https://shop.acme.example/search',
      browser: 'Firefox 140',
      consoleErrors: ['TypeError: x is undefined'],
      sessionData: { Cart: '3 articles' },
    },
    intent: {
      id: 'intent-1',
      searches: [{ query: 'stale engine', at: '2026-06-05T22:50:00Z' }],
      readings: [
        {
          articleId: 'a',
          title: 'How to reindex',
          url: 'https://docs.example/r',
          at: '2026-06-05T22:52:00Z',
        },
      ],
    },
  }

  it('is all that it states, what the person saw and did before, and what was promised', () => {
    const mail = mailOf(supportCase, forSupport)
    expect(mail.to.map(({ address }) => address)).toEqual(['team@elastic.co', 'lead@elastic.co'])
    expect(mail.subject).toBe('[C-10001] [1 Urgent] [Confidential] How do I reindex?')
    for (const fact of [
      'An answer is promised by Tuesday, 9 June 2026 at 16:00 Pacific Daylight Time.',
      'Severity: 1 Urgent',
      'Plan: Premium',
      'Primary email: it@acme.example',
      'Opened by: Ada Ångström (ada@acme.example)',
      'Engine: Shop',
      'Nature: Practical question',
      'Opened: in the widget',
      'Language: English',
      'Page: https://shop.acme.example/search',
      'Browser: Firefox 140',
      '> My engine is stale.\n> It was fine on Friday.',
      '- TypeError: x is undefined',
      'Stated by the page (not verified)',
      'Cart: 3 articles',
      '- stale engine (5 June 2026 at 22:50 UTC)',
      '- How to reindex: https://docs.example/r',
      'This case is confidential.',
    ]) {
      expect(mail.text).toContain(fact)
    }
  })

  it('says how to answer, and which first lines mean something', () => {
    const mail = mailOf(supportCase, forSupport)
    expect(mail.text).toContain('Simply reply to this message: what you write goes to Ada Ångström')
    for (const word of ['#analysis', '#action', '#follow-up', '#links', '#close', '#internal']) {
      expect(mail.text).toContain(`\n- ${word} — `)
    }
    expect(readReplyAddress(teamSite, replyKey, mail.replyTo ?? '')).toEqual({
      caseNumber: 'C-10001',
      role: 'support',
    })
  })

  it('is in the team’s language, whatever the contact’s is', () => {
    const site = { ...teamSite, supportTeam: { addresses: ['equipe@elastic.co'], locale: 'fr' as const } }
    const mail = mailOf(supportCase, { ...forSupport, site })
    expect(mail.language).toBe('fr')
    expect(mail.text).toContain('Langue\u00a0: anglais')
    expect(mail.text).toContain('\n- #suivi — ')
    expect(mailOf({ ...supportCase, locale: 'fr' }, forSupport).text).toContain('Language: French')
  })

  it('has the files that fit into a mail, and names the others', () => {
    const content = new Uint8Array(2 * 1024 * 1024)
    const files = {
      attached: [{ name: 'screen.png', type: 'image/png', content }],
      left: [{ id: 'x', name: 'film.mp4', type: 'video/mp4', bytes: 19.5 * 1024 * 1024 }],
    }
    const mail = mailOf(supportCase, { ...forSupport, files })
    expect(mail.attachments).toEqual(files.attached)
    expect(mail.text).toContain('Attached files\n\n- screen.png (2 MB)\n')
    expect(mail.text).toContain('(at most 10 MB a message)\n\n- film.mp4 (19.5 MB)\n')
  })

  it('lets support choose the time of a call from it', () => {
    const callBack = sampleCallBack()
    const asked = {
      ...supportCase,
      callBack,
      entries: openedCase.entries.map((entry) => ({ ...entry, callBack: { ...callBack, previous: null } })),
    }
    const page = 'https://help.example/support/call/abc'
    expect(mailOf(asked, { ...forSupport, supportPage: page }).text).toContain(`${page}?window=2026-06-08T07`)
    expect(mailOf(asked, forSupport).text).toContain('- Monday, 8 June 2026, 09:00–11:00 CEST (Europe/Paris)')
  })

  it('goes to nobody where the site has no team', () => {
    expect(composed(supportCase, { ...forSupport, site: sampleSite })).toEqual([])
  })
})

describe('what support is told after', () => {
  it('is the contact’s answer, and that it opened a closed case again', () => {
    const reopened = sampleEntry({ kind: 'reopened', author: system, text: null })
    const answer = sampleEntry({ author: contactAuthor, text: 'Still stale.' })
    const mail = mailOf(caseWith([sampleEntry(), reopened, answer]), forSupport)
    expect(mail.subject).toBe('Re: [C-10001] [3 Normal] How do I reindex?')
    expect(mail.text).toContain(
      'The case was closed: it is open again by this answer.\n\nAda Ångström writes:\n\nStill stale.\n',
    )
    expect(mail.text).toContain('> Please rebuild the index.')
    expect(mailOf(caseWith([answer]), forSupport).text).not.toContain('open again')
  })

  it('is the contact’s answer with the details that it gave, in one mail', () => {
    const given = sampleEntry({ kind: 'details_given', author: system, text: null })
    const answer = sampleEntry({ author: contactAuthor, text: 'Engine: Shop' })
    const mail = mailOf(caseWith([given, answer]), forSupport)
    expect(mail.text).toContain(
      'has been stated:\n\nEngine: Shop\nNature: Practical question\n\nAda Ångström writes:\n\nEngine: Shop\n',
    )
    const before = { ...given, at: new Date(given.at.getTime() - 1) }
    expect(mailOf(caseWith([before, answer]), forSupport).text).not.toContain('has been stated')
  })

  it.each([
    ['closed', contactAuthor, 'Ada Ångström has closed the case C-10001.'],
    ['reopened', contactAuthor, 'The case C-10001 is open again.'],
    ['attachment', contactAuthor, 'Ada Ångström has added files.'],
    [
      'details_given',
      system,
      'What was missing has been stated:\n\nEngine: Shop\nNature: Practical question',
    ],
    ['target_near', system, 'by Tuesday, 9 June 2026 at 16:00 Pacific Daylight Time is due soon.'],
    ['target_missed', system, 'by Tuesday, 9 June 2026 at 16:00 Pacific Daylight Time is overdue.'],
  ] as const)('is that something happened: %s', (kind, author, words) => {
    expect(mailOf(caseWith([sampleEntry({ kind, author, text: null })]), forSupport).text).toContain(words)
  })

  it('has an overdue answer in its subject', () => {
    const entry = sampleEntry({ kind: 'target_missed', author: system, text: null })
    expect(mailOf(caseWith([entry]), forSupport).subject).toBe(
      'Re: [C-10001] [3 Normal] [Answer overdue] How do I reindex?',
    )
  })

  it('is nothing of what is no news to anybody', () => {
    const sent = caseWith([sampleEntry({ kind: 'confirmation_sent', author: system, text: null })])
    expect(composed(sent, forSupport)).toEqual([])
    expect(composed(sent)).toEqual([])
  })
})
