import type { LookupFunction } from 'node:net'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type LocalSite, startLocalSite } from '../../../test/support/local-site.ts'
import { isInsideAddress } from './address-guard.ts'
import { createPoliteClient, type Fetched } from './polite-client.ts'

test.each([
  '0.0.0.0',
  '10.1.2.3',
  '100.64.0.1',
  '127.0.0.1',
  '127.255.255.254',
  '169.254.169.254',
  '172.16.0.1',
  '172.31.255.255',
  '192.168.1.1',
  '198.18.0.1',
  '224.0.0.1',
  '255.255.255.255',
  '::',
  '::1',
  '::127.0.0.1',
  '::ffff:127.0.0.1',
  '::ffff:a00:1',
  '64:ff9b::10.0.0.1',
  '2002:7f00:1::',
  '2001:0:1::1',
  'fc00::1',
  'fdff::1',
  'fe80::1',
  'fec0::1',
  'ff02::1',
])('%s is inside', (address) => {
  expect(isInsideAddress(address)).toBe(true)
})

test.each(['1.1.1.1', '93.184.216.34', '172.32.0.1', '192.169.0.1', '2606:4700::1111', '::ffff:8.8.8.8'])(
  '%s is outside',
  (address) => {
    expect(isInsideAddress(address)).toBe(false)
  },
)

const SOMEWHERE_PUBLIC = '93.184.216.34'

/** Answers each look-up with the next address; the last one stays. */
function lookupOf(...addresses: string[]): LookupFunction {
  return (_, options, callback) => {
    const address = (addresses.length > 1 ? addresses.shift() : addresses[0]) as string
    if (options.all) callback(null, [{ address, family: 4 }])
    else callback(null, address, 4)
  }
}

describe('addresses inside', () => {
  let site: LocalSite
  beforeEach(async () => {
    site = await startLocalSite()
  })
  afterEach(() => site.close())

  async function get(url: string | URL, start: URL, lookup: LookupFunction): Promise<Fetched> {
    const client = createPoliteClient({ start, userAgent: 'GuichetBot/1.0', lookup, pause: async () => {} })
    const answer = await client.get(url)
    client.close()
    return answer
  }

  test.each([
    'http://127.0.0.1/',
    'http://[::1]/',
    'http://169.254.169.254/latest/meta-data',
    'http://[::ffff:10.0.0.1]/',
    'http://0x7f.1/',
    'http://2130706433/',
  ])('as %s are another site to one outside', async (address) => {
    const answer = await get(address, new URL('http://docs.example/'), lookupOf(SOMEWHERE_PUBLIC))
    expect(answer).toMatchObject({ kind: 'failed' })
    expect(site.paths()).toEqual([])
  })

  test('are not reached by a name that changes its address on the way', async () => {
    const { port } = new URL(site.url)
    site.pages['/'] = 'secret'
    const start = new URL(`http://docs.example:${port}/`)
    const answer = await get(start, start, lookupOf(SOMEWHERE_PUBLIC, '127.0.0.1'))
    expect(answer).toMatchObject({ kind: 'failed', code: 'address_refused' })
    expect(site.paths()).toEqual([])
  })

  test('are read when reading started there', async () => {
    const { port } = new URL(site.url)
    site.pages['/'] = 'the wiki'
    const start = new URL(`http://wiki.internal:${port}/`)
    expect(await get(start, start, lookupOf('127.0.0.1'))).toMatchObject({ kind: 'answer' })
  })
})
