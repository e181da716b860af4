import { directionOf } from '../i18n/locales.ts'
import { AskScreen } from '../screens/ask/ask-screen.tsx'
import { LateScreen } from './components/late-screen.tsx'
import { OpenCaseBar } from './components/open-case-bar.tsx'
import { PanelHeader } from './components/panel-header.tsx'
import { PART_OF_SCREEN } from './parts/parts.ts'
import { shownScreen } from './state/screen.ts'
import { withPanel } from './with-panel.ts'

interface PanelViewProps {
  /** It stands in the page, as a part of it. */
  inline: boolean
  /** It covers the page, as on a phone, and is modal; else it stands beside it. */
  fullScreen: boolean
}

/** The panel around its screens. */
export const PanelView = withPanel(({ inline, fullScreen }: PanelViewProps, { state, dispatch, locale }) => {
  const { open, screen, person, offline } = state
  const shown = shownScreen(screen, person)
  const part = PART_OF_SCREEN[shown]
  // The form has its own bar, and so has the way there; what is sent needs no second case. Elsewhere the way stays in sight.
  const barred = screen.name === 'case' || shown === 'case-sent'
  const role = inline
    ? { role: 'region' as const, 'aria-labelledby': 'guichet-heading' }
    : {
        role: 'dialog' as const,
        'aria-labelledby': 'guichet-heading',
        'aria-modal': fullScreen,
        onKeyDown(event: KeyboardEvent) {
          if (event.key === 'Escape' && !event.isComposing) dispatch({ type: 'closed' })
        },
      }
  return (
    <div
      class={shown === 'case' ? 'panel panel-wide' : 'panel'}
      lang={locale}
      dir={directionOf(locale)}
      {...role}
      tabindex={-1}
      hidden={!open}
    >
      <PanelHeader inline={inline} />
      {/* Known from the draft part on. */}
      {offline !== undefined && <LateScreen part="draft" name="offline" />}
      <div class="body">
        {part ? <LateScreen part={part} name={shown} screen={screen} person={person} /> : <AskScreen />}
      </div>
      {!barred && <OpenCaseBar />}
    </div>
  )
})
