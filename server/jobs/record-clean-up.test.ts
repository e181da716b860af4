import { expect, test, vi } from 'vitest'
import { createRecordCleanUp } from './record-clean-up.ts'
import { createSignInCleanUp } from './sign-in-clean-up.ts'

const now = new Date('2026-06-05T10:00:00Z')
const log = { info: vi.fn(), warn: vi.fn() }
const forgetting = () => vi.fn(async () => 0)

test('how mail came and went, what desks took and keys of changes are forgotten after ninety days', async () => {
  const forget = forgetting()
  const port = { forget }
  const task = createRecordCleanUp({
    inbox: port,
    mails: port,
    deskDeliveries: port,
    cases: { forgetKeys: forget },
    clock: () => now,
    log,
  })
  task.start(60_000)
  await task.stop()
  expect(forget.mock.calls).toEqual(Array(4).fill([new Date('2026-03-07T10:00:00Z')]))
})

test('codes and logouts are forgotten when they are over', async () => {
  const forget = forgetting()
  const task = createSignInCleanUp({ emailCodes: { forget }, logouts: { forget }, clock: () => now, log })
  task.start(60_000)
  await task.stop()
  expect(forget.mock.calls).toEqual([[now], [now]])
})
