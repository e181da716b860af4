import { describe, expect, it } from 'vitest'
import { MemoryAnswerStore } from '../../test/support/memory-answer-store.ts'
import { MemoryCaseStore } from '../../test/support/memory-case-store.ts'
import { caseToOpen } from '../../test/support/opened-case.ts'
import { createCaseAnswers } from './case-answers.ts'

async function desk(changes: Partial<typeof caseToOpen> = {}) {
  const cases = new MemoryCaseStore()
  const answers = new MemoryAnswerStore()
  const opened = await cases.open({ ...caseToOpen, ...changes }, { key: 'k', requestDigest: '' })
  if (opened.outcome === 'key_reused') throw new Error('no case')
  const record = createCaseAnswers({
    cases,
    answers,
    articleIdAt: async (stated) => (stated === 'https://docs.example.com/keys' ? 'doc:keys' : null),
    clock: () => new Date('2026-06-08T15:00:00Z'),
  })
  const end = (article: string, more: { case?: string; remove?: boolean } = {}) =>
    record({ case: opened.case.number, article, remove: false, ...more })
  return { answers: answers.answers, end, number: opened.case.number }
}

describe('a case that support ended with a link', () => {
  it('is a question that the article answered', async () => {
    const { answers, end, number } = await desk({ subject: 'Rotate', description: 'How do I rotate a key?' })
    expect(await end('https://docs.example.com/keys')).toEqual({ outcome: 'kept', articleId: 'doc:keys' })
    expect(answers).toMatchObject([
      {
        origin: 'case',
        key: number,
        articleId: 'doc:keys',
        question: 'Rotate\n\nHow do I rotate a key?',
        weight: 1,
      },
    ])
  })

  it('may be taken back', async () => {
    const { answers, end } = await desk()
    await end('https://docs.example.com/keys')
    expect(await end('-', { remove: true })).toEqual({ outcome: 'taken_back', answers: 1 })
    expect(answers).toEqual([])
  })

  it('teaches nothing when it is confidential, is not there, or the article is not', async () => {
    const confidential = await desk({ confidential: true })
    expect(await confidential.end('https://docs.example.com/keys')).toEqual({ outcome: 'case_confidential' })
    const { answers, end } = await desk()
    expect(await end('https://docs.example.com/keys', { case: 'C-1' })).toEqual({ outcome: 'case_not_found' })
    expect(await end('https://docs.example.com/none')).toEqual({ outcome: 'article_not_found' })
    expect([...confidential.answers, ...answers]).toEqual([])
  })
})
