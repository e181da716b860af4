import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { MemoryReportStore } from '../../test/support/memory-report-store.ts'
import { otherSite, sampleSite } from '../../test/support/sample-site.ts'
import { remoteSiteReports } from '../deflection/reports/remote-site-reports.ts'
import { createReports } from '../deflection/reports/reports.ts'
import { reportsControl } from '../deflection/reports/reports-control.ts'
import { createSiteReports, type SiteReports } from '../deflection/reports/site-reports.ts'
import type { RollUpStore } from '../deflection/roll-up/roll-up-store.ts'
import { type Listener, listen } from '../http/listen.ts'
import { createSiteDirectory } from '../sites/site-directory.ts'
import { reportRebuildCommand } from './report-rebuild-command.ts'

let rebuilt: string[] = []
let rebuild: RollUpStore['rebuild']
let listener: Listener
let remote: SiteReports
const here = createSiteReports({
  sites: createSiteDirectory([sampleSite, otherSite]),
  reports: createReports({ store: new MemoryReportStore(), clock: () => new Date() }),
  reportGaps: () => Promise.reject(new Error('Nobody asked for it.')),
  rollUps: { rebuild: (site, onProgress) => rebuild(site, onProgress) },
})

const rebuildInSteps: RollUpStore['rebuild'] = async (site, onProgress) => {
  rebuilt.push(site)
  onProgress?.({ intents: 250, days: 0 })
  onProgress?.({ intents: 1_250, days: 3 })
  return { intents: 1_250, days: 4 }
}

beforeAll(async () => {
  listener = await listen('127.0.0.1', 0)
  const control = reportsControl(here)
  listener.serve((request) => {
    const { pathname } = new URL(request.url)
    return control.request(pathname.replace('/control/reports', ''), request)
  })
  remote = remoteSiteReports({ url: `http://127.0.0.1:${listener.port}`, token: 'token' })
})

afterAll(() => listener.close())

async function run(reports: SiteReports, args: string[], isTTY = false) {
  rebuilt = []
  const out = { stdout: '', stderr: '' }
  const stream = (name: keyof typeof out) => ({
    isTTY,
    write: (text: string) => {
      out[name] += text
    },
  })
  const exitCode = await reportRebuildCommand(args, {
    stdout: stream('stdout'),
    stderr: stream('stderr'),
    withReports: (use) => use(reports),
  })
  return { exitCode, ...out }
}

describe.each([
  ['here', () => here],
  ['through the running server', () => remote],
])('guichet report rebuild, %s', (_where, reports) => {
  it('says how much was worked out anew', async () => {
    rebuild = rebuildInSteps
    expect(await run(reports(), ['--site', 'pub_other'])).toEqual({
      exitCode: 0,
      stdout: 'Rebuilt the reports of pub_other: 1,250 attempts on 4 days.\n',
      stderr: '',
    })
    expect(rebuilt).toEqual(['pub_other'])
    const { stdout } = await run(reports(), ['--site', 'pub_other', '--json'])
    expect(stdout.split('\n')).toEqual([expect.any(String), ''])
    expect(JSON.parse(stdout)).toEqual({ site: 'pub_other', intents: 1_250, days: 4 })
  })

  it('shows on a terminal how far it is', async () => {
    rebuild = rebuildInSteps
    const { stderr } = await run(reports(), ['--site', 'pub_other'], true)
    expect(stderr).toContain('Counted 250 attempts, added up 0 days')
    expect(stderr.endsWith('\r\u001B[K')).toBe(true)
  })

  it('rebuilds no site that is not there, and asks which where there are two', async () => {
    rebuild = rebuildInSteps
    expect(await run(reports(), ['--site', 'pub_nobody'])).toMatchObject({
      exitCode: 1,
      stderr: 'guichet report rebuild: There is no site "pub_nobody". There are: pub_sample, pub_other.\n',
    })
    expect(await run(reports(), ['--json'])).toMatchObject({
      exitCode: 1,
      stdout: '{"error":"Name a site with --site: pub_sample, pub_other."}\n',
    })
    expect(rebuilt).toEqual([])
  })
})

describe('guichet report rebuild', () => {
  it('says in one line when the server stops in the middle of it', async () => {
    rebuild = async (_site, onProgress) => {
      onProgress?.({ intents: 250, days: 0 })
      throw new Error('The store is gone.')
    }
    expect(await run(remote, ['--site', 'pub_other'])).toEqual({
      exitCode: 1,
      stdout: '',
      stderr:
        'guichet report rebuild: The running Guichet server stopped answering; run the command again.\n',
    })
  })

  it('goes on in the server when nobody waits for it any longer', async () => {
    let goOn = () => {}
    const isGone = new Promise<void>((resolve) => {
      goOn = resolve
    })
    let isDone = false
    rebuild = async (_site, onProgress) => {
      onProgress?.({ intents: 250, days: 0 })
      await isGone
      onProgress?.({ intents: 500, days: 0 })
      isDone = true
      return { intents: 500, days: 1 }
    }
    const response = await reportsControl(here).request('/rebuild', {
      method: 'POST',
      body: JSON.stringify({ site: 'pub_other' }),
    })
    await response.body?.cancel()
    goOn()
    await expect.poll(() => isDone).toBe(true)
  })

  it('says what it takes when it is given something else', async () => {
    expect(await run(here, ['--from', '2026-11-01'])).toMatchObject({
      exitCode: 2,
      stdout: '',
      stderr: "guichet report rebuild: Unknown option '--from'. See: guichet report rebuild --help\n",
    })
  })
})
