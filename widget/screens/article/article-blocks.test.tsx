// @vitest-environment happy-dom
import { cleanup, render } from '@testing-library/preact'
import { afterEach, describe, expect, it } from 'vitest'
import type { ArticleBlock } from '../../api/contract.ts'
import { ArticleBlocks } from './article-blocks.tsx'

const show = (...blocks: ArticleBlock[]) => render(<ArticleBlocks blocks={blocks} />).container
const items = [[{ text: 'Wait' }], [{ text: 'Look' }]]

describe('the blocks of a page', () => {
  afterEach(cleanup)

  it('go on with the numbers of a list that something stood between', () => {
    const container = show(
      { type: 'list', ordered: true, items },
      { type: 'code', text: 'curl' },
      { type: 'list', ordered: true, start: 3, items },
    )
    expect(Array.from(container.querySelectorAll('ol'), (list) => list.start)).toEqual([1, 3])
  })

  it('never become a link that runs a script', () => {
    const container = show({
      type: 'paragraph',
      inlines: [
        { text: 'click', href: 'javascript:alert(1)' },
        { text: 'read', href: 'https://x.example/' },
      ],
    })
    expect(Array.from(container.querySelectorAll('a'), (link) => link.href)).toEqual(['https://x.example/'])
  })
})
