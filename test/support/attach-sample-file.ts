import { Readable } from 'node:stream'
import { attachFile } from '../../server/attachments/attach-file.ts'
import type { AttachmentStore } from '../../server/attachments/attachment-store.ts'
import type { BlobStore } from '../../server/attachments/blob-store.ts'
import type { CaseStore } from '../../server/cases/case-store.ts'
import { contactAttachment } from '../../server/cases/decisions/contact-attachment.ts'
import type { Attachment } from '../../server/contract/types.ts'
import { samplePerson } from './sample-people.ts'
import { testNow } from './test-app.ts'

/** What the sample file says: JSON, as all other answers of routes. */
export const SAMPLE_FILE = '{"took": 3}'

interface Stores {
  blobs: BlobStore
  attachments: AttachmentStore
  cases: CaseStore
}

/** The sample file as an entry of the case. */
export async function attachSampleFile(
  { blobs, attachments, cases }: Stores,
  caseNumber: string,
): Promise<Attachment> {
  const { subject, name, email } = samplePerson
  const attached = await attachFile(
    { blobs, attachments, clock: () => testNow },
    {
      caseNumber,
      uploadedBy: { role: 'contact', id: subject },
      name: 'response.json',
      content: Readable.from([Buffer.from(SAMPLE_FILE)]),
    },
  )
  if (!attached.ok) throw new Error(attached.failure.code)
  const { attachment } = attached.value
  const added = {
    author: { name: name ?? null, email },
    at: testNow,
    channel: 'widget',
    attachment: attachment.id,
  } as const
  const changed = await cases.change(caseNumber, (supportCase) => contactAttachment(supportCase, added))
  if (changed.outcome !== 'changed') throw new Error(changed.outcome)
  return attachment
}
