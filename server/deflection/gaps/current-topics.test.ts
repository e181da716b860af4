import { describe, expect, it } from 'vitest'
import { MemoryGapStore } from '../../../test/support/memory-gap-store.ts'
import { sampleGapIntent } from '../../../test/support/sample-gaps.ts'
import { createCurrentTopics } from './current-topics.ts'

describe('the current topics', () => {
  it('hold for ten times as long as they took, and are then made anew', async () => {
    const store = new MemoryGapStore()
    store.intents = [sampleGapIntent('reset my password')]
    let now = 0
    const currentTopics = createCurrentTopics({
      store: {
        listMarks: (site) => store.listMarks(site),
        listIntents: async (site, limit) => {
          now += 5
          return store.listIntents(site, limit)
        },
      },
      now: () => now,
    })
    const count = async () => (await currentTopics('pub_test')).length
    expect(await count()).toBe(1)
    store.intents.push(sampleGapIntent('download an invoice'))
    now += 49
    expect(await count()).toBe(1)
    now += 1
    expect(await count()).toBe(2)
  })

  it('are made once for all who ask meanwhile', async () => {
    const store = new MemoryGapStore()
    let reads = 0
    const currentTopics = createCurrentTopics({
      store: {
        listMarks: (site) => store.listMarks(site),
        listIntents: async () => {
          reads += 1
          return []
        },
      },
    })
    await Promise.all([currentTopics('pub_test'), currentTopics('pub_test')])
    expect(reads).toBe(1)
  })

  it('are tried anew after a failure', async () => {
    const store = new MemoryGapStore()
    let isDown = true
    const currentTopics = createCurrentTopics({
      store: {
        listMarks: (site) => store.listMarks(site),
        listIntents: async () => {
          if (isDown) throw new Error('down')
          return []
        },
      },
    })
    await expect(currentTopics('pub_test')).rejects.toThrow('down')
    isDown = false
    expect(await currentTopics('pub_test')).toEqual([])
  })

  it('do not name who wrote the subject of a case', async () => {
    const store = new MemoryGapStore()
    store.intents = [sampleGapIntent('Ada Lovelace cannot sign in', { names: ['Ada Lovelace'] })]
    const [topic] = await createCurrentTopics({ store })('pub_test')
    expect(topic?.questions[0]?.text).toBe('[name] cannot sign in')
  })
})
