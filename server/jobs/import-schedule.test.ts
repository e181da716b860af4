import { afterEach, expect, test, vi } from 'vitest'
import { createImportSchedule } from './import-schedule.ts'
import type { RepeatedTask } from './repeated-task.ts'

let schedule: RepeatedTask | undefined
afterEach(() => schedule?.stop())

function start(due: () => Promise<string[]>) {
  const requested: string[] = []
  const logged: string[] = []
  const note = (...said: unknown[]) => void logged.push(String(said.at(-1)))
  schedule = createImportSchedule({
    sources: { due },
    jobs: { requestImport: async (source) => void requested.push(source) },
    clock: () => new Date(),
    log: { info: note, warn: note },
  })
  schedule.start(5)
  return { requested, logged }
}

test('has the sources read that are due, at once and from then on', async () => {
  const turns = [['a', 'b'], [], ['c']]
  const { requested } = start(async () => turns.shift() ?? [])
  await vi.waitFor(() => expect(requested).toEqual(['a', 'b', 'c']))
})

test('goes on after the store was away, with one line when it begins and one when it is over', async () => {
  let looks = 0
  const { requested, logged } = start(async () => {
    looks += 1
    if (looks < 4) throw new Error('the store is away')
    return ['a']
  })
  await vi.waitFor(() => expect(requested).toContain('a'))
  expect(logged).toEqual([
    'the schedule of the sources cannot be kept; trying again',
    'the schedule of the sources is kept again',
  ])
})

test('asks for nothing after a stop', async () => {
  const { requested } = start(async () => ['a'])
  await vi.waitFor(() => expect(requested.length).toBeGreaterThan(0))
  await schedule?.stop()
  const asked = requested.length
  await new Promise((resolve) => setTimeout(resolve, 30))
  expect(requested).toHaveLength(asked)
})
