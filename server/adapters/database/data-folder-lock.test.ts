import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { ChildProgram } from '../../../test/support/child-program.ts'
import { temporaryDataFolder } from '../../../test/support/embedded-store.ts'
import { acquireDataFolderLock, DataFolderInUse, readLock } from './data-folder-lock.ts'

const HOLDER = new URL('../../../test/support/hold-data-folder.ts', import.meta.url)

let folder: string
let remove: () => void
const programs: ChildProgram[] = []

function startHolder(): ChildProgram {
  const program = new ChildProgram(HOLDER, folder)
  programs.push(program)
  return program
}

beforeEach(() => {
  ;({ folder, remove } = temporaryDataFolder())
})

afterEach(async () => {
  await Promise.all(programs.splice(0).map((program) => program.kill()))
  remove()
})

describe('the data folder', () => {
  it('is made where it is not there yet', async () => {
    const deeper = join(folder, 'not', 'yet')
    const lock = await acquireDataFolderLock(deeper)
    expect(existsSync(deeper)).toBe(true)
    lock.release()
  })

  it('is refused while another process holds it, which is named', async () => {
    const holder = startHolder()
    expect(await holder.nextLine()).toBe('held')

    await expect(acquireDataFolderLock(folder)).rejects.toThrow(
      `The data folder ${folder} is in use by process ${holder.pid}: `,
    )
    expect(await readLock(folder)).toEqual({ pid: holder.pid })
  })

  it('is refused while this process holds it', async () => {
    const lock = await acquireDataFolderLock(folder)
    await expect(acquireDataFolderLock(folder)).rejects.toBeInstanceOf(DataFolderInUse)
    lock.release()
    const again = await acquireDataFolderLock(folder)
    again.release()
  })

  it('is free again at once when its holder was killed', async () => {
    const holder = startHolder()
    await holder.nextLine()
    await holder.kill('SIGKILL')

    expect(await readLock(folder)).toBeNull()
    const lock = await acquireDataFolderLock(folder)
    expect(await readLock(folder)).toEqual({ pid: process.pid })
    lock.release()
  })

  it('is not blocked by a process that happens to have the number of a dead holder', async () => {
    writeFileSync(join(folder, 'lock.json'), JSON.stringify({ pid: process.ppid }))
    expect(await readLock(folder)).toBeNull()
    const lock = await acquireDataFolderLock(folder)
    lock.release()
  })

  it('goes to exactly one of many that want it at the same moment after a kill', async () => {
    const dead = startHolder()
    await dead.nextLine()
    await dead.kill('SIGKILL')

    const rivals = Array.from({ length: 6 }, startHolder)
    const answers = await Promise.all(rivals.map((rival) => rival.nextLine()))
    const winner = rivals[answers.indexOf('held')]
    expect(answers.filter((answer) => answer === 'held')).toHaveLength(1)
    expect(answers.filter((answer) => answer === `in use by ${winner?.pid}`)).toHaveLength(5)
  })

  it('is not lost to its holder by processes that only look', async () => {
    const lock = await acquireDataFolderLock(folder)
    await Promise.all(Array.from({ length: 20 }, () => readLock(folder)))
    const rival = startHolder()
    expect(await rival.nextLine()).toBe(`in use by ${process.pid}`)
    lock.release()
  })

  it('tells this user alone how to reach its holder, until it is released', async () => {
    const lock = await acquireDataFolderLock(folder)
    const control = { url: 'http://127.0.0.1:3000', token: 'secret' }
    lock.setControl(control)
    expect(await readLock(folder)).toEqual({ pid: process.pid, control })
    expect(statSync(join(folder, 'lock.json')).mode & 0o777).toBe(0o600)

    lock.setControl(null)
    expect(await readLock(folder)).toEqual({ pid: process.pid })
    lock.release()
    expect(await readLock(folder)).toBeNull()
  })

  it('has no holder where there is no folder', async () => {
    expect(await readLock(join(folder, 'nowhere'))).toBeNull()
    expect(existsSync(join(folder, 'nowhere'))).toBe(false)
  })

  it('is taken although the lock file holds rubbish', async () => {
    writeFileSync(join(folder, 'lock.db'), 'rubbish'.repeat(1_000))
    writeFileSync(join(folder, 'lock.json'), 'rubbish')
    const lock = await acquireDataFolderLock(folder)
    const rival = startHolder()
    expect(await rival.nextLine()).toBe(`in use by ${process.pid}`)
    lock.release()
  })

  it('says that it cannot be written to when a file stands in its place', async () => {
    const file = join(folder, 'file')
    writeFileSync(file, 'mine')
    const refused = acquireDataFolderLock(join(file, 'data'))
    await expect(refused).rejects.toMatchObject({
      code: 'data_folder_unwritable',
      message: expect.stringContaining(`${join(file, 'data')} cannot be written to (ENOTDIR)`),
    })
    expect(readFileSync(file, 'utf8')).toBe('mine')
  })
})
