import { afterEach, expect, test, vi } from 'vitest'
import { createRepeatedTask, type RepeatedTask } from './repeated-task.ts'

let task: RepeatedTask | undefined
afterEach(() => task?.stop())

function start(run: () => Promise<unknown>) {
  const logged: string[] = []
  const note = (...said: unknown[]) => void logged.push(String(said.at(-1)))
  const messages = { failing: 'it fails', recovered: 'it works again' }
  task = createRepeatedTask({ run, messages, log: { info: note, warn: note } })
  task.start(5)
  return logged
}

test('goes on after a failure, with one line when it begins and one when it is over', async () => {
  let runs = 0
  const logged = start(async () => {
    runs += 1
    if (runs === 2 || runs === 3) throw new Error('the store is away')
  })
  await vi.waitFor(() => expect(runs).toBeGreaterThan(5))
  expect(logged).toEqual(['it fails', 'it works again'])
})

test('has one run at a time, and none waiting after a slow one', async () => {
  let [underWay, most, runs] = [0, 0, 0]
  let release = () => {}
  start(async () => {
    runs += 1
    underWay += 1
    most = Math.max(most, underWay)
    if (runs === 1) await new Promise<void>((resolve) => (release = resolve))
    underWay -= 1
  })
  await new Promise((resolve) => setTimeout(resolve, 50))
  expect(runs).toBe(1)
  release()
  await vi.waitFor(() => expect(runs).toBeGreaterThan(2))
  expect(most).toBe(1)
})

test('waits, when it is stopped, for what is under way', async () => {
  let done = false
  start(async () => {
    await new Promise((resolve) => setTimeout(resolve, 30))
    done = true
  })
  await task?.stop()
  expect(done).toBe(true)
})
