import { useEffect, useRef, useState } from 'preact/hooks'
import { BASE } from '../address/address.ts'
import type { StaffSignInWays } from '../api/contract.ts'
import type { Failure, StaffApi } from '../api/staff-api.ts'
import { useAnswer } from '../api/use-answer.ts'
import { FailureNotice } from '../components/failure-notice.tsx'
import { Notice } from '../components/notice.tsx'
import type { PlainKey } from '../i18n/translate.ts'
import { useSpeech } from '../i18n/use-speech.ts'
import { LookSwitches } from './look-switches.tsx'

interface SignInProps {
  api: StaffApi
  /** Somebody was signed in, here, a moment ago. */
  expired: boolean
  signedIn(): void
}

const PROVIDER_PROBLEMS: Record<string, PlainKey> = {
  oidc_refused: 'sign-in.oidc-refused',
  oidc_failed: 'sign-in.oidc-failed',
  oidc_expired: 'sign-in.oidc-expired',
}

/** Stands where a screen would, at its address: whoever signs in is where they wanted to be. */
export function SignIn({ api, expired, signedIn }: SignInProps) {
  const { t } = useSpeech()
  const { status, value: ways, failure, reload } = useAnswer<StaffSignInWays>(api, '/v1/staff/sign-in')
  const problem = PROVIDER_PROBLEMS[new URLSearchParams(window.location.search).get('problem') ?? '']
  useEffect(() => {
    document.title = `${t('sign-in.title')} · Guichet`
  }, [t])

  return (
    <main class="alone">
      <div class="sign-in">
        <h1 class="heading">{t('sign-in.title')}</h1>
        <p class="lead">{t('sign-in.about')}</p>
        {expired && <Notice tone="warning" role="status" title={t('sign-in.expired')} />}
        {problem && (
          <Notice tone="danger" role="alert">
            <p>{t(problem)}</p>
          </Notice>
        )}
        {failure && <FailureNotice failure={failure} retry={reload} />}
        {ways?.oidc && (
          <a class="button button-primary" href={`${ways.oidc.url}?to=${encodeURIComponent(here())}`}>
            {t('sign-in.with', { provider: ways.oidc.label })}
          </a>
        )}
        {ways?.oidc && ways.password && <p class="or">{t('sign-in.or')}</p>}
        {ways?.password && <PasswordForm api={api} signedIn={signedIn} alone={!ways.oidc} />}
        {status === 'ready' && !ways?.password && !ways?.oidc && (
          <Notice tone="warning" title={t('sign-in.no-way')}>
            <p>{t('sign-in.no-way-text')}</p>
            <pre class="code">guichet staff add you@example.com --role admin</pre>
          </Notice>
        )}
        {ways?.password && <p class="small">{t('sign-in.no-account')}</p>}
      </div>
      <LookSwitches />
    </main>
  )
}

/** Where the provider sends back to: the sign-in's own address says nothing of where to go. */
function here(): string {
  const { pathname, search } = window.location
  return pathname.startsWith(`${BASE}sign-in`) ? BASE : pathname + search
}

interface PasswordFormProps {
  api: StaffApi
  signedIn(): void
  /** There is no other way: the form is what the page is for. */
  alone: boolean
}

function PasswordForm({ api, signedIn, alone }: PasswordFormProps) {
  const { t } = useSpeech()
  const [email, setEmail] = useState('')
  const [password, setPassword] = useState('')
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<Failure | null>(null)
  const emailField = useRef<HTMLInputElement>(null)
  useEffect(() => {
    if (alone) emailField.current?.focus()
  }, [alone])

  async function submit(event: Event) {
    event.preventDefault()
    if (busy) return
    setBusy(true)
    const answer = await api.send('POST', '/v1/staff/sign-in', { email, password })
    setBusy(false)
    setFailure(answer.ok ? null : answer.failure)
    if (answer.ok) signedIn()
  }

  return (
    <form class="stack" onSubmit={submit}>
      <label class="field">
        {t('sign-in.email')}
        <input
          ref={emailField}
          class="input"
          type="email"
          autocomplete="username"
          required
          value={email}
          onInput={({ currentTarget }) => setEmail(currentTarget.value)}
        />
      </label>
      <label class="field">
        {t('sign-in.password')}
        <input
          class="input"
          type="password"
          autocomplete="current-password"
          required
          value={password}
          onInput={({ currentTarget }) => setPassword(currentTarget.value)}
        />
      </label>
      {failure &&
        (failure.code === 'staff_sign_in_refused' || failure.code === 'invalid_input' ? (
          <p class="field-error" role="alert">
            {t('sign-in.refused')}
          </p>
        ) : (
          <FailureNotice failure={failure} />
        ))}
      <button type="submit" class={`button ${alone ? 'button-primary' : ''}`} aria-disabled={busy}>
        {t(busy ? 'sign-in.busy' : 'sign-in.submit')}
      </button>
    </form>
  )
}
