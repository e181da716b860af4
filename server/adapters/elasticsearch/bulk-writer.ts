import { setTimeout as delay } from 'node:timers/promises'
import { type Client, errors, type estypes } from '@elastic/elasticsearch'
import type { BulkOperation } from './bulk-operations.ts'

/** Far below what Elasticsearch takes in one request (100 MB), and enough for its best pace. */
const CHARACTERS_A_REQUEST = 2_000_000
const OPERATIONS_A_REQUEST = 1_000
/** While one request is on its way and one is written, a third is put together. */
const REQUESTS_AT_A_TIME = 3
/** A cluster that has more than it can take is given time: about a minute in all. */
const MOST_TRIES = 9
const FIRST_PAUSE_MS = 250
const LONGEST_PAUSE_MS = 15_000
const TOO_BUSY = 429

export interface RefusedOperation {
  id: string
  reason: string
}

/** Some articles were refused, after all others were written; the message names the first of them and why. */
export class BulkRefused extends Error {
  readonly code = 'bulk_refused'
  readonly refused: RefusedOperation[]

  constructor(refused: RefusedOperation[], of: number) {
    const [first] = refused
    super(`Elasticsearch refused ${refused.length} of ${of} changes: ${first?.id}: ${first?.reason}`)
    this.name = 'BulkRefused'
    this.refused = refused
  }
}

/**
 * Writes operations in requests of bearable size, a few at a time. What a busy cluster pushes back is sent again after a
 * pause, and nothing else; a newer state of an article that is there already is no failure.
 *
 * @throws {BulkRefused} when operations were refused for another reason, or for too long.
 */
export async function writeInBulk(
  client: Client,
  operations: Iterable<BulkOperation>,
  pause: (ms: number) => Promise<unknown> = delay,
): Promise<void> {
  const underWay = new Set<Promise<void>>()
  const refused: RefusedOperation[] = []
  let failure: { error: unknown } | null = null
  let total = 0
  for (const request of inRequests(operations)) {
    if (failure) break
    total += request.length
    const writing = writeRequest(client, request, pause)
      .then((items) => void refused.push(...items))
      .catch((error: unknown) => {
        failure = { error }
      })
      .finally(() => underWay.delete(writing))
    underWay.add(writing)
    if (underWay.size >= REQUESTS_AT_A_TIME) await Promise.race(underWay)
  }
  await Promise.all(underWay)
  if (failure) throw (failure as { error: unknown }).error
  if (refused.length > 0) throw new BulkRefused(refused, total)
}

function* inRequests(operations: Iterable<BulkOperation>): Generator<BulkOperation[]> {
  let request: BulkOperation[] = []
  let characters = 0
  for (const operation of operations) {
    const size = operation.lines.reduce((sum, line) => sum + line.length, 0)
    const full = characters + size > CHARACTERS_A_REQUEST || request.length === OPERATIONS_A_REQUEST
    if (full && request.length > 0) {
      yield request
      request = []
      characters = 0
    }
    request.push(operation)
    characters += size
  }
  if (request.length > 0) yield request
}

/** Resolves with what was refused for good. */
async function writeRequest(
  client: Client,
  request: BulkOperation[],
  pause: (ms: number) => Promise<unknown>,
): Promise<RefusedOperation[]> {
  const refused: RefusedOperation[] = []
  let left = request
  for (let tries = 1; ; tries++) {
    const outcomes = await send(client, left)
    refused.push(
      ...outcomes.flatMap(({ refusal, status }) => (refusal && status !== TOO_BUSY ? [refusal] : [])),
    )
    const pushedBack = outcomes.filter(({ status }) => status === TOO_BUSY)
    if (tries === MOST_TRIES) return [...refused, ...pushedBack.flatMap(({ refusal }) => refusal ?? [])]
    if (pushedBack.length === 0) return refused
    left = pushedBack.map(({ operation }) => operation)
    // Not in step with the other requests, nor with other processes.
    await pause(Math.min(FIRST_PAUSE_MS * 2 ** (tries - 1), LONGEST_PAUSE_MS) * (0.5 + Math.random() / 2))
  }
}

interface Outcome {
  operation: BulkOperation
  status: number
  refusal: RefusedOperation | null
}

async function send(client: Client, operations: BulkOperation[]): Promise<Outcome[]> {
  try {
    const { items } = await client.bulk<string>({
      // Through aliases alone: to a name that is gone, Elasticsearch would make an index without our mapping.
      require_alias: true,
      operations: operations.flatMap(({ lines }) => lines),
    })
    return operations.map((operation, at) => outcomeOf(operation, items[at]))
  } catch (error) {
    if (!(error instanceof errors.ResponseError) || error.statusCode !== TOO_BUSY) throw error
    const reason = 'es_rejected_execution_exception: the whole request was pushed back'
    return operations.map((operation) => ({
      operation,
      status: TOO_BUSY,
      refusal: { id: operation.id, reason },
    }))
  }
}

function outcomeOf(operation: BulkOperation, item: Partial<Item> | undefined): Outcome {
  const result = item?.index ?? item?.delete
  if (!result) return { operation, status: 0, refusal: { id: operation.id, reason: 'no answer' } }
  const { status, error } = result
  if (!error || error.type === 'version_conflict_engine_exception')
    return { operation, status, refusal: null }
  return { operation, status, refusal: { id: operation.id, reason: `${error.type}: ${error.reason ?? ''}` } }
}

type Item = Record<estypes.BulkOperationType, estypes.BulkResponseItem>
