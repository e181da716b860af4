import { createTakeMailIn, type TakeMailInDependencies } from '../mail/in/take-mail-in.ts'
import type { TakeDemoMail } from './answer-mail.ts'

/** Answers to the demo's mail, which only its own pages can write: their sender is whom the mail was to. */
export function demoMailIn(dependencies: Omit<TakeMailInDependencies, 'authenticate'>): TakeDemoMail {
  return async ({ content, from, recipients }) => {
    const takeMailIn = createTakeMailIn({
      ...dependencies,
      authenticate: async (source) => {
        for await (const _ of source);
        return { outcome: 'authenticated', address: from.toLowerCase() }
      },
    })
    await takeMailIn({ content: oneChunk(content), recipients, mailFrom: from, connection: null })
  }
}

async function* oneChunk(bytes: Uint8Array) {
  yield bytes
}
