import { describe, expect, it } from 'vitest'
import { reportCommand } from './report-command.ts'

async function run(...args: string[]) {
  const out = { stdout: '', stderr: '' }
  const given: string[][] = []
  const stream = (name: keyof typeof out) => ({
    write: (text: string) => {
      out[name] += text
    },
  })
  const exitCode = await reportCommand(args, {
    stdout: stream('stdout'),
    stderr: stream('stderr'),
    subcommands: {
      overview: {
        summary: 'how it went',
        load: async () => async (rest) => {
          given.push(rest)
          return 0
        },
      },
      gaps: { summary: 'what is missing', load: () => Promise.reject(new Error('Nobody asked for it.')) },
    },
  })
  return { exitCode, given, ...out }
}

describe('guichet report', () => {
  it('hands the arguments after its name to the report that is asked for, and loads no other', async () => {
    expect(await run('overview', '--site', 'pub_sample', '--json')).toEqual({
      exitCode: 0,
      given: [['--site', 'pub_sample', '--json']],
      stdout: '',
      stderr: '',
    })
  })

  it('lists the reports when it is asked for help', async () => {
    const { exitCode, stdout } = await run('--help')
    expect(exitCode).toBe(0)
    expect(stdout).toContain('  overview  how it went\n  gaps      what is missing\n')
  })

  it('names the reports that there are when it is asked for another, or for none', async () => {
    expect(await run('toString')).toMatchObject({
      exitCode: 2,
      stdout: '',
      stderr:
        'guichet report: There is no report "toString". There are: overview, gaps. See: guichet report --help\n',
    })
    expect(await run('--json')).toMatchObject({
      exitCode: 2,
      stdout: '{"error":"Say which report first: overview, gaps. See: guichet report --help"}\n',
    })
    expect((await run()).exitCode).toBe(2)
  })
})
