import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type ElasticsearchServer, startElasticsearch } from '../elasticsearch/elasticsearch-server.ts'
import { type GuichetProcess, runGuichet, startGuichet } from '../support/guichet-process.ts'

const STREAM = 'logs-guichet-demo'
const INES = { as: 'premium', email: 'ines@maison-aubier.example' }
const TOBIAS = { as: 'pro', email: 'tobias@nordlys-books.example' }
/** A cluster that is back is found a minute later at most. */
const PATIENCE = { timeout: 180_000, interval: 500 }

interface SentEvent {
  event: { action: string }
  user?: { hash: string }
  guichet: { intent: string; question?: string }
}

// A cluster takes its time to start, twice in this file.
describe('events in a data stream, by the documented template and with the documented key', {
  timeout: 480_000,
}, () => {
  let folder: string
  let clusterFolder: string
  let elasticsearch: ElasticsearchServer
  let guichet: GuichetProcess
  let environment: Record<string, string>

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'guichet-events-'))
    clusterFolder = await mkdtemp(join(tmpdir(), 'guichet-cluster-'))
    elasticsearch = await startElasticsearch({
      dataFolder: clusterFolder,
      password: 'correct-horse',
    })
    const { name, ...template } = documentedTemplate()
    await elasticsearch.client.indices.putIndexTemplate({ name, ...template })
    const key = await elasticsearch.createApiKey('events', documentedPrivileges())
    environment = {
      GUICHET_DATA: join(folder, 'data'),
      ELASTICSEARCH_URL: elasticsearch.url,
      ELASTICSEARCH_API_KEY: key,
      GUICHET_EVENTS_INDEX: STREAM,
    }
    guichet = await startGuichet({ dataFolder: join(folder, 'data'), env: environment })
  }, 240_000)
  afterAll(async () => {
    await guichet?.stop()
    await elasticsearch?.stop()
    for (const each of [folder, clusterFolder]) await rm(each, { recursive: true, force: true })
  })

  const node = () => elasticsearch.nodes[0] as (typeof elasticsearch.nodes)[number]

  /** As the widget tells it; `as` null: nobody was signed in. */
  async function tell(intent: string, as: string | null, question: string) {
    const token = as && (await (await fetch(`${guichet.url}/demo/token?as=${as}`)).text())
    const told = await fetch(`${guichet.url}/v1/events`, {
      method: 'POST',
      headers: {
        ...(token && { authorization: `Bearer ${token}` }),
        'user-agent': 'Mozilla/5.0 (X11; Linux x86_64) Firefox/140.0',
      },
      body: JSON.stringify({
        site: 'pub_demo',
        intent,
        context: { page: 'https://console.example/orders' },
        events: [{ id: randomUUID(), type: 'search', at: new Date().toISOString(), question }],
      }),
    })
    expect(told.status).toBe(204)
  }

  async function sent(): Promise<SentEvent[]> {
    const index = { index: STREAM, ignore_unavailable: true }
    await elasticsearch.client.indices.refresh(index)
    const { hits } = await elasticsearch.client.search<SentEvent>({ ...index, size: 100, sort: '@timestamp' })
    return hits.hits.map(({ _source }) => _source as SentEvent)
  }
  const questions = async () => (await sent()).map((event) => event.guichet.question)

  async function erase({ email }: { email: string }) {
    const { code, stdout, stderr } = await runGuichet(
      ['privacy', 'erase', '--contact', email, '--json'],
      environment,
    )
    expect(code, stderr).toBe(0)
    return JSON.parse(stdout).sites[0]
  }

  it('are there, in fields by which Kibana can count', async () => {
    await tell('ines-1', null, 'before she signed in')
    await tell('ines-1', INES.as, 'when she had')
    await tell('tobias-1', TOBIAS.as, 'what a colleague asked')
    await expect.poll(questions, PATIENCE).toHaveLength(3)

    const indices = await elasticsearch.client.indices.get({ index: STREAM })
    expect(Object.values(indices)).toMatchObject([{ data_stream: STREAM }])
    const fields = [
      'user.hash',
      'guichet.intent',
      'guichet.question',
      'event.created',
      '@timestamp',
      'event.action',
    ]
    const { fields: types } = await elasticsearch.client.fieldCaps({ index: STREAM, fields })
    expect(Object.fromEntries(fields.map((field) => [field, Object.keys(types[field] ?? {})]))).toEqual({
      'user.hash': ['keyword'],
      'guichet.intent': ['keyword'],
      'guichet.question': ['text'],
      'event.created': ['date'],
      '@timestamp': ['date'],
      'event.action': ['keyword'],
    })
  })

  it('of a person who is erased go at once, those from before they signed in too, and nobody else’s', async () => {
    const { pseudonym, sentEvents } = await erase(INES)
    expect(sentEvents).toEqual({ deleted: 2, failure: null })
    expect(await questions()).toEqual(['what a colleague asked'])
    expect((await sent()).map(({ user }) => user?.hash)).not.toContain(pseudonym)
  })

  it('are said not to be erased while the cluster is down, and are when it is back; what waited never arrives', async () => {
    await node().kill()
    await tell('tobias-2', TOBIAS.as, 'what waited')
    await tell('ines-2', INES.as, 'what is asked later')
    expect((await erase(TOBIAS)).sentEvents).toEqual({
      deleted: 0,
      failure: 'Elasticsearch cannot be reached',
    })
    await node().restart()
    await expect.poll(questions, PATIENCE).toEqual(['what is asked later'])
  })

  it('stay, and it is said why, where the key may not delete', async () => {
    await guichet.stop()
    const [own] = documentedPrivileges().indices
    const key = await elasticsearch.createApiKey('writing alone', {
      indices: [{ names: own?.names ?? [], privileges: ['create_doc', 'auto_configure'] }],
    })
    environment = { ...environment, ELASTICSEARCH_API_KEY: key }
    expect((await erase(INES)).sentEvents).toEqual({
      deleted: 0,
      failure: 'Elasticsearch refuses it: the key needs read and delete there',
    })
    expect(await questions()).toEqual(['what is asked later'])
  })
})

const documentation = readFileSync(new URL('../../docs/privacy.md', import.meta.url), 'utf8')

/** As an operator would send it. */
function documentedTemplate() {
  const [, name = '', body = ''] = /^PUT _index_template\/(\S+)\n([\s\S]*?)\n```/m.exec(documentation) ?? []
  return { name, ...JSON.parse(body) }
}

/** What the key of the events is said to need, and what the search needs. */
function documentedPrivileges() {
  const [, body = ''] = /^POST _security\/api_key\n([\s\S]*?)\n```/m.exec(documentation) ?? []
  const { indices } = JSON.parse(body).role_descriptors.guichet as {
    indices: { names: string[]; privileges: string[] }[]
  }
  return { indices: [...indices, { names: ['guichet-*'], privileges: ['read', 'write', 'manage'] }] }
}
