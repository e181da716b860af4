import { z } from 'zod'
import type { ControlAddress } from '../../control/ask-running-server.ts'
import { controlRequest } from '../indexing/control-request.ts'
import type { SourceCall } from './source-calls.ts'
import { cursorSchema, pageStateSchema, sourceSchema } from './source-schema.ts'
import type { BeginOutcome, SourceStore } from './source-store.ts'

const memorySchema = z.object({ cursor: cursorSchema, pages: z.array(pageStateSchema) })

/**
 * The sources of the running server that holds the store (`indexControl`).
 *
 * Errors: rejects with `IndexTargetError` when the server goes away or refuses.
 */
export function remoteSourceStore(control: ControlAddress): SourceStore {
  const call = async (name: SourceCall, ...args: unknown[]): Promise<unknown> => {
    const answer = await controlRequest(control, 'POST', `/sources/${name}`, [JSON.stringify(args)])
    return (answer as { result: unknown }).result
  }
  const tell = async (name: SourceCall, ...args: unknown[]): Promise<void> => {
    await call(name, ...args)
  }
  return {
    register: (definition) => tell('register', definition),
    list: async () => z.array(sourceSchema).parse(await call('list')),
    find: async (name) => sourceSchema.nullable().parse(await call('find', name)),
    remove: async (name) => z.boolean().parse(await call('remove', name)),
    forget: (name) => tell('forget', name),
    due: async (now) => z.array(z.string()).parse(await call('due', now)),
    begin: async (name, hold, insteadOf) =>
      (await call('begin', name, hold, insteadOf ?? null)) as BeginOutcome,
    extend: async (name, hold) => z.boolean().parse(await call('extend', name, hold)),
    end: (name, owner, run) => tell('end', name, owner, run),
    async memory(name) {
      const { cursor, pages } = memorySchema.parse(await call('memory', name))
      return { cursor, pages: new Map(pages.map((page) => [page.key, page])) }
    },
    remember: (name, learned) => tell('remember', name, learned),
  }
}
