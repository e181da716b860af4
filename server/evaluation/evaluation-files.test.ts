import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type TemporaryFiles, temporaryFiles } from '../../test/support/temporary-files.ts'
import type { Answer } from './ask-questions.ts'
import { readJudgements } from './judgements.ts'
import { readQuestions } from './questions.ts'
import { readRun, runLines } from './run-file.ts'

let files: TemporaryFiles
beforeEach(() => {
  files = temporaryFiles()
})
afterEach(() => files.remove())

function file(content: string): string {
  files.write({ file: content })
  return join(files.folder, 'file')
}

describe('questions', () => {
  it('are read with what is optional left out, and other fields let pass', async () => {
    const path = file(
      '\uFEFF{"id":"a","text":"How?"}\r\n\n{"id":"b","text":"t","body":"rest","lang":"fr","exclude":["x"],"intent":7,"more":1}\n',
    )
    expect(await readQuestions(path)).toEqual([
      { id: 'a', text: 'How?', body: '', lang: null, exclude: [], intent: null },
      { id: 'b', text: 't', body: 'rest', lang: 'fr', exclude: ['x'], intent: '7' },
    ])
  })

  it.each([
    ['{"id":"a","text":"t"}\n{oops', ':2: not a JSON object.'],
    ['["a"]', ':1: not a JSON object.'],
    ['{"id":"a"}', ':1: "text" is missing.'],
    ['{"id":"a","text":"t","exclude":"x"}', ':1: "exclude" must be of type array, not string.'],
    ['{"id":"a","text":"t"}\n{"id":"a","text":"u"}', ':2: the id "a" was used before, on line 1.'],
    ['\n', ' has no question.'],
  ])('that cannot be read are named by their line: %j', async (content, problem) => {
    const path = file(content)
    await expect(readQuestions(path)).rejects.toThrow(`${path}${problem}`)
  })

  it('that are not there are named by their file', async () => {
    await expect(readQuestions('/no/such/file')).rejects.toThrow('/no/such/file does not exist.')
    await expect(readQuestions(files.folder)).rejects.toThrow(`${files.folder} is a folder, not a file.`)
  })
})

describe('judgements', () => {
  it('are read by question and document', async () => {
    const judgements = await readJudgements(file('q1\td1\t2\nq1\td2\t0\nq2\td1\t1\n'))
    expect(Object.fromEntries(judgements.get('q1') ?? [])).toEqual({ d1: 2, d2: 0 })
    expect(judgements.size).toBe(2)
  })

  it.each([
    ['q1 d1 1', ':1: expected three columns, apart by tabs: question, document, grade.'],
    ['q1\td1\t1\tmore', ':1: expected three columns'],
    ['q1\td1\t1\nq1\td2\tgood', ':2: the grade "good" is not a number from 0 to 10.'],
    ['q1\td1\t-1', ':1: the grade "-1" is not a number'],
    ['q1\td1\t1\nq1\td1\t2', ':2: "d1" is graded twice for "q1".'],
    ['', ' has no judgement.'],
  ])('that cannot be read are named by their line: %j', async (content, problem) => {
    const path = file(content)
    await expect(readJudgements(path)).rejects.toThrow(`${path}${problem}`)
  })
})

describe('a run', () => {
  const question = { id: 'q1', text: '', body: '', lang: null, exclude: [], intent: null }
  const answer: Answer = {
    question,
    documentation: ['d1', 'd2', 'd3'],
    community: ['t1'],
    degraded: false,
    took: 1,
  }

  it('is written documentation and community in turns, and read back the same in any order of lines', async () => {
    const lines = runLines([answer, { ...answer, question: { ...question, id: 'q2' }, documentation: [] }])
    expect(lines).toBe('q1\td1\t1\nq1\tt1\t2\nq1\td2\t3\nq1\td3\t4\nq2\tt1\t1\n')
    const shuffled = lines.trim().split('\n').toReversed().join('\n')
    expect(Object.fromEntries(await readRun(file(shuffled)))).toEqual({
      q1: ['d1', 't1', 'd2', 'd3'],
      q2: ['t1'],
    })
  })

  it.each([
    ['q1\td1', ':1: expected three columns, apart by tabs: question, document, rank.'],
    ['q1\td1\t0', ':1: the rank "0" is not a whole number from 1.'],
    ['q1\td1\t1\nq1\td2\t1', ':2: "q1" has two documents of rank 1.'],
  ])('that cannot be read is named by its line: %j', async (content, problem) => {
    const path = file(content)
    await expect(readRun(path)).rejects.toThrow(`${path}${problem}`)
  })
})
