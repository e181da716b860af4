import { isTag, type ParentNode } from 'domhandler'
import { textContent } from 'domutils'
import { expect, test } from 'vitest'
import { parseHtml } from './html-tree.ts'

function depthOf(node: ParentNode): number {
  return 1 + node.children.reduce((most, child) => Math.max(most, isTag(child) ? depthOf(child) : 0), 0)
}

test('keeps the text of elements that are nested too deeply', () => {
  const tree = parseHtml(`${'<div>'.repeat(100_000)}deep<b>er</b>${'</div>'.repeat(100_000)}after`)
  expect(depthOf(tree)).toBeLessThan(210)
  expect(textContent(tree)).toBe('deeperafter')
})

test('keeps a script in its element however deep it stands', () => {
  const tree = parseHtml(`${'<div>'.repeat(1000)}<script>alert(1)</script>text`)
  const script = (node: ParentNode): string[] =>
    node.children.flatMap((child) => (isTag(child) ? [child.name, ...script(child)] : []))
  expect(script(tree)).toContain('script')
})

test.each([
  ['elements that are never closed', '<p><b><i><table><tr>'.repeat(200_000)],
  ['closing tags of nothing', '</div></p>'.repeat(300_000)],
  ['comments that never end', '<!-- '.repeat(500_000)],
  ['tags that never end', '<div '.repeat(500_000)],
  ['attributes without end', `<div ${'a=b '.repeat(500_000)}>`],
  ['references to nothing', '&#'.repeat(1_000_000)],
  ['forms in forms', '<form>'.repeat(500_000)],
  ['pictures in pictures', '<svg><foreignObject>'.repeat(200_000)],
])('is not held up by %s', (_, html) => {
  expect(depthOf(parseHtml(html))).toBeLessThan(210)
})
