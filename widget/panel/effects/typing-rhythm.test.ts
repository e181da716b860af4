import { describe, expect, it } from 'vitest'
import { typingRhythm } from './typing-rhythm.ts'

/** The waits after keys that are so many milliseconds apart. */
function waits(gaps: number[]): number[] {
  let at = 0
  const pause = typingRhythm(() => at)
  return gaps.map((gap) => {
    at += gap
    return pause()
  })
}

describe('typingRhythm', () => {
  it('does not wait after the first key', () => {
    expect(waits([0])).toEqual([0])
  })

  it('waits a little longer than the keys of a quick typist are apart', () => {
    const keys = Array.from({ length: 12 }, () => 50)
    const last = waits([0, ...keys]).at(-1) ?? 0
    expect(last).toBeGreaterThan(50)
    expect(last).toBeLessThanOrEqual(60)
  })

  it('does not wait for a slow hand', () => {
    expect(waits([0, 300, 250, 350, 280])).toEqual([0, 0, 0, 0, 0])
  })

  it('does not wait for a quick typist who comes back from a pause', () => {
    expect(waits([0, 60, 60, 60, 60, 60, 60, 60, 5_000]).at(-1)).toBe(0)
  })
})
