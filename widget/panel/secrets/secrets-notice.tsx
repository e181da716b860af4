import { useEffect, useRef } from 'preact/hooks'
import { Notice } from '../components/notice.tsx'
import { usePanel } from '../use-panel.ts'
import { maskSecret } from './hide-secrets.ts'
import type { SecretsOfField } from './use-secrets.ts'

interface SecretsNoticeProps {
  secrets: SecretsOfField
  /** The field that they stand in: it has the focus again once they are decided on. */
  fieldId: string
}

/** Points out, calmly, what looks like a secret in a field, before it is sent: hidden at a click, or sent all the same. */
export function SecretsNotice({ secrets, fieldId }: SecretsNoticeProps) {
  const { t } = usePanel<'case'>()
  const { text, found, asked } = secrets
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (asked > 0) place.current?.focus()
  }, [asked])

  function decide(act: () => void) {
    const root = place.current?.getRootNode() as ShadowRoot | Document | undefined
    root?.getElementById(fieldId)?.focus()
    act()
  }

  return (
    <div ref={place} id={`${fieldId}-secrets`} role="status" tabindex={-1}>
      {found.length > 0 && (
        <Notice tone="warning" icon="lock" title={t('secrets.title')}>
          <ul>
            {found.map((each) => (
              <li key={each.start}>
                {t(`secrets.${each.kind}`)} <bdi>{maskSecret(text, each)}</bdi>
              </li>
            ))}
          </ul>
          <p>{t('secrets.text')}</p>
          <div class="notice-choices">
            <button type="button" class="button button-small" onClick={() => decide(secrets.hide)}>
              {t('secrets.hide')}
            </button>
            <button type="button" class="button-quiet" onClick={() => decide(secrets.keep)}>
              {t('secrets.keep')}
            </button>
          </div>
        </Notice>
      )}
    </div>
  )
}
