import { isMap, LineCounter, parseDocument } from 'yaml'

export interface FrontMatter {
  /** Scalars are text as written, so that no date or version number is read as something else. */
  fields: Record<string, unknown>
  /** What follows the front matter. */
  body: string
  /** The line of a field in the file, counting from 1. */
  lineOf(field: string): number
}

export type SplitPage = FrontMatter | { problem: { line: number; detail: string } }

const OPENING = /^---[ \t]*\n/
const CLOSING = /^(---|\.\.\.)[ \t]*$/m

/**
 * Takes the YAML between two `---` lines off the beginning of a page. A page that merely begins with a rule has no
 * front matter: its fields are empty and its body is the whole.
 */
export function splitFrontMatter(page: string): SplitPage {
  const none: FrontMatter = { fields: {}, body: page, lineOf: () => 1 }
  const opening = OPENING.exec(page)
  if (!opening) return none
  const inner = page.slice(opening[0].length)
  const closing = CLOSING.exec(inner)
  if (!closing) return none

  const lines = new LineCounter()
  const document = parseDocument(inner.slice(0, closing.index), {
    schema: 'failsafe',
    prettyErrors: false,
    lineCounter: lines,
  })
  const lineAt = (offset: number) => lines.linePos(offset).line + 1
  const [error] = document.errors
  if (error) return { problem: { line: lineAt(error.pos[0]), detail: firstLine(error.message) } }
  if (document.contents !== null && !isMap(document.contents)) return none
  const body = inner.slice(closing.index + closing[0].length)
  try {
    return {
      fields: document.toJS() ?? {},
      body,
      lineOf: (field) => lineAt(rangeStart(document.get(field, true))),
    }
  } catch (error) {
    // Aliases that would unfold into more than memory holds.
    return { problem: { line: 1, detail: firstLine(error instanceof Error ? error.message : String(error)) } }
  }
}

function rangeStart(node: unknown): number {
  return (node as { range?: [number, number, number] } | undefined)?.range?.[0] ?? 0
}

function firstLine(message: string): string {
  return (message.split('\n', 1)[0] ?? '').replace(/[.:]$/, '')
}
