// biome-ignore format: a table reads better in rows
const NAMED = new Map(Object.entries({
  amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00A0', shy: '', copy: '©', reg: '®', trade: '™',
  hellip: '…', mdash: '—', ndash: '–', lsquo: '‘', rsquo: '’', ldquo: '“', rdquo: '”', laquo: '«', raquo: '»',
  bull: '•', middot: '·', deg: '°', times: '×', divide: '÷', plusmn: '±', le: '≤', ge: '≥', ne: '≠', euro: '€',
  pound: '£', sect: '§', para: '¶', larr: '←', uarr: '↑', rarr: '→', darr: '↓', check: '✓', checkmark: '✓',
  oelig: 'œ', OElig: 'Œ', aelig: 'æ', AElig: 'Æ', szlig: 'ß', oslash: 'ø', Oslash: 'Ø', lowbar: '_', ast: '*',
  vert: '|', lbrace: '{', rbrace: '}', lbrack: '[', rbrack: ']', lpar: '(', rpar: ')', num: '#', colon: ':',
}))

// biome-ignore format: a table reads better in rows
const COMBINING_ACCENTS = new Map(Object.entries({
  acute: '\u0301', grave: '\u0300', circ: '\u0302', uml: '\u0308', tilde: '\u0303', cedil: '\u0327', ring: '\u030A',
}))

const REFERENCE = /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|([a-z]\w{1,31}));/gi
const ACCENTED_LETTER = /^([A-Za-z])(acute|grave|circ|uml|tilde|cedil|ring)$/

/**
 * Resolves HTML's character references: numbers (`&#233;`), accented Latin letters (`&eacute;`) and the names that
 * pages really use. A name that is not known stays as written.
 */
export function decodeCharacterReferences(text: string): string {
  return text.replaceAll(REFERENCE, (reference, hexadecimal, decimal, name) => {
    if (hexadecimal) return characterOf(Number.parseInt(hexadecimal, 16))
    if (decimal) return characterOf(Number(decimal))
    const [, letter, accent = ''] = ACCENTED_LETTER.exec(name) ?? []
    if (letter) return `${letter}${COMBINING_ACCENTS.get(accent)}`.normalize('NFC')
    return NAMED.get(name) ?? reference
  })
}

function characterOf(codePoint: number): string {
  if (codePoint === 0 || codePoint > 0x10ffff) return '\uFFFD'
  return String.fromCodePoint(codePoint).toWellFormed()
}
