import { errors } from '@elastic/elasticsearch'
import { IndexKeptElsewhere } from '../../content/indexing/index-kept-elsewhere.ts'

/** For requests where nothing there is an answer. */
export function unlessMissing(error: unknown): null {
  if (error instanceof errors.ResponseError && error.statusCode === 404) return null
  throw error
}

/** For an index that another process has made in the same moment. */
export function unlessThere(error: unknown): null {
  if (
    error instanceof errors.ResponseError &&
    error.body?.error?.type === 'resource_already_exists_exception'
  )
    return null
  throw error
}

/** A key that may not write is one that only serves. */
export function unlessForbidden(error: unknown): never {
  if (error instanceof errors.ResponseError && error.statusCode === 403)
    throw new IndexKeptElsewhere('read_only_key')
  throw error
}
