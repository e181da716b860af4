import { createCaseFilings } from '../../server/deflection/case-filed-event.ts'
import { createContactPseudonym } from '../../server/deflection/contact-pseudonym.ts'

export const sampleContactOf = createContactPseudonym(new Uint8Array(32))

/** What is told of cases where nobody is of the support team, and no site runs an experiment. */
export const sampleFilings = createCaseFilings({
  sites: { find: () => undefined },
  contactOf: sampleContactOf,
  armOf: async () => null,
})
