import { once } from 'node:events'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { type AddressInfo, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type ElasticsearchServer, startElasticsearch } from './elasticsearch-server.ts'

/** A start takes six seconds on an idle machine, and several times that on a busy one. */
const STARTS_TIMEOUT_MS = 180_000

const FRENCH = [
  'lowercase',
  { type: 'elision', articles: ['l', 'd', 'qu'], articles_case: true },
  { type: 'stop', stopwords: '_french_' },
  { type: 'stemmer', language: 'light_french' },
  'asciifolding',
]

async function call(url: string, method: string, body?: object, headers: Record<string, string> = {}) {
  const response = await fetch(url, {
    method,
    headers: { 'content-type': 'application/json', ...headers },
    ...(body && { body: JSON.stringify(body) }),
  })
  return { status: response.status, body: await response.json() }
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const { port } = probe.address() as AddressInfo
  probe.close()
  await once(probe, 'close')
  return port
}

describe('the analysis plugin', () => {
  let server: ElasticsearchServer

  beforeAll(async () => {
    server = await startElasticsearch()
  }, STARTS_TIMEOUT_MS)

  afterAll(() => server?.stop())

  async function analyze(request: object, path = '_analyze'): Promise<string[]> {
    const { body } = await call(`${server.url}/${path}`, 'POST', request)
    if (!body.tokens) throw new Error(JSON.stringify(body))
    return body.tokens.map(({ token }: { token: string }) => token)
  }

  const filtered = (text: string, ...filter: (string | object)[]) =>
    analyze({ tokenizer: 'standard', filter, text })

  it('takes French articles, endings and accents off', async () => {
    const written = await filtered('l’indexation réindexée', ...FRENCH)
    const typed = await filtered("L'INDEXATION reindexee", ...FRENCH)
    expect(written).toEqual(['index', 'reindex'])
    expect(typed).toEqual(written)
  })

  it('drops French stop words and keeps what they said of an article', async () => {
    expect(await filtered("qu'il a réindexé d'un moteur", ...FRENCH, 'unique')).toEqual([
      'a',
      'reindex',
      'moteu',
    ])
  })

  it('brings English forms to one stem', async () => {
    const english = ['lowercase', { type: 'stemmer', language: 'english' }]
    expect(await filtered('reindexing reindexed reindexes', ...english)).toEqual([
      'reindex',
      'reindex',
      'reindex',
    ])
    expect(await filtered("engine's", { type: 'stemmer', language: 'possessive_english' })).toEqual([
      'engine',
    ])
  })

  it.each([
    ['english', 'the engines', ['engin']],
    ['french', "l'indexation des documents", ['index', 'document']],
    ['german', 'die Häuser', ['haus']],
    ['spanish', 'las búsquedas', ['busqued']],
    ['portuguese', 'as pesquisas', ['pesquis']],
    ['italian', "l'indicizzazione", ['indicizzazion']],
    ['dutch', 'de zoekresultaten', ['zoekresultat']],
    ['russian', 'книгами', ['книг']],
    ['arabic', 'الكتاب', ['كتاب']],
    ['cjk', '東京都', ['東京', '京都']],
  ])('has the language analyzer %s', async (analyzer, text, tokens) => {
    expect(await analyze({ analyzer, text })).toEqual(tokens)
  })

  it('makes the beginnings of a word for searching while somebody types', async () => {
    const beginnings = { type: 'edge_ngram', min_gram: 2, max_gram: 4, preserve_original: true }
    expect(await filtered('crawler', beginnings)).toEqual(['cr', 'cra', 'craw', 'crawler'])
  })

  it('reads synonym rules through the filters before them', async () => {
    const rules = { type: 'synonym_graph', synonyms: ['Crawled, Swiftbot', 'k8s => kubernetes'] }
    const tokens = await filtered(
      'crawling K8S',
      'lowercase',
      { type: 'stemmer', language: 'english' },
      rules,
    )
    expect(tokens.toSorted()).toEqual(['crawl', 'kubernet', 'swiftbot'])
  })

  it('refuses a synonym rule that its analyzer makes nothing of, unless lenient', async () => {
    const index = (lenient: boolean) => ({
      settings: {
        analysis: {
          filter: { rules: { type: 'synonym', lenient, synonyms: ['the => a', 'log in, sign in'] } },
          analyzer: { text: { tokenizer: 'standard', filter: ['stop', 'rules'] } },
        },
      },
    })
    expect(await call(`${server.url}/strict`, 'PUT', index(false))).toMatchObject({ status: 400 })
    expect(await call(`${server.url}/lenient`, 'PUT', index(true))).toMatchObject({ status: 200 })
  })

  it('folds keywords in a normalizer', async () => {
    const normalizer = { folded: { type: 'custom', filter: ['lowercase', 'asciifolding'] } }
    await call(`${server.url}/folded`, 'PUT', { settings: { analysis: { normalizer } } })
    expect(await analyze({ normalizer: 'folded', text: 'ÉCOLE' }, 'folded/_analyze')).toEqual(['ecole'])
  })

  it('keeps the first of equal words and the place of the next', async () => {
    const request = { tokenizer: 'standard', filter: ['unique'], text: 'crawl crawl now' }
    const { body } = await call(`${server.url}/_analyze`, 'POST', request)
    expect(body.tokens).toMatchObject([
      { token: 'crawl', position: 0 },
      { token: 'now', position: 2 },
    ])
  })

  it('strips markup and replaces characters before the tokenizer', async () => {
    const mapping = { type: 'mapping', mappings: ['c++ => cpp', '\\u2019 => \\u0027'] }
    const digits = { type: 'pattern_replace', pattern: '(\\d+)-(?=\\d)', replacement: '$1_' }
    const text = '<b>c++</b> l’a 12-34 &eacute;'
    expect(
      await analyze({ tokenizer: 'whitespace', char_filter: ['html_strip', mapping, digits], text }),
    ).toEqual(['cpp', "l'a", '12_34', 'é'])
  })

  it('refuses what the official module has and the plugin lacks', async () => {
    await expect(filtered('x', { type: 'word_delimiter_graph', type_table: ['% => DIGIT'] })).rejects.toThrow(
      'type_table',
    )
    await expect(filtered('x', { type: 'stemmer', language: 'klingon' })).rejects.toThrow('klingon')
    await expect(filtered('x', { type: 'elision' })).rejects.toThrow('articles')
  })
})

describe('startElasticsearch', { timeout: STARTS_TIMEOUT_MS }, () => {
  it('finds the data again when it is started on the same folder and port', async () => {
    const dataFolder = await mkdtemp(join(tmpdir(), 'guichet-data-'))
    try {
      const first = await startElasticsearch({ dataFolder })
      await call(`${first.url}/pages/_doc/1`, 'PUT', { title: 'Kept' })
      await first.stop()
      await expect(fetch(first.url)).rejects.toThrow()

      const second = await startElasticsearch({ dataFolder, port: Number(new URL(first.url).port) })
      try {
        expect(second.url).toBe(first.url)
        expect(await call(`${second.url}/pages/_doc/1`, 'GET')).toMatchObject({
          body: { _source: { title: 'Kept' } },
        })
      } finally {
        await second.stop()
      }
    } finally {
      await rm(dataFolder, { recursive: true })
    }
  })

  it('asks for the password of elastic when one is set, names the port when it is taken', async () => {
    const password = 'correct-horse'
    const server = await startElasticsearch({ password })
    try {
      const authorization = `Basic ${Buffer.from(`elastic:${password}`).toString('base64')}`
      expect(await call(`${server.url}/_cluster/health`, 'GET')).toMatchObject({ status: 401 })
      const key = await call(
        `${server.url}/_security/api_key`,
        'POST',
        { name: 'guichet' },
        { authorization },
      )
      expect(key).toMatchObject({ status: 200, body: { name: 'guichet' } })

      const { port } = new URL(server.url)
      await expect(startElasticsearch({ port: Number(port) })).rejects.toMatchObject({
        code: 'port_in_use',
        message: expect.stringContaining(`Port ${port} is in use`),
      })
    } finally {
      await server.stop()
    }
  })

  it('lets one of two starts at a time have the port', async () => {
    const port = await freePort()
    const starts = await Promise.allSettled([startElasticsearch({ port }), startElasticsearch({ port })])
    const started = starts.flatMap((start) => (start.status === 'fulfilled' ? [start.value] : []))
    await Promise.all(started.map((server) => server.stop()))
    expect(started).toHaveLength(1)
    expect(starts).toContainEqual({
      status: 'rejected',
      reason: expect.objectContaining({ code: 'port_in_use' }),
    })
  })

  it('cleans up when a start is called off', async () => {
    const calledOff = new AbortController()
    const starting = startElasticsearch({ signal: calledOff.signal })
    setTimeout(() => calledOff.abort(), 1_000)
    await expect(starting).rejects.toMatchObject({ name: 'AbortError' })
    const ours = `guichet-elasticsearch-${process.pid}-`
    expect((await readdir(tmpdir())).filter((name) => name.startsWith(ours))).toEqual([])
  })
})
