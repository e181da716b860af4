import { z } from 'zod'
import { LIMITS } from '../limits.ts'
import { SUPPORT_ENTRY_KINDS } from '../vocabulary.ts'
import { entryLink } from './cases.ts'
import { siteId } from './common.ts'

/** One line, as it stands above what is said. */
const authorName = z
  .string()
  .trim()
  .min(1)
  .max(LIMITS.personNameCharacters)
  .regex(/^[^\p{Cc}\p{Cs}]*$/u)

/** What a desk has said of a case. */
export const deskReply = z
  .strictObject({
    site: siteId,
    case: z
      .string()
      .min(1)
      .max(64)
      .meta({ description: 'The number of the case', examples: ['C-10001'] }),
    kind: z.literal([...SUPPORT_ENTRY_KINDS, 'close']),
    text: z.string().trim().max(LIMITS.replyCharacters).default(''),
    links: z.array(entryLink).max(LIMITS.linksPerEntry).default([]),
    author: z.strictObject({ name: authorName }),
    internal: z
      .boolean()
      .default(false)
      .meta({ description: 'A note among support: kept with the case, never shown to the contact' }),
  })
  .refine(({ kind, text, links }) => kind === 'close' || text !== '' || links.length > 0, { path: ['text'] })
  // Said with the end of a case it would be for the contact to read.
  .refine(({ kind, internal }) => kind !== 'close' || !internal, { path: ['internal'] })
  .refine(({ kind, links }) => kind !== 'links' || links.length > 0, { path: ['links'] })

/** A file of a case, by the ids that the desk was told. */
export const deskFileRequest = z.strictObject({
  site: siteId,
  case: z.string().min(1).max(64),
  attachment: z.string().min(1).max(64),
})

/** Alike for the first time and for each repetition. */
export const deskReplyTaken = z.object({ case: z.string() })
