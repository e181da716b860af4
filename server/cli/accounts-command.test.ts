import { beforeEach, describe, expect, it } from 'vitest'
import { MemoryAccountDirectory } from '../../test/support/memory-account-directory.ts'
import { sampleDirectoryAccount } from '../../test/support/sample-people.ts'
import { createAccountsAdministration } from '../contacts/import/accounts-administration.ts'
import { ControlError } from '../control/control-error.ts'
import { accountsCommand } from './accounts-command.ts'

const { site } = sampleDirectoryAccount
const CSV = `account,account_name,plan,primary_email,contact_email,roles,engine
acme,Acme Ltd,pro,it@acme.example,owner@acme.example,primary owner,shop
beta,Beta,standard,b@beta.example,bo@beta.example,primary owner,
`
const files: Record<string, string> = {
  'accounts.csv': CSV,
  'wrong.csv': CSV.replace('standard', 'gold'),
  'all-wrong.csv': CSV + Array.from({ length: 80 }, (_, index) => `x${index},,,,,,\n`).join(''),
}

let directory: MemoryAccountDirectory
let opened: number
beforeEach(() => {
  directory = new MemoryAccountDirectory(sampleDirectoryAccount)
  opened = 0
})

async function run(args: string[], { sites = [site], open = async () => {} } = {}) {
  const out = { stdout: '', stderr: '' }
  const code = await accountsCommand(args, {
    stdout: { write: (text) => (out.stdout += text) },
    stderr: { write: (text) => (out.stderr += text) },
    readFile: async (path) => {
      const text = files[path]
      return text === undefined ? null : new TextEncoder().encode(text)
    },
    open: async () => {
      await open()
      opened++
      const clock = () => new Date('2026-06-08T15:00:00Z')
      return {
        ...createAccountsAdministration({ directory, sites, clock }),
        [Symbol.asyncDispose]: async () => {
          opened--
        },
      }
    },
  })
  expect(opened).toBe(0)
  return { code, ...out }
}

describe('guichet accounts import', () => {
  const diff = `~ acme
    ~ plan premium → pro
    - ada@acme.example, technical contact
    ~ engine shop (Shop) → engine shop
+ beta
    + name Beta
    + plan standard
    + primary email b@beta.example
    + bo@beta.example, primary owner
`

  it('says what it would change, and changes nothing, with --dry-run', async () => {
    const { code, stdout } = await run(['import', 'accounts.csv', '--dry-run'])
    expect([code, stdout]).toEqual([
      0,
      `${diff}Nothing was changed: this is what an import into ${site} would do: 1 added, 1 changed, 0 unchanged, 0 removed.\n`,
    ])
    expect(await directory.list(site)).toEqual([sampleDirectoryAccount])
    expect(directory.audit).toEqual([])
  })

  it('does it otherwise, and says the same', async () => {
    const { code, stdout } = await run(['import', 'accounts.csv'])
    expect([code, stdout]).toEqual([
      0,
      `${diff}Imported into ${site}: 1 added, 1 changed, 0 unchanged, 0 removed.\n`,
    ])
    expect((await directory.list(site)).map(({ id, plan }) => [id, plan])).toEqual([
      ['acme', 'pro'],
      ['beta', 'standard'],
    ])
    expect(directory.audit.map(({ action }) => action)).toEqual(['account_changed', 'account_added'])
  })

  it('prints one line of JSON where a program asks', async () => {
    const { stdout } = await run(['import', 'accounts.csv', '--dry-run', '--json'])
    expect(stdout.trimEnd()).not.toContain('\n')
    expect(JSON.parse(stdout)).toMatchObject({
      site,
      dryRun: true,
      added: 1,
      changed: 1,
      accounts: [
        { account: 'acme', change: 'changed', plan: { from: 'premium', to: 'pro' } },
        { account: 'beta', change: 'added' },
      ],
    })
  })

  it('removes what the file does not name only when it is told to', async () => {
    await run(['import', 'accounts.csv'])
    files['beta.csv'] = CSV.split('\n').toSpliced(1, 1).join('\n')
    await run(['import', 'beta.csv'])
    expect(await directory.list(site)).toHaveLength(2)
    expect((await run(['import', 'beta.csv', '--remove-missing'])).stdout).toContain('- acme\n')
    expect((await directory.list(site)).map(({ id }) => id)).toEqual(['beta'])
  })

  it('keeps whom the owner has named, says so, and overrules them when it is told to', async () => {
    await directory.nameContact({
      site,
      account: 'acme',
      contact: { email: 'grace@acme.example', name: null },
      owner: { email: 'owner@acme.example', name: null },
      locale: 'en',
      at: new Date('2026-06-08T15:00:00Z'),
    })
    expect((await run(['import', 'accounts.csv'])).stdout).toContain(
      '! grace@acme.example stays a technical contact: the primary owner named them on 2026-06-08',
    )
    const { stdout } = await run(['import', 'accounts.csv', '--overrule-owners'])
    expect(stdout).toContain('- grace@acme.example, technical contact')
  })

  it('changes nothing when anything in the file is wrong, and says what, where', async () => {
    const { code, stdout, stderr } = await run(['import', 'wrong.csv'])
    expect([code, stdout]).toEqual([1, ''])
    expect(stderr).toBe(
      'guichet accounts: wrong.csv, line 3, column plan: is "gold" and takes one of standard, pro, premium\n' +
        'guichet accounts: Nothing was changed.\n',
    )
    expect(await directory.list(site)).toEqual([sampleDirectoryAccount])
    const json = await run(['import', 'wrong.csv', '--json'])
    expect(JSON.parse(json.stdout)).toEqual({
      error: 'wrong.csv is not valid; nothing was changed.',
      problems: [{ at: 'line 3, column plan', problem: 'is "gold" and takes one of standard, pro, premium' }],
    })
  })

  it('names the first fifty mistakes, and how many more there are', async () => {
    const { stderr } = await run(['import', 'all-wrong.csv'])
    expect(stderr.split('\n').filter((line) => line.includes('all-wrong.csv'))).toHaveLength(50)
    expect(stderr).toContain('… and 110 more\n')
  })
})

describe('guichet accounts', () => {
  it('lists accounts, shows one, and exports what import takes', async () => {
    expect((await run(['list'])).stdout).toBe('acme  Acme Ltd, premium, technical contacts: 1\n')
    expect((await run(['show', 'acme'])).stdout).toBe(`acme  Acme Ltd
  plan: premium
  primary email: it@acme.example
  ada@acme.example, technical contact
  owner@acme.example, primary owner
  engine shop (Shop)
`)
    const { site: _, ...account } = sampleDirectoryAccount
    expect(JSON.parse((await run(['list', '--json'])).stdout)).toEqual({ site, accounts: [account] })
    expect(JSON.parse((await run(['show', 'acme', '--json'])).stdout)).toEqual({ site, account })
    files['exported.json'] = (await run(['export'])).stdout
    expect((await run(['import', 'exported.json'])).stdout).toContain('0 changed, 1 unchanged, 0 removed')
  })

  it('tells what was done to an account, when and by whom', async () => {
    const owner = { email: 'owner@acme.example', name: null }
    const contact = { email: 'grace@acme.example', name: null }
    const at = new Date('2026-06-07T09:30:00Z')
    await directory.nameContact({ site, account: 'acme', contact, owner, locale: 'en', at })
    await run(['import', 'accounts.csv'])
    expect((await run(['history', 'acme'])).stdout).toBe(
      '2026-06-07 09:30 UTC  contact owner@acme.example  contact_named  grace@acme.example\n' +
        '2026-06-08 15:00 UTC  operator  account_changed\n',
    )
    const { lines } = JSON.parse((await run(['history', 'acme', '--json'])).stdout)
    expect(lines).toMatchObject([
      { at: at.toISOString(), actor: { role: 'contact', id: 'owner@acme.example' } },
      { action: 'account_changed', details: { plan: { from: 'premium', to: 'pro' } } },
    ])
    expect((await run(['history', 'nobody'])).stdout).toBe('Nothing was done to nobody.\n')
  })

  it('says how to begin when there is none', async () => {
    directory = new MemoryAccountDirectory()
    expect((await run(['list'])).stdout).toContain('guichet accounts import FILE')
  })

  it('asks for the site where there are several, and knows no others', async () => {
    const sites = [site, 'pub_other']
    expect(await run(['list'], { sites })).toMatchObject({
      code: 1,
      stderr: `guichet accounts: Name a site with --site: ${site}, pub_other.\n`,
    })
    expect(await run(['list', '--site', 'pub_other'], { sites })).toMatchObject({ code: 0 })
    expect(await run(['import', 'accounts.csv', '--site', 'pub_x'])).toMatchObject({
      code: 1,
      stderr: `guichet accounts: There is no site "pub_x". There are: ${site}.\n`,
    })
    expect(await directory.list('pub_x')).toEqual([])
  })

  it.each([
    [[], 'Say what to do'],
    [['import'], 'import takes one file'],
    [['import', 'a', 'b'], 'import takes one file'],
    [['show'], 'show takes the id'],
    [['history'], 'history takes the id'],
    [['list', 'acme'], 'list takes no name'],
    [['list', '--dry-run'], '--dry-run is for import'],
    [['polish'], 'There is no "accounts polish"'],
    [['list', '--nope'], 'Unknown option'],
  ])('does not understand %j, and says why in one line', async (args, problem) => {
    const { code, stderr } = await run(args)
    expect(code).toBe(2)
    expect(stderr).toContain(problem)
    expect(stderr.split('\n')).toHaveLength(2)
  })

  it('says in one line what it could not do', async () => {
    for (const [args, problem] of [
      [['import', 'nowhere.csv'], 'nowhere.csv cannot be read.'],
      [['show', 'nobody'], `There is no account "nobody" of ${site} here.`],
    ] as const) {
      expect(await run([...args])).toMatchObject({ code: 1, stderr: `guichet accounts: ${problem}\n` })
    }
    const open = () => Promise.reject(new ControlError('The server is away.'))
    const { code, stdout } = await run(['list', '--json'], { open })
    expect([code, JSON.parse(stdout)]).toEqual([1, { error: 'The server is away.' }])
  })

  it('gives the terminal nothing that it would take for a command', async () => {
    await directory.put({ ...sampleDirectoryAccount, name: 'Acme \u001b[2J' })
    expect((await run(['list'])).stdout).not.toContain('\u001b')
    expect((await run(['show', 'acme'])).stdout).not.toContain('\u001b')
  })
})
