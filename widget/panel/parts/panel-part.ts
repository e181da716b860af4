import type { FunctionComponent } from 'preact'
import type { HelpApi, HelpApiParts } from '../../api/help-api.ts'
import type { CreateTranslate } from '../../i18n/translate.ts'
import type { IconName } from '../components/icon.tsx'
import type { EffectParts } from '../effects/effect-parts.ts'
import type { PanelState } from '../state/panel-state.ts'
import type { LateReducer } from '../state/reduce.ts'
import type { Effect } from '../store.ts'

/** What a part of the panel brings that loads when it is wanted: what its file exports as `part`. */
export interface PanelPart {
  /** By the name of what is shown (see `ShownScreen`), or one of its own; each reads what it shows from the state. */
  // biome-ignore lint/suspicious/noExplicitAny: each screen has properties of its own, which `LateScreen` passes on
  screens?: Record<string, FunctionComponent<any>>
  /** Each is adopted once, in the order of the cascade. */
  styles?: string[]
  /** How messages become texts from here on. */
  createTranslate?: CreateTranslate
  icons?: Partial<Record<IconName, string>>
  /** What effects get from here on, of this part and of those that come after it. */
  provides?: (parts: EffectParts) => Partial<EffectParts>
  /** The calls that its effects make. */
  api?: (parts: HelpApiParts) => Partial<HelpApi>
  /** How slices of the state begin. */
  initial?: () => Partial<PanelState>
  /** Its slices of the state, as actions change them. */
  reduce?: LateReducer
  /** Told first of what has happened since the part was wanted, and what made it wanted. */
  effects?: ((parts: EffectParts) => Effect)[]
}
