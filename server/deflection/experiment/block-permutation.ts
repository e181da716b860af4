import { createHmac } from 'node:crypto'
import type { Arm } from '../../contract/vocabulary.ts'

/** After so many accounts of a plan the split is as designed, to less than one account. */
const BLOCK = 10

export interface Draw {
  /** Secret: whoever knew it could foretell in which arm the next account comes to be. */
  key: Uint8Array | string
  site: string
  plan: string
  /** The account is the plan's first in the experiment (0), its second (1), … */
  position: number
  /** The share of accounts that is held out, from 0 to 1. */
  holdout: number
}

/**
 * The arm that the lot gives to an account: permuted blocks within the plan, so that the arms stay even at any time, by a keyed
 * digest in place of dice, so that it can be told again. Where the share leaves a fraction of an account to a block, the blocks
 * take turns, from a beginning that is drawn too: every account has the same chance.
 */
export function drawArm({ key, site, plan, position, holdout }: Draw): Arm {
  const uniform = (...parts: (string | number)[]) => digestShare(key, [site, plan, ...parts])
  const block = Math.floor(position / BLOCK)
  const beginning = uniform('beginning')
  const heldBefore = (blocks: number) => Math.floor(blocks * BLOCK * holdout + beginning)
  const places = heldBefore(block + 1) - heldBefore(block)
  const lots = Array.from({ length: BLOCK }, (_, place) => uniform(block, place))
  const own = lots[position % BLOCK] as number
  return lots.filter((lot) => lot < own).length < places ? 'holdout' : 'suggestions'
}

/** From 0 to below 1, as if at random. */
function digestShare(key: Uint8Array | string, parts: readonly (string | number)[]): number {
  // As JSON no two lists of parts are the same text.
  const digest = createHmac('sha256', key).update(JSON.stringify(parts)).digest()
  return digest.readUIntBE(0, 6) / 2 ** 48
}
