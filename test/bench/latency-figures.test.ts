import { expect, it } from 'vitest'
import { latencyFigures, latencyText } from './latency-figures.ts'

it('takes the middle and the hundredth worst, whatever the order', () => {
  const hundred = Array.from({ length: 200 }, (_, at) => ((at * 7) % 200) + 1)
  expect(latencyFigures(hundred)).toEqual({ p50: 100, p99: 198, samples: 200 })
})

it('says of one sample what it is', () => {
  expect(latencyText(latencyFigures([2.04]))).toBe('p50 2.0 ms, p99 2.0 ms (1)')
})

it('says nothing of no samples', () => {
  expect(() => latencyFigures([])).toThrow('Nothing was measured')
})
