import { describe, expect, it } from 'vitest'
import { allWords as loadAll, wordGroups } from '../../test/support/widget/all-words.ts'
import { WIDGET_LOCALES, type WidgetLocale } from './locales.ts'
import { createTranslate, type Message, type MessageKey, type PluralForms } from './translate.ts'
import { withoutMarks } from './without-marks.ts'

const languages = await Promise.all(
  WIDGET_LOCALES.map(async (locale) => ({
    locale,
    messages: await loadAll(locale),
  })),
)
const english = await loadAll('en')
const keys = Object.keys(english) as MessageKey[]

function texts(message: string | PluralForms): string[] {
  return typeof message === 'string' ? [message] : Object.values(message)
}
const placeholders = (text: string) => (text.match(/\{\w+\}/g) ?? []).sort()

it('are told once: no message of one group comes again in another', async () => {
  const all = Object.values(await wordGroups('en')).flatMap((messages) => Object.keys(messages))
  expect(all.filter((key, index) => all.indexOf(key) !== index)).toEqual([])
})

/** What is counted here: files, characters, pages, errors. Nothing comes near a million, where French has another form. */
const COUNTS = [...Array(1_001).keys(), 5_000, 20_000, 100_000]

/** Words that a language shares with English. */
const SAME_AS_ENGLISH: Record<Exclude<WidgetLocale, 'en'>, string[]> = {
  fr: [
    'Documentation',
    '{count} suggestion',
    '{count} suggestions',
    'Configuration',
    'Urgent',
    'Normal',
    'Page',
    'Conversation',
    'Support',
  ],
  de: [
    'Community',
    'Engine',
    'Integration',
    'Problem',
    'Normal',
    'Details',
    'Browser',
    'Support',
    'Video',
    'Name (optional)',
  ],
  es: ['Normal'],
  pt: ['Normal'],
  it: ['Community', 'Browser', 'Video', 'Password'],
  nl: [
    'Help',
    'Community',
    'Engine',
    'Urgent',
    'Details',
    'Browser',
    'Support',
    'Video',
    'Open',
    'Case {number}',
  ],
  ja: [],
  ar: [],
}

describe.each(languages)('the messages in $locale', ({ locale, messages }) => {
  it('has the keys of English, no fewer and no more', () => {
    expect(Object.keys(messages).sort()).toEqual([...keys].sort())
  })

  it.each(keys)('has the placeholders of English and no empty text: %s', (key) => {
    const expected = placeholders(texts(english[key]).at(-1) ?? '')
    for (const text of texts(messages[key])) {
      expect(text.trim()).not.toBe('')
      // "One thing" needs no {count}; nothing may ask for a value that is not given.
      expect(expected).toEqual(expect.arrayContaining(placeholders(text)))
    }
    expect(placeholders(texts(messages[key]).at(-1) ?? '')).toEqual(expected)
  })

  it('has just the plural forms that a count can take', () => {
    const plurals = new Intl.PluralRules(locale)
    const categories = new Set(COUNTS.map((count) => plurals.select(count)))
    for (const key of keys) {
      const message: Message = messages[key]
      if (typeof message === 'string') continue
      expect(new Set(Object.keys(message)), key).toEqual(categories)
    }
  })

  it('has proper apostrophes, quotation marks, dashes and ellipses', () => {
    for (const key of keys)
      for (const text of texts(messages[key])) expect(text, key).not.toMatch(/['"]|\.\.|--| - | {2}|^ | $/)
  })

  it('has nothing left in English but what is the same word', () => {
    if (locale === 'en') return
    const same = keys.filter((key) => texts(messages[key]).join() === texts(english[key]).join())
    const words = same.flatMap((key) => texts(english[key]))
    expect([...new Set(words)].filter((text) => !SAME_AS_ENGLISH[locale].includes(text))).toEqual([])
  })
})

describe('German', () => {
  it('quotes in its own marks, and says Sie', async () => {
    const german = await loadAll('de')
    for (const key of keys) {
      for (const text of texts(german[key])) {
        expect(text, key).not.toMatch(/[”«»‘]/)
        expect(text.match(/„/g)?.length, key).toBe(text.match(/“/g)?.length)
        expect(text, key).not.toMatch(/(?<!\p{L})(du|dir|dich|dein\p{L}*|euch|euer|eure\p{L}*)(?!\p{L})/iu)
      }
    }
  })
})

describe('Dutch', () => {
  it('quotes in single marks, and says u', async () => {
    const dutch = await loadAll('nl')
    for (const key of keys) {
      for (const text of texts(dutch[key])) {
        expect(text, key).not.toMatch(/[“”„«»]/)
        expect(text, key).not.toMatch(/(?<!\p{L})(je|jij|jou|jouw|jullie)(?!\p{L})/iu)
      }
    }
  })
})

describe('Japanese', () => {
  it('has full-width punctuation and no spaces between its own letters', async () => {
    const japanese = await loadAll('ja')
    const own = '[\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Han}ー、。]'
    for (const key of keys) {
      for (const text of texts(japanese[key])) {
        expect(text, key).not.toMatch(new RegExp(`${own}[ ,.:;?!()]|[ ,:;?!(]${own}`, 'u'))
        expect(text, key).not.toMatch(/[‘’“”]/)
        expect(text.match(/「/g)?.length, key).toBe(text.match(/」/g)?.length)
      }
    }
  })

  it('speaks politely where it speaks in sentences', async () => {
    const japanese = await loadAll('ja')
    for (const key of keys) {
      // What a severity means is a definition: those are in the plain form, as in any table.
      if (key.startsWith('severity.')) continue
      for (const text of texts(japanese[key]))
        for (const sentence of text.split('\n').filter((line) => line.endsWith('。')))
          expect(sentence, key).toMatch(/(です|ます|ません|ました|ください|でした|ますか)。$/)
    }
  })
})

describe('French', () => {
  it('puts no ordinary space before a high punctuation mark, nor inside quotation marks', async () => {
    const french = await loadAll('fr')
    for (const key of keys) {
      for (const text of texts(french[key])) {
        expect(text, key).not.toMatch(/ [?!;:»]|« /)
        expect(text, key).not.toMatch(/[\p{L}\d][?!;]/u)
      }
    }
  })

  it('addresses the person formally', async () => {
    const french = await loadAll('fr')
    for (const key of keys) {
      for (const text of texts(french[key]))
        expect(text, key).not.toMatch(/(?<!\p{L})(tu|toi|ton|ta|tes)(?!\p{L})/iu)
    }
  })
})

describe('Spanish', () => {
  it('opens what it asks and exclaims, quotes in angular marks, and says usted', async () => {
    const spanish = await loadAll('es')
    for (const key of keys) {
      for (const text of texts(spanish[key])) {
        expect(text.match(/¿/g)?.length, key).toBe(text.match(/\?/g)?.length)
        expect(text.match(/¡/g)?.length, key).toBe(text.match(/!/g)?.length)
        expect(text, key).not.toMatch(/["“”]/)
        expect(text, key).not.toMatch(/(?<!\p{L})(tú|tu|tus|ti|contigo|vuestr\p{L}+)(?!\p{L})/iu)
      }
    }
  })
})

describe('Italian', () => {
  it('has curved apostrophes and angular quotation marks, and says lei', async () => {
    const italian = await loadAll('it')
    for (const key of keys) {
      for (const text of texts(italian[key])) {
        expect(text, key).not.toMatch(/["“”']/)
        expect(text, key).not.toMatch(/(?<!\p{L})(tu|tuo|tua|tuoi|tue|te)(?!\p{L})/iu)
      }
    }
  })
})

describe('Portuguese', () => {
  it('keeps to words that both Brazil and Portugal use', async () => {
    const portuguese = await loadAll('pt')
    for (const key of keys) {
      for (const text of texts(portuguese[key])) {
        expect(text, key).not.toMatch(
          /(?<!\p{L})(arquivos?|ficheiros?|ecrãs?|usuários?|utilizadores?|contactos?|contatos?|abas?|separador(es)?|tu|teus?|tuas?)(?!\p{L})/iu,
        )
      }
    }
  })
})

describe('Arabic', () => {
  it('has its own comma, semicolon and question mark', async () => {
    const arabic = await loadAll('ar')
    for (const key of keys) {
      for (const text of texts(arabic[key])) expect(text, key).not.toMatch(/\p{Script=Arabic}[,;?]/u)
    }
  })

  it('counts in six ways', async () => {
    const t = createTranslate('ar', await loadAll('ar'))
    expect([0, 1, 2, 3, 11, 100].map((count) => t('article.replies', { count }))).toEqual([
      'لا ردود',
      'رد واحد',
      'ردّان',
      '3 ردود',
      '11 ردًّا',
      '100 رد',
    ])
  })
})

describe('createTranslate', () => {
  it('chooses the plural of the language: zero is singular in French and plural in English', async () => {
    const [en, fr] = [createTranslate('en', english), createTranslate('fr', await loadAll('fr'))]
    expect([0, 1, 2].map((count) => en('article.replies', { count }))).toEqual([
      '0 replies',
      '1 reply',
      '2 replies',
    ])
    expect([0, 1, 2].map((count) => fr('article.replies', { count }))).toEqual([
      '0 réponse',
      '1 réponse',
      '2 réponses',
    ])
  })

  it('lets a Latin name stand by itself in a sentence that runs from right to left, and in no other', async () => {
    const [arabic, spanish] = [
      createTranslate('ar', await loadAll('ar')),
      createTranslate('es', await loadAll('es')),
    ]
    const values = { email: 'ada@example.com' }
    expect(arabic('identify.email', values)).toBe('اكتب إلى \u2068ada@example.com\u2069')
    expect(withoutMarks(arabic('identify.email', values))).toBe('اكتب إلى ada@example.com')
    expect(spanish('identify.email', values)).toBe('Escriba a ada@example.com')
  })

  it('writes numbers as the language does and leaves what a person wrote as it is', () => {
    const t = createTranslate('en', english)
    expect(t('invalid.descriptionTooLong', { count: 20_000 })).toContain('20,000')
    expect(t('ask.openInTab', { title: 'The {count} limit' })).toBe('Open “The {count} limit” in a new tab')
  })
})
