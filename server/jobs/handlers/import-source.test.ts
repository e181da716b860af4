import { expect, test } from 'vitest'
import { emptyReport } from '../../content/indexing/index-report.ts'
import type { RunSourceOptions, RunSourceOutcome } from '../../content/sources/run-source.ts'
import { SourceError } from '../../content/sources/source-error.ts'
import { createImportSource } from './import-source.ts'

function handler(run: (name: string, options: RunSourceOptions) => Promise<RunSourceOutcome>) {
  const logged: unknown[] = []
  const stop = new AbortController()
  const note = (details: unknown, text?: string) => void logged.push([text, details])
  const handle = createImportSource({ run, stopping: stop.signal, log: { info: note, warn: note } })
  return { handle: () => handle({ source: 'manual' }, new AbortController().signal), logged, stop }
}

test('reads the source that it is given, and logs the counts', async () => {
  const { handle, logged } = handler(async (name) => ({ report: { ...emptyReport(name), added: 3 } }))
  await handle()
  expect(logged).toEqual([['a source was read', expect.objectContaining({ source: 'manual', added: 3 })]])
})

test('leaves a source that cannot be read to its schedule, with a line in the log', async () => {
  const { handle, logged } = handler(() => Promise.reject(new SourceError('The forum does not answer.')))
  await handle()
  expect(logged).toEqual([[expect.any(String), { source: 'manual', problem: 'The forum does not answer.' }]])
})

test('has the queue try again when it was the store that failed', async () => {
  const { handle } = handler(() => Promise.reject(new Error('the store is away')))
  await expect(handle()).rejects.toThrow('the store is away')
})

test.each([['unknown_source' as const], [{ heldBy: 'another server' }]])(
  'leaves a source to others: %j',
  async (outcome) => {
    const { handle, logged } = handler(async () => outcome)
    await handle()
    expect(logged).toEqual([])
  },
)

test('stops the run when the server stops', async () => {
  const { handle, stop, logged } = handler(async (name, { signal }) => {
    stop.abort()
    return { report: { ...emptyReport(name), interrupted: signal.aborted } }
  })
  await handle()
  expect(logged).toEqual([[expect.any(String), expect.objectContaining({ interrupted: true })]])
})
