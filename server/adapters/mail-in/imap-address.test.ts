import { describe, expect, it } from 'vitest'
import { readImapAddress } from './imap-address.ts'

describe('the address of a mailbox', () => {
  it('says where, who, and which mailbox', () => {
    expect(
      readImapAddress('imaps://support%40acme.example:se%2Fcret@mail.acme.example/INBOX/Help?done=Done'),
    ).toEqual({
      host: 'mail.acme.example',
      port: 993,
      secure: true,
      encrypted: true,
      user: 'support@acme.example',
      pass: 'se/cret',
      mailbox: 'INBOX/Help',
      done: 'Done',
    })
  })

  it('is encrypted unless it says that it is not', () => {
    expect(readImapAddress('imap://user:secret@host')).toMatchObject({
      port: 143,
      secure: false,
      encrypted: true,
      mailbox: 'INBOX',
      done: null,
    })
    expect(readImapAddress('imap://user:secret@[::1]:1143/?tls=none')).toMatchObject({
      host: '::1',
      port: 1143,
      encrypted: false,
    })
  })

  it.each(['pop3://user:secret@host', 'imaps://host/INBOX', 'secret'])(
    'is not repeated when it is none',
    (text) => {
      expect(() => readImapAddress(text)).toThrow(/^IMAP_URL must be an address/)
      expect(() => readImapAddress(text)).not.toThrow(/secret/)
    },
  )
})
