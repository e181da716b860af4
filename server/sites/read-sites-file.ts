import { readFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { z } from 'zod'
import {
  costPerCase,
  eventRetentionDays,
  holdout,
  MOST_PINNED_RULES,
  pinnedAnswers,
  siteOrigin,
  siteTheme,
} from '../contract/schemas/site-options.ts'
import { LOCALES } from '../contract/vocabulary.ts'
import { StartUpError } from '../start-up-error.ts'
import { swiftypePreset } from './presets/swiftype.ts'
import { ACCOUNT_SOURCES, KEY_SET_ALGORITHMS, type Site, type SitePreset } from './site.ts'
import { CalendarError, siteCalendar } from './site-calendar.ts'
import { businessCalendarSettings, supportPlansSettings } from './support-rules-settings.ts'

const PRESETS = { swiftype: swiftypePreset } satisfies Record<string, SitePreset>

/** The shortest HS256 secret that RFC 7518 §3.2 allows: as many bits as the hash. */
const SHORTEST_SECRET_BYTES = 32

/** What is on this machine alone needs no encryption. */
const LOOPBACK = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/

/** An address of the site owner's own that secrets are sent to, or that keys come from. */
const ownersUrl = z
  .url({ protocol: /^https?$/ })
  .refine(
    (url) => new URL(url).protocol === 'https:' || LOOPBACK.test(new URL(url).hostname),
    'an https address',
  )

const accounts = z
  .strictObject({
    sources: z.array(z.enum(ACCOUNT_SOURCES)).min(1).default(['directory', 'claims']),
    http: z
      .strictObject({ url: ownersUrl, token: z.string().min(16) })
      .nullable()
      .default(null),
  })
  .refine(
    ({ sources, http }) => http !== null || !sources.includes('http'),
    'names http, which is not stated',
  )

const replyAddress = z
  .string()
  .refine(
    (text) => text.includes('{token}') && z.email().safeParse(text.replace('{token}', 'token')).success,
    'an address with {token} in it, such as reply+{token}@example.com',
  )

/** As Standard Webhooks writes a secret: 24 to 64 bytes in base64 after a prefix. */
const webhookSecret = z
  .string()
  .regex(/^whsec_[A-Za-z0-9+/]{32,88}={0,2}$/, 'a secret such as whsec_… (24 to 64 bytes in base64)')

const sitesFile = z.strictObject({
  sites: z
    .array(
      z
        .strictObject({
          id: z.string().regex(/^[A-Za-z0-9_-]{1,64}$/),
          preset: z.enum(Object.keys(PRESETS) as [keyof typeof PRESETS]),
          origins: z.array(siteOrigin).min(1),
          secrets: z.array(z.string().min(SHORTEST_SECRET_BYTES)).default([]),
          keySet: z
            .strictObject({
              url: ownersUrl,
              algorithms: z
                .array(z.enum(KEY_SET_ALGORITHMS))
                .min(1)
                .default([...KEY_SET_ALGORITHMS]),
            })
            .nullable()
            .default(null),
          name: z.string().min(1).optional(),
          supportEmail: z.email().optional(),
          portal: z.strictObject({ url: z.url(), separateLogin: z.boolean() }).nullable().optional(),
          communities: z.array(z.strictObject({ title: z.string().min(1), url: z.url() })).optional(),
          plans: supportPlansSettings.optional(),
          businessCalendar: businessCalendarSettings.optional(),
          pinned: z.array(pinnedAnswers).max(MOST_PINNED_RULES).optional(),
          emailCodes: z.boolean().optional(),
          accounts: accounts.optional(),
          accountCases: z.boolean().optional(),
          supportTeam: z
            .strictObject({ addresses: z.array(z.email()).min(1), locale: z.enum(LOCALES).default('en') })
            .nullable()
            .optional(),
          mail: z.strictObject({ replyAddress: replyAddress.nullable() }).optional(),
          callBack: z
            .strictObject({
              meetingUrl: z
                .url({ protocol: /^https?$/ })
                .nullable()
                .default(null),
              minutes: z.int().min(5).max(240).default(30),
            })
            .optional(),
          theme: siteTheme.nullable().optional(),
          costPerCase: costPerCase.nullable().optional(),
          holdout: holdout.optional(),
          eventRetentionDays: eventRetentionDays.optional(),
          countsDrivenBrowsers: z.boolean().optional(),
          desk: z
            .strictObject({ url: ownersUrl, secrets: z.array(webhookSecret).min(1) })
            .nullable()
            .optional(),
        })
        .refine(
          ({ secrets, keySet, emailCodes }) => secrets.length > 0 || keySet !== null || emailCodes === true,
          'says by nothing who is asking: state secrets, a keySet or emailCodes',
        )
        .refine(
          ({ emailCodes, accounts }) =>
            emailCodes !== true || !accounts || accounts.sources.some((source) => source !== 'claims'),
          'has emailCodes, and no source of accounts but claims, by which nobody is known from an address',
        ),
    )
    .min(1),
})

type StatedSite = z.infer<typeof sitesFile>['sites'][number]

/**
 * The sites of a JSON file: `{"sites": [{"id", "preset", "origins", "secrets", …}]}`. What a site does not state is its
 * preset's.
 *
 * @throws {StartUpError} that names the file and the place in it; secrets are not repeated.
 */
export async function readSitesFile(path: string): Promise<Site[]> {
  const invalid = (why: string) => new StartUpError('configuration_invalid', `The sites file ${path} ${why}.`)
  const text = await readFile(path, 'utf8').catch(() => {
    throw invalid('cannot be read')
  })
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch {
    throw invalid('is not valid JSON')
  }
  const parsed = sitesFile.safeParse(json)
  if (!parsed.success) {
    const [issue] = parsed.error.issues
    throw invalid(`is not valid at "${issue?.path.join('.')}": ${issue?.message}`)
  }
  const folder = dirname(path)
  return Promise.all(
    parsed.data.sites.map((stated, place) =>
      siteOf(stated, folder).catch((error: unknown) => {
        if (!(error instanceof CalendarError)) throw error
        throw invalid(`is not valid at "sites.${place}.businessCalendar.${error.setting}": ${error.message}`)
      }),
    ),
  )
}

async function siteOf({ preset: name, ...overrides }: StatedSite, folder: string): Promise<Site> {
  const preset = PRESETS[name]
  const calendar = overrides.businessCalendar
  return {
    ...preset,
    ...present(overrides),
    plans: { ...preset.plans, ...present(overrides.plans ?? {}) },
    businessCalendar: calendar
      ? await siteCalendar(preset.businessCalendar, calendar, folder)
      : preset.businessCalendar,
  } as Site
}

function present<T extends object>(settings: T): T {
  return Object.fromEntries(Object.entries(settings).filter(([, value]) => value !== undefined)) as T
}
