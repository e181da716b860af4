import { useRef } from 'preact/hooks'
import { LIMITS } from '../../api/contract.ts'
import { formatSize } from '../../i18n/format-size.ts'
import { Icon } from '../components/icon.tsx'
import { filesOf } from '../state/attached-file.ts'
import { usePanel } from '../use-panel.ts'
import { FileList } from './file-list.tsx'

interface FilePickerProps {
  /** Null: the case that is being written. */
  number: string | null
  dragging: boolean
  add(files: Iterable<File> | null): void
}

/** Chooses files for a message and lists them. */
export function FilePicker({ number, dragging, add }: FilePickerProps) {
  const { state, t, locale } = usePanel<'case'>()
  const input = useRef<HTMLInputElement>(null)
  const files = filesOf(state.files, number)
  const hintId = `guichet-files-hint-${number ?? 'new'}`
  return (
    <div class={dragging ? 'files files-drop' : 'files'}>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        tabindex={-1}
        onChange={(event) => {
          add(event.currentTarget.files)
          // The same file may be chosen again after it was removed.
          event.currentTarget.value = ''
        }}
      />
      <div class="files-head">
        <button
          type="button"
          class="button button-small"
          aria-describedby={hintId}
          onClick={() => input.current?.click()}
        >
          <Icon name="clip" />
          {t('files.add')}
        </button>
        <p id={hintId} class="small">
          {dragging
            ? t('files.drop')
            : t('files.hint', {
                count: LIMITS.attachmentsPerMessage,
                size: formatSize(LIMITS.attachmentBytes, locale),
              })}
        </p>
      </div>
      <FileList files={files} />
    </div>
  )
}
