import { readFileSync } from 'node:fs'

/** The ids of one of the machine's own accounts. */
export function accountId(name: string): { uid: number; gid: number } {
  const entry = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'))
    .find(([account]) => account === name)
  if (!entry) throw new Error(`This machine has no account ${name}`)
  return { uid: Number(entry[2]), gid: Number(entry[3]) }
}
