import { fileTypeFromBuffer } from 'file-type'
import { failure, type Result, success } from '../contract/result.ts'
import { extensionOf } from './attachment-name.ts'
import { isText } from './is-text.ts'

/** How much of a file's beginning its type is found in. */
export const SNIFFED_BYTES = 64 * 1024

/** What may be anything, and what a browser could run. */
const UNKNOWN_TYPE = 'application/octet-stream'

/** Types that do nothing by themselves when they are opened. */
const INERT = new Set([
  ...['png', 'apng', 'jpeg', 'gif', 'webp', 'avif', 'heic', 'heif', 'tiff', 'bmp'].map(
    (type) => `image/${type}`,
  ),
  ...['mp4', 'webm', 'quicktime', 'matroska', 'mpeg'].map((type) => `video/${type}`),
  ...['mpeg', 'mp4', 'x-m4a', 'ogg', 'wav', 'flac', 'aac'].map((type) => `audio/${type}`),
  ...['pdf', 'zip', 'gzip', 'x-tar', 'x-7z-compressed', 'x-bzip2', 'x-xz', 'zstd', 'vnd.tcpdump.pcap'].map(
    (type) => `application/${type}`,
  ),
  ...['text', 'spreadsheet', 'presentation'].map((type) => `application/vnd.oasis.opendocument.${type}`),
  ...['wordprocessingml.document', 'spreadsheetml.sheet', 'presentationml.presentation'].map(
    (type) => `application/vnd.openxmlformats-officedocument.${type}`,
  ),
])

/** Programs, and what installs or starts one, as `file-type` names them. */
const PROGRAM_TYPES = new Set([
  'application/x-msdownload',
  'application/x-elf',
  'application/x-mach-binary',
  'application/java-vm',
  'application/java-archive',
  'application/x-deb',
  'application/x-rpm',
  'application/x-apple-diskimage',
  'application/x-google-chrome-extension',
  'application/x-xpinstall',
  'application/vnd.android.package-archive',
  'application/vnd.ms-htmlhelp',
  'application/x-ms-shortcut',
  'application/x-ft-apple.alias',
  'application/x-ms-regedit',
])

/** Names that Windows, macOS or a Linux desktop runs when they are opened, whatever is inside. */
const PROGRAM_EXTENSIONS = new Set(
  `exe com scr pif cpl dll sys ocx msi msp mst msix appx appref-ms application gadget
   bat cmd ps1 psm1 psd1 vb vbs vbe jse ws wsf wsh wsc hta sct chm msc lnk url scf reg inf
   jar jnlp apk deb rpm dmg pkg mpkg app command workflow action scpt terminal desktop appimage run`.split(
    /\s+/,
  ),
)

/** Markup that a browser would run scripts of; `<?xml` may begin any of it. */
const MARKUP = /^\s*<(!doctype|!--|\?xml|[a-z])/i
const MARKUP_EXTENSIONS = new Set([
  'html',
  'htm',
  'xhtml',
  'xht',
  'shtml',
  'mht',
  'mhtml',
  'svg',
  'xml',
  'xsl',
  'xslt',
])
/** Source that somebody could run, and that people send to support to be read. */
const SCRIPT_EXTENSIONS = new Set([
  'js',
  'mjs',
  'cjs',
  'sh',
  'bash',
  'zsh',
  'py',
  'pl',
  'rb',
  'php',
  'applescript',
])

/**
 * The type of a file by its beginning; what the sender called it is never believed. Only types that do nothing by
 * themselves are named, all else is `application/octet-stream`.
 * Errors: `attachment_type_refused` for programs, by content or by name.
 */
export async function sniffType(head: Uint8Array, name: string): Promise<Result<string>> {
  const extension = extensionOf(name)
  if (PROGRAM_EXTENSIONS.has(extension)) return failure('attachment_type_refused')
  const found = await fileTypeFromBuffer(head)
  if (found) {
    if (PROGRAM_TYPES.has(found.mime)) return failure('attachment_type_refused')
    return success(INERT.has(found.mime) ? found.mime : UNKNOWN_TYPE)
  }
  if (!isText(head) || MARKUP_EXTENSIONS.has(extension) || SCRIPT_EXTENSIONS.has(extension)) {
    return success(UNKNOWN_TYPE)
  }
  const beginning = new TextDecoder().decode(head.subarray(0, 1_024))
  return success(MARKUP.test(beginning) || beginning.startsWith('#!') ? UNKNOWN_TYPE : 'text/plain')
}
