import type { z } from 'zod'
import { accountOfSite } from '../../contacts/account-schema.ts'
import type { AccountSource } from '../../contacts/account-source.ts'
import type { HttpDirectory, SiteDirectory } from '../../sites/site.ts'
import type { DirectoryAccount } from '../../support-rules/account.ts'
import { contactBy, foldAddress } from '../../support-rules/contact-roles.ts'
import { accountAnswer, accountsAnswer } from './directory-answer.ts'
import { fetchJson } from './fetch-json.ts'
import { HttpDirectoryError } from './http-directory-error.ts'
import { rememberAnswers } from './remembered-answers.ts'

interface HttpDirectoryOptions {
  sites: SiteDirectory
  /** For one answer, its body too. */
  timeoutMs?: number
  /** How long an answer holds: so long a contact who was removed there may still open cases here. */
  lifetimeMs?: number
  /** How long it holds that an account or an address is not known there. */
  unknownLifetimeMs?: number
  limitBytes?: number
  /** Answers of each kind. */
  mostRemembered?: number
  now?: () => number
}

/**
 * The directories that site owners keep themselves, asked over HTTP (docs/accounts.md says how). Fails closed: where one
 * does not answer as it should, both questions reject with `HttpDirectoryError`; an older answer is not used in its place.
 */
export function createHttpDirectory({
  sites,
  timeoutMs = 2_000,
  lifetimeMs = 60_000,
  unknownLifetimeMs = 10_000,
  limitBytes = 1024 * 1024,
  mostRemembered = 10_000,
  now = () => performance.now(),
}: HttpDirectoryOptions): AccountSource {
  const options = { most: mostRemembered, now }
  const account = rememberAnswers<DirectoryAccount | null>({
    ...options,
    lifetimeMs: (value) => (value ? lifetimeMs : unknownLifetimeMs),
  })
  const accounts = rememberAnswers<DirectoryAccount[]>({
    ...options,
    lifetimeMs: (value) => (value.length > 0 ? lifetimeMs : unknownLifetimeMs),
  })

  async function ask<T>(
    { url, token }: HttpDirectory,
    query: Record<string, string>,
    schema: z.ZodType<T>,
  ): Promise<T | null> {
    const address = new URL(url)
    for (const [name, value] of Object.entries(query)) address.searchParams.set(name, value)
    const answer = await fetchJson(address, { token, timeoutMs, limitBytes })
    if (answer === 'not_found') return null
    const parsed = schema.safeParse(answer)
    if (parsed.success) return parsed.data
    const [issue] = parsed.error.issues
    throw new HttpDirectoryError(
      `The answer of the account directory ${address.origin} is not valid at "${issue?.path.join('.')}": ${issue?.message}`,
    )
  }

  return {
    async find(site, id) {
      const directory = sites.find(site)?.accounts.http
      if (!directory) return null
      return account(JSON.stringify([site, id]), async () => {
        const answer = await ask(directory, { site, account: id }, accountAnswer)
        if (!answer) return null
        if (answer.account.id !== id) {
          throw new HttpDirectoryError('The account directory answered another account than it was asked for')
        }
        return accountOfSite(site, answer.account)
      })
    },

    async accountsOf(site, email) {
      const directory = sites.find(site)?.accounts.http
      if (!directory) return []
      const address = foldAddress(email)
      return accounts(JSON.stringify([site, address]), async () => {
        const answer = await ask(directory, { site, email: address }, accountsAnswer)
        return (answer?.accounts ?? [])
          .filter((found) => contactBy(found, address))
          .map((found) => accountOfSite(site, found))
          .sort((a, b) => (a.id < b.id ? -1 : 1))
      })
    },
  }
}
