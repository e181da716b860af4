import { html } from 'hono/html'
import type { HtmlEscapedString } from 'hono/utils/html'
import type { ArticleBlock, InlineText } from '../contract/types.ts'

type Html = HtmlEscapedString | Promise<HtmlEscapedString>

/** An article's blocks as escaped HTML. */
export function blocksToHtml(blocks: ArticleBlock[]): Html[] {
  return blocks.map(blockToHtml)
}

function blockToHtml(block: ArticleBlock): Html {
  switch (block.type) {
    case 'heading':
      return block.level <= 2
        ? html`<h2>${inlines(block.inlines)}</h2>`
        : html`<h3>${inlines(block.inlines)}</h3>`
    case 'paragraph':
      return html`<p>${inlines(block.inlines)}</p>`
    case 'quote':
      return html`<blockquote>${inlines(block.inlines)}</blockquote>`
    case 'list': {
      const items = block.items.map((item) => html`<li>${inlines(item)}</li>`)
      return block.ordered ? html`<ol start="${block.start ?? 1}">${items}</ol>` : html`<ul>${items}</ul>`
    }
    case 'code':
      return html`<pre tabindex="0"><code>${block.text}</code></pre>`
    case 'table':
      return html`<div class="table-scroll"><table><thead><tr>${block.header.map(
        (cell) => html`<th>${inlines(cell)}</th>`,
      )}</tr></thead><tbody>${block.rows.map(
        (row) => html`<tr>${row.map((cell) => html`<td>${inlines(cell)}</td>`)}</tr>`,
      )}</tbody></table></div>`
  }
}

function inlines(runs: InlineText[]): Html[] {
  return runs.map((run) => {
    let text: Html = html`${run.text}`
    if (run.code) text = html`<code>${text}</code>`
    if (run.emphasis) text = html`<em>${text}</em>`
    if (run.strong) text = html`<strong>${text}</strong>`
    return run.href ? html`<a href="${run.href}">${text}</a>` : text
  })
}
