import { createHash } from 'node:crypto'
import type { Audience } from '../../contract/vocabulary.ts'
import { createPoliteClient, type PoliteClient } from '../fetching/polite-client.ts'
import type { Pause } from '../fetching/turns.ts'
import { canonicalLanguageTag } from '../pages/language-tag.ts'
import type { PageEntry } from '../pages/page-entry.ts'
import { SourceError } from '../sources/source-error.ts'
import { NOTHING_REMEMBERED, type SourceMemory } from '../sources/source-memory.ts'
import { type CategoryOptions, chooseCategories } from './category-choice.ts'
import { type DiscourseKey, discourseApi } from './discourse-api.ts'
import { discourseForum } from './discourse-forum.ts'
import { basicInfoAnswer, siteAnswer } from './discourse-schemas.ts'
import { forumAddresses } from './forum-addresses.ts'
import { forumPass } from './forum-pass.ts'
import { topicReader } from './topic-reader.ts'

export interface ForumAccess {
  /** `guichetUserAgent` of fetching/user-agent.ts. */
  userAgent: string
  requestsPerSecond?: number | undefined
  signal?: AbortSignal | undefined
  pause?: Pause | undefined
  /** Milliseconds since 1970. */
  now?: (() => number) | undefined
}

export interface DiscourseOptions extends ForumAccess {
  /** Of topics that state none; without it, the forum's own language. */
  lang?: string | undefined
  /** Who may see the topics; everyone when left out. */
  audience?: Audience[] | undefined
  categories?: CategoryOptions | undefined
  /** Goes to the forum alone, and is written nowhere. */
  key?: DiscourseKey | undefined
  /** Of one topic; 200 when left out. */
  mostPosts?: number | undefined
  /** What an earlier run learned: topics that nobody has touched since are not asked for again. */
  memory?: SourceMemory | undefined
}

/** Raised when the same topic becomes another article than before. */
const READER_VERSION = 1
const MOST_POSTS = 200

/**
 * The topics of a Discourse forum, by its JSON API, as articles `discourse:HOST:NUMBER`. `address` is its front page.
 *
 * With a memory, a run asks for the topics that were bumped since the last one; once a day it goes through all of them and
 * finds those that are gone. What a run has read it need not read again, wherever it was cut off.
 *
 * Errors: rejects with a `SourceError` when the forum cannot be read (away, private, not a forum, a category that it does
 * not have), and with the signal's reason. A topic that cannot be read is a failure among the others.
 */
export async function* readDiscourse(address: string, options: DiscourseOptions): AsyncGenerator<PageEntry> {
  const {
    audience = ['everyone'],
    mostPosts = MOST_POSTS,
    memory = NOTHING_REMEMBERED,
    now = Date.now,
  } = options
  const addresses = forumAddresses(address)
  const client = openClient(addresses.base, options)
  try {
    const access = { ...options, client, base: addresses.base }
    const forum = discourseForum(discourseApi(access), mostPosts)
    if (options.key && audience.includes('everyone')) await checkIsOpen(access)
    const choice = chooseCategories(await forum.categories(), options.categories ?? {}, {
      audience,
      hasKey: options.key !== undefined,
    })
    const lang = options.lang ?? canonicalLanguageTag((await forum.locale()) ?? '') ?? 'en'
    const settings = digest([READER_VERSION, lang, audience, mostPosts])
    const reader = topicReader({ forum, addresses, choice, lang, audience, settings, now })
    const passSettings = digest([settings, options.categories ?? {}])
    yield* forumPass({ forum, choice, reader, memory, settings: passSettings, now })
  } finally {
    client.close()
  }
}

/** Whether a Discourse forum stands at an address. Errors: rejects with the signal's reason alone. */
export async function isDiscourse(address: string, access: ForumAccess): Promise<boolean> {
  const { base } = forumAddresses(address)
  const client = openClient(base, access)
  try {
    const info = await discourseApi({ ...access, client, base }).get('site/basic-info.json', basicInfoAnswer)
    return info.kind === 'value'
  } finally {
    client.close()
  }
}

function openClient(
  base: string,
  { userAgent, requestsPerSecond, signal, pause, now }: ForumAccess,
): PoliteClient {
  return createPoliteClient({
    start: new URL(base),
    userAgent,
    requestsPerSecond,
    signal,
    pause,
    ...(now ? { now } : {}),
  })
}

/** What only members see must not be shown to everyone because a key was given. */
async function checkIsOpen(access: Parameters<typeof discourseApi>[0]): Promise<void> {
  const answer = await discourseApi({ ...access, key: undefined }).get('site.json', siteAnswer)
  if (answer.kind === 'forbidden' || (answer.kind === 'failed' && answer.code === 'response_unreadable')) {
    throw new SourceError(
      'The forum shows nothing without a login. Say with --audience who may see its topics, signed_in for instance.',
    )
  }
}

function digest(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('hex').slice(0, 16)
}
