import type { AccountDay, AccountTally } from './account-tally.ts'

/** Nearly three years of days. A file whose days are something finer has more than anybody looks at. */
const MOST_DAILY = 1_000
const GROWTH_BETWEEN = 1.01

/**
 * All intents up to the end of each day, by account; from the thousandth day on only where there are a hundredth more of them than
 * at the last, and at the end. An account that has stood in two plans or arms, which no lot of ours does, counts in those of its
 * first day.
 *
 * @param rows in order of their days
 */
export function* dailyTallies<Day>(
  rows: readonly AccountDay<Day>[],
): Generator<{ day: Day; tallies: AccountTally[] }> {
  const byAccount = new Map<string, AccountTally>()
  let [looks, all, allAtLast] = [0, 0, 0]
  for (const [index, { day, account, plan, arm, intents, filed }] of rows.entries()) {
    const soFar = byAccount.get(account) ?? { plan, arm, intents: 0, filed: 0 }
    byAccount.set(account, { ...soFar, intents: soFar.intents + intents, filed: soFar.filed + filed })
    all += intents
    const next = rows[index + 1]
    if (next?.day === day) continue
    if (next && looks >= MOST_DAILY && all < allAtLast * GROWTH_BETWEEN) continue
    looks++
    allAtLast = all
    yield { day, tallies: [...byAccount.values()] }
  }
}
