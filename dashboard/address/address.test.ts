import { describe, expect, it } from 'vitest'
import { type Address, formatAddress, parseAddress } from './address.ts'

const read = (path: string) => parseAddress(new URL(path, 'https://help.example.com'))

describe('the address of a page', () => {
  it.each<Address>([
    { screen: 'overview', site: null, period: 'last-28', options: {} },
    { screen: 'links', site: 'pub_shop', period: 'last-month', options: { sort: '-shown' } },
    {
      screen: 'breakdown',
      site: 'pub_demo',
      period: { from: '2026-02-27', to: '2026-03-02' },
      options: { by: 'language' },
    },
  ])('says all that somebody else needs to see the same: %j', (address) => {
    expect(read(formatAddress(address))).toEqual(address)
  })

  it('leaves out what is as it is without being said', () => {
    expect(formatAddress({ screen: 'gaps', site: null, period: 'last-28', options: {} })).toBe(
      '/dashboard/gaps',
    )
  })

  it.each([
    ['/dashboard/', 'overview'],
    ['/dashboard/links/', 'links'],
    ['/dashboard/sign-in?problem=oidc_failed', 'overview'],
  ])('reads %s as the screen %s', (path, screen) => {
    expect(read(path)).toEqual({ screen, site: null, period: 'last-28', options: {} })
  })

  it.each(['/dashboard/nowhere', '/dashboard/links/more', '/dashboard/Overview'])(
    'reads %s as no page at all, which leads to the overview',
    (path) => {
      expect(read(`${path}?site=pub_shop`).screen).toBeNull()
      expect(formatAddress(read(`${path}?site=pub_shop`))).toBe('/dashboard/overview?site=pub_shop')
    },
  )

  it.each([
    'from=2026-13-01&to=2026-12-01',
    'from=2026-02-30&to=2026-03-01',
    'from=2026-03-02&to=2026-03-01',
    'from=yesterday&to=today',
    'from=2026-03-01',
    'period=for-ever',
  ])('takes the usual period where it names none: %s', (query) => {
    expect(read(`/dashboard/overview?${query}`).period).toBe('last-28')
  })
})
