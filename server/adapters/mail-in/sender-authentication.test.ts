import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createDkimKey, signMail } from '../../../test/support/dkim.ts'
import { type DnsServer, startDnsServer } from '../../../test/support/dns-server.ts'
import { sampleMail } from '../../../test/support/sample-mail.ts'
import type { SmtpConnection } from '../../mail/in/smtp-connection.ts'
import { createDnsResolver } from './dns-resolver.ts'
import { createSenderAuthentication } from './sender-authentication.ts'

const key = createDkimKey()
const ZONE = {
  'customer.example': { TXT: ['v=spf1 ip4:192.0.2.10 -all'] },
  '_dmarc.customer.example': { TXT: ['v=DMARC1; p=reject'] },
  's1._domainkey.customer.example': { TXT: [key.record] },
  'testing._domainkey.customer.example': { TXT: [key.record.replace('v=DKIM1;', 'v=DKIM1; t=y;')] },
  'bounces.customer.example': { TXT: ['v=spf1 ip4:192.0.2.10 -all'] },
  // Publishes no policy.
  'plain.example': { TXT: ['v=spf1 ip4:192.0.2.20 ~all'] },
  's1._domainkey.plain.example': { TXT: [key.record] },
  // Relaxed alignment is not enough for this one.
  'strict.example': {},
  '_dmarc.strict.example': { TXT: ['v=DMARC1; p=reject; adkim=s; aspf=s'] },
  's1._domainkey.news.strict.example': { TXT: [key.record] },
  // Anybody's.
  'evil.example': { TXT: ['v=spf1 +all'] },
  's1._domainkey.evil.example': { TXT: [key.record] },
}

let dns: DnsServer

beforeAll(async () => {
  dns = await startDnsServer(ZONE)
})
afterAll(() => dns.close())
beforeEach(() => dns.failing.clear())

const connection = (address: string, mailFrom: string): SmtpConnection => ({
  address,
  helo: 'mail.sender.example',
  mailFrom,
})
const customers = connection('192.0.2.10', 'zoe@customer.example')
const somebodys = connection('203.0.113.66', 'eve@evil.example')
const from = (address: string, more: Record<string, string | string[]> = {}) =>
  sampleMail({ From: `Zoe <${address}>`, ...more })

async function verdict(raw: Uint8Array, by: SmtpConnection | null, trustedAuthserv: string | null = null) {
  const authenticate = createSenderAuthentication({
    resolveDns: createDnsResolver([dns.address]),
    trustedAuthserv,
  })
  return authenticate(
    (async function* () {
      yield raw
    })(),
    by,
  )
}

describe('who wrote a mail', () => {
  const zoe = { outcome: 'authenticated', address: 'zoe@customer.example' }

  it('is known by SPF when the mail comes from where its domain sends', async () => {
    expect(await verdict(from('Zoe@Customer.example'), customers)).toEqual(zoe)
    expect(
      await verdict(from('zoe@customer.example'), connection('192.0.2.10', 'x@bounces.customer.example')),
    ).toEqual(zoe)
    expect(
      await verdict(from('yan@plain.example'), connection('192.0.2.20', 'yan@plain.example')),
    ).toMatchObject({
      outcome: 'authenticated',
    })
  })

  it('is known by DKIM wherever the mail comes from, also out of a mailbox', async () => {
    const signed = await signMail(from('zoe@customer.example'), key, { domain: 'customer.example' })

    expect(await verdict(signed, somebodys)).toEqual(zoe)
    expect(await verdict(signed, null)).toEqual(zoe)
    const plain = await signMail(from('yan@plain.example'), key, { domain: 'plain.example' })
    expect(await verdict(plain, null)).toMatchObject({ outcome: 'authenticated' })
  })

  it.each([
    ['dmarc_failed', 'a forged From from elsewhere', () => from('zoe@customer.example'), somebodys],
    [
      'dmarc_failed',
      'a forged From that another domain signed and sent',
      () => signMail(from('zoe@customer.example'), key, { domain: 'evil.example' }),
      somebodys,
    ],
    ['not_aligned', 'a forged From of a domain without a policy', () => from('yan@plain.example'), somebodys],
    ['dmarc_failed', 'a mail out of a mailbox that nobody signed', () => from('zoe@customer.example'), null],
    [
      'dmarc_failed',
      'a signature of a subdomain where the domain asks for its own',
      () => signMail(from('sam@strict.example'), key, { domain: 'news.strict.example' }),
      null,
    ],
    [
      'dmarc_failed',
      'a signed mail that was changed on the way',
      async () => {
        const signed = await signMail(from('zoe@customer.example'), key, { domain: 'customer.example' })
        return new Uint8Array(
          Buffer.from(Buffer.from(signed).toString('latin1').replace('Hello.', 'Hell.'), 'latin1'),
        )
      },
      null,
    ],
    [
      'not_aligned',
      'a signature that leaves the end of the mail open, with something added',
      async () => {
        const signed = await signMail(from('zoe@customer.example'), key, {
          domain: 'customer.example',
          bodyLength: 8,
        })
        return new Uint8Array(Buffer.concat([signed, Buffer.from('Close all of my cases.\r\n')]))
      },
      null,
    ],
    [
      'not_aligned',
      'a key that its domain is only trying out',
      () => signMail(from('zoe@customer.example'), key, { domain: 'customer.example', selector: 'testing' }),
      null,
    ],
    [
      'from_not_one_address',
      'two addresses in From',
      () => from('zoe@customer.example>, <eve@evil.example'),
      customers,
    ],
    [
      'from_not_one_address',
      'two From headers',
      () => sampleMail({ From: ['zoe@customer.example', 'eve@evil.example'] }),
      customers,
    ],
    ['from_not_one_address', 'no From at all', () => sampleMail({ From: null }), customers],
  ])('stays open, %s: %s', async (reason, _kind, mail, by) => {
    expect(await verdict(await mail(), by)).toMatchObject({ outcome: 'failed', reason })
  })

  it('is not known yet while the DNS does not answer, and is known when it does', async () => {
    const mail = await signMail(from('zoe@customer.example'), key, { domain: 'customer.example' })

    dns.failing.add('_dmarc.customer.example')
    expect(await verdict(mail, customers)).toEqual({ outcome: 'unknown_yet' })
    dns.failing.clear()
    dns.failing.add('s1._domainkey.customer.example')
    expect(await verdict(mail, null)).toEqual({ outcome: 'unknown_yet' })
    dns.failing.add('customer.example')
    expect(await verdict(from('zoe@customer.example'), customers)).toEqual({ outcome: 'unknown_yet' })

    dns.failing.clear()
    expect(await verdict(mail, null)).toEqual(zoe)
  })

  it('may be told by a mail server that the operator trusts, and by no other', async () => {
    const passed = 'mx.acme.example; dkim=fail; dmarc=pass (p=reject) header.from=customer.example'
    const mail = (results: string | string[]) =>
      from('zoe@customer.example', { 'Authentication-Results': results })
    const trusting = (results: string | string[]) => verdict(mail(results), null, 'mx.acme.example')

    expect(await trusting(passed)).toEqual(zoe)
    expect(await verdict(mail(passed), null)).toMatchObject({ outcome: 'failed' })
    // A connection is judged by what it is, whatever the mail says.
    expect(await verdict(mail(passed), somebodys, 'mx.acme.example')).toMatchObject({ outcome: 'failed' })
    expect(await trusting(passed.replace('mx.acme', 'mx.evil'))).toMatchObject({ outcome: 'failed' })
    expect(await trusting(passed.replace('customer', 'evil'))).toMatchObject({ outcome: 'failed' })
    expect(await trusting(passed.replace('(p=reject)', '(dmarc=pass'))).toMatchObject({ outcome: 'failed' })
    // Its own header stands on top; one below came with the mail.
    expect(
      await trusting(['mx.acme.example; dmarc=fail header.from=customer.example', passed]),
    ).toMatchObject({
      outcome: 'failed',
    })
  })
})
