import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, mkdirSync, readdirSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { demoCase, demoClient } from '../support/demo-client.ts'
import { GUICHET, runGuichet, startGuichet } from '../support/guichet-process.ts'
import { temporaryFiles } from '../support/temporary-files.ts'

/** A folder that a server with one case was stopped on. */
let used: string
let caseNumber: string
const files = temporaryFiles()

beforeAll(async () => {
  used = join(files.folder, 'used')
  const guichet = await startGuichet({ dataFolder: used })
  const { opened } = await (await demoClient(guichet.url, 'premium')).post(demoCase, 'key')
  caseNumber = opened.number
  await guichet.stop()
})
afterAll(() => files.remove())

const atEnd: (() => unknown)[] = []
afterEach(async () => {
  for (const end of atEnd.splice(0).reverse()) await end()
})

function copyOfUsed(): string {
  const folder = join(files.folder, 'copy')
  cpSync(used, folder, { recursive: true })
  atEnd.push(() => rmSync(folder, { recursive: true }))
  return folder
}

const start = (env: Record<string, string>) => runGuichet(['start', '--demo'], { PORT: '0', ...env })

/** Whatever keeps it from starting: one line, an exit code, and no stack. */
function expectOneLine({ code, stdout, stderr }: Awaited<ReturnType<typeof start>>, line: RegExp) {
  expect({ code, stdout, lines: stderr.split('\n').length }, stderr).toEqual({
    code: 1,
    stdout: '',
    lines: 2,
  })
  expect(stderr).toMatch(line)
}

describe('Ctrl-C', () => {
  it('ends the server cleanly, and the next one goes on where it was', async () => {
    const guichet = await startGuichet({ dataFolder: copyOfUsed() })
    expect(await guichet.stop('SIGINT')).toBe(0)
    expect(guichet.stderr()).toBe('')

    const next = await startGuichet({ dataFolder: guichet.dataFolder })
    atEnd.push(() => next.stop())
    expect((await (await demoClient(next.url, 'premium')).read(caseNumber)).number).toBe(caseNumber)
    const suggestions = await fetch(`${next.url}/v1/suggestions?site=pub_demo&locale=en&q=reindex`)
    expect((await suggestions.json()).documentation).not.toEqual([])
  })

  it.each([600, 1_400])('after %i ms of a first start leaves a folder that can be started on', async (ms) => {
    const dataFolder = join(files.folder, `interrupted-${ms}`)
    const child = spawn(process.execPath, [GUICHET, 'start', '--demo'], {
      env: { ...process.env, PORT: '0', GUICHET_DATA: dataFolder },
      stdio: 'ignore',
    })
    await delay(ms)
    child.kill('SIGINT')
    const [code, signal] = await once(child, 'exit')
    // Before the program has begun to listen, the system ends it.
    expect(signal ?? code).toBeOneOf([0, 'SIGINT'])

    const next = await startGuichet({ dataFolder })
    expect(await next.stop('SIGINT')).toBe(0)
  })

  it('lets the posts under way be answered', async () => {
    const guichet = await startGuichet({ dataFolder: copyOfUsed() })
    const client = await demoClient(guichet.url, 'premium')
    const posts = Array.from({ length: 20 }, (_, index) => client.post(demoCase, `key-${index}`))
    await posts[0]
    const exited = guichet.stop('SIGTERM')
    const answered = (await Promise.allSettled(posts)).flatMap((post) =>
      post.status === 'fulfilled' ? [post.value] : [],
    )
    expect(await exited).toBe(0)

    const next = await startGuichet({ dataFolder: guichet.dataFolder })
    atEnd.push(() => next.stop())
    const numbers = (await (await demoClient(next.url, 'premium')).list()).map(({ number }) => number)
    for (const { status, opened } of answered) {
      expect(status).toBe(201)
      expect(numbers).toContain(opened.number)
    }
  })
})

describe('a start that cannot be', () => {
  it('says that the port is in use', async () => {
    const other = createServer().listen(0, '127.0.0.1')
    await once(other, 'listening')
    atEnd.push(() => other.close())
    const { port } = other.address() as AddressInfo
    expectOneLine(
      await start({ PORT: String(port), GUICHET_DATA: join(files.folder, 'never') }),
      new RegExp(`Port ${port} is in use\\. .* set PORT`),
    )
  })

  it('says that another process has the folder, and which, and leaves it alone', async () => {
    const first = await startGuichet({ dataFolder: copyOfUsed() })
    atEnd.push(() => first.stop())
    expectOneLine(
      await start({ GUICHET_DATA: first.dataFolder }),
      new RegExp(`in use by process ${first.child.pid}: .* GUICHET_DATA`),
    )
    expect((await fetch(`${first.url}/readyz`)).status).toBe(200)
  })

  it.each([
    ['below a file', () => join(import.meta.filename, 'data')],
    ['a file itself', () => import.meta.filename],
    ['where no folder can be made', () => '/proc/guichet'],
  ])('says that the data folder cannot be written: %s', async (_, folder) => {
    expectOneLine(await start({ GUICHET_DATA: folder() }), /The data folder .* GUICHET_DATA/)
  })

  it.each<[damage: string, (store: string) => void]>([
    ['a version file is lost', (store) => rmSync(join(store, 'PG_VERSION'))],
    [
      'the control file is garbage',
      (store) => writeFileSync(join(store, 'global/pg_control'), 'garbage'.repeat(1_000)),
    ],
    ['every larger file was cut in half', cutInHalf],
    ['the tables are gone', (store) => rmSync(join(store, 'base'), { recursive: true })],
  ])('says that the store is damaged when %s', async (_, damage) => {
    const dataFolder = copyOfUsed()
    damage(join(dataFolder, 'store'))
    expectOneLine(
      await start({ GUICHET_DATA: dataFolder }),
      /The store in .* is damaged \(.*\): put a back-up/,
    )
  })

  it.each([
    ['configuration', { PORT: 'web' }, /PORT is not valid/],
    ['database address', { DATABASE_URL: 'mysql://localhost' }, /DATABASE_URL is not valid/],
    [
      'database host',
      { DATABASE_URL: 'postgres://u:secret@127.0.0.1:1/db' },
      /PostgreSQL at 127\.0\.0\.1:1 cannot be used/,
    ],
    ['mail server', { SMTP_URL: 'smtp://' }, /SMTP_URL must be an address/],
    [
      'certificate file',
      { ELASTICSEARCH_URL: 'https://localhost:1', ELASTICSEARCH_CA: '/none' },
      /ELASTICSEARCH_CA: \/none/,
    ],
  ])('says what is wrong with the %s, and repeats no password', async (_, env, line) => {
    const ended = await start({ GUICHET_DATA: used, ...env } as Record<string, string>)
    expectOneLine(ended, line)
    expect(ended.stderr).not.toContain('secret')
  })

  it('says which file of the data folder cannot be used', async () => {
    const dataFolder = copyOfUsed()
    rmSync(join(dataFolder, 'demo-secret'))
    mkdirSync(join(dataFolder, 'demo-secret'))
    expectOneLine(
      await start({ GUICHET_DATA: dataFolder }),
      /copy.* cannot be used \(EISDIR\): .* GUICHET_DATA/,
    )
  })

  it('makes no store when there is no site to serve', async () => {
    const dataFolder = join(files.folder, 'no-site')
    expectOneLine(await runGuichet(['start'], { PORT: '0', GUICHET_DATA: dataFolder }), /GUICHET_SITES/)
    expect(readdirSync(files.folder)).not.toContain('no-site')
  })
})

describe('guichet index', () => {
  const page = JSON.stringify({
    id: 'a',
    url: 'https://a.example/',
    title: 'Quokka',
    body: 'Quokka',
    lang: 'en',
  })

  it('waits for a server that is starting on the folder, and goes through it', async () => {
    files.write({ 'pages.jsonl': `${page}\n` })
    const dataFolder = copyOfUsed()
    const starting = startGuichet({ dataFolder })
    while (!readdirSync(dataFolder).includes('lock.json')) await delay(10)
    const indexed = await runGuichet(['index', join(files.folder, 'pages.jsonl'), '--json'], {
      GUICHET_DATA: dataFolder,
    })
    const guichet = await starting
    atEnd.push(() => guichet.stop())
    expect(indexed.code, indexed.stderr).toBe(0)
    expect(JSON.parse(indexed.stdout)).toMatchObject({ added: 1, failed: 0 })
    expect(indexed.stdout.split('\n')).toHaveLength(2)
    const found = await fetch(`${guichet.url}/v1/suggestions?site=pub_demo&locale=en&q=quokka`)
    expect((await found.json()).documentation[0]).toMatchObject({ id: 'a' })
  })

  it('does its work when nobody reads what it prints', async () => {
    files.write({ 'pages.jsonl': `${page}\n` })
    const dataFolder = copyOfUsed()
    const child = spawn(process.execPath, [GUICHET, 'index', join(files.folder, 'pages.jsonl')], {
      env: { ...process.env, GUICHET_DATA: dataFolder },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    child.stdout.destroy()
    child.stderr.destroy()
    expect((await once(child, 'exit'))[0]).toBe(0)
    const again = await runGuichet(['index', join(files.folder, 'pages.jsonl'), '--json'], {
      GUICHET_DATA: dataFolder,
    })
    expect(JSON.parse(again.stdout)).toMatchObject({ added: 0, unchanged: 1 })
  })
})

function cutInHalf(store: string): void {
  for (const entry of readdirSync(join(store, 'base'), { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name)
    if (entry.isFile() && statSync(path).size > 8_192) truncateSync(path, statSync(path).size / 2)
  }
}
