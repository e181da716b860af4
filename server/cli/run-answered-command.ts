import { createAnswerStore } from '../adapters/database/answer-store.ts'
import { createArticleStore } from '../adapters/database/article-store.ts'
import { createCaseStore } from '../adapters/database/case-store.ts'
import { openDatabase } from '../adapters/database/open-database.ts'
import { remoteCaseAnswer } from '../cases/case-answer-control.ts'
import { type CaseAnswer, type CaseAnswerOutcome, createCaseAnswers } from '../cases/case-answers.ts'
import { type Config, readConfig } from '../config.ts'
import { articleIdAt } from '../content/answers/article-addresses.ts'
import { answeredCommand } from './answered-command.ts'
import { controlOfHolder } from './control-of-holder.ts'

/** `guichet answered` on the configured store, or through the running server that holds it. */
export async function runAnsweredCommand(args: string[]): Promise<number> {
  const config = readConfig(process.env)
  return answeredCommand(args, {
    stdout: process.stdout,
    stderr: process.stderr,
    record: async (answer) => {
      const control = await controlOfHolder(config)
      return control ? remoteCaseAnswer(control, answer) : recordHere(config, answer)
    },
  })
}

async function recordHere(config: Config, answer: CaseAnswer): Promise<CaseAnswerOutcome> {
  const database = await openDatabase(config)
  try {
    const opensNone = () => Promise.reject(new Error('This command opens no case.'))
    const opening = { jobs: { enqueue: opensNone }, filings: { prepare: opensNone }, noticesOf: () => [] }
    const record = createCaseAnswers({
      cases: createCaseStore(database, opening),
      answers: createAnswerStore(database),
      articleIdAt: articleIdAt(createArticleStore(database)),
      clock: () => new Date(),
    })
    return await record(answer)
  } finally {
    await database.close()
  }
}
