import { createHash, randomUUID } from 'node:crypto'
import { mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { createTransport } from 'nodemailer'
import PostalMime, { type Address, decodeWords, type Email } from 'postal-mime'
import type { MailAddress, MailListing, MailPreview, PreviewedMail } from '../../mail/mail-preview.ts'
import type { Mailer } from '../../mail/mailer.ts'
import { nodemailerMessage } from '../smtp/nodemailer-message.ts'

/** More than a person looks through. Older messages stay in the folder. */
const MOST_LISTED = 200

const EXTENSION = '.eml'

interface KeptFile {
  id: string
  path: string
  keptAt: Date
}

/**
 * Keeps messages as `.eml` files in a folder, in place of sending them. A file is named after its Message-ID, so a message
 * that is sent again takes the place of the first. The folder is made with the first message.
 */
export function createFileMailPreview(folder: string): Mailer & MailPreview {
  const composer = createTransport({ streamTransport: true, buffer: true, newline: 'windows' })
  return {
    async send(message) {
      const { message: eml } = await composer.sendMail(nodemailerMessage(message))
      await mkdir(folder, { recursive: true, mode: 0o700 })
      await writeWhole(join(folder, fileName(message.messageId)), eml as Buffer)
      return { taken: true, refused: [] }
    },
    async close() {
      composer.close()
    },
    async list() {
      const newest = (await keptFiles(folder)).slice(0, MOST_LISTED)
      return Promise.all(newest.map(async (file) => listing(file, await parse(file))))
    },
    async read(id) {
      const file = (await keptFiles(folder)).find((kept) => kept.id === id)
      return file ? previewed(file, await parse(file)) : null
    },
  }
}

function fileName(messageId: string): string {
  return createHash('sha256').update(messageId).digest('hex').slice(0, 32) + EXTENSION
}

/** Under its final name a file is always whole, whatever kills the process. */
async function writeWhole(path: string, content: Buffer): Promise<void> {
  const partial = `${path}.${randomUUID()}.partial`
  try {
    const file = await open(partial, 'wx', 0o600)
    try {
      await file.writeFile(content)
      await file.sync()
    } finally {
      await file.close()
    }
    await rename(partial, path)
  } catch (error) {
    await rm(partial, { force: true })
    throw error
  }
}

/** Newest first. Ids come from here alone, so that no id of a request can name another file. */
async function keptFiles(folder: string): Promise<KeptFile[]> {
  const names = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return []
    throw error
  })
  const files = names
    .filter((name) => name.endsWith(EXTENSION))
    .map(async (name) => {
      const path = join(folder, name)
      const { mtimeNs, mtime } = await stat(path, { bigint: true })
      return { id: name.slice(0, -EXTENSION.length), path, keptAt: mtime, order: mtimeNs }
    })
  return (await Promise.all(files)).sort((a, b) => (a.order < b.order ? 1 : -1))
}

async function parse(file: KeptFile): Promise<Email> {
  return PostalMime.parse(await readFile(file.path), { attachmentEncoding: 'arraybuffer' })
}

function listing({ id, keptAt }: KeptFile, mail: Email): MailListing {
  const [from = { name: '', address: '' }] = mailboxes(mail.from ? [mail.from] : [])
  return { id, keptAt, from, to: mailboxes(mail.to ?? []), subject: mail.subject ?? '' }
}

function previewed(file: KeptFile, mail: Email): PreviewedMail {
  return {
    ...listing(file, mail),
    headers: mail.headers.map(({ originalKey, value }) => ({ name: originalKey, value: decodeWords(value) })),
    text: mail.text ?? '',
    html: mail.html ?? '',
    attachments: mail.attachments
      .filter(({ disposition }) => disposition === 'attachment')
      .map(({ filename, mimeType, content }) => ({
        name: filename ?? '',
        type: mimeType,
        bytes: (content as ArrayBuffer).byteLength,
      })),
  }
}

function mailboxes(addresses: Address[]): MailAddress[] {
  return addresses.flatMap((entry) => entry.group ?? [entry]).map(({ name, address }) => ({ name, address }))
}
