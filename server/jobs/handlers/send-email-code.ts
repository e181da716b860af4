import type { Logger } from 'pino'
import type { AccountSource } from '../../contacts/account-source.ts'
import { createEmailCode, EMAIL_CODE, type EmailCodeDigests } from '../../contacts/email-codes/email-code.ts'
import type { EmailCodeStore } from '../../contacts/email-codes/email-code-store.ts'
import { emailCodeMessage } from '../../mail/email-code.ts'
import type { Mailer } from '../../mail/mailer.ts'
import type { SiteDirectory } from '../../sites/site.ts'
import type { AccountContact } from '../../support-rules/account.ts'
import { contactBy } from '../../support-rules/contact-roles.ts'
import type { JobHandlers } from '../job-queue.ts'

export interface SendEmailCodeDependencies {
  codes: Pick<EmailCodeStore, 'put'>
  digests: EmailCodeDigests
  accounts: Pick<AccountSource, 'accountsOf'>
  sites: SiteDirectory
  mailer: Pick<Mailer, 'send'>
  clock: () => Date
  log: Pick<Logger, 'warn'>
}

/**
 * Mails a code to an address that a technical contact or a primary owner is known by, as the directory writes it and not as
 * somebody typed it. For any other address a code is kept that nobody can know, so that whoever guesses finds the same.
 *
 * Run again it makes a new code, which takes the place of the one before. Rejects, so that the queue tries again, when the
 * accounts cannot be read or the mail is not taken; gives up when the code would come too late.
 */
export function createSendEmailCode(dependencies: SendEmailCodeDependencies): JobHandlers['send-email-code'] {
  const { codes, digests, accounts, sites, mailer, clock, log } = dependencies
  return async ({ site: siteId, email, locale, requestedAt }) => {
    const site = sites.find(siteId)
    if (!site?.emailCodes) return
    const now = clock()
    if (now.getTime() - new Date(requestedAt).getTime() > EMAIL_CODE.lifetimeMs) {
      log.warn({ site: siteId }, 'a code could not be mailed for so long that it is of no use any more')
      return
    }
    const owner = { site: siteId, addressKey: digests.addressKey(siteId, email) }
    const expiresAt = new Date(now.getTime() + EMAIL_CODE.lifetimeMs)
    const person = await knownBy(accounts, siteId, email)
    if (!person) {
      await codes.put(owner, { hash: digests.hashOfNoCode(), expiresAt })
      return
    }
    const code = createEmailCode()
    await codes.put(owner, { hash: digests.codeHash(siteId, email, code), expiresAt })
    const to = { name: person.name, address: person.email }
    await mailer.send(
      emailCodeMessage({ to, code, lifetimeMinutes: EMAIL_CODE.lifetimeMs / 60_000, locale }, site),
    )
  }
}

async function knownBy(
  accounts: Pick<AccountSource, 'accountsOf'>,
  site: string,
  email: string,
): Promise<AccountContact | undefined> {
  for (const account of await accounts.accountsOf(site, email)) {
    const person = contactBy(account, email)
    if (person) return person
  }
  return undefined
}
