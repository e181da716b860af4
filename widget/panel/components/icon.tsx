/** Strokes on a 24 × 24 grid. */
const PATHS = {
  search: ['M11 4a7 7 0 1 0 0 14 7 7 0 0 0 0-14Z', 'm20 20-4-4'],
  close: ['M6 6l12 12', 'M18 6 6 18'],
  back: ['M19 12H5', 'm11 6-6 6 6 6'],
  newTab: ['M14 5h5v5', 'M19 5l-8 8', 'M17 14v5H5V7h5'],
  cases: ['M4 7h16v13H4z', 'M9 7V4h6v3', 'M8 12h8', 'M8 16h5'],
  mail: ['M4 6h16v12H4z', 'm4 7 8 6 8-6'],
  portal: ['M4 5h16v14H4z', 'M4 9h16', 'M8 13h5'],
  community: ['M4 5h12v9H9l-5 4z', 'M16 9h4v11l-4-3h-5'],
  pin: ['M9 4h6l-1 6 4 3.5H6L10 10z', 'M12 14v6'],
  check: ['m5 12.5 4.5 4.5L19 7.5'],
  lock: ['M6 11h12v9H6z', 'M8.5 11V8a3.5 3.5 0 0 1 7 0v3'],
  bolt: ['M13 3 5 14h6l-1 7 8-11h-6z'],
  copy: ['M9 9h11v11H9z', 'M15 9V4H4v11h5'],
  arrow: ['M5 12h14', 'm13 6 6 6-6 6'],
  warning: ['M12 4 3 19.5h18z', 'M12 10v4.5', 'M12 17v.01'],
  clip: ['m19 11-7.5 7.5a4.5 4.5 0 0 1-6.4-6.4l8-8a3 3 0 0 1 4.3 4.3l-7.8 7.7a1.5 1.5 0 0 1-2.1-2.1l6.8-6.8'],
  file: ['M6 3h8l4 4v14H6z', 'M14 3v4h4'],
  save: ['M12 4v11', 'm7 10.5 5 5 5-5', 'M5 20h14'],
  phone: [
    'M5 4h4l1.5 5-2.3 1.6a12 12 0 0 0 5.2 5.2L15 13.5l5 1.5v4c0 .6-.4 1-1 1A15 15 0 0 1 4 5c0-.6.4-1 1-1',
  ],
  people: [
    'M9 11a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7Z',
    'M3 20c0-4 2.5-6 6-6s6 2 6 6',
    'M16 5a3 3 0 0 1 0 6',
    'M17.5 14.5c2.2.6 3.5 2.6 3.5 5.5',
  ],
} as const

export type IconName = keyof typeof PATHS

/** Always beside text, or in a control with a label: never read out. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg class={`icon icon-${name}`} viewBox="0 0 24 24" aria-hidden="true">
      {PATHS[name].map((d) => (
        <path key={d} d={d} />
      ))}
    </svg>
  )
}
