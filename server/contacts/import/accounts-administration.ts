import type { DirectoryAccount } from '../../support-rules/account.ts'
import type { AuditLine } from '../../support-rules/audit-line.ts'
import type { AccountDirectory } from '../account-directory.ts'
import type { AccountsDiff } from './accounts-diff.ts'
import { type AccountsImport, importAccounts } from './import-accounts.ts'

/** Null as a site: the only one that there is. */
export type ImportRequest = Omit<AccountsImport, 'site'> & { site: string | null }

/** The site was not understood: `sites` are those that there are. */
export interface UnknownSite {
  sites: string[]
}

/** A line of the audit trail. Instants are ISO 8601 text: it crosses the control channel as JSON. */
export type HistoryLine = Omit<AuditLine, 'at' | 'site' | 'account'> & { at: string }

const MOST_LINES = 500

/** What `guichet accounts` does: in this process, or through the running server that holds the store. */
export interface AccountsAdministration {
  import(request: ImportRequest): Promise<({ site: string } & AccountsDiff) | UnknownSite>
  /** Of one account: what was done to it and its cases, the oldest first; the newest five hundred. */
  history(site: string | null, account: string): Promise<{ site: string; lines: HistoryLine[] } | UnknownSite>
  list(site: string | null): Promise<{ site: string; accounts: DirectoryAccount[] } | UnknownSite>
}

interface AccountsAdministrationDependencies {
  directory: AccountDirectory
  /** Ids. */
  sites: readonly string[]
  clock: () => Date
}

export function createAccountsAdministration({
  directory,
  sites,
  clock,
}: AccountsAdministrationDependencies): AccountsAdministration {
  const choose = (asked: string | null) =>
    asked === null && sites.length === 1 ? sites : sites.filter((id) => id === asked)
  const unknownSite: UnknownSite = { sites: [...sites] }
  return {
    async import({ site: asked, ...request }) {
      const [site] = choose(asked)
      if (site === undefined) return unknownSite
      return { site, ...(await importAccounts({ directory, clock }, { site, ...request })) }
    },

    async history(asked, account) {
      const [site] = choose(asked)
      if (site === undefined) return unknownSite
      const lines = await directory.historyOf(site, account, MOST_LINES)
      return {
        site,
        lines: lines.map(({ at, actor, action, caseNumber, details }) => ({
          at: at.toISOString(),
          actor,
          action,
          caseNumber,
          details,
        })),
      }
    },

    async list(asked) {
      const [site] = choose(asked)
      return site === undefined ? unknownSite : { site, accounts: await directory.list(site) }
    },
  }
}
