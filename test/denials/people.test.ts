import { describe, expect, it } from 'vitest'
import { endpoints } from '../../server/contract/endpoints.ts'
import type { ErrorCode } from '../../server/contract/error-codes.ts'
import { ERROR_STATUS } from '../../server/contract/error-codes.ts'
import { bearer, type EndpointName, needingTokens, openCounter } from '../support/denial-counter.ts'
import { caseToOpen } from '../support/opened-case.ts'
import { sampleAccount, samplePerson } from '../support/sample-people.ts'

type NeedingToken = {
  [Name in EndpointName]: (typeof endpoints)[Name] extends { identity: 'required' } ? Name : never
}[EndpointName]

/**
 * What a person gets who is named on the account in no role any more, but opened the case. An endpoint that is not here
 * does not compile.
 */
const WITHOUT_A_ROLE: Record<NeedingToken, ErrorCode | 'answered'> = {
  getMe: 'answered',
  postLogout: 'answered',
  getContacts: 'not_primary_owner',
  postContact: 'not_primary_owner',
  deleteContact: 'not_primary_owner',
  postCase: 'not_technical_contact',
  getCases: 'answered',
  getCase: 'answered',
  postReply: 'not_technical_contact',
  postAttachment: 'not_technical_contact',
  getAttachment: 'answered',
  postClosing: 'not_technical_contact',
  postReopening: 'not_technical_contact',
  putCallBack: 'not_technical_contact',
  deleteCallBack: 'not_technical_contact',
  getCallBackHours: 'answered',
}

describe.each(needingTokens as NeedingToken[])('%s by somebody in no role', (name) => {
  const expected = WITHOUT_A_ROLE[name]

  it(`is ${expected === 'answered' ? 'answered' : `refused: ${expected}`}`, async () => {
    const { ask, state } = await openCounter(name, { contacts: [] })
    const before = await state()
    const { status, body } = await ask({ headers: await bearer(samplePerson) })
    if (expected === 'answered') {
      expect(Object.keys(endpoints[name].answers)).toContain(String(status))
      return
    }
    expect({ status, code: body.code }).toEqual({ status: ERROR_STATUS[expected], code: expected })
    expect(await state()).toEqual(before)
  })

  it('tells nothing of the account or its cases to who has never been in one', async () => {
    const { ask, state } = await openCounter(name)
    const before = await state()
    const stranger = { ...samplePerson, subject: 'person-2', email: 'eve@acme.example', name: 'Eve' }
    const { text } = await ask({ headers: await bearer(stranger) })
    for (const secret of [sampleAccount.name, sampleAccount.primaryEmail, caseToOpen.subject, 'owner@']) {
      expect(text).not.toContain(secret)
    }
    const after = await state()
    expect({ ...after, loggedOut: null }).toEqual({ ...before, loggedOut: null })
  })
})
