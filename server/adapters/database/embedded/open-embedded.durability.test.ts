import { mkdirSync, readdirSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { ChildProgram } from '../../../../test/support/child-program.ts'
import { dataFolderWithStore, temporaryDataFolder } from '../../../../test/support/embedded-store.ts'
import { openDatabase } from '../open-database.ts'

let folder: string
let store: string
let remove: () => void

beforeEach(async () => {
  ;({ folder, remove } = await dataFolderWithStore())
  store = join(folder, 'store')
})

afterEach(() => remove())

async function refusal(): Promise<{ code: string; message: string }> {
  const opened = await openDatabase({ dataFolder: folder }).then(
    (database) => database.close(),
    (error) => error,
  )
  if (!opened) throw new Error('The store was opened')
  return opened
}

/** Damages the file of a table or index that has many pages. */
async function damageFileOf(relation: string, damage: (path: string) => void): Promise<void> {
  const database = await openDatabase({ dataFolder: folder })
  const values = Array.from({ length: 2_000 }, (_, index) => ({
    id: `a-${index}`,
    source: 's',
    revision: index + 1,
    content_hash: 'h',
    article: sql<never>`'{}'`,
  }))
  await database.kysely.insertInto('article').values(values).execute()
  const { rows } = await sql<{ path: string }>`
    select pg_relation_filepath(${relation}::regclass) as path`.execute(database.kysely)
  await database.close()
  damage(join(store, rows[0]?.path ?? ''))
}

describe('the embedded store', () => {
  it('is made where there is none, whatever an interrupted making has left', async () => {
    const empty = temporaryDataFolder()
    mkdirSync(join(empty.folder, 'store.new/base'), { recursive: true })
    writeFileSync(join(empty.folder, 'store.new/PG_VERSION'), '18')

    const database = await openDatabase({ dataFolder: empty.folder })
    expect(await database.isReachable()).toBe(true)
    expect(database.lock).not.toBeNull()
    expect(readdirSync(empty.folder).sort()).toEqual(['lock.db', 'lock.json', 'store'])
    await database.close()
    expect(await database.isReachable()).toBe(false)
    empty.remove()
  })

  it('does not let the statement of one request fall into the transaction of another', async () => {
    const database = await openDatabase({ dataFolder: folder })
    const { kysely } = database
    const undone = kysely.transaction().execute(async (transaction) => {
      await transaction.updateTable('content_revision').set({ value: 7 }).execute()
      await new Promise((resolve) => setTimeout(resolve, 50))
      throw new Error('undo')
    })
    const beside = kysely.selectFrom('content_revision').select('value').executeTakeFirstOrThrow()

    await expect(undone).rejects.toThrow('undo')
    expect(await beside).toEqual({ value: 0 })
    await database.close()
  })

  it('finishes the transaction under way before it closes, and refuses what comes later', async () => {
    const database = await openDatabase({ dataFolder: folder })
    const underWay = database.kysely.transaction().execute(async (transaction) => {
      await transaction.updateTable('content_revision').set({ value: 7 }).execute()
      await new Promise((resolve) => setTimeout(resolve, 50))
      await transaction.updateTable('content_revision').set({ value: 8 }).execute()
    })
    await new Promise((resolve) => setTimeout(resolve, 10))
    await Promise.all([underWay, database.close()])
    await expect(sql`select 1`.execute(database.kysely)).rejects.toThrow()

    const again = await openDatabase({ dataFolder: folder })
    expect(await again.kysely.selectFrom('content_revision').select('value').execute()).toEqual([
      { value: 8 },
    ])
    await again.close()
  })

  it('is refused while another process has it, and is left to it whole', async () => {
    const holder = new ChildProgram(
      new URL('../../../../test/support/hold-data-folder.ts', import.meta.url),
      folder,
    )
    await holder.nextLine()
    expect(await refusal()).toMatchObject({
      code: 'data_folder_in_use',
      message: expect.stringContaining(`in use by process ${holder.pid}`),
    })
    await holder.kill()
    const database = await openDatabase({ dataFolder: folder })
    await database.close()
  })

  it('is refused when a newer version of Guichet has migrated it', async () => {
    const database = await openDatabase({ dataFolder: folder })
    await sql`insert into guichet_migration (name, timestamp) values ('9999-future', 'x')`.execute(
      database.kysely,
    )
    await database.close()
    expect(await refusal()).toMatchObject({
      code: 'store_newer',
      message: expect.stringContaining('newer version of Guichet (9999-future)'),
    })
  })

  it('knows its own damage from the mistakes of others, when it is found after the opening', async () => {
    const database = await openDatabase({ dataFolder: folder })
    const damage = await sql`select no_such_function()`.execute(database.kysely).catch((error) => error)
    expect(database.startUpError(damage)).toMatchObject({
      code: 'store_corrupt',
      message: expect.stringContaining(`The store in ${store} is damaged (`),
    })
    expect(database.startUpError(new TypeError('a mistake'))).toBeNull()
    await database.close()
  })

  it('says so when no store can be made', async () => {
    const database = openDatabase({ dataFolder: '/proc/guichet' })
    await expect(database).rejects.toMatchObject({ code: 'data_folder_unwritable' })
  })
})

const DAMAGES: [string, () => void | Promise<void>][] = [
  ['its control file is cut short', () => truncateSync(join(store, 'global/pg_control'), 100)],
  ['its control file is rubbish', () => writeFileSync(join(store, 'global/pg_control'), rubbish(8_192))],
  ['its version file is missing', () => rmSync(join(store, 'PG_VERSION'))],
  ['its version file is rubbish', () => writeFileSync(join(store, 'PG_VERSION'), rubbish(3))],
  ['it holds something else', () => replaceStore()],
  ['its log is missing', () => rmSync(join(store, 'pg_wal'), { recursive: true })],
  ['its log is rubbish', () => overwriteEach(join(store, 'pg_wal'))],
  ['its tables are missing', () => rmSync(join(store, 'base'), { recursive: true })],
  ['every file of its tables is rubbish', () => overwriteEach(join(store, 'base/5'))],
  ['every file of its tables is empty', () => overwriteEach(join(store, 'base/5'), 0)],
  ['a table was emptied', async () => damageFileOf('article', (path) => truncateSync(path))],
  ['a table was cut short', async () => damageFileOf('article', (path) => truncateSync(path, 8_192))],
  ['a table is missing', async () => damageFileOf('article', (path) => rmSync(path))],
  [
    'the one row of a table without a key is lost',
    async () => damageFileOf('content_revision', (path) => truncateSync(path, 100)),
  ],
  [
    'an index is rubbish',
    async () => damageFileOf('article_pkey', (path) => writeFileSync(path, rubbish(16_384))),
  ],
]

function rubbish(bytes: number): Buffer {
  return Buffer.alloc(bytes, 'rubbish')
}

function replaceStore(): void {
  rmSync(store, { recursive: true })
  mkdirSync(store)
  writeFileSync(join(store, 'diary.txt'), 'mine')
}

function overwriteEach(directory: string, bytes?: number): void {
  for (const name of readdirSync(directory)) {
    const path = join(directory, name)
    if (statSync(path).isFile()) writeFileSync(path, rubbish(bytes ?? statSync(path).size))
  }
}

describe('a damaged embedded store', () => {
  it.each(DAMAGES)('is not opened when %s', async (_, damage) => {
    await damage()
    const before = readdirSync(store)
    const { code, message } = await refusal()
    expect(message).toContain(`The store in ${store} is damaged (`)
    expect(message).not.toContain('\n')
    expect(code).toBe('store_corrupt')
    expect(readdirSync(store)).toEqual(expect.arrayContaining(before))
  })
})
