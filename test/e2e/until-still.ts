import type { Page } from 'playwright-core'

/** Waits for what is fading or growing, in the page and in the widget: half-way there, text is pale and targets are small. */
export async function untilStill(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const hosts = [...document.querySelectorAll('[data-guichet]')]
    const roots = [document, ...hosts.flatMap(({ shadowRoot }) => shadowRoot ?? [])]
    const passing = roots
      .flatMap((root) => root.getAnimations())
      .filter(({ playState }) => playState === 'running')
      .filter(({ effect }) => effect?.getComputedTiming().endTime !== Number.POSITIVE_INFINITY)
    await Promise.allSettled(passing.map(({ finished }) => finished))
  })
}
