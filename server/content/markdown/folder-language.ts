/**
 * Folder names that are read as a language. A list, since many two-letter folders of a project are none (`js`, `ui`,
 * `ts`), and some languages' codes are common words (`id`, `is`, `to`).
 */
const LANGUAGES = new Set(
  'ar bg bn ca cs da de el en es et eu fa fi fr gl he hi hr hu it ja ko lt lv nb nl pl pt ro ru sk sl sr sv th tr uk ur vi zh'.split(
    ' ',
  ),
)

/** The language that a path states by one of its folders (`guide/fr/start.md`, `pt-BR/start.md`), if any does. */
export function folderLanguage(folders: string[]): string | undefined {
  return folders.find((folder) => {
    const [language = '', region, ...rest] = folder.toLowerCase().split(/[-_]/)
    return (
      LANGUAGES.has(language) && rest.length === 0 && (region === undefined || /^[a-z]{2,4}$/.test(region))
    )
  })
}
