interface Answer<T> {
  promise: Promise<T>
  /** Infinity while it is under way. */
  until: number
}

interface RememberedAnswersOptions<T> {
  /** How long this answer holds. */
  lifetimeMs: (value: T) => number
  most: number
  now: () => number
}

/** Asks once for whoever asks at the same time, and remembers what was answered. A failure is told, and not remembered. */
export function rememberAnswers<T>({ lifetimeMs, most, now }: RememberedAnswersOptions<T>) {
  const answers = new Map<string, Answer<T>>()
  return (key: string, ask: () => Promise<T>): Promise<T> => {
    const known = answers.get(key)
    if (known && known.until > now()) return known.promise
    const answer: Answer<T> = { promise: ask(), until: Number.POSITIVE_INFINITY }
    answers.delete(key)
    makeRoom(answers, most)
    answers.set(key, answer)
    const forget = () => {
      if (answers.get(key) === answer) answers.delete(key)
    }
    answer.promise.then((value) => {
      answer.until = now() + lifetimeMs(value)
    }, forget)
    return answer.promise
  }
}

/** The oldest go first: strangers may ask for many accounts that there are none of. */
function makeRoom(answers: Map<string, unknown>, most: number): void {
  for (const key of answers.keys()) {
    if (answers.size < most) return
    answers.delete(key)
  }
}
