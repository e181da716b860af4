import type { PanelPart } from '../parts/panel-part.ts'
import { keepTabInside } from './keep-tab-inside.ts'
import { makeWayForKeyboard } from './make-way-for-keyboard.ts'
import phone from './phone.css?inline'

/** What a window needs that the panel fills: fetched when it opens there. */
export const part: PanelPart = { styles: [phone], effects: [makeWayForKeyboard, keepTabInside] }
