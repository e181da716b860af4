import type { ErrorCode, FieldProblemCode } from '../../contract/error-codes.ts'
import type { Locale } from '../../contract/vocabulary.ts'
import { en } from './en.ts'
import { fr } from './fr.ts'

/** What an API client reads of a failure: what happened and what to do. A missing text does not compile. */
export interface ProblemTexts {
  titles: Record<ErrorCode, string>
  fields: Record<FieldProblemCode, string>
}

export const problemTexts: Record<Locale, ProblemTexts> = { en, fr }
