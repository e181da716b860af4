import type { Site } from './site.ts'

/** What the site's owner has chosen on the dashboard, as the widget's style sheets read it; what the host page sets goes before it. */
export function siteStyles({ accent, accentDark, radiusPx }: NonNullable<Site['theme']>): string {
  const chosen = { accent, 'accent-dark': accentDark, radius: radiusPx === null ? null : `${radiusPx}px` }
  const set = Object.entries(chosen).map(([name, value]) => (value ? `--site-${name}:${value};` : ''))
  return `:host{${set.join('')}}`
}
