import { describe, expect, it } from 'vitest'
import { differences, type Look, readLooks } from './playground-looks.ts'
import { ask, beginCase, describePlayground, expectPolite, pagesOf } from './playground-suite.ts'

const ZOOMED = { '/styles/zoomed-body.html': 1.5, '/styles/zoomed-root.html': 0.8 }

describe('a page of hostile styles', async () => {
  const suite = describePlayground()

  it.each(await pagesOf(['styles'], Object.keys(ZOOMED)))('does not reach the widget: $title', ({ path }) =>
    expectPolite(suite, path),
  )

  it.each(Object.entries(ZOOMED))(
    'zooms the widget with itself, and leaves all of it in sight: %s',
    async (path, zoom) => {
      const { page, panel } = await suite.visit(path)
      const [seen, plain] = [await readLooks(page, () => ask(panel)), await suite.looks()]
      for (const part of ['launcher', 'panel'] as const) {
        // Borders and text are rounded to the pixels of the window.
        const styles = differences(seen[part], plain[part], 8).filter(
          (each) => !/(height|block-size|origin|inset|top|left)/.test(each),
        )
        expect(styles.slice(0, 20), part).toEqual([])
        expect(seen[part].box.right, part).toBeCloseTo(plain[part].box.right * zoom, -1)
        expect(topOf(seen[part], page.viewportSize()), part).toBeGreaterThanOrEqual(0)
      }
      await beginCase(panel)
    },
  )
})

function topOf({ box }: Look, viewport: { height: number } | null): number {
  return (viewport?.height ?? 0) - box.bottom - box.height
}
