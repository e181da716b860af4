import { readFile } from 'node:fs/promises'
import { parseSynonyms, type SynonymRule, synonymProblemText } from '../language/synonyms.ts'
import { StartUpError } from '../start-up-error.ts'

/**
 * The site owner's synonyms; none without a file.
 *
 * @throws {StartUpError} that names the file, and the first line of it that is no rule.
 */
export async function readSynonymsFile(file: string | null): Promise<SynonymRule[]> {
  if (file === null) return []
  const { rules, problems } = parseSynonyms(await textOf(file))
  const [problem] = problems
  if (!problem) return rules
  throw new StartUpError(
    'configuration_invalid',
    `GUICHET_SYNONYMS: ${file}: ${synonymProblemText(problem)}.`,
  )
}

async function textOf(file: string): Promise<string> {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(await readFile(file))
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    const reason =
      code === 'ERR_ENCODING_INVALID_ENCODED_DATA' ? 'is not UTF-8 text' : `cannot be read (${code})`
    throw new StartUpError('configuration_invalid', `GUICHET_SYNONYMS: ${file} ${reason}.`)
  }
}
