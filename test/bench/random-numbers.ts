/** Numbers as if at random, the same ones for the same seed. */
export interface RandomNumbers {
  /** From 0 to below 1. */
  uniform(): number
  normal(): number
  /** With the mean, and with the variance of a coin of that mean times `likeness`, from 0 to 1. */
  beta(mean: number, likeness: number): number
}

export function createRandomNumbers(seed: number): RandomNumbers {
  let state = Math.imul(seed + 1, 0x9e3779b1) >>> 0
  /** mulberry32. */
  const uniform = () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  /** Box and Muller. */
  const normal = () => Math.sqrt(-2 * Math.log(1 - uniform())) * Math.cos(2 * Math.PI * uniform())
  /** Marsaglia and Tsang. */
  const gamma = (shape: number): number => {
    if (shape < 1) return gamma(shape + 1) * (1 - uniform()) ** (1 / shape)
    const d = shape - 1 / 3
    for (;;) {
      const x = normal()
      const v = (1 + x / Math.sqrt(9 * d)) ** 3
      if (v > 0 && Math.log(1 - uniform()) < x ** 2 / 2 + d - d * v + d * Math.log(v)) return d * v
    }
  }
  const beta = (mean: number, likeness: number) => {
    if (likeness === 0) return mean
    const size = 1 / likeness - 1
    const [one, other] = [gamma(mean * size), gamma((1 - mean) * size)]
    return one + other > 0 ? one / (one + other) : Number(uniform() < mean)
  }
  return { uniform, normal, beta }
}
