import { useRef } from 'preact/hooks'
import { directionOf } from '../i18n/locales.ts'
import { AskScreen } from '../screens/ask/ask-screen.tsx'
import { laterScreen } from './components/later-screen.tsx'
import { OpenCaseBar } from './components/open-case-bar.tsx'
import { PanelHeader } from './components/panel-header.tsx'
import { ResolvingScreen } from './components/resolving-screen.tsx'
import { usePanel } from './panel-context.ts'
import { shownScreen } from './state/screen.ts'
import { useFocus } from './use-focus.ts'
import { useFullScreen } from './use-full-screen.ts'

const article = () => import('../screens/article/later.ts')
const ArticleScreen = laterScreen(['article'], async () => (await article()).later.article)
const SolvedScreen = laterScreen(['article'], async () => (await article()).later.solved)

const newCase = () => import('../screens/case-form/later.ts')
const IdentifyScreen = laterScreen(['case'], async () => (await newCase()).later.identify)
const PersonUnreachableScreen = laterScreen(['case'], async () => (await newCase()).later.personUnreachable)
const CaseFormScreen = laterScreen(['case'], async () => (await newCase()).later.form)
const CaseSentScreen = laterScreen(['case'], async () => (await newCase()).later.sent)

const cases = () => import('../screens/case/later.ts')
const MyCasesScreen = laterScreen(['case', 'cases'], async () => (await cases()).later.list)
const CaseScreen = laterScreen(['case', 'cases'], async () => (await cases()).later.one)

const contacts = () => import('../screens/contacts/later.ts')
const ContactsScreen = laterScreen(['case', 'contacts'], async () => (await contacts()).later.contacts)
const NotAContactScreen = laterScreen(['case', 'contacts'], async () => (await contacts()).later.notAContact)

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
