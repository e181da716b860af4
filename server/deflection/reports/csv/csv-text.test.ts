import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { csvText } from './csv-text.ts'

const oneColumn = (...values: (string | number | null)[]) =>
  csvText<string | number | null>({ value: (value) => value, end: () => 1 }, values)

describe('a CSV text', () => {
  it('has a header row, ends every row with CRLF and leaves empty what is not known', () => {
    expect(oneColumn('a', 0.25, null)).toBe('value,end\r\na,1\r\n0.25,1\r\n,1\r\n')
    expect(oneColumn()).toBe('value,end\r\n')
  })

  it('quotes what would be read as an end', () => {
    expect(oneColumn('a,b', 'say "hi"', 'two\nlines')).toBe(
      'value,end\r\n"a,b",1\r\n"say ""hi""",1\r\n"two\nlines",1\r\n',
    )
  })

  it.each([
    '=1+1',
    '+1',
    '-1',
    '@SUM(A1)',
    '＝1+1',
    '\t=1',
    '\r=1',
    '\n=1',
    '\0=1',
    '=HYPERLINK("https://evil.example")',
  ])('is no formula in a spreadsheet: %j', (text) => {
    expect(parse(oneColumn(text))).toEqual([
      ['value', 'end'],
      [`'${text}`, '1'],
    ])
  })

  it('leaves numbers as they are', () => {
    expect(oneColumn(-0.5)).toContain('\r\n-0.5,')
  })

  it('comes back from a parser as it went in', () => {
    const text = fc.string({ unit: 'binary' }).filter((value) => !/^[=+\-@＝＋－＠\t\r\n\0]/.test(value))
    fc.assert(
      fc.property(fc.array(text), (values) => {
        const rows: string[][] = parse(oneColumn(...values), { recordDelimiter: '\r\n' })
        expect(rows.slice(1).map(([value]) => value)).toEqual(values)
      }),
    )
  })
})
