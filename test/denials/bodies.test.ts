import { describe, expect, it } from 'vitest'
import { endpoints } from '../../server/contract/endpoints.ts'
import { LIMITS } from '../../server/contract/limits.ts'
import {
  type AskChanges,
  credentials,
  type EndpointName,
  endpointNames,
  openCounter,
} from '../support/denial-counter.ts'

const withJson = endpointNames.filter((name) => 'body' in endpoints[name])

type Raw = {
  [Name in EndpointName]: (typeof endpoints)[Name] extends { raw: object } ? Name : never
}[EndpointName]

interface RawDenials {
  tooLarge: AskChanges
  wrongType: AskChanges
  malformed: AskChanges
}

const signedDenials: RawDenials = {
  tooLarge: { body: ' '.repeat(LIMITS.requestBodyBytes + 1) },
  wrongType: { headers: { 'content-type': 'application/x-www-form-urlencoded' } },
  // Whoever has not signed is told nothing of what is wrong with the body.
  malformed: { body: '{' },
}

/** What is too large, of a wrong type or broken for those that read their body themselves. One that is missing does not compile. */
const RAW: Record<Raw, RawDenials> = {
  postAttachment: {
    tooLarge: { body: new Uint8Array(LIMITS.attachmentBytes + 1).fill(97) },
    // What it says it is does not count: this is a program.
    wrongType: {
      body: new Uint8Array([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0]),
      headers: { 'content-type': 'text/plain' },
    },
    malformed: { body: '--x\r\nnothing', headers: { 'content-type': 'multipart/form-data; boundary=x' } },
  },
  postDeskReply: signedDenials,
  postDeskFile: signedDenials,
}

const rawNames = Object.keys(RAW) as Raw[]

async function asked(name: EndpointName, changes: AskChanges) {
  const { ask, state } = await openCounter(name)
  const before = await state()
  const { status, body } = await ask({
    ...changes,
    headers: { ...(await credentials(name)), ...changes.headers },
  })
  expect(await state()).toEqual(before)
  return { status, code: body?.code }
}

describe.each(withJson)('%s', (name) => {
  const sample = JSON.stringify('x')

  it('refuses a body that is too large, also one that does not say how large it is', async () => {
    const large = JSON.stringify({ text: 'x'.repeat(LIMITS.requestBodyBytes) })
    expect(await asked(name, { body: large })).toEqual({ status: 413, code: 'payload_too_large' })
    const claimed = { 'content-length': String(LIMITS.requestBodyBytes + 1) }
    expect(await asked(name, { body: sample, headers: claimed })).toEqual({
      status: 413,
      code: 'payload_too_large',
    })
  })

  it.each([
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'text/html',
    'application/xml',
    '',
  ])('refuses a body of another type: %j', async (type) => {
    expect(await asked(name, { headers: { 'content-type': type } })).toEqual({
      status: 415,
      code: 'unsupported_media_type',
    })
  })

  it.each(['', '{', '{"text":', '{"a":1}{"b":2}', 'undefined', "{'a':1}"])(
    'refuses a body that is no JSON: %j',
    async (body) => {
      expect(await asked(name, { body })).toEqual({ status: 400, code: 'malformed_json' })
    },
  )

  it('refuses a body that is not UTF-8', async () => {
    const latin = Buffer.from('{"text":"\xe9"}', 'latin1')
    expect(await asked(name, { body: new Uint8Array(latin) })).toEqual({
      status: 400,
      code: 'malformed_json',
    })
  })

  it.each([null, [], 'text', 7, true, [{}]])('refuses JSON that is no object: %j', async (value) => {
    expect(await asked(name, { body: JSON.stringify(value) })).toEqual({
      status: 422,
      code: 'invalid_input',
    })
  })
})

describe.each(rawNames)('%s', (name) => {
  it('refuses what is too large', async () => {
    expect(await asked(name, RAW[name].tooLarge)).toEqual({ status: 413, code: 'payload_too_large' })
  })

  it('refuses what is of a type that it does not take', async () => {
    expect((await asked(name, RAW[name].wrongType)).status).toBe(415)
  })

  it('refuses what is broken', async () => {
    const { status } = await asked(name, RAW[name].malformed)
    expect([400, 401]).toContain(status)
  })
})
