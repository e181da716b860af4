/**
 * Whether a subject stands for an address, in place of a host's id of a person: who wrote a mail, or signed in by a code
 * that was mailed to them. Their cases are those of whoever has the address, by whichever way they come next.
 */
export function isKnownByAddress(subject: string): boolean {
  return ADDRESS_SUBJECTS.some((scheme) => subject.startsWith(scheme))
}

export const ADDRESS_SUBJECTS = ['mailto:', 'email:'] as const
