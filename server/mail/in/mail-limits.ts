/**
 * The largest mail that is taken, in bytes: room for one file of the largest size that a case takes (20 MiB), in base64
 * with its line breaks, and for words.
 */
export const MAIL_BYTES = 28 * 1024 * 1024

/** Answers to strangers that a site gives in an hour, in all: a flood of forged mail must not become one of answers. */
export const STRANGER_ANSWERS_AN_HOUR = 60

/** Cases that one person opens by mail in an hour; those beyond wait. */
export const CASES_AN_HOUR = 10

/** The very same words by the same person in the same case within a day: beyond, it is a machine. */
export const SAME_WORDS_A_DAY = 3

/** Entries that one person adds to a case by mail in an hour; those beyond wait. */
export const REPLIES_AN_HOUR = 30
