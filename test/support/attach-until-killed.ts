import { createHash, randomBytes, randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { createFileBlobStore } from '../../server/adapters/files/blob-store.ts'
import { attachFile } from '../../server/attachments/attach-file.ts'
import { contactAttachment } from '../../server/cases/decisions/contact-attachment.ts'
import { openStores } from '../ports/open-stores.ts'
import { sampleCase } from './sample-case.ts'

/** Attaches file after file to a case of the data folder; prints the case, the attachment and the digest of its content. */

const [dataFolder = ''] = process.argv.slice(2)
const { cases, attachments } = await openStores({ dataFolder })
const blobs = createFileBlobStore(join(dataFolder, 'blobs'))
const clock = () => new Date()
const author = { name: 'Tess', email: 'tess@acme.example' }
const opened = await cases.open(sampleCase(), { key: randomUUID(), requestDigest: '' })
if (opened.outcome !== 'opened') throw new Error(opened.outcome)
const { number } = opened.case
for (;;) {
  // What begins at random would be taken for a program once in a while.
  const content = Buffer.concat([Buffer.alloc(16), randomBytes(200_000)])
  const attached = await attachFile(
    { blobs, attachments, clock },
    {
      caseNumber: number,
      uploadedBy: { role: 'contact', id: 'user-1' },
      name: 'a.bin',
      content: new Blob([content]).stream(),
    },
  )
  if (!attached.ok) break
  const { id } = attached.value.attachment
  const changed = await cases.change(number, (supportCase) =>
    contactAttachment(supportCase, { author, at: clock(), channel: 'widget', attachment: id }),
  )
  if (changed.outcome !== 'changed') throw new Error(changed.outcome)
  process.stdout.write(`${number} ${id} ${createHash('sha256').update(content).digest('hex')}\n`)
}
