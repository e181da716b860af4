import { useRef } from 'preact/hooks'
import { directionOf } from '../i18n/locales.ts'
import { AskScreen } from '../screens/ask/ask-screen.tsx'
import { LateScreen } from './components/late-screen.tsx'
import { OpenCaseBar } from './components/open-case-bar.tsx'
import { PanelHeader } from './components/panel-header.tsx'
import { Waiting } from './components/waiting.tsx'
import { usePanel } from './panel-context.ts'
import { PART_OF_SCREEN } from './parts/parts.ts'
import { shownScreen } from './state/screen.ts'
import { useFocus } from './use-focus.ts'
import { useFullScreen } from './use-full-screen.ts'

/** The panel around its screens. On a phone it covers the page and is modal; elsewhere it stands beside the page. */
export function PanelView() {
  const { state, dispatch, locale, late } = usePanel()
  const dialog = useRef<HTMLDivElement>(null)
  const fullScreen = useFullScreen()
  const shown = shownScreen(state.screen, state.person)
  const part = PART_OF_SCREEN[shown]
  const ready = part ? late.get(part) !== null : true
  useFocus(dialog, { open: state.open, shown, screen: state.screen, ready, trapped: fullScreen })

  // The form has its own bar, and what is sent needs no second case. Everywhere else the way to a case stays in sight.
  const barred = shown === 'case' || shown === 'case-sent'
  return (
    <div
      ref={dialog}
      class={shown === 'case' ? 'panel panel-wide' : 'panel'}
      lang={locale}
      dir={directionOf(locale)}
      role="dialog"
      aria-modal={fullScreen}
      aria-labelledby="guichet-heading"
      tabIndex={-1}
      hidden={!state.open}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.isComposing) dispatch({ type: 'closed' })
      }}
    >
      <PanelHeader />
      <div class="body">
        {part ? (
          <LateScreen part={part} name={shown} screen={state.screen} person={state.person} />
        ) : shown === 'resolving' ? (
          <Waiting />
        ) : (
          <AskScreen />
        )}
      </div>
      {!barred && <OpenCaseBar />}
    </div>
  )
}
