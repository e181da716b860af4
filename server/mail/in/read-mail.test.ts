import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sampleMail, utf8 } from '../../../test/support/sample-mail.ts'
import { readMail } from './read-mail.ts'

const plain = (charset: string) => ({
  'Content-Type': `text/plain; charset=${charset}`,
  'Content-Transfer-Encoding': '8bit',
})

describe('reading a mail', () => {
  it('tells who wrote it, to whom, about what, and which mails it answers', async () => {
    const mail = await readMail(
      sampleMail({
        From: '"Martin, Zoe" <Zoe@Customer.example>',
        To: 'Acme <support@acme.example>, other@acme.example',
        Cc: 'Team: support@acme.example, SUPPORT+c1@acme.example;',
        'Delivered-To': 'support@acme.example',
        Subject: '=?utf-8?Q?La_recherche_est_vide_=C3=A0?=\r\n =?utf-8?Q?_midi?=',
        'In-Reply-To': '<b@acme.example>',
        References: '<a@acme.example>\r\n <b@acme.example>',
      }),
    )

    expect(mail).toMatchObject({
      from: [{ address: 'zoe@customer.example', name: 'Martin, Zoe' }],
      recipients: ['support@acme.example', 'other@acme.example', 'support+c1@acme.example'],
      subject: 'La recherche est vide à midi',
      messageId: '<1@customer.example>',
      references: ['<b@acme.example>', '<a@acme.example>'],
      text: 'Hello.',
      damaged: false,
    })
  })

  it('lists every address of every From field, for a mail with two of them is not to be believed', async () => {
    const { from } = await readMail(
      sampleMail({ From: ['zoe@customer.example', 'eve@evil.example, zoe@customer.example'] }),
    )

    expect(from.map(({ address }) => address)).toEqual([
      'zoe@customer.example',
      'eve@evil.example',
      'zoe@customer.example',
    ])
  })

  it.each([
    ['UTF-8 said to be ASCII', plain('us-ascii'), utf8('Voilà ce qui est cassé')],
    ['UTF-8 without a charset', { 'Content-Type': 'text/plain' }, utf8('Voilà ce qui est cassé')],
    ['UTF-8 in a charset that nobody knows', plain('x-unknown-4711'), utf8('Voilà ce qui est cassé')],
    ['Latin-1 said to be UTF-8', plain('utf-8'), 'Voil\xe0 ce qui est cass\xe9'],
    ['Latin-1 without a charset', { 'Content-Type': 'text/plain' }, 'Voil\xe0 ce qui est cass\xe9'],
    ['Windows-1252', plain('windows-1252'), 'Voil\xe0 ce qui est cass\xe9'],
  ])('reads the letters of a broken charset: %s', async (_kind, headers, body) => {
    expect((await readMail(sampleMail(headers, body))).text).toBe('Voilà ce qui est cassé')
  })

  it('keeps letters that look like a broken charset and are none', async () => {
    const body = utf8('Ã is a letter of Portuguese: NÃO, and é of French')

    expect((await readMail(sampleMail(plain('utf-8'), body))).text).toBe(
      'Ã is a letter of Portuguese: NÃO, and é of French',
    )
  })

  it('reads other scripts', async () => {
    const body = Buffer.from('こんにちは').toString('base64')
    const headers = { 'Content-Type': 'text/plain; charset=utf-8', 'Content-Transfer-Encoding': 'base64' }

    expect((await readMail(sampleMail(headers, body))).text).toBe('こんにちは')
  })

  it('makes text of a mail that is HTML alone, its quotes marked', async () => {
    const mail = await readMail(
      sampleMail(
        { 'Content-Type': 'text/html; charset=utf-8' },
        utf8(
          '<html><head><style>p{}</style></head><body><p>It fails&nbsp;at <a href="https://x.example/a?b">this page</a>.</p>' +
            '<div>Zoé</div><div class="gmail_quote"><div>On Mon, 2 Nov 2026, Acme &lt;s@acme.example&gt; wrote:<br></div>' +
            '<blockquote><div>Hello</div><blockquote>Older</blockquote></blockquote></div></body></html>',
        ),
      ),
    )

    expect(mail.text).toBe(
      'It fails at this page <https://x.example/a?b>.\n\nZoé\nOn Mon, 2 Nov 2026, Acme <s@acme.example> wrote:\n\n> Hello\n>\n>> Older',
    )
  })

  it('takes attachments and inline images along, but no digital signature', async () => {
    const mail = await readMail(
      sampleMail(
        { 'Content-Type': 'multipart/mixed; boundary=a' },
        `--a
Content-Type: multipart/related; boundary=r

--r
Content-Type: text/html

See <img src="cid:1" alt="the error">
--r
Content-Type: image/png; name="screen.png"
Content-ID: <1>
Content-Disposition: inline
Content-Transfer-Encoding: base64

iVBORw0KGgo=
--r--
--a
Content-Type: text/plain; charset=utf-8
Content-Disposition: attachment; filename*=utf-8''journal%20d%27%C3%A9t%C3%A9.txt

line
--a
Content-Type: application/pkcs7-signature; name=smime.p7s
Content-Transfer-Encoding: base64

MAA=
--a--
`,
      ),
    )

    expect(mail.text).toBe('See [the error]')
    expect(mail.parts.map(({ name, type }) => [name, type])).toEqual([
      ['screen.png', 'image/png'],
      ["journal d'été.txt", 'text/plain'],
    ])
    expect(mail.parts[0]?.bytes).toEqual(new Uint8Array(Buffer.from('iVBORw0KGgo=', 'base64')))
  })

  it('keeps a mail that was forwarded as an attachment, not as words of the person', async () => {
    const mail = await readMail(
      sampleMail(
        { 'Content-Type': 'multipart/mixed; boundary=a' },
        '--a\nContent-Type: text/plain\n\nSee attached\n--a\nContent-Type: message/rfc822\n\nFrom: x@y.example\nSubject: secret\n\nInner\n--a--\n',
      ),
    )

    expect(mail.text).toBe('See attached')
    expect(mail.parts).toMatchObject([{ type: 'message/rfc822' }])
  })

  it('reads what it can of MIME that is broken: an end that is missing, nesting without end, half of base64', async () => {
    const open = await readMail(
      sampleMail(
        { 'Content-Type': 'multipart/mixed; boundary=a' },
        '--a\nContent-Type: text/plain\n\nStill there',
      ),
    )
    const boundaries = Array.from(
      { length: 400 },
      (_, depth) => `--b${depth}\nContent-Type: multipart/mixed; boundary=b${depth + 1}\n\n`,
    )
    const deep = await readMail(
      sampleMail(
        { 'Content-Type': 'multipart/mixed; boundary=b0' },
        `Before all\n${boundaries.join('')}deepest`,
      ),
    )
    const half = await readMail(
      sampleMail({ 'Content-Type': 'text/plain', 'Content-Transfer-Encoding': 'base64' }, 'SGVsbG8gd29'),
    )

    expect(open.text).toBe('Still there')
    expect(deep).toMatchObject({
      damaged: true,
      subject: 'The search finds nothing',
      messageId: '<1@customer.example>',
    })
    expect(deep.text).toContain('deepest')
    expect(half.text).toContain('Hello w')
  })

  it('reads the words of HTML that is nested without end, in no more time than of any other', async () => {
    const html = `${'<div>'.repeat(200_000)}Still <b>there</b>`

    expect((await readMail(sampleMail({ 'Content-Type': 'text/html' }, html))).text).toBe('Still there')
  })

  it('reads whatever bytes come, without an error', async () => {
    const bytes = fc.oneof(
      fc.uint8Array({ maxLength: 500 }),
      fc
        .string({ unit: 'binary', maxLength: 300 })
        .map((body) => sampleMail({ 'Content-Type': 'text/html' }, body)),
      fc
        .string({ unit: 'binary', maxLength: 100 })
        .map((value) => sampleMail({ 'Content-Type': value, From: value })),
    )
    await fc.assert(
      fc.asyncProperty(bytes, async (raw) => {
        expect(typeof (await readMail(raw)).text).toBe('string')
      }),
    )
  })
})
