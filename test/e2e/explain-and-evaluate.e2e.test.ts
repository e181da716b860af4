import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Explanation } from '../../server/suggestions/explanation/explanation.ts'
import { type GuichetProcess, runGuichet, startGuichet } from '../support/guichet-process.ts'

const FIXTURE = fileURLToPath(new URL('../fixtures/evaluation', import.meta.url))

let guichet: GuichetProcess
beforeAll(async () => {
  guichet = await startGuichet()
})
afterAll(() => guichet.stop())

async function explain(...args: string[]): Promise<Explanation> {
  const { code, stdout, stderr } = await runGuichet(['explain', ...args, '--json'], {
    GUICHET_DATA: guichet.dataFolder,
  })
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  expect(stdout.indexOf('\n')).toBe(stdout.length - 1)
  return JSON.parse(stdout)
}

it('explains through the running server what it suggests', async () => {
  const query = new URLSearchParams({ site: 'pub_demo', q: 'synonyms', locale: 'en' })
  const suggested = await (await fetch(`${guichet.url}/v1/suggestions?${query}`)).json()
  const ids = (links: { id: string }[]) => links.map(({ id }) => id)
  const { documentation, community } = await explain('synonyms', '--as-you-type')
  expect(ids(documentation)).toEqual(ids(suggested.documentation))
  expect(ids(community)).toEqual(ids(suggested.community))
  expect(documentation[0]?.why?.text.words.map(({ word }) => word)).toContain('synonym')
})

it('evaluates a set while the server runs, and prints one line of JSON', async () => {
  const args = ['--corpus', 'corpus.jsonl', '--queries', 'queries.jsonl', '--qrels', 'qrels.tsv'].map(
    (arg) => (arg.startsWith('--') ? arg : `${FIXTURE}/${arg}`),
  )
  const { code, stdout } = await runGuichet(['evaluate', ...args, '--json'], {
    GUICHET_DATA: guichet.dataFolder,
  })
  expect(code).toBe(0)
  expect(stdout.indexOf('\n')).toBe(stdout.length - 1)
  expect(JSON.parse(stdout)).toMatchObject({ engine: 'embedded', documents: 42, questions: 42 })
})

it('explains the same from the store once the server has stopped', async () => {
  const running = await explain('synonyms')
  if (guichet.child.exitCode === null) {
    const exited = once(guichet.child, 'exit')
    guichet.child.kill('SIGTERM')
    await exited
  }
  const stopped = await explain('synonyms')
  expect(stopped.documentation.map(({ id }) => id)).toEqual(running.documentation.map(({ id }) => id))
  expect(stopped.community.map(({ id }) => id)).toEqual(running.community.map(({ id }) => id))
})
