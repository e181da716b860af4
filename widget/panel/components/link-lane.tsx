import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks'
import type { Link } from '../../api/contract.ts'
import { watchSeen } from '../../events/watch-seen.ts'
import { formatDay } from '../../i18n/format-instant.ts'
import { foreignDirection, languageName, primaryLanguage } from '../../i18n/language-name.ts'
import { usePanel } from '../use-panel.ts'
import { Highlighted, plainText, withoutListMarker } from './highlighted.tsx'
import { Icon } from './icon.tsx'

interface LinkLaneProps {
  id: string
  title: string
  links: Link[]
  /** Threads say whether they are answered; documentation is an answer by itself. */
  community?: boolean
}

/** So many at first, so that both lanes are in sight. */
const FIRST_LINKS = 3

/** One lane of suggestions. A title opens in place; a click with a modifier, and the small button, in a tab. */
export function LinkLane({ id, title, links, community = false }: LinkLaneProps) {
  const { t, locale, dispatch } = usePanel()
  const [expanded, setExpanded] = useState(false)
  const list = useRef<HTMLUListElement>(null)
  useLayoutEffect(() => {
    // The button that had the focus is gone: it goes on to what the button brought.
    if (expanded) list.current?.children[FIRST_LINKS]?.querySelector('a')?.focus()
  }, [expanded])
  useEffect(() => {
    const items = [...(list.current?.children ?? [])]
    return watchSeen(items, (item) => {
      const link = links[items.indexOf(item)]
      if (link) dispatch({ type: 'link-seen', id: link.id })
    })
  }, [expanded, links, dispatch])
  if (links.length === 0) return null
  const shown = expanded ? links : links.slice(0, FIRST_LINKS)
  const more = links.length - shown.length
  return (
    <section class="lane" aria-labelledby={id}>
      <h3 id={id} class="subheading">
        {title}
      </h3>
      <ul ref={list}>
        {shown.map((link) => (
          <li key={link.id} lang={link.locale} dir={foreignDirection(link.locale, locale)}>
            <LinkTitle link={link} />
            <p class="snippet">
              <Highlighted runs={withoutListMarker(link.snippet)} />
            </p>
            <LinkFacts link={link} community={community} />
          </li>
        ))}
      </ul>
      {more > 0 && (
        <button type="button" class="button-quiet" onClick={() => setExpanded(true)}>
          {t('ask.more', { count: more })}
        </button>
      )}
    </section>
  )
}

/** What sets a link apart: that it was picked for this place, has an accepted answer, is in another language. */
function LinkFacts({ link, community }: { link: Link; community: boolean }) {
  const { t, locale } = usePanel()
  const otherLanguage = primaryLanguage(link.locale) === locale ? null : languageName(link.locale, locale)
  const answered = community && link.answered
  if (!link.pinned && !answered && !otherLanguage) return null
  return (
    <p class="link-facts" lang={locale}>
      {link.pinned && (
        <span class="badge">
          <Icon name="pin" />
          {t('ask.pinned')}
        </span>
      )}
      {answered && (
        <span class="badge">
          <Icon name="check" />
          {t('ask.answered')}
        </span>
      )}
      {otherLanguage && <span class="badge badge-language">{otherLanguage}</span>}
    </p>
  )
}

function LinkTitle({ link }: { link: Link }) {
  const { t, dispatch, locale } = usePanel()
  const title = plainText(link.title)
  const follow = (inPlace: boolean) =>
    dispatch({ type: 'link-followed', id: link.id, url: link.url, title, section: link.section, inPlace })

  function readInPlace(event: MouseEvent) {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return follow(false)
    event.preventDefault()
    follow(true)
  }

  return (
    <div class="link-title">
      <a
        href={link.url}
        target="_blank"
        rel="noopener noreferrer"
        data-suggestion
        title={link.updatedAt ? t('ask.updated', { day: formatDay(link.updatedAt, locale) }) : undefined}
        onClick={readInPlace}
        // The middle button opens a tab without a click.
        onAuxClick={(event) => event.button === 1 && follow(false)}
      >
        <Highlighted runs={link.title} />
        {link.section && link.section !== title && <span class="link-section">{link.section}</span>}
      </a>
      <a
        class="icon-button"
        href={link.url}
        target="_blank"
        rel="noopener noreferrer"
        aria-label={t('ask.openInTab', { title })}
        onClick={() => follow(false)}
      >
        <Icon name="newTab" />
      </a>
    </div>
  )
}
