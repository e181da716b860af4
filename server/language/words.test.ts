import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { wordsOf } from './words.ts'

function folded(text: string): string[] {
  return [...wordsOf(text)].map((word) => word.folded)
}

function read(text: string): string[] {
  return [...wordsOf(text)].map((word) => text.slice(word.start, word.end))
}

describe('the words of a text', () => {
  it.each<[string, string[]]>([
    ['Reindex the ENGINE, please!', ['reindex', 'the', 'engine', 'please']],
    ['Accès à Zürich, œuvre', ['acces', 'a', 'zurich', 'oeuvre']],
    ["l'index d’un moteur, qu'elle", ['index', 'un', 'moteur', 'elle']],
    ["aujourd'hui don't", ['aujourdhui', 'dont']],
    ["the engine's fields", ['the', 'engine', 'fields']],
    ['search_fields', ['search', 'fields', 'searchfields']],
    ['searchFields', ['search', 'fields', 'searchfields']],
    ['re-index', ['re', 'index', 'reindex']],
    ['robots.txt v1.24.0', ['robots', 'txt', 'robots.txt', 'v1', '24', '0', 'v1.24.0']],
    ['HTTP 413', ['http', '413']],
    ['X-Request-Id: 7', ['x', 'request', 'id', 'xrequestid', '7']],
    ['node.js --verbose .htaccess', ['node', 'js', 'node.js', 'verbose', 'htaccess']],
    ['C++, C# (F#) and C', ['c++', 'c#', 'f#', 'and', 'c']],
    ['abc++ i++x #1', ['abc', 'i', 'x', '1']],
    [
      'IOException APIs XMLHttpRequest',
      ['io', 'exception', 'ioexception', 'apis', 'xml', 'http', 'request', 'xmlhttprequest'],
    ],
    ['/opt/redash/logs.', ['opt', 'redash', 'logs']],
    ["dell'indice un’altra L'Hospitalet", ['indice', 'altra', 'hospitalet']],
    ['lʼindex l′index l‘index', ['index', 'index', 'index']],
    ['marche pas.Comment faire?vite', ['marche', 'pas', 'comment', 'pas.comment', 'faire', 'vite']],
    ['٤١٣ ＡＰＩ', ['413', 'api']],
    ['ภาษาไทย', ['ภา', 'าษ', 'ษา', 'าไ', 'ไท', 'ทย']],
    ['https://a.example/b?c=d', ['https', 'a', 'example', 'a.example', 'b', 'c', 'd']],
    ['再索引', ['再索', '索引']],
    ['検索エンジンAPI', ['検索', '索エ', 'エン', 'ンジ', 'ジン', 'api']],
    ['字', ['字']],
    ['ガイド', ['ガイ', 'イド']],
    ['ｶﾞｲﾄﾞ API', ['ガイ', 'イド', 'api']],
    ['re\u00adindex', ['reindex']],
    ['', []],
    ['!!! 🙂 …', []],
  ])('of %j are %j', (text, words) => {
    expect(folded(text)).toEqual(words)
  })

  it('say where they stand', () => {
    expect(read("L'index « searchFields » é.")).toEqual(['index', 'search', 'Fields', 'searchFields', 'é'])
    expect(read('ｶﾞｲﾄﾞ fin')).toEqual(['ｶﾞｲ', 'ｲﾄﾞ', 'fin'])
    expect(read('e\u0301te\u0301 🙂 fin')).toEqual(['e\u0301te\u0301', 'fin'])
  })

  it('keep the accents that a stemmer wants', () => {
    expect([...wordsOf('Désactivée')][0]).toMatchObject({ surface: 'désactivée', folded: 'desactivee' })
  })

  it('leave out what is too long to be typed', () => {
    expect(folded(`key ${'a'.repeat(65)} end`)).toEqual(['key', 'end'])
  })

  it('lie inside any text, in order, and are never empty', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        for (const { start, end, folded, surface } of wordsOf(text)) {
          expect(start).toBeGreaterThanOrEqual(0)
          expect(end).toBeGreaterThan(start)
          expect(end).toBeLessThanOrEqual(text.length)
          expect(surface).not.toBe('')
          expect(folded).not.toBe('')
        }
      }),
    )
  })
})
