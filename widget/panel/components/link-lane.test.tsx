// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact'
import { afterEach, describe, expect, it } from 'vitest'
import { allWords } from '../../../test/support/widget/all-words.ts'
import type { HighlightedText, Link } from '../../api/contract.ts'
import { createTranslate } from '../../i18n/translate.ts'
import { PanelContext, type PanelContextValue } from '../panel-context.ts'
import { LinkLane } from './link-lane.tsx'

const context = {
  t: createTranslate('en', await allWords('en')),
  locale: 'en',
  dispatch: () => {},
} as unknown as PanelContextValue

function lane(count: number, snippet: HighlightedText = [], more: Partial<Link> = {}) {
  const links = Array.from(
    { length: count },
    (_, index): Link => ({
      id: `page-${index + 1}`,
      url: `https://docs.example.com/${index + 1}`,
      title: [{ text: `Page ${index + 1}`, match: false }],
      snippet,
      locale: 'en',
      answered: true,
      updatedAt: null,
      section: null,
      pinned: false,
      ...more,
    }),
  )
  render(
    <PanelContext.Provider value={context}>
      <LinkLane id="lane" title="Documentation" links={links} />
    </PanelContext.Provider>,
  )
}

const titles = () => screen.getAllByRole('link', { name: /^Page/ }).map((link) => link.textContent)

describe('a lane of links', () => {
  afterEach(cleanup)

  it('shows three at first, and all of them when asked, with the focus on what came', () => {
    lane(5)
    expect(titles()).toEqual(['Page 1', 'Page 2', 'Page 3'])

    fireEvent.click(screen.getByRole('button', { name: 'Show 2 more' }))

    expect(titles()).toEqual(['Page 1', 'Page 2', 'Page 3', 'Page 4', 'Page 5'])
    expect(screen.queryByRole('button')).toBeNull()
    expect(document.activeElement?.textContent).toBe('Page 4')
  })

  it.each(['- ', '3. ', '* '])('leaves the mark of a list item out of an excerpt: %s', (mark) => {
    lane(1, [
      { text: `${mark}409: one `, match: false },
      { text: 'reindex', match: true },
      { text: ' - at a time', match: false },
    ])
    expect(document.querySelector('.snippet')?.textContent).toBe('409: one reindex - at a time')
  })

  it('has no button when there is nothing more', () => {
    lane(3)
    expect(titles()).toHaveLength(3)
    expect(screen.queryByRole('button')).toBeNull()
  })

  it('is not there without links', () => {
    lane(0)
    expect(screen.queryByRole('region')).toBeNull()
  })

  it('says what sets a link apart: its section, that it was picked, and its language when it is another', () => {
    lane(1, [], { section: 'Rotate a key', pinned: true, locale: 'fr-CA' })
    expect(screen.getByText('Rotate a key')).toBeTruthy()
    expect(screen.getByText('Recommended here')).toBeTruthy()
    expect(screen.getByText('French')).toBeTruthy()
    cleanup()
    lane(1, [], { locale: 'en-US' })
    expect(document.querySelector('.link-facts')).toBeNull()
    expect(document.querySelector('.link-section')).toBeNull()
  })
})
