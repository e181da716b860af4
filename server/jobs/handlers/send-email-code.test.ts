import { describe, expect, it } from 'vitest'
import { createCodePostOffice } from '../../../test/support/code-post-office.ts'
import { MemoryAccountDirectory } from '../../../test/support/memory-account-directory.ts'
import { MemoryEmailCodeStore } from '../../../test/support/memory-email-code-store.ts'
import { sampleDirectoryAccount } from '../../../test/support/sample-people.ts'
import { otherSite, sampleSite } from '../../../test/support/sample-site.ts'
import { MailNotTakenError } from '../../mail/mailer.ts'
import type { JobPayloads } from '../job-queue.ts'

const requestedAt = new Date('2026-06-08T15:00:00Z')

function office({ secondsLater = 1 } = {}) {
  const emailCodes = new MemoryEmailCodeStore()
  const accounts = new MemoryAccountDirectory({
    ...sampleDirectoryAccount,
    contacts: [{ email: 'Ada@acme.example', name: 'Ada Ångström', roles: ['technical_contact'] }],
  })
  const kept: unknown[] = []
  const put = emailCodes.put.bind(emailCodes)
  emailCodes.put = async (...code) => {
    kept.push(code)
    return put(...code)
  }
  const now = new Date(requestedAt.getTime() + secondsLater * 1000)
  const post = createCodePostOffice({ emailCodes, accounts }, () => now)
  const run = (changes: Partial<JobPayloads['send-email-code']> = {}) =>
    post.run({
      site: sampleSite.id,
      email: 'ada@acme.example',
      locale: 'en',
      requestedAt: requestedAt.toISOString(),
      ...changes,
    })
  return { ...post, run, kept, accounts, emailCodes }
}

describe('the job that mails a code', () => {
  it('writes to the address as the directory has it, not as somebody typed it', async () => {
    const { run, mailer } = office()
    await run({ email: 'ADA@ACME.example' })
    expect(mailer.sent).toMatchObject([{ to: [{ name: 'Ada Ångström', address: 'Ada@acme.example' }] }])
  })

  it('keeps nothing by which the code or the address could be read', async () => {
    const { run, kept, newestCode } = office()
    await run()
    expect(newestCode()).toMatch(/^[0-9]{6}$/)
    // A digest has the letters of a name, and the digits of a code, by chance.
    const text = JSON.stringify(kept).replaceAll(/"[0-9a-f]{64}"/g, 'digest')
    expect(text).not.toContain(newestCode())
    expect(text.toLowerCase()).not.toContain('ada')
    expect(kept).toMatchObject([[{ site: sampleSite.id }, { hash: expect.stringMatching(/^[0-9a-f]{64}$/) }]])
  })

  it('writes to nobody for an address that is not known, and leaves the same behind', async () => {
    const { run, mailer, kept } = office()
    await run()
    await run({ email: 'stranger@acme.example' })
    expect(mailer.sent).toHaveLength(1)
    const shapes = kept.map((code) => JSON.stringify(code).replaceAll(/[0-9a-f]{64}/g, 'digest'))
    expect(shapes[1]).toBe(shapes[0])
  })

  it('makes a new code when it is run again, which takes the place of the one before', async () => {
    const { run, mailer, kept } = office()
    mailer.refuseNext(new MailNotTakenError('Try again later', { mayHaveArrived: true }))
    await expect(run()).rejects.toThrow('Try again later')
    await run()
    await run()
    const [first, second] = mailer.sent
    expect(first?.messageId).not.toBe(second?.messageId)
    expect(new Set(kept.map((code) => JSON.stringify(code))).size).toBe(3)
  })

  it('gives up when the code would come too late to be of use, and tells the operator without the address', async () => {
    const { run, mailer, kept, warned } = office({ secondsLater: 601 })
    await run()
    expect(mailer.sent).toEqual([])
    expect(kept).toEqual([])
    expect(warned).toEqual([{ site: sampleSite.id }])
  })

  it('rejects while the accounts cannot be read', async () => {
    const { run, accounts, kept } = office()
    accounts.accountsOf = () => Promise.reject(new Error('The directory is down.'))
    await expect(run()).rejects.toThrow('The directory is down.')
    expect(kept).toEqual([])
  })

  it.each([otherSite.id, 'pub_gone'])(
    'does nothing for a site that has no codes (any more): %s',
    async (site) => {
      const { run, kept, mailer } = office()
      await run({ site })
      expect(kept).toEqual([])
      expect(mailer.sent).toEqual([])
    },
  )
})
