import { once } from 'node:events'
import { setTimeout } from 'node:timers/promises'
import { Worker } from 'node:worker_threads'
import { createTurns } from '../fetching/turns.ts'
import type { FetchedPage, SitePage, SitePageDefaults } from './site-page.ts'

/** What a page's thread is sent; it answers with a `SitePage`. */
export interface ParseRequest {
  page: Omit<FetchedPage, 'headers'> & { headers: [name: string, value: string][] }
  defaults: SitePageDefaults
}

export interface PageParser {
  /** A problem in words: the page cannot be parsed within bounds of time and memory. */
  parse(page: FetchedPage, defaults: SitePageDefaults): Promise<SitePage | { problem: string }>
  close(): Promise<void>
}

export interface ParserLimits {
  /** For one page. A giant one takes a second. */
  ms: number
  memoryMb: number
}

const LIMITS: ParserLimits = { ms: 30_000, memoryMb: 1024 }
const TIMED_OUT = Symbol('timed out')

/**
 * Parses pages in a thread of its own: a page of a megabyte takes a third of a second, in which the server would answer
 * nobody, and nobody knows what a foreign page can do to a parser. A thread that fails is replaced.
 */
export function openPageParser({ ms, memoryMb }: ParserLimits = LIMITS): PageParser {
  const takeTurn = createTurns()
  let thread: Worker | undefined

  function startThread(): Worker {
    const worker = new Worker(new URL('./page-thread.ts', import.meta.url), {
      resourceLimits: { maxOldGenerationSizeMb: memoryMb },
    })
    // One that comes between two pages has nobody else to hear it, and would end the process.
    worker.on('error', () => undefined)
    return worker
  }

  async function parse(
    page: FetchedPage,
    defaults: SitePageDefaults,
  ): Promise<SitePage | { problem: string }> {
    thread ??= startThread()
    const settled = new AbortController()
    try {
      const answered = once(thread, 'message', settled)
      const late = setTimeout(ms, TIMED_OUT, settled)
      const request: ParseRequest = { page: { ...page, headers: [...page.headers] }, defaults }
      thread.postMessage(request)
      const outcome = await Promise.race([answered, late])
      if (outcome !== TIMED_OUT) return outcome[0] as SitePage
      await stopThread()
      return { problem: `it takes longer than ${ms / 1000} seconds` }
    } catch (error) {
      await stopThread()
      return { problem: error instanceof Error ? error.message : String(error) }
    } finally {
      settled.abort()
    }
  }

  async function stopThread(): Promise<void> {
    const stopping = thread
    thread = undefined
    await stopping?.terminate()
  }

  return {
    parse: (page, defaults) => takeTurn(() => parse(page, defaults)),
    close: () => takeTurn(stopThread),
  }
}
