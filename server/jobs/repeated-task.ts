import type { Logger } from 'pino'

interface RepeatedTaskOptions {
  run: () => Promise<unknown>
  /** What is logged when it begins to fail, and when it does no longer. */
  messages: { failing: string; recovered: string }
  log: Pick<Logger, 'info' | 'warn'>
}

export interface RepeatedTask {
  /** Runs now, and then every `intervalMs`, one run at a time; never throws. */
  start(intervalMs: number): void
  /** Resolves once nothing is under way any more. */
  stop(): Promise<void>
}

/** Does something again and again; one line is logged when that begins to fail, and one when it is over. */
export function createRepeatedTask({ run, messages, log }: RepeatedTaskOptions): RepeatedTask {
  let underWay: Promise<void> | null = null
  let timer: NodeJS.Timeout | null = null
  let failing = false

  async function runOnce(): Promise<void> {
    try {
      await run()
      if (failing) log.info(messages.recovered)
      failing = false
    } catch (error) {
      if (!failing) log.warn({ err: error }, messages.failing)
      failing = true
    }
  }

  return {
    start(intervalMs) {
      const tick = () => {
        // What takes longer than its pause is not asked for twice.
        underWay ??= runOnce().finally(() => {
          underWay = null
        })
      }
      timer = setInterval(tick, intervalMs)
      tick()
    },
    async stop() {
      if (timer) clearInterval(timer)
      await underWay
    },
  }
}
