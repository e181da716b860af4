import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { findJavaHome } from './java-home.ts'

let installed: string

beforeEach(async () => {
  // A temporary folder is closed to others, and in it every JDK would be closed to the user that root's server runs as.
  installed = await mkdtemp(join(tmpdir(), 'guichet-jvm-'))
  await chmod(installed, 0o755)
})

afterEach(() => rm(installed, { recursive: true }))

async function install(name: string, version: string, tools = ['java', 'javac', 'jar']): Promise<string> {
  const home = join(installed, name)
  await mkdir(join(home, 'bin'), { recursive: true })
  await writeFile(join(home, 'release'), `IMPLEMENTOR="Test"\nJAVA_VERSION="${version}"\n`)
  for (const tool of tools) await writeFile(join(home, 'bin', tool), '')
  return home
}

it('takes the oldest installed JDK that Elasticsearch runs on', async () => {
  await install('jdk-17', '17.0.15')
  await install('jdk-25', '25.0.1')
  const fitting = await install('jdk-21', '21.0.2')
  expect(findJavaHome({}, installed)).toBe(fitting)
})

it('passes over a runtime without a compiler', async () => {
  await install('jre-21', '21', ['java'])
  const jdk = await install('jdk-25', '25')
  expect(findJavaHome({}, installed)).toBe(jdk)
})

it('passes over a JAVA_HOME that is too old', async () => {
  const usual = await install('jdk-17', '17.0.15')
  const fitting = await install('jdk-21', '21')
  expect(findJavaHome({ JAVA_HOME: usual }, installed)).toBe(fitting)
})

it('takes ES_JAVA_HOME before all else, and refuses one that does not fit', async () => {
  const old = await install('jdk-17', '17.0.15')
  const usual = await install('jdk-21', '21')
  const asked = await install('jdk-25', '25')
  expect(findJavaHome({ ES_JAVA_HOME: asked, JAVA_HOME: usual }, installed)).toBe(asked)
  expect(() => findJavaHome({ ES_JAVA_HOME: old, JAVA_HOME: usual }, installed)).toThrow(
    `ES_JAVA_HOME=${old}`,
  )
})

it('says what to install when no JDK fits', async () => {
  await install('jdk-17', '17.0.15')
  expect(() => findJavaHome({}, installed)).toThrow(expect.objectContaining({ code: 'jdk_missing' }))
  expect(() => findJavaHome({}, installed)).toThrow(/install one .*openjdk-21/)
})
