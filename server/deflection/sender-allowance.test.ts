import { describe, expect, it } from 'vitest'
import { createSenderAllowance } from './sender-allowance.ts'

describe('the allowance of those who show no token', () => {
  it('is one of the site too, which nobody uses up from a single address', () => {
    const over = createSenderAllowance({ mostOfAddress: 10 })
    for (let sent = 0; sent < 70_000; sent++) over({ site: 'shop', address: '203.0.113.7' })
    const from = (address: string | null, site = 'shop') => over({ site, address })
    expect(from('203.0.113.7')).toEqual({ retryAfterSeconds: 600 })
    expect(from('203.0.113.8')).toBeNull()
    for (let sent = 11; sent < 60_000; sent++) expect(from(null)).toBeNull()
    expect(from(null)).toEqual({ retryAfterSeconds: 600 })
    expect(from('203.0.113.9')).toEqual({ retryAfterSeconds: 600 })
    expect(from('203.0.113.9', 'wiki')).toBeNull()
  })
})
