/**
 * What keeps machines from answering (RFC 3834, and what Exchange reads in its place): no holiday note comes back. Reports
 * that a mail could not be delivered are wanted, hence not `All`.
 *
 * `auto-replied` for what is sent because of a mail, `auto-generated` for all else.
 */
export function quietHeaders(submitted: 'auto-generated' | 'auto-replied'): Record<string, string> {
  return {
    'Auto-Submitted': submitted,
    'X-Auto-Response-Suppress': 'DR, RN, NRN, OOF, AutoReply',
  }
}
