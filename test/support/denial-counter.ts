import { randomUUID } from 'node:crypto'
import type { CaseToOpen } from '../../server/cases/case.ts'
import { closeCase } from '../../server/cases/decisions/close-or-reopen.ts'
import type { AppDependencies } from '../../server/composition/app-dependencies.ts'
import { type SignedPerson, signIdentity } from '../../server/contacts/sign-identity.ts'
import { endpoints } from '../../server/contract/endpoints.ts'
import type { Site } from '../../server/sites/site.ts'
import { type AccountContact, CONTACT_ROLES } from '../../server/support-rules/account.ts'
import { attachSampleFile } from './attach-sample-file.ts'
import { FIRST_ATTACHMENT } from './memory-attachment-store.ts'
import { caseToOpen } from './opened-case.ts'
import { sampleCallBack } from './sample-call-back.ts'
import { sampleDirectoryAccount, samplePerson } from './sample-people.ts'
import { sampleRequests } from './sample-requests.ts'
import { sampleSite } from './sample-site.ts'
import { staffHeaders } from './sample-staff.ts'
import { createTestApp, testNow } from './test-app.ts'

export type EndpointName = keyof typeof endpoints

export const endpointNames = Object.keys(endpoints) as EndpointName[]

/** Those that read a token, and those that need one. */
export const readingTokens = endpointNames.filter((name) =>
  ['optional', 'if_stated', 'required'].includes(endpoints[name].identity),
)
/** Those of the support team. */
export const forStaff = endpointNames.filter((name) => endpoints[name].identity === 'staff')
export const needingTokens = endpointNames.filter((name) => endpoints[name].identity === 'required')

/** What has the case in its path: another's number may stand there. */
export const ofOneCase = endpointNames.filter((name) => endpoints[name].path.includes('{number}'))

/** A person who may do everything at once, so that nothing but what a test is about is what a refusal is about. */
export const owner: SignedPerson = { ...samplePerson, email: 'owner@acme.example' }

const everyRole: AccountContact[] = sampleDirectoryAccount.contacts.map((contact) => ({
  ...contact,
  roles: CONTACT_ROLES.filter((role) => role === 'technical_contact' || contact.email === owner.email),
}))

export interface AskChanges {
  headers?: Record<string, string>
  /** In place of the sample's; JSON unless it is text or bytes. */
  body?: unknown
  /** In place of the sample's number. */
  number?: string
}

export interface CounterOptions extends Partial<AppDependencies> {
  contacts?: AccountContact[]
  caseToOpen?: Partial<CaseToOpen>
}

/** The whole server with one account, and the case C-10001 of it as the sample request of the endpoint has it. */
export async function openCounter(
  name: EndpointName,
  { contacts = everyRole, caseToOpen: changes, ...dependencies }: CounterOptions = {},
) {
  const account = { ...sampleDirectoryAccount, contacts }
  const { app, logged, settings, ...stores } = await createTestApp(dependencies)
  const { accounts, cases, attachments, blobs, logouts, staff } = { ...stores, ...dependencies }
  await accounts.put(account)
  const { given, ...sample } = sampleRequests[name]
  const callBack = given === 'with_call_back' ? sampleCallBack() : null
  const opened = await cases.open(
    { ...caseToOpen, callBack, ...changes },
    { key: randomUUID(), requestDigest: '' },
  )
  if (opened.outcome !== 'opened') throw new Error(opened.outcome)
  const { number } = opened.case
  const file = await attachSampleFile({ blobs, attachments, cases }, number)
  if (given === 'closed') {
    const author = { role: 'contact', name: null, email: samplePerson.email } as const
    await cases.change(number, (opened) => closeCase(opened, { author, at: testNow, channel: 'widget' }))
  }

  const path = sample.path.replace(FIRST_ATTACHMENT, file.id)
  async function ask({ headers = {}, body = sample.body, number: asked = number }: AskChanges = {}) {
    const isJson = body !== undefined && typeof body !== 'string' && !(body instanceof Uint8Array)
    const response = await app.request(path.replace('C-10001', asked), {
      method: endpoints[name].method,
      headers: {
        ...sample.headers,
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: isJson ? JSON.stringify(body) : (body as BodyInit) }),
    })
    const text = await response.text()
    return {
      status: response.status,
      headers: response.headers,
      /** What was answered, but for the number of the request. */
      text: text.replaceAll(response.headers.get('x-request-id') ?? 'none', ''),
      body: text === '' ? null : JSON.parse(text),
    }
  }

  /** All that a request could have changed. */
  async function state() {
    return {
      cases: structuredClone(await cases.listOfAccount(account.site, account.id)),
      account: await accounts.find(account.site, account.id),
      files: await Array.fromAsync(blobs.list()),
      settings: await settings.revisions(),
      staff: {
        members: await staff.members(),
        // That a key was used is noted, and is nothing that it has done.
        keys: (await staff.keys()).map(({ lastUsedAt: _, ...key }) => key),
        audit: await staff.auditTrail(1_000),
      },
      loggedOut: await logouts.find(account.site, owner.subject),
    }
  }

  return { app, ask, state, logged, number, accounts, logouts, staff }
}

/** The headers of somebody who may do everything that an endpoint is for. */
export async function credentials(name: EndpointName): Promise<Record<string, string>> {
  return endpoints[name].identity === 'staff' ? staffHeaders('admin') : bearer()
}

/** The header of a person whom the site's host has signed in. */
export async function bearer(
  person: SignedPerson = owner,
  site: Pick<Site, 'id' | 'secrets'> = sampleSite,
): Promise<{ authorization: string }> {
  return { authorization: `Bearer ${await signIdentity(person, { site, now: testNow })}` }
}
