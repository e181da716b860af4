import { Registry } from 'prom-client'
import { expect, it } from 'vitest'
import { MemoryMailer } from '../../../test/support/memory-mailer.ts'
import { type MailMessage, MailNotTakenError } from '../../mail/mailer.ts'
import { countMails } from './count-mails.ts'

const message: MailMessage = {
  messageId: '<1@support.example>',
  from: { name: 'Support', address: 'support@support.example' },
  to: [{ name: 'Ada', address: 'ada@customer.example' }],
  subject: 'Your case',
  text: 'It is open.',
  html: '<p>It is open.</p>',
  language: 'en',
}

it('counts what becomes of each mail, and passes on what it hears', async () => {
  const registry = new Registry()
  const mailer = new MemoryMailer()
  const counted = countMails(registry, mailer)
  const outcomes = async () =>
    (await registry.metrics()).split('\n').filter((line) => line.startsWith('guichet_mails_total'))
  expect(await outcomes()).toEqual([
    'guichet_mails_total{outcome="sent"} 0',
    'guichet_mails_total{outcome="refused"} 0',
    'guichet_mails_total{outcome="not_taken"} 0',
  ])

  expect(await counted.send(message)).toEqual({ taken: true, refused: [] })
  const refusal = {
    taken: false,
    refused: [{ address: 'ada@customer.example', reply: '550 no such person' }],
  }
  mailer.refuseNext(refusal)
  expect(await counted.send(message)).toEqual(refusal)
  const failure = new MailNotTakenError('connection refused', { mayHaveArrived: false })
  for (let time = 0; time < 2; time++) {
    mailer.refuseNext(failure)
    await expect(counted.send(message)).rejects.toBe(failure)
  }

  expect(await outcomes()).toEqual([
    'guichet_mails_total{outcome="sent"} 1',
    'guichet_mails_total{outcome="refused"} 1',
    'guichet_mails_total{outcome="not_taken"} 2',
  ])
})
