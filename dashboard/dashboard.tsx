import { NavigationProvider, useBrowserNavigation } from './address/use-address.ts'
import { FailureNotice } from './components/failure-notice.tsx'
import { SpeechProvider, useChosenSpeech } from './i18n/use-speech.ts'
import { SessionProvider } from './session/session.ts'
import { SignIn } from './session/sign-in.tsx'
import { useBrowserSession } from './session/use-session.ts'
import { Shell } from './shell.tsx'

/** The support team's pages: words, address and session around them. */
export function Dashboard() {
  const speech = useChosenSpeech()
  const navigation = useBrowserNavigation()
  const state = useBrowserSession()
  if (!speech || state.status === 'unknown') return null
  const session = 'session' in state ? state.session : null
  return (
    <SpeechProvider value={speech}>
      <NavigationProvider value={navigation}>
        {state.status === 'failed' && (
          <main class="alone">
            <FailureNotice failure={state.failure} retry={state.retry} />
          </main>
        )}
        {state.status === 'signed-out' && (
          <SignIn api={state.api} expired={session !== null} signedIn={state.signedIn} />
        )}
        {session && (
          <SessionProvider value={session}>
            <div hidden={state.status === 'signed-out'}>
              <Shell />
            </div>
          </SessionProvider>
        )}
      </NavigationProvider>
    </SpeechProvider>
  )
}
