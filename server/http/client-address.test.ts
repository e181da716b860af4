import { Hono } from 'hono'
import { expect, it } from 'vitest'
import { clientAddress } from './client-address.ts'

async function addressBehind(trustedProxies: number, forwarded: string | null): Promise<string | null> {
  const app = new Hono()
  app.get('/', (c) => c.json(clientAddress(c, trustedProxies)))
  const env = { incoming: { socket: { remoteAddress: '192.0.2.1', remotePort: 1, remoteFamily: 'IPv4' } } }
  const headers: HeadersInit = forwarded === null ? {} : { 'x-forwarded-for': forwarded }
  return (await app.request('/', { headers }, env)).json()
}

it('is the connection’s where no proxy is trusted, whatever a header says', async () => {
  expect(await addressBehind(0, '203.0.113.9')).toBe('192.0.2.1')
})

it('is what the outermost of the trusted proxies has seen, and not what stands before that', async () => {
  expect(await addressBehind(1, '203.0.113.9, 198.51.100.7')).toBe('198.51.100.7')
  expect(await addressBehind(2, '10.0.0.1, 198.51.100.7,198.51.100.8')).toBe('198.51.100.7')
})

it('is not known where the proxies have said less than they should', async () => {
  expect(await addressBehind(1, null)).toBeNull()
  expect(await addressBehind(2, '198.51.100.7')).toBeNull()
})
