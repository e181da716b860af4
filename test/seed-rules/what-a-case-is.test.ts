import { describe, expect, it } from 'vitest'
import { NATURES, PLANS } from '../../server/contract/vocabulary.ts'
import { mailTexts } from '../../server/mail/texts/mail-texts.ts'
import { allWords } from '../support/widget/all-words.ts'
import { contactOf, swiftypeSupport } from './swiftype-support.ts'

const en = await allWords('en')
const fr = await allWords('fr')

/** Every text of it; of one that is made by a function, what the function is made of. */
function textsOf(messages: unknown): string[] {
  if (typeof messages === 'string') return [messages]
  if (typeof messages === 'function')
    return [...messages.toString().matchAll(/['"`]([^'"`]*)['"`]/g)].map(([, text]) => text ?? '')
  return Object.values(messages as object).flatMap(textsOf)
}

describe('Qu’est-ce qu’un cas ?', () => {
  it('« Nous employons généralement “cas”, tout simplement parce que c’est le terme qu’emploie le fournisseur de notre service de support technique. »', () => {
    const french = textsOf([fr, mailTexts.fr])
    const english = textsOf([en, mailTexts.en])
    expect(french.length, 'texts were found').toBeGreaterThan(300)
    const others = /\b(tickets?|incidents?|demandes? de service)\b/i
    expect(french.filter((text) => others.test(text))).toEqual([])
    expect(english.filter((text) => /\b(tickets?|incidents?|service requests?)\b/i.test(text))).toEqual([])
    expect([fr['panel.openCase'], en['panel.openCase']]).toEqual(['Ouvrir un cas', 'Open a case'])
  })

  it.each([
    ['« Vous avez besoin d’aide pour configurer votre compte ou votre moteur Swiftype. »', 'configuration'],
    ['« Vous envisagez d’intégrer une nouvelle fonctionnalité. »', 'integration'],
    ['« Vous avez une question pratique sur Swiftype et avez besoin d’aide. »', 'question'],
  ] as const)('%s', async (_, nature) => {
    const { open } = await swiftypeSupport()
    for (const plan of PLANS) {
      expect(await open(contactOf(plan), { nature })).toMatchObject({ status: 201, body: { nature } })
    }
    expect(fr[`nature.${nature}`]).not.toBe('')
  })

  it('« Toutes ces situations (et d’autres encore) justifient l’ouverture d’un cas. »', async () => {
    const { open } = await swiftypeSupport()
    expect(NATURES).toContain('problem')
    for (const nature of NATURES) expect((await open(contactOf('standard'), { nature })).status).toBe(201)
  })
})

describe('Quand ouvrir un cas ?', () => {
  it('« La plupart du temps, les cas constituent pour nous le principal moyen de communication directe avec vous »', async () => {
    const { open, call, supportSays, read } = await swiftypeSupport()
    const person = contactOf('standard')
    const { number } = (await open(person)).body
    await supportSays(number, { text: 'Quel navigateur ?' })
    expect((await read(person, number)).status).toBe('answered')
    await call(person, 'POST', `/v1/cases/${number}/replies`, { text: 'Firefox.' })
    const { status, timeline } = await read(person, number)
    expect(status).toBe('open')
    expect(timeline.map(({ kind, author, text }) => [kind, author.role, text])).toEqual([
      ['opened', 'contact', null],
      ['reply', 'support', 'Quel navigateur ?'],
      ['reply', 'contact', 'Firefox.'],
    ])
  })
})
