/** Bounds of one page that a reader takes in. Characters are UTF-16 code units. */
export const PAGE_LIMITS = {
  /** A Markdown file, or a line of JSONL. */
  bytes: 5 * 1024 * 1024,
  /** An id is the key of an index, whose rows PostgreSQL bounds at about 2,700 bytes. */
  idCharacters: 500,
  titleCharacters: 1_000,
  urlCharacters: 2_000,
} as const
