import type { WRITING_ICONS } from '../writing/writing-icons.ts'
import type { LATE_ICONS } from './late-icons.ts'

/** Strokes on a 24 × 24 grid. These are the first panel's; later parts bring the others. */
const ICONS = {
  search: 'M11 4a7 7 0 1 0 0 14 7 7 0 0 0 0-14ZM20 20l-4-4',
  close: 'M6 6l12 12M18 6 6 18',
  back: 'M19 12H5M11 6l-6 6 6 6',
  newTab: 'M14 5h5v5M19 5l-8 8M17 14v5H5V7h5',
  cases: 'M4 7h16v13H4zM9 7V4h6v3M8 12h8M8 16h5',
  mail: 'M4 6h16v12H4zM4 7l8 6 8-6',
  portal: 'M4 5h16v14H4zM4 9h16M8 13h5',
  community: 'M4 5h12v9H9l-5 4zM16 9h4v11l-4-3h-5',
  lock: 'M6 11h12v9H6zM8.5 11V8a3.5 3.5 0 0 1 7 0v3',
  bolt: 'M13 3 5 14h6l-1 7 8-11h-6z',
}

export type IconName = keyof typeof ICONS | keyof typeof LATE_ICONS | keyof typeof WRITING_ICONS

const icons: Partial<Record<IconName, string>> = ICONS

export function addIcons(more: Partial<Record<IconName, string>> | undefined): void {
  Object.assign(icons, more)
}

/** Always beside text, or in a control with a label: never read out. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg class={`icon icon-${name}`} viewBox="0 0 24 24" aria-hidden="true">
      <path d={icons[name]} />
    </svg>
  )
}
