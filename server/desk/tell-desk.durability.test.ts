import { randomBytes } from 'node:crypto'
import { setTimeout as delay } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { ChildProgram } from '../../test/support/child-program.ts'
import { answers, type DeskReceiver, startDeskReceiver } from '../../test/support/desk-receiver.ts'
import { dataFolderWithStore } from '../../test/support/embedded-store.ts'

const TELL_DESK = new URL('../../test/support/tell-desk-until-killed.ts', import.meta.url)
const SECRET = `whsec_${randomBytes(32).toString('base64')}`
const ROUNDS = 4

let folder: string
let remove: () => void
let receiver: DeskReceiver

beforeEach(async () => {
  ;({ folder, remove } = await dataFolderWithStore())
  receiver = await startDeskReceiver(SECRET)
})

afterEach(async () => {
  await receiver.close()
  remove()
})

/** The case, and the position of the entry in it. */
function told({ body }: DeskReceiver['received'][number]) {
  const { case: supportCase, entry } = body.data as {
    case: { number: string }
    entry: { id: string; text: string | null }
  }
  return {
    number: supportCase.number,
    entry: entry.id,
    position: [null, 'one', 'two', 'three'].indexOf(entry.text),
  }
}

describe('after kill -9 at any moment', () => {
  it('the desk counts every entry that was acknowledged once, and each case in order', async () => {
    const acknowledged = new Set<string>()
    for (let round = 1; round <= ROUNDS; round += 1) {
      const program = new ChildProgram(TELL_DESK, folder, receiver.url, SECRET)
      await program.nextLine()
      // A few are taken and nobody hears of it, or are refused for now, in each round.
      receiver.answerNext(answers.lost, answers.status(500), answers.lost)
      const lines: string[] = []
      while (lines.length < 30) lines.push(await program.nextLine())
      await delay(Math.random() * 500)
      lines.push(...(await program.kill('SIGKILL')))
      // The last line may have been cut by the kill; then it was not acknowledged.
      for (const line of lines) if (line.length === 36) acknowledged.add(line)
    }

    const program = new ChildProgram(TELL_DESK, folder, receiver.url, SECRET, 'rest')
    await program.nextLine()
    const counted = () => new Set(receiver.counted().map((one) => told(one).entry))
    await vi.waitFor(() => expect([...acknowledged.difference(counted())]).toEqual([]), {
      timeout: 180_000,
      interval: 500,
    })
    await program.kill('SIGKILL')

    expect(receiver.refused()).toBe(0)
    expect(receiver.counted().length).toBe(counted().size)
    const byCase = Map.groupBy(receiver.counted().map(told), ({ number }) => number)
    for (const [number, entries] of byCase) {
      const positions = entries.map(({ position }) => position)
      expect(positions, number).toEqual(positions.toSorted())
    }
    process.stderr.write(
      `${acknowledged.size} entries acknowledged, ${receiver.received.length} times told, ${counted().size} counted\n`,
    )
  }, 420_000)
})
