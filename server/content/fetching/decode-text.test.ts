import { expect, test } from 'vitest'
import { decodeText } from './decode-text.ts'

const latin1 = (text: string) => Buffer.from(text, 'latin1')

test.each<[string, Buffer, string | null, string]>([
  ['a byte order mark, whatever is said', Buffer.from('\uFEFFété'), 'text/html; charset=iso-8859-1', 'été'],
  ['UTF-16 by its mark', Buffer.from('\uFEFFété', 'utf16le'), null, 'été'],
  ['the header', latin1('\xe9t\xe9'), 'text/html; charset="ISO-8859-1"', 'été'],
  [
    'the header of a language with its own',
    Buffer.from('82a082a2', 'hex'),
    'text/html;charset=Shift_JIS',
    'あい',
  ],
  ['seven-bit Japanese', Buffer.from('\x1b$B$"\x1b(B'), 'text/html; charset=iso-2022-jp', 'あ'],
  [
    'the page itself',
    latin1('<meta charset=windows-1252>\x93\xe9\x94'),
    'text/html',
    '<meta charset=windows-1252>“é”',
  ],
  [
    'the page itself, the old way',
    latin1('<meta http-equiv="Content-Type" content="text/html; charset=koi8-r">\xc1'),
    null,
    '<meta http-equiv="Content-Type" content="text/html; charset=koi8-r">а',
  ],
  [
    'an XML declaration',
    latin1('<?xml version="1.0" encoding="ISO-8859-1"?>\xe9'),
    null,
    '<?xml version="1.0" encoding="ISO-8859-1"?>é',
  ],
  [
    'UTF-8 bytes, where a server says the same of every page',
    Buffer.from('été'),
    'text/html; charset=iso-8859-1',
    'été',
  ],
  ['Windows-1252, where nothing is said', latin1('\xe9t\xe9'), null, 'été'],
  ['Windows-1252, where nobody knows what is said', latin1('\xe9'), 'text/html; charset=x-nonsense', 'é'],
  [
    'UTF-8, where it is said and partly damaged',
    Buffer.from([0xc3, 0xa9, 0xff]),
    'text/html; charset=utf-8',
    'é\uFFFD',
  ],
])('reads by %s', (_, body, contentType, text) => {
  expect(decodeText(body, contentType)).toBe(text)
})
