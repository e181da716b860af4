import type { Page } from 'playwright-core'

/** What a person sees of a part of the widget. */
export interface Look {
  /** Where it is: its distance from the window's right and lower edge, and its size, in whole pixels. */
  box: { right: number; bottom: number; width: number; height: number }
  /** Every computed style of everything in it, by `index element property`. Custom properties show in what uses them. */
  styles: Record<string, string>
  /** The middle of it as it is painted (PNG, base64): whatever lies above it shows here. */
  painted: string
}

export interface Looks {
  launcher: Look
  panel: Look
}

/** Reads the launcher, asks what answers on every page, and reads the panel with its links. */
export async function readLooks(page: Page, ask: () => Promise<void>): Promise<Looks> {
  const launcher = await readSettledLook(page, 'launcher')
  await ask()
  return { launcher, panel: await readSettledLook(page, 'panel') }
}

/** Between two looks that must be the same: in milliseconds. */
const SETTLES_WITHIN_MS = 300

/** Once nothing changes any more: an answer may still be on its way, or a frame to be drawn. */
export async function readSettledLook(page: Page, part: 'launcher' | 'panel'): Promise<Look> {
  for (let look = await readLook(page, part); ; ) {
    await page.waitForTimeout(SETTLES_WITHIN_MS)
    const next = await readLook(page, part)
    if (JSON.stringify(next) === JSON.stringify(look)) return look
    look = next
  }
}

/** Each style that differs, as a line. Lengths may be this many pixels off: what is zoomed is rounded otherwise. */
export function differences(seen: Look, expected: Look, tolerance = 0): string[] {
  const names = Object.keys({ ...expected.styles, ...seen.styles })
  return names
    .filter((name) => !isAlike(seen.styles[name], expected.styles[name], tolerance))
    .map((name) => `${name}: ${seen.styles[name]} instead of ${expected.styles[name]}`)
}

const LENGTHS = /-?[\d.]+(?=px)/g

function isAlike(a: string | undefined, b: string | undefined, tolerance: number): boolean {
  if (a === b) return true
  if (tolerance === 0 || a?.replaceAll(LENGTHS, '') !== b?.replaceAll(LENGTHS, '')) return false
  const [ones, others] = [a?.match(LENGTHS) ?? [], b?.match(LENGTHS) ?? []]
  return ones.every((one, i) => Math.abs(Number(one) - Number(others[i])) <= tolerance)
}

/** Reads in a world of its own, where the page's patched prototypes do not reach. */
export async function readLook(page: Page, part: 'launcher' | 'panel'): Promise<Look> {
  const session = await page.context().newCDPSession(page)
  const { frameTree } = await session.send('Page.getFrameTree')
  const { executionContextId } = await session.send('Page.createIsolatedWorld', {
    frameId: frameTree.frame.id,
  })
  const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
    expression: `(${look})(${JSON.stringify(part)})`,
    contextId: executionContextId,
    returnByValue: true,
    awaitPromise: true,
  })
  await session.detach()
  if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text)
  const { rect, ...read } = result.value as Omit<Look, 'painted'> & { rect: Rect }
  const clip = {
    x: rect.x + 24,
    y: rect.y + 12,
    width: rect.width - 48,
    height: Math.min(rect.height, 60) - 24,
  }
  const painted = await page.screenshot({ clip, caret: 'initial' })
  return { ...read, painted: painted.toString('base64') }
}

interface Rect {
  x: number
  y: number
  width: number
  height: number
}

async function look(part: string): Promise<Omit<Look, 'painted'> & { rect: Rect }> {
  // A copy of the page that is shown again has our elements without their insides.
  const hosts = [...document.querySelectorAll(`[data-guichet="${part}"]`)]
  const root = hosts.find((host) => host.shadowRoot)?.shadowRoot
  const shown = root?.querySelector(part === 'panel' ? '[role=dialog]' : 'button')
  if (!root || !shown) throw new Error(`There is no ${part} on the page.`)
  // Those that the page forces on an element may go on for ever; ours come to an end.
  await Promise.all(root.getAnimations().map((animation) => animation.finished))
  const styles: Record<string, string> = {}
  for (const [index, element] of [...root.querySelectorAll('*')].entries()) {
    for (const pseudo of ['', '::before', '::after']) {
      const computed = getComputedStyle(element, pseudo || null)
      if (pseudo && computed.content === 'none') continue
      for (const property of computed) {
        if (property.startsWith('--')) continue
        styles[`${index} ${element.localName}${pseudo} ${property}`] = computed.getPropertyValue(property)
      }
    }
  }
  const { x, y, width, height } = shown.getBoundingClientRect()
  return {
    rect: { x, y, width, height },
    box: {
      right: Math.round(innerWidth - x - width),
      bottom: Math.round(innerHeight - y - height),
      width: Math.round(width),
      height: Math.round(height),
    },
    styles,
  }
}
