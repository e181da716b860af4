import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, sep } from 'node:path'

/** An import that goes against the architecture (docs/architecture.md, "Arrows"). */
export interface ForbiddenImport {
  from: string
  to: string
  why: string
}

const FEATURES = [
  'suggestions',
  'contacts',
  'cases',
  'attachments',
  'desk',
  'mail',
  'deflection',
  'content',
  'staff',
  'privacy',
].map((name) => `server/${name}`)
/** What crosses features: words, pure rules, site settings, how languages write, how a running server is asked, start-up errors. */
const SHARED = [
  'server/contract',
  'server/support-rules',
  'server/sites',
  'server/language',
  'server/control',
  'server/start-up-error.ts',
]

/** What a front end may know of the server: types, and constants that bring no library into its bundle. */
const CONTRACT_OF_FRONT_ENDS = ['types.ts', 'limits.ts', 'error-codes.ts', 'vocabulary.ts', 'secrets'].map(
  (path) => `server/contract/${path}`,
)
/** The packages that each front end stands on. */
const FRONT_END_PACKAGES: Record<string, { packages: string[]; why: string }> = {
  widget: { packages: ['preact'], why: 'the widget stands on Preact alone' },
  dashboard: { packages: ['preact', 'uplot'], why: 'the dashboard stands on Preact and uPlot alone' },
}

/** Which zones each zone may import, besides itself. A zone is a folder or a file; the longest that fits counts. */
const ARROWS: Record<string, string[]> = {
  widget: [],
  'widget/api/contract.ts': CONTRACT_OF_FRONT_ENDS,
  dashboard: [],
  'dashboard/api/contract.ts': CONTRACT_OF_FRONT_ENDS,
  'server/contract': [],
  'server/contract/types.ts': ['server/contract'],
  'server/contract/limits.ts': [],
  'server/contract/vocabulary.ts': [],
  'server/contract/error-codes.ts': [],
  'server/contract/secrets': [],
  'server/support-rules': ['server/contract'],
  'server/language': [],
  'server/control': [],
  'server/sites': [...SHARED, 'server/http'],
  'server/http': [...SHARED],
  'server/jobs': [...SHARED, ...FEATURES],
  'server/adapters': [...SHARED, ...FEATURES, 'server/jobs', 'server/config.ts', 'server/staff-config.ts'],
  // Measures what the one makes of what the other reads.
  'server/evaluation': ['server/contract', 'server/language', 'server/suggestions', 'server/content'],
  // What support decides in a browser, by the words of the mail that led there.
  'server/support-pages': [...SHARED, 'server/http', 'server/cases', 'server/mail'],
  'server/demo': [...SHARED, ...FEATURES, 'server/http'],
  'server/config.ts': [...SHARED, 'server/mail-in-config.ts', 'server/staff-config.ts'],
  'server/staff-config.ts': ['server/contract', 'server/start-up-error.ts', 'server/staff/staff-grant.ts'],
  'server/start-up-error.ts': [],
  'server/create-log.ts': ['server/config.ts', 'server/mail/without-addresses.ts'],
  'server/app.ts': ['server'],
  'server/composition': ['server'],
  'server/mail-in-config.ts': ['server/start-up-error.ts'],
  'server/main.ts': ['server'],
  'server/cli': ['server'],
  ...Object.fromEntries(FEATURES.map((feature) => [feature, SHARED])),
}

/** Walks every import below `root`'s `widget/`, `dashboard/` and `server/`, and returns those that the arrows forbid. */
export function forbiddenImports(root: string): ForbiddenImport[] {
  return ['widget', 'dashboard', 'server']
    .flatMap((folder) => sourceFiles(join(root, folder)))
    .flatMap((file) => {
      const from = relative(root, file).split(sep).join('/')
      return importsOf(readFileSync(file, 'utf8')).flatMap(({ specifier, typeOnly }) => {
        const why = specifier.startsWith('.')
          ? whyLocalIsForbidden(
              from,
              relative(root, join(dirname(file), specifier))
                .split(sep)
                .join('/'),
            )
          : whyPackageIsForbidden(from, specifier, typeOnly)
        return why === null ? [] : [{ from, to: specifier, why }]
      })
    })
}

function whyLocalIsForbidden(from: string, to: string): string | null {
  if (from.endsWith('.test.ts') || from.endsWith('.test.tsx')) return null
  const zone = zoneOf(from)
  if (zone === undefined) return `${from} stands in no zone: give it one in ARROWS`
  if (isBelow(to, zone) && !(to in ARROWS && from in ARROWS)) return null
  if (zone === to) return null
  const allowed = [...(ARROWS[zone] ?? []), ...(from.endsWith('.route.ts') ? ['server/http'] : [])]
  if (allowed.some((target) => isBelow(to, target))) return null
  return `${zone} may import ${allowed.length === 0 ? 'nothing but itself' : allowed.join(', ')}`
}

function whyPackageIsForbidden(from: string, specifier: string, typeOnly: boolean): string | null {
  const name = specifier.split('/')[0]
  const frontEnd = FRONT_END_PACKAGES[from.split('/')[0] ?? '']
  if (frontEnd && !isBelow(from, 'widget/build') && !/\.(test|config)\.tsx?$/.test(from)) {
    const fits = frontEnd.packages.includes(name ?? '') || specifier.startsWith('virtual:')
    return fits ? null : frontEnd.why
  }
  const isTest = /\.test\.tsx?$/.test(from)
  if (CONTRACT_OF_FRONT_ENDS.some((path) => isBelow(from, path)) && !typeOnly && !isTest)
    return 'this file is in the bundle of a front end'
  return null
}

function zoneOf(path: string): string | undefined {
  return Object.keys(ARROWS)
    .filter((zone) => isBelow(path, zone))
    .sort((a, b) => b.length - a.length)[0]
}

function isBelow(path: string, zone: string): boolean {
  return path === zone || path.startsWith(`${zone}/`)
}

function sourceFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
}

/** Static, dynamic and side-effect imports, and re-exports, of TypeScript source. */
function importsOf(source: string): { specifier: string; typeOnly: boolean }[] {
  const code = source.replaceAll(/\/\*[\s\S]*?\*\//g, '').replaceAll(/^\s*\/\/.*$/gm, '')
  const statements = code.matchAll(/^\s*(?:import|export)\s+(type\s)?[^'"`;=]*?\bfrom\s+['"]([^'"]+)['"]/gm)
  const bare = code.matchAll(/^\s*import\s+['"]([^'"]+)['"]/gm)
  const dynamic = code.matchAll(/\bimport\(\s*['"]([^'"]+)['"]\s*\)/g)
  return [
    ...[...statements].map(([, type, specifier]) => ({
      specifier: specifier ?? '',
      typeOnly: type !== undefined,
    })),
    ...[...bare, ...dynamic].map(([, specifier]) => ({ specifier: specifier ?? '', typeOnly: false })),
  ]
}
