import { expect, test } from 'vitest'
import { createProgressDisplay } from './index-progress.ts'

function display(isTTY: boolean, columns?: number) {
  let now = 1_000
  const written: string[] = []
  const stream = { write: (text: string) => written.push(text), isTTY, columns }
  const progress = createProgressDisplay(stream, () => now)
  return {
    written,
    progress,
    pass: (milliseconds: number) => {
      now += milliseconds
    },
  }
}

test('without a terminal writes a plain line every few seconds at most', () => {
  const { written, progress, pass } = display(false)
  for (let step = 0; step < 120; step++) {
    pass(100)
    progress.show({ share: step / 120, pages: step * 100, failed: step > 60 ? 2 : 0 })
  }
  progress.clear()
  expect(written).toEqual([' 40 %  4,900 pages\n', ' 82 %  9,900 pages, 2 failed\n'])
})

test('on a terminal draws over the line, no wider than it is', () => {
  const { written, progress, pass } = display(true, 50)
  progress.show({ share: 0.5, pages: 1_234_567, failed: 1_000 })
  progress.show({ share: 0.51, pages: 1_234_568, failed: 1_000 })
  pass(100)
  progress.show({ share: 1, pages: 2_000_000, failed: 1_000 })
  expect(written).toHaveLength(2)
  expect(written[0]).toContain(`${'█'.repeat(15)}${'░'.repeat(15)}`)
  for (const line of written) expect(line.replace('\r\u001b[K', '').length).toBeLessThan(50)
})
