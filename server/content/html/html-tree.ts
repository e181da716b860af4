import { type ChildNode, type Document, DomHandler } from 'domhandler'
import { Parser } from 'htmlparser2'

/** What readers that call themselves for each level can hold; pages that people wrote stay far below. */
const MOST_LEVELS = 200
/** What lies beyond is not read. */
const MOST_NODES = 300_000

/** Their text is not for reading, so that they are not taken off as others are. They do not nest but in hostile pages. */
const RAW_TEXT = { names: new Set(['script', 'style', 'textarea', 'title', 'xmp', 'iframe']), moreLevels: 10 }

/**
 * HTML as a tree, in time proportional to its length whatever it is. Elements below a depth of 200 are taken off and their
 * text stays; comments are left out.
 */
export function parseHtml(html: string): Document {
  const handler = new BoundedHandler()
  const parser = new BoundedParser(handler)
  parser.end(html.replaceAll('\u0000', ''))
  return handler.root
}

class BoundedHandler extends DomHandler {
  private nodes = 0
  /** How deep the tag stands that is being opened; null between two tags. */
  private openingAt: number | null = null

  /** How deep an element stands that is being opened, whether or not it is in the tree already. */
  takeDepth(): number {
    const depth = this.openingAt ?? this.tagStack.length
    this.openingAt = null
    return depth
  }

  onopentagname(): void {
    this.openingAt = this.tagStack.length
  }

  override oncomment(): void {}

  override oncommentend(): void {}

  override onprocessinginstruction(): void {}

  protected override addNode(node: ChildNode): void {
    this.nodes += 1
    this.lastNode = null
    if (this.nodes <= MOST_NODES) super.addNode(node)
  }
}

/**
 * Each change of the parser's stack takes as long as the stack is deep, so elements too deep are made void: those are not
 * put on it.
 */
class BoundedParser extends Parser {
  private readonly handler: BoundedHandler

  constructor(handler: BoundedHandler) {
    super(handler)
    this.handler = handler
  }

  /** Asked as a tag opens, twice for each (before and behind `onopentag`), and as one closes. */
  protected override isVoidElement(name: string): boolean {
    const depth = this.handler.takeDepth()
    if (super.isVoidElement(name)) return true
    // The parser drops a form in a form by taking its name away.
    if (name === '') return false
    return depth > MOST_LEVELS + (RAW_TEXT.names.has(name) ? RAW_TEXT.moreLevels : 0)
  }
}
