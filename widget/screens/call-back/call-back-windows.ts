import { LIMITS, type TimeWindow } from '../../api/contract.ts'

/** A stretch of time in milliseconds since the epoch; `to` is not in it. */
export interface Span {
  from: number
  to: number
}

export function isPicked(windows: readonly TimeWindow[], { from, to }: Span): boolean {
  return windows.some((each) => Date.parse(each.from) <= from && Date.parse(each.to) >= to)
}

/**
 * Picks a stretch, or lets go of it; stretches that touch become one. Null when there would be more windows than may be
 * sent.
 */
export function togglePicked(windows: readonly TimeWindow[], span: Span): TimeWindow[] | null {
  const spans = windows.map(({ from, to }) => ({ from: Date.parse(from), to: Date.parse(to) }))
  const changed = isPicked(windows, span) ? spans.flatMap((each) => without(each, span)) : [...spans, span]
  const merged = merge(changed)
  return merged.length > LIMITS.callBackWindows ? null : merged.map(toWindow)
}

/** What is still ahead at an instant. */
export function upcoming(windows: readonly TimeWindow[], now: number): TimeWindow[] {
  return windows.filter(({ to }) => Date.parse(to) > now)
}

/** Most of it lies within support's business hours. */
export function isStaffed(hours: readonly TimeWindow[], { from, to }: Span): boolean {
  const overlap = hours.reduce(
    (sum, each) =>
      sum + Math.max(0, Math.min(to, Date.parse(each.to)) - Math.max(from, Date.parse(each.from))),
    0,
  )
  return overlap * 2 >= to - from
}

function without(each: Span, { from, to }: Span): Span[] {
  return [
    { from: each.from, to: Math.min(each.to, from) },
    { from: Math.max(each.from, to), to: each.to },
  ].filter((rest) => rest.from < rest.to)
}

function merge(spans: Span[]): Span[] {
  const merged: Span[] = []
  for (const span of spans.sort((one, other) => one.from - other.from)) {
    const last = merged.at(-1)
    if (last && span.from <= last.to) last.to = Math.max(last.to, span.to)
    else merged.push({ ...span })
  }
  return merged
}

function toWindow({ from, to }: Span): TimeWindow {
  return { from: new Date(from).toISOString(), to: new Date(to).toISOString() }
}
