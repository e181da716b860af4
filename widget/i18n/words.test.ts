import { describe, expect, it, vi } from 'vitest'
import type { WidgetLocale } from './locales.ts'
import { createTranslate } from './translate.ts'
import { loadWords } from './words.ts'

async function speaking(locale: WidgetLocale) {
  const complain = vi.fn()
  const changed = vi.fn()
  const words = await loadWords({ locale, changed, complain })
  words.translateBy(createTranslate)
  return { words, changed, complain }
}

describe('the strings of a site', () => {
  it('stand in the place of messages, and the others stay as they are', async () => {
    const { words, changed } = await speaking('en')
    words.override({ 'ask.title': 'Ask the Acme team' })
    expect(words.t()('ask.title')).toBe('Ask the Acme team')
    expect(words.t()('ask.label')).toBe('Your question')
    expect(changed).toHaveBeenCalledOnce()
  })

  it('get the values that the message gets', async () => {
    const { words } = await speaking('en')
    words.override({ 'ask.updated': 'As of {day}{unheardOf}' })
    expect(words.t()('ask.updated', { day: '5 May' })).toBe('As of 5 May')
  })

  it('hold for parts of the panel that load afterwards', async () => {
    const { words } = await speaking('de')
    words.override({ 'call.title': 'Telefontermin' })
    await words.load(['calls'])
    expect(words.t()('call.title')).toBe('Telefontermin')
    expect(words.t()('call.days')).toBe('Tage')
  })

  it('take the place of a plural as one text, or form by form', async () => {
    const { words } = await speaking('en')
    await words.load(['links'])
    words.override({ 'ask.results': 'Hits: {count}', 'ask.more.other': '{count} more of them' })
    expect([1, 2].map((count) => words.t()('ask.results', { count }))).toEqual(['Hits: 1', 'Hits: 2'])
    expect([1, 2].map((count) => words.t()('ask.more', { count }))).toEqual(['Show 1 more', '2 more of them'])
  })

  it('may be for one language, which goes before those for any', async () => {
    const { words } = await speaking('fr')
    words.override({ 'panel.label': 'Acme', 'fr:panel.label': 'Aide Acme', 'de:panel.back': 'Zurück' })
    expect(words.t()('panel.label')).toBe('Aide Acme')
    expect(words.t()('panel.back')).toBe('Retour')
    await words.speak('ja')
    expect(words.t()('panel.label')).toBe('Acme')
    expect(words.t()('panel.back')).toBe('戻る')
  })

  it('are given up when the page gives others, or none', async () => {
    const { words } = await speaking('en')
    words.override({ 'ask.title': 'Ask Acme' })
    words.override({ 'ask.label': 'Go on' })
    expect(words.t()('ask.title')).toBe('How can we help?')
    words.override(undefined)
    expect(words.t()('ask.label')).toBe('Your question')
  })

  it('are told to whoever installed the widget where no message takes them, and harm nothing', async () => {
    const { words, complain } = await speaking('en')
    words.override({
      'ask.titel': 'x',
      'xx:ask.title': 'x',
      'ask.title.one': 'x',
      'ask.label': 5,
      'ask.results.few': 'x',
      'it:case.title': 'x',
    })
    expect(words.t()('ask.label')).toBe('Your question')
    await vi.waitFor(() =>
      expect(complain.mock.calls).toEqual([
        ['Guichet: strings has keys of no message: ask.titel, xx:ask.title, ask.title.one.'],
        ['Guichet: strings has what is no text: ask.label.'],
      ]),
    )
  })

  it('are looked at once, however often the page is configured', async () => {
    const { words, changed, complain } = await speaking('en')
    const strings = { 'no.such': 'x' }
    words.override(strings)
    words.override(strings)
    await vi.waitFor(() => expect(complain).toHaveBeenCalledOnce())
    expect(changed).toHaveBeenCalledOnce()
  })

  it.each([[undefined], [null]])('may be none: %s', async (strings) => {
    const { words, complain } = await speaking('en')
    words.override(strings)
    expect(words.t()('ask.title')).toBe('How can we help?')
    expect(complain).not.toHaveBeenCalled()
  })
})
