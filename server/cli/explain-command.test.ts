import { describe, expect, test } from 'vitest'
import type { ExplainRequest } from '../suggestions/explanation/explain-request.ts'
import type { ExplainedLink, Explanation } from '../suggestions/explanation/explanation.ts'
import { ExplainError } from '../suggestions/explanation/remote-explain.ts'
import { explainCommand } from './explain-command.ts'

const LINK: ExplainedLink = {
  rank: 1,
  id: 'reindex',
  url: 'https://help.example.com/reindex#start',
  section: 'Start',
  title: 'Reindex an engine',
  lang: 'en',
  pinned: false,
  why: {
    score: 12,
    text: {
      score: 8,
      rank: 1,
      words: [
        { word: 'reindex', field: 'title', score: 5 },
        { word: 'engin', field: 'body', score: 6 },
        { word: 'reindex', field: 'body', score: 2 },
      ],
    },
    history: { score: 2, rank: 3, questions: [{ from: 't-42', text: 'How can I\nreindex overnight?' }] },
    factors: [
      { name: 'language', by: 1.5 },
      { name: 'freshness', by: 1.001 },
    ],
  },
}
const EXPLANATION: Explanation = {
  question: { lang: 'en', text: 'reindex engine', description: '', background: '' },
  degraded: false,
  documentation: [LINK],
  community: [],
  document: null,
}

async function run(args: string[], explanation: Partial<Explanation> | Error = {}) {
  const out = { stdout: '', stderr: '' }
  let asked: ExplainRequest | null = null
  const code = await explainCommand(args, {
    stdout: { write: (text) => (out.stdout += text) },
    stderr: { write: (text) => (out.stderr += text) },
    explain: async (request) => {
      asked = request
      if (explanation instanceof Error) throw explanation
      return { ...EXPLANATION, ...explanation }
    },
  })
  return { code, asked: asked as ExplainRequest | null, ...out }
}

test('says in words why a link is where it is', async () => {
  const { code, stdout } = await run(['reindex engine'])
  expect(code).toBe(0)
  expect(stdout).toBe(`Asked in English: “reindex engine”

Documentation
  1. Reindex an engine › Start
     reindex  https://help.example.com/reindex#start  (English)
     Number 1 by its own words: reindex 7.00 (title, text), engin 6.00 (text)
     Number 3 by questions that it answered before: “How can I reindex overnight?” (t-42)
     Score 12.00, with × 1.50 written in the language of the question

Community: nothing
`)
})

test.each<[Explanation['document'], string]>([
  [{ id: 'x', code: 'shown', lane: 'documentation', link: LINK }, 'x is shown: number 1 in Documentation.'],
  [
    { id: 'x', code: 'further_down', lane: 'community', link: { ...LINK, rank: 9 } },
    'x is found, but too far down to be shown: number 9 in Community.',
  ],
  [{ id: 'x', code: 'far_behind', looked: 100, link: LINK }, 'stands behind the first 100.'],
  [{ id: 'x', code: 'folded', into: LINK }, 'x is not shown beside reindex (number 1), which says the same'],
  [{ id: 'x', code: 'not_in_content' }, 'x is not in the content'],
  [{ id: 'x', code: 'not_indexed' }, 'the search does not know of it yet'],
  [{ id: 'x', code: 'other_audience', audience: ['pro', 'premium'] }, 'only for pro, premium'],
  [{ id: 'x', code: 'excluded' }, 'x is left out because of --exclude.'],
  [{ id: 'x', code: 'no_common_word', lang: 'fr' }, 'x (French) has no word of the question'],
])('says in words what became of a document: %j', async (document, text) => {
  expect((await run(['q', '--document', 'x'], { document })).stdout).toContain(text)
})

test('says when there was nothing to search for, and when the engine answered in part', async () => {
  expect((await run(['?'], { question: null })).stdout).toContain('no word that could be searched for')
  expect((await run(['q'], { degraded: true })).stdout).toContain('Attention')
})

test('keeps control characters of titles off the terminal', async () => {
  const { stdout } = await run(['q'], { documentation: [{ ...LINK, title: '\u001b[2J' }] })
  expect(stdout).not.toContain('\u001b')
})

test('prints exactly one line of JSON', async () => {
  const { stdout } = await run(['reindex engine', '--json'])
  expect(stdout.indexOf('\n')).toBe(stdout.length - 1)
  expect(JSON.parse(stdout)).toEqual(EXPLANATION)
})

test('asks as the command line says', async () => {
  const args =
    'why --document d --description more --as-you-type --locale fr-ca --page /billing --audience premium --exclude t1 --exclude t2 --site s --limit 7'
  expect((await run(args.split(' '))).asked).toEqual({
    site: 's',
    text: 'why',
    description: 'more',
    asYouType: true,
    page: '/billing',
    locale: 'fr-CA',
    audiences: ['everyone', 'premium'],
    exclude: ['t1', 't2'],
    limit: 7,
    document: 'd',
  })
})

describe('refuses in one line, also of JSON:', () => {
  test.each([
    [[], 'State a question.'],
    [['one', 'two'], 'State one question, in quotation marks.'],
    [['q', '--locale', '??'], '--locale takes a language tag'],
    [['q', '--page', 'billing'], '--page takes an http(s) address'],
    [['q', '--audience', 'staff'], 'not "staff".'],
    [['q', '--limit', '99'], '--limit takes a whole number from 1 to 20.'],
    [['q', '--deep'], "Unknown option '--deep'."],
  ])('%j', async (args, message) => {
    const { code, stdout, stderr, asked } = await run([...args, '--json'])
    expect({ code, asked }).toEqual({ code: 2, asked: null })
    expect(stderr).toContain(message)
    expect(JSON.parse(stdout).error).toContain(message)
  })

  test('a server that cannot be asked', async () => {
    const { code, stderr } = await run(
      ['q'],
      new ExplainError('The search engine does not answer: no shards'),
    )
    expect({ code, stderr }).toEqual({
      code: 1,
      stderr: 'guichet explain: The search engine does not answer: no shards\n',
    })
  })
})

test('explains itself', async () => {
  const { code, stdout } = await run(['--help'])
  expect(code).toBe(0)
  expect(stdout).toContain('Usage: guichet explain')
  for (const line of stdout.split('\n')) expect(line.length).toBeLessThanOrEqual(120)
})
