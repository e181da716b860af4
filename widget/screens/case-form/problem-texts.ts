import { LIMITS } from '../../api/contract.ts'
import type { Translate } from '../../i18n/translate.ts'
import type { CaseField, CaseProblem } from './check-case.ts'

/** What to tell the person about each field that has a problem: the first one of each. */
export function problemTexts(problems: readonly CaseProblem[], t: Translate<'case'>): Map<CaseField, string> {
  const texts = new Map<CaseField, string>()
  for (const problem of problems) {
    if (!texts.has(problem.field)) texts.set(problem.field, problemText(problem, t))
  }
  return texts
}

function problemText({ field, code }: CaseProblem, t: Translate<'case'>): string {
  switch (`${field} ${code}` as const) {
    case 'subject required':
      return t('invalid.subjectRequired')
    case 'subject too_long':
      return t('invalid.subjectTooLong', { count: LIMITS.subjectCharacters })
    case 'description required':
      return t('invalid.descriptionRequired')
    case 'description too_long':
      return t('invalid.descriptionTooLong', { count: LIMITS.descriptionCharacters })
    case 'nature required':
      return t('invalid.natureRequired')
    case 'engine required':
      return t('invalid.engineRequired')
    case 'engine unknown':
      return t('invalid.engineUnknown')
    case 'severity not_in_plan':
      return t('invalid.severityNotInPlan')
    case 'callBack required':
      return t('invalid.callBackRequired')
    case 'callBack not_in_plan':
      return t('invalid.callBackNotInPlan')
    case 'callBack past':
      return t('invalid.callBackPast')
    case 'callBack invalid':
      return t('invalid.callBackFar')
    default:
      return t('invalid.other')
  }
}
