import { type Result, success } from '../../contract/result.ts'
import type { Nature } from '../../contract/vocabulary.ts'
import type { Engine } from '../../support-rules/account.ts'
import type { SupportCase } from '../case.ts'
import type { CaseChange } from '../case-store.ts'
import { systemEntry } from '../system-entry.ts'

/** Fills in what a case by mail had not stated. What it states already stays; nothing new is no change. */
export function giveDetails(
  supportCase: SupportCase,
  { engine, nature, at }: { engine?: Engine; nature?: Nature; at: Date },
): Result<CaseChange> {
  const given = {
    ...(supportCase.engine === null && engine && { engine }),
    ...(supportCase.nature === null && nature && { nature }),
  }
  if (Object.keys(given).length === 0) return success({ entries: [] })
  return success({ ...given, entries: [systemEntry('details_given', at)] })
}
