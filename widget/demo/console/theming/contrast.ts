/** WCAG 2.2's minimum for text of ordinary size. */
export const TEXT_CONTRAST = 4.5

type Rgb = readonly [red: number, green: number, blue: number]

/** WCAG's contrast ratio of two colours `#rrggbb`: 1 to 21. */
export function contrastRatio(one: string, other: string): number {
  const [lighter = 0, darker = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a)
  return (lighter + 0.05) / (darker + 0.05)
}

/** The colour itself where it is legible on the ground, else the nearest one towards black or white that is. */
export function legibleOn(ground: string, colour: string): string {
  const end = luminance(ground) > 0.18 ? '#000000' : '#ffffff'
  for (let share = 0; share < 1; share += 0.01) {
    const candidate = mix(colour, end, share)
    if (contrastRatio(candidate, ground) >= TEXT_CONTRAST) return candidate
  }
  return end
}

function luminance(colour: string): number {
  const [red, green, blue] = channels(colour).map((channel) => {
    const share = channel / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  }) as unknown as Rgb
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function mix(colour: string, other: string, share: number): string {
  const to = channels(other)
  const mixed = channels(colour).map((channel, index) =>
    Math.round(channel + ((to[index] ?? 0) - channel) * share),
  )
  return `#${mixed.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`
}

function channels(colour: string): Rgb {
  return [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16)) as unknown as Rgb
}
