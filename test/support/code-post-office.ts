import { createEmailCodeDigests } from '../../server/contacts/email-codes/email-code.ts'
import { createSendEmailCode } from '../../server/jobs/handlers/send-email-code.ts'
import type { JobPayloads } from '../../server/jobs/job-queue.ts'
import { createServerKeys } from '../../server/keys/server-keys.ts'
import { MemoryMailer } from './memory-mailer.ts'
import { sampleSites } from './sample-site.ts'
import type { createTestApp } from './test-app.ts'

type Stores = Pick<Awaited<ReturnType<typeof createTestApp>>, 'emailCodes' | 'accounts'>

/** Runs the jobs of the codes that were asked for, as the queue would. */
export function createCodePostOffice({ emailCodes, accounts }: Stores, clock: () => Date) {
  const mailer = new MemoryMailer()
  const warned: object[] = []
  const send = createSendEmailCode({
    codes: emailCodes,
    digests: createEmailCodeDigests(createServerKeys(new Uint8Array(32)).for('email-code')),
    accounts,
    sites: sampleSites,
    mailer,
    clock,
    log: { warn: (about: object) => warned.push(about) },
  })
  const run = (payload: JobPayloads['send-email-code']) => send(payload, new AbortController().signal)
  return {
    mailer,
    warned,
    run,
    async runAll() {
      for (const { site, email, locale, requestedAt } of emailCodes.requested.splice(0)) {
        await run({ site, email, locale, requestedAt: requestedAt.toISOString() })
      }
    },
    /** The code of the newest mail. */
    newestCode(): string {
      return /^[0-9]{6}$/m.exec(mailer.sent.at(-1)?.text ?? '')?.[0] ?? ''
    },
  }
}
