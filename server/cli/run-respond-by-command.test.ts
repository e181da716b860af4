import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { text } from 'node:stream/consumers'
import { afterEach, describe, expect, it } from 'vitest'
import { GUICHET } from '../../test/support/guichet-process.ts'

const QUESTION = '{"plan":"premium","severity":1,"opened":"2026-06-05T17:30:00-07:00"}\n'
const ANSWER = '{"respondBy":"2026-06-08T18:30:00.000Z"}'

let child: ChildProcess | undefined
afterEach(() => child?.kill('SIGKILL'))

function start(env: Record<string, string> = {}, ...args: string[]) {
  const process_ = spawn(process.execPath, [GUICHET, 'respond-by', ...args], {
    env: { ...process.env, ...env },
    stdio: ['pipe', 'pipe', 'pipe'],
  })
  child = process_
  return process_
}

describe('guichet respond-by, as a process', () => {
  it('answers thousands of lines', async () => {
    const { stdin, stdout } = start()
    stdin.end(QUESTION.repeat(2_000))
    expect(await text(stdout)).toBe(`${ANSWER}\n`.repeat(2_000))
  })

  it('answers each line before the next one comes', async () => {
    const { stdin, stdout } = start()
    const lines = createInterface({ input: stdout })[Symbol.asyncIterator]()
    for (let turn = 0; turn < 3; turn += 1) {
      stdin.write(QUESTION)
      expect((await lines.next()).value).toBe(ANSWER)
    }
  })

  it('ends though whoever read its answers has gone', async () => {
    const process_ = start()
    process_.stdin.on('error', () => {})
    process_.stdin.end(QUESTION.repeat(20_000))
    await once(process_.stdout, 'data')
    process_.stdout.destroy()
    expect(await once(process_, 'exit')).toEqual([0, null])
  })

  it('ends though nobody ends its input, once it was asked by options', async () => {
    const process_ = start(
      {},
      '--plan',
      'pro',
      '--severity',
      '1',
      '--opened',
      '2026-06-05T17:30-07:00',
      '--json',
    )
    expect(await text(process_.stdout)).toBe('{"respondBy":null}\n')
    expect(process_.exitCode ?? (await once(process_, 'exit'))[0]).toBe(0)
  })

  it('says that a site needs the sites file', async () => {
    const process_ = start({ GUICHET_SITES: '' }, '--site', 'pub_shop')
    expect(await text(process_.stderr)).toContain('Set GUICHET_SITES')
    expect(process_.exitCode ?? (await once(process_, 'exit'))[0]).toBe(1)
  })
})
