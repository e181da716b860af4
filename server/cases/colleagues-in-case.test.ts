import { expect, test, vi } from 'vitest'
import { caseWith, contactAuthor, sampleEntry } from '../../test/support/sample-case-mail.ts'
import { sampleDirectoryAccount } from '../../test/support/sample-people.ts'
import { sampleSite } from '../../test/support/sample-site.ts'
import type { ContactRole } from '../support-rules/account.ts'
import { colleaguesInCase } from './colleagues-in-case.ts'

const site = { ...sampleSite, accountCases: true }
const grace = { email: 'grace@acme.example', name: 'Grace' }
const wordsOf = (author: { email: string; name: string }) =>
  sampleEntry({ author: { role: 'contact', ...author } })
const conversation = caseWith([
  sampleEntry({ author: contactAuthor }),
  wordsOf({ ...grace, email: 'Grace@ACME.example' }),
  wordsOf(grace),
  sampleEntry(),
])

function accountWith(...roles: ContactRole[]) {
  const contacts = [
    { email: 'ada@acme.example', name: 'Ada', roles: ['technical_contact' as const] },
    { email: 'idle@acme.example', name: 'Idle', roles: ['technical_contact' as const] },
    ...(roles.length > 0 ? [{ ...grace, roles }] : []),
  ]
  return vi.fn(async () => ({ ...sampleDirectoryAccount, contacts }))
}

test('whoever of the account wrote in a colleague’s case is told how it goes on, once', async () => {
  const told = await colleaguesInCase(conversation, site, accountWith('technical_contact'))
  expect(told).toMatchObject([grace])
})

test.each([
  ['who is no contact of the account any more', conversation, site, accountWith()],
  ['who is no technical contact any more', conversation, site, accountWith('primary_owner')],
  ['of an account that is not known', conversation, site, async () => null],
  ['while the account cannot be asked after', conversation, site, () => Promise.reject(new Error('down'))],
  ['of a confidential case', { ...conversation, confidential: true }, site, accountWith('technical_contact')],
  [
    'where people do not read each other’s cases',
    conversation,
    { ...site, accountCases: false },
    accountWith('technical_contact'),
  ],
])('nobody is told %s', async (_who, supportCase, of, accountOf) => {
  expect(await colleaguesInCase(supportCase, of, accountOf)).toEqual([])
})

test('the account is not asked after where nobody else wrote', async () => {
  const accountOf = accountWith('technical_contact')
  const own = caseWith([sampleEntry({ author: contactAuthor }), sampleEntry()])
  expect(await colleaguesInCase(own, site, accountOf)).toEqual([])
  expect(accountOf).not.toHaveBeenCalled()
})
