import { useSpeech } from '../i18n/use-speech.ts'

interface ArticleLinkProps {
  articleId: string
  title: string | null
  url: string | null
}

/** An article by its title, leading to it; one that is gone by its id. */
export function ArticleLink({ articleId, title, url }: ArticleLinkProps) {
  const { t } = useSpeech()
  if (!url || !/^(https?:\/\/|\/)/.test(url)) {
    return (
      <span>
        {title ?? articleId} {title === null && <span class="badge">{t('article.gone')}</span>}
      </span>
    )
  }
  return (
    <a class="link" href={url} target="_blank" rel="noreferrer">
      {title ?? articleId}
      <span class="unseen"> {t('article.new-tab')}</span>
    </a>
  )
}
