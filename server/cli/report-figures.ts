/** Figures as people read them in a terminal; a dash where there is none. */
const NONE = '–'

export function countText(count: number): string {
  return count.toLocaleString('en-GB')
}

export function shareText(share: number | null): string {
  return share === null ? NONE : `${(share * 100).toFixed(1)} %`
}

export function decimalText(value: number | null): string {
  return value === null ? NONE : value.toFixed(1)
}

const UNITS = [
  { seconds: 86_400, name: 'd' },
  { seconds: 3_600, name: 'h' },
  { seconds: 60, name: 'min' },
  { seconds: 1, name: 's' },
]

/** The two largest units of it: `4 min 10 s`. */
export function durationText(seconds: number | null): string {
  if (seconds === null) return NONE
  const whole = Math.round(seconds)
  const first = UNITS.findIndex((unit) => whole >= unit.seconds)
  if (first === -1) return '0 s'
  let rest = whole
  return UNITS.slice(first, first + 2)
    .flatMap(({ seconds: size, name }) => {
      const count = Math.floor(rest / size)
      rest -= count * size
      return count === 0 ? [] : [`${count} ${name}`]
    })
    .join(' ')
}

export function moneyText({ amount, currency }: { amount: number; currency: string }): string {
  const text = amount.toLocaleString('en-GB', { minimumFractionDigits: 2, maximumFractionDigits: 2 })
  return `${text} ${currency}`
}

/** In UTC, to the minute. */
export function instantText(instant: string): string {
  return `${instant.slice(0, 16).replace('T', ' ')} UTC`
}
