import { z } from 'zod'
import { email, instant, languageTag, siteId } from './common.ts'

export const newEmailCode = z.strictObject({ site: siteId, email, locale: languageTag.optional() })

export const emailCodeRequested = z.object({
  expiresInSeconds: z
    .number()
    .meta({ description: 'How long a code is valid. The answer is the same whether or not one is mailed' }),
})

export const emailCodeVerification = z.strictObject({
  site: siteId,
  email,
  code: z
    .string()
    .max(40)
    .transform((code) => code.replaceAll(/[\s-]/g, ''))
    .pipe(z.string().regex(/^[0-9]{6}$/))
    .meta({ description: 'Six digits; spaces and hyphens do not count', examples: ['042 118'] }),
  account: z
    .string()
    .min(1)
    .max(255)
    .optional()
    .meta({ description: 'The account to be signed in to; else the first of those the address belongs to' }),
})

const token = z.string().meta({ description: 'To be sent as a bearer token, as a host’s' })

export const emailCodeSession = z.object({
  token,
  expiresAt: instant,
  account: z.string().meta({ description: 'The id of the account that `token` is for' }),
  accounts: z.array(z.object({ id: z.string(), name: z.string(), token })),
})
