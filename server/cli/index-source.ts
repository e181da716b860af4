import { constants } from 'node:fs'
import { access, realpath, stat } from 'node:fs/promises'
import { basename, extname } from 'node:path'
import type { SourceDefinition } from '../content/sources/source.ts'
import { type IndexArguments, isWebAddress } from './index-arguments.ts'

export interface DefinedSource {
  /** `every` undefined: its schedule stays as it is. */
  definition: Omit<SourceDefinition, 'every'> & { every: number | null | undefined }
  /** What the person may want to know before the pages are in. */
  note?: string
}

const NO_BASE_URL =
  'Pages that state no url are taken to stand on this server; --base-url says where they are.'

/** What the command line names as a source; a problem is one line. Nothing is read yet. */
export async function defineSource(args: IndexArguments): Promise<DefinedSource | { problem: string }> {
  return isWebAddress(args.place) ? defineWebSource(args) : await defineFileSource(args)
}

function defineWebSource(args: IndexArguments): DefinedSource | { problem: string } {
  if (!URL.canParse(args.place)) return { problem: `${args.place} is not an address.` }
  const url = new URL(args.place)
  // It would be kept in the store, and shown.
  if (url.username !== '' || url.password !== '') {
    return { problem: 'The address holds a user name or a password, which is not kept. Leave it out.' }
  }
  url.hash = ''
  const kind = args.discourse ? 'discourse' : 'site'
  return { definition: { ...definitionOf(args), name: args.source ?? url.href, kind, address: url.href } }
}

async function defineFileSource(args: IndexArguments): Promise<DefinedSource | { problem: string }> {
  const { place, source, baseUrl } = args
  try {
    const file = await stat(place)
    await access(place, file.isDirectory() ? constants.R_OK | constants.X_OK : constants.R_OK)
    const address = await realpath(place)
    const definition = { ...definitionOf(args), name: source ?? address, address }
    if (file.isDirectory()) {
      const options = { ...definition.options, idPrefix: source ?? basename(address) }
      const folder: DefinedSource = { definition: { ...definition, kind: 'folder', options } }
      return baseUrl === undefined ? { ...folder, note: NO_BASE_URL } : folder
    }
    if (!file.isFile()) return { problem: `${place} is neither a folder nor a file.` }
    if (/^\.(md|markdown)$/i.test(extname(place))) {
      return { problem: `${place} is one Markdown page: name the folder that it is in.` }
    }
    return { definition: { ...definition, kind: 'jsonl' } }
  } catch (error) {
    return { problem: `${place} ${reasonOf(error as NodeJS.ErrnoException)}.` }
  }
}

function definitionOf({ every, lang, audience, baseUrl, include, exclude }: IndexArguments) {
  const options = {
    lang: lang ?? null,
    audience,
    include,
    exclude,
    baseUrl: baseUrl ?? null,
    idPrefix: null,
  }
  return { options, every }
}

function reasonOf({ code, message }: NodeJS.ErrnoException): string {
  if (code === 'ENOENT' || code === 'ENOTDIR') return 'does not exist'
  if (code === 'EACCES' || code === 'EPERM') return 'may not be read by you'
  return `cannot be read (${code ?? message})`
}
