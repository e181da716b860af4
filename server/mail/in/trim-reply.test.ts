import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { trimReply } from './trim-reply.ts'

const ANSWER = 'It works again since this morning.\n\nThank you,\nZoe'

/** What a client makes below `ANSWER`. */
const QUOTES: Record<string, string> = {
  'Gmail in English': `On Mon, Nov 2, 2026 at 10:00 AM Acme Support <support+c10001-abc@acme.example> wrote:

> Hello Zoe,
>
> Have you tried to index it again?`,
  'Gmail in English, wrapped': `On Mon, Nov 2, 2026 at 10:00 AM Acme Support <
support+c10001-mjsxg33xnz2gk4th@acme.example> wrote:

> Hello Zoe,`,
  'Gmail in French': `Le lun. 2 nov. 2026 à 10:00, Support Acme <support@acme.example> a écrit :

> Bonjour Zoé,`,
  'Gmail in German': `Am Mo., 2. Nov. 2026 um 10:00 Uhr schrieb Acme Support <support@acme.example>:

> Hallo Zoe,`,
  'Gmail in Spanish': `El lun, 2 nov 2026 a las 10:00, Acme Support (<support@acme.example>) escribió:

> Hola Zoe:`,
  'Gmail in Italian': `Il giorno lun 2 nov 2026 alle ore 10:00 Acme Support <support@acme.example> ha scritto:

> Ciao Zoe,`,
  'Gmail in Portuguese': `Em seg., 2 de nov. de 2026 às 10:00, Acme Support <support@acme.example> escreveu:

> Olá Zoe,`,
  'Gmail in Dutch': `Op ma 2 nov 2026 om 10:00 schreef Acme Support <support@acme.example>:

> Hallo Zoe,`,
  'Gmail in Japanese': `2026年11月2日(月) 10:00 Acme Support <support@acme.example>:

> こんにちは`,
  'Apple Mail in English': `> On 2 Nov 2026, at 10:00, Acme Support <support@acme.example> wrote:
>
> Hello Zoe,
`,
  'Apple Mail in English, its line unmarked': `On 2 Nov 2026, at 10:00, Acme Support <support@acme.example> wrote:

> Hello Zoe,
`,
  'Apple Mail in French': `Le 2 nov. 2026 à 10:00, Support Acme <support@acme.example> a écrit :

> Bonjour Zoé,`,
  'Apple Mail in German': `Am 02.11.2026 um 10:00 schrieb Acme Support <support@acme.example>:

> Hallo Zoe,`,
  'Apple Mail in Spanish': `El 2 nov 2026, a las 10:00, Acme Support <support@acme.example> escribió:

> Hola Zoe:`,
  'Thunderbird in English': `On 11/2/26 10:00 AM, Acme Support wrote:
> Hello Zoe,
>> It does not work.
> Have you tried?`,
  'Thunderbird in French': `Le 02/11/2026 à 10:00, Support Acme a écrit :
> Bonjour Zoé,`,
  'Thunderbird in German': `Am 02.11.26 um 10:00 schrieb Acme Support:
> Hallo Zoe,`,
  'Outlook on Windows in English': `From: Acme Support <support@acme.example>
Sent: Monday, November 2, 2026 10:00 AM
To: Zoe <zoe@customer.example>
Subject: Re: [C-10001] Search is empty

Hello Zoe,

Have you tried to index it again?`,
  'Outlook on the web, with a rule': `________________________________
From: Acme Support <support@acme.example>
Sent: Monday, November 2, 2026 10:00 AM
To: Zoe <zoe@customer.example>
Subject: Re: [C-10001] Search is empty

Hello Zoe,`,
  'Outlook in French': `De : Support Acme <support@acme.example>
Envoyé : lundi 2 novembre 2026 10:00
À : Zoé <zoe@customer.example>
Objet : Re: [C-10001] La recherche est vide

Bonjour Zoé,`,
  'Outlook in French, non-breaking': `De\u00A0: Support Acme <support@acme.example>
Envoyé\u00A0: lundi 2 novembre 2026 10:00
À\u00A0: Zoé <zoe@customer.example>
Objet\u00A0: Re: [C-10001] La recherche est vide

Bonjour Zoé,`,
  'Outlook in German': `Von: Acme Support <support@acme.example>
Gesendet: Montag, 2. November 2026 10:00
An: Zoe <zoe@customer.example>
Betreff: AW: [C-10001] Suche leer

Hallo Zoe,`,
  'Outlook in Spanish': `De: Acme Support <support@acme.example>
Enviado el: lunes, 2 de noviembre de 2026 10:00
Para: Zoe <zoe@customer.example>
Asunto: RE: [C-10001] Vacío

Hola Zoe:`,
  'Outlook Express and its heirs': `-----Original Message-----
From: Acme Support
Hello Zoe,`,
  'Outlook Express and its heirs in French': `-----Message d'origine-----
De : Support Acme
Bonjour Zoé,`,
  'Yahoo, the quote unmarked': `On Monday, November 2, 2026 at 10:00:00 AM GMT+1, Acme Support <support@acme.example> wrote:

Hello Zoe,
Have you tried to index it again?`,
  'a client of an unknown language': `I. 02.11.2026 10:00 kirjoitti Acme Support:
> Hei Zoe,`,
  'a bare quote': `> Hello Zoe,
> Have you tried?`,
}

describe('trimming a reply', () => {
  it.each(Object.entries(QUOTES))('takes away the quote of %s', (_client, quote) => {
    expect(trimReply(`${ANSWER}\n\n${quote}\n`)).toEqual({ text: ANSWER, trimmed: true })
  })

  it.each([
    ['the standard delimiter', '-- \nZoe Martin\nCustomer Ltd\n+44 20 7946 0000'],
    ['a delimiter whose blank was lost', '--\nZoe Martin'],
    ['an iPhone', 'Sent from my iPhone'],
    ['an iPhone in French', 'Envoyé de mon iPhone'],
    ['an iPhone in German', 'Von meinem iPhone gesendet'],
    ['an iPhone in Spanish', 'Enviado desde mi iPhone'],
    ['Outlook on a phone', 'Get Outlook for iOS<https://aka.ms/o0ukef>'],
    ['Outlook on a phone in French', 'Envoyé à partir d’Outlook pour Android<https://aka.ms/x>'],
  ])('takes away a signature: %s', (_kind, signature) => {
    expect(trimReply(`${ANSWER}\n\n${signature}`).text).toBe(ANSWER)
    expect(trimReply(`${ANSWER}\n\n${signature}\n\n${QUOTES['Gmail in English']}`).text).toBe(ANSWER)
    expect(trimReply(`${ANSWER}\n\n${QUOTES['Thunderbird in French']}\n\n${signature}`).text).toBe(ANSWER)
  })

  it('keeps answers between quotes, and the quotes that give them their sense', () => {
    const inline = `> Which engine is it?
The one of the shop.

> Since when?
Since this morning.`

    expect(trimReply(`On 11/2/26 10:00 AM, Acme Support wrote:\n${inline}`).text).toContain(inline)
  })

  it('takes away what is quoted below the last of the answers between quotes', () => {
    const answered = 'On 11/2/26, Support wrote:\n> Which engine is it?\nThe one of the shop.'

    expect(trimReply(`${answered}\n\n> Kind regards\n> Support\n`).text).toBe(answered)
  })

  it('takes away a quote that stands above all of the answer', () => {
    expect(trimReply(`${QUOTES['Thunderbird in English']}\n\n${ANSWER}`).text).toBe(ANSWER)
  })

  it('keeps an unmarked quote when the person says that the answers stand in it', () => {
    const reply = `Please see my answers below.\n\n${QUOTES['Outlook on Windows in English']}\nYes, I have.`

    expect(trimReply(reply)).toEqual({ text: reply, trimmed: false })
  })

  it('keeps all of a reply that is nothing but a quote', () => {
    const quote = QUOTES['Gmail in English'] as string

    expect(trimReply(quote)).toEqual({ text: quote, trimmed: false })
  })

  it('cuts at a marker of our own, whatever the client made of the line that introduces the quote', () => {
    const marker = 'Write your reply above this line'

    expect(trimReply(`${ANSWER}\n\nSupport, 2/11:\n\n${marker}\n\nHello`, [marker]).text).toBe(
      `${ANSWER}\n\nSupport, 2/11:`,
    )
    expect(trimReply(`${ANSWER}\n\n${QUOTES['Outlook in German']}\n${marker}\nHallo`, [marker]).text).toBe(
      ANSWER,
    )
  })

  it.each([
    ['a rule in the text', 'First part\n\n----------\n\nSecond part'],
    ['a list', '- one\n- two\n-- three'],
    ['words that begin like an attribution', 'On Monday the engine wrote:\nerror 500\nand stopped'],
    ['one header in the text', 'From: is empty in our log\nand nothing else'],
    ['a shell transcript', 'I ran this:\n$ curl -X POST\nand got nothing'],
    ['a delimiter far above the end', `before\n--\n${'a line of a log\n'.repeat(20)}end`],
  ])('leaves alone what only looks like a quote or a signature: %s', (_kind, text) => {
    expect(trimReply(text)).toEqual({ text, trimmed: false })
  })

  it('never loses a line that stands above the quote, whatever it says', () => {
    const line = fc
      .string({ unit: 'grapheme', maxLength: 60 })
      .map((text) => text.replace(/[\r\n]/g, ' ').trim())
      .filter((text) => text !== '' && !/^(>|--? ?$)/.test(text))
    fc.assert(
      fc.property(
        fc.array(line, { minLength: 1, maxLength: 8 }),
        fc.constantFrom(...Object.values(QUOTES)),
        (lines, quote) => {
          const written = `${lines.join('\n')}\n.`

          expect(trimReply(`${written}\n\n${quote}`).text.startsWith(written)).toBe(true)
        },
      ),
    )
  })

  it('gives back nothing but whole lines of what came, in their order', () => {
    const piece = fc.oneof(
      fc.constantFrom(...Object.values(QUOTES), '-- ', '--', '', 'Sent from my iPhone', 'Hello'),
      fc.string(),
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
        const text = pieces.join('\n').replace(/\r\n?/g, '\n')
        const { text: shown } = trimReply(text)

        expect(text).toContain(shown)
        expect(shown === '').toBe(text.trim() === '')
      }),
    )
  })
})
