import type { Page } from 'playwright-core'
import { untilStill } from './until-still.ts'

/** The panel's elements that a person can see, for questions that are asked in the page. */
const IN_PANEL = `
  const root = document.querySelector('[data-guichet="panel"]').shadowRoot
  const panel = root.querySelector('[role=dialog]')
  const name = (each) => each.outerHTML.slice(0, 140)
  const seen = [...panel.querySelectorAll('*')].filter((each) => each.checkVisibility() && !each.closest('.unseen, svg'))
`

async function ask(page: Page, question: string): Promise<string[]> {
  return (await page.evaluate(`(() => { ${IN_PANEL} ${question} })()`)) as string[]
}

/** What makes the panel scroll sideways; code and tables have a scroller of their own (WCAG 1.4.10 leaves them out). */
export async function overflowingSideways(page: Page): Promise<string[]> {
  await untilStill(page)
  return ask(
    page,
    `const { left, right } = panel.getBoundingClientRect()
     return seen
       .filter((each) => !each.closest('pre, .table-frame'))
       .filter((each) => {
         const box = each.getBoundingClientRect()
         return box.width > 1 && (box.left < left - 1 || box.right > right + 1)
       })
       .map(name)`,
  )
}

/** Targets under 24 CSS pixels that do not stand in a sentence (WCAG 2.5.8); a label counts as its field's target. */
export async function smallTargets(page: Page): Promise<string[]> {
  await untilStill(page)
  return ask(
    page,
    `return seen
       .filter((each) => each.matches('a[href], button, input, select, textarea, summary, [role=radio], [tabindex="0"]'))
       .filter((each) => getComputedStyle(each).display !== 'inline')
       .filter((each) => {
         const sizes = [each, each.labels?.[0]].filter(Boolean).map((target) => {
           const { width, height } = target.getBoundingClientRect()
           return Math.min(width, height)
         })
         return Math.max(...sizes) < 24
       })
       .map(name)`,
  )
}

/** Spaces text as WCAG 1.4.12 says that a reader may. */
export async function spaceText(page: Page): Promise<void> {
  await ask(
    page,
    `const sheet = new CSSStyleSheet()
     sheet.replaceSync('* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important } p { margin-block-end: 2em !important }')
     root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet]
     return []`,
  )
}

/** Text that stands outside what it is cut to. A snippet of a link is cut on purpose: the link leads to the whole. */
export async function textThatIsCut(page: Page): Promise<string[]> {
  await untilStill(page)
  return ask(
    page,
    `return seen
       .filter((each) => !each.matches('.snippet, input, textarea, select'))
       .filter((each) => {
         const { overflowX, overflowY } = getComputedStyle(each)
         return (overflowX === 'hidden' || overflowX === 'clip' || overflowY === 'hidden' || overflowY === 'clip') &&
           (each.scrollWidth > each.clientWidth + 1 || each.scrollHeight > each.clientHeight + 1)
       })
       .filter((each) => each.textContent.trim() !== '')
       .map(name)`,
  )
}

/** Buttons and fields that only a background colour would show: the system's colours take it away. */
export async function elementsWithoutEdge(page: Page): Promise<string[]> {
  await untilStill(page)
  return ask(
    page,
    `return seen
       .filter((each) => each.matches('button, input:not([type=checkbox], [type=radio], [type=file]), select, textarea'))
       .filter((each) => {
         const framed = (one) => {
           const { borderTopWidth, borderBottomWidth } = getComputedStyle(one)
           return parseFloat(borderTopWidth) > 0 && parseFloat(borderBottomWidth) > 0
         }
         const underlined = getComputedStyle(each).textDecorationLine.includes('underline')
         // A field may have its frame around it, with an icon inside.
         return !framed(each) && !underlined && !(each.matches('input') && framed(each.parentElement))
       })
       .map(name)`,
  )
}

/** Animations under way. */
export function runningAnimations(page: Page): Promise<string[]> {
  return ask(
    page,
    `return root.getAnimations().filter(({ playState }) => playState === 'running').map(({ animationName }) => animationName)`,
  )
}
