import { contributionsOf } from './contributions-of.ts'
import type { IntentFact } from './intent-fact.ts'
import { ROLL_UP_TABLES, type RollUpTable } from './roll-up-tables.ts'

/** A row of a roll-up, or what is to be added to it. */
export interface RollUpRow {
  /** In the order of the table's keys. */
  key: readonly (string | number)[]
  /** In the order of the table's counts. */
  counts: number[]
}

/** Sums what facts add to the roll-ups, and takes away what they added before. */
export class RollUpSums {
  readonly #rows = new Map(
    (Object.keys(ROLL_UP_TABLES) as RollUpTable[]).map((table) => [table, new Map<string, RollUpRow>()]),
  )

  add(fact: IntentFact): void {
    this.#sum(fact, 1)
  }

  takeAway(fact: IntentFact): void {
    this.#sum(fact, -1)
  }

  /** Rows that are not all nought, in the order of their keys, so that no two who write them wait for each other. */
  rowsOf(table: RollUpTable): RollUpRow[] {
    const rows = [...(this.#rows.get(table) ?? [])]
    return rows
      .filter(([, { counts }]) => counts.some((count) => count !== 0))
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([, row]) => row)
  }

  #sum(fact: IntentFact, sign: 1 | -1): void {
    for (const { table, key, counts } of contributionsOf(fact)) {
      const rows = this.#rows.get(table) as Map<string, RollUpRow>
      // No text that is kept has a U+0000 in it.
      const name = key.join('\0')
      const row = rows.get(name)
      if (!row) rows.set(name, { key, counts: counts.map((count) => sign * count) })
      else
        row.counts.forEach((sum, index) => {
          row.counts[index] = sum + sign * (counts[index] ?? 0)
        })
    }
  }
}
