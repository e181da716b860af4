import type { DirectoryAccount } from '../../support-rules/account.ts'
import type { AccountsChange, KeptAccounts, OwnerDecision } from '../account-directory.ts'
import type { AccountDiff, AccountsDiff } from './accounts-diff.ts'
import { diffAccount } from './diff-account.ts'
import { keepDecisions } from './keep-decisions.ts'

export interface ImportOptions {
  /** Accounts of the site that the file does not name are removed. */
  removeMissing: boolean
  /** The file's word counts for technical contacts, whatever the primary owners have decided. */
  overruleOwners: boolean
}

export interface ImportPlan extends Omit<AccountsChange, 'audit'> {
  diff: AccountsDiff
}

/** What an import does to the accounts of a site. A file wins whole for the accounts that it names, but for what their owners have decided. */
export function planImport(
  { accounts, decisions }: KeptAccounts,
  stated: readonly DirectoryAccount[],
  { removeMissing, overruleOwners }: ImportOptions,
): ImportPlan {
  const present = new Map(accounts.map((account) => [account.id, account]))
  const decided = Map.groupBy(decisions, ({ account }) => account)
  const named = new Set(stated.map(({ id }) => id))
  const diffs: AccountDiff[] = []
  const put: DirectoryAccount[] = []
  const settled: OwnerDecision[] = []

  for (const account of stated) {
    const before = present.get(account.id) ?? null
    const ofAccount = decided.get(account.id) ?? []
    const after = keepDecisions(account, before, overruleOwners ? [] : ofAccount)
    settled.push(...(overruleOwners ? ofAccount : after.settled))
    const kept = after.kept.map(({ email, kind, at }) => ({ email, kind, at: at.toISOString() }))
    const diff = diffAccount(before, after.account, kept)
    if (diff.change !== 'unchanged') put.push(after.account)
    diffs.push(diff)
  }
  const missing = removeMissing ? accounts.filter(({ id }) => !named.has(id)) : []
  for (const account of missing) {
    diffs.push(diffAccount(account, null))
    settled.push(...(decided.get(account.id) ?? []))
  }
  return { diff: summary(diffs), put, remove: missing.map(({ id }) => id), settled }
}

function summary(diffs: readonly AccountDiff[]): AccountsDiff {
  const count = (change: AccountDiff['change']) => diffs.filter((diff) => diff.change === change).length
  return {
    added: count('added'),
    changed: count('changed'),
    unchanged: count('unchanged'),
    removed: count('removed'),
    accounts: diffs
      .filter(({ change, contacts }) => change !== 'unchanged' || contacts.kept.length > 0)
      .toSorted((a, b) => (a.account < b.account ? -1 : 1)),
  }
}
