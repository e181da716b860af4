// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest'
import { sampleCase, sampleDetail } from '../../../test/support/widget/samples.ts'
import { LIMITS } from '../../api/contract.ts'
import { HelpApiError } from '../../api/help-api-error.ts'
import type { Action } from './action.ts'
import type { AttachedFile, ChosenFile } from './attached-file.ts'
import { reduceFiles } from './reduce-files.ts'

function chosen(id: string, size = 5): ChosenFile {
  const file = new File(['x'], `${id}.txt`)
  Object.defineProperty(file, 'size', { value: size })
  return { id, file }
}

function filesAfter(...actions: Action[]): AttachedFile[] {
  return actions.reduce(reduceFiles, [])
}

const choose = (number: string | null, ...files: ChosenFile[]): Action => ({
  type: 'files-chosen',
  number,
  files,
})

describe('the files of a message', () => {
  it('are refused before they are sent when they are too large, or empty', () => {
    const files = filesAfter(
      choose(
        null,
        chosen('a', LIMITS.attachmentBytes),
        chosen('b', LIMITS.attachmentBytes + 1),
        chosen('c', 0),
      ),
    )
    expect(files.map(({ problem }) => problem)).toEqual([null, 'too_large', 'empty'])
  })

  it('are ten at most, and those that were refused take no place', () => {
    const many = Array.from({ length: LIMITS.attachmentsPerMessage }, (_, index) => chosen(`f${index}`))
    const files = filesAfter(choose(null, chosen('empty', 0), ...many), choose(null, chosen('late')))
    expect(files.filter(({ problem }) => problem === null)).toHaveLength(10)
    expect(files.at(-1)?.problem).toBe('too_many')
    expect(filesAfter(choose(null, ...many), choose('C-1', chosen('elsewhere'))).at(-1)?.problem).toBeNull()
  })

  it('follow their case once it is open, but for those that cannot be sent', () => {
    const files = filesAfter(choose(null, chosen('a'), chosen('b', 0)), {
      type: 'case-filed',
      filed: sampleCase({ number: 'C-7' }),
    })
    expect(files.map(({ id, number, status, forReply }) => ({ id, number, status, forReply }))).toEqual([
      { id: 'a', number: 'C-7', status: 'waiting', forReply: false },
    ])
  })

  it('go with their reply, and leave those of other cases', () => {
    const files = filesAfter(choose('C-1', chosen('a')), choose('C-2', chosen('b')), {
      type: 'reply-sent',
      number: 'C-1',
      detail: sampleDetail(),
    })
    expect(files.map(({ id }) => id)).toEqual(['b'])
  })

  it('that failed stay until they are sent again or removed, also when the panel is closed', () => {
    const failed = filesAfter(
      choose(null, chosen('a'), chosen('b')),
      { type: 'case-filed', filed: sampleCase() },
      { type: 'file-failed', id: 'a', error: new HelpApiError('network') },
      {
        type: 'file-sent',
        id: 'b',
        attachment: { id: 'x', name: 'b.txt', type: 'text/plain', bytes: 5 },
      },
      { type: 'closed' },
    )
    expect(failed.map(({ id }) => id)).toEqual(['a'])
    expect(reduceFiles(failed, { type: 'file-retried', id: 'a' })[0]).toMatchObject({
      status: 'waiting',
      error: null,
    })
  })

  it('are nobody’s after a logout', () => {
    expect(filesAfter(choose('C-1', chosen('a')), { type: 'logged-out' })).toEqual([])
  })
})
