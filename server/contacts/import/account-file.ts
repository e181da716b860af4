import type { StatedAccount } from '../account-schema.ts'

/** What is wrong in one place of the file. */
export interface FileProblem {
  /** `line 3, column plan` or `accounts[2].plan`; empty: the file as a whole. */
  at: string
  problem: string
}

/** What a file states: accounts, all of them valid, or everything that is wrong with it. */
export type AccountFile = { accounts: StatedAccount[] } | { problems: FileProblem[] }

export const MOST_ACCOUNTS = 100_000
