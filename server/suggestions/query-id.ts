import { createHash } from 'node:crypto'
import { RANKING_VERSION } from './ranking/rank-lane.ts'

interface Question {
  /** Articles that were asked for by their ids. */
  only?: string[]
  site: string
  text: string
  description: string
  locale: string
}

/** The same for the same question of a site in a language under one ranking, whoever asks and however it is spaced. */
export function queryId({ site, text, description, locale, only = [] }: Question): string {
  const asked = [normalized(text), normalized(description), ...only]
  const parts = [site, ...asked, locale.toLowerCase(), RANKING_VERSION]
  return createHash('sha256').update(JSON.stringify(parts)).digest('base64url').slice(0, 16)
}

function normalized(text: string): string {
  return text.normalize('NFC').toLowerCase().trim().replace(/\s+/g, ' ')
}
