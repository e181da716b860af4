import { parentPort, workerData } from 'node:worker_threads'
import { PGlite, types } from '@electric-sql/pglite'
import { DURABLE_START_PARAMETERS, DurableNodeFs } from './durable-node-fs.ts'
import type {
  EngineFailure,
  EngineReply,
  EngineRequest,
  EngineResult,
  EngineStart,
} from './engine-messages.ts'

/** The thread that PostgreSQL runs in, so that a heavy statement does not hold up the server's own loop. */

const LOG_LINES = 20

const port = parentPort
if (!port) throw new Error('This file is the body of a worker thread')

const log: string[] = []
const engine = await start(workerData as { folder: string })
if (engine)
  port.on('message', async (request: EngineRequest) => port.postMessage(await answer(engine, request)))

async function start({ folder }: { folder: string }): Promise<PGlite | null> {
  const note = (line: string) => {
    log.push(line)
    if (log.length > LOG_LINES) log.shift()
    return false
  }
  try {
    const engine = await PGlite.create({
      fs: new DurableNodeFs(folder),
      startParams: DURABLE_START_PARAMETERS,
      // A day is no instant: it stays the text that it is.
      parsers: { [types.INT8]: Number, [types.DATE]: String },
      onStderr: note,
    })
    announce({ started: true })
    return engine
  } catch (error) {
    announce({ started: false, message: textOf(error), log })
    return null
  }
}

/** Emscripten throws objects that are no errors, such as that of a full disk: all they say is a number. */
function textOf(error: unknown): string {
  const { errno } = error as { errno?: number }
  return error instanceof Error || errno === undefined ? String(error) : `file system error ${errno}`
}

async function answer(engine: PGlite, request: EngineRequest): Promise<EngineReply> {
  try {
    return { ok: true, result: await run(engine, request) }
  } catch (error) {
    const { message, code, detail, constraint } = error as EngineFailure
    return { ok: false, failure: { message, ...(code && { code, detail, constraint }) } as EngineFailure }
  }
}

async function run(engine: PGlite, request: EngineRequest): Promise<EngineResult> {
  switch (request.kind) {
    case 'query': {
      const { rows, affectedRows } = await engine.query<Record<string, unknown>>(request.sql, [
        ...request.parameters,
      ])
      return { rows, affectedRows: affectedRows ?? 0 }
    }
    case 'exec': {
      const results = await engine.exec(request.sql)
      return { rows: results.flatMap(({ rows }) => rows), affectedRows: 0 }
    }
    case 'close':
      await engine.close()
      return { rows: [], affectedRows: 0 }
  }
}

function announce(message: EngineStart): void {
  port?.postMessage(message)
}
