import { randomUUID } from 'node:crypto'
import { openStores } from '../ports/open-stores.ts'
import { sampleCase } from './sample-case.ts'

/** Opens one case after the other in the data folder that it is given, and prints the key and the number of each. */

const [dataFolder = ''] = process.argv.slice(2)
const { cases } = await openStores({ dataFolder })
for (;;) {
  const key = randomUUID()
  const outcome = await cases.open(sampleCase(), { key, requestDigest: key })
  if (outcome.outcome === 'opened') process.stdout.write(`${key} ${outcome.case.number}\n`)
}
