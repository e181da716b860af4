import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { CommandError, isOnPath, runCommand } from './run-command.ts'
import { StartError } from './start-error.ts'

/** PEM texts. */
export type Certificates = { authority: string; certificate: string; key: string }

/** The files of a node's configuration folder that hold them. */
export const CERTIFICATE_FILES = {
  authority: 'ca.crt',
  certificate: 'server.crt',
  key: 'server.key',
} as const

const DAYS = '30'
const NEW_KEY = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-noenc']

/**
 * A certificate authority made for the occasion, and a server's certificate for `host` and `localhost` signed by it.
 * @throws StartError `openssl_missing`, `certificate_failed`
 */
export async function createCertificates(host: string): Promise<Certificates> {
  if (!isOnPath('openssl')) {
    throw new StartError(
      'openssl_missing',
      'openssl, which makes the certificates, is missing: install the package openssl',
    )
  }
  const folder = await mkdtemp(join(tmpdir(), 'guichet-certificates-'))
  const file = (name: string) => join(folder, name)
  try {
    await writeFile(
      file('server.cnf'),
      `basicConstraints=critical,CA:FALSE\nsubjectAltName=IP:${host},DNS:localhost\nextendedKeyUsage=serverAuth\n`,
    )
    const authority = ['-keyout', file('ca.key'), '-out', file('ca.crt'), '-days', DAYS]
    await openssl('req', '-x509', ...NEW_KEY, '-subj', '/CN=Guichet test authority', ...authority)
    const request = ['-keyout', file('server.key'), '-out', file('server.csr')]
    await openssl('req', '-new', ...NEW_KEY, '-subj', `/CN=${host}`, ...request)
    const signer = ['-CA', file('ca.crt'), '-CAkey', file('ca.key'), '-CAcreateserial', '-days', DAYS]
    const signed = ['-extfile', file('server.cnf'), '-out', file('server.crt')]
    await openssl('x509', '-req', '-in', file('server.csr'), ...signer, ...signed)
    const [ca, certificate, key] = await Promise.all(
      ['ca.crt', 'server.crt', 'server.key'].map((name) => readFile(file(name), 'utf8')),
    )
    return { authority: ca as string, certificate: certificate as string, key: key as string }
  } finally {
    await rm(folder, { recursive: true })
  }
}

async function openssl(...args: string[]): Promise<void> {
  try {
    await runCommand('openssl', args)
  } catch (failure) {
    if (!(failure instanceof CommandError)) throw failure
    throw new StartError('certificate_failed', `openssl could not make the certificates:\n${failure.output}`)
  }
}
