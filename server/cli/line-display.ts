import type { ProgressStream } from './index-progress.ts'

const REDRAW_MS = 200
const ERASE_LINE = '\r\u001B[K'

/** What is under way, on one line of a terminal; nothing where nobody watches. */
export function createLineDisplay(stream: ProgressStream): {
  show(line: string): void
  clear(): void
} {
  let last = Number.NEGATIVE_INFINITY
  return {
    show(line) {
      if (!stream.isTTY || performance.now() - last < REDRAW_MS) return
      last = performance.now()
      stream.write(`${ERASE_LINE}${line}`)
    },
    clear() {
      if (stream.isTTY) stream.write(ERASE_LINE)
    },
  }
}
