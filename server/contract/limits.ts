/** Bounds that the server enforces and the widget shows before it sends. Characters are UTF-16 code units. */
export const LIMITS = {
  /** `q` of `GET /v1/suggestions`; longer drafts go by `POST`. */
  queryCharacters: 500,
  subjectCharacters: 200,
  descriptionCharacters: 20_000,
  pageAddressCharacters: 2_000,
  pageTitleCharacters: 300,
  /** `ids` of `GET /v1/suggestions`, commas and all. */
  suggestedIdsCharacters: 4_000,
  idempotencyKeyCharacters: 255,
  /** Links in one lane of an answer. */
  linksPerLane: 20,
  defaultLinksPerLane: 5,
  /** What a case remembers of the searches and readings before it. */
  intentSearches: 50,
  intentReadings: 50,
  callBackWindows: 10,
  /** The shortest time that a call fits into. */
  callBackWindowMinutes: 15,
  /** How far ahead a call may be asked for. */
  callBackWeeksAhead: 8,
  replyCharacters: 20_000,
  linksPerEntry: 20,
  /** With one message; each of at most this many bytes. */
  attachmentsPerMessage: 10,
  attachmentBytes: 20 * 1024 * 1024,
  attachmentNameCharacters: 200,
  attachmentsPerCase: 100,
  attachmentBytesPerCase: 1024 * 1024 * 1024,
  /** Of what the page's console said, when the person sends it along. */
  consoleErrors: 20,
  consoleErrorCharacters: 500,
  browserCharacters: 500,
  /** What the host page states of the session, when the person sends it along. */
  sessionDataKeys: 20,
  sessionDataKeyCharacters: 100,
  sessionDataValueCharacters: 500,
  eventsPerBatch: 50,
  visitorIdCharacters: 64,
  /** The longest time that an article can have been read for, in milliseconds; more is a page left open. */
  readMs: 30 * 60_000,
  reportDays: 731,
  /** The most that `limit` of `GET /v1/reports/links` can be; and how many come in CSV. */
  linksPerReport: 1_000,
  linksInFile: 5_000,
  /** What a topic of content gaps may be marked done with. */
  articlesPerGap: 20,
  emailCharacters: 254,
  passwordCharacters: 1_000,
  personNameCharacters: 255,
  /** A JSON request body, in bytes. */
  requestBodyBytes: 256 * 1024,
} as const
