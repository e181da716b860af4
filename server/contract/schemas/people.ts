import { z } from 'zod'
import { LIMITS } from '../limits.ts'
import { PLANS, SEVERITIES } from '../vocabulary.ts'
import { email, instant } from './common.ts'

/** One line; control characters and lone surrogates have no place in a name. */
const personName = z
  .string()
  .trim()
  .max(LIMITS.personNameCharacters)
  .regex(/^[^\p{Cc}\p{Cs}]*$/u)
  .transform((name) => name || null)

export const engine = z.object({ id: z.string(), name: z.string() })

export const me = z.object({
  status: z.enum(['technical_contact', 'not_technical_contact']),
  primaryOwner: z.boolean().meta({ description: 'Answers for who is named on the account' }),
  contactsEditable: z.boolean().meta({
    description: 'May name and remove technical contacts here; false where the account is kept elsewhere',
  }),
  contact: z.object({ email, name: z.string().nullable() }),
  account: z
    .object({ name: z.string(), plan: z.literal(PLANS), primaryEmail: email })
    .nullable()
    .meta({ description: 'Null for whoever is neither technical contact nor primary owner' }),
  engines: z.array(engine),
  severities: z.array(
    z.object({
      level: z.literal(SEVERITIES),
      allowed: z.boolean(),
      respondBy: instant
        .nullable()
        .meta({ description: 'The response target of a case opened now; null where the plan has none' }),
    }),
  ),
  callBack: z.boolean().meta({ description: 'The plan includes a scheduled call-back' }),
})

/** As people paste it: with spaces around it. */
const typedEmail = z.string().trim().pipe(email)

export const contactToName = z.object({ email: typedEmail, name: personName.nullish() })

export const contactQuery = z.object({ email: typedEmail })

export const contactList = z.object({
  contacts: z.array(
    z.object({
      email,
      name: z.string().nullable(),
      namedAt: instant.nullable().meta({ description: 'When the primary owner named them; null: otherwise' }),
    }),
  ),
  editable: z.boolean().meta({ description: 'The account is kept here: contacts can be named and removed' }),
})
