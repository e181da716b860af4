import { describe, expect, it } from 'vitest'
import { stemOf } from './stem.ts'
import { wordsOf } from './words.ts'

function stems(text: string, lang: string): string[] {
  return [...wordsOf(text)].map((word) => stemOf(word, lang))
}

describe('a word is looked up alike', () => {
  it.each([
    ['en', 'indexing indexed indexes index'],
    ['fr', 'réindexer réindexé réindexés réindexée reindexer'],
    ['de', 'löschen loeschen loschen'],
    ['de', 'Straße Strasse STRASSE'],
    ['de', 'Größe Groesse'],
    ['es', 'documento documentos'],
    ['pt', 'usuário usuários usuario'],
    ['it', 'documento documenti'],
    ['nl', 'gebruiker gebruikers'],
    ['ru', 'ещё еще'],
    ['ru', 'документ документа документы документов'],
    ['ar', 'المستخدم مستخدم مُسْتَخْدِم'],
    ['tr', 'ISI ısı isi'],
    ['xx', 'Größe größe GROSSE'],
  ])('in %s whatever its ending, accents and case: %s', (lang, forms) => {
    expect(new Set(stems(forms, lang)).size).toBe(1)
  })

  it('however a number says that it is one of a row', () => {
    expect(stems('13e 13ème 13eme 13th 13', 'fr')).toEqual(['13', '13', '13', '13', '13'])
    expect(stems('1er 1re 2nd 3rd', 'en')).toEqual(['1', '1', '2', '3'])
  })

  it.each([
    ['neue Quelle', 'de'],
    ['k8s v2 5xx', 'en'],
  ])('and not as another: %s', (text, lang) => {
    expect(new Set(stems(text, lang)).size).toBe(text.split(' ').length)
    expect(stems('neue', 'de')).not.toEqual(stems('nu', 'de'))
  })
})
