import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { sniffType } from './sniff-type.ts'

const REFUSED = { ok: false, failure: { code: 'attachment_type_refused' } }
const bytes = (...parts: (string | number[])[]) =>
  Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : Buffer.from(part))))
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)
const EXE = bytes('MZ', new Array(60).fill(0), 'This program cannot be run in DOS mode.')
const ELF = bytes([0x7f], 'ELF', [2, 1, 1, 0], new Array(56).fill(0))
const MACH_O = bytes([0xcf, 0xfa, 0xed, 0xfe], new Array(28).fill(0))

describe('the type of an attachment', () => {
  it.each([
    ['screen.png', PNG, 'image/png'],
    ['screen.png.txt', PNG, 'image/png'],
    ['no extension', bytes('%PDF-1.7\n1 0 obj'), 'application/pdf'],
    ['log.gz', gzipSync('log'), 'application/gzip'],
    ['server.log', bytes('2026-06-08 ERROR \u001b[31mfailed\u001b[0m: été\n'), 'text/plain'],
    ['export.csv', bytes([0xff, 0xfe], [0x61, 0, 0x2c, 0]), 'text/plain'],
    ['data.json', bytes('{"a": 1}'), 'text/plain'],
  ])('is found in its content, whatever it is called: %s', async (name, head, type) => {
    expect(await sniffType(head, name)).toEqual({ ok: true, value: type })
  })

  it('is text though the sample ends in the middle of a character', async () => {
    expect(await sniffType(Buffer.from('été').subarray(0, 4), 'a.txt')).toEqual({
      ok: true,
      value: 'text/plain',
    })
  })

  it.each([
    ['page.html', bytes('<!DOCTYPE html><script>alert(1)</script>')],
    ['page.txt', bytes('\n <html><script>alert(1)</script>')],
    ['drawing.svg', bytes('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>')],
    ['drawing.png', bytes('<?xml version="1.0"?><svg onload="alert(1)"/>')],
    ['quiet.htm', bytes('just words')],
    ['install.js', bytes('search({ engine: "en" })')],
    ['run', bytes('#!/bin/sh\nrm -rf ~')],
    ['binary.dat', bytes([0, 1, 2, 3, 250])],
    ['latin1.txt', bytes([0x65, 0xe9, 0x20])],
  ])(
    'is unknown for what a browser or a shell could run, and for what nobody knows: %s',
    async (name, head) => {
      expect(await sniffType(head, name)).toEqual({ ok: true, value: 'application/octet-stream' })
    },
  )

  it.each([
    ['holiday.png', EXE],
    ['holiday.txt', ELF],
    ['tool', MACH_O],
  ])('is refused for a program, whatever it is called: %s', async (name, head) => {
    expect(await sniffType(head, name)).toEqual(REFUSED)
  })

  it.each([
    'run.exe',
    'RUN.BAT',
    'a.ps1',
    'a.vbs',
    'invoice.pdf.scr',
    'a.lnk',
    'a.command',
    'a.desktop',
    'a.jar',
  ])('is refused for what a computer would run by its name: %s', async (name) => {
    expect(await sniffType(bytes('just words'), name)).toEqual(REFUSED)
  })

  it('is found in bounded time for what is made to mislead', async () => {
    const zip = bytes('PK\u0003\u0004', new Array(22).fill(0xff))
    for (const head of [
      Buffer.concat(new Array(2_000).fill(zip)),
      Buffer.alloc(64 * 1024, 0xff),
      Buffer.alloc(64 * 1024),
    ]) {
      expect((await sniffType(head, 'a')).ok).toBe(true)
    }
  })
})
