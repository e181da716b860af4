import { describe, expect, it } from 'vitest'
import { openedCase } from '../../../test/support/opened-case.ts'
import {
  caseWith,
  composed,
  contactAuthor,
  mailOf,
  sampleEntry,
} from '../../../test/support/sample-case-mail.ts'

describe('the thread of a mail', () => {
  it('begins with the confirmation, or with support’s copy', () => {
    expect(mailOf(openedCase)).not.toHaveProperty('inReplyTo')
    expect(mailOf(openedCase, { reader: 'support' })).not.toHaveProperty('references')
  })

  it('leaves out what this side was not told, and what others wrote', () => {
    const note = sampleEntry({ supportOnly: true })
    const word = sampleEntry({ author: contactAuthor, channel: 'widget' })
    const supportCase = caseWith([note, word, sampleEntry({ messageId: '<sam@elastic.co>' })])
    expect(mailOf(supportCase).references).toEqual(['<case.C-10001@elastic.co>'])
    const again = caseWith([note, word, sampleEntry({ author: contactAuthor })])
    expect(mailOf(again, { reader: 'support' }).references).toEqual([
      '<case.C-10001.opened.support@elastic.co>',
      `<case.C-10001.${word.id}.support@elastic.co>`,
    ])
  })

  it('names of files that came together the one mail that told of them', () => {
    const at = (second: number) => new Date(Date.UTC(2026, 5, 6, 8, 0, second))
    const file = (second: number) =>
      sampleEntry({ kind: 'attachment', author: contactAuthor, text: null, at: at(second) })
    const [first, second] = [file(0), file(5)]
    const answer = sampleEntry({ author: contactAuthor })
    const [mail] = composed(caseWith([first, second, answer]), {
      reader: 'support',
      isTold: ({ id }) => id !== first.id,
    })
    expect(mail?.message.references?.at(-1)).toBe(`<case.C-10001.${second.id}.support@elastic.co>`)
  })

  it.each([
    `<${'a'.repeat(300)}@acme.example>`,
    '<a b@acme.example>',
    '<a@acme.example>\r\nBcc: x',
    'a@acme.example',
    '<é@acme.example>',
  ])('leaves out a Message-ID that is none: %j', (messageId) => {
    const word = sampleEntry({ author: contactAuthor, messageId })
    expect(mailOf(caseWith([word, sampleEntry()])).references).toEqual(['<case.C-10001@elastic.co>'])
  })
})
