import { type CaseDetail, LIMITS } from '../../api/contract.ts'
import { FilePicker } from '../../panel/files/file-picker.tsx'
import { useFiles } from '../../panel/files/use-files.ts'
import { SecretsNotice } from '../../panel/secrets/secrets-notice.tsx'
import { useSecrets } from '../../panel/secrets/use-secrets.ts'
import { filesOf } from '../../panel/state/attached-file.ts'
import { NO_REPLY } from '../../panel/state/reply.ts'
import { usePanel } from '../../panel/use-panel.ts'
import { CharacterCount } from '../case-form/character-count.tsx'
import { replyFailure } from './reply-failure.ts'

export const REPLY_FIELD = 'guichet-reply'

/** What the person has to say. Kept while they write, sent once however often it is tried. */
export function ReplyBox({ found }: { found: CaseDetail }) {
  const { state, dispatch, t } = usePanel<'case' | 'cases'>()
  const { number } = found
  const { text, status, error } = state.replies[number] ?? NO_REPLY
  const { dragging, add, target } = useFiles(number)
  const files = filesOf(state.files, number).filter(({ problem }) => problem === null)
  const sending = status === 'sending'
  const filesFailed = files.some((file) => file.status === 'failed')
  const filesUnderWay = files.some((file) => file.status === 'waiting' || file.status === 'sending')
  const tooLong = text.trim().length > LIMITS.replyCharacters
  const nothing = text.trim() === '' && files.length === 0
  const held = sending || filesFailed || filesUnderWay || tooLong || nothing

  const write = (value: string) => dispatch({ type: 'reply-typed', number, text: value })
  const send = () => dispatch({ type: 'reply-submitted', number })
  // Once it is on its way, it has been decided on.
  const secrets = useSecrets({ texts: [sending ? '' : text], write: (_, value) => write(value), send })
  const [inText] = secrets.fields

  return (
    <form
      class="reply"
      {...target}
      onSubmit={(event) => {
        event.preventDefault()
        if (!held && secrets.mayGo()) send()
      }}
    >
      <div class="field">
        <label for={REPLY_FIELD}>{t('reply.title')}</label>
        <textarea
          id={REPLY_FIELD}
          class="input"
          dir={text ? 'auto' : undefined}
          rows={4}
          // It stands in the conversation while it is on its way.
          value={sending ? '' : text}
          readOnly={sending}
          aria-describedby={`${REPLY_FIELD}-note ${REPLY_FIELD}-secrets ${REPLY_FIELD}-count`}
          onInput={(event) => write(event.currentTarget.value)}
        />
        {inText && <SecretsNotice secrets={inText} fieldId={REPLY_FIELD} />}
        <CharacterCount
          id={`${REPLY_FIELD}-count`}
          length={text.trim().length}
          limit={LIMITS.replyCharacters}
        />
      </div>
      <FilePicker number={number} dragging={dragging} add={add} />
      <div role="alert">{error && <p class="field-error">{t(replyFailure(error))}</p>}</div>
      <div class="reply-send">
        <p id={`${REPLY_FIELD}-note`} class="small" aria-live="polite">
          {filesFailed && t('reply.removeFiles')}
          {!filesFailed && filesUnderWay && t('reply.waitForFiles')}
          {!filesFailed && !filesUnderWay && found.status === 'closed' && t('reply.reopens')}
        </p>
        <button type="submit" class="button button-primary" aria-disabled={held}>
          {t(sending ? 'reply.sending' : error ? 'reply.sendAgain' : 'reply.send')}
        </button>
      </div>
    </form>
  )
}
