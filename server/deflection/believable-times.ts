/** How old an event may be when it arrives: a page that was offline, or a laptop that slept over a long week-end. */
export const OLDEST_MS = 7 * 24 * 3_600_000

/**
 * The events of one batch with times that can be believed: within the seven days before `now`. A batch whose newest event
 * is outside of that comes from a clock that is wrong, so the whole batch is moved to end now, and the time between
 * its events stays true. A single event that is then still too old counts as seven days old.
 */
export function withBelievableTimes<Event extends { at: Date }>(
  events: readonly Event[],
  now: Date,
): Event[] {
  const oldest = now.getTime() - OLDEST_MS
  const newest = Math.max(...events.map((event) => event.at.getTime()))
  const shift = newest > now.getTime() || newest < oldest ? now.getTime() - newest : 0
  return events.map((event) => ({ ...event, at: new Date(Math.max(event.at.getTime() + shift, oldest)) }))
}
