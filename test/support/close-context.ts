import type { BrowserContext } from 'playwright-core'

/** Closes a browser's window with its pages; a test's own answers that are still on their way come to nobody, and fail nothing. */
export async function closeContext(context: BrowserContext): Promise<void> {
  for (const routed of [...context.pages(), context]) {
    // A page that has crashed has none.
    await routed.unrouteAll({ behavior: 'ignoreErrors' }).catch(() => {})
  }
  await context.close()
}
