import { setImmediate } from 'node:timers/promises'
import { Registry } from 'prom-client'
import { expect, it } from 'vitest'
import type { Backlog } from '../../jobs/backlog.ts'
import { createStateGauges, type StateToMeasure } from './create-state-gauges.ts'

const backlog: Backlog = {
  queues: [{ queue: 'send-case-mail', waiting: 3, later: 2, failed: 1 }],
  intents: 4,
}
const well: StateToMeasure = {
  isStoreReachable: async () => true,
  search: { revision: async () => 7 },
  readBacklog: async () => backlog,
}
const WELL = [
  'guichet_up{part="store"} 1',
  'guichet_up{part="search"} 1',
  'guichet_jobs{queue="send-case-mail",state="waiting"} 3',
  'guichet_jobs{queue="send-case-mail",state="later"} 2',
  'guichet_jobs{queue="send-case-mail",state="failed"} 1',
  'guichet_intents_waiting 4',
]
const hang = () => new Promise<never>(() => undefined)
const fail = () => Promise.reject(new Error('it is away'))

async function samplesOf(registry: Registry): Promise<string[]> {
  return (await registry.metrics()).split('\n').filter((line) => line !== '' && !line.startsWith('#'))
}

it('says what is true at the scrape', async () => {
  const registry = new Registry()
  createStateGauges(registry, well)
  expect(await samplesOf(registry)).toEqual(WELL)
})

it.each([
  ['fail', fail],
  ['hang', hang],
])(
  'says of a store whose questions %s that it is down, and leaves out what only it knows',
  async (_how, ask) => {
    const registry = new Registry()
    let isDown = false
    const down = <T>(answer: T) => (isDown ? ask() : Promise.resolve(answer))
    createStateGauges(
      registry,
      { ...well, isStoreReachable: () => down(true), readBacklog: () => down(backlog) },
      20,
    )
    expect(await samplesOf(registry)).toEqual(WELL)
    isDown = true
    expect(await samplesOf(registry)).toEqual(['guichet_up{part="store"} 0', 'guichet_up{part="search"} 1'])
  },
)

it('says of a search that does not answer that it is down', async () => {
  const registry = new Registry()
  createStateGauges(registry, { ...well, search: { revision: fail } })
  expect(await samplesOf(registry)).toEqual(
    WELL.map((line) => line.replace('part="search"} 1', 'part="search"} 0')),
  )
})

it('asks a store that hangs once, however often it is scraped, and again when it has answered', async () => {
  const registry = new Registry()
  const late = Promise.withResolvers<Backlog>()
  let asked = 0
  const readBacklog = async () => (asked++ === 0 ? late.promise : { ...backlog, intents: 9 })
  createStateGauges(registry, { ...well, readBacklog }, 20)
  for (let scrape = 0; scrape < 3; scrape++) {
    expect(await samplesOf(registry)).not.toContainEqual(expect.stringContaining('guichet_intents_waiting'))
  }
  expect(asked).toBe(1)

  late.resolve(backlog)
  await setImmediate()
  expect(await samplesOf(registry)).toContain('guichet_intents_waiting 9')
  expect(asked).toBe(2)
})
