import { Notice } from '../../panel/components/notice.tsx'
import { FileList } from '../../panel/files/file-list.tsx'
import { usePanel } from '../../panel/use-panel.ts'

/** The files of a case that is open: on their way, arrived, or not. The case is safe whatever becomes of them. */
export function SentFiles({ number }: { number: string }) {
  const { state, t } = usePanel<'case'>()
  const files = state.files.filter((each) => each.number === number && !each.forReply)
  if (files.length === 0) return null
  const failed = files.filter(({ status }) => status === 'failed').length
  const underWay = files.some(({ status }) => status === 'waiting' || status === 'sending')
  return (
    <section class="sent-files" aria-labelledby="guichet-sent-files">
      <h3 id="guichet-sent-files" class="subheading">
        {t('files.list')}
      </h3>
      <div role="status">
        {underWay && <p class="small">{t('sent.filesUnderWay')}</p>}
        {!underWay && failed === 0 && <p class="small">{t('sent.filesArrived')}</p>}
      </div>
      {!underWay && failed > 0 && (
        <div role="alert">
          <Notice tone="warning" icon="warning">
            <p>{t('sent.filesFailed', { count: failed })}</p>
          </Notice>
        </div>
      )}
      <FileList files={files} removable={false} />
    </section>
  )
}
