import { describe, expect, it } from 'vitest'
import type { AppDependencies } from '../../server/composition/app-dependencies.ts'
import type { SignedPerson } from '../../server/contacts/sign-identity.ts'
import { endpoints } from '../../server/contract/endpoints.ts'
import { createSiteDirectory } from '../../server/sites/site-directory.ts'
import {
  bearer,
  type CounterOptions,
  type EndpointName,
  ofOneCase,
  openCounter,
} from '../support/denial-counter.ts'
import { sampleAccount, sampleDirectoryAccount, samplePerson } from '../support/sample-people.ts'
import { sampleSite } from '../support/sample-site.ts'

const colleague: SignedPerson = { ...samplePerson, subject: 'person-2', email: 'grace@acme.example' }
const contacts = [
  ...sampleDirectoryAccount.contacts,
  { email: colleague.email, name: null, roles: ['technical_contact' as const] },
]

/** Everybody whose case it is not. */
const OTHERS: { who: string; person: SignedPerson }[] = [
  { who: 'a technical contact of another account', person: { ...colleague, account: 'globex' } },
  { who: 'a technical contact of the same account', person: colleague },
  {
    who: 'somebody of the same account in no role',
    person: { ...colleague, subject: 'person-3', email: 'bob@acme.example' },
  },
  { who: 'somebody of an account that nobody knows', person: { ...colleague, account: 'no-such-account' } },
  {
    who: 'somebody who claims all that a token can',
    person: {
      ...colleague,
      subject: 'person-4',
      email: 'bob@acme.example',
      technicalContact: true,
      plan: 'premium',
      primaryEmail: sampleAccount.primaryEmail,
    },
  },
  {
    who: 'somebody with the same address under another name',
    person: { ...samplePerson, subject: 'person-5' },
  },
]

async function openShop(name: EndpointName, stores: Partial<AppDependencies>, options: CounterOptions = {}) {
  const counter = await openCounter(name, { contacts, ...stores, ...options })
  await counter.accounts.put({
    ...sampleDirectoryAccount,
    id: 'globex',
    name: 'Globex',
    contacts: [{ email: colleague.email, name: null, roles: ['technical_contact'] }],
  })
  return counter
}

type CaseStores = Pick<AppDependencies, 'accounts' | 'attachments' | 'cases' | 'logouts'>

/** On the stores that are given; the rest forgets, and all of it when none are. */
export function describeCaseDenials(given: () => CaseStores | null): void {
  const stores = () => {
    const opened = given()
    if (!opened) return {}
    const { accounts, attachments, cases, logouts } = opened
    return { accounts, attachments, cases, logouts }
  }

  describe.each(ofOneCase)("%s of another's case", (name) => {
    it.each(OTHERS)('is answered to $who as one of a number that nobody has', async ({ person }) => {
      const { ask, state } = await openShop(name, stores())
      const before = await state()
      const headers = await bearer(person)
      const denied = await ask({ headers })
      expect(denied).toMatchObject({ status: 404, body: { code: 'case_not_found' } })
      for (const number of ['C-99999', 'C-0', 'C-10001%00', '10001', 'C-9007199254740993', 'c-10001']) {
        const none = await ask({ headers, number })
        expect({ number, status: none.status, text: none.text }).toEqual({
          number,
          status: 404,
          text: denied.text,
        })
      }
      expect(await state()).toEqual(before)
    })

    it('is denied to a colleague too where accounts share their cases, when the case is confidential', async () => {
      const sites = createSiteDirectory([{ ...sampleSite, accountCases: true }])
      const { ask, state } = await openShop(name, stores(), { sites, caseToOpen: { confidential: true } })
      const before = await state()
      expect(await ask({ headers: await bearer(colleague) })).toMatchObject({
        status: 404,
        body: { code: 'case_not_found' },
      })
      expect(await state()).toEqual(before)
    })

    it('is denied to another account where accounts share their cases', async () => {
      const sites = createSiteDirectory([{ ...sampleSite, accountCases: true }])
      const { ask, state } = await openShop(name, stores(), { sites })
      const before = await state()
      for (const { who, person } of OTHERS) {
        if (person.account === sampleAccount.id && person.email === colleague.email) continue
        if (person.email === samplePerson.email) continue
        const { status, body } = await ask({ headers: await bearer(person) })
        expect({ who, status, code: body?.code }).toEqual({ who, status: 404, code: 'case_not_found' })
      }
      expect(await state()).toEqual(before)
      const shared = await ask({ headers: await bearer(colleague) })
      expect(Object.keys(endpoints[name].answers)).toContain(String(shared.status))
    })
  })
}
