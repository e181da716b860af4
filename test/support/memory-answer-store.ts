import type { AnswerStore, AnswerToKeep } from '../../server/content/answers/answer-store.ts'
import type { Audience } from '../../server/contract/vocabulary.ts'

/** An `AnswerStore` that forgets, and has every article but those called `private…`, which are for the premium plan. */
export class MemoryAnswerStore implements AnswerStore {
  readonly answers: AnswerToKeep[] = []

  async keep(answer: AnswerToKeep, audiences: readonly Audience[]): Promise<boolean> {
    if (answer.articleId.startsWith('private') && !audiences.includes('premium')) return false
    this.#drop((one) => one.key === answer.key && one.articleId === answer.articleId)
    this.answers.push(answer)
    return true
  }

  async takeBack(origin: AnswerToKeep['origin'], key: string): Promise<number> {
    return this.#drop((one) => one.origin === origin && one.key === key)
  }

  #drop(isGone: (answer: AnswerToKeep) => boolean): number {
    const kept = this.answers.filter((one) => !isGone(one))
    return this.answers.splice(0, this.answers.length, ...kept).length - kept.length
  }
}
