import { describe, expect, it } from 'vitest'
import { sampleGapIntent } from '../../../test/support/sample-gaps.ts'
import { toTheEnd } from '../../../test/support/to-the-end.ts'
import type { GapIntent, GapMark } from './gap-store.ts'
import { gapTopics, withMarks } from './gap-topic.ts'

const topicsOf = (...intents: GapIntent[]) => toTheEnd(gapTopics('pub_test', intents))

const password = sampleGapIntent('reset my password')
const invoice = sampleGapIntent('download an invoice')
const motDePasse = sampleGapIntent('réinitialiser mon mot de passe', { language: 'fr' })

describe('the topics of a site', () => {
  it('have the questions in the words that they were asked in, each once', () => {
    const again = sampleGapIntent('Reset my PASSWORD?')
    const [topic] = topicsOf(password, invoice, motDePasse, again)
    expect(topic?.questions).toMatchObject([
      { text: 'reset my password', language: 'en', intents: [password, again] },
      { text: 'réinitialiser mon mot de passe', language: 'fr', intents: [motDePasse] },
    ])
  })

  it('keep their ids as more is asked, and have others on another site', () => {
    const before = topicsOf(password, invoice)
    const after = topicsOf(password, invoice, motDePasse, sampleGapIntent('the crawler stops'))
    expect(after.slice(0, 2).map(({ id }) => id)).toEqual(before.map(({ id }) => id))
    expect(new Set(after.map(({ id }) => id)).size).toBe(3)
    expect(toTheEnd(gapTopics('pub_other', [password]))[0]?.id).not.toBe(before[0]?.id)
  })

  it('know the language of a question that is not the person’s', () => {
    const [topic] = topicsOf(
      sampleGapIntent('Wie kann ich mein Passwort zurücksetzen?', { language: 'fr-CA' }),
    )
    expect(topic?.questions[0]?.language).toBe('de')
  })
})

describe('a mark', () => {
  const markOf = (intents: GapIntent[], at = '2026-06-06T10:00:00Z'): GapMark => {
    const [topic] = topicsOf(...intents)
    return {
      site: 'pub_test',
      topic: topic?.id ?? '',
      at: new Date(at),
      by: 'Sam',
      articleIds: ['doc-1'],
      questionKeys: topic?.questions.map(({ key }) => key) ?? [],
      gain: null,
    }
  }

  it('belongs to the topic that it was made for', () => {
    const mark = markOf([password, motDePasse])
    const marked = withMarks(topicsOf(password, invoice, motDePasse), [mark])
    expect(marked.map((topic) => topic.mark)).toEqual([mark, null])
  })

  it('stays with its questions, and keeps its id, when the first of them is forgotten', () => {
    const mark = markOf([password, motDePasse])
    const [first, second] = withMarks(topicsOf(invoice, motDePasse), [mark])
    expect(first?.mark).toBeNull()
    expect(second).toMatchObject({ id: mark.topic, mark })
  })

  it('of which all questions are forgotten belongs to no topic', () => {
    const [topic] = withMarks(topicsOf(invoice), [markOf([password])])
    expect(topic?.mark).toBeNull()
  })

  it('gives way to a newer one where two topics have become one', () => {
    const newer = markOf([motDePasse], '2026-06-07T10:00:00Z')
    const older = markOf([sampleGapIntent('forgotten'), motDePasse, password].slice(1))
    const [topic] = withMarks(
      topicsOf(sampleGapIntent('mot de passe réinitialiser', { language: 'fr' }), motDePasse),
      [newer, older],
    )
    expect(topic?.mark).toEqual(newer)
  })
})
