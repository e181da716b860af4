import type { Words } from '../../i18n/words.ts'
import { addIcons } from '../components/icon.tsx'
import type { EffectParts } from '../effects/effect-parts.ts'
import type { Action } from '../state/action.ts'
import { readyValue } from '../state/loadable.ts'
import { shownScreen } from '../state/screen.ts'
import type { Effect, Happening } from '../store.ts'
import type { PanelPart } from './panel-part.ts'
import { PART_OF_SCREEN, PARTS, type PartName } from './parts.ts'

export interface LateParts {
  /** Wants the parts that what happens calls for; the first effect of all, so that they miss nothing of it. */
  effect: Effect
  /** The part once it is there with its words; it is fetched when it is not. */
  get(name: PartName): PanelPart | 'failed' | null
  /** Resolves when the part is there. */
  load(name: PartName): Promise<void>
  /** Fetches a part that is likely to be wanted, or again one that has failed. */
  fetch(name: PartName): void
}

export interface LatePartsParts {
  parts: EffectParts
  words: Words
  adoptStyles(css: string): void
  /** A draft may be kept in this browser. */
  hasKept(): boolean
  /** A part has failed to come. */
  changed(): void
}

/** What begins a draft, or ends one. */
const OF_DRAFT: readonly Action['type'][] = [
  'question-typed',
  'searched',
  'prefilled',
  'link-followed',
  'case-wanted',
  'matter-declared',
  'logged-out',
  'seat-taken',
  'links-suggested',
]

/** Fetches the parts of the panel as they are wanted, and adds each to the store as if it had been there. */
export function createLateParts({ parts, words, adoptStyles, hasKept, changed }: LatePartsParts): LateParts {
  const there = new Map<PartName, PanelPart>()
  const underWay = new Map<PartName, Promise<void>>()
  const failed = new Set<PartName>()
  /** What parts that are not there have missed: a draft from the beginning, others since they were wanted. */
  const missed = new Map<PartName, Happening[]>([['draft', []]])

  async function add(name: PartName) {
    const source = PARTS[name]
    const [{ part }] = await Promise.all([
      source.load(),
      words.load(source.words),
      source.on && begin(source.on),
    ])
    const { styles = [], createTranslate, icons, provides, api, initial, reduce, effects } = part
    for (const css of styles) adoptStyles(css)
    if (createTranslate) words.translateBy(createTranslate)
    addIcons(icons)
    Object.assign(parts, provides?.(parts))
    Object.assign(parts.api, api?.(parts))
    there.set(name, part)
    if (name === 'draft' && missed.has('host')) fetch('host')
    const history = missed.get(name) ?? []
    missed.delete(name)
    parts.store.extend(
      { initial: initial?.(), reduce, effects: effects?.map((effect) => effect(parts)) },
      history,
    )
  }

  function listen(name: PartName) {
    if (!there.has(name) && !missed.has(name)) missed.set(name, [])
  }

  function begin(name: PartName): Promise<void> {
    const already = underWay.get(name)
    if (already) return already
    failed.delete(name)
    listen(name)
    const adding = add(name).catch((error) => {
      underWay.delete(name)
      failed.add(name)
      changed()
      throw error
    })
    underWay.set(name, adding)
    return adding
  }

  function fetch(name: PartName) {
    if (!underWay.has(name)) begin(name).catch(() => {})
  }

  return {
    effect(...happening) {
      const [action, , { screen, person, site }] = happening
      // What is wanted, too, while it is being found out who wants it.
      for (const shown of [screen.name, shownScreen(screen, person)]) {
        const part = PART_OF_SCREEN[shown]
        if (part && !failed.has(part)) fetch(part)
      }
      if (action.type === 'retried') for (const name of failed) fetch(name)
      // What the page says is heard once there is somebody who writes; what it asks to be shown, at once.
      if (action.type === 'host-said') {
        listen('host')
        if (action.verb === 'prefill' || action.verb === 'suggest') fetch('host')
      }
      if (OF_DRAFT.includes(action.type) || (action.type === 'opened' && hasKept())) fetch('draft')
      // Some pages have links of their own, before a word is typed.
      if (action.type === 'site-changed' && readyValue(site)?.pinsPages) fetch('draft')
      for (const history of missed.values()) history.push(happening)
    },
    get(name) {
      // Another language brings the words of what is there before it is spoken.
      const part = there.get(name)
      if (part) return part
      if (failed.has(name)) return 'failed'
      fetch(name)
      return null
    },
    load: begin,
    fetch,
  }
}
