import { failure, type Result, success } from '../../contract/result.ts'
import type { EmailCodeSession } from '../../contract/types.ts'
import type { Site } from '../../sites/site.ts'
import { foldAddress } from '../../support-rules/contact-roles.ts'
import type { AccountSource } from '../account-source.ts'
import { EMAIL_CODE, type EmailCodeDigests, isSameHash } from './email-code.ts'
import type { EmailCodeStore } from './email-code-store.ts'
import { signEmailSession } from './email-session.ts'

export interface VerifyEmailCodeDependencies {
  store: Pick<EmailCodeStore, 'takeTry' | 'use'>
  digests: EmailCodeDigests
  accounts: Pick<AccountSource, 'accountsOf'>
  /** Signs the session. */
  sessionKey: Uint8Array
  clock: () => Date
}

export interface CodeAttempt {
  site: Site
  email: string
  code: string
  /** The account to be signed in to; else the first. */
  account?: string | undefined
}

/**
 * Begins a session of whoever knows the code that was mailed to an address. A code that is wrong, too old, used, or of an
 * address that nobody is known by is the same `email_code_invalid`, and costs the same: accounts are looked up only for
 * who has the code. `email_codes_off`.
 *
 * Rejects when the accounts cannot be read; the code is not used up then.
 */
export async function verifyEmailCode(
  { store, digests, accounts, sessionKey, clock }: VerifyEmailCodeDependencies,
  { site, email, code, account }: CodeAttempt,
): Promise<Result<EmailCodeSession>> {
  if (!site.emailCodes) return failure('email_codes_off')
  const address = foldAddress(email)
  const owner = { site: site.id, addressKey: digests.addressKey(site.id, address) }
  const given = digests.codeHash(site.id, address, code)
  const kept = await store.takeTry(owner, EMAIL_CODE.mostTries, clock())
  const isRight = isSameHash(given, kept?.hash ?? digests.hashOfNoCode())
  if (!isRight) return failure('email_code_invalid')

  const known = await accounts.accountsOf(site.id, address)
  const chosen = account === undefined ? known[0] : known.find(({ id }) => id === account)
  if (!chosen || !(await store.use(owner, given))) return failure('email_code_invalid')

  const now = clock()
  const sessions = await Promise.all(
    known.map(async ({ id, name }) => {
      const signed = await signEmailSession({ site: site.id, email: address, account: id }, sessionKey, now)
      return { id, name, ...signed }
    }),
  )
  const { token, expiresAt } = sessions.find(({ id }) => id === chosen.id) as (typeof sessions)[number]
  return success({
    token,
    expiresAt: expiresAt.toISOString(),
    account: chosen.id,
    accounts: sessions.map(({ id, name, token }) => ({ id, name, token })),
  })
}
