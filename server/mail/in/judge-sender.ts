import type { SenderVerdict } from './sender-verdict.ts'

export type CheckResult = 'pass' | 'fail' | 'temporary' | 'other'

/** What the checks of a mail found. */
export interface SenderChecks {
  /** Of all From fields. */
  from: { fields: number; addresses: string[] }
  /** `none`: the domain publishes no policy. */
  dmarc: 'pass' | 'fail' | 'none' | 'temporary'
  /** The domain that SPF was checked for; null: there was no connection to check. */
  spf: { domain: string; result: CheckResult; alignedByDmarc: boolean } | null
  signatures: DkimSignature[]
  /** From another mail server that the operator trusts: it saw the domain of the From header vouched for. */
  vouchedElsewhere: boolean
}

export interface DkimSignature {
  result: CheckResult
  /** With the domain of the From header. */
  aligned: boolean
  /** Covers all of the body. A signature with a length (`l=`) lets anybody add to the mail. */
  whole: boolean
  /** The domain says that it is only trying its keys out, or its time is over. */
  counts: boolean
}

/**
 * Whether the mail is from its one From address. A domain without a DMARC policy is held to the same: SPF or DKIM must
 * pass for a domain that is aligned with the From header's, for anybody may write anything in that header.
 */
export function judgeSender(checks: SenderChecks): SenderVerdict {
  const [address, ...others] = checks.from.addresses
  if (checks.from.fields !== 1 || address === undefined || others.length > 0 || !isAddress(address)) {
    return { outcome: 'failed', reason: 'from_not_one_address', address: null }
  }
  const claimed = address.toLowerCase()
  const usable = checks.signatures.filter(({ aligned, whole, counts }) => aligned && whole && counts)
  const vouched =
    checks.dmarc !== 'fail' && (usable.some(({ result }) => result === 'pass') || spfVouches(checks, claimed))
  if (checks.vouchedElsewhere || (vouched && checks.dmarc !== 'temporary')) {
    return { outcome: 'authenticated', address: claimed }
  }
  const undecided =
    checks.dmarc === 'temporary' ||
    usable.some(({ result }) => result === 'temporary') ||
    checks.spf?.result === 'temporary'
  if (undecided) return { outcome: 'unknown_yet' }
  const reason = checks.dmarc === 'fail' ? 'dmarc_failed' : 'not_aligned'
  return { outcome: 'failed', reason, address: claimed }
}

function spfVouches({ spf, dmarc }: SenderChecks, address: string): boolean {
  if (spf?.result !== 'pass') return false
  if (dmarc !== 'none') return spf.alignedByDmarc
  // Without a policy no public suffix is looked up: the same domain, or one below it, which is the same owner's.
  const domain = address.slice(address.lastIndexOf('@') + 1)
  return spf.domain.toLowerCase() === domain || spf.domain.toLowerCase().endsWith(`.${domain}`)
}

function isAddress(text: string): boolean {
  return /^[^\s@<>]+@[^\s@<>]+$/.test(text)
}
