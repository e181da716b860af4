import { FilePicker } from '../../panel/files/file-picker.tsx'
import type { useFiles } from '../../panel/files/use-files.ts'
import { usePanel } from '../../panel/panel-context.ts'
import { filesOf } from '../../panel/state/attached-file.ts'

/** Files that follow the case as soon as it is open. */
export function FilesField({ dragging, add }: Pick<ReturnType<typeof useFiles>, 'dragging' | 'add'>) {
  const { state, t } = usePanel<'case'>()
  return (
    <div class="field">
      <FilePicker number={null} dragging={dragging} add={add} />
      {filesOf(state.files, null).length > 0 && <p class="small">{t('files.notKept')}</p>}
    </div>
  )
}
