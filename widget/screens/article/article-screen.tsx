import { useEffect, useRef } from 'preact/hooks'
import { formatDay } from '../../i18n/format-instant.ts'
import { foreignDirection } from '../../i18n/language-name.ts'
import { directionOf } from '../../i18n/locales.ts'
import { ExternalLink } from '../../panel/components/external-link.tsx'
import { Heading } from '../../panel/components/heading.tsx'
import { Icon } from '../../panel/components/icon.tsx'
import { LoadFailure } from '../../panel/components/load-failure.tsx'
import { Skeleton } from '../../panel/components/skeleton.tsx'
import type { Screen } from '../../panel/state/screen.ts'
import { usePanel } from '../../panel/use-panel.ts'
import { ArticleBlocks } from './article-blocks.tsx'

/** A page, read in place. */
export function ArticleScreen({ screen }: { screen: Extract<Screen, { name: 'article' }> }) {
  const { state, dispatch, t, locale } = usePanel()
  const { article } = state
  const page = article.status === 'ready' && article.value.id === screen.id ? article.value : null
  // Where the host page leads to an article, its id is all that is known of it at first.
  const address = page?.url ?? screen.url
  const root = useRef<HTMLElement>(null)
  useEffect(() => {
    if (page && screen.section) headingOf(root.current, screen.section)?.scrollIntoView({ block: 'start' })
  }, [page, screen.section])

  return (
    <article
      ref={root}
      class="screen article"
      lang={page?.locale}
      dir={foreignDirection(page?.locale, locale)}
    >
      <Heading>{(page?.title ?? screen.title) || t('panel.loading')}</Heading>
      <div class="article-facts small" lang={locale} dir={directionOf(locale)}>
        {page?.answered && page.kind === 'thread' && (
          <span class="badge">
            <Icon name="check" />
            {t('ask.answered')}
          </span>
        )}
        {page?.replies != null && <span>{t('article.replies', { count: page.replies })}</span>}
        {page?.updatedAt && <span>{t('ask.updated', { day: formatDay(page.updatedAt, locale) })}</span>}
        {address && <ExternalLink href={address}>{t('article.open')}</ExternalLink>}
      </div>
      {page && <ArticleBlocks blocks={page.blocks} />}
      {!page && article.status === 'failed' && (
        <LoadFailure error={article.error} text={t('article.failed')} />
      )}
      {!page && article.status !== 'failed' && <Skeleton lines={9} />}
      <section class="verdict" lang={locale} dir={directionOf(locale)} aria-labelledby="guichet-verdict">
        <h3 id="guichet-verdict">{t('article.solvedQuestion')}</h3>
        <div class="row">
          <button type="button" class="button" onClick={() => dispatch({ type: 'solved' })}>
            <Icon name="check" />
            {t('article.solved')}
          </button>
          <button
            type="button"
            class="button"
            onClick={() => {
              dispatch({ type: 'not-solved', id: screen.id })
              dispatch({ type: 'case-wanted' })
            }}
          >
            {t('article.notSolved')}
          </button>
        </div>
      </section>
    </article>
  )
}

/** The heading that a suggestion led to, by its text: anchors of other people's pages are not ids of ours. */
function headingOf(root: HTMLElement | null, section: string): Element | undefined {
  const headings = root?.querySelectorAll('.prose :is(h3, h4, h5, h6)') ?? []
  return [...headings].find((heading) => heading.textContent?.trim() === section)
}
