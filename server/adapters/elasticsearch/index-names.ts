import { INDEX_LANGUAGES, type IndexLanguage } from './index-languages.ts'

/** One language's index of one generation: all languages are made anew together, under the next number. */
export interface IndexName {
  language: IndexLanguage
  generation: number
}

/** The names of one deployment's indices and aliases in the cluster. */
export interface IndexNames {
  /** What is searched: every language. */
  all: string
  /** Covers every index of the deployment, the half-built ones too. */
  pattern: string
  /** What one language is written through. */
  alias(language: IndexLanguage): string
  /** What one language is written through before a generation takes the place of the one that answers. */
  buildingAlias(name: IndexName): string
  index(name: IndexName): string
  /** Null for a name that is not one of ours. */
  parse(index: string): IndexName | null
  /** An index of the time when each had the languages together, behind an alias with a digest in its name. */
  isOfFormerNaming(index: string): boolean
}

export function indexNames(prefix: string): IndexNames {
  const all = `${prefix}-articles`
  const alias = (language: IndexLanguage) => `${all}-${language}`
  const digits = (generation: number) => String(generation).padStart(6, '0')
  const rest = (index: string) => (index.startsWith(`${all}-`) ? index.slice(all.length + 1) : '')
  return {
    all,
    pattern: `${all}-*`,
    alias,
    buildingAlias: ({ language, generation }) => `${alias(language)}-building-${digits(generation)}`,
    index: ({ language, generation }) => `${alias(language)}-${digits(generation)}`,
    parse(index) {
      const [, name, number] = /^([a-z]+)-(\d{6,})$/.exec(rest(index)) ?? []
      const language = INDEX_LANGUAGES.find((one) => one === name)
      return language && number ? { language, generation: Number(number) } : null
    },
    isOfFormerNaming: (index) => /^[0-9a-f]{8}-\d{6}$/.test(rest(index)),
  }
}
