import type { PanelPart } from '../parts/panel-part.ts'
import contrast from './contrast.css?inline'

/** What high contrast looks like: it shows nothing by itself. */
export const part: PanelPart = { styles: [contrast] }
