import { describe, expect, it } from 'vitest'
import { isOriginAllowed } from './is-origin-allowed.ts'
import { swiftypePreset } from './presets/swiftype.ts'
import type { Site } from './site.ts'

function site(origins: Site['origins']): Site {
  return { ...swiftypePreset, id: 'pub_x', origins, secrets: [], keySet: null }
}

describe('the pages that may use a site', () => {
  it.each([
    'http://localhost:5173',
    'http://127.0.0.1',
    'https://127.8.9.1:8443',
    'http://[::1]:80',
    'http://app.localhost',
  ])('are any of this machine for the demo: %s', (origin) => {
    expect(isOriginAllowed(site('loopback'), origin)).toBe(true)
  })

  it.each([
    'https://example.com',
    'http://localhost.example.com',
    'http://127.0.0.1.example.com',
    'null',
    'x',
  ])('are no others for the demo: %s', (origin) => {
    expect(isOriginAllowed(site('loopback'), origin)).toBe(false)
  })

  it('are exactly those that the site names', () => {
    const named = site(['https://app.example.com'])
    expect(isOriginAllowed(named, 'https://app.example.com')).toBe(true)
    expect(isOriginAllowed(named, 'http://app.example.com')).toBe(false)
    expect(isOriginAllowed(named, 'https://app.example.com:8443')).toBe(false)
    expect(isOriginAllowed(named, 'http://localhost')).toBe(false)
  })

  it('do not concern a caller that is no page', () => {
    expect(isOriginAllowed(site([]), undefined)).toBe(true)
  })
})
