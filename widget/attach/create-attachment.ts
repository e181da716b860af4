import { type SuggestedQuery, suggestedQuery } from '../api/suggested-query.ts'
import { createTokenSource } from '../api/token-source.ts'
import { visitorId } from '../events/visitor-id.ts'
import { directionOf } from '../i18n/locales.ts'
import type { Hearer, LoaderHost } from '../loader/loader-host.ts'
import { pageAddress } from '../panel/page-address.ts'
import { pageAddressOf } from '../panel/page-address-of.ts'
import { askForLinks, type FoundLinks, type Wanted } from './ask-for-links.ts'
import { attachEvents } from './attach-events.ts'
import { linksView, type ShownLink } from './attach-links.ts'
import { attachStyles } from './attach-styles.ts'
import { loadAttachWords } from './attach-words.ts'
import { attachmentPlace } from './attachment-place.ts'
import { draftRequest } from './draft-request.ts'
import { findFields, textOf } from './form-fields.ts'

const NO_LINKS: FoundLinks = { queryId: '', documentation: [], community: [], heldOut: false }

/**
 * Links above the button of a form of the host page, for what is written in it. The form is read and never changed, and a
 * failure here is not seen: the form works as it does without. `ended`: the host page has ended the widget.
 *
 * Rejects when the words do not load.
 */
export async function createAttachment(
  host: () => LoaderHost,
  form: Element,
  ended: () => void,
): Promise<void> {
  let words = await loadAttachWords(host().locale, host().settings.strings)
  const fields = () => findFields(form, host().settings.attach)
  const complain = (message: string) => host().emit('error', { message })
  if (!fields().subject && !fields().description) {
    complain('Guichet: attach finds no subject or description in the form: name them by their selectors.')
  }

  const ending = new AbortController()
  const place = attachmentPlace(form, () => fields().submit)

  const tokenSource = () => createTokenSource({ getToken: host().said.identify?.getToken ?? null, complain })
  let tokens = tokenSource()
  const ask = askForLinks({
    origin: host().origin,
    site: host().settings.site,
    tokens: () => tokens,
    found: show,
  })

  let page: string | null = null
  const pageNow = () => page ?? pageAddress()
  const events = attachEvents({
    host,
    tokens: () => tokens,
    page: pageNow,
    isWritten: draftNow() !== null,
    ended: ending.signal,
  })
  visitorId(host().settings.site, host().settings.consent)
  let suggested: SuggestedQuery | null = null
  let links: ShownLink[] = []
  let followed = new Set<string>()
  let isWritten = false
  /** Links do not come by themselves, and have been asked for at this attempt. */
  let requested = false
  /** The person waits for them. */
  let pressed = false
  /** What is to be drawn as soon as that disturbs nobody. */
  let waiting: FoundLinks | null = null
  let view = drawView()

  function drawView() {
    const theme = host().settings.theme ?? 'auto'
    const contrast =
      theme === 'contrast' || (theme === 'auto' && matchMedia('(prefers-contrast: more)').matches)
    place.host.dir = directionOf(host().locale)
    place.host.toggleAttribute('data-contrast', contrast)
    place.root.adoptedStyleSheets = [attachStyles(theme)]
    const actions = {
      followed: follow,
      solved: solve,
      undone: undo,
      notSolved: events.notSolved,
      requested: request,
      seen: (id: string) => isWritten && tellOf(id, events.seen),
    }
    return linksView(place.root, { t: words, locale: host().locale }, actions)
  }

  function follow(id: string) {
    followed.add(id)
    tellOf(id, events.clicked)
  }

  function tellOf(id: string, tell: (link: ShownLink) => void) {
    const link = links.find((each) => each.id === id)
    if (link) tell(link)
  }

  function request() {
    requested = pressed = true
    events.requested()
    look()
  }

  function solve(id: string) {
    events.solved(id)
    view.thank()
  }

  function undo() {
    events.solvedUndone()
    view.draw(links, followed)
    place.root.querySelector('a')?.focus()
  }

  function show(found: FoundLinks, { by }: Wanted) {
    if (by === 'draft') events.searched(found)
    waiting = found
    drawWaiting()
  }

  /** Not while the person is at the links, or about to press the button: it would move away. */
  function drawWaiting() {
    const isAtLinks = place.root.activeElement !== null || place.host.matches(':hover')
    const isAtButton = fields().submit?.matches(':hover, :focus, :active')
    if (!waiting || (!pressed && (isAtLinks || isAtButton))) return
    const { queryId, heldOut, ...lanes } = waiting
    links = (['documentation', 'community'] as const).flatMap((lane) =>
      lanes[lane].map((link, index) => ({ ...link, lane, position: index + 1, queryId })),
    )
    waiting = null
    if (heldOut && isWritten) view.offer()
    else view.draw(links, followed)
    // The button that was pressed is gone.
    if (pressed) place.root.querySelector('a')?.focus()
    pressed = false
  }

  function draftNow() {
    const { subject, description } = fields()
    return draftRequest(textOf(subject), textOf(description))
  }

  /** What is written may have changed, by the person or by the page. */
  function look() {
    const draft = draftNow()
    const { locale } = host()
    if (draft) ask.want({ by: 'draft', draft, locale, page: pageNow(), requested })
    else if (suggested) ask.want({ by: 'host', query: suggested, locale })
    else {
      ask.want(null)
      waiting = NO_LINKS
    }
    if (!draft && isWritten) {
      events.startOver()
      followed = new Set()
      requested = false
      // Of a form that was sent or emptied nothing stays, also under the pointer that sent it.
      links = []
      view.draw(links, followed)
    }
    isWritten = draft !== null
    drawWaiting()
  }

  /** Once the page has done what it does with the event: a form that is sent or reset is empty only then. */
  const lookAfterwards = () => void setTimeout(look)

  function submitted() {
    events.submitted()
    lookAfterwards()
  }

  /** Another person: nothing that the former one might see, and none of their tokens. */
  function changeSeat() {
    events.changeSeat()
    tokens = tokenSource()
    ask.want(null)
    waiting = null
    links = []
    followed = new Set()
    view.draw(links, followed)
    look()
  }

  const { signal } = ending
  const hear = (types: string[], listener: (event: Event) => void) => {
    for (const type of types) form.addEventListener(type, listener, { signal, capture: true })
  }
  hear(['input'], () => {
    look()
    if (isWritten) events.written()
  })
  hear(['change', 'focusin'], look)
  hear(['reset', 'focusout', 'pointerout'], lookAfterwards)
  if (form instanceof HTMLFormElement) hear(['submit'], submitted)
  else {
    hear(['click'], ({ target }) => {
      if (target instanceof Node && fields().submit?.contains(target)) submitted()
    })
  }

  async function configure() {
    const { site, consent, attach, strings } = host().settings
    const wanted = attach?.form
    if (typeof wanted === 'string' ? !form.matches(wanted) : wanted !== form) return end()
    visitorId(site, consent)
    words = await loadAttachWords(host().locale, strings)
    if (ending.signal.aborted) return
    view.remove()
    view = drawView()
    view.draw(links, followed)
    place.refresh()
    look()
  }

  function end() {
    ending.abort()
    ask.want(null)
    view.remove()
    place.remove()
    // The loader may go on calling.
    for (const verb of Object.keys(hearer)) delete hearer[verb]
    ended()
  }

  /** What the host page says by other verbs is about the panel: it fills its own form in itself. */
  const hearer: Hearer = {
    init: configure,
    config: configure,
    identify: changeSeat,
    logout() {
      suggested = null
      changeSeat()
    },
    suggest(given: unknown) {
      suggested = suggestedQuery(given)
      look()
    },
    'page-view'(view?: { url?: unknown }) {
      page = typeof view?.url === 'string' ? pageAddressOf(view.url) : null
      suggested = null
      look()
    },
    destroy: end,
  }
  host().hearers.push(hearer)
  const { said } = host()
  if (said['page-view']) hearer['page-view']?.(said['page-view'] as never)
  if (said.suggest) hearer.suggest?.(said.suggest.links as never)
  look()
}
