import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import { createBuilder, type InlineConfig, type Rolldown } from 'vite'
import { WIDGET_LOCALES, type WidgetLocale } from '../i18n/locales.ts'

/** A file of the widget, and what a browser that fetches it gets: bytes of `gzip -9`. */
export interface WeighedFile {
  /** As the table names it: where it comes from, under `widget/`. */
  name: string
  bytes: number
  /** The language whose words it has. */
  locale: WidgetLocale | null
}

export interface Weight {
  /** What every page loads. */
  loader: number
  /** What opening the panel fetches, in each language: its file, what that imports, and the first words. */
  firstPanel: Record<WidgetLocale, number>
  /** All but the loader: the first panel and every part of it that may load later, in one language. */
  all: Record<WidgetLocale, number>
  /** What may load later, the words of English among it; heaviest first. */
  later: WeighedFile[]
  /** What has nothing to do with the panel: other ways to load the widget, and what few pages need. */
  beside: WeighedFile[]
}

const PANEL = 'panel'
const LOADER = 'loader'

/** Builds the widget into `outDir` and weighs it. */
export async function weighWidget(outDir: string, config: InlineConfig): Promise<Weight> {
  const built = await build(outDir, config)
  const weigh = async (chunk: Rolldown.OutputChunk): Promise<WeighedFile> => ({
    name: nameOf(chunk),
    bytes: (await gzipped(await readFile(join(outDir, chunk.fileName)))).length,
    locale: localeOf(chunk),
  })
  const panel = built.get(PANEL) ?? []
  const files = new Map(
    await Promise.all(panel.map(async (chunk) => [chunk.fileName, await weigh(chunk)] as const)),
  )
  const weightOf = (names: Iterable<string>) =>
    [...names].reduce((sum, name) => sum + (files.get(name)?.bytes ?? 0), 0)

  const entry = panel.filter(({ name }) => name === PANEL)
  const fetchedAtOnce = (locale: WidgetLocale) =>
    closure(panel, [...entry, ...panel.filter((chunk) => isFirstOf(chunk, locale))])
  const inLanguage = (locale: WidgetLocale) =>
    [...files].filter(([, file]) => file.locale === null || file.locale === locale).map(([name]) => name)
  const byLocale = (weights: (locale: WidgetLocale) => number) =>
    Object.fromEntries(WIDGET_LOCALES.map((locale) => [locale, weights(locale)])) as Weight['firstPanel']

  const first = fetchedAtOnce('en')
  const heaviestFirst = (one: WeighedFile, other: WeighedFile) => other.bytes - one.bytes
  const [loader] = await Promise.all((built.get(LOADER) ?? []).map(weigh))
  if (!loader || entry.length === 0) throw new Error('The widget was not built: no loader, or no panel.')
  const others = [...built].filter(([name]) => name !== PANEL && name !== LOADER)
  return {
    loader: loader.bytes,
    firstPanel: byLocale((locale) => weightOf(fetchedAtOnce(locale))),
    all: byLocale((locale) => weightOf(inLanguage(locale))),
    later: inLanguage('en')
      .filter((name) => !first.has(name))
      .flatMap((name) => files.get(name) ?? [])
      .sort(heaviestFirst),
    beside: (
      await Promise.all(
        others.flatMap(([name, chunks]) =>
          chunks
            .filter((chunk) => [null, 'en'].includes(localeOf(chunk)))
            .map(async (chunk) => ({ ...(await weigh(chunk)), name: `${name}: ${nameOf(chunk)}` })),
        ),
      )
    ).sort(heaviestFirst),
  }
}

/** The chunks of each bundle, by the name of its environment in vite.config.ts. */
async function build(outDir: string, config: InlineConfig): Promise<Map<string, Rolldown.OutputChunk[]>> {
  const built = new Map<string, Rolldown.OutputChunk[]>()
  const builder = await createBuilder(
    {
      ...config,
      logLevel: 'error',
      plugins: [
        ...(config.plugins ?? []),
        {
          name: 'list-chunks',
          sharedDuringBuild: true,
          config: ({ environments }) => {
            for (const environment of Object.values(environments ?? {})) {
              environment.build = { ...environment.build, outDir }
            }
          },
          writeBundle(_options, bundle) {
            const chunks = Object.values(bundle).filter((file) => file.type === 'chunk')
            built.set(this.environment.name, chunks)
          },
        },
      ],
    },
    null,
  )
  await builder.buildApp()
  return built
}

/** The files that a browser fetches with these before any of it runs. */
function closure(chunks: Rolldown.OutputChunk[], wanted: Rolldown.OutputChunk[]): Set<string> {
  const found = new Set<string>()
  const waiting = wanted.map(({ fileName }) => fileName)
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (found.has(next)) continue
    found.add(next)
    waiting.push(...(chunks.find(({ fileName }) => fileName === next)?.imports ?? []))
  }
  return found
}

const LANGUAGE = /\/widget\/i18n\/([a-z]{2})\//

function localeOf({ moduleIds }: Rolldown.OutputChunk): WidgetLocale | null {
  const found = moduleIds.map((id) => LANGUAGE.exec(id)?.[1])
  return WIDGET_LOCALES.find((locale) => found.includes(locale)) ?? null
}

/** The words that the first panel waits for. */
function isFirstOf({ facadeModuleId }: Rolldown.OutputChunk, locale: WidgetLocale): boolean {
  return facadeModuleId?.endsWith(`/widget/i18n/${locale}/language.ts`) ?? false
}

function nameOf({ name, facadeModuleId }: Rolldown.OutputChunk): string {
  return facadeModuleId?.split('/widget/')[1] ?? name
}

function gzipped(content: Buffer): Promise<Buffer> {
  return promisify<Buffer, { level: number }, Buffer>(gzip)(content, { level: 9 })
}
