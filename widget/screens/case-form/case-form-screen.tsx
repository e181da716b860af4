import { Heading } from '../../panel/components/heading.tsx'
import { useFiles } from '../../panel/files/use-files.ts'
import { useSecrets } from '../../panel/secrets/use-secrets.ts'
import type { KnownPerson } from '../../panel/state/panel-state.ts'
import { usePanel } from '../../panel/use-panel.ts'
import { AccountNote } from './account-note.tsx'
import { CallBackField } from './call-back-field.tsx'
import { checkCase, refusedFields } from './check-case.ts'
import { ConfidentialField } from './confidential-field.tsx'
import { DiagnosticsField } from './diagnostics-field.tsx'
import { EngineField } from './engine-field.tsx'
import { FilesField } from './files-field.tsx'
import { FormSuggestions } from './form-suggestions.tsx'
import { NatureField } from './nature-field.tsx'
import { OtherDrafts } from './other-drafts.tsx'
import { ProblemSummary } from './problem-summary.tsx'
import { problemTexts } from './problem-texts.ts'
import { ScopeNote } from './scope-note.tsx'
import { SendBar } from './send-bar.tsx'
import { SeverityField } from './severity-field.tsx'
import { TextField } from './text-field.tsx'
import { UrgentNote } from './urgent-note.tsx'

/** The case. Links stand beside it and never before it. */
export function CaseFormScreen({ person: { me } }: { person: KnownPerson }) {
  const { state, dispatch, t } = usePanel<'case'>()
  const { draft, submission } = state
  const missing = submission.attempts > 0 ? checkCase(draft, me) : []
  const refused = submission.error && missing.length === 0 ? refusedFields(submission.error) : []
  const { dragging, add, target } = useFiles(null)
  const problems = problemTexts([...missing, ...refused], t)
  const send = () => dispatch({ type: 'case-submitted' })
  const secrets = useSecrets({
    texts: [draft.subject, draft.description],
    write: (index, text) =>
      dispatch({ type: 'draft-changed', changes: index === 0 ? { subject: text } : { description: text } }),
    send,
  })

  return (
    <form
      class="screen case-form"
      noValidate
      {...target}
      onSubmit={(event) => {
        event.preventDefault()
        // What is missing is said first: nothing goes yet.
        if (checkCase(draft, me).length > 0 || secrets.mayGo()) send()
      }}
    >
      <div class="case-form-main">
        <Heading>{t('form.title')}</Heading>
        <OtherDrafts />
        <ProblemSummary problems={problems} />
        <UrgentNote />
        <TextField field="subject" problem={problems.get('subject')} secrets={secrets.fields[0]} />
        <TextField field="description" problem={problems.get('description')} secrets={secrets.fields[1]} />
        <FilesField dragging={dragging} add={add} />
        <NatureField problem={problems.get('nature')} />
        <ScopeNote plan={me.account?.plan ?? null} />
        <EngineField engines={me.engines} problem={problems.get('engine')} />
        <SeverityField severities={me.severities} problem={problems.get('severity')} />
        <CallBackField me={me} problem={problems.get('callBack')} />
        <ConfidentialField />
        <DiagnosticsField />
        <AccountNote me={me} />
      </div>
      <FormSuggestions />
      <SendBar />
    </form>
  )
}
