import type { ProgressStream } from './index-progress.ts'
import { createLineDisplay } from './line-display.ts'

/** How far something is, on one line of a terminal; nothing where nobody watches. */
export function createShareDisplay(stream: ProgressStream): {
  show(doing: string, share: number): void
  clear(): void
} {
  const { show, clear } = createLineDisplay(stream)
  return { show: (doing, share) => show(`${doing} ${Math.floor(share * 100)} %`), clear }
}
