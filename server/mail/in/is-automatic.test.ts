import { describe, expect, it } from 'vitest'
import { sampleBounce, sampleMail, utf8 } from '../../../test/support/sample-mail.ts'
import { automaticSign } from './is-automatic.ts'
import { readMail } from './read-mail.ts'

const isOurMessageId = (id: string) => id.startsWith('<case.')

async function signOf(
  headers: Parameters<typeof sampleMail>[0],
  mailFrom: string | null = 'zoe@customer.example',
) {
  return automaticSign(await readMail(sampleMail(headers)), { mailFrom, isOurMessageId })
}

describe('telling a mail that no person wrote', () => {
  it.each([
    ['auto_submitted', { 'Auto-Submitted': 'auto-replied (vacation)' }],
    ['auto_submitted', { 'Auto-Submitted': 'auto-generated' }],
    ['bulk', { Precedence: 'bulk' }],
    ['bulk', { Precedence: 'list' }],
    ['bulk', { Precedence: 'junk' }],
    ['bulk', { Precedence: 'auto_reply' }],
    ['mailing_list', { 'List-Id': '<news.acme.example>' }],
    ['mailing_list', { 'List-Unsubscribe': '<https://acme.example/u>' }],
    ['auto_response', { 'X-Auto-Response-Suppress': 'All' }],
    ['auto_response', { 'X-Auto-Response-Suppress': 'DR, OOF, AutoReply' }],
    ['auto_response', { 'X-Autoreply': 'yes' }],
    ['null_sender', { 'Return-Path': '<>' }],
    ['loop', { 'X-Loop': 'support@acme.example' }],
    ['report', { 'X-Failed-Recipients': 'a@b.example' }],
    ['report', { 'Content-Type': 'multipart/report; report-type=disposition-notification; boundary=a' }],
    ['own_mail', { 'Message-ID': '<case.C-10001@acme.example>' }],
    ['mail_system', { From: 'Mail Delivery Subsystem <MAILER-DAEMON@mx.example>' }],
    ['mail_system', { From: 'no-reply@shop.example' }],
    [
      'vacation_subject',
      { Subject: 'Automatic reply: [C-10001] Search', 'In-Reply-To': '<case.C-10001@acme.example>' },
    ],
    [
      'vacation_subject',
      { Subject: utf8('Réponse automatique : [C-10001]'), References: '<case.C-10001@acme.example>' },
    ],
    [
      'vacation_subject',
      { Subject: 'Abwesenheitsnotiz: Urlaub', 'In-Reply-To': '<case.C-10001@acme.example>' },
    ],
  ])('%s: %o', async (sign, headers) => {
    expect(await signOf(headers, null)).toBe(sign)
  })

  it('a mail with the null sender, which nobody may answer', async () => {
    expect(await signOf({}, '')).toBe('null_sender')
  })

  it('a report of a mail server', async () => {
    expect(automaticSign(await readMail(sampleBounce()), { mailFrom: '', isOurMessageId })).toBe('report')
  })

  it.each([
    ['a mail of a person', {}],
    ['one that says that it is no automatic one', { 'Auto-Submitted': 'no' }],
    ['one that lets itself be answered', { 'X-Auto-Response-Suppress': 'None' }],
    ['one of normal precedence', { Precedence: 'first-class' }],
    ['a person who asks about absence messages', { Subject: 'Out of office replies are not indexed' }],
    ['an answer to our mail', { Subject: 'Re: [C-10001]', 'In-Reply-To': '<case.C-10001@acme.example>' }],
    ['a person whose name begins like a machine', { From: 'bouncesmith@customer.example' }],
  ])('but not %s', async (_kind, headers) => {
    expect(await signOf(headers)).toBeNull()
  })
})
