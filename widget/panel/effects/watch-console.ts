import { LIMITS } from '../../api/contract.ts'
import { cut } from '../state/cut.ts'
import type { Effect } from '../store.ts'
import type { EffectParts } from './effect-parts.ts'

/** A page that reports many errors at once is told of together, in milliseconds. */
const TELL_AFTER_MS = 300

/**
 * Remembers the last errors that the page reports from the panel's load on: they leave this memory only if the person
 * asks for them to go with a case. The page's own console works as before, and gets its function back in the end.
 */
export function watchConsole({ store, ended }: Pick<EffectParts, 'store' | 'ended'>): Effect {
  let seen: string[] = []
  let timer: ReturnType<typeof setTimeout> | undefined

  function see(parts: unknown[]) {
    const text = cut(parts.map(describe).join(' '), LIMITS.consoleErrorCharacters)
    if (text === '' || seen.at(-1) === text) return
    seen = [...seen, text].slice(-LIMITS.consoleErrors)
    clearTimeout(timer)
    timer = setTimeout(() => store.dispatch({ type: 'console-errors-seen', errors: seen }), TELL_AFTER_MS)
  }

  const page = globalThis.console
  const former = page.error
  const watched = (...parts: unknown[]) => {
    former.apply(page, parts)
    see(parts)
  }
  page.error = watched
  addEventListener('error', ({ message, error }) => see([error ?? message]), { signal: ended })
  addEventListener('unhandledrejection', ({ reason }) => see([reason]), { signal: ended })
  ended.addEventListener('abort', () => {
    clearTimeout(timer)
    // Somebody may have put theirs over ours since.
    if (page.error === watched) page.error = former
  })

  return (_action, before, after) => {
    if (after.seat === before.seat) return
    clearTimeout(timer)
    seen = []
  }
}

/** Never throws: what a page reports may be anything. */
function describe(part: unknown): string {
  try {
    if (part instanceof Error) return `${part.name}: ${part.message}`
    return typeof part === 'object' && part !== null ? JSON.stringify(part) : String(part)
  } catch {
    return '?'
  }
}
