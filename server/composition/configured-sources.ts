import { readFileSync } from 'node:fs'
import type { Config } from '../config.ts'
import { guichetUserAgent } from '../content/fetching/user-agent.ts'
import { readSource } from '../content/sources/read-source.ts'

/** Reads sources as this deployment: under its name and address, with the keys that it was given. */
export function configuredSources({ publicUrl, discourseKeys }: Pick<Config, 'publicUrl' | 'discourseKeys'>) {
  const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'))
  const userAgent = publicUrl === null ? guichetUserAgent(version) : guichetUserAgent(version, publicUrl)
  return readSource({ userAgent, discourseKeys })
}
