import { z } from 'zod'

/** What a site's owner may state in the sites file and on the dashboard alike. */

export const siteOrigin = z
  .string()
  .refine(
    (text) => URL.canParse(text) && new URL(text).origin === text,
    'an origin such as https://app.example.com',
  )

/** More than any site of ours has. */
export const MOST_PINNED_RULES = 500

export const pinnedAnswers = z
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
    articles: z.array(z.string().min(1).max(2_000)).min(1).max(5),
  })
  .refine(({ page, query }) => page !== undefined || query !== undefined, 'states neither a page nor a query')

export const costPerCase = z.strictObject({
  amount: z.number().positive().max(1_000_000),
  currency: z
    .string()
    .regex(/^[A-Z]{3}$/, 'a currency such as EUR')
    .meta({ description: 'ISO 4217' }),
})

/** Half of the accounts is as much as tells the most. */
export const holdout = z.number().min(0).max(0.5)

export const eventRetentionDays = z.int().min(30).max(3_650)

const colour = z.string().regex(/^#[0-9a-f]{6}$/i, 'a colour such as #0b6157')

/** How the widget looks where the host page does not say. */
export const siteTheme = z.strictObject({
  scheme: z.literal(['auto', 'light', 'dark', 'contrast']).default('auto'),
  accent: colour.nullable().default(null),
  accentDark: colour.nullable().default(null),
  radiusPx: z.int().min(0).max(32).nullable().default(null),
})
