/** How every form of the snippet begins. */
const SNIPPET = '(function(w,n){w[n]=w[n]||function('

/**
 * Runs the page's inline snippet once more, now that the real function stands where the stub was. For a form of the
 * snippet that lost the arguments of its calls: without this the widget would stay silent on every page that has it.
 * The same text under the same nonce, so a content security policy that let it run once lets it run again.
 */
export function replaySnippet(page: Document): void {
  for (const snippet of Array.from(page.scripts)) {
    if (snippet.src || !snippet.text.includes(SNIPPET)) continue
    const again = page.createElement('script')
    again.nonce = snippet.nonce
    try {
      again.text = trustedScript(snippet.text)
    } catch {
      // The page allows no policy of ours: the lost calls say what to do.
      return
    }
    page.head.append(again)
    again.remove()
  }
}

interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { createScript: (text: string) => string },
  ): {
    createScript: (text: string) => string
  }
}

/** Text that the page has run before, as a page that enforces Trusted Types wants it. */
function trustedScript(text: string): string {
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes }
  return trustedTypes?.createPolicy('guichet', { createScript: (same) => same }).createScript(text) ?? text
}
