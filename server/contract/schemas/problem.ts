import { z } from 'zod'
import { ERROR_STATUS, type ErrorCode, FIELD_PROBLEMS } from '../error-codes.ts'

const codes = Object.keys(ERROR_STATUS) as ErrorCode[]

/** RFC 9457 problem details. */
export const problem = z.object({
  type: z.string().meta({ description: 'about:blank: the code says what happened' }),
  title: z.string(),
  status: z.number().int(),
  code: z.enum(codes),
  requestId: z.string(),
  errors: z
    .array(z.object({ field: z.string(), code: z.enum(FIELD_PROBLEMS), message: z.string() }))
    .optional(),
})
