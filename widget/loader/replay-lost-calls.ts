import type { GuichetGlobal, QueuedCall } from './command-queue.ts'
import { topLevelCalls } from './top-level-calls.ts'

/** Fetched apart: few pages need it. */
export interface ReplayModule {
  replayLostCalls: typeof replayLostCalls
}

/** How every form of the snippet begins. */
const SNIPPET = '(function(w,n){w[n]=w[n]||function('

/**
 * Makes the page's calls again, with `call` where the stub was, and settles the promises of the first time. For a form of the snippet that lost the arguments of its calls: without this the widget would stay silent
 * on every page that has it.
 *
 * What runs again is, as the first of these that works: the calls alone; the snippet's script in a function, so that its
 * constants do not clash with themselves; that script as it is, for a policy that knows it by its hash. All under the
 * nonce of the script that they are from.
 */
export function replayLostCalls(
  page: { Guichet?: GuichetGlobal; document: Document },
  call: GuichetGlobal,
  lost: QueuedCall[],
): void {
  const again: GuichetGlobal = (...args) => {
    const result = call(...args)
    const first = lost.shift()
    if (first) result.then(first[1], first[2])
    return result
  }
  again.loaded = true
  const lasting = page.Guichet ?? call
  page.Guichet = again

  const inline = Array.from(page.document.scripts).filter(
    ({ src, type }) => !src && /^$|javascript|module/.test(type),
  )
  const calls = inline.flatMap((script) => topLevelCalls(script.text).map((text) => ({ script, text })))
  const snippets = inline.filter(({ text }) => text.includes(SNIPPET))
  const ways = [
    // As many as were queued: none of them is behind a condition, or made by a script of another file.
    calls.length === lost.length ? calls : [],
    snippets.map((script) => ({ script, text: `(function(){${script.text}\n})()` })),
    snippets.map((script) => ({ script, text: script.text })),
  ]
  const { length } = lost
  for (const way of ways) {
    if (lost.length === length) for (const { script, text } of way) run(page.document, text, script.nonce)
  }
  page.Guichet = lasting
  for (const [, , reject] of lost) {
    reject(new Error('Guichet: this call was lost. Copy the newest snippet into the page.'))
  }
}

function run(page: Document, text: string, nonce: string): void {
  const script = page.createElement('script')
  script.nonce = nonce
  try {
    script.text = trusted(text)
  } catch {
    // The page allows no policy of ours: the lost calls say what to do.
    return
  }
  page.head.append(script)
  script.remove()
}

interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { createScript: (text: string) => string },
  ): { createScript: (text: string) => string }
}

/** Text that the page has run before, as a page that enforces Trusted Types wants it. */
function trusted(text: string): string {
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes }
  return trustedTypes?.createPolicy('guichet', { createScript: (same) => same }).createScript(text) ?? text
}
