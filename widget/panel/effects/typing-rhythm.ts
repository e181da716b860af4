/** A pause for thought is no rhythm; it counts for so much at most, in milliseconds. */
const LONGEST_GAP_MS = 400
/** Slower typists are asked for at each key: to wait would cost them time, and save no request. */
const SLOW_GAP_MS = 160
const LONGEST_WAIT_MS = 60
/** Before anything is known of a person. */
const USUAL_GAP_MS = 100

/**
 * How long to wait after a key before asking, in milliseconds. To wait pays only where another key is likely to come
 * meanwhile: a little longer than a quick typist's keys are apart; not at all after a pause, or at a slow hand's.
 */
export function typingRhythm(now: () => number = () => performance.now()): () => number {
  let last = Number.NEGATIVE_INFINITY
  let gap = USUAL_GAP_MS
  return () => {
    const at = now()
    gap = 0.7 * gap + 0.3 * Math.min(at - last, LONGEST_GAP_MS)
    last = at
    return gap > SLOW_GAP_MS ? 0 : Math.min(1.1 * gap, LONGEST_WAIT_MS)
  }
}
