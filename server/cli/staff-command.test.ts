import { describe, expect, it } from 'vitest'
import { MemoryStaffStore } from '../../test/support/memory-staff-store.ts'
import { testNow } from '../../test/support/test-app.ts'
import { isPassword } from '../staff/password-hash.ts'
import { createStaffAdministration } from '../staff/staff-administration.ts'
import { hashOfToken } from '../staff/staff-tokens.ts'
import { staffCommand } from './staff-command.ts'

function openCommand() {
  const store = new MemoryStaffStore()
  async function run(args: string[], input = '') {
    const written = { stdout: '', stderr: '' }
    const status = await staffCommand(args, {
      stdout: { write: (text) => (written.stdout += text) },
      stderr: { write: (text) => (written.stderr += text) },
      readInput: async () => input,
      sites: async () => ['pub_a', 'pub_b'],
      open: async () => ({
        ...createStaffAdministration(store, () => testNow),
        [Symbol.asyncDispose]: async () => undefined,
      }),
    })
    return { status, ...written }
  }
  return { store, run }
}

const hashOf = async (store: MemoryStaffStore, email: string) =>
  (await store.findLocal(email))?.way.hash ?? null

describe('guichet staff add', () => {
  it('makes a password and prints it this once, on one line of JSON alone where that is asked for', async () => {
    const { store, run } = openCommand()
    const { status, stdout, stderr } = await run(['add', 'ada@support.example', '--json'])
    expect({ status, stderr, lines: stdout.split('\n').length }).toEqual({ status: 0, stderr: '', lines: 2 })
    const told = JSON.parse(stdout)
    expect(told).toEqual({
      email: 'ada@support.example',
      name: 'ada',
      role: 'viewer',
      sites: 'all',
      password: expect.stringMatching(/^[0-9a-z]{4}(-[0-9a-z]{4}){3}$/),
    })
    expect(await isPassword(told.password, await hashOf(store, 'ada@support.example'))).toBe(true)
    expect((await run(['list'])).stdout).not.toContain(told.password)
  })

  it('takes a password from standard input, and does not repeat it', async () => {
    const { store, run } = openCommand()
    const args = [
      'add',
      'Ada@Support.example',
      '--name',
      'Ada',
      '--role',
      'admin',
      '--site',
      'pub_a',
      '--site',
      'pub_b',
    ]
    const { status, stdout } = await run([...args, '--password-stdin'], 'correct horse battery\n')
    expect(status).toBe(0)
    expect(stdout).not.toContain('correct horse')
    expect(await isPassword('correct horse battery', await hashOf(store, 'ada@support.example'))).toBe(true)
    expect(await store.findLocal('ada@support.example')).toMatchObject({
      name: 'Ada',
      way: { role: 'admin', sites: ['pub_a', 'pub_b'] },
    })
  })

  it.each(['', 'short', 'two\nlines of it that are long', `${'x'.repeat(1001)}`])(
    'refuses a password that is none: %j',
    async (input) => {
      const { store, run } = openCommand()
      const { status, stderr } = await run(['add', 'ada@support.example', '--password-stdin'], input)
      expect({ status, members: await store.members() }).toEqual({ status: 1, members: [] })
      expect(stderr).toMatch(/^guichet staff: The password .*\n$/)
    },
  )

  it('refuses a second account of an address, however it is written, and leaves the first as it is', async () => {
    const { store, run } = openCommand()
    await run(['add', 'ada@support.example'])
    const before = await store.members()
    const again = await run(['add', 'ADA@support.example', '--role', 'admin'])
    expect(again).toMatchObject({ status: 1, stdout: '' })
    expect(again.stderr).toContain('guichet staff password')
    expect(await store.members()).toEqual(before)
  })

  it('refuses a site that is not there', async () => {
    const { run } = openCommand()
    const { status, stderr } = await run(['add', 'ada@support.example', '--site', 'pub_c'])
    expect({ status, stderr }).toEqual({
      status: 1,
      stderr: 'guichet staff: There is no site "pub_c". There are: pub_a, pub_b.\n',
    })
  })
})

describe('guichet staff', () => {
  it('gives another password and ends the sessions', async () => {
    const { store, run } = openCommand()
    await run(['add', 'ada@support.example'])
    const [member] = await store.members()
    const audit = { at: testNow, actor: 'ada', action: 'signed_in', site: null, details: {} }
    const session = { hash: 'h', member: member?.id ?? '', openedAt: testNow, expiresAt: testNow }
    await store.openSession(session, audit)
    const { stdout } = await run(['password', 'ada@support.example', '--json'])
    expect(await isPassword(JSON.parse(stdout).password, await hashOf(store, 'ada@support.example'))).toBe(
      true,
    )
    expect(await store.findSession('h')).toBeNull()
  })

  it('takes somebody out, and says when there is nobody', async () => {
    const { run } = openCommand()
    await run(['add', 'ada@support.example'])
    expect((await run(['remove', 'ada@support.example'])).status).toBe(0)
    const again = await run(['remove', 'ada@support.example', '--json'])
    expect(again.status).toBe(1)
    expect(JSON.parse(again.stdout)).toEqual({
      error: 'There is nobody with the address ada@support.example.',
    })
  })

  it('makes a key, keeps a hash of it alone, and revokes it', async () => {
    const { store, run } = openCommand()
    const { id, key } = JSON.parse(
      (await run(['key', 'add', 'spreadsheet', '--site', 'pub_a', '--json'])).stdout,
    )
    expect(await store.findKey(hashOfToken(key))).toMatchObject({ name: 'spreadsheet', sites: ['pub_a'] })
    expect(JSON.stringify(await store.keys())).not.toContain(key)
    expect((await run(['key', 'revoke', id])).status).toBe(0)
    expect(await store.findKey(hashOfToken(key))).toMatchObject({ revokedAt: testNow })
    expect((await run(['key', 'revoke', id])).status).toBe(1)
  })

  it('tells what was done, without any secret', async () => {
    const { run } = openCommand()
    const made = JSON.parse((await run(['add', 'ada@support.example', '--json'])).stdout)
    await run(['key', 'add', 'spreadsheet'])
    const { stdout } = await run(['log', '--json'])
    const { lines } = JSON.parse(stdout)
    expect(lines.map(({ action }: { action: string }) => action)).toEqual(['key_added', 'member_added'])
    expect(stdout).not.toContain(made.password)
    expect(stdout).not.toContain('scrypt')
  })

  it.each([
    [[], 'Say what to do'],
    [['promote', 'x'], 'There is no "promote"'],
    [['add'], 'add takes one address'],
    [['add', 'a@b.example', 'c@d.example'], 'add takes one address'],
    [['add', 'nobody'], '"nobody" is no address'],
    [['add', 'a@b.example', '--role', 'owner'], '--role takes viewer or admin'],
    [['list', 'x'], 'list takes no name'],
    [['list', '--role', 'admin'], '--role does not go with list'],
    [['key'], 'There is no "key"'],
    [['key', 'add'], 'key add takes one name'],
    [['add', 'a@b.example', '--nonsense'], "Unknown option '--nonsense'"],
  ])('says what it has not understood: %j', async (args, problem) => {
    const { run } = openCommand()
    const { status, stderr } = await run(args)
    expect(status).toBe(2)
    expect(stderr).toContain(problem)
  })
})
