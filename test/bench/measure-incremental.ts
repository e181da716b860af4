import type { IncrementalReport } from '../../server/contract/types.ts'
import type { AccountTally } from '../../server/deflection/experiment/account-tally.ts'
import { type ExperimentSettings, simulateExperiment } from './experiment-world.ts'

/** For the looks at one world, one after the other. */
type Analysis = (tallies: readonly AccountTally[]) => Pick<IncrementalReport, 'low' | 'high' | 'verdict'>

/** What an analysis said of one world whose effect is known, looked at after every day. */
export interface WorldOutcome {
  settings: ExperimentSettings
  coveredAtEnd: boolean
  /** At every look. */
  coveredAlways: boolean
  /** "Fewer" or "more" at any look, and it was not so. */
  saidWrong: boolean
  /** "Fewer" at any look, and it was so. */
  found: boolean
  foundAtEnd: boolean
  /** Half of the last interval. */
  reach: number
}

export function measureWorld(settings: ExperimentSettings, seed: number, analyse: Analysis): WorldOutcome {
  const world = simulateExperiment(settings, seed)
  const tallies = world.accounts.map((account): AccountTally => ({ ...account, intents: 0, filed: 0 }))
  const begun: AccountTally[] = []
  const outcome = { settings, coveredAtEnd: true, coveredAlways: true, saidWrong: false, found: false }
  let foundAtEnd = false
  let reach = 1
  world.intents.forEach(({ account, day, filed }, index) => {
    const tally = tallies[account] as AccountTally
    if (tally.intents === 0) begun.push(tally)
    tally.intents++
    tally.filed += Number(filed)
    if (world.intents[index + 1]?.day === day) return
    const { low, high, verdict } = analyse(begun)
    outcome.coveredAtEnd = (low ?? -1) <= world.truth && world.truth <= (high ?? 1)
    outcome.coveredAlways &&= outcome.coveredAtEnd
    outcome.saidWrong ||=
      (verdict === 'fewer' && world.truth >= 0) || (verdict === 'more' && world.truth <= 0)
    foundAtEnd = verdict === 'fewer' && world.truth < 0
    outcome.found ||= foundAtEnd
    reach = ((high ?? 1) - (low ?? -1)) / 2
  })
  return { ...outcome, foundAtEnd, reach }
}

export interface IncrementalFigures {
  worlds: number
  /** Shares of worlds. */
  coveredAtEnd: number
  coveredAlways: number
  saidWrong: number
  found: number
  foundAtEnd: number
  /** The median. */
  reach: number
}

export function figuresOf(outcomes: readonly WorldOutcome[]): IncrementalFigures {
  const share = (is: (outcome: WorldOutcome) => boolean) => outcomes.filter(is).length / outcomes.length
  const reaches = outcomes.map(({ reach }) => reach).sort((a, b) => a - b)
  return {
    worlds: outcomes.length,
    coveredAtEnd: share(({ coveredAtEnd }) => coveredAtEnd),
    coveredAlways: share(({ coveredAlways }) => coveredAlways),
    saidWrong: share(({ saidWrong }) => saidWrong),
    found: share(({ found }) => found),
    foundAtEnd: share(({ foundAtEnd }) => foundAtEnd),
    reach: reaches[Math.floor(reaches.length / 2)] as number,
  }
}
