import { randomBytes } from 'node:crypto'
import { failure, type Result, success } from '../contract/result.ts'
import type { SiteSettingsChange, StaffSiteSettings } from '../contract/types.ts'
import { applySettings, secretId } from './apply-settings.ts'
import type { LiveSites } from './live-sites.ts'
import type { Site } from './site.ts'
import type { KeptSiteSettings, SiteSettings, SiteSettingsStore } from './site-settings-store.ts'

export interface SettingsDependencies {
  store: Pick<SiteSettingsStore, 'find' | 'put'>
  sites: Pick<LiveSites, 'configured' | 'refresh'>
  clock: () => Date
}

/** Whether what is pinned is there is for the content to say. */
export type SetSettings = Omit<StaffSiteSettings, 'missingArticles'>

/** The settings of one site, as the support team sees and sets them. `by`: a member's address. */
export interface SiteSettingsAdministration {
  read(site: string): Promise<Result<SetSettings>>
  /** What is left out stays; null goes back to the file. `settings_changed` where somebody was quicker. */
  change(site: string, change: SiteSettingsChange, by: string): Promise<Result<SetSettings>>
  /** A new secret before the others, which verify as long as they are not revoked. */
  addSecret(site: string, by: string): Promise<Result<{ secret: string; settings: SetSettings }>>
  /** `secret_not_found`; `last_secret` where nothing would be left to say who is asking. */
  revokeSecret(site: string, id: string, by: string): Promise<Result<SetSettings>>
}

/** Twice as many bits as HS256 asks for (RFC 7518 §3.2). */
const SECRET_BYTES = 64
const MOST_TURNS = 5
const SETTABLE = ['origins', 'theme', 'pinned', 'holdout', 'costPerCase', 'eventRetentionDays'] as const

export function createSiteSettings({
  store,
  sites,
  clock,
}: SettingsDependencies): SiteSettingsAdministration {
  /** What was kept; of a site that there is. */
  async function open(site: string): Promise<Result<{ configured: Site; kept: KeptSiteSettings | null }>> {
    const configured = sites.configured(site)
    return configured ? success({ configured, kept: await store.find(site) }) : failure('site_not_found')
  }

  /** Null: somebody was quicker. */
  async function keep(
    configured: Site,
    before: KeptSiteSettings | null,
    settings: SiteSettings,
    { by, action, details }: { by: string; action: string; details: Record<string, unknown> },
  ): Promise<SetSettings | null> {
    const changedAt = clock()
    const site = configured.id
    const kept = { site, revision: (before?.revision ?? 0) + 1, changedAt, changedBy: by, settings }
    const line = { at: changedAt, actor: by, action, site, details: { revision: kept.revision, ...details } }
    if (!(await store.put(kept, line))) return null
    // Here at once; the other servers look every few seconds.
    await sites.refresh()
    return view(configured, kept)
  }

  /** Secrets are added and revoked one by one: whoever changed something else in between is not in the way. */
  async function keepAnyhow<T>(
    site: string,
    attempt: (configured: Site, kept: KeptSiteSettings | null) => Promise<Result<T | null>>,
  ): Promise<Result<T>> {
    for (let turn = 0; turn < MOST_TURNS; turn += 1) {
      const opened = await open(site)
      if (!opened.ok) return opened
      const outcome = await attempt(opened.value.configured, opened.value.kept)
      if (!outcome.ok) return outcome
      if (outcome.value !== null) return success(outcome.value)
    }
    return failure('settings_changed')
  }

  return {
    async read(site) {
      const opened = await open(site)
      return opened.ok ? success(view(opened.value.configured, opened.value.kept)) : opened
    },

    async change(site, { revision, ...changes }, by) {
      const opened = await open(site)
      if (!opened.ok) return opened
      const { configured, kept } = opened.value
      if (revision !== (kept?.revision ?? 0)) return failure('settings_changed')
      const settings = changed(kept?.settings ?? NOTHING_SET, changes)
      const details = { changed: Object.keys(changes) }
      const seen = await keep(configured, kept, settings, { by, action: 'settings_changed', details })
      return seen ? success(seen) : failure('settings_changed')
    },

    addSecret: (site, by) =>
      keepAnyhow(site, async (configured, kept) => {
        const secret = randomBytes(SECRET_BYTES).toString('base64url')
        const before = kept?.settings ?? NOTHING_SET
        const added = { secret, addedAt: clock().toISOString() }
        const settings = { ...before, secrets: [added, ...before.secrets] }
        const details = { id: secretId(secret) }
        const seen = await keep(configured, kept, settings, { by, action: 'secret_added', details })
        return success(seen && { secret, settings: seen })
      }),

    revokeSecret: (site, id, by) =>
      keepAnyhow(site, async (configured, kept) => {
        const before = kept?.settings ?? NOTHING_SET
        const now = applySettings(configured, before)
        if (!now.secrets.some((secret) => secretId(secret) === id)) return failure('secret_not_found')
        if (now.secrets.length === 1 && now.keySet === null && !now.emailCodes) return failure('last_secret')
        const settings = {
          ...before,
          secrets: before.secrets.filter(({ secret }) => secretId(secret) !== id),
          // Of the file's it is remembered; one that was added here is gone for good.
          revokedSecrets: configured.secrets.some((secret) => secretId(secret) === id)
            ? [...before.revokedSecrets, id]
            : before.revokedSecrets,
        }
        const seen = await keep(configured, kept, settings, { by, action: 'secret_revoked', details: { id } })
        return success(seen)
      }),
  }
}

const NOTHING_SET: SiteSettings = { secrets: [], revokedSecrets: [] }

function changed(settings: SiteSettings, changes: Omit<SiteSettingsChange, 'revision'>): SiteSettings {
  const merged = Object.entries({ ...settings, ...changes })
  return Object.fromEntries(
    merged.filter(([, value]) => value !== null && value !== undefined),
  ) as unknown as SiteSettings
}

/** No secret is in it: a name, and how it ends. */
function view(configured: Site, kept: KeptSiteSettings | null): SetSettings {
  const settings = kept?.settings ?? NOTHING_SET
  const site = applySettings(configured, settings)
  const setting = <K extends (typeof SETTABLE)[number]>(name: K) => ({
    value: site[name],
    from: settings[name] === undefined ? ('file' as const) : ('dashboard' as const),
  })
  return {
    site: configured.id,
    revision: kept?.revision ?? 0,
    changedAt: kept?.changedAt.toISOString() ?? null,
    changedBy: kept?.changedBy ?? null,
    origins: setting('origins'),
    theme: setting('theme'),
    pinned: setting('pinned'),
    holdout: setting('holdout'),
    costPerCase: setting('costPerCase'),
    eventRetentionDays: setting('eventRetentionDays'),
    secrets: site.secrets.map((secret) => {
      const added = settings.secrets.find((one) => one.secret === secret)
      return {
        id: secretId(secret),
        end: secret.slice(-4),
        from: added ? 'dashboard' : 'file',
        addedAt: added?.addedAt ?? null,
      }
    }),
  }
}
