import { failure, type Result, success } from '../contract/result.ts'
import type { Attachment } from '../contract/types.ts'
import type { Site } from '../sites/site.ts'
import type { Identity } from '../support-rules/account.ts'
import { caseOfPerson, changeableCase } from './case-access.ts'
import { type ChangeCaseDependencies, changeCase } from './change-case.ts'
import { contactAttachment } from './decisions/contact-attachment.ts'

interface Asked {
  identity: Identity
  site: Site
  number: string
}

/** What the attachments of a case ask of the case. */
export function createCaseAttachments(dependencies: ChangeCaseDependencies) {
  return {
    /** `case_not_found`, `not_technical_contact`. */
    mayAttach: (asked: Asked): Promise<Result<unknown>> => changeableCase(dependencies, asked),

    /** Those that the person may read: `case_not_found`. */
    async readable(asked: Asked): Promise<Result<Attachment[]>> {
      const found = await caseOfPerson(dependencies, asked)
      if (!found.ok) return found
      const entries = found.value.case.entries.filter((entry) => !entry.supportOnly)
      return success(entries.flatMap(({ attachments }) => attachments))
    },

    /** All of a case of that site, notes among support included: `case_not_found`. */
    async ofSite(site: string, number: string): Promise<Result<Attachment[]>> {
      const found = await dependencies.store.findByNumber(number)
      if (found?.site !== site) return failure('case_not_found')
      return success(found.entries.flatMap(({ attachments }) => attachments))
    },

    /** Gives an attachment that waits an entry of its own; once, however often it is asked. */
    attach: (asked: Asked, attachment: string): Promise<Result<unknown>> =>
      changeCase(dependencies, {
        ...asked,
        decide: (moment) => (supportCase) =>
          contactAttachment(supportCase, { ...moment, channel: 'widget', attachment }),
        key: { key: `attachment:${attachment}`, requestDigest: '' },
      }),
  }
}
