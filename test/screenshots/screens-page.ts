import type { DashboardState } from '../support/dashboard/dashboard-states.ts'
import type { ScreenState } from '../support/screens/screen-state.ts'
import { pictureName, SCHEMES, WIDTHS } from './variants.ts'

/** docs/screens.md: each screen with its states, each state in both schemes and at both widths. */
type Shown = Pick<ScreenState, 'screen' | 'state' | 'shows'>

export function screensPage(widget: readonly ScreenState[], dashboard: readonly DashboardState[]): string {
  const states: Shown[] = [
    ...widget,
    ...dashboard.map(({ screen, ...rest }) => ({ ...rest, screen: `dashboard-${screen}` })),
  ]
  const screens = Map.groupBy(states, ({ screen }) => screen)
  return `# Screens

Every screen of the widget in every state, on the demo's page, and then every screen of the dashboard, on weeks of questions that
were posted for it. \`npm run screenshots\` takes the pictures (\`test/support/screen-states.ts\` and
\`test/support/dashboard/dashboard-states.ts\` say how each is reached); nobody edits this page.

${[...screens].map(([screen, its]) => `## ${title(screen)}\n\n${its.map(section).join('\n')}`).join('\n')}`
}

function section(state: Shown): string {
  const variants = WIDTHS.flatMap((width) => SCHEMES.map((scheme) => ({ ...state, scheme, width })))
  const head = variants.map(({ scheme, width }) => `${width} px, ${scheme}`)
  const pictures = variants.map(
    (variant) =>
      `<img src="images/screens/${pictureName(variant)}" width="${variant.width === 360 ? 150 : 300}" alt="${title(state.screen)}, ${state.state}, ${variant.scheme}, ${variant.width} pixels">`,
  )
  return `### ${title(state.state)}

${state.shows}

| ${head.join(' | ')} |
|${' --- |'.repeat(head.length)}
| ${pictures.join(' | ')} |
`
}

function title(name: string): string {
  const words = name.replaceAll('-', ' ')
  return words.charAt(0).toUpperCase() + words.slice(1)
}
