import type { Arm, Plan } from '../../server/contract/vocabulary.ts'
import type { ExperimentStore, Participant } from '../../server/deflection/experiment/experiment-store.ts'

/** An `ExperimentStore` that forgets; for tests of what stands before the store. */
export class MemoryExperimentStore implements ExperimentStore {
  readonly #participants = new Map<string, { site: string; plan: Plan; arm: Arm; at: Date }>()
  /** How often it was asked. */
  lookUps = 0

  async find(site: string, account: string): Promise<Arm | null> {
    this.lookUps += 1
    return this.#participants.get(JSON.stringify([site, account]))?.arm ?? null
  }

  async assign(
    { site, account, plan }: Participant,
    { at, draw }: { holdout: number; at: Date; draw: (position: number) => Arm },
  ): Promise<Arm> {
    const key = JSON.stringify([site, account])
    const known = this.#participants.get(key)
    if (known) return known.arm
    const inPlan = [...this.#participants.values()].filter((one) => one.site === site && one.plan === plan)
    const arm = draw(inPlan.length)
    this.#participants.set(key, { site, plan, arm, at })
    return arm
  }

  async startedAt(site: string): Promise<Date | null> {
    const times = [...this.#participants.values()].filter((one) => one.site === site).map(({ at }) => at)
    return times.length > 0 ? new Date(Math.min(...times.map((at) => at.getTime()))) : null
  }
}
