import { z } from 'zod'
import { LIMITS } from '../limits.ts'
import { STAFF_ROLES } from '../vocabulary.ts'
import { email, instant, siteId } from './common.ts'
import {
  costPerCase,
  eventRetentionDays,
  holdout,
  MOST_PINNED_RULES,
  pinnedAnswers,
  siteOrigin,
  siteTheme,
} from './site-options.ts'

const sites = z
  .union([z.literal('all'), z.array(siteId)])
  .meta({ description: 'Ids of the sites that they may see' })

/** Who of the support team is asking. */
export const staffPerson = z.object({
  id: z.string(),
  name: z.string(),
  email: z.string().nullable().meta({ description: 'Null: a program' }),
  role: z.literal(STAFF_ROLES),
  sites,
  signIn: z.literal(['password', 'oidc', 'key']),
})

export const staffSignIn = z.strictObject({
  email,
  password: z.string().min(1).max(LIMITS.passwordCharacters),
})

export const staffSignOut = z.strictObject({
  everywhere: z.boolean().default(false).meta({ description: 'On all other devices too' }),
})

/** By which ways somebody of the support team may sign in here. */
export const staffSignInWays = z.object({
  password: z.boolean(),
  oidc: z
    .object({
      url: z.string().meta({ description: 'To be followed as a link; `to` is where it leads back' }),
      label: z.string().meta({ description: 'What the provider is called' }),
    })
    .nullable(),
})

export const staffSite = z.object({
  id: siteId,
  name: z.string(),
  zone: z.string().meta({ description: 'The IANA time zone whose days are counted' }),
  supportEmail: z.string(),
  origins: z.union([z.literal('loopback'), z.array(z.string())]),
  costPerCase: costPerCase.nullable(),
  holdout,
  eventRetentionDays,
})

export const staffSiteList = z.object({ sites: z.array(staffSite) })

/** Whether the dashboard has set it, or the sites file (or what a site starts from) holds. */
const from = z.literal(['dashboard', 'file'])
const setting = <T extends z.ZodType>(value: T) => z.object({ value, from })

const secretView = z.object({
  id: z.string().meta({ description: 'Made of the secret by a digest' }),
  end: z.string().meta({ description: 'Its last four characters' }),
  from,
  addedAt: instant.nullable().meta({ description: 'Null: it stands in the sites file' }),
})

/** The settings of a site as they hold just now. */
export const staffSiteSettings = z.object({
  site: siteId,
  revision: z.int().min(0).meta({ description: 'To be sent with a change' }),
  changedAt: instant.nullable(),
  changedBy: z.string().nullable(),
  origins: setting(z.union([z.literal('loopback'), z.array(z.string())])),
  theme: setting(siteTheme.nullable()),
  pinned: setting(z.array(pinnedAnswers)),
  missingArticles: z
    .array(z.string())
    .meta({ description: 'Of what is pinned: the ids and addresses that lead to no article just now' }),
  holdout: setting(holdout),
  costPerCase: setting(costPerCase.nullable()),
  eventRetentionDays: setting(eventRetentionDays),
  secrets: z.array(secretView).meta({ description: 'The newest first; all of them verify' }),
})

/** What is left out stays as it is; null goes back to the sites file. */
export const siteSettingsChange = z.strictObject({
  revision: z.int().min(0).meta({ description: 'As it was read: a change in between is refused' }),
  origins: z.array(siteOrigin).min(1).max(100).nullable().optional(),
  theme: siteTheme.nullable().optional(),
  pinned: z.array(pinnedAnswers).max(MOST_PINNED_RULES).nullable().optional(),
  holdout: holdout.nullable().optional(),
  costPerCase: costPerCase.nullable().optional(),
  eventRetentionDays: eventRetentionDays.nullable().optional(),
})

export const addedSecret = z.object({
  secret: z.string().meta({ description: 'Shown this once' }),
  settings: staffSiteSettings,
})
