import type { PanelPart } from '../parts/panel-part.ts'
import contrast from './contrast.css?inline'
import inline from './inline.css?inline'

/** How the panel looks in high contrast, and stands in a page: each for what the host element says it is. */
export const part: PanelPart = { styles: [contrast, inline] }
