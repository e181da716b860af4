import { createHmac, timingSafeEqual } from 'node:crypto'

/** The three headers of Standard Webhooks (https://www.standardwebhooks.com). */
export interface SignatureHeaders {
  'webhook-id': string
  /** Seconds since 1970. */
  'webhook-timestamp': string
  /** `v1,` and base64, once for each secret, apart by spaces. */
  'webhook-signature': string
}

const SECRET_PREFIX = 'whsec_'
const VERSION = 'v1'

/** How far the clocks of the two sides may be apart. */
const TOLERANCE_MS = 5 * 60_000

/** Signs by every secret, so that the receiver may know the old or the new one while it is changed. */
export function signWebhook(
  message: { id: string; at: Date; body: Uint8Array },
  secrets: readonly string[],
): SignatureHeaders {
  const timestamp = String(Math.floor(message.at.getTime() / 1000))
  const signed = { id: message.id, timestamp, body: message.body }
  const signatures = secrets.map((secret) => `${VERSION},${signatureOf(signed, secret).toString('base64')}`)
  return {
    'webhook-id': message.id,
    'webhook-timestamp': timestamp,
    'webhook-signature': signatures.join(' '),
  }
}

/** Whether one of the secrets has signed this very body, not long ago. */
export function isSignedBy(
  secrets: readonly string[],
  headers: Headers,
  body: Uint8Array,
  now: Date,
): boolean {
  const id = headers.get('webhook-id') ?? ''
  const timestamp = headers.get('webhook-timestamp') ?? ''
  if (!/^[\x21-\x7e]{1,255}$/.test(id) || !/^\d{1,12}$/.test(timestamp)) return false
  if (Math.abs(Number(timestamp) * 1000 - now.getTime()) > TOLERANCE_MS) return false
  const given = (headers.get('webhook-signature') ?? '')
    .split(' ')
    .flatMap((signature) =>
      signature.startsWith(`${VERSION},`) ? [signature.slice(VERSION.length + 1)] : [],
    )
    .map((signature) => Buffer.from(signature, 'base64'))
  const expected = secrets.map((secret) => signatureOf({ id, timestamp, body }, secret))
  return expected.some((one) =>
    given.some((other) => one.byteLength === other.byteLength && timingSafeEqual(one, other)),
  )
}

function signatureOf(
  { id, timestamp, body }: { id: string; timestamp: string; body: Uint8Array },
  secret: string,
): Buffer {
  const key = Buffer.from(
    secret.startsWith(SECRET_PREFIX) ? secret.slice(SECRET_PREFIX.length) : secret,
    'base64',
  )
  return createHmac('sha256', key).update(`${id}.${timestamp}.`).update(body).digest()
}
