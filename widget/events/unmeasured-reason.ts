import type { UnmeasuredIntent } from '../api/contract.ts'

/** Why nothing of what happens here may be told; null when it may. Asked each time: a visitor may change their mind. */
export function unmeasuredReason(): UnmeasuredIntent['reason'] | null {
  const { doNotTrack, globalPrivacyControl } = navigator as Navigator & { globalPrivacyControl?: boolean }
  if (globalPrivacyControl) return 'global_privacy_control'
  return doNotTrack === '1' ? 'do_not_track' : null
}
