import type { ProgressStream } from './index-progress.ts'

const REDRAW_MS = 200
const ERASE_LINE = '\r\u001B[K'

/** How far something is, on one line of a terminal; nothing where nobody watches. */
export function createShareDisplay(stream: ProgressStream): {
  show(doing: string, share: number): void
  clear(): void
} {
  let last = Number.NEGATIVE_INFINITY
  return {
    show(doing, share) {
      if (!stream.isTTY || performance.now() - last < REDRAW_MS) return
      last = performance.now()
      stream.write(`${ERASE_LINE}${doing} ${Math.floor(share * 100)} %`)
    },
    clear() {
      if (stream.isTTY) stream.write(ERASE_LINE)
    },
  }
}
