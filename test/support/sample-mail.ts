/** A message in the wire format: headers, an empty line, the body, CRLF throughout. */
export function sampleMail(
  headers: Record<string, string | string[] | null>,
  body = 'Hello.\r\n',
): Uint8Array {
  const all: Record<string, string | string[] | null> = {
    From: 'Zoe Martin <zoe@customer.example>',
    To: 'support@acme.example',
    Subject: 'The search finds nothing',
    'Message-ID': '<1@customer.example>',
    Date: 'Mon, 2 Nov 2026 10:00:00 +0000',
    'MIME-Version': '1.0',
    ...headers,
  }
  const lines = Object.entries(all).flatMap(([name, value]) =>
    value === null ? [] : [value].flat().map((one) => `${name}: ${one}`),
  )
  // Latin-1, so that a test can put any byte in it.
  return new Uint8Array(
    Buffer.from(`${lines.join('\r\n')}\r\n\r\n${body.replace(/\r?\n/g, '\r\n')}`, 'latin1'),
  )
}

/** Text as the bytes of UTF-8, in the one-character-a-byte form that `sampleMail` takes. */
export function utf8(text: string): string {
  return Buffer.from(text).toString('latin1')
}

/** A report that a mail could not be delivered (RFC 3464), as Postfix makes it. */
export function sampleBounce(
  { recipient = 'zoe@customer.example', returned = '<case.C-10001@acme.example>', action = 'failed' } = {},
  headers: Record<string, string | string[] | null> = {},
): Uint8Array {
  return sampleMail(
    {
      From: 'MAILER-DAEMON@mx.customer.example (Mail Delivery System)',
      Subject: 'Undelivered Mail Returned to Sender',
      'Auto-Submitted': 'auto-replied',
      'Content-Type': 'multipart/report; report-type=delivery-status; boundary="b"',
      ...headers,
    },
    `--b
Content-Type: text/plain; charset=us-ascii

This is the mail system. Your message could not be delivered.

--b
Content-Type: message/delivery-status

Reporting-MTA: dns; mx.customer.example
Arrival-Date: Mon,  2 Nov 2026 10:00:00 +0000

Final-Recipient: rfc822; ${recipient}
Original-Recipient: rfc822;${recipient}
Action: ${action}
Status: 5.1.1
Remote-MTA: dns; mail.customer.example
Diagnostic-Code: smtp; 550 5.1.1 <${recipient}>: Recipient address rejected:
    User unknown

--b
Content-Type: message/rfc822

From: support@acme.example
To: ${recipient}
Message-ID: ${returned}
Subject: [C-10001] The search finds nothing

Hello Zoe.
--b--
`,
  )
}
