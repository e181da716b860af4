import { expect, test } from 'vitest'
import { nextRun } from './next-run.ts'

const HOUR = 3_600
const startedAt = new Date('2026-05-04T10:00:00Z')
const endedAt = new Date('2026-05-04T10:05:00Z')
const exactly = { random: 0 }

function minutesAfterEnd(date: Date | null): number | null {
  return date && (date.getTime() - endedAt.getTime()) / 60_000
}

test('counts the pause from the beginning of a run that was done', () => {
  const { failedRuns, nextRunAt } = nextRun(
    { every: HOUR, failedRuns: 3 },
    { outcome: 'done', startedAt, endedAt },
    exactly,
  )
  expect({ failedRuns, nextRunAt }).toEqual({ failedRuns: 0, nextRunAt: new Date('2026-05-04T11:00:00Z') })
})

test('leaves a source some rest when a run takes longer than its pause', () => {
  const { nextRunAt } = nextRun(
    { every: 120, failedRuns: 0 },
    { outcome: 'done', startedAt, endedAt },
    exactly,
  )
  expect(minutesAfterEnd(nextRunAt)).toBe(1)
})

test('asks a source that fails again soon, then ever later, up to its own pause', () => {
  const pauses = [0, 1, 2, 3, 20].map((failedRuns) => {
    const next = nextRun({ every: HOUR, failedRuns }, { outcome: 'failed', startedAt, endedAt }, exactly)
    expect(next.failedRuns).toBe(failedRuns + 1)
    return minutesAfterEnd(next.nextRunAt)
  })
  expect(pauses).toEqual([1, 2, 4, 8, 60])
})

test('waits as long as the source itself asked for', () => {
  const { nextRunAt } = nextRun(
    { every: HOUR, failedRuns: 0 },
    { outcome: 'failed', startedAt, endedAt },
    { ...exactly, retryAfterSeconds: 7_200 },
  )
  expect(minutesAfterEnd(nextRunAt)).toBe(120)
})

test('goes on at once with a run that was interrupted', () => {
  expect(nextRun({ every: HOUR, failedRuns: 2 }, { outcome: 'interrupted', startedAt, endedAt })).toEqual({
    failedRuns: 2,
    nextRunAt: endedAt,
  })
})

test('plans nothing for a source that has no schedule', () => {
  expect(nextRun({ every: null, failedRuns: 0 }, { outcome: 'failed', startedAt, endedAt })).toEqual({
    failedRuns: 1,
    nextRunAt: null,
  })
})
