import { describe, expect, it } from 'vitest'
import { contentDisposition } from './content-disposition.ts'

describe('the disposition of an attachment', () => {
  it('is to be kept, under its name', () => {
    expect(contentDisposition('report.pdf')).toBe(
      'attachment; filename="report.pdf"; filename*=UTF-8\'\'report.pdf',
    )
  })

  it('has the whole name for who reads UTF-8, and a readable one for others', () => {
    expect(contentDisposition('Été (1)’s "x".txt')).toBe(
      'attachment; filename="_t_ (1)_s _x_.txt"; filename*=UTF-8\'\'%C3%89t%C3%A9%20%281%29%E2%80%99s%20%22x%22.txt',
    )
  })

  it('is one header whatever the name', () => {
    const header = contentDisposition('a\r\nX-Evil: 1"; filename=b\\%41\uD800')
    expect(header).not.toMatch(/[\r\n]/)
    expect(header.match(/"/g)).toHaveLength(2)
    expect(() => new Headers({ 'content-disposition': header })).not.toThrow()
  })
})
