import { randomUUID } from 'node:crypto'
import { Client } from '@elastic/elasticsearch'
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createElasticsearchSearch } from '../../server/adapters/elasticsearch/elasticsearch-search.ts'
import { DEFINITION_VERSION } from '../../server/adapters/elasticsearch/index-definition.ts'
import { parseSynonyms, type SynonymRule } from '../../server/language/synonyms.ts'
import type { ArticleSearch } from '../../server/suggestions/article-search.ts'
import { startElasticsearch } from '../elasticsearch/elasticsearch-server.ts'
import { sampleArticles, searchable } from '../support/sample-articles.ts'
import { ids, never, question } from './article-search-questions.ts'

const given = process.env.ELASTICSEARCH_URL_TEST
const server = given ? null : await startElasticsearch()
const node = given ?? (server?.url as string)
const client = new Client({ node })

afterAll(async () => {
  await client.close()
  await server?.stop()
})

const all = { put: sampleArticles, removed: [], after: 0, revision: sampleArticles.length }
const couchIsSofa = parseSynonyms('couch, divan\n[en]\nsingle sign on, sso').rules

// Each makes and removes several indices, which a busy machine takes its time for.
describe('the indices of a deployment in Elasticsearch', { timeout: 120_000 }, () => {
  let prefix: string
  let opened: ArticleSearch[]
  beforeEach(() => {
    prefix = `test-${randomUUID().slice(0, 8)}`
    opened = []
  })
  afterEach(async () => {
    for (const search of opened) await search.close()
    const names = await indexNames()
    if (names.length > 0) await client.indices.delete({ index: names })
  })

  const articles = () => `${prefix}-articles`
  const indexNames = async () => Object.keys(await client.indices.get({ index: `${prefix}-*` })).sort()
  async function open(synonyms: SynonymRule[] = [], leavesSynonyms = false): Promise<ArticleSearch> {
    const search = await createElasticsearchSearch({ node, indexPrefix: prefix, synonyms, leavesSynonyms })
    opened.push(search)
    return search
  }
  async function filled(synonyms?: SynonymRule[]): Promise<ArticleSearch> {
    const search = await open(synonyms)
    await search.apply(all)
    return search
  }
  async function setMeta(index: string, changes: object): Promise<void> {
    const [{ mappings } = { mappings: {} }] = Object.values(await client.indices.getMapping({ index }))
    await client.indices.putMapping({ index, _meta: { ...mappings._meta, ...changes } })
  }
  const ledger = (generation: number) => `${articles()}-other-${String(generation).padStart(6, '0')}`
  const find = async (search: ArticleSearch, text: string) =>
    ids((await search.search(question(text), never())).doc)

  it('are replaced without a missed search', async () => {
    const search = await filled()
    const reader = await open()
    let replacing = true
    const answers: Promise<void>[] = [1, 2].map(async () => {
      while (replacing) {
        const { doc, partial } = await reader.search(question('reindex an engine'), never())
        expect({ found: ids(doc).includes('reindex'), partial }).toEqual({ found: true, partial: false })
      }
    })
    for (let round = 0; round < 2; round++) await search.replace((fresh) => fresh.apply(all))
    replacing = false
    await Promise.all(answers)
    expect(await indexNames()).toEqual(
      ['en', 'fr', 'other'].map((language) => `${articles()}-${language}-000003`),
    )
  })

  it('hold an article in one language only, the one that it has now', async () => {
    const search = await filled()
    const moved = searchable({ id: 'synonyms', title: 'Synonyme', lang: 'de' })
    await search.apply({ put: [moved], removed: [], after: all.revision, revision: all.revision + 1 })
    const found = await client.search({ index: articles(), query: { ids: { values: ['synonyms'] } } })
    expect(found.hits.hits.map(({ _index }) => _index)).toEqual([`${articles()}-de-000001`])
  })

  it('hold an article once that changed its language while they were filled', async () => {
    const search = await open()
    await search.replace(async (fresh) => {
      await fresh.apply({ put: [searchable({ id: 'a', lang: 'en' })], removed: [], after: 0, revision: 1 })
      await fresh.apply({ put: [searchable({ id: 'a', lang: 'fr' })], removed: [], after: 1, revision: 2 })
      await fresh.apply({ put: [searchable({ id: 'b', lang: 'ja' })], removed: [], after: 2, revision: 3 })
      await fresh.apply({ put: [], removed: ['b'], after: 3, revision: 4 })
    })
    const found = await client.search({ index: articles() })
    expect(found.hits.hits.map(({ _index }) => _index)).toEqual([`${articles()}-fr-000001`])
  })

  it('are left alone by a release that came before the one that made them', async () => {
    const search = await filled()
    await setMeta(ledger(1), { version: DEFINITION_VERSION + 1, hash: 'of the newer release' })
    expect(await search.isOutdated()).toBe(false)
    const newerReleases = { code: 'index_kept_elsewhere', reason: 'newer_release' }
    await expect(search.apply({ ...all, revision: 99 })).rejects.toMatchObject(newerReleases)
    await expect(search.replace((fresh) => fresh.apply(all))).rejects.toMatchObject(newerReleases)
    expect(await find(search, 'reindex engine')).toContain('reindex')
    expect(await indexNames()).toContain(ledger(1))
  })

  it('are not put in the place of those that a newer release made meanwhile', async () => {
    const search = await filled()
    const replacing = search.replace(async (fresh) => {
      await fresh.apply(all)
      await setMeta(ledger(1), { version: DEFINITION_VERSION + 1 })
    })
    await expect(replacing).rejects.toMatchObject({ reason: 'newer_release' })
    expect(await indexNames()).toContain(ledger(1))
    expect(await indexNames()).not.toContain(ledger(2))
  })

  it('are made anew by a release that came after', async () => {
    await filled()
    await setMeta(ledger(1), { version: DEFINITION_VERSION - 1, hash: 'of the release before' })
    const later = await open()
    expect(await later.isOutdated()).toBe(true)
    await later.replace((fresh) => fresh.apply(all))
    expect(await later.isOutdated()).toBe(false)
    expect(await find(later, 'reindex engine')).toContain('reindex')
  })

  it('are left with their synonyms by a command that does not know them', async () => {
    await filled(parseSynonyms('couch, sofa').rules)
    expect(await (await open([], true)).isOutdated()).toBe(false)
    expect(await (await open()).isOutdated()).toBe(true)
  })

  it('are made anew with other synonyms, and not back again by who had them before', async () => {
    const before = await filled()
    expect(await before.isOutdated()).toBe(false)
    const after = await open(couchIsSofa)
    expect(await after.isOutdated()).toBe(true)
    await after.replace((fresh) => fresh.apply(all))
    expect(await after.isOutdated()).toBe(false)
    expect(await before.isOutdated()).toBe(false)
    expect(await (await open()).isOutdated()).toBe(true)
  })

  it('find what people say otherwise, in several words too', async () => {
    const search = await open(couchIsSofa)
    const put = [
      searchable({ id: 'furniture', title: 'Take the divan apart' }),
      searchable({ id: 'login', title: 'Set up SSO for your team.' }),
      searchable({ id: 'canape', title: 'Démonter le divan', lang: 'fr' }),
    ]
    await search.apply({ put, removed: [], after: 0, revision: 3 })
    expect(await find(search, 'my couch.')).toEqual(expect.arrayContaining(['furniture', 'canape']))
    expect((await find(search, 'enable single sign on'))[0]).toBe('login')
    expect(await find(await open(), 'my couch')).toEqual([])
  })

  it('that a dead process left half-built are removed, and those of a living one are not', async () => {
    const search = await filled()
    const touched = (minutesAgo: number) => new Date(Date.now() - minutesAgo * 60_000).toISOString()
    await client.indices.create({ index: ledger(5) })
    await setMeta(ledger(5), { version: DEFINITION_VERSION, hash: 'x', revision: 1, touched: touched(0) })
    await expect(search.replace((fresh) => fresh.apply(all))).rejects.toMatchObject({ reason: 'being_built' })
    expect(await indexNames()).toContain(ledger(5))

    await setMeta(ledger(5), { touched: touched(60) })
    await search.replace((fresh) => fresh.apply(all))
    expect(await indexNames()).toEqual(
      ['en', 'fr', 'other'].map((language) => `${articles()}-${language}-000006`),
    )
  })

  it('of former naming go once the new ones are in place', async () => {
    await client.indices.create({
      index: `${articles()}-0a1b2c3d-000001`,
      aliases: { [`${articles()}-0a1b2c3d`]: {} },
    })
    await client.indices.create({ index: `${prefix}-something-else` })
    const search = await filled()
    await search.replace((fresh) => fresh.apply(all))
    expect(await indexNames()).not.toContain(`${articles()}-0a1b2c3d-000001`)
    expect(await indexNames()).toContain(`${prefix}-something-else`)
  })

  it('answer without the language that was lost, and are filled again', async () => {
    const search = await filled()
    await client.indices.delete({ index: `${articles()}-fr-000001` })
    expect(await find(search, 'reindex engine')).toContain('reindex')
    expect(await search.revision()).toBe(0)
    await search.apply({ put: sampleArticles.slice(0, 2), removed: [], after: 0, revision: 2 })
    expect(await search.revision()).toBe(2)
    await search.apply({ put: sampleArticles.slice(2), removed: [], after: 2, revision: all.revision })
    expect(await search.revision()).toBe(all.revision)
    expect(await find(search, 'facture du premier jour')).toContain('facturation')
  })

  it('are found by their own rules in every language, whatever stands beside', async () => {
    const search = await open()
    const put = [
      searchable({ id: 'de', lang: 'de', title: 'Rechnungen ändern', body: 'Die Häuser.' }),
      searchable({ id: 'es', lang: 'es', title: 'Cambiar las facturas' }),
      searchable({ id: 'ru', lang: 'ru', title: 'Настройка отчётов' }),
      searchable({ id: 'ar', lang: 'ar', title: 'إعدادات الحساب' }),
      searchable({ id: 'zh', lang: 'zh', title: '重新索引搜索引擎' }),
      searchable({ id: 'sv', lang: 'sv', title: 'Ändra fakturan' }),
    ]
    await search.apply({ put, removed: [], after: 0, revision: 6 })
    const first = async (text: string, lang: string) =>
      ids((await search.search(question(text, { lang }), never())).doc)[0]
    expect(await first('rechnung aendern', 'de')).toBe('de')
    expect(await first('factura', 'es')).toBe('es')
    expect(await first('настроить отчет', 'ru')).toBe('ru')
    expect(await first('اعدادات', 'ar')).toBe('ar')
    expect(await first('索引', 'zh')).toBe('zh')
    expect(await first('andra', 'sv')).toBe('sv')
  })
})
