import { expect, test } from 'vitest'
import { openArticleStore } from '../../test/support/article-store.ts'
import { articleFromFields } from '../content/pages/article-from-fields.ts'
import type { PageEntry } from '../content/pages/page-entry.ts'
import { parsePageFields } from '../content/pages/page-fields.ts'
import { readCorpus } from './evaluation-corpus.ts'

const PAGES = [
  { id: 'd1', kind: 'doc', title: 'Invoices' },
  { id: 'd2', kind: 'doc', title: 'Invoices again', url: 'https://example.com/d1/' },
  {
    id: 't1',
    kind: 'thread',
    title: 'Where is my bill?',
    links: ['d1', 'https://www.example.com/d1?utm_source=x#part'],
  },
  { id: 't2', kind: 'thread', title: 'Where is my BILL?', links: ['d1'] },
  { id: 't3', kind: 'thread', title: 'Receipt', links: ['t1', 't3', 'nowhere', 'http://example.com/t1'] },
].map((page, at) => {
  const parsed = parsePageFields({
    url: `https://example.com/${page.id}`,
    updated: `2026-01-0${at + 1}`,
    ...page,
  })
  if ('problem' in parsed) throw new Error(parsed.problem.detail)
  return articleFromFields({ ...parsed.fields, sections: [] }, { lang: 'en' }, null)
})

async function* entries(): AsyncGenerator<PageEntry> {
  for (const [at, article] of PAGES.entries())
    yield { article, where: { file: 'pages.jsonl', line: at + 1 }, share: 1 }
}

test('gives each article the questions that the store gives it', async () => {
  const { articles } = await readCorpus(entries(), { withAnsweredWith: true })
  const evaluated = Object.fromEntries(articles.map(({ id, answeredWith }) => [id, answeredWith]))
  expect(evaluated.d1).toHaveLength(1)
  expect(evaluated.t1?.map(({ from }) => from)).toEqual(['t3'])

  const store = await openArticleStore()
  try {
    await store.articles.put('pages', PAGES)
    const changes = await store.articles.changesAfter(0, 100)
    expect(evaluated).toEqual(Object.fromEntries(changes.map(({ id, answeredWith }) => [id, answeredWith])))
  } finally {
    await store.close()
  }
})
