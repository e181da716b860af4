import { pino } from 'pino'
import { describe, expect, it } from 'vitest'
import { SearchIndex } from '../../server/adapters/embedded-search/search-index.ts'
import { indexed } from '../../server/content/indexing/search-sync.ts'
import { suggestLinks } from '../../server/suggestions/suggest-links.ts'
import { sampleArticle } from '../support/sample-article.ts'

/** What people ask about, and pages of what only ever stands in their logs. */
const PAGES: [id: string, title: string, body: string][] = [
  [
    'facets',
    'Show facets beside the results',
    'Facets narrow results by price, colour or place. Empty facets have no values.',
  ],
  [
    '413',
    'HTTP 413: the document is too large',
    'A document above 100 kB is refused with 413 Request Entity Too Large.',
  ],
  ['synonyms', 'Add synonyms', 'People who search for sofa also find a couch.'],
  ['password', 'Change your password', 'Open your profile and choose a new password.'],
  ['crawl-rate', 'Slow the crawler down', 'The crawler waits between requests when its rate is limited.'],
  ['invoices', 'Find your invoices', 'Invoices are sent to the owner of the account every month.'],
  [
    'workers',
    'Workers and the connection pool',
    'A worker takes a connection from the pool for each request that it executes.',
  ],
  [
    'logging',
    'Read the logs of a worker',
    'Each log line has a level, a thread and the handler that wrote it. Set the log level to debug.',
  ],
  [
    'schema',
    'Schema and query executor',
    'The executor runs a query against the schema of the engine and the session of the client.',
  ],
  [
    'upgrade',
    'Upgrade the Python client',
    'Install the client from its package and dispatch requests through its session.',
  ],
]

const TRACE = [
  'Traceback (most recent call last):',
  ...Array.from({ length: 70 }, (_, at) => [
    `  File "/usr/lib/python3/dist-packages/client/${['session', 'executor', 'schema', 'pool', 'worker'][at % 5]}.py", line ${at * 7}, in ${['dispatch', 'execute', 'connect', 'handle'][at % 4]}`,
    '    return self.client.session.execute(request, connection=self.pool.worker(schema, query))',
  ]).flat(),
  'ValueError: unexpected end of data',
  ...Array.from(
    { length: 60 },
    (_, at) =>
      `2026-05-0${(at % 9) + 1} 10:00:${10 + (at % 50)},${100 + at} DEBUG [thread-${at}] client.handler - worker ${at} executes a query: schema of the engine, session of the client, connection pool, log level`,
  ),
].join('\n')

const QUESTIONS: [subject: string, description: string, right: string][] = [
  ['Facets are empty', 'Since this morning no facet has values.', 'facets'],
  [
    'Too large',
    'Indexing one document fails, what is the largest size?\n413 Request Entity Too Large',
    '413',
  ],
  ['sofa does not find couch', 'How can both words find the same?', 'synonyms'],
  ['', 'Hi,\nhow can I slow the crawler down? Our server has a limit.', 'crawl-rate'],
  ['Cannot sign in', 'I would like to choose a new password.', 'password'],
]

const index = new SearchIndex()
for (const [id, title, body] of PAGES) {
  const article = sampleArticle(id, { title, body, headings: [], tags: [] })
  index.put(indexed(article, { answeredWith: [] }))
}
const suggest = suggestLinks({
  search: { search: async (query) => index.search(query) },
  publicUrl: 'https://help.example.com',
  log: pino({ enabled: false }),
})

async function firstLink(text: string, description: string): Promise<string | undefined> {
  const { documentation } = await suggest(
    {
      ...{ site: 'pub_sample', text, description, page: '', locale: 'en', limit: 5, asYouType: false },
      ...{ audiences: ['everyone'], pinned: [], exclude: [] },
    },
    new AbortController().signal,
  )
  return documentation[0]?.id
}

describe('a draft with 200 lines of trace and log under its question', () => {
  it.each(QUESTIONS)('still brings the right page first: %s %s', async (subject, description, right) => {
    expect(await firstLink(subject, description)).toBe(right)
    expect(await firstLink(subject, `${description}\n\n${TRACE}`)).toBe(right)
    expect(await firstLink(subject, `${TRACE}\n\n${description}`)).toBe(right)
  })

  it('would bring another page, were all its words the question', async () => {
    const [, description] = QUESTIONS[0] as [string, string, string]
    expect(await firstLink(`${description} ${TRACE.replaceAll('\n', ' ')}`, '')).not.toBe('facets')
  })
})
