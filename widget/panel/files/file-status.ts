import { LIMITS } from '../../api/contract.ts'
import type { HelpApiError } from '../../api/help-api-error.ts'
import { formatSize } from '../../i18n/format-size.ts'
import type { WidgetLocale } from '../../i18n/locales.ts'
import { regionalLocale } from '../../i18n/regional-locale.ts'
import type { Translate } from '../../i18n/translate.ts'
import type { AttachedFile } from '../state/attached-file.ts'

/** Where a file stands, in words; for one that cannot go, why and what to do. */
export function fileStatus(
  { status, share, problem, error, forReply }: AttachedFile,
  t: Translate<'case'>,
  locale: WidgetLocale,
): string {
  if (problem) return problemText(problem, t, locale)
  switch (status) {
    case 'waiting':
      return forReply ? percent(0, t, locale) : t('files.waiting')
    case 'sending':
      return percent(share, t, locale)
    case 'sent':
      return t('files.sent')
    case 'failed':
      return errorText(error, t, locale)
  }
}

function percent(share: number, t: Translate<'case'>, locale: WidgetLocale): string {
  return t('files.sending', {
    percent: new Intl.NumberFormat(regionalLocale(locale), { style: 'percent' }).format(share),
  })
}

function problemText(
  problem: NonNullable<AttachedFile['problem']>,
  t: Translate<'case'>,
  locale: WidgetLocale,
): string {
  switch (problem) {
    case 'too_large':
      return t('files.tooLarge', { size: formatSize(LIMITS.attachmentBytes, locale) })
    case 'empty':
      return t('files.empty')
    case 'too_many':
      return t('files.tooMany', { count: LIMITS.attachmentsPerMessage })
  }
}

function errorText(error: HelpApiError | null, t: Translate<'case'>, locale: WidgetLocale): string {
  switch (error?.code) {
    case 'payload_too_large':
      return problemText('too_large', t, locale)
    case 'attachment_empty':
      return problemText('empty', t, locale)
    case 'attachment_type_refused':
    case 'unsupported_media_type':
      return t('files.refusedType')
    case 'too_many_attachments':
      return t('files.caseFull')
    case 'storage_full':
      return t('files.noRoom')
    default:
      return t(error?.kind === 'refused' ? 'files.refused' : 'files.failed')
  }
}
