import type { ComponentChildren } from 'preact'
import type { ArticleBlock, InlineText } from '../../api/contract.ts'
import { usePanel } from '../../panel/use-panel.ts'

/** A page's blocks as elements of ours: no markup from elsewhere ever enters the panel. */
export function ArticleBlocks({ blocks }: { blocks: ArticleBlock[] }) {
  return (
    <div class="prose">
      {blocks.map((block, index) => (
        <Block key={index} block={block} />
      ))}
    </div>
  )
}

function Block({ block }: { block: ArticleBlock }) {
  switch (block.type) {
    case 'heading': {
      // The page's title is the screen's second-level heading: its own headings stand under it.
      const Tag = `h${Math.min(block.level + 1, 6)}` as 'h3'
      return (
        <Tag>
          <Inlines of={block.inlines} />
        </Tag>
      )
    }
    case 'paragraph':
      return (
        <p>
          <Inlines of={block.inlines} />
        </p>
      )
    case 'quote':
      return (
        <blockquote>
          <Inlines of={block.inlines} />
        </blockquote>
      )
    case 'list': {
      const items = cells(block.items, (item) => <li>{item}</li>)
      return block.ordered ? <ol start={block.start}>{items}</ol> : <ul>{items}</ul>
    }
    case 'code':
      return (
        <pre tabindex={0}>
          <code>{block.text}</code>
        </pre>
      )
    case 'table':
      return <Table header={block.header} rows={block.rows} />
  }
}

function Table({ header, rows }: { header: InlineText[][]; rows: InlineText[][][] }) {
  const { t } = usePanel()
  return (
    <section class="table-frame" tabindex={0} aria-label={t('article.table')}>
      <table>
        {header.length > 0 && (
          <thead>
            <tr>
              {cells(header, (cell) => (
                <th scope="col">{cell}</th>
              ))}
            </tr>
          </thead>
        )}
        <tbody>
          {rows.map((row, index) => (
            <tr key={index}>
              {cells(row, (cell) => (
                <td>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function cells(texts: InlineText[][], wrap: (children: ComponentChildren) => ComponentChildren) {
  return texts.map((inlines) => wrap(<Inlines of={inlines} />))
}

function Inlines({ of }: { of: InlineText[] }) {
  return <>{of.map((inline) => inlineElement(inline))}</>
}

function inlineElement({ text, href, code, strong, emphasis }: InlineText): ComponentChildren {
  let element: ComponentChildren = text
  if (code) element = <code>{element}</code>
  if (strong) element = <strong>{element}</strong>
  if (emphasis) element = <em>{element}</em>
  if (!href || !isWebAddress(href)) return element
  return (
    <a href={href} target="_blank" rel="noopener noreferrer">
      {element}
    </a>
  )
}

/** The contract promises http(s); a `javascript:` address from wherever must not become a link all the same. */
function isWebAddress(href: string): boolean {
  return /^https?:\/\//i.test(href)
}
