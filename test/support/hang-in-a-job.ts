import { randomUUID } from 'node:crypto'
import { openStores } from '../ports/open-stores.ts'
import { sampleCase } from './sample-case.ts'

/** Opens a case in the data folder or database that it is given, and prints its number once its job runs, for ever. */

const [where = ''] = process.argv.slice(2)
const { cases, jobs } = await openStores(
  where.startsWith('postgres:') ? { databaseUrl: where, dataFolder: '' } : { dataFolder: where },
)
await jobs.start({
  'send-case-mail': ({ caseNumber }) => {
    process.stdout.write(`${caseNumber}\n`)
    return new Promise(() => undefined)
  },
})
await cases.open(sampleCase(), { key: randomUUID(), requestDigest: '' })
