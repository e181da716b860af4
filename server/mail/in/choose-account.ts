import type { Account } from '../../support-rules/account.ts'
import { fold, hasWords } from './stated-details.ts'

/**
 * Which of a person's accounts a mail is about: the only one, or the only one whose primary email it names; failing that
 * the only one whose name or number it names, or one of whose engines. Null: the person has to be asked.
 */
export function chooseAccount<T extends Account>(
  accounts: readonly T[],
  { subject, text }: { subject: string; text: string },
): T | null {
  if (accounts.length <= 1) return accounts[0] ?? null
  const said = fold(`${subject}\n${text}`)
  const says: ((account: T) => boolean)[] = [
    ({ primaryEmail }) => hasWords(said, fold(primaryEmail)),
    ({ id, name }) =>
      hasWords(said, fold(name)) ||
      new RegExp(`\\b(account|compte) ?:? ?${RegExp.escape(fold(id))}\\b`).test(said),
    ({ engines }) =>
      engines.some(
        ({ name }) => hasWords(said, `engine: ${fold(name)}`) || hasWords(said, `moteur : ${fold(name)}`),
      ),
    ({ engines }) => engines.some(({ name }) => hasWords(said, fold(name))),
  ]
  for (const isNamed of says) {
    const named = accounts.filter(isNamed)
    if (named.length === 1) return named[0] ?? null
  }
  return null
}
