import { Hono } from 'hono'
import { describe, expect, it } from 'vitest'
import { listen } from '../http/listen.ts'
import { createPersonalData, type PersonalData } from '../privacy/personal-data.ts'
import { personalDataControl } from '../privacy/personal-data-control.ts'
import type { PersonalDataStore, PersonOfSite } from '../privacy/personal-data-store.ts'
import { type PersonalRecord, RECORD_PARTS, type SentEventsErasure } from '../privacy/personal-record.ts'
import { remotePersonalData } from '../privacy/remote-personal-data.ts'
import { privacyCommand } from './privacy-command.ts'

/** Keeps one case and one event of whoever is asked for, until they are erased. */
class MemoryPersonalDataStore implements PersonalDataStore {
  readonly erased: PersonOfSite[] = []

  async read({ site, pseudonym }: PersonOfSite): Promise<PersonalRecord> {
    const parts = Object.fromEntries(RECORD_PARTS.map((part) => [part, [] as object[]]))
    const events = this.erased.some((person) => person.site === site) ? [] : [{ type: 'search' }]
    return { site, pseudonym, ...parts, cases: [{ number: 'C-10001' }], events } as PersonalRecord
  }

  async erase(person: PersonOfSite) {
    this.erased.push(person)
    return { events: 1, learnedQuestions: 0, caseIntents: 1, mailsReceived: 0, mailsSent: 0 }
  }
}

function personalData(
  store = new MemoryPersonalDataStore(),
  eraseSentEvents: Parameters<typeof createPersonalData>[0]['eraseSentEvents'] = null,
): PersonalData {
  return createPersonalData({
    store,
    sites: ['pub_a', 'pub_b'],
    contactOf: (site, email) => `${site}/${email.length}`,
    eraseSentEvents,
    clock: () => new Date('2026-06-08T15:00:00Z'),
  })
}

async function run(data: PersonalData, ...args: string[]) {
  const out = { stdout: '', stderr: '' }
  const stream = (name: keyof typeof out) => ({
    write: (text: string) => {
      out[name] += text
    },
  })
  let isOpen = true
  const whileOpen =
    <A, T>(act: (asked: A) => Promise<T>) =>
    async (asked: A) => {
      const done = await act(asked)
      expect(isOpen, 'the store was closed while it was in use').toBe(true)
      return done
    }
  const exitCode = await privacyCommand(args, {
    stdout: stream('stdout'),
    stderr: stream('stderr'),
    open: async () => ({
      export: whileOpen(data.export),
      erase: whileOpen(data.erase),
      async [Symbol.asyncDispose]() {
        isOpen = false
      },
    }),
  })
  return { exitCode, ...out }
}

describe('guichet privacy', () => {
  it('prints all that is kept of a person, on every site or on one', async () => {
    const all = await run(personalData(), 'export', '--contact', 'ada@acme.example', '--json')
    expect(all.stdout.match(/\n/g)).toHaveLength(1)
    expect(JSON.parse(all.stdout)).toMatchObject({
      contact: 'ada@acme.example',
      sites: [
        {
          site: 'pub_a',
          pseudonym: 'pub_a/16',
          cases: [{ number: 'C-10001' }],
          events: [{ type: 'search' }],
        },
        { site: 'pub_b' },
      ],
    })
    const one = await run(personalData(), 'export', '--contact', 'ada@acme.example', '--site', 'pub_b')
    expect(JSON.parse(one.stdout).sites).toMatchObject([{ site: 'pub_b' }])
    expect([all.exitCode, one.exitCode]).toEqual([0, 0])
  })

  it('erases, and says what stays and why', async () => {
    const store = new MemoryPersonalDataStore()
    const { exitCode, stdout } = await run(
      personalData(store),
      ...['erase', '--contact', ' ada@acme.example ', '--site', 'pub_a'],
    )
    expect(exitCode).toBe(0)
    expect(store.erased).toMatchObject([{ site: 'pub_a', email: 'ada@acme.example' }])
    expect(stdout).toContain('  1 events, which are nobody’s any more')
    expect(stdout).toContain('  1 cases with their conversations. A case is the account’s record')
    expect(stdout).toContain('user.hash pub_a/16')
    expect(stdout).not.toContain('audit trail')
  })

  it('says what is deleted where events were sent on, and what is not yet, and why', async () => {
    const erase = async (sentEvents: SentEventsErasure) => {
      const data = personalData(undefined, async ({ pseudonym }) => {
        expect(pseudonym).toBe('pub_a/16')
        return sentEvents
      })
      const args = ['erase', '--contact', 'ada@acme.example', '--site', 'pub_a']
      const { sites } = JSON.parse((await run(data, ...args, '--json')).stdout)
      expect(sites).toMatchObject([{ sentEvents }])
      return (await run(data, ...args)).stdout
    }
    expect(await erase({ deleted: 3, failure: null })).toContain('3 events deleted in Elasticsearch. In five')
    const waiting = await erase({ deleted: 0, failure: 'Elasticsearch cannot be reached' })
    expect(waiting).toContain('not yet erased in Elasticsearch (0 events so far): Elasticsearch cannot be')
    expect(waiting).not.toContain('deleted in Elasticsearch')
  })

  it('says the same through the running server that holds the store', async () => {
    const app = new Hono().route('/control/privacy', personalDataControl(personalData()))
    const listener = await listen('127.0.0.1', 0)
    listener.serve((request) => app.fetch(request))
    const remote = remotePersonalData({ url: `http://127.0.0.1:${listener.port}`, token: 'token' })
    try {
      for (const action of ['export', 'erase']) {
        const args = [action, '--contact', 'ada@acme.example', '--json']
        expect(await run(remote, ...args)).toEqual(await run(personalData(), ...args))
      }
    } finally {
      await listener.close()
    }
    expect(await run(remote, 'export', '--contact', 'ada@acme.example')).toMatchObject({
      exitCode: 1,
      stderr: 'guichet privacy: The running Guichet server stopped answering; run the command again.\n',
    })
  })

  it('does nothing on a site that is not there', async () => {
    const store = new MemoryPersonalDataStore()
    const args = ['erase', '--contact', 'ada@acme.example', '--site', 'pub_c', '--json']
    expect(await run(personalData(store), ...args)).toMatchObject({
      exitCode: 1,
      stdout: '{"error":"There is no site \\"pub_c\\". There are: pub_a, pub_b."}\n',
    })
    expect(store.erased).toEqual([])
  })

  it.each([
    [[], 'Say what to do: export or erase.'],
    [['forget'], 'There is no "privacy forget".'],
    [['erase'], 'Say whose it is: --contact ada@example.com.'],
    [['erase', '--contact', 'ada'], '--contact is an address, such as ada@example.com.'],
    [['erase', 'ada@acme.example', '--contact', 'ada@acme.example'], 'erase takes nothing but its options.'],
  ])('understands no %j', async (args, problem) => {
    const { exitCode, stderr } = await run(personalData(), ...args)
    expect(exitCode).toBe(2)
    expect(stderr).toBe(`guichet privacy: ${problem} See: guichet privacy --help\n`)
  })
})
