import { ChildProgram } from '../support/child-program.ts'

/** What came out of the server. */
export interface ReceivedPost {
  smtpUrl: string
  deskUrl: string
  /** How often each mail was taken, by its Message-ID. */
  mails: Map<string, number>
  /** The `webhook-id` of each delivery that the desk took, by the entry that it tells. */
  deliveries: Map<string, string[]>
  stop(): Promise<void>
}

/** Starts the SMTP server and the desk in a process of their own. */
export async function receivePost(): Promise<ReceivedPost> {
  const program = new ChildProgram(new URL('./post-office.ts', import.meta.url))
  const { smtpUrl, deskUrl } = JSON.parse(await program.nextLine())
  const mails = new Map<string, number>()
  const deliveries = new Map<string, string[]>()
  let stopping = false
  const listening = (async () => {
    for (;;) {
      const { messageId, entry, webhookId } = JSON.parse(await program.nextLine())
      if (messageId) mails.set(messageId, (mails.get(messageId) ?? 0) + 1)
      if (entry) deliveries.set(entry, [...(deliveries.get(entry) ?? []), webhookId])
    }
  })().catch((error: unknown) => {
    // Without it nothing can be told: what it has is thrown where nobody catches it.
    if (!stopping) throw error
  })
  return {
    smtpUrl,
    deskUrl,
    mails,
    deliveries,
    async stop() {
      stopping = true
      await program.kill()
      await listening
    },
  }
}
