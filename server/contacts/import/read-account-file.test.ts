import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sampleDirectoryAccount } from '../../../test/support/sample-people.ts'
import { readAccountFile } from './read-account-file.ts'

const HEADER = 'account,account_name,plan,primary_email,contact_email,contact_name,roles,engine,engine_name'

function read(text: string) {
  return readAccountFile(new TextEncoder().encode(text))
}

function problemsOf(text: string): string[] {
  const file = read(text)
  return 'problems' in file
    ? file.problems.map(({ at, problem }) => (at ? `${at}: ${problem}` : problem))
    : []
}

const acme = {
  id: 'acme',
  name: 'Acme, Ltd',
  plan: 'premium',
  primaryEmail: 'it@acme.example',
  engines: [
    { id: 'shop', name: 'Boutique' },
    { id: 'docs', name: 'docs' },
  ],
  contacts: [
    { email: 'ada@acme.example', name: 'Ada', roles: ['technical_contact'] },
    { email: 'Owner@acme.example', name: null, roles: ['technical_contact', 'primary_owner'] },
  ],
}

const rows = [
  'acme,"Acme, Ltd",premium,it@acme.example,ada@acme.example,Ada,technical contact,shop,Boutique',
  'acme,,,,Owner@acme.example,,primary owner,docs,',
  'acme,,,,owner@ACME.example,,technical contact,,',
]

describe('a CSV file', () => {
  it('has a row for each contact and engine, and what belongs to the account once', () => {
    expect(read([HEADER, ...rows].join('\n'))).toEqual({ accounts: [acme] })
  })

  it.each<[string, (text: string) => Uint8Array]>([
    ['a byte order mark', (text) => new TextEncoder().encode(`\u{feff}${text}`)],
    ['line ends of Windows', (text) => new TextEncoder().encode(text.replaceAll('\n', '\r\n'))],
    [
      'semicolons',
      (text) => new TextEncoder().encode(text.replaceAll(',', ';').replace('Acme; Ltd', 'Acme, Ltd')),
    ],
    ['tabs, in UTF-16', (text) => utf16(text.replaceAll(',', '\t').replace('Acme\t Ltd', 'Acme, Ltd'))],
    ['empty rows at its end', (text) => new TextEncoder().encode(`${text}\n,,,,,,,,\n\n`)],
    ['spaces around its cells', (text) => new TextEncoder().encode(text.replaceAll(/,(?! )/g, ' , '))],
    [
      'headings as people write them',
      (text) =>
        new TextEncoder().encode(
          text.replace(
            HEADER,
            'Account,Account name,PLAN,Primary e-mail,Contact-Email,Contact name,Roles,Engine,Engine name',
          ),
        ),
    ],
  ])('may have %s', (_what, encode) => {
    expect(readAccountFile(encode([HEADER, ...rows].join('\n')))).toEqual({ accounts: [acme] })
  })

  it('may have its columns in any order, and leave out those that it does not need', () => {
    const text =
      'roles,contact_email,primary_email,plan,account\nprimary_owner,o@a.example,it@a.example,PRO,a'
    expect(read(text)).toMatchObject({
      accounts: [
        { id: 'a', name: 'a', plan: 'pro', contacts: [{ email: 'o@a.example', roles: ['primary_owner'] }] },
      ],
    })
  })

  it.each([
    ['primary_owner+technical_contact', ['technical_contact', 'primary_owner']],
    ['Primary owner; Technical-Contact', ['technical_contact', 'primary_owner']],
    ['titulaire principal + correspondant technique', ['technical_contact', 'primary_owner']],
    ['primary owner', ['primary_owner']],
  ])('may name a role as %s', (cell, roles) => {
    const text = `account,plan,primary_email,contact_email,roles\na,pro,i@a.example,o@a.example,"${cell}"`
    expect(read(text)).toMatchObject({ accounts: [{ contacts: [{ roles }] }] })
  })

  it('names a technical contact where it states no role', () => {
    const text = `account,plan,primary_email,contact_email,roles
a,pro,i@a.example,o@a.example,primary owner
a,,,t@a.example,`
    expect(read(text)).toMatchObject({
      accounts: [{ contacts: [{}, { email: 't@a.example', roles: ['technical_contact'] }] }],
    })
  })

  it('is told everything that is wrong with it, with line and column', () => {
    const text = `${HEADER}
acme,,gold,it@acme,ada@x,,boss,,
acme,,pro,it@acme.example,"multi
line",,,,
,,pro,x@y.example,,,,,
beta,,pro,b@beta.example,,Bo,,,The blog
gamma,,pro,,o@g.example,,primary owner,,
delta,,pro,d@delta.example,t@delta.example,,,,`
    expect(problemsOf(text)).toEqual([
      'line 2, column roles: is "boss" and takes technical_contact, primary_owner or both, apart by +',
      'line 2, column plan: is "gold" and takes one of standard, pro, premium',
      'line 2, column primary_email: is "it@acme", which is no email address',
      'line 2, column contact_email: is "ada@x", which is no email address',
      'line 3, column plan: is "pro", and line 2 says "gold" of the same',
      'line 3, column primary_email: is "it@acme.example", and line 2 says "it@acme" of the same',
      'line 3, column contact_email: is "multi\\nline", which is no email address',
      'line 5, column account: is missing',
      'line 6, column contact_email: is missing, though the row names a contact',
      'line 6, column engine: is missing, though the row names an engine',
      'line 6, column roles: account "beta" has no primary owner',
      'line 7, column primary_email: is missing',
      'line 8, column roles: account "delta" has no primary owner',
    ])
  })

  it.each([
    ['account;plan\na;pro', 'line 1: must have the columns primary_email'],
    ['account,plan,primary_email,Roles,role\n', 'line 1: has columns that are not known: "role"; known are'],
    ['account,plan,primary_email,plan\n', 'line 1: has columns twice: plan'],
    [
      'account,plan,primary_email\na,pro,x@y.example,more',
      'line 2: has more cells than the header has columns',
    ],
    ['account,plan,primary_email\na,"pro,x@y.example', 'line 2: begins a quoted cell that does not end'],
    [
      'account,plan,primary_email\na,p"ro,x@y.example',
      'line 2: has a quotation mark in the middle of a cell',
    ],
    ['account,plan,primary_email\n', 'The file names no account.'],
    ['', 'line 1: must have the columns account, plan, primary_email'],
  ])('is refused as a whole: %j', (text, problem) => {
    expect(problemsOf(text).join('\n')).toContain(problem)
  })

  it('is refused when two owners are named', () => {
    const text = `account,plan,primary_email,contact_email,roles
a,pro,i@a.example,o@a.example,primary owner
a,,,p@a.example,primary owner`
    expect(problemsOf(text)).toEqual(['line 2, column roles: account "a" has several primary owners'])
  })

  it('is refused when it is not Unicode, and told what to do', () => {
    const latin1 = Buffer.from(`${HEADER}\nacme,Café,pro`, 'latin1')
    expect(readAccountFile(latin1)).toMatchObject({
      problems: [{ problem: expect.stringContaining('save it as "CSV UTF-8"') }],
    })
  })
})

describe('a JSON file', () => {
  const { site: _, ...account } = sampleDirectoryAccount

  it('has a list of accounts, under its name or alone', () => {
    expect(read(JSON.stringify({ accounts: [account] }))).toEqual({ accounts: [account] })
    expect(read(JSON.stringify([account]))).toEqual({ accounts: [account] })
  })

  it('may leave out names, engines and more', () => {
    const { name: _name, engines: _engines, ...little } = account
    expect(read(JSON.stringify([{ ...little, engines: [{ id: 'shop' }] }]))).toMatchObject({
      accounts: [{ name: 'acme', engines: [{ id: 'shop', name: 'shop' }] }],
    })
  })

  it('is told everything that is wrong with it, with its place', () => {
    const wrong = [
      { ...account, plan: 'gold', contacts: [{ email: 'ada', roles: [] }], primary_email: 'x' },
      { ...account, contacts: [] },
      { ...account, contacts: [...account.contacts, ...account.contacts] },
      'acme',
      account,
      account,
    ]
    expect(problemsOf(JSON.stringify({ accounts: wrong, version: 1 }))).toEqual([
      'version: is not known',
      'accounts[0].plan: is "gold" and takes one of standard, pro, premium',
      'accounts[0].contacts[0].email: is "ada", which is no email address',
      'accounts[0].contacts[0].roles: must not be empty',
      'accounts[0]: has fields that are not known: primary_email',
      'accounts[1].contacts: has no primary owner',
      'accounts[2].contacts[2].email: is there twice',
      'accounts[2].contacts[3].email: is there twice',
      'accounts[2].contacts: has several primary owners',
      'accounts[3]: is "acme" and takes an object',
      'accounts[5].id: is that of accounts[4] too',
    ])
  })

  it.each([
    ['{"accounts": [\n  {,\n]}', 'line 2, character 4: is not valid JSON'],
    ['{"accounts": {}}', 'accounts: must be a list'],
    ['[]', 'The file names no account.'],
  ])('is refused as a whole: %j', (text, problem) => {
    expect(problemsOf(text)).toEqual([problem])
  })
})

it('breaks on nothing, whatever the file is', () => {
  const cell = fc.oneof(
    fc.string(),
    fc.constantFrom('a', 'pro', 'x@y.example', '"', ';', '\n', 'primary owner'),
  )
  const csv = fc
    .array(
      fc.array(cell, { maxLength: 10 }).map((cells) => cells.join(',')),
      { maxLength: 6 },
    )
    .map((lines) => [HEADER, ...lines].join('\n'))
  const json = fc.jsonValue().map((value) => JSON.stringify({ accounts: [value] }))
  fc.assert(
    fc.property(fc.oneof(csv, json, fc.string()), (text) => {
      const file = read(text)
      if ('problems' in file) expect(file.problems).not.toEqual([])
      else expect(file.accounts).not.toEqual([])
    }),
  )
})

function utf16(text: string): Uint8Array {
  return Buffer.from(`\u{feff}${text}`, 'utf16le')
}
