import { Hono } from 'hono'
import { describe, expect, it, vi } from 'vitest'
import { createLimitedNetwork } from './limited-network.ts'

function asked(trustedProxies: number, remoteAddress: string) {
  const warn = vi.fn()
  const limitedNetwork = createLimitedNetwork({ trustedProxies, log: { warn } })
  const app = new Hono().get('/', (c) => c.json(limitedNetwork(c)))
  const env = { incoming: { socket: { remoteAddress, remotePort: 1, remoteFamily: 'IPv6' } } }
  return {
    warn,
    by: async (headers: HeadersInit = {}): Promise<string | null> =>
      (await app.request('/', { headers }, env)).json(),
  }
}

describe('whom a limit by address is for', () => {
  it('is the network of whoever asks, directly or through a trusted proxy', async () => {
    expect(await asked(0, '2001:db8:0:1::7').by()).toBe('2001:db8:0:1::/64')
    const { by, warn } = asked(1, '::ffff:10.0.0.1')
    expect(await by({ 'x-forwarded-for': '2001:db8:0:2::7' })).toBe('2001:db8:0:2::/64')
    expect(await by()).toBeNull()
    expect(warn).not.toHaveBeenCalled()
  })

  it('is the proxy where nobody has told of one, which is said once', async () => {
    const { by, warn } = asked(0, '::ffff:10.0.0.1')
    expect(await by()).toBe('10.0.0.1')
    expect(warn).not.toHaveBeenCalled()
    for (const address of ['192.0.2.1', '192.0.2.2']) {
      expect(await by({ 'x-forwarded-for': address })).toBe('10.0.0.1')
    }
    expect(warn).toHaveBeenCalledExactlyOnceWith(expect.stringContaining('TRUSTED_PROXIES'))
  })
})
