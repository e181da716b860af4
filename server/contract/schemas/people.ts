import { z } from 'zod'
import { PLANS, SEVERITIES } from '../vocabulary.ts'
import { email, instant } from './common.ts'

export const engine = z.object({ id: z.string(), name: z.string() })

export const me = z.object({
  status: z.enum(['technical_contact', 'not_technical_contact']),
  primaryOwner: z.boolean().meta({ description: 'May name technical contacts' }),
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

export const contactPerson = z.object({ email })

export const contactList = z.object({ contacts: z.array(contactPerson) })
