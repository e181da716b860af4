/**
 * Something outside that the answer depends on does not answer just now: 503 `unavailable`, and whoever asks may try again.
 * The message is for the operator alone.
 */
export class UnavailableError extends Error {}
