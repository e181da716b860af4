import { formatSize } from '../../i18n/format-size.ts'
import { Icon } from '../components/icon.tsx'
import type { AttachedFile } from '../state/attached-file.ts'
import { usePanel } from '../use-panel.ts'
import { fileStatus } from './file-status.ts'
import { PictureOfFile } from './picture-of-file.tsx'

interface FileListProps {
  files: readonly AttachedFile[]
  /** Those that have arrived in a case that is open stay there; on the way they can be stopped. */
  removable?: boolean
}

/** Files of a message: how far each has come, what is wrong with it, and what can be done about it. */
export function FileList({ files, removable = true }: FileListProps) {
  const { t } = usePanel<'case'>()
  return (
    <ul class="file-list" aria-label={t('files.list')} hidden={files.length === 0}>
      {files.map((file) => (
        <FileRow key={file.id} attached={file} removable={removable || file.status !== 'sent'} />
      ))}
    </ul>
  )
}

function FileRow({ attached, removable }: { attached: AttachedFile; removable: boolean }) {
  const { dispatch, t, locale } = usePanel<'case'>()
  const { id, file, status, share, problem, error } = attached
  // The same file would be refused again.
  const retriable = status === 'failed' && problem === null && error?.kind !== 'refused'
  return (
    <li class={`file file-${status}`}>
      <PictureOfFile
        file={file}
        icon={status === 'failed' ? 'warning' : status === 'sent' ? 'check' : 'file'}
      />
      <div class="file-body">
        <p class="file-name">
          <bdi>{file.name}</bdi>
        </p>
        <p class="small" role={status === 'failed' ? 'alert' : undefined}>
          {formatSize(file.size, locale)} · {fileStatus(attached, t, locale)}
        </p>
        {status === 'sending' && (
          <progress value={share} max={1} aria-label={file.name}>
            {Math.round(share * 100)}
          </progress>
        )}
      </div>
      {retriable && (
        <button
          type="button"
          class="button button-small"
          aria-label={`${t('panel.retry')}: ${file.name}`}
          onClick={() => dispatch({ type: 'file-retried', id })}
        >
          {t('panel.retry')}
        </button>
      )}
      {removable && (
        <button
          type="button"
          class="icon-button"
          aria-label={t(status === 'sending' ? 'files.stop' : 'files.remove', { name: file.name })}
          onClick={({ currentTarget }) => {
            // Its own button goes with it.
            focusAfter(currentTarget)
            dispatch({ type: 'file-removed', id })
          }}
        >
          <Icon name="close" />
        </button>
      )}
    </li>
  )
}

/** The focus goes on to the next file, else to the one before, else to where files are added or the screen begins. */
function focusAfter(button: Element) {
  const row = button.closest('li')
  const neighbour = row?.nextElementSibling ?? row?.previousElementSibling
  const root = button.getRootNode() as ShadowRoot | Document
  const next =
    neighbour?.querySelector<HTMLElement>('button') ??
    button.closest('.files')?.querySelector<HTMLElement>('button') ??
    root.getElementById('guichet-heading')
  next?.focus()
}
