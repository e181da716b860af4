import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formBoundary, MalformedForm, multipartFile } from './multipart-file.ts'

async function* inChunks(body: Uint8Array, size: number): AsyncIterable<Uint8Array> {
  for (let start = 0; start < body.byteLength; start += size) yield body.subarray(start, start + size)
}

/** As a browser writes it. */
async function encode(form: FormData): Promise<{ body: Uint8Array; boundary: string }> {
  const response = new Response(form)
  const boundary = formBoundary(response.headers.get('content-type') ?? '') ?? ''
  return { body: await response.bytes(), boundary }
}

async function read(body: Uint8Array, boundary: string, chunkSize = body.byteLength) {
  const file = await multipartFile(inChunks(body, chunkSize), boundary, 'file')
  const chunks = []
  for await (const chunk of file.content) chunks.push(Buffer.from(chunk))
  return { name: file.name, content: Buffer.concat(chunks) }
}

const formOf = (...files: File[]) => {
  const form = new FormData()
  for (const file of files) form.append('file', file)
  return form
}

describe('a file that comes in a form', () => {
  it('comes out as it went in, however the network cuts it', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uint8Array({ maxLength: 300 }),
        fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }),
        fc.integer({ min: 1, max: 400 }),
        async (content, name, chunkSize) => {
          const { body, boundary } = await encode(formOf(new File([content.slice()], name)))
          const read_ = await read(body, boundary, chunkSize)
          expect(read_.content.equals(content)).toBe(true)
          // Line breaks are one and the same in a form.
          expect(read_.name.replaceAll(/\r\n|\r|\n/g, '')).toBe(name.replaceAll(/\r\n|\r|\n/g, ''))
        },
      ),
    )
  })

  it('may have in it what looks like the boundary', async () => {
    const { boundary } = await encode(formOf(new File(['x'], 'a')))
    const content = `\r\n--${boundary.slice(0, -1)}\r\n\r\n----\r\n--`
    const body = Buffer.from(
      `--b${boundary}\r\nContent-Disposition: form-data; name="file"; filename="a"\r\n\r\n${content}\r\n--b${boundary}--\r\n`,
    )
    for (const size of [1, 7, 1_000]) {
      expect((await read(body, `b${boundary}`, size)).content.toString()).toBe(content)
    }
  })

  it('is refused when the form breaks off, wherever it does', async () => {
    const { body, boundary } = await encode(formOf(new File(['some content'], 'a.txt')))
    // The line break after the last boundary may be missing.
    for (let length = 0; length < body.byteLength - 2; length += 1) {
      await expect(read(body.subarray(0, length), boundary, 5)).rejects.toThrow(MalformedForm)
    }
  })

  it('is refused when it is not alone', async () => {
    const two = await encode(formOf(new File(['a'], 'a'), new File(['b'], 'b')))
    await expect(read(two.body, two.boundary)).rejects.toThrow('more than one part')
  })

  it.each([
    ['another field', { other: new File(['a'], 'a') }],
    ['a field that is no file', { file: 'text' }],
    ['nothing', {}],
  ])('is refused when the form has %s', async (_what, fields) => {
    const form = new FormData()
    for (const [name, value] of Object.entries(fields)) form.append(name, value)
    const { body, boundary } = await encode(form)
    await expect(read(body, boundary)).rejects.toThrow(MalformedForm)
  })

  it('is refused, and nothing worse, whatever else comes', async () => {
    const piece = fc.constantFrom(
      '--b',
      '\r\n',
      '--',
      'Content-Disposition: form-data; name="file"; filename="a"',
      'x',
      '"',
      ';',
      '\0',
    )
    await fc.assert(
      fc.asyncProperty(
        fc.array(piece, { maxLength: 30 }),
        fc.integer({ min: 1, max: 50 }),
        async (pieces, size) => {
          await read(Buffer.from(pieces.join('')), 'b', size).catch((error) => {
            expect(error).toBeInstanceOf(MalformedForm)
          })
        },
      ),
      { numRuns: 1_000 },
    )
  })

  it('is refused when its headers never end', async () => {
    const body = Buffer.from(`--b\r\nContent-Disposition: form-data; name="file"; ${'x'.repeat(20_000)}`)
    await expect(read(body, 'b', 1_000)).rejects.toThrow('too long')
  })
})

describe('the boundary of a form', () => {
  it.each([
    ['multipart/form-data; boundary=abc', 'abc'],
    ['Multipart/Form-Data; charset=utf-8; boundary="a b=c"', 'a b=c'],
    ['multipart/form-data', ''],
    ['multipart/mixed; boundary=abc', null],
    ['application/octet-stream', null],
    ['multipart/form-datax; boundary=abc', null],
  ])('is stated in its type: %s', (contentType, boundary) => {
    expect(formBoundary(contentType)).toBe(boundary)
  })
})
