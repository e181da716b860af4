import { describe, expect, it } from 'vitest'
import { MemoryGapStore } from '../../../test/support/memory-gap-store.ts'
import { sampleGapIntent, shownLink } from '../../../test/support/sample-gaps.ts'
import { type AskSearch, createAskAgain, type QuestionToAsk } from './ask-again.ts'
import { createCurrentTopics } from './current-topics.ts'
import type { GapIntent } from './gap-store.ts'
import { createMarkGap } from './mark-gap.ts'

const clock = () => new Date('2026-06-08T12:00:00Z')

async function marked(...intents: GapIntent[]) {
  const store = new MemoryGapStore()
  store.intents = intents
  store.articles = [{ id: 'reset-password', title: 'Reset a password', url: '/reset' }]
  const currentTopics = createCurrentTopics({ store })
  const topic = (await currentTopics('pub_test'))[0]?.id ?? ''
  const markGap = createMarkGap({ store, currentTopics, articleIdAt: async () => null, clock })
  await markGap({ site: 'pub_test', topic, articles: ['reset-password'], by: 'Sam' })
  const asked: QuestionToAsk[] = []
  const run = (answer: (question: QuestionToAsk) => string[][], changed = topic) => {
    const ask: AskSearch = async (question) => {
      asked.push(question)
      return answer(question)
    }
    const askAgain = createAskAgain({ store, currentTopics, ask, searchRevision: async () => 7, clock })
    return askAgain({ site: 'pub_test', topic: changed }, new AbortController().signal)
  }
  return { store, run, asked, gain: async () => (await store.listMarks('pub_test'))[0]?.gain }
}

const english = sampleGapIntent('reset my password', { links: [shownLink('reset-password', 2)] })
const french = sampleGapIntent('réinitialiser mon mot de passe', {
  language: 'fr',
  plan: null,
  links: [shownLink('reset-password', 4), shownLink('webhooks', 1)],
})

describe('asking the questions of a topic again', () => {
  it('counts those that have a meant article among the first three of a lane, then and now', async () => {
    const { run, gain } = await marked(english, french, sampleGapIntent('password reset mail', { links: [] }))
    await run(({ language }) =>
      language === 'fr' ? [[], ['a', 'b', 'reset-password']] : [['a', 'b', 'c', 'reset-password'], []],
    )
    expect(await gain()).toEqual({ asked: 3, answeredBefore: 1, answeredNow: 1, askedAt: clock() })
  })

  it('asks each question once, as whoever asked it would', async () => {
    const { run, asked } = await marked(english, french, { ...english, intent: 'again' })
    await run(() => [[], []])
    expect(asked).toEqual([
      {
        site: 'pub_test',
        text: 'reset my password',
        language: 'en',
        audiences: ['everyone', 'signed_in', 'pro'],
        limit: 3,
      },
      {
        site: 'pub_test',
        text: 'réinitialiser mon mot de passe',
        language: 'fr',
        audiences: ['everyone'],
        limit: 3,
      },
    ])
  })

  it('keeps nothing when the search fails, and is run again', async () => {
    const { run, gain } = await marked(english)
    const failing = () => {
      throw new Error('down')
    }
    await expect(run(failing)).rejects.toThrow('down')
    expect(await gain()).toBeNull()
  })

  it('does nothing for a topic that is not marked any more', async () => {
    const { store, run, asked } = await marked(english)
    await store.unmark('pub_test', (await store.listMarks('pub_test'))[0]?.topic ?? '')
    await run(() => [])
    expect(asked).toEqual([])
  })
})
