import { expect, test } from 'vitest'
import { contactAuthor, sampleEntry } from '../../../test/support/sample-case-mail.ts'
import { cameOf, isToldWithWords } from './what-came-of-it.ts'

const system = { role: 'system', name: null, email: null } as const
const reopened = sampleEntry({ kind: 'reopened', author: system })
const given = sampleEntry({ kind: 'details_given', author: system })
const words = sampleEntry({ author: contactAuthor })
const later = (entry: typeof words) => ({ ...entry, at: new Date(entry.at.getTime() + 1) })

test('what stands right before a contact’s words, at the same instant, came of them', () => {
  const entries = [sampleEntry(), given, reopened, words]
  expect(cameOf(entries, words)).toEqual([given, reopened])
  expect(entries.map((entry) => isToldWithWords(entries, entry))).toEqual([false, true, true, false])
})

test.each([
  ['at another instant', [given, later(words)]],
  ['before support’s words', [reopened, sampleEntry()]],
  ['before nothing', [given]],
  ['that no words bring about', [sampleEntry({ kind: 'target_missed', author: system }), words]],
])('an entry has a mail of its own: %s', (_what, entries) => {
  expect(entries.map((entry) => isToldWithWords(entries, entry))).not.toContain(true)
})
