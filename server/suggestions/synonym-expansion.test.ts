import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseSynonyms } from '../language/synonyms.ts'
import { type PlacedTerm, synonymExpansion } from './synonym-expansion.ts'

/** Words lower case without a plural's s; a compound gives its parts and itself, as both engines read. */
function read(text: string): PlacedTerm[] {
  return [...text.matchAll(/[\w-]+/g)].flatMap(({ 0: word, index }) => {
    const parts = [...word.matchAll(/\w+/g)].map((part) => ({ text: part[0], start: index + part.index }))
    const words = parts.length > 1 ? [...parts, { text: word, start: index }] : parts
    return words.map(({ text, start }) => ({
      term: text.replaceAll('-', '').toLowerCase().replace(/s$/, ''),
      start,
      end: start + text.length,
    }))
  })
}

function expansion(file: string, question: string, lang = 'en'): [said: string, phrases: string[]][] {
  const { rules, problems } = parseSynonyms(file)
  expect(problems).toEqual([])
  return synonymExpansion(
    rules,
    lang,
    read,
  )(read(question)).map(({ start, end, phrases }) => [
    question.slice(start, end),
    phrases.map((terms) => terms.join(' ')),
  ])
}

describe('synonyms in a question', () => {
  it('are found both ways', () => {
    expect(expansion('k8s, kubernetes', 'install on K8s')).toEqual([['K8s', ['kubernete']]])
    expect(expansion('k8s, kubernetes', 'kubernetes pods')).toEqual([['kubernetes', ['k8']]])
  })

  it('are found one way after an arrow', () => {
    expect(expansion('tel => telephone, phone', 'tel number')).toEqual([['tel', ['telephone', 'phone']]])
    expect(expansion('tel => telephone, phone', 'telephone number')).toEqual([])
  })

  it('may have several words on either side', () => {
    const rule = 'single sign on, sso'
    expect(expansion(rule, 'does Single Sign On work')).toEqual([['Single Sign On', ['sso']]])
    expect(expansion(rule, 'sso fails')).toEqual([['sso', ['single sign on']]])
    expect(expansion(rule, 'single user, sign on')).toEqual([])
  })

  it.each(['single sign-on', 'single-sign on', 'single-sign-on', 'single sign on'])(
    'are found in a compound: %s',
    (said) => {
      expect(expansion('single sign on, sso', `use ${said} here`)).toEqual([[said, ['sso']]])
    },
  )

  it('are found for a compound, together or apart', () => {
    expect(expansion('e-mail, courriel', 'my email')).toEqual([['email', ['courriel']]])
    expect(expansion('e-mail, courriel', 'my e-mail')).toEqual([['e-mail', ['courriel']]])
    expect(expansion('e-mail, courriel', 'un courriel')).toEqual([['courriel', ['email']]])
  })

  it('are those of the longest phrase', () => {
    const file = 'sign => signature\nsign in, log in\nsign in page => login page'
    expect(expansion(file, 'the sign in page')).toEqual([['sign in page', ['login page']]])
    expect(expansion(file, 'sign in now, sign here')).toEqual([
      ['sign in', ['log in']],
      ['sign', ['signature']],
    ])
  })

  it("are those of the question's language and those for all", () => {
    const file = 'sso => saml\n[fr]\nmoteur => engine\n[de]\nmotor => engine'
    expect(expansion(file, 'sso moteur motor', 'fr').map(([said]) => said)).toEqual(['sso', 'moteur'])
    expect(expansion(file, 'sso moteur motor', 'de').map(([said]) => said)).toEqual(['sso', 'motor'])
    expect(expansion(file, 'sso moteur motor', 'en').map(([said]) => said)).toEqual(['sso'])
  })

  it('of several lines come together, each once', () => {
    expect(expansion('crawl => index\ncrawl, index, fetch', 'crawl')).toEqual([['crawl', ['index', 'fetch']]])
  })

  it('are not followed from one to the next', () => {
    expect(expansion('a1 => b1\nb1 => c1', 'a1')).toEqual([['a1', ['b1']]])
  })

  it('never make one word a long question', () => {
    const file = Array.from(
      { length: 100 },
      (_, line) => `word => ${Array.from({ length: 20 }, (_, at) => `w${line}x${at}`).join(', ')}`,
    )
    const found = expansion(file.join('\n'), Array.from({ length: 50 }, () => 'word').join(' '))
    expect(found[0]?.[1]).toHaveLength(16)
    expect(found.flatMap(([, phrases]) => phrases)).toHaveLength(48)
  })

  it('lie inside the question, in order and apart', () => {
    const phrase = fc
      .array(fc.constantFrom('a', 'b', 'c', 'a-b', 'b-c'), { minLength: 1, maxLength: 4 })
      .map((words) => words.join(' '))
    fc.assert(
      fc.property(fc.array(fc.tuple(phrase, phrase), { maxLength: 8 }), fc.array(phrase), (pairs, said) => {
        const question = said.join(' ')
        const rules = pairs.map(([from, to]) => ({ lang: null, from: [from], to: [to] }))
        let end = 0
        for (const match of synonymExpansion(rules, 'en', read)(read(question))) {
          expect(match.start).toBeGreaterThanOrEqual(end)
          expect(match.end).toBeGreaterThan(match.start)
          expect(match.end).toBeLessThanOrEqual(question.length)
          end = match.end
        }
      }),
    )
  })
})
