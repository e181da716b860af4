import { describe, expect, it } from 'vitest'
import { reportIncrementalCommand } from './report-incremental-command.ts'

/** Ten accounts, four of them held out, of four intents each: 1 of 4 filed with suggestions, 2 of 4 without. */
const ROWS = Array.from({ length: 10 }, (_, account) =>
  [0, 1, 2, 3].map((intent) => {
    const arm = account < 4 ? 'holdout' : 'suggestions'
    return [`a${account}`, 'pro', arm, String(intent), intent < (account < 4 ? 2 : 1) ? '1' : '0']
  }),
).flat()
const HEADER = ['account', 'plan', 'arm', 'day', 'filed']

function csv(rows: string[][], lineEnd = '\n'): string {
  return rows.map((cells) => cells.join(',') + lineEnd).join('')
}

async function run(content: string | Buffer, args: string[] = ['--json']) {
  let [stdout, stderr] = ['', '']
  const exitCode = await reportIncrementalCommand(['--input', 'file.csv', ...args], {
    stdout: { write: (text) => (stdout += text) },
    stderr: { write: (text) => (stderr += text) },
    read: async function* () {
      const bytes = Buffer.from(content)
      // Torn in the middle of rows, as files are.
      for (let at = 0; at < bytes.length; at += 7) yield bytes.subarray(at, at + 7)
    },
  })
  return { exitCode, stdout, stderr }
}

/** The one line of JSON; the same words are on standard error. */
async function refused(content: string): Promise<string> {
  const { exitCode, stdout, stderr } = await run(content)
  expect([exitCode, stdout.indexOf('\n')]).toEqual([1, stdout.length - 1])
  const { error, ...more } = JSON.parse(stdout)
  expect([stderr, more]).toEqual([`guichet report incremental: ${error}\n`, {}])
  return error
}

describe('guichet report incremental', () => {
  it('prints one line with the difference of the filing rates, counts of both arms and a verdict', async () => {
    const { exitCode, stdout, stderr } = await run(csv([HEADER, ...ROWS]), ['--json', '--holdout', '0.4'])
    expect([exitCode, stderr, stdout.split('\n').length]).toEqual([0, '', 2])
    expect(JSON.parse(stdout)).toEqual({
      effect: -0.25,
      low: expect.any(Number),
      high: expect.any(Number),
      intents: { suggestions: 24, holdout: 16 },
      accounts: { suggestions: 6, holdout: 4 },
      sampleRatioP: expect.closeTo(1, 10),
      verdict: 'not_enough_data',
      moreIntentsNeeded: expect.any(Number),
    })
  })

  it('does not know how the lot was meant where nobody says', async () => {
    expect(JSON.parse((await run(csv([HEADER, ...ROWS]))).stdout).sampleRatioP).toBeNull()
  })

  it('reads the same from columns and rows in another order, a byte order mark, CRLF, quotes, true and dates', async () => {
    const plain = (await run(csv([HEADER, ...ROWS]))).stdout
    const shuffled = ROWS.toReversed().map(([account, plan, arm, day, filed]) => [
      filed === '1' ? 'TRUE' : 'false',
      `"${account}"`,
      'a note',
      `2026-11-0${Number(day) + 1}`,
      ` ${arm} `,
      plan as string,
    ])
    const header = ['Filed', '"account"', 'note', 'day', 'arm', 'plan']
    expect((await run(`\uFEFF${csv([header, ...shuffled], '\r\n')}\r\n`)).stdout).toBe(plain)
    expect((await run(csv([HEADER, ...ROWS]).replaceAll(',', ';'))).stdout).toBe(plain)
  })

  it('reads the same from instants, of which the UTC day counts, from blank rows, and from 0.0 and 1.0', async () => {
    const plain = (await run(csv([HEADER, ...ROWS]))).stdout
    const written = ROWS.map(([account, plan, arm, day, filed]) => [
      account as string,
      plan as string,
      arm as string,
      day === '0' ? '2026-11-02T00:30:00+02:00' : `2026-11-0${Number(day) + 1}T10:00:00.25Z`,
      `${filed}.0`,
    ])
    const blank = ['', '', '', '', '']
    const { stdout, stderr } = await run(`\n${csv([blank, HEADER, blank, ...written, blank])}\n`)
    expect([stdout, stderr]).toEqual([plain, ''])
  })

  it('leaves out a last row that is being written, and says so', async () => {
    const whole = csv([HEADER, ...ROWS])
    const { exitCode, stdout, stderr } = await run(`${whole}a9,pro,sugg`)
    expect([exitCode, stdout]).toEqual([0, (await run(whole)).stdout])
    expect(stderr).toBe(
      'guichet report incremental: file.csv: line 42 is left out, it is not written to its end yet.\n',
    )
    expect(await refused(`${whole}a9,pro,sugg\na9,pro,suggestions,3,0`)).toContain('line 42: has fewer cells')
    expect((await run(`${whole}a9,pro,suggestions,3,0`)).stderr).toBe('')
  })

  it('counts an account to the plan of its earliest day, whatever the order of the rows', async () => {
    const moved = ROWS.map((cells) => (cells[3] === '3' ? cells.with(1, 'premium') : cells))
    expect((await run(csv([HEADER, ...moved.toReversed()]))).stdout).toBe(
      (await run(csv([HEADER, ...ROWS]))).stdout,
    )
  })

  it('says nothing of a file that has no rows yet', async () => {
    const { exitCode, stdout } = await run(csv([HEADER]), ['--json', '--holdout', '0.3'])
    expect(exitCode).toBe(0)
    expect(JSON.parse(stdout)).toMatchObject({
      effect: null,
      low: -1,
      high: 1,
      intents: { suggestions: 0, holdout: 0 },
      sampleRatioP: null,
      verdict: 'not_enough_data',
    })
  })

  it('says in words what it found, and how many more intents would tell', async () => {
    const { stdout } = await run(csv([HEADER, ...ROWS]), [])
    expect(stdout).toMatch(/^Not enough data: about \d+ more intents, of more accounts, would tell\.\n/)
    expect(stdout).toContain('24 intents of 6 accounts with suggestions, 16 of 4 held out')
  })

  it.each([
    ['an arm that is none', ['x', 'pro', 'control', '1', '0'], 'line 42: the arm is "control"'],
    ['another word for filed', ['x', 'pro', 'holdout', '1', 'yes'], 'line 42: filed is "yes"'],
    ['a day that is none', ['x', 'pro', 'holdout', '2026-02-31', '0'], 'line 42: the day is "2026-02-31"'],
    [
      'an instant that is none',
      ['x', 'p', 'holdout', '2026-02-31T10:00:00Z', '0'],
      'line 42: the day is "2026-02-31T',
    ],
    [
      'an instant of nowhere',
      ['x', 'p', 'holdout', '2026-02-01T10:00:00', '0'],
      'line 42: the day is "2026-02-01T',
    ],
    ['a date among numbers', ['x', 'pro', 'holdout', '2026-02-28', '0'], 'line 42: days are numbers'],
    ['no account', ['', 'pro', 'holdout', '1', '0'], 'line 42: the account is missing'],
    ['no plan', ['x', '', 'holdout', '1', '0'], 'line 42: the plan is missing'],
    ['too few cells', ['x', 'pro'], 'line 42: has fewer cells'],
    ['an account of the other arm', ['a0', 'pro', 'suggestions', '1', '0'], 'and in holdout on line 2'],
    ['a quote that does not end', ['"x', 'pro', 'holdout', '1', '0'], 'a quoted cell begins'],
  ])('refuses %s, names the line and prints no number', async (_, row, problem) => {
    expect(await refused(csv([HEADER, ...ROWS, row]))).toContain(problem)
  })

  it('refuses a header without a column, or with one twice, and a file of nothing', async () => {
    expect(await refused(csv([HEADER.slice(0, 4), ...ROWS]))).toContain('filed is missing')
    expect(await refused(csv([[...HEADER, 'day'], ...ROWS]))).toContain('the column day twice')
    expect(await refused('')).toContain('there must be a header')
  })

  it('refuses in words alone where nobody asks for JSON', async () => {
    const { exitCode, stdout, stderr } = await run('', [])
    expect([exitCode, stdout]).toEqual([1, ''])
    expect(stderr).toContain('there must be a header')
  })

  it('does not understand a share that is none, nor a command without a file', async () => {
    const { exitCode, stdout } = await run('', ['--json', '--holdout', '30'])
    expect(exitCode).toBe(2)
    expect(JSON.parse(stdout)).toEqual({ error: expect.stringContaining('--holdout takes a share') })
    const streams = { stdout: { write: () => undefined }, stderr: { write: () => undefined } }
    const read = async function* () {}
    expect(await reportIncrementalCommand(['--json'], { ...streams, read })).toBe(2)
  })
})
