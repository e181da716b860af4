import { expect, it } from 'vitest'
import { siteStyles } from './site-styles.ts'

it('sets what was chosen, a radius of none too, and leaves the rest to the widget', () => {
  expect(siteStyles({ scheme: 'auto', accent: '#7a1f5c', accentDark: null, radiusPx: 0 })).toBe(
    ':host{--site-accent:#7a1f5c;--site-radius:0px;}',
  )
  expect(siteStyles({ scheme: 'dark', accent: null, accentDark: '#f2a8d8', radiusPx: null })).toBe(
    ':host{--site-accent-dark:#f2a8d8;}',
  )
})
