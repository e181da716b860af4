import { useRef } from 'preact/hooks'
import { directionOf } from '../i18n/locales.ts'
import { ArticleScreen } from '../screens/article/article-screen.tsx'
import { AskScreen } from '../screens/ask/ask-screen.tsx'
import { CaseFormScreen } from '../screens/case-form/case-form-screen.tsx'
import { CaseSentScreen } from '../screens/case-sent/case-sent-screen.tsx'
import { IdentifyScreen } from '../screens/identify/identify-screen.tsx'
import { PersonUnreachableScreen } from '../screens/identify/person-unreachable-screen.tsx'
import { ResolvingScreen } from '../screens/identify/resolving-screen.tsx'
import { SolvedScreen } from '../screens/solved/solved-screen.tsx'
import { laterScreen } from './components/later-screen.tsx'
import { OpenCaseBar } from './components/open-case-bar.tsx'
import { PanelHeader } from './components/panel-header.tsx'
import { usePanel } from './panel-context.ts'
import { shownScreen } from './state/screen.ts'
import { useFocus } from './use-focus.ts'
import { useFullScreen } from './use-full-screen.ts'

const MyCasesScreen = laterScreen(async () => (await import('../screens/case/later.ts')).later.list)
const CaseScreen = laterScreen(async () => (await import('../screens/case/later.ts')).later.one)
const ContactsScreen = laterScreen(async () => (await import('../screens/contacts/later.ts')).later.contacts)
const NotAContactScreen = laterScreen(
  async () => (await import('../screens/contacts/later.ts')).later.notAContact,
)

/** The panel around its screens. On a phone it covers the page and is modal; elsewhere it stands beside the page. */
export function PanelView() {
  const { state, dispatch, locale } = usePanel()
  const dialog = useRef<HTMLDivElement>(null)
  const fullScreen = useFullScreen()
  const shown = shownScreen(state.screen, state.person)
  useFocus(dialog, { open: state.open, shown, screen: state.screen, trapped: fullScreen })

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
        <ShownScreen />
      </div>
      {!barred && <OpenCaseBar />}
    </div>
  )
}

function ShownScreen() {
  const { screen, person } = usePanel().state
  switch (screen.name) {
    case 'ask':
      return <AskScreen />
    case 'article':
      return <ArticleScreen screen={screen} />
    case 'solved':
      return <SolvedScreen />
    case 'case-sent':
      return <CaseSentScreen screen={screen} />
  }
  // What remains is for somebody who is known.
  switch (person.status) {
    case 'resolving':
      return <ResolvingScreen />
    case 'unreachable':
      return <PersonUnreachableScreen error={person.error} />
    case 'anonymous':
    case 'expired':
      return <IdentifyScreen />
  }
  const { me } = person
  switch (screen.name) {
    case 'case':
      return me.status === 'technical_contact' ? <CaseFormScreen me={me} /> : <NotAContactScreen me={me} />
    case 'my-cases':
      return <MyCasesScreen />
    case 'case-detail':
      return <CaseScreen number={screen.number} />
    case 'contacts':
      return <ContactsScreen me={me} />
  }
}
