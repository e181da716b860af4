import { describe, expect, it } from 'vitest'
import { swiftypePreset } from '../sites/presets/swiftype.ts'
import { StartUpError } from '../start-up-error.ts'
import { respondByCommand } from './respond-by-command.ts'

async function run(args: string[], input = '') {
  const written = { out: '', err: '' }
  async function* stdin() {
    yield input
  }
  const code = await respondByCommand(args, {
    stdin: stdin(),
    stdout: { write: (text) => (written.out += text) },
    stderr: { write: (text) => (written.err += text) },
    promiseOf: async (site) => {
      if (site === null) return swiftypePreset
      if (site !== 'pub_paris') throw new StartUpError('configuration_invalid', 'There is no such site.')
      const businessCalendar = { ...swiftypePreset.businessCalendar, zone: 'Europe/Paris' }
      return { ...swiftypePreset, businessCalendar }
    },
  })
  return { code, ...written }
}

const monday = ['--plan', 'premium', '--severity', '1', '--opened', '2026-06-08T07:00:00-07:00']

describe('guichet respond-by', () => {
  it('prints the instant that support promises to answer by', async () => {
    expect(await run(monday)).toEqual({ code: 0, out: '2026-06-08T19:00:00.000Z\n', err: '' })
  })

  it('prints one line of JSON where a program asks', async () => {
    expect(await run([...monday, '--json'])).toEqual({
      code: 0,
      out: '{"respondBy":"2026-06-08T19:00:00.000Z"}\n',
      err: '',
    })
  })

  it('says that a plan has no such severity', async () => {
    const standard = ['--plan', 'standard', '--severity', '2', '--opened', '2026-06-08T14:00:00Z']
    expect(await run([...standard, '--json'])).toMatchObject({ code: 0, out: '{"respondBy":null}\n' })
    expect(await run(standard)).toMatchObject({ code: 0, out: 'The standard plan has no such severity.\n' })
  })

  it('counts by the hours of the site that is named', async () => {
    const paris = await run([...monday, '--site', 'pub_paris', '--json'])
    expect(JSON.parse(paris.out)).toEqual({ respondBy: '2026-06-09T08:00:00.000Z' })
    expect(await run([...monday, '--site', 'pub_none', '--json'])).toEqual({
      code: 1,
      out: '{"error":"There is no such site."}\n',
      err: 'guichet respond-by: There is no such site.\n',
    })
  })

  it('answers one line for each on standard input, in their order', async () => {
    const { code, out } = await run(
      [],
      [
        '{"plan":"premium","severity":1,"opened":"2026-06-05T17:30:00-07:00"}',
        '{"plan":"pro","severity":1,"opened":"2026-06-05T17:30:00-07:00"}',
        '',
        '{"plan":"standard","severity":"3","opened":"2026-06-04T16:00Z"}\r',
      ].join('\n'),
    )
    expect(code).toBe(0)
    expect(out).toBe(
      '{"respondBy":"2026-06-08T18:30:00.000Z"}\n{"respondBy":null}\n{"respondBy":"2026-06-09T16:00:00.000Z"}\n',
    )
  })

  it('says in its place what is wrong with a line, reads the others, and ends with 1', async () => {
    const good = '{"plan":"premium","severity":1,"opened":"2026-06-08T07:00:00-07:00"}'
    const wrong = [
      'hello',
      'null',
      '[]',
      '{"plan":"gold","severity":1,"opened":"2026-06-08T07:00:00-07:00"}',
      '{"plan":"premium","severity":4,"opened":"2026-06-08T07:00:00-07:00"}',
      '{"plan":"premium","severity":1,"opened":"2026-02-30T07:00:00-07:00"}',
      '{"plan":"premium","severity":1,"opened":"2026-06-08T07:00:00"}',
      '{"plan":"premium","severity":1,"opened":1780927200000}',
      '{"plan":"premium","severity":1}',
    ]
    const { code, out } = await run([], [good, ...wrong, good].join('\n'))
    const answers = out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(code).toBe(1)
    expect(answers).toHaveLength(wrong.length + 2)
    expect([answers[0], answers.at(-1)]).toEqual([
      { respondBy: '2026-06-08T19:00:00.000Z' },
      { respondBy: '2026-06-08T19:00:00.000Z' },
    ])
    for (const answer of answers.slice(1, -1)) expect(answer).toEqual({ error: expect.any(String) })
  })

  it.each([
    [['--plan', 'premium'], '--plan, --severity and --opened'],
    [[...monday, '--plan', 'gold'], '--plan takes standard, pro, premium.'],
    [[...monday, '--severity', '0'], '--severity takes 1, 2, 3.'],
    [[...monday, '--opened', '2026-06-08'], '--opened takes an instant with its offset'],
    [[...monday, '--zone', 'UTC'], '--zone'],
    [['case.jsonl'], 'case.jsonl'],
  ])('refuses what it does not understand: %j', async (args, about) => {
    const { code, err, out } = await run(args)
    expect([code, out]).toEqual([2, ''])
    expect(err).toContain(about)
  })
})
