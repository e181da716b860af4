import type { UnmeasuredReason } from '../contract/vocabulary.ts'

/** What a browser says with every request, whichever page or program of the site sends it; null: nothing. */
export function asksNotToBeFollowed(headers: Headers): UnmeasuredReason | null {
  if (headers.get('sec-gpc') === '1') return 'global_privacy_control'
  return headers.get('dnt') === '1' ? 'do_not_track' : null
}
