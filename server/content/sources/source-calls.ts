import { z } from 'zod'
import { optionalDate, registrationSchema, remembranceSchema, sourceRunSchema } from './source-schema.ts'
import type { SourceStore } from './source-store.ts'

const name = z.string()
const hold = z.object({ owner: z.string(), seconds: z.number() })

/** The calls of `SourceStore` as they travel: their arguments as a JSON array. */
const CALLS = {
  register: call(z.tuple([registrationSchema]), (store, definition) => store.register(definition)),
  list: call(z.tuple([]), (store) => store.list()),
  find: call(z.tuple([name]), (store, source) => store.find(source)),
  remove: call(z.tuple([name]), (store, source) => store.remove(source)),
  forget: call(z.tuple([name]), (store, source) => store.forget(source)),
  due: call(z.tuple([z.coerce.date()]), (store, now) => store.due(now)),
  begin: call(z.tuple([name, hold, z.string().nullable()]), (store, source, held, insteadOf) =>
    store.begin(source, held, insteadOf ?? undefined),
  ),
  extend: call(z.tuple([name, hold]), (store, source, held) => store.extend(source, held)),
  end: call(
    z.tuple([
      name,
      z.string(),
      z.object({ record: sourceRunSchema, failedRuns: z.number(), nextRunAt: optionalDate }),
    ]),
    (store, source, owner, run) => store.end(source, owner, run),
  ),
  memory: call(z.tuple([name]), async (store, source) => {
    const { pages, cursor } = await store.memory(source)
    return { cursor, pages: [...pages.values()] }
  }),
  remember: call(z.tuple([name, remembranceSchema]), (store, source, learned) =>
    store.remember(source, learned),
  ),
} satisfies Record<keyof SourceStore, unknown>

export type SourceCall = keyof typeof CALLS

export function isSourceCall(text: string): text is SourceCall {
  return Object.hasOwn(CALLS, text)
}

/** A call that is ready to be made, or what is wrong with its arguments. */
export function readSourceCall(
  name: SourceCall,
  args: unknown,
): { on: (store: SourceStore) => Promise<unknown> } | { problem: string } {
  return CALLS[name](args)
}

function call<Values extends unknown[]>(
  args: z.ZodType<Values>,
  make: (store: SourceStore, ...values: Values) => Promise<unknown>,
) {
  return (given: unknown) => {
    const parsed = args.safeParse(given)
    if (!parsed.success) return { problem: z.prettifyError(parsed.error) }
    return { on: (store: SourceStore) => make(store, ...parsed.data) }
  }
}
