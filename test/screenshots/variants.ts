export const SCHEMES = ['light', 'dark'] as const
/** A phone, and a window on a desk; in CSS pixels. */
export const WIDTHS = [360, 1280] as const

export interface Variant {
  screen: string
  state: string
  scheme: (typeof SCHEMES)[number]
  width: (typeof WIDTHS)[number]
}

export function pictureName({ screen, state, scheme, width }: Variant): string {
  return `${screen}-${state}-${scheme}-${width}.webp`
}
