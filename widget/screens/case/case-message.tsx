import type { TimelineEntry } from '../../api/contract.ts'
import { formatMoment } from '../../i18n/format-instant.ts'
import { ExternalLink } from '../../panel/components/external-link.tsx'
import { usePanel } from '../../panel/use-panel.ts'
import { AttachmentButton } from './attachment-button.tsx'
import { entryHeading } from './entry-heading.ts'
import { LinkedText } from './linked-text.tsx'

interface CaseMessageProps {
  number: string
  entry: TimelineEntry
}

/** What somebody said: who, when, by which way, and under which heading when support did one of its kinds of work. */
export function CaseMessage({ number, entry }: CaseMessageProps) {
  const { t, locale } = usePanel<'case' | 'cases'>()
  const { author, channel, at, text, links, attachments } = entry
  const heading = entryHeading(entry, t)
  // Of a mail, an address stands among the words already.
  const further = links.filter(({ url }) => !text?.includes(url))

  function who() {
    if (author.own) return t('case.you')
    if (author.name) return <bdi>{author.name}</bdi>
    return t(author.role === 'contact' ? 'case.colleague' : 'case.support')
  }

  return (
    <li class={author.role === 'contact' ? 'message-own' : 'message-support'}>
      <p class="message-head">
        <span class="message-who">{who()}</span>
        {author.role === 'support' && author.name && <span class="small">{t('case.support')}</span>}
        <span class="small">
          <time dateTime={at}>{formatMoment(at, locale)}</time>
          {channel !== 'widget' && channel !== 'system' && ` · ${t(`channel.${channel}`)}`}
        </span>
      </p>
      {heading && <h4 class="message-heading">{heading}</h4>}
      {text && <LinkedText text={text} />}
      {further.length > 0 && (
        <ul class="message-links">
          {further.map(({ title, url }) => (
            <li key={url}>
              <ExternalLink href={url}>
                <bdi>{title}</bdi>
              </ExternalLink>
            </li>
          ))}
        </ul>
      )}
      {attachments.length > 0 && (
        <ul class="attachments" aria-label={t('files.list')}>
          {attachments.map((attachment) => (
            <li key={attachment.id}>
              <AttachmentButton number={number} attachment={attachment} />
            </li>
          ))}
        </ul>
      )}
    </li>
  )
}
