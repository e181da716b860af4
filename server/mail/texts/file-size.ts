const KILOBYTE = 1024
const MEGABYTE = 1024 * KILOBYTE

/** A size as people read it: megabytes to a tenth, and kilobytes below one; the smallest is said to be one kilobyte. */
export function fileSize(bytes: number, locale: string): string {
  const [unit, amount] =
    bytes < MEGABYTE
      ? ['kilobyte', Math.max(1, Math.floor(bytes / KILOBYTE))]
      : ['megabyte', bytes / MEGABYTE]
  return new Intl.NumberFormat(locale, { style: 'unit', unit, maximumFractionDigits: 1 }).format(amount)
}
