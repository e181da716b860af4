import type { AccountDay, AccountTally } from './account-tally.ts'

/**
 * All intents up to the end of each day, by account. An account that has stood in two plans or arms, which no lot of ours does, counts
 * in those of its first day.
 *
 * @param rows in order of their days
 */
export function* dailyTallies<Day>(
  rows: readonly AccountDay<Day>[],
): Generator<{ day: Day; tallies: AccountTally[] }> {
  const byAccount = new Map<string, AccountTally>()
  for (const [index, { day, account, plan, arm, intents, filed }] of rows.entries()) {
    const soFar = byAccount.get(account) ?? { plan, arm, intents: 0, filed: 0 }
    byAccount.set(account, { ...soFar, intents: soFar.intents + intents, filed: soFar.filed + filed })
    if (rows[index + 1]?.day !== day) yield { day, tallies: [...byAccount.values()] }
  }
}
