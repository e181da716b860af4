import { ControlError } from '../control/control-error.ts'
import type { MailDelivery } from '../mail/delivery/mail-deliveries.ts'
import type { MailDeliveryList } from '../mail/delivery/mail-delivery-control.ts'
import { StartUpError } from '../start-up-error.ts'
import { EXIT, refusalOf } from './command-output.ts'
import { MAIL_HELP, readMailArguments } from './mail-arguments.ts'
import { printable } from './printable.ts'

export interface MailCommandDependencies {
  stdout: { write(text: string): unknown }
  stderr: { write(text: string): unknown }
  /** Opens the store, or reaches the server that holds it. */
  withDeliveries: <T>(use: (deliveries: MailDeliveryList) => Promise<T>) => Promise<T>
}

/** `guichet mail`. Resolves to the exit code that `MAIL_HELP` states. */
export async function mailCommand(
  args: string[],
  { stdout, stderr, withDeliveries }: MailCommandDependencies,
): Promise<number> {
  const refuse = refusalOf('mail', args, { stdout, stderr })
  const read = readMailArguments(args)
  if ('help' in read) {
    stdout.write(MAIL_HELP)
    return EXIT.done
  }
  if ('problem' in read) {
    refuse(`${read.problem} See: guichet mail --help`)
    return EXIT.misused
  }
  try {
    const mails = await withDeliveries((deliveries) => deliveries.list(read.filter))
    const lines = read.json ? [JSON.stringify({ mails })] : listLines(mails).map(printable)
    for (const line of lines) stdout.write(`${line}\n`)
    return EXIT.done
  } catch (error) {
    if (!(error instanceof ControlError || error instanceof StartUpError)) throw error
    refuse(error.message)
    return EXIT.failed
  }
}

function listLines(mails: MailDelivery[]): string[] {
  if (mails.length === 0) return ['There is no such mail.']
  return mails.flatMap((mail) => [
    `${mail.messageId}`,
    `  ${stateText(mail)} · ${mail.caseNumber ?? mail.site} · to ${mail.to.join(', ')}`,
    ...(mail.problem ? [`  last try: ${mail.problem}`] : []),
    ...mail.refused.map(({ address, reply }) => `  refused for ${address}: ${reply}`),
  ])
}

function stateText({ state, repeated, attempts, changedAt }: MailDelivery): string {
  const when = `${changedAt.toISOString().slice(0, 16).replace('T', ' ')} UTC`
  const tries = attempts === 1 ? '1 try' : `${attempts} tries`
  return `${state} ${when}, ${tries}${repeated ? ', repeated' : ''}`
}
