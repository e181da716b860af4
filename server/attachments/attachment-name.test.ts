import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { LIMITS } from '../contract/limits.ts'
import { attachmentName } from './attachment-name.ts'

describe('the name of an attachment', () => {
  it.each([
    ['report.pdf', 'report.pdf'],
    ['Résumé de l’été 2026.docx', 'Résumé de l’été 2026.docx'],
    ['日本語.txt', '日本語.txt'],
    ['.htaccess', '.htaccess'],
  ])('stays as it is when it is plain: %s', (given, kept) => {
    expect(attachmentName(given)).toBe(kept)
  })

  it.each([
    ['../../etc/passwd', 'passwd'],
    ['C:\\Users\\ada\\secret.txt', 'secret.txt'],
    ['/absolute/', 'absolute'],
    ['a/../..', 'attachment'],
  ])('is the last part of a path: %s', (given, kept) => {
    expect(attachmentName(given)).toBe(kept)
  })

  it('cannot end a header, nor a line of a mail', () => {
    expect(attachmentName('a\r\nSet-Cookie: x=1.txt')).toBe('aSet-Cookie_ x=1.txt')
    expect(attachmentName('a\u2028b\u0000.txt')).toBe('ab.txt')
  })

  it('cannot be read backwards', () => {
    expect(attachmentName('invoice\u202Egpj.exe')).toBe('invoicegpj.exe')
    expect(attachmentName('\u2066a\u2069\u200Fb.txt')).toBe('ab.txt')
  })

  it('has nothing after its extension that a system would drop', () => {
    expect(attachmentName('run.exe. . ')).toBe('run.exe')
  })

  it('is no device of Windows', () => {
    expect(attachmentName('CON')).toBe('_CON')
    expect(attachmentName('lpt1.txt')).toBe('_lpt1.txt')
    expect(attachmentName('console.txt')).toBe('console.txt')
  })

  it.each(['', '   ', '...', '/', '\u202E', '\u0007'])('is there though none was given: %j', (given) => {
    expect(attachmentName(given)).toBe('attachment')
  })

  it('is cut in front of its extension', () => {
    const name = attachmentName(`${'a'.repeat(1_000)}.log`)
    expect(name).toHaveLength(LIMITS.attachmentNameCharacters)
    expect(name).toMatch(/a\.log$/)
  })

  it('is one plain name, whatever it is made of, and stays as it is from then on', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (given) => {
        const name = attachmentName(given)
        expect(name.length).toBeGreaterThan(0)
        expect(name.length).toBeLessThanOrEqual(LIMITS.attachmentNameCharacters)
        expect(name).not.toMatch(/[/\\\p{Cc}\p{Bidi_Control}]|[.\s]$|^\s/u)
        expect(name.isWellFormed()).toBe(true)
        expect(attachmentName(name)).toBe(name)
      }),
      { numRuns: 2_000 },
    )
  })

  it('is found at once in what is no name at all', () => {
    expect(attachmentName(`${'.'.repeat(5_000_000)}x.txt`)).toHaveLength(LIMITS.attachmentNameCharacters)
    expect(attachmentName('/'.repeat(5_000_000))).toBe('attachment')
  })

  it('is never cut through a character', () => {
    expect(attachmentName(`a${'😀'.repeat(500)}`).isWellFormed()).toBe(true)
    expect(attachmentName('\uD83D.txt')).toBe('\uFFFD.txt')
  })
})
