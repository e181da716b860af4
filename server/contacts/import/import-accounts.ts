import type { AuditLine } from '../../support-rules/audit-line.ts'
import type { AccountDirectory } from '../account-directory.ts'
import { accountOfSite, type StatedAccount } from '../account-schema.ts'
import type { AccountDiff, AccountsDiff } from './accounts-diff.ts'
import { type ImportOptions, type ImportPlan, planImport } from './plan-import.ts'

export interface AccountsImport extends ImportOptions {
  site: string
  accounts: readonly StatedAccount[]
  /** Says what would change, and changes nothing. */
  dryRun: boolean
}

interface ImportAccountsDependencies {
  directory: Pick<AccountDirectory, 'list' | 'decisionsOf' | 'change'>
  clock: () => Date
}

/** Brings a site's accounts to what a file states: all of it, with an audit line for each account, or nothing. */
export async function importAccounts(
  { directory, clock }: ImportAccountsDependencies,
  { site, accounts, dryRun, ...options }: AccountsImport,
): Promise<AccountsDiff> {
  const stated = accounts.map((account) => accountOfSite(site, account))
  if (dryRun) {
    const kept = { accounts: await directory.list(site), decisions: await directory.decisionsOf(site) }
    return planImport(kept, stated, options).diff
  }
  const planned: ImportPlan[] = []
  await directory.change(site, (kept) => {
    const plan = planImport(kept, stated, options)
    planned.push(plan)
    return {
      ...plan,
      audit: plan.diff.accounts.filter(isChange).map((diff) => auditLine(site, diff, clock())),
    }
  })
  const last = planned.at(-1)
  if (!last) throw new Error('The directory changed nothing')
  return last.diff
}

function isChange({ change }: AccountDiff): boolean {
  return change !== 'unchanged'
}

function auditLine(site: string, { account, change, ...details }: AccountDiff, at: Date): AuditLine {
  return {
    at,
    site,
    actor: { role: 'operator', id: null },
    action: `account_${change}`,
    account,
    caseNumber: null,
    details,
  }
}
