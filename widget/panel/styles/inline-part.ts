import type { PanelPart } from '../parts/panel-part.ts'
import inline from './inline.css?inline'

/** How the panel stands in a page: it shows nothing by itself. */
export const part: PanelPart = { styles: [inline] }
