import { createHash } from 'node:crypto'
import type { Site } from './site.ts'
import type { SiteSettings } from './site-settings-store.ts'

/** The site as it holds: what the dashboard has set wins over the sites file. Secrets of both count, the dashboard's first. */
export function applySettings(site: Site, settings: SiteSettings): Site {
  const { secrets: added, revokedSecrets, ...stated } = settings
  const secrets = [...added.map(({ secret }) => secret), ...site.secrets].filter(
    (secret) => !revokedSecrets.includes(secretId(secret)),
  )
  return { ...site, ...stated, secrets }
}

/** A name for a secret that tells nothing of it. */
export function secretId(secret: string): string {
  return createHash('sha256').update(secret).digest('base64url').slice(0, 16)
}
