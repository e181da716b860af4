import type { ComponentChildren } from 'preact'
import { browserName, pageAddress } from '../../panel/page-address.ts'
import { factsWithoutSecrets } from '../../panel/secrets/facts-without-secrets.ts'
import { hideSecrets } from '../../panel/secrets/hide-secrets.ts'
import type { ChosenDiagnostics } from '../../panel/state/draft.ts'
import { usePanel } from '../../panel/use-panel.ts'

/** What helps support to see what the person saw: each part shown as it is, and sent only if it is ticked. */
export function DiagnosticsField() {
  const { state, t } = usePanel<'case'>()
  // As `caseInput` sends them.
  const consoleErrors = state.consoleErrors.map((error) => hideSecrets(error))
  const facts = Object.entries(factsWithoutSecrets(state.host.sessionData))
  const someHidden = consoleErrors.some((error, index) => error !== state.consoleErrors[index])
  return (
    <fieldset class="field">
      <legend>{t('diagnostics.title')}</legend>
      <p class="small">{t('diagnostics.hint')}</p>
      <div class="ticks">
        <Tick part="page" label={t('diagnostics.page')}>
          <bdi>{state.host.page ?? pageAddress()}</bdi>
        </Tick>
        <Tick part="browser" label={t('diagnostics.browser')}>
          <bdi>{browserName()}</bdi>
        </Tick>
        <Tick part="consoleErrors" label={t('diagnostics.console')}>
          {consoleErrors.length === 0 ? t('diagnostics.consoleNone') : t('diagnostics.consoleSince')}
        </Tick>
        {someHidden && <p class="small">{t('secrets.console')}</p>}
        {consoleErrors.length > 0 && (
          <details class="console-errors">
            <summary>{t('diagnostics.consoleShow', { count: consoleErrors.length })}</summary>
            <ol>
              {consoleErrors.map((error, index) => (
                <li key={index} dir="auto">
                  {error}
                </li>
              ))}
            </ol>
          </details>
        )}
        {facts.length > 0 && (
          <Tick part="sessionData" label={t('diagnostics.sessionData')}>
            {facts.map(([name, value]) => (
              <span key={name} class="stated-fact">
                <bdi>{name}</bdi>: <bdi>{value}</bdi>
              </span>
            ))}
          </Tick>
        )}
      </div>
    </fieldset>
  )
}

interface TickProps {
  part: keyof ChosenDiagnostics
  label: string
  children: ComponentChildren
}

function Tick({ part, label, children }: TickProps) {
  const { state, dispatch } = usePanel<'case'>()
  const { diagnostics } = state.draft
  const id = `guichet-diagnostics-${part}`
  return (
    <label class="tick">
      <input
        type="checkbox"
        checked={diagnostics[part] ?? false}
        aria-labelledby={id}
        aria-describedby={`${id}-what`}
        onChange={(event) =>
          dispatch({
            type: 'draft-changed',
            changes: { diagnostics: { ...diagnostics, [part]: event.currentTarget.checked } },
          })
        }
      />
      <span>
        <span id={id} class="tick-title">
          {label}
        </span>
        <span id={`${id}-what`} class="small tick-what">
          {children}
        </span>
      </span>
    </label>
  )
}
