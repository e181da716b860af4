import type { IndexProgress } from '../content/indexing/index-content.ts'

/** The part of `process.stderr` that progress is shown on. */
export interface ProgressStream {
  write(text: string): unknown
  isTTY?: boolean | undefined
  columns?: number | undefined
}

const BAR_CELLS = 30
const REDRAW_MS = 100
const LINE_EVERY_MS = 5_000
const ERASE_LINE = '\r\u001B[K'

export interface ProgressDisplay {
  show(progress: IndexProgress): void
  /** Takes a bar off the terminal, so that lines can follow. */
  clear(): void
}

/** A bar that is redrawn on a terminal; elsewhere a plain line every few seconds. `now` is in milliseconds. */
export function createProgressDisplay(
  stream: ProgressStream,
  now: () => number = () => performance.now(),
): ProgressDisplay {
  const interval = stream.isTTY ? REDRAW_MS : LINE_EVERY_MS
  // A run that ends within the first interval needs no line, yet a bar stands at once.
  let last = stream.isTTY ? Number.NEGATIVE_INFINITY : now()
  return {
    show(progress) {
      if (now() - last < interval) return
      last = now()
      stream.write(
        stream.isTTY ? ERASE_LINE + barLine(progress, stream.columns ?? 80) : `${plainLine(progress)}\n`,
      )
    },
    clear() {
      if (stream.isTTY) stream.write(ERASE_LINE)
    },
  }
}

function barLine(progress: IndexProgress, columns: number): string {
  const filled = Math.round(progress.share * BAR_CELLS)
  const bar = '█'.repeat(filled) + '░'.repeat(BAR_CELLS - filled)
  return `${bar} ${plainLine(progress)}`.slice(0, columns - 1)
}

function plainLine({ share, pages, failed }: IndexProgress): string {
  const percent = `${Math.floor(share * 100)} %`.padStart(5)
  return `${percent}  ${count(pages)} pages${failed > 0 ? `, ${count(failed)} failed` : ''}`
}

function count(number: number): string {
  return number.toLocaleString('en')
}
