import { readFile } from 'node:fs/promises'
import { z } from 'zod'
import { StartUpError } from '../start-up-error.ts'
import { swiftypePreset } from './presets/swiftype.ts'
import type { Site, SitePreset } from './site.ts'

const PRESETS = { swiftype: swiftypePreset } satisfies Record<string, SitePreset>

/** The shortest HS256 secret that RFC 7518 §3.2 allows: as many bits as the hash. */
const SHORTEST_SECRET_BYTES = 32

const origin = z
  .string()
  .refine(
    (text) => URL.canParse(text) && new URL(text).origin === text,
    'an origin such as https://app.example.com',
  )

const MOST_PINNED_RULES = 500
const pinnedAnswers = z
  .strictObject({
    page: z
      .string()
      .regex(/^(\/|https?:\/\/)/, 'a path such as /billing/* or an http(s) address')
      .max(500)
      .optional(),
    query: z
      .string()
      .regex(/[\p{L}\p{N}]/u, 'words of a question')
      .max(200)
      .optional(),
    articles: z.array(z.string().min(1)).min(1).max(5),
  })
  .refine(({ page, query }) => page !== undefined || query !== undefined, 'states neither a page nor a query')

const sitesFile = z.strictObject({
  sites: z
    .array(
      z.strictObject({
        id: z.string().regex(/^[A-Za-z0-9_-]{1,64}$/),
        preset: z.enum(Object.keys(PRESETS) as [keyof typeof PRESETS]),
        origins: z.array(origin).min(1),
        secrets: z.array(z.string().min(SHORTEST_SECRET_BYTES)).min(1),
        name: z.string().min(1).optional(),
        supportEmail: z.email().optional(),
        portal: z.strictObject({ url: z.url(), separateLogin: z.boolean() }).nullable().optional(),
        communities: z.array(z.strictObject({ title: z.string().min(1), url: z.url() })).optional(),
        pinned: z.array(pinnedAnswers).max(MOST_PINNED_RULES).optional(),
      }),
    )
    .min(1),
})

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
  return parsed.data.sites.map(({ preset, ...overrides }) => ({
    ...PRESETS[preset],
    ...(Object.fromEntries(
      Object.entries(overrides).filter(([, value]) => value !== undefined),
    ) as typeof overrides),
  })) as Site[]
}
