import type { Arm, Plan } from '../../server/contract/vocabulary.ts'
import type {
  ExperimentDay,
  ExperimentStore,
  Participant,
} from '../../server/deflection/experiment/experiment-store.ts'

/** An `ExperimentStore` that forgets; for tests of what stands before the store. */
export class MemoryExperimentStore implements ExperimentStore {
  readonly #participants = new Map<
    string,
    { site: string; plan: Plan; arm: Arm; at: Date; holdout: number }
  >()
  /** What `daysOf` answers. */
  days: ExperimentDay[] = []
  /** How often it was asked. */
  lookUps = 0

  async find(site: string, account: string): Promise<Arm | null> {
    this.lookUps += 1
    return this.#participants.get(JSON.stringify([site, account]))?.arm ?? null
  }

  async assign(
    { site, account, plan }: Participant,
    { at, draw, holdout }: { holdout: number; at: Date; draw: (position: number) => Arm },
  ): Promise<Arm> {
    const key = JSON.stringify([site, account])
    const known = this.#participants.get(key)
    if (known) return known.arm
    const inPlan = [...this.#participants.values()].filter((one) => one.site === site && one.plan === plan)
    const arm = draw(inPlan.length)
    this.#participants.set(key, { site, plan, arm, at, holdout })
    return arm
  }

  async designOf(site: string): Promise<{ startedAt: Date; holdout: number | null } | null> {
    const all = [...this.#participants.values()].filter((one) => one.site === site)
    if (all.length === 0) return null
    const shares = new Set(all.map(({ holdout }) => holdout))
    return {
      startedAt: new Date(Math.min(...all.map(({ at }) => at.getTime()))),
      holdout: shares.size === 1 ? (all[0]?.holdout ?? null) : null,
    }
  }

  async daysOf(): Promise<ExperimentDay[]> {
    return this.days
  }
}
