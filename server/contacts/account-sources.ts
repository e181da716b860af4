import type { Plan } from '../contract/vocabulary.ts'
import type { AccountSourceName, SiteDirectory } from '../sites/site.ts'
import type { DirectoryAccount, Identity } from '../support-rules/account.ts'
import type { AccountSource } from './account-source.ts'
import { claimedAccount } from './claimed-account.ts'

/** What is true of the account that a person asks for, and which source says so. */
export interface DecidedAccount {
  source: AccountSourceName
  account: DirectoryAccount
}

/** The sources of every site as one: of an account that several know, the first in the site's order says all. */
export interface AccountSources extends AccountSource {
  /** The identity's account; null when no source of its site knows it. Rejects when one that comes first cannot tell. */
  decide(identity: Identity): Promise<DecidedAccount | null>
  /** The plan of that account. Signed claims may state a plan and too little for a case: it counts when nobody decides. */
  planOf(identity: Identity): Promise<Plan | null>
}

interface AccountSourcesDependencies {
  sites: SiteDirectory
  directory: AccountSource
  /** The site owners' own directories. */
  http: AccountSource
}

export function createAccountSources({ sites, directory, http }: AccountSourcesDependencies): AccountSources {
  const kept = { directory, http }
  const sourcesOf = (site: string) => sites.find(site)?.accounts.sources ?? []

  async function decide(identity: Identity): Promise<DecidedAccount | null> {
    for (const source of sourcesOf(identity.site)) {
      const account =
        source === 'claims'
          ? claimedAccount(identity)
          : await kept[source].find(identity.site, identity.account)
      if (account) return { source, account }
    }
    return null
  }

  /** Claims are made by a token: where nobody has signed in, the other sources are asked. */
  const sourcesBesideClaims = (site: string) =>
    sourcesOf(site).flatMap((source) => (source === 'claims' ? [] : [kept[source]]))

  return {
    decide,

    async planOf(identity) {
      const decided = await decide(identity)
      if (decided) return decided.account.plan
      return sourcesOf(identity.site).includes('claims') ? (identity.claims.plan ?? null) : null
    },

    find: (site, id) => findIn(sourcesBesideClaims(site), site, id),

    async accountsOf(site, email) {
      const accounts: DirectoryAccount[] = []
      const askedBefore: AccountSource[] = []
      for (const source of sourcesBesideClaims(site)) {
        for (const account of await source.accountsOf(site, email)) {
          // What an earlier source knows is that source's alone, though it names others there.
          if (!(await findIn(askedBefore, site, account.id))) accounts.push(account)
        }
        askedBefore.push(source)
      }
      return accounts.sort((a, b) => (a.id < b.id ? -1 : 1))
    },
  }
}

async function findIn(
  sources: readonly AccountSource[],
  site: string,
  id: string,
): Promise<DirectoryAccount | null> {
  for (const source of sources) {
    const account = await source.find(site, id)
    if (account) return account
  }
  return null
}
