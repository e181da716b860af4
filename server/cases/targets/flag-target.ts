import { success } from '../../contract/result.ts'
import type { Decide } from '../case-store.ts'
import { systemEntry } from '../system-entry.ts'

const KIND = { near: 'target_near', missed: 'target_missed' } as const

/**
 * Tells support once that the target of a case is near or missed; nothing when support has responded meanwhile, nobody
 * waits any longer, or it was told already. That a target is near is no news once it is missed.
 */
export function flagTarget(state: 'near' | 'missed', at: Date): Decide {
  return ({ status, respondedAt, entries }) => {
    const told = entries.some(({ kind }) => kind === KIND[state] || kind === KIND.missed)
    if (told || respondedAt !== null || status === 'closed') return success({ entries: [] })
    return success({ entries: [{ ...systemEntry(KIND[state], at), supportOnly: true }] })
  }
}
