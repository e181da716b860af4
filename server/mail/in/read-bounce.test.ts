import { describe, expect, it } from 'vitest'
import { sampleBounce, sampleMail } from '../../../test/support/sample-mail.ts'
import { readBounce } from './read-bounce.ts'
import { readMail } from './read-mail.ts'

describe('reading a report that a mail could not be delivered', () => {
  it('tells whom it could not be given to, why, and which mail it was', async () => {
    expect(readBounce(await readMail(sampleBounce()))).toEqual({
      action: 'failed',
      recipients: ['zoe@customer.example'],
      status: '5.1.1',
      diagnostic: '550 5.1.1 <zoe@customer.example>: Recipient address rejected:     User unknown'.replace(
        / {2,}/,
        ' ',
      ),
      messageIds: ['<case.C-10001@acme.example>'],
    })
  })

  it('tells a delay from a failure', async () => {
    expect(readBounce(await readMail(sampleBounce({ action: 'delayed' })))?.action).toBe('delayed')
  })

  it('is nothing when the mail arrived', async () => {
    expect(readBounce(await readMail(sampleBounce({ action: 'delivered' })))).toBeNull()
  })

  it('reads the form of older systems, which answer the mail and name the address in a header', async () => {
    const old = sampleMail({
      'X-Failed-Recipients': 'Zoe@customer.example',
      'In-Reply-To': '<case.C-10001@acme.example>',
    })

    expect(readBounce(await readMail(old))).toEqual({
      action: 'failed',
      recipients: ['zoe@customer.example'],
      status: null,
      diagnostic: null,
      messageIds: ['<case.C-10001@acme.example>'],
    })
  })

  it('reads the headers alone where the mail itself is not brought back', async () => {
    const raw = Buffer.from(sampleBounce())
      .toString('latin1')
      .replace('message/rfc822', 'text/rfc822-headers')

    expect(readBounce(await readMail(Buffer.from(raw, 'latin1')))?.messageIds).toEqual([
      '<case.C-10001@acme.example>',
    ])
  })

  it('is nothing for a mail of a person', async () => {
    expect(readBounce(await readMail(sampleMail({})))).toBeNull()
  })
})
