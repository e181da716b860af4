const MEGABYTE = 1024 * 1024

/** A size as people read it, to a tenth; the smallest is said to be a tenth. */
export function megabytes(bytes: number, locale: string, unit: string): string {
  const tenths = Math.max(0.1, Math.round((bytes / MEGABYTE) * 10) / 10)
  return `${tenths.toLocaleString(locale)}${unit}`
}
