/** How old an event may be when it arrives: a page that was offline, or a laptop that slept over a long week-end. */
export const OLDEST_MS = 7 * 24 * 3_600_000
/** How long a batch may be under way before its sender's clock is taken to be slow. */
const UNDER_WAY_MS = 10_000

export interface Arrival {
  now: Date
  /** By the sender's clock; null: it was not stated. */
  sentAt: Date | null
}

/**
 * The events of one batch with times that can be believed: within the seven days before `now`. Where the sender's clock was wrong
 * as it sent the batch, all of it is moved by as much, so that batches stay in order, also one that comes late. A batch
 * whose newest event is then still outside of that comes from a clock that is wrong, so the whole batch is moved to
 * end now, and the time between its events stays true. A single event that is then still too old counts as seven
 * days old.
 */
export function withBelievableTimes<Event extends { at: Date }>(
  events: readonly Event[],
  { now, sentAt }: Arrival,
): Event[] {
  const oldest = now.getTime() - OLDEST_MS
  const late = sentAt === null ? 0 : now.getTime() - sentAt.getTime()
  // No batch arrives before it is sent.
  const wrong = late < 0 || late > UNDER_WAY_MS ? late : 0
  const newest = Math.max(...events.map((event) => event.at.getTime())) + wrong
  const shift = wrong + (newest > now.getTime() || newest < oldest ? now.getTime() - newest : 0)
  return events.map((event) => ({ ...event, at: new Date(Math.max(event.at.getTime() + shift, oldest)) }))
}
