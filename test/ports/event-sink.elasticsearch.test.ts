import { randomUUID } from 'node:crypto'
import { afterAll, expect, it } from 'vitest'
import { createElasticsearchEventSink } from '../../server/adapters/elasticsearch/event-sink.ts'
import { startElasticsearch } from '../elasticsearch/elasticsearch-server.ts'
import { sampleIntentEvent } from '../support/sample-intent-event.ts'

const given = process.env.ELASTICSEARCH_URL_TEST
const server = given ? null : await startElasticsearch()
const node = given ?? (server?.url as string)
const prefix = `test-events-${randomUUID().slice(0, 8)}`
const warnings: object[] = []

afterAll(async () => {
  await request(`/${prefix}-*`, 'DELETE')
  await server?.stop()
})

function open(index: string, url = node) {
  const log = { warn: (fields: object) => void warnings.push(fields) }
  return createElasticsearchEventSink({ cluster: { node: url }, index, log })
}

async function request(path: string, method: string, body?: object): Promise<Record<string, unknown>> {
  const response = await fetch(`${node}${path}`, {
    method,
    headers: { 'content-type': 'application/json' },
    ...(body && { body: JSON.stringify(body) }),
  })
  return (await response.json()) as Record<string, unknown>
}

async function written(index: string): Promise<Record<string, { action?: string }>[]> {
  await request(`/${index}/_refresh`, 'POST')
  const { hits } = (await request(`/${index}/_search?size=100&sort=@timestamp`, 'GET')) as {
    hits: { hits: { _source: Record<string, { action?: string }> }[] }
  }
  return hits.hits.map(({ _source }) => _source)
}

it('writes events once, however often they are sent and whoever sends them', async () => {
  const index = `${prefix}-once`
  const [one, other] = [open(index), open(index)]
  const first = sampleIntentEvent({ question: 'how do I reindex' })
  const second = sampleIntentEvent({ type: 'solved', at: new Date('2026-06-05T10:05:00Z') })
  await Promise.all([one.write([first]), other.write([first])])
  await one.write([first, second])
  expect(await written(index)).toMatchObject([
    { event: { action: 'search' }, guichet: { question: 'how do I reindex' } },
    { event: { action: 'solved' } },
  ])
  await one.close()
  await other.close()
})

it('writes more than one request takes', async () => {
  const index = `${prefix}-many`
  const sink = open(index)
  await sink.write(Array.from({ length: 2_100 }, () => sampleIntentEvent()))
  await request(`/${index}/_refresh`, 'POST')
  expect(await request(`/${index}/_count`, 'GET')).toMatchObject({ count: 2_100 })
  await sink.close()
})

it('passes over what the index will never take, says so, and writes the rest', async () => {
  const index = `${prefix}-strict`
  await request(`/${index}`, 'PUT', {
    mappings: { properties: { guichet: { properties: { question: { type: 'long' } } } } },
  })
  const sink = open(index)
  await sink.write([sampleIntentEvent({ question: 'no number' }), sampleIntentEvent({ type: 'solved' })])
  expect((await written(index)).map(({ event }) => event?.action)).toEqual(['solved'])
  expect(warnings).toMatchObject([{ events: 1, reason: 'document_parsing_exception (guichet.question)' }])
  expect(JSON.stringify(warnings)).not.toContain('no number')
  await sink.close()
})

it('erases a person, known and unknown, wherever an alias leads, also where nobody has mapped a field', async () => {
  const [first, second] = [`${prefix}-old`, `${prefix}-new`]
  // As it looks in an index that was made by the first event: pseudonyms are text there.
  const contact = 'Qm-3_xKbzw7sSGkp6rjD8LcxcRVt3IVWm2YE0poNuWl'
  const akin = 'Qm-3_xKbzw7sSGkp6rjD8LcxcRVt3IVWm2YE0poNuWm'
  const before = sampleIntentEvent({ intent: 'asked' })
  const [one, other] = [open(first), open(second)]
  await one.write([before, sampleIntentEvent({ intent: 'asked', contact })])
  await other.write([
    sampleIntentEvent({ contact }),
    sampleIntentEvent({ contact: akin }),
    sampleIntentEvent(),
  ])
  const alias = `${prefix}-all`
  const add = (index: string, isWritten: boolean) => ({ add: { index, alias, is_write_index: isWritten } })
  await request('/_aliases', 'POST', { actions: [add(first, false), add(second, true)] })
  const sink = open(alias)
  const { site, intent, id } = before
  const person = { site, contact, anonymous: [{ intent, id }] }
  expect(await sink.erase(person)).toBe(3)
  const left = (await written(alias)) as { user?: { hash?: string } }[]
  expect(left.map(({ user }) => user?.hash).sort()).toEqual([akin, undefined])
  expect(await sink.erase(person)).toBe(0)
  for (const each of [one, other, sink]) await each.close()
})

it('has nothing to erase where nothing has been written yet', async () => {
  const sink = open(`${prefix}-not-yet`)
  expect(await sink.erase({ site: 's', contact: 'c', anonymous: [] })).toBe(0)
  await sink.close()
})

it('does not say that it has erased while the cluster cannot be reached', async () => {
  const sink = open(`${prefix}-none`, 'http://127.0.0.1:9')
  const erased = sink.erase({ site: 's', contact: 'c', anonymous: [] })
  await expect(erased).rejects.toThrow('Elasticsearch cannot be reached')
  await sink.close()
})

it('rejects while the cluster cannot be reached, so that the events wait', async () => {
  const sink = open(`${prefix}-none`, 'http://127.0.0.1:9')
  await expect(sink.write([sampleIntentEvent()])).rejects.toThrow()
  await sink.close()
})
