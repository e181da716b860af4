import type { MailDelivery } from '../mail/delivery/mail-deliveries.ts'
import type { MailDeliveryList } from '../mail/delivery/mail-delivery-control.ts'
import { carryOutCommand } from './carry-out-command.ts'
import { MAIL_HELP, readMailArguments } from './mail-arguments.ts'
import { printable } from './printable.ts'

export interface MailCommandDependencies {
  stdout: { write(text: string): unknown }
  stderr: { write(text: string): unknown }
  /** Opens the store, or reaches the server that holds it. */
  withDeliveries: <T>(use: (deliveries: MailDeliveryList) => Promise<T>) => Promise<T>
}

/** `guichet mail`. Resolves to the exit code that `MAIL_HELP` states. */
export function mailCommand(
  args: string[],
  { stdout, stderr, withDeliveries }: MailCommandDependencies,
): Promise<number> {
  return carryOutCommand(
    args,
    { stdout, stderr },
    {
      name: 'mail',
      help: MAIL_HELP,
      read: readMailArguments,
      async run({ filter, json }) {
        const mails = await withDeliveries((deliveries) => deliveries.list(filter))
        const lines = json ? [JSON.stringify({ mails })] : listLines(mails).map(printable)
        return `${lines.join('\n')}\n`
      },
    },
  )
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
