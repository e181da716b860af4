import { join } from 'node:path'
import { openTemporarySearch } from '../../server/adapters/open-temporary-search.ts'
import { readJsonlFile } from '../../server/content/jsonl/jsonl-file.ts'
import { AUDIENCES } from '../../server/contract/vocabulary.ts'
import { readCorpus } from '../../server/evaluation/evaluation-corpus.ts'
import { fillSearch } from '../../server/evaluation/fill-search.ts'
import { readJudgements } from '../../server/evaluation/judgements.ts'
import { readQuestions } from '../../server/evaluation/questions.ts'
import { suggestLinks } from '../../server/suggestions/suggest-links.ts'

/** A real question that nothing answered: the articles that would have were kept from it. */
export interface GapQuestion {
  id: string
  text: string
  language: string
  /** Two questions with a label in common are about the same. */
  labels: string[]
  /** Ids of the articles that came close, best first in each lane. */
  shown: string[]
}

const LINKS_A_LANE = 5
const SLOW_MACHINES_MS = 60_000

/** Asks the questions of a set of real content on the embedded engine, each without the articles that answer it. */
export async function readGapQuestions(folder: string, language: string): Promise<GapQuestion[]> {
  const { signal } = new AbortController()
  const questions = await readQuestions(join(folder, 'queries.jsonl'))
  const judgements = await readJudgements(join(folder, 'qrels.tsv'))
  const { articles } = await readCorpus(readJsonlFile(join(folder, 'corpus.jsonl'), { lang: language }), {
    withAnsweredWith: true,
  })
  const search = await openTemporarySearch('embedded', { elasticsearch: null, synonymsFile: null })
  try {
    await fillSearch(search, articles, { signal })
    const log = { info: () => {}, warn: () => {} }
    const suggest = suggestLinks({ search, publicUrl: '', log, searchWithinMs: SLOW_MACHINES_MS })
    const asked: GapQuestion[] = []
    for (const { id, text, lang, exclude, intent } of questions) {
      const answering = [...(judgements.get(id) ?? [])].flatMap(([article, grade]) =>
        grade > 0 ? [article] : [],
      )
      const { documentation, community } = await suggest(
        {
          site: 'bench',
          text,
          description: '',
          asYouType: false,
          page: '',
          audiences: [...AUDIENCES],
          pinned: [],
          exclude: [...exclude, ...answering],
          locale: lang ?? language,
          limit: LINKS_A_LANE,
        },
        signal,
      )
      asked.push({
        id,
        text,
        language: lang ?? language,
        labels: intent === null ? answering : [intent],
        shown: [...documentation, ...community].map((link) => link.id),
      })
    }
    return asked
  } finally {
    await search.close()
  }
}
