import { z } from 'zod'
import { optionalDate, registrationSchema, remembranceSchema, sourceRunSchema } from './source-schema.ts'
import type { SourceStore } from './source-store.ts'

const name = z.string()
const hold = z.object({ owner: z.string(), seconds: z.number() })

/** The calls of `SourceStore` as they travel: their arguments as a JSON array. */
const CALLS = {
  register: call([registrationSchema], (store, definition) => store.register(definition)),
  list: call([], (store) => store.list()),
  find: call([name], (store, source) => store.find(source)),
  remove: call([name], (store, source) => store.remove(source)),
  forget: call([name], (store, source) => store.forget(source)),
  due: call([z.coerce.date()], (store, now) => store.due(now)),
  begin: call([name, hold, z.string().nullish()], (store, source, held, insteadOf) =>
    store.begin(source, held, insteadOf ?? undefined),
  ),
  extend: call([name, hold], (store, source, held) => store.extend(source, held)),
  end: call(
    [
      name,
      z.string(),
      z.object({ record: sourceRunSchema, failedRuns: z.number(), nextRunAt: optionalDate }),
    ],
    (store, source, owner, run) => store.end(source, owner, run),
  ),
  memory: call([name], async (store, source) => {
    const { pages, cursor } = await store.memory(source)
    return { cursor, pages: [...pages.values()] }
  }),
  remember: call([name, remembranceSchema], (store, source, learned) => store.remember(source, learned)),
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

function call<const Args extends readonly [z.ZodType, ...z.ZodType[]] | readonly []>(
  args: Args,
  make: (
    store: SourceStore,
    ...values: { -readonly [Index in keyof Args]: z.output<Args[Index]> }
  ) => Promise<unknown>,
) {
  const schema = z.array(z.unknown())
  return (given: unknown) => {
    const list = schema.safeParse(given)
    if (!list.success) return { problem: z.prettifyError(list.error) }
    const parsed = z.tuple(args as never).safeParse(list.data)
    if (!parsed.success) return { problem: z.prettifyError(parsed.error) }
    const values = parsed.data as { -readonly [Index in keyof Args]: z.output<Args[Index]> }
    return { on: (store: SourceStore) => make(store, ...values) }
  }
}
