import type { GapIntent, GapMark, GapStore, SupportAnswer } from '../../server/deflection/gaps/gap-store.ts'

/** A `GapStore` that forgets, of one site; what is asked again stands in `requested`. */
export class MemoryGapStore implements GapStore {
  intents: GapIntent[] = []
  answers: SupportAnswer[] = []
  articles: { id: string; title: string; url: string }[] = []
  requested: string[] = []
  #marks: (GapMark & { revision: number | null })[] = []

  async listIntents(_site: string, limit: number): Promise<GapIntent[]> {
    return this.intents.slice(-limit)
  }

  async listAnswers(caseNumbers: readonly string[]): Promise<SupportAnswer[]> {
    return this.answers.filter(({ caseNumber }) => caseNumbers.includes(caseNumber))
  }

  async listArticles(ids: readonly string[]) {
    return this.articles.filter(({ id }) => ids.includes(id))
  }

  async listMarks(site: string): Promise<GapMark[]> {
    return this.#marks.filter((mark) => mark.site === site).map(({ revision: _, ...mark }) => mark)
  }

  async mark(mark: Omit<GapMark, 'gain'>): Promise<void> {
    await this.unmark(mark.site, mark.topic)
    this.#marks.unshift({ ...mark, gain: null, revision: null })
    this.requested.push(mark.topic)
  }

  async unmark(site: string, topic: string): Promise<void> {
    this.#marks = this.#marks.filter((mark) => mark.site !== site || mark.topic !== topic)
  }

  async keepGain(
    { site, topic, markedAt }: Parameters<GapStore['keepGain']>[0],
    { revision, ...gain }: Parameters<GapStore['keepGain']>[1],
  ): Promise<void> {
    const mark = this.#marks.find((each) => each.site === site && each.topic === topic)
    if (mark?.at.getTime() === markedAt.getTime()) Object.assign(mark, { gain, revision })
  }

  async requestDue({ revision, askedBefore }: Parameters<GapStore['requestDue']>[0]): Promise<number> {
    const due = this.#marks.filter(
      (mark) => mark.revision !== revision && (mark.gain?.askedAt ?? mark.at) < askedBefore,
    )
    this.requested.push(...due.map(({ topic }) => topic))
    return due.length
  }
}
