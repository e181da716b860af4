import { spawn, spawnSync } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { Client } from 'pg'
import { afterAll, describe, it } from 'vitest'

export interface TestPostgres {
  /** With the right to make databases. */
  url: string
  stop(): Promise<void>
}

/** Where Debian's `postgresql` package puts its programs, one folder a version. */
const DEBIAN_VERSIONS = '/usr/lib/postgresql'
const USER = 'guichet'
const START_LIMIT_MS = 30_000

/**
 * The PostgreSQL of `DATABASE_URL_TEST`, or one of our own that lives as long as the tests; null when this machine has
 * neither.
 *
 * @throws in CI, where a suite that is passed over must not look like one that passed.
 */
async function testPostgres(): Promise<TestPostgres | null> {
  const url = process.env.DATABASE_URL_TEST
  if (url) return { url, stop: async () => undefined }
  const programs = findPrograms()
  if (programs) return startPostgres(programs)
  if (process.env.CI) {
    throw new Error(
      'PostgreSQL is missing: set DATABASE_URL_TEST, or install it (apt-get install postgresql)',
    )
  }
  return null
}

/**
 * As the tests have it, for a program of its own.
 *
 * @throws where there is no PostgreSQL.
 */
export async function requirePostgres(): Promise<TestPostgres> {
  const server = await testPostgres()
  if (!server) throw new Error('No PostgreSQL here. Set DATABASE_URL_TEST, or apt-get install postgresql')
  return server
}

/** Tests on PostgreSQL; where there is none they are passed over, and it is said why. */
export async function describeOnPostgres(name: string, tests: (server: TestPostgres) => void): Promise<void> {
  const server = await testPostgres()
  describe(name, () => {
    if (!server) {
      it.skip('SKIPPED: no PostgreSQL here. Set DATABASE_URL_TEST, or apt-get install postgresql', () => {})
      return
    }
    afterAll(() => server.stop())
    tests(server)
  })
}

/** A database of its own for a suite. */
export async function freshDatabase(server: TestPostgres): Promise<{ url: string; drop(): Promise<void> }> {
  const name = `guichet_test_${randomUUID().replaceAll('-', '')}`
  await administer(server, `create database ${name}`)
  const url = new URL(server.url)
  url.pathname = `/${name}`
  return { url: url.href, drop: () => administer(server, `drop database ${name} with (force)`) }
}

async function administer({ url }: TestPostgres, statement: string): Promise<void> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}

function findPrograms(): string | null {
  if (!existsSync(DEBIAN_VERSIONS)) return null
  const newestFirst = readdirSync(DEBIAN_VERSIONS).sort((a, b) => Number(b) - Number(a))
  const folders = newestFirst.map((version) => join(DEBIAN_VERSIONS, version, 'bin'))
  return folders.find((folder) => existsSync(join(folder, 'initdb'))) ?? null
}

async function startPostgres(programs: string): Promise<TestPostgres> {
  const folder = mkdtempSync(join(tmpdir(), 'guichet-postgres-'))
  const identity = unprivilegedIdentity()
  if (identity) chownSync(folder, identity.uid, identity.gid)
  const data = join(folder, 'data')
  const password = randomUUID()
  const passwordFile = join(folder, 'password')
  writeFileSync(passwordFile, password)
  const port = await freePort()
  runInitdb(programs, data, passwordFile, identity)
  const server = spawn(
    join(programs, 'postgres'),
    [
      ...['-D', data, '-p', String(port), '-h', '127.0.0.1'],
      ...['-c', 'unix_socket_directories=', '-c', 'fsync=off', '-c', 'max_connections=100'],
    ],
    { ...identity, stdio: 'ignore' },
  )
  const exited = once(server, 'exit')
  const postgres: TestPostgres = {
    url: `postgres://${USER}:${password}@127.0.0.1:${port}/postgres`,
    async stop() {
      server.kill('SIGINT')
      await exited
      rmSync(folder, { recursive: true, force: true })
    },
  }
  await untilItAnswers(postgres)
  return postgres
}

function runInitdb(programs: string, data: string, passwordFile: string, identity: Identity | null): void {
  const { status, stderr } = spawnSync(
    join(programs, 'initdb'),
    [
      ...['-D', data, '-U', USER, '-E', 'UTF8', '--locale=C', '--no-sync'],
      ...['--auth=scram-sha-256', `--pwfile=${passwordFile}`],
    ],
    { ...identity, encoding: 'utf8' },
  )
  if (status !== 0) throw new Error(`initdb failed: ${stderr}`)
}

interface Identity {
  uid: number
  gid: number
}

/** PostgreSQL refuses to run as root. */
function unprivilegedIdentity(): Identity | null {
  if (process.getuid?.() !== 0) return null
  const idOf = (option: '-u' | '-g') =>
    Number(spawnSync('id', [option, 'nobody'], { encoding: 'utf8' }).stdout)
  return { uid: idOf('-u'), gid: idOf('-g') }
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const address = probe.address()
  probe.close()
  if (address === null || typeof address === 'string') throw new Error('No port was given')
  return address.port
}

async function untilItAnswers(postgres: TestPostgres): Promise<void> {
  const giveUpAt = Date.now() + START_LIMIT_MS
  for (;;) {
    try {
      return await administer(postgres, 'select 1')
    } catch (error) {
      if (Date.now() < giveUpAt) await delay(100)
      else {
        await postgres.stop()
        throw error
      }
    }
  }
}
