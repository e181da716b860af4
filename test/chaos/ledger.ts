import { randomUUID } from 'node:crypto'
import type { Acknowledgement } from './server-client.ts'

/** Something that was asked of the server. Its name is its key, and stands in the text that it adds. */
export interface Operation {
  kind: 'case' | 'reply' | 'answer'
  name: string
  /** The case that it adds to; null of one that opens a case. */
  caseNumber: string | null
}

/** What was asked of the server, and what it has acknowledged: kept here, where no kill reaches. */
export class Ledger {
  /** By their names. */
  readonly acknowledged = new Map<string, { operation: Operation; by: Acknowledgement }>()
  readonly asked = new Map<string, Operation>()
  /** Done before the kill that cut off their acknowledgement, and once all the same. */
  replayed = 0
  /** Cut off before they were acknowledged: to be asked again, as a client would. */
  readonly #cutOff: Operation[] = []

  /** The next thing to ask: at times one that was cut off, by its old name. */
  next(): Operation {
    const again = Math.random() < 0.5 ? this.#cutOff.shift() : undefined
    if (again) return again
    const operation = this.#invent()
    this.asked.set(operation.name, operation)
    return operation
  }

  acknowledge(operation: Operation, by: Acknowledgement): void {
    this.acknowledged.set(operation.name, { operation, by })
    if (by.replayed) this.replayed += 1
  }

  cutOff(operation: Operation): void {
    this.#cutOff.push(operation)
  }

  /** All that is still not acknowledged. */
  takeCutOff(): Operation[] {
    return this.#cutOff.splice(0)
  }

  #invent(): Operation {
    const cases = [...this.acknowledged.values()].filter(({ operation }) => operation.kind === 'case')
    const about = cases[Math.floor(Math.random() * cases.length)]
    const dice = Math.random()
    const kind = !about || dice < 0.4 ? 'case' : dice < 0.7 ? 'reply' : 'answer'
    return {
      kind,
      name: `${kind}-${randomUUID()}`,
      caseNumber: kind === 'case' ? null : (about?.by.caseNumber ?? null),
    }
  }
}
