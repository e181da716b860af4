import { describe, expect, it } from 'vitest'
import type { CaseAnswer, CaseAnswerOutcome } from '../cases/case-answers.ts'
import { answeredCommand } from './answered-command.ts'

async function run(args: string[], outcome: CaseAnswerOutcome = { outcome: 'kept', articleId: 'doc:keys' }) {
  const written = { out: '', err: '' }
  const recorded: CaseAnswer[] = []
  const code = await answeredCommand(args, {
    stdout: { write: (text) => (written.out += text) },
    stderr: { write: (text) => (written.err += text) },
    record: async (answer) => {
      recorded.push(answer)
      return outcome
    },
  })
  return { code, recorded, ...written }
}

describe('guichet answered', () => {
  it('records what support ended a case with', async () => {
    const { code, out, recorded } = await run([
      '--case',
      'C-10001',
      '--with',
      'https://docs.example.com/keys',
    ])
    expect([code, out]).toEqual([0, 'The question of C-10001 leads to doc:keys from now on.\n'])
    expect(recorded).toEqual([{ case: 'C-10001', article: 'https://docs.example.com/keys', remove: false }])
  })

  it('prints one line of JSON, and nothing else, where a program asks', async () => {
    const kept = await run(['--case', 'C-10001', '--with', 'doc:keys', '--json'])
    expect(JSON.parse(kept.out)).toEqual({ case: 'C-10001', outcome: 'kept', articleId: 'doc:keys' })
    const refused = await run(['--case', 'C-10001', '--with', 'x', '--json'], {
      outcome: 'case_confidential',
    })
    expect(refused.code).toBe(1)
    expect(JSON.parse(refused.out)).toEqual({ error: 'C-10001 is confidential: its words are not searched.' })
  })

  it.each([
    [['--with', 'doc:keys'], '--case'],
    [['--case', 'C-1'], '--with'],
    [['--case', 'C-1', '--with', 'a', '--remove'], '--remove'],
    [['--case', 'C-1', '--with', 'a', '--by', 'ada'], '--by'],
  ])('says what is missing or too much: %j', async (args, about) => {
    const { code, err, recorded } = await run(args)
    expect([code, recorded]).toEqual([2, []])
    expect(err).toContain(about)
  })
})
