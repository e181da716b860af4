import { formatList } from '../../i18n/format-list.ts'
import { FilePicker } from '../../panel/files/file-picker.tsx'
import type { useFiles } from '../../panel/files/use-files.ts'
import { filesOf } from '../../panel/state/attached-file.ts'
import { usePanel } from '../../panel/use-panel.ts'

/** Files that follow the case as soon as it is open. */
export function FilesField({ dragging, add }: Pick<ReturnType<typeof useFiles>, 'dragging' | 'add'>) {
  const { state, t, locale } = usePanel<'case'>()
  const { lostFiles } = state.drafts
  return (
    <div class="field">
      <FilePicker number={null} dragging={dragging} add={add} />
      {lostFiles.length > 0 && (
        <p class="small">{t('files.lost', { names: formatList(lostFiles, locale) })}</p>
      )}
      {filesOf(state.files, null).length > 0 && <p class="small">{t('files.notKept')}</p>}
    </div>
  )
}
