import type { AccountTally } from './account-tally.ts'
import type { ExperimentDay } from './experiment-store.ts'

/**
 * The days' intents by account; `counted` of them count as filed. An account that has stood in two arms, which no lot of ours
 * does, counts in that of its first day.
 */
export function talliesOf(
  days: readonly ExperimentDay[],
  counted: (day: ExperimentDay) => number,
): AccountTally[] {
  const tallies = new Map<string, AccountTally>()
  for (const day of days) addDay(tallies, day, counted(day))
  return [...tallies.values()]
}

/** Adds one account's day to the tallies by account. */
export function addDay(
  tallies: Map<string, AccountTally>,
  { account, plan, arm, intents }: ExperimentDay,
  filed: number,
): void {
  const tally = tallies.get(account)
  if (!tally) {
    tallies.set(account, { plan, arm, intents, filed })
    return
  }
  tally.intents += intents
  tally.filed += filed
}
