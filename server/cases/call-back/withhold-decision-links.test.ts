import { describe, expect, it } from 'vitest'
import { openedCase } from '../../../test/support/opened-case.ts'
import { createCallBackLinks } from '../../support-pages/call-back-link.ts'
import { closeCase } from '../decisions/close-or-reopen.ts'
import { supportEntry } from '../decisions/support-entry.ts'
import { withholdDecisionLinks } from './withhold-decision-links.ts'

const linkOf = createCallBackLinks({ publicUrl: 'https://help.example.com', key: new Uint8Array(32) })
const link = linkOf('C-10001', { windows: [{ to: '2026-06-10T08:00:00Z' }] })

describe('what support writes to a contact', () => {
  it('is without the links by which support decides on a call', () => {
    const text = `Fine.\n> - Tuesday: ${link}?window=2026-06-09T07%3A00%3A00.000Z\n> - All (${link})\nSee you!`
    expect(withholdDecisionLinks(text)).toBe('Fine.\n> - Tuesday: […]\n> - All ([…]\nSee you!')
  })

  it('is without one that a mail program has broken in two', () => {
    const broken = `${link.slice(0, -20)}\n${link.slice(-20)}`
    const signature = link.split('.').at(-1) ?? ''
    expect(withholdDecisionLinks(broken)).not.toContain(signature.slice(0, 20))
  })

  it.each([
    'Case C-10001 is solved.',
    'See https://docs.example.com/C-10001.html and https://help.example.com/support/call-backs.',
    'C-10001.2 is a version.',
  ])('keeps all else: %s', (text) => {
    expect(withholdDecisionLinks(text)).toBe(text)
  })

  it('is so whatever it is: an answer, links, or the end of the case', () => {
    const by = { author: { name: 'Sam', email: 'sam@elastic.co' }, at: new Date(), channel: 'email' as const }
    const links = [
      { title: 'Call', url: link },
      { title: 'Guide', url: 'https://docs.example.com/guide' },
    ]
    const answered = supportEntry(openedCase, { ...by, kind: 'links', text: `Look: ${link}`, links })
    expect(answered).toMatchObject({
      value: { entries: [{ text: 'Look: […]', links: [{ title: 'Guide' }] }] },
    })
    const author = { role: 'support' as const, ...by.author }
    const closed = closeCase(openedCase, { ...by, author, text: `Done. ${link}` })
    expect(closed).toMatchObject({ value: { entries: [{ kind: 'closed', text: 'Done. […]' }] } })
  })
})
