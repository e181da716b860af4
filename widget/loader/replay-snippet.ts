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
    again.text = snippet.text
    page.head.append(again)
    again.remove()
  }
}
