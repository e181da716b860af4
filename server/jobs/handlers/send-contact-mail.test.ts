import { describe, expect, it } from 'vitest'
import { MemoryAccountDirectory } from '../../../test/support/memory-account-directory.ts'
import { sampleDirectoryAccount } from '../../../test/support/sample-people.ts'
import { sampleSite, sampleSites } from '../../../test/support/sample-site.ts'
import type { DeliverMail } from '../../mail/delivery/deliver-mail.ts'
import { createSendContactMail } from './send-contact-mail.ts'

const signal = new AbortController().signal

async function postOffice({ site = sampleSite.id, deliver }: { site?: string; deliver?: DeliverMail } = {}) {
  const directory = new MemoryAccountDirectory({ ...sampleDirectoryAccount, site })
  await directory.nameContact({
    site,
    account: sampleDirectoryAccount.id,
    contact: { email: 'grace@acme.example', name: 'Grace' },
    owner: { email: 'owner@acme.example', name: null },
    locale: 'fr',
    at: new Date('2026-06-08T15:00:00Z'),
  })
  const delivered: Parameters<DeliverMail>[] = []
  const deliverMail: DeliverMail = async (...mail) => {
    delivered.push(mail)
    return 'sent'
  }
  const send = createSendContactMail({ directory, sites: sampleSites, deliverMail: deliver ?? deliverMail })
  return { send, delivered, change: directory.changes[0]?.id ?? '' }
}

describe('the job that tells of a change of the technical contacts', () => {
  it('sends the person and the owner a mail each, in the language of the owner', async () => {
    const { send, delivered, change } = await postOffice()
    await send({ change, to: 'contact' }, signal)
    await send({ change, to: 'owner' }, signal)
    expect(delivered.map(([{ to, language }]) => [to[0]?.address, language])).toEqual([
      ['grace@acme.example', 'fr'],
      ['owner@acme.example', 'fr'],
    ])
    expect(delivered[0]?.[1]).toEqual({
      site: sampleSite.id,
      caseNumber: null,
      entry: null,
      receiver: 'person',
    })
  })

  it('rejects when the mail is not taken, so that it is tried again', async () => {
    const { send, change } = await postOffice({ deliver: () => Promise.reject(new Error('Try again later')) })
    await expect(send({ change, to: 'contact' }, signal)).rejects.toThrow('Try again later')
  })

  it('rejects when the site is no longer configured, or there was no such change', async () => {
    const gone = await postOffice({ site: 'pub_gone' })
    await expect(gone.send({ change: gone.change, to: 'owner' }, signal)).rejects.toThrow('pub_gone')
    const { send } = await postOffice()
    await expect(send({ change: 'nothing', to: 'owner' }, signal)).rejects.toThrow('no change nothing')
  })
})
