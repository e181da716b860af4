import type { Weight } from './weigh-widget.ts'

/** What a host page may be made to pay, in bytes of `gzip -9`; the languages are held to it one by one. */
export const LIMITS = {
  /** The script tag. */
  loader: 2_500,
  /** What opening the panel fetches besides. */
  firstPanel: 15_000,
  /** All but the loader, though nobody fetches all of it. Not reached: see `RATCHET`. */
  all: 32_000,
}

/** What is owed of `LIMITS.all` is held here, so that it does not grow: lower it whenever the widget gets lighter. */
export const RATCHET = { all: 83_250 }

/** What weighs too much, a line each; empty when nothing does. */
export function weightOffences({
  loader,
  firstPanel,
  all,
}: Pick<Weight, 'loader' | 'firstPanel' | 'all'>): string[] {
  const over = (what: string, bytes: number, limit: number) =>
    bytes > limit
      ? [`${what} weighs ${bytes} bytes: ${bytes - limit} more than the ${limit} that it may.`]
      : []
  return [
    ...over('The loader', loader, LIMITS.loader),
    ...Object.entries(firstPanel).flatMap(([locale, bytes]) =>
      over(`The first panel (${locale})`, bytes, LIMITS.firstPanel),
    ),
    ...Object.entries(all).flatMap(([locale, bytes]) => over(`All of it (${locale})`, bytes, RATCHET.all)),
  ]
}
