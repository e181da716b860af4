import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { openStores } from '../../test/ports/open-stores.ts'
import type { StoresUnderTest } from '../../test/ports/store-suite.ts'
import { dataFolderWithStore } from '../../test/support/embedded-store.ts'
import { sampleCase } from '../../test/support/sample-case.ts'
import { ControlError } from '../control/control-error.ts'
import {
  createDeskDeliveries,
  type DeskDeliveries,
  deskDeliveriesControl,
  remoteDeskDeliveries,
} from '../desk/desk-deliveries-control.ts'
import { type Listener, listen } from '../http/listen.ts'
import { deskCommand } from './desk-command.ts'

let stores: StoresUnderTest
let removeFolder: () => void
let listener: Listener
let here: DeskDeliveries
let remote: DeskDeliveries

beforeAll(async () => {
  const { folder, remove } = await dataFolderWithStore()
  removeFolder = remove
  stores = await openStores({ dataFolder: folder })
  here = createDeskDeliveries(stores.deskDeliveries, () => new Date())
  listener = await listen('127.0.0.1', 0)
  const control = deskDeliveriesControl(here)
  listener.serve((request) => {
    const { pathname } = new URL(request.url)
    return control.request(pathname.replace('/control/desk', ''), request)
  })
  remote = remoteDeskDeliveries({ url: `http://127.0.0.1:${listener.port}`, token: 'token' })
})

beforeEach(async () => {
  // Of the tests before.
  await here.replayDead()
})

afterAll(async () => {
  await listener.close()
  await stores.close()
  removeFolder()
})

async function run(deliveries: DeskDeliveries, ...args: string[]) {
  const out = { stdout: '', stderr: '' }
  const stream = (name: keyof typeof out) => ({
    write: (text: string) => {
      out[name] += text
    },
  })
  const exitCode = await deskCommand(args, {
    stdout: stream('stdout'),
    stderr: stream('stderr'),
    withDeliveries: (use) => use(deliveries),
  })
  return { exitCode, ...out }
}

/** Its id. */
async function delivery(end?: 'dead' | 'taken'): Promise<string> {
  const opened = await stores.cases.open(sampleCase(), { key: randomUUID(), requestDigest: '' })
  const number = 'case' in opened ? opened.case.number : ''
  const now = new Date()
  const claim = await stores.deskDeliveries.claim(number, { owner: 'a', now, until: now })
  if (claim.state !== 'claimed') throw new Error(claim.state)
  if (end)
    await stores.deskDeliveries.settle(claim.delivery.id, 'a', now, {
      status: end,
      why: 'answered 410: gone',
    })
  return claim.delivery.id
}

describe.each([
  ['here', () => here],
  ['through the running server', () => remote],
])('guichet desk, %s', (_where, deliveries) => {
  it('lists what has gone out and what has not, newest first', async () => {
    const ids = [await delivery('dead'), await delivery('taken'), await delivery()]
    const { stdout, exitCode } = await run(deliveries(), 'list')
    expect(exitCode).toBe(0)
    expect(stdout.match(/evt_\w+/g)?.slice(0, 3)).toEqual(ids.toReversed())
    expect(stdout).toMatch(/dead since .* UTC, 1 try\n {2}last try: answered 410: gone\n/)

    const dead = await run(deliveries(), 'list', '--dead', '--json')
    expect(dead.stdout.split('\n')).toHaveLength(2)
    expect(JSON.parse(dead.stdout)).toMatchObject({
      deliveries: [{ id: ids[0], status: 'dead', attempts: 1, lastOutcome: 'answered 410: gone' }],
    })
  })

  it('delivers one anew under its own id', async () => {
    const id = await delivery('dead')
    expect(await run(deliveries(), 'replay', id)).toMatchObject({
      exitCode: 0,
      stdout: `${id} is on its way again.\n`,
    })
    expect(await run(deliveries(), 'replay', id, '--json')).toMatchObject({
      exitCode: 1,
      stdout: `{"error":"${id} is on its way already."}\n`,
    })
    expect(await run(deliveries(), 'replay', 'evt_nobody')).toMatchObject({ exitCode: 1, stdout: '' })
  })

  it('delivers all anew that are dead', async () => {
    await delivery('dead')
    await delivery('dead')
    await delivery('taken')
    expect(await run(deliveries(), 'replay', '--all-dead', '--json')).toMatchObject({
      exitCode: 0,
      stdout: '{"replayed":2}\n',
    })
    expect((await run(deliveries(), 'list', '--dead')).stdout).toBe('Nothing is dead.\n')
  })
})

describe('guichet desk', () => {
  it.each([
    [['replay']],
    [['replay', 'a', 'b']],
    [['replay', 'a', '--all-dead']],
    [['list', 'a']],
    [['forget']],
    [['--nonsense']],
  ])('says what it takes when it is given something else: %j', async (args) => {
    const { exitCode, stdout, stderr } = await run(here, ...args)
    expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' })
    expect(stderr).toMatch(/^guichet desk: .*See: guichet desk --help\n$/)
  })

  it('says in one line when the server has gone', async () => {
    await listener.close()
    expect(await run(remote, 'list')).toMatchObject({
      exitCode: 1,
      stderr: 'guichet desk: The running Guichet server stopped answering; run the command again.\n',
    })
    await expect(remote.replayDead()).rejects.toThrow(ControlError)
    listener = await listen('127.0.0.1', 0)
  })
})
