import { endpoints } from '../contract/endpoints.ts'
import { failure, type Result, success } from '../contract/result.ts'
import type { Attachment } from '../contract/types.ts'
import { type Route, route } from '../http/route.ts'
import type { Site } from '../sites/site.ts'
import type { Identity } from '../support-rules/account.ts'
import { type AttachFileDependencies, attachFile } from './attach-file.ts'
import type { AttachmentStore } from './attachment-store.ts'
import { MalformedForm } from './multipart-file.ts'
import { readAttachment } from './read-attachment.ts'
import { BrokenUpload, readUpload } from './read-upload.ts'

interface AskedCase {
  identity: Identity
  site: Site
  number: string
}

export interface AttachmentRouteDependencies extends AttachFileDependencies {
  attachments: Pick<AttachmentStore, 'keep' | 'contentOf'>
  cases: {
    mayAttach(asked: AskedCase): Promise<Result<unknown>>
    readable(asked: AskedCase): Promise<Result<Attachment[]>>
    attach(asked: AskedCase, attachment: string): Promise<Result<unknown>>
  }
}

export function attachmentRoutes(dependencies: AttachmentRouteDependencies): Route[] {
  const { cases } = dependencies
  return [
    route(endpoints.postAttachment, async ({ identity, site, params, query, idempotencyKey, request }) => {
      const asked = { identity, site, number: params.number ?? '' }
      const may = await cases.mayAttach(asked)
      if (!may.ok) return may
      const attached = await attachUpload(dependencies, asked, request, query.name ?? '', idempotencyKey)
      if (!attached.ok) return attached
      const { attachment, replayed } = attached.value
      // Again at each retry: the first may have ended between the file and its entry.
      const entered = query.claim === 'later' ? success(undefined) : await cases.attach(asked, attachment.id)
      return entered.ok ? success({ status: replayed ? 200 : 201, body: attachment }) : entered
    }),
    route(endpoints.getAttachment, async ({ identity, site, params }) => {
      const number = params.number ?? ''
      const readable = await cases.readable({ identity, site, number })
      if (!readable.ok) return readable
      return readAttachment(dependencies, {
        caseNumber: number,
        id: params.id ?? '',
        readable: readable.value,
      })
    }),
  ]
}

async function attachUpload(
  dependencies: AttachFileDependencies,
  { identity, number }: AskedCase,
  request: Request,
  name: string,
  key: string | undefined,
) {
  const uploadedBy = { role: 'contact', id: identity.subject } as const
  try {
    const upload = await readUpload(request, name)
    return upload.ok
      ? await attachFile(dependencies, { ...upload.value, caseNumber: number, uploadedBy, key })
      : upload
  } catch (error) {
    // To one that broke off it hardly matters what is answered: nobody is there to read it.
    if (error instanceof MalformedForm || error instanceof BrokenUpload) return failure('malformed_form')
    throw error
  }
}
