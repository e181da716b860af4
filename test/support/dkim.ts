import { generateKeyPairSync } from 'node:crypto'
import { dkimSign } from 'mailauth'

export interface DkimKey {
  privateKey: string
  /** What stands at `selector._domainkey.domain`. */
  record: string
}

export function createDkimKey(): DkimKey {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', {
    modulusLength: 2048,
    publicKeyEncoding: { type: 'spki', format: 'der' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  })
  return { privateKey, record: `v=DKIM1; k=rsa; p=${publicKey.toString('base64')}` }
}

/** The message with a signature of the domain on top. */
export async function signMail(
  raw: Uint8Array,
  key: DkimKey,
  signing: { domain: string; selector?: string; bodyLength?: number },
): Promise<Uint8Array> {
  const signature = {
    signingDomain: signing.domain,
    selector: signing.selector ?? 's1',
    privateKey: key.privateKey,
    ...(signing.bodyLength === undefined ? {} : { maxBodyLength: signing.bodyLength }),
  }
  const { signatures, errors } = await dkimSign(Buffer.from(raw), {
    ...signature,
    canonicalization: 'relaxed/relaxed',
    signatureData: [signature],
  })
  if (errors.length > 0) throw new Error(`The mail could not be signed: ${JSON.stringify(errors)}`)
  return new Uint8Array(Buffer.concat([Buffer.from(signatures), raw]))
}
