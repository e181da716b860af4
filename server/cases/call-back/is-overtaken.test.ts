import { describe, expect, it } from 'vitest'
import { openedCase } from '../../../test/support/opened-case.ts'
import { sampleCallBack } from '../../../test/support/sample-call-back.ts'
import { sampleEntry } from '../../../test/support/sample-case-mail.ts'
import type { EntryKind } from '../../contract/vocabulary.ts'
import { isOvertaken } from './is-overtaken.ts'

const noted = (kind: EntryKind, sequence: number) =>
  sampleEntry({ kind, callBack: { ...sampleCallBack({ sequence }), previous: null } })
const standing = { ...openedCase, callBack: sampleCallBack({ sequence: 2 }) }

describe('an entry about a call', () => {
  it.each(['call_back_requested', 'call_back_confirmed', 'call_back_moved'] as const)(
    'is overtaken by any later change: %s',
    (kind) => {
      expect(isOvertaken(noted(kind, 1), standing)).toBe(true)
      expect(isOvertaken(noted(kind, 2), standing)).toBe(false)
    },
  )

  it('is never overtaken when it calls the call off, for calendars have to hear of it', () => {
    expect(isOvertaken(noted('call_back_cancelled', 1), standing)).toBe(false)
  })

  it('is one of its kinds: the opening of a case and what is said in it are always told', () => {
    expect(isOvertaken(noted('opened', 0), standing)).toBe(false)
    expect(isOvertaken(sampleEntry(), standing)).toBe(false)
  })
})
