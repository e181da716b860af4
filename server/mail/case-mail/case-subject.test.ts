import { expect, test } from 'vitest'
import { caseSubject } from './case-subject.ts'

test.each([
  ['How do I reindex?', 'How do I reindex?'],
  ['Re: RE : Fwd: How do I reindex?', 'How do I reindex?'],
  ['TR: Réf : AW: Frage', 'Frage'],
  ['Re: [C-10001] [1 Urgent] Down', '[1 Urgent] Down'],
  ['[C-9] [C-10001] Down', 'Down'],
  ['Report: down', 'Report: down'],
  ['  two\r\nlines  ', 'two lines'],
  ['Re:', ''],
])('leaves out what mail programs put before %j', (subject, bare) => {
  const supportCase = { number: 'C-10001', subject }
  expect(caseSubject(supportCase, { isAnswer: false })).toBe(`[C-10001] ${bare}`)
  expect(caseSubject(supportCase, { isAnswer: true, marks: ['2 High'] })).toBe(
    `Re: [C-10001] [2 High] ${bare}`,
  )
})
