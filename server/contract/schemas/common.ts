import { z } from 'zod'
import { LIMITS } from '../limits.ts'

/** An instant, ISO 8601 in UTC. */
export const instant = z.iso.datetime().meta({ description: 'An instant, ISO 8601, UTC' })

export const siteId = z
  .string()
  .regex(/^[A-Za-z0-9_-]{1,64}$/)
  .meta({ description: "The site's public id", examples: ['pub_demo'] })

/**
 * An attempt to get help, by the sender's id. Those that begin with `case:` are the server's own, of cases without an attempt
 * that is known: whoever could state one would tell of somebody else's case.
 */
export const intentId = z
  .string()
  .min(1)
  .max(64)
  .regex(/^(?!case:)/)
  .meta({ description: 'Made by the sender, such as a UUID; never begins with `case:`' })

/** A BCP 47 language tag; regions and scripts are accepted, the language decides. */
export const languageTag = z
  .string()
  .regex(/^[A-Za-z]{2,3}([-_][A-Za-z0-9]{1,8})*$/)
  .meta({ description: 'A BCP 47 language tag', examples: ['en', 'fr-CA'] })

export const pageAddress = z
  .string()
  .max(LIMITS.pageAddressCharacters)
  .meta({ description: 'The address of the page that the person is on' })

export const email = z.email().max(LIMITS.emailCharacters)

/** Text in runs; `match` marks what the query found. Never HTML. */
export const highlightedText = z.array(z.object({ text: z.string(), match: z.boolean() }))
