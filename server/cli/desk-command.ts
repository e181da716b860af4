import type { DeskDeliveries } from '../desk/desk-deliveries-control.ts'
import type { DeskDelivery } from '../desk/desk-delivery-store.ts'
import { CommandRefused, carryOutCommand } from './carry-out-command.ts'
import { DESK_HELP, type DeskArguments, readDeskArguments } from './desk-arguments.ts'
import { printable } from './printable.ts'

export interface DeskCommandDependencies {
  stdout: { write(text: string): unknown }
  stderr: { write(text: string): unknown }
  /** Opens the store, or reaches the server that holds it. */
  withDeliveries: <T>(use: (deliveries: DeskDeliveries) => Promise<T>) => Promise<T>
}

/** More than a person looks through. */
const MOST_LISTED = 200

interface Outcome {
  json: unknown
  lines: string[]
}

/** `guichet desk`. Resolves to the exit code that `DESK_HELP` states. */
export function deskCommand(
  args: string[],
  { stdout, stderr, withDeliveries }: DeskCommandDependencies,
): Promise<number> {
  return carryOutCommand(
    args,
    { stdout, stderr },
    {
      name: 'desk',
      help: DESK_HELP,
      read: readDeskArguments,
      async run({ arguments: asked }) {
        const { json, lines } = await withDeliveries((deliveries) => act(deliveries, asked))
        return `${asked.json ? JSON.stringify(json) : lines.map(printable).join('\n')}\n`
      },
    },
  )
}

async function act(deliveries: DeskDeliveries, asked: DeskArguments): Promise<Outcome> {
  switch (asked.action) {
    case 'list': {
      const listed = await deliveries.list({ limit: MOST_LISTED, ...(asked.dead && { status: 'dead' }) })
      return { json: { deliveries: listed }, lines: listLines(listed, asked.dead) }
    }
    case 'replay_dead': {
      const replayed = await deliveries.replayDead()
      return {
        json: { replayed },
        lines: [replayed === 1 ? '1 is on its way again.' : `${replayed} are on their way again.`],
      }
    }
    case 'replay':
      switch (await deliveries.replay(asked.id)) {
        case 'replayed':
          return { json: { replayed: 1 }, lines: [`${asked.id} is on its way again.`] }
        case 'pending':
          throw new CommandRefused(`${asked.id} is on its way already.`)
        case 'unknown':
          throw new CommandRefused(
            `There is no delivery ${asked.id}. "guichet desk list" shows what there is.`,
          )
      }
  }
}

function listLines(listed: DeskDelivery[], dead: boolean): string[] {
  if (listed.length === 0) return [dead ? 'Nothing is dead.' : 'Nothing has gone to a desk yet.']
  return listed.flatMap((each) => [
    `${each.id}  ${each.caseNumber}  ${each.site}`,
    `  ${statusText(each)}`,
    ...(each.lastOutcome && each.status !== 'taken' ? [`  last try: ${each.lastOutcome}`] : []),
  ])
}

function statusText({ status, attempts, createdAt, nextAttemptAt, lastAttemptAt }: DeskDelivery): string {
  const tried = `${attempts} ${attempts === 1 ? 'try' : 'tries'}`
  switch (status) {
    case 'pending':
      return `pending since ${instantText(createdAt)}, ${tried}, next ${instantText(nextAttemptAt)}`
    case 'taken':
      return `taken ${instantText(lastAttemptAt)}, ${tried}`
    case 'dead':
      return `dead since ${instantText(lastAttemptAt)}, ${tried}`
  }
}

function instantText(date: Date | null): string {
  return date ? `${date.toISOString().slice(0, 16).replace('T', ' ')} UTC` : 'now'
}
