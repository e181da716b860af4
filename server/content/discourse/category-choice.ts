import type { Audience } from '../../contract/vocabulary.ts'
import { SourceError } from '../sources/source-error.ts'
import type { DiscourseCategory } from './discourse-schemas.ts'

/** Categories by name, slug or number; each stands for those below it as well. */
export interface CategoryOptions {
  /** These alone; all, when left out or empty. */
  include?: string[] | undefined
  exclude?: string[] | undefined
}

/** Which categories of a forum are read. */
export interface CategoryChoice {
  /** Whose topic lists are read; `undefined` is the list of all topics. */
  lists: (DiscourseCategory | undefined)[]
  has(categoryId: number | null | undefined): boolean
  nameOf(categoryId: number | null | undefined): string | undefined
  /** Topics that introduce a category ("About the … category") and answer nothing. */
  introductions: ReadonlySet<number>
  topicCount: number
}

interface Reader {
  audience: Audience[]
  /** Reads with a key, and so perhaps what is not for everybody. */
  hasKey: boolean
}

/**
 * What is restricted to groups is left out, unless the site owner names it and says who may see what comes of it.
 *
 * Errors: throws a `SourceError` for a name that no category has, and for a restricted category shown to everyone.
 */
export function chooseCategories(
  categories: DiscourseCategory[],
  { include = [], exclude = [] }: CategoryOptions,
  { audience, hasKey }: Reader,
): CategoryChoice {
  const byId = new Map(categories.map((category) => [category.id, category]))
  const included = named(include, categories)
  const excluded = named(exclude, categories)
  const lineOf = (category: DiscourseCategory) => line(category, byId)
  const isWanted = (category: DiscourseCategory) => {
    const above = lineOf(category)
    if (above.some((one) => excluded.has(one))) return false
    if (included.size > 0) return above.some((one) => included.has(one))
    return !above.some((one) => one.read_restricted)
  }

  const wanted = new Set(categories.filter(isWanted))
  const restricted = [...wanted].find((category) => lineOf(category).some((one) => one.read_restricted))
  if (restricted && audience.includes('everyone')) {
    throw new SourceError(
      `The category "${restricted.name}" is not for everybody in the forum. Say with --audience who may see its topics.`,
    )
  }
  return {
    lists:
      included.size === 0
        ? [undefined]
        : [...included].filter(
            (one) =>
              wanted.has(one) &&
              !lineOf(one)
                .slice(1)
                .some((above) => included.has(above)),
          ),
    has(id) {
      const category = id == null ? undefined : byId.get(id)
      if (category) return wanted.has(category)
      // A category that the forum does not list: what everybody can read is everybody's.
      return included.size === 0 && !hasKey
    },
    nameOf: (id) => (id == null ? undefined : byId.get(id)?.name),
    introductions: new Set(categories.flatMap(({ topic_url }) => introductionOf(topic_url))),
    topicCount: [...wanted].reduce((sum, { topic_count }) => sum + topic_count, 0),
  }
}

/** The category and those above it, from below. */
function line(
  category: DiscourseCategory,
  byId: ReadonlyMap<number, DiscourseCategory>,
): DiscourseCategory[] {
  const above: DiscourseCategory[] = []
  for (
    let one: DiscourseCategory | undefined = category;
    one && !above.includes(one);
    one = one.parent_category_id == null ? undefined : byId.get(one.parent_category_id)
  ) {
    above.push(one)
  }
  return above
}

function named(names: string[], categories: DiscourseCategory[]): Set<DiscourseCategory> {
  return new Set(
    names.flatMap((name) => {
      const plain = name.trim().toLowerCase()
      const found = categories.filter(
        (one) => one.slug === plain || one.name.toLowerCase() === plain || String(one.id) === plain,
      )
      if (found.length === 0) {
        const known = categories.map((one) => one.slug || one.name).join(', ')
        throw new SourceError(`The forum has no category "${name.trim()}". It has: ${known}.`)
      }
      return found
    }),
  )
}

function introductionOf(topicUrl: string | null | undefined): number[] {
  const id = /\/(\d+)$/.exec(topicUrl ?? '')?.[1]
  return id ? [Number(id)] : []
}
