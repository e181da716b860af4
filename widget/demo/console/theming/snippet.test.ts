import { describe, expect, it } from 'vitest'
import { DEFAULT_LOOK, type Look } from './look.ts'
import { snippet } from './snippet.ts'

const of = (changes: Partial<Look>) =>
  snippet({ look: { ...DEFAULT_LOOK, ...changes }, site: 'pub_1', origin: 'https://help.example.com' })

describe('the snippet of a look', () => {
  it('says nothing of what the widget does by itself', () => {
    const text = of({})
    expect(text).not.toContain('<style>')
    expect(text).toContain("Guichet('init', { site: 'pub_1' })")
    expect(text).toContain('<script async src="https://help.example.com/guichet.js"></script>')
  })

  it('states each choice once, as a custom property or as a setting', () => {
    const text = of({
      accent: '#112233',
      accentDark: '#ddeeff',
      radius: 0,
      font: 'serif',
      corner: 'top-start',
      theme: 'contrast',
      locale: 'ar',
    })
    for (const line of [
      '  --guichet-accent: #112233;',
      '  --guichet-accent-dark: #ddeeff;',
      // Without its unit a radius of nothing would not be a length.
      '  --guichet-radius: 0px;',
      "  --guichet-font: Georgia, 'Times New Roman', serif;",
      '  --guichet-inset-inline: 20px auto;',
      '  --guichet-inset-block: 20px auto;',
      "Guichet('init', { site: 'pub_1', locale: 'ar', theme: 'contrast' })",
    ]) {
      expect(text.split('\n')).toContain(line)
    }
  })

  it('has text on an accent that can be read, where white or black could not be by itself', () => {
    const text = of({ accent: '#ffd400', accentDark: '#402060' })
    expect(text).toContain('--guichet-on-accent: #000000;')
    expect(text).toContain('--guichet-on-accent-dark: #ffffff;')
    expect(of({ accent: '#0044cc' })).not.toContain('on-accent')
  })

  it('has a place for a widget that stands in the page', () => {
    const text = of({ mode: 'inline' })
    expect(text).toContain('<div id="help"></div>')
    expect(text).toContain("container: '#help'")
    expect(text.indexOf('id="help"')).toBeLessThan(text.indexOf('Guichet('))
  })

  it('is a script that runs before the loader is there', async () => {
    const script = /<script>\n([\s\S]*?)<\/script>/.exec(of({ theme: 'dark' }))?.[1] ?? ''
    const page = { window: {} as { Guichet: { q: [ArrayLike<unknown>][] } } }
    new Function('window', `with (window) { ${script} }`)(page.window)
    expect(Array.from(page.window.Guichet.q[0]?.[0] ?? [])).toEqual([
      'init',
      { site: 'pub_1', theme: 'dark' },
    ])
  })
})
