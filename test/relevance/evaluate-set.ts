import { join } from 'node:path'
import { openTemporarySearch } from '../../server/adapters/open-temporary-search.ts'
import type { EvaluateArguments } from '../../server/cli/evaluate-arguments.ts'
import { measureSuggestions } from '../../server/cli/measure-suggestions.ts'
import type { EvaluationReport } from '../../server/evaluation/evaluate.ts'

/** An engine, and where its cluster is. */
export type EvaluatedEngine = { engine: 'embedded' } | { engine: 'elasticsearch'; node: string }

/** What `guichet evaluate` would report of a folder with `corpus.jsonl`, `queries.jsonl` and `qrels.tsv`. */
export async function evaluateSet(
  evaluated: EvaluatedEngine,
  folder: string,
  options: Partial<EvaluateArguments> = {},
): Promise<EvaluationReport> {
  const elasticsearch =
    evaluated.engine === 'embedded'
      ? null
      : { node: [evaluated.node], apiKey: null, indexingApiKey: null, caFile: null }
  const { report } = await measureSuggestions(
    {
      corpus: join(folder, 'corpus.jsonl'),
      queries: join(folder, 'queries.jsonl'),
      qrels: join(folder, 'qrels.tsv'),
      engine: evaluated.engine,
      asYouType: false,
      typed: 1,
      typos: false,
      withAnsweredWith: true,
      run: undefined,
      baseline: undefined,
      lang: 'en',
      limit: Number.POSITIVE_INFINITY,
      seed: 1,
      json: false,
      ...options,
    },
    {
      openSearch: (engine) => openTemporarySearch(engine, { elasticsearch, synonymsFile: null }),
      signal: new AbortController().signal,
      onProgress: () => {},
    },
  )
  return report
}
