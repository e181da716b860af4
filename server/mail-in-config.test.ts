import { describe, expect, it } from 'vitest'
import { readConfig } from './config.ts'

describe('the configuration of mail that comes in', () => {
  it('is none where neither a listener nor a mailbox is stated', () => {
    expect(readConfig({ MAIL_DNS_SERVERS: '127.0.0.1:5353' }).mailIn).toBeNull()
  })

  it('says where to listen, whom to ask and whom to believe', () => {
    const { mailIn } = readConfig({
      MAIL_LISTEN: 'lmtp://[::1]:2424',
      MAIL_TLS_CERT: 'cert.pem',
      MAIL_TLS_KEY: 'key.pem',
      MAIL_DNS_SERVERS: '127.0.0.1:5353, [::1]:53',
      MAIL_TRUSTED_RELAYS: '192.0.2.1,2001:db8::1',
      MAIL_AUTHSERV_ID: 'mx.acme.example',
    })

    expect(mailIn).toEqual({
      listen: { protocol: 'lmtp', host: '::1', port: 2424 },
      tls: { certFile: 'cert.pem', keyFile: 'key.pem' },
      imapUrl: null,
      dnsServers: ['127.0.0.1:5353', '[::1]:53'],
      trustedRelays: ['192.0.2.1', '2001:db8::1'],
      trustedAuthserv: 'mx.acme.example',
    })
  })

  it('takes no half of a certificate', () => {
    expect(() => readConfig({ MAIL_LISTEN: 'smtp://0.0.0.0', MAIL_TLS_CERT: 'cert.pem' })).toThrow(
      /^MAIL_TLS_CERT and MAIL_TLS_KEY go together/,
    )
  })

  it('listens on the standard port where none is stated', () => {
    expect(readConfig({ MAIL_LISTEN: 'smtp://0.0.0.0' }).mailIn?.listen?.port).toBe(25)
    expect(readConfig({ MAIL_LISTEN: 'lmtp://127.0.0.1' }).mailIn?.listen?.port).toBe(24)
  })

  it.each([
    ['MAIL_LISTEN', 'http://hunter2'],
    ['IMAP_URL', 'http://hunter2'],
    ['MAIL_DNS_SERVERS', 'hunter2.example'],
    ['MAIL_TRUSTED_RELAYS', 'hunter2.example'],
    ['MAIL_AUTHSERV_ID', 'hunter2 !'],
  ])('says which variable is wrong, %s, and not its value', (name, value) => {
    const read = () => readConfig({ [name]: value })

    expect(read).toThrow(new RegExp(`^${name} is not valid: it takes `))
    expect(read).not.toThrow(/hunter2/)
  })
})
