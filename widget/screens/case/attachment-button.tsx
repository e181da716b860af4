import type { Attachment } from '../../api/contract.ts'
import { formatSize } from '../../i18n/format-size.ts'
import { Icon } from '../../panel/components/icon.tsx'
import { usePanel } from '../../panel/use-panel.ts'

/** A file of a case: to be saved, never to be shown in the page. */
export function AttachmentButton({ number, attachment }: { number: string; attachment: Attachment }) {
  const { state, dispatch, t, locale } = usePanel<'case' | 'cases'>()
  const { id, name, bytes } = attachment
  const size = formatSize(bytes, locale)
  const pending = state.saving.pending.includes(id)
  return (
    <>
      <button
        type="button"
        class="attachment"
        aria-label={t('case.save', { name, size })}
        aria-disabled={pending}
        onClick={() => dispatch({ type: 'attachment-wanted', number, attachment })}
      >
        <Icon name="save" />
        <span class="attachment-name">
          <bdi>{name}</bdi>
        </span>
        <span class="small">{pending ? t('panel.loading') : size}</span>
      </button>
      {state.saving.failed === id && (
        <p class="field-error" role="alert">
          {t('case.saveFailed')}
        </p>
      )}
    </>
  )
}
