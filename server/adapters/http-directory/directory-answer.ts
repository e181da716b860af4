import { z } from 'zod'
import { accountSchema } from '../../contacts/account-schema.ts'

/** `GET {url}?site=&account=` */
export const accountAnswer = z.strictObject({ account: accountSchema })

/** `GET {url}?site=&email=` */
export const accountsAnswer = z.strictObject({ accounts: z.array(accountSchema).max(100) })
