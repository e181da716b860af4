import { Readable } from 'node:stream'
import { type AuthenticateResult, type AuthStatus, authenticate } from 'mailauth'
import { vouchedByTrustedServer } from '../../mail/in/authentication-results.ts'
import { type CheckResult, judgeSender, type SenderChecks } from '../../mail/in/judge-sender.ts'
import type { AuthenticateSender } from '../../mail/in/sender-verdict.ts'
import type { ResolveDns } from './dns-resolver.ts'

interface SenderAuthenticationOptions {
  resolveDns: ResolveDns
  /** The name that a trusted mail server before this one signs its Authentication-Results with; null: none is believed. */
  trustedAuthserv: string | null
}

/** SPF by the connection, DKIM by the mail, DMARC by both; of a mail that another server received, DKIM alone. */
export function createSenderAuthentication({
  resolveDns,
  trustedAuthserv,
}: SenderAuthenticationOptions): AuthenticateSender {
  return async (source, connection) => {
    const result = await authenticate(Readable.from(source), {
      ...(connection
        ? { ip: connection.address, helo: connection.helo, sender: connection.mailFrom }
        : { trustReceived: false }),
      resolver: resolveDns,
      // Hosts that may be named in a policy need not be this one.
      mta: 'localhost',
      rejectRsaSha1: true,
      disableArc: true,
      disableBimi: true,
    })
    return judgeSender({
      ...checksOf(result, connection !== null),
      vouchedElsewhere: connection === null && isVouchedElsewhere(result, trustedAuthserv),
    })
  }
}

function checksOf({ dkim, spf, dmarc }: AuthenticateResult, hasConnection: boolean) {
  return {
    from: { fields: dkim.fromFields, addresses: dkim.headerFrom },
    dmarc: dmarcResult(dmarc),
    spf:
      spf && hasConnection
        ? {
            domain: spf.domain,
            result: checkResult(spf.status),
            alignedByDmarc: Boolean((dmarc || null)?.alignment?.spf.result),
          }
        : null,
    signatures: dkim.results.map(({ status, signatureTimeValid }) => ({
      result: checkResult(status),
      aligned: Boolean(status.aligned),
      whole: !status.underSized,
      counts: !status.testing && signatureTimeValid !== false,
    })),
  } satisfies Partial<SenderChecks>
}

function dmarcResult(dmarc: AuthenticateResult['dmarc']): SenderChecks['dmarc'] {
  switch ((dmarc || null)?.status.result) {
    case 'pass':
      return 'pass'
    case 'fail':
      return 'fail'
    case 'temperror':
      return 'temporary'
    default:
      return 'none'
  }
}

function checkResult({ result }: AuthStatus): CheckResult {
  if (result === 'pass' || result === 'fail') return result
  return result === 'temperror' || result === 'temperr' ? 'temporary' : 'other'
}

function isVouchedElsewhere({ dkim }: AuthenticateResult, authservId: string | null): boolean {
  const [address] = dkim.headerFrom
  if (authservId === null || address === undefined) return false
  const values = (dkim.headers?.parsed ?? [])
    .filter(({ key }) => key === 'authentication-results')
    .map(({ line }) =>
      line
        .toString('utf8')
        .replace(/^[^:]*:/, '')
        .replace(/\r?\n/g, ' '),
    )
  return vouchedByTrustedServer(values, authservId, address)
}
