import { once } from 'node:events'
import { setTimeout as delay } from 'node:timers/promises'
import { type GuichetProcess, spawnGuichet, startGuichet } from '../support/guichet-process.ts'
import { temporaryFiles } from '../support/temporary-files.ts'
import { type ChaosReport, reportOn } from './chaos-report.ts'
import { type ChaosSite, createChaosSite } from './chaos-site.ts'
import { checkConversations } from './check-chaos.ts'
import { Ledger } from './ledger.ts'
import { readMailRows } from './read-mail-rows.ts'
import { receivePost } from './received-post.ts'
import { ServerGone, serverClient } from './server-client.ts'

export interface ChaosOptions {
  /** How often the server is killed. */
  rounds: number
  /** A database of PostgreSQL; undefined: the embedded store. */
  databaseUrl?: string | undefined
  /** Ends the killing early; what has been done by then is checked and reported. */
  signal?: AbortSignal
  /** Hears of each round. */
  onRound?: (round: number, acknowledged: number) => void
}

const CLIENTS = 4
const LONGEST_PAUSE_MS = 150
const LONGEST_LIFE_MS = 1_500
/** A life ends after so much was acknowledged in it, at most, and a while: also on a slow machine a server has been at work. */
const MOST_AT_LEAST = 12
const LONGEST_WORK_MS = 30_000
/** One life in so many ends before the server is ready. */
const KILLED_AT_START = 8
const LONGEST_START_MS = 1_000

/**
 * Kills the server again and again, at random moments, while clients open cases, reply and answer, and mail and deliveries
 * go out to another process; then lets it live until all has gone out, and compares what it has with what it acknowledged.
 */
export async function runChaos({ rounds, databaseUrl, signal, onRound }: ChaosOptions): Promise<ChaosReport> {
  const files = temporaryFiles()
  const post = await receivePost()
  const site = createChaosSite(files.folder, post.deskUrl)
  const server = {
    dataFolder: files.folder,
    demo: false,
    env: {
      GUICHET_SITES: site.file,
      SMTP_URL: post.smtpUrl,
      LOG_LEVEL: 'fatal',
      ...(databaseUrl && { DATABASE_URL: databaseUrl }),
    },
  }
  const ledger = new Ledger()
  let kills = 0
  try {
    for (let round = 1; round <= rounds && !signal?.aborted; round += 1) {
      kills = round
      if (round % KILLED_AT_START === 0) await killWhileItStarts(server)
      else await killAtWork(await startGuichet(server), site, ledger)
      onRound?.(round, ledger.acknowledged.size)
    }
    const last = await startGuichet(server)
    const conversations = await checkConversations(await serverClient(last.url, site), ledger, post).finally(
      () => last.stop(),
    )
    const rows = await readMailRows({ databaseUrl, dataFolder: files.folder })
    return reportOn(conversations, { kills, ledger, post, rows })
  } finally {
    await post.stop()
    files.remove()
  }
}

async function killWhileItStarts({ dataFolder, env }: { dataFolder: string; env: Record<string, string> }) {
  const child = spawnGuichet(['start'], { PORT: '0', GUICHET_DATA: dataFolder, ...env })
  const exited = once(child, 'exit')
  await delay(Math.random() * LONGEST_START_MS)
  child.kill('SIGKILL')
  await exited
}

async function killAtWork(guichet: GuichetProcess, site: ChaosSite, ledger: Ledger): Promise<void> {
  const client = await serverClient(guichet.url, site)
  const enough = ledger.acknowledged.size + Math.random() * MOST_AT_LEAST
  const clients = Array.from({ length: CLIENTS }, async () => {
    for (;;) {
      const operation = ledger.next()
      try {
        ledger.acknowledge(operation, await client.ask(operation))
      } catch (error) {
        ledger.cutOff(operation)
        if (error instanceof ServerGone) return
        throw error
      }
      await delay(Math.random() * LONGEST_PAUSE_MS)
    }
  })
  const giveUpAt = Date.now() + LONGEST_WORK_MS
  while (ledger.acknowledged.size < enough && Date.now() < giveUpAt) await delay(10)
  await delay(Math.random() * LONGEST_LIFE_MS)
  await guichet.stop('SIGKILL')
  await Promise.all(clients)
}
