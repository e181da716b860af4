import { describe, expect, it } from 'vitest'
import { MemoryMailDeliveries } from '../../test/support/memory-mail-deliveries.ts'
import { ControlError } from '../control/control-error.ts'
import { type Listener, listen } from '../http/listen.ts'
import {
  type MailDeliveryList,
  mailDeliveryControl,
  remoteMailDeliveries,
} from '../mail/delivery/mail-delivery-control.ts'
import { mailCommand } from './mail-command.ts'

const now = new Date('2026-06-05T23:00:01Z')

async function someMails(): Promise<MemoryMailDeliveries> {
  const mails = new MemoryMailDeliveries()
  const begin = (id: string, caseNumber: string) =>
    mails.begin(
      id,
      { site: 'pub_shop', caseNumber, entry: 'e', receiver: 'contact', to: ['ada@acme.example'] },
      now,
    )
  await begin('<case.C-1@x>', 'C-1')
  await mails.end('<case.C-1@x>', { state: 'uncertain', problem: 'Connection closed' }, now)
  await begin('<case.C-1@x>', 'C-1')
  await mails.end('<case.C-1@x>', { state: 'sent', refused: [] }, now)
  await begin('<case.C-2@x>', 'C-2')
  const refused = [{ address: 'ada@acme.example', reply: '550 No\u001b[2J such mailbox' }]
  await mails.end('<case.C-2@x>', { state: 'refused', refused }, now)
  return mails
}

async function run(deliveries: MailDeliveryList, ...args: string[]) {
  const out = { stdout: '', stderr: '' }
  const stream = (name: keyof typeof out) => ({
    write: (text: string) => {
      out[name] += text
    },
  })
  const exitCode = await mailCommand(args, {
    stdout: stream('stdout'),
    stderr: stream('stderr'),
    withDeliveries: (use) => use(deliveries),
  })
  return { exitCode, ...out }
}

async function throughServer(use: (remote: MailDeliveryList) => Promise<void>): Promise<void> {
  const control = mailDeliveryControl(await someMails())
  const listener: Listener = await listen('127.0.0.1', 0)
  listener.serve((request) =>
    control.request(new URL(request.url).pathname.replace('/control/mail', ''), request),
  )
  try {
    await use(remoteMailDeliveries({ url: `http://127.0.0.1:${listener.port}`, token: 'token' }))
  } finally {
    await listener.close()
  }
}

describe('guichet mail list', () => {
  it('says what became of each mail, the newest first, with nothing that a terminal would obey', async () => {
    const { exitCode, stdout } = await run(await someMails(), 'list')
    expect(exitCode).toBe(0)
    expect(stdout).toBe(
      [
        '<case.C-2@x>',
        '  refused 2026-06-05 23:00 UTC, 1 try · C-2 · to ada@acme.example',
        '  refused for ada@acme.example: 550 No\uFFFD[2J such mailbox',
        '<case.C-1@x>',
        '  sent 2026-06-05 23:00 UTC, 2 tries, repeated · C-1 · to ada@acme.example',
        '',
      ].join('\n'),
    )
  })

  it('says the same in one line of JSON, here and through the running server', async () => {
    const here = await run(await someMails(), 'list', '--json')
    expect(here.stdout.match(/\n/g)).toHaveLength(1)
    expect(JSON.parse(here.stdout).mails).toMatchObject([
      { state: 'refused', caseNumber: 'C-2' },
      { state: 'sent', repeated: true },
    ])
    await throughServer(async (remote) => {
      expect(await run(remote, 'list', '--json')).toEqual(here)
      const { stdout } = await run(remote, 'list', '--state', 'sent', '--json')
      expect(JSON.parse(stdout).mails).toHaveLength(1)
    })
  })

  it('looks at one state, or at one case', async () => {
    const mails = await someMails()
    expect((await run(mails, 'list', '--state', 'refused')).stdout).not.toContain('C-1@x')
    expect((await run(mails, 'list', '--case', 'C-1')).stdout).not.toContain('C-2@x')
    expect((await run(mails, 'list', '--state', 'queued')).stdout).toBe('There is no such mail.\n')
  })

  it.each([
    [['--state', 'lost'], '--state is one of queued, sending, sent, refused, uncertain.'],
    [['--case', '10001'], '--case is the number of a case, such as C-10001.'],
    [['retry'], 'There is no "mail retry".'],
    [['list', 'all'], 'list takes nothing but its options.'],
    [['--all'], "Unknown option '--all'."],
  ])('refuses what it does not understand: %j', async (args, problem) => {
    const { exitCode, stdout, stderr } = await run(await someMails(), ...args)
    expect([exitCode, stdout]).toEqual([2, ''])
    expect(stderr).toBe(`guichet mail: ${problem} See: guichet mail --help\n`)
  })

  it('says that the server went away', async () => {
    const gone = remoteMailDeliveries({ url: 'http://127.0.0.1:1', token: 'token' })
    await expect(gone.list({ limit: 1 })).rejects.toBeInstanceOf(ControlError)
    const { exitCode, stdout } = await run(gone, 'list', '--json')
    expect(exitCode).toBe(1)
    expect(JSON.parse(stdout)).toEqual({
      error: 'The running Guichet server stopped answering; run the command again.',
    })
  })
})
