import type { HighlightedText, Link } from '../api/contract.ts'
import { watchSeen } from '../events/watch-seen.ts'
import { primaryLanguage } from '../i18n/language-name.ts'
import type { WidgetLocale } from '../i18n/locales.ts'
import type { Translate } from '../i18n/translate.ts'
import { element } from './element.ts'

/** With its place among the links that are shown. `position`: in its lane, from 1. */
export interface ShownLink extends Link {
  lane: 'documentation' | 'community'
  position: number
  queryId: string
}

export interface LinkActions {
  /** The person goes to the page, in a tab of its own. */
  followed(id: string): void
  solved(id: string): void
  notSolved(id: string): void
  /** Links do not come by themselves, and are asked for. */
  requested(): void
  /** The link was in sight for long enough to be read. */
  seen(id: string): void
  undone(): void
}

export interface LinksView {
  /** Draws these in place of others; none: nothing. `followed`: those that the person has been to. */
  draw(links: readonly ShownLink[], followed: ReadonlySet<string>): void
  /** That there may be links, for whoever asks for them. */
  offer(): void
  thank(): void
  remove(): void
}

/** A person who types hears of the links once they have settled, in milliseconds. */
const ANNOUNCE_AFTER_MS = 900

/** Links in a section of their own, plain DOM: nothing else of the widget is loaded for it. */
export function linksView(
  root: ParentNode & Node,
  words: { t: Translate<'attach'>; locale: WidgetLocale },
  actions: LinkActions,
): LinksView {
  const { t, locale } = words
  const spoken = element('p', { className: 'unseen', role: 'status' })
  const section = element('section', { className: 'links', lang: locale, hidden: true })
  section.setAttribute('aria-label', t('attach.title'))
  const inside = element('div', {}, section, spoken)
  root.append(inside)
  let announcing: ReturnType<typeof setTimeout> | undefined
  let unwatch = () => {}

  function announce(text: string) {
    clearTimeout(announcing)
    announcing = setTimeout(() => {
      spoken.textContent = text
    }, ANNOUNCE_AFTER_MS)
  }

  function fill(...shown: Node[]) {
    unwatch()
    section.hidden = shown.length === 0
    section.replaceChildren(...shown)
  }

  function solvedQuestion(id: string): HTMLElement {
    const solved = () => actions.solved(id)
    const notSolved = () => {
      // The button that was pressed goes.
      line.closest('li')?.querySelector('a')?.focus()
      line.remove()
      actions.notSolved(id)
    }
    const line = element(
      'p',
      { className: 'solved' },
      element('span', {}, t('attach.solvedQuestion')),
      element('button', { type: 'button', onclick: solved }, t('attach.solved')),
      element('button', { type: 'button', onclick: notSolved }, t('attach.notSolved')),
    )
    return line
  }

  function item(link: ShownLink, wasFollowed: boolean): HTMLElement {
    const follow = () => {
      actions.followed(link.id)
      if (!line.querySelector('.solved')) line.append(solvedQuestion(link.id))
    }
    const language = {
      lang: link.locale,
      dir: primaryLanguage(link.locale) === locale ? '' : 'auto',
    }
    const title = element(
      'a',
      {
        ...language,
        href: link.url,
        target: '_blank',
        rel: 'noopener noreferrer',
        onclick: follow,
        // The middle button opens a tab without a click.
        onauxclick: (event) => event.button === 1 && follow(),
      },
      ...marked(link.title),
      element('span', { className: 'unseen' }, ` (${t('attach.newTab')})`),
    )
    const isThread = link.lane === 'community'
    const badges = [
      link.pinned && t('attach.pinned'),
      isThread && t('attach.community'),
      isThread && link.answered && t('attach.answered'),
    ].filter((badge) => badge !== false)
    const line = element(
      'li',
      {},
      title,
      ...badges.map((badge) => element('span', { className: 'badge' }, badge)),
      element('p', { className: 'snippet', ...language }, ...marked(link.snippet)),
    )
    if (wasFollowed) line.append(solvedQuestion(link.id))
    return line
  }

  return {
    draw(links, followed) {
      announce(links.length > 0 ? t('attach.results', { count: links.length }) : '')
      if (links.length === 0) return fill()
      const list = links.map((link) => item(link, followed.has(link.id)))
      fill(element('p', { className: 'title' }, t('attach.title')), element('ul', {}, ...list))
      unwatch = watchSeen(list, (line) => {
        const link = links[list.indexOf(line as HTMLLIElement)]
        if (link) actions.seen(link.id)
      })
    },
    offer() {
      announce('')
      const button = { type: 'button', onclick: actions.requested } as const
      fill(element('p', {}, element('button', button, t('attach.search'))))
    },
    thank() {
      announce('')
      const thanks = element('p', { className: 'title', tabIndex: -1 }, t('attach.thanks'))
      fill(
        thanks,
        element('p', {}, t('attach.nothingSent')),
        element('button', { type: 'button', onclick: actions.undone }, t('attach.undo')),
      )
      // The button that was pressed is gone.
      thanks.focus()
    },
    remove() {
      clearTimeout(announcing)
      unwatch()
      inside.remove()
    },
  }
}

function marked(runs: HighlightedText): (Node | string)[] {
  return runs.map(({ text, match }) => (match ? element('mark', {}, text) : text))
}
