import { rmSync } from 'node:fs'
import { setTimeout as delay } from 'node:timers/promises'
import { afterAll, expect, it, vi } from 'vitest'
import { type DemoClient, demoCase, demoClient } from '../support/demo-client.ts'
import { startGuichet } from '../support/guichet-process.ts'
import { temporaryFiles } from '../support/temporary-files.ts'

const ROUNDS = 8
const POSTERS = 4
/** Each round is killed at another moment of its work. */
const LIFE_MS = (round: number) => 150 + round * 110

const { folder: dataFolder } = temporaryFiles()
afterAll(() => rmSync(dataFolder, { recursive: true, force: true }))

/** Posts until the server is gone; tells of each case that was acknowledged. */
async function postUntilGone(client: DemoClient, name: string, acknowledged: Map<string, string>) {
  for (let count = 0; ; count += 1) {
    const key = `${name}-${count}`
    try {
      const { status, text } = await client.post({ ...demoCase, subject: key }, key)
      expect(status).toBe(201)
      acknowledged.set(key, text)
    } catch (error) {
      if (error instanceof TypeError) return
      throw error
    }
  }
}

it('keeps every acknowledged case once, with its key and its mail, through eight kills', async () => {
  const acknowledged = new Map<string, string>()
  for (let round = 0; round < ROUNDS; round += 1) {
    const guichet = await startGuichet({ dataFolder })
    const client = await demoClient(guichet.url, 'premium')
    const posters = Array.from({ length: POSTERS }, (_, poster) =>
      postUntilGone(client, `${round}-${poster}`, acknowledged),
    )
    await delay(LIFE_MS(round))
    await guichet.stop('SIGKILL')
    await Promise.all(posters)
  }
  expect(acknowledged.size).toBeGreaterThan(ROUNDS)

  const guichet = await startGuichet({ dataFolder })
  try {
    const client = await demoClient(guichet.url, 'premium')
    const cases = await client.list()
    const subjects = cases.map(({ subject }) => subject)
    expect(new Set(subjects).size, 'a case is there twice').toBe(subjects.length)
    expect([...acknowledged.keys()].filter((key) => !subjects.includes(key))).toEqual([])

    for (const [key, text] of acknowledged) {
      const again = await client.post({ ...demoCase, subject: key }, key)
      expect(again).toMatchObject({ status: 200, text })
    }
    await vi.waitFor(async () => {
      for (const { number } of cases) {
        const kinds = (await client.read(number)).timeline.map(({ kind }) => kind)
        expect(kinds, number).toEqual(['opened', 'confirmation_sent'])
      }
    }, 60_000)
  } finally {
    await guichet.stop()
  }
}, 240_000)
