import { acquireDataFolderLock, DataFolderInUse } from '../../server/adapters/database/data-folder-lock.ts'

/** Takes the data folder that it is given, says so, and keeps it until it is killed. */

const [folder = ''] = process.argv.slice(2)
try {
  await acquireDataFolderLock(folder)
  process.stdout.write('held\n')
} catch (error) {
  process.stdout.write(error instanceof DataFolderInUse ? `in use by ${error.holder?.pid}\n` : `${error}\n`)
}
process.stdin.resume()
