import { beforeEach, describe, expect, it } from 'vitest'
import { MemoryBlobStore } from '../../../test/support/memory-blob-store.ts'
import { MemoryCaseStore } from '../../../test/support/memory-case-store.ts'
import { MemoryInboundMailStore } from '../../../test/support/memory-inbound-mail-store.ts'
import { MemoryMailDeliveries } from '../../../test/support/memory-mail-deliveries.ts'
import { MemoryMailer } from '../../../test/support/memory-mailer.ts'
import { sampleMail, utf8 } from '../../../test/support/sample-mail.ts'
import { otherSite, sampleSite } from '../../../test/support/sample-site.ts'
import { createMailCases } from '../../adapters/cases/mail-cases.ts'
import { attachFile } from '../../attachments/attach-file.ts'
import { createSiteDirectory } from '../../sites/site-directory.ts'
import type { DirectoryAccount } from '../../support-rules/account.ts'
import { hasRole } from '../../support-rules/contact-roles.ts'
import { createDeliverMail } from '../delivery/deliver-mail.ts'
import { replyAddress } from '../reply-address.ts'
import { createReceiveMail } from './receive-mail.ts'
import type { SenderVerdict } from './sender-verdict.ts'
import { createTakeMailIn } from './take-mail-in.ts'

const KEY = new Uint8Array(32).fill(3)
const SITE = { ...sampleSite, supportTeam: { addresses: ['tess@team.example'], locale: 'en' as const } }
const ZOE = 'zoe@customer.example'
const TESS = 'tess@team.example'

const account = (id: string, changes: Partial<DirectoryAccount> = {}): DirectoryAccount => ({
  site: SITE.id,
  id,
  name: `${id} Ltd`,
  plan: 'pro',
  primaryEmail: `it@${id}.example`,
  engines: [{ id: 'shop', name: 'Shop' }],
  contacts: [{ email: ZOE, name: 'Zoe Martin', roles: ['technical_contact'] }],
  ...changes,
})

function openPostOffice() {
  let now = new Date('2026-11-02T18:00:00Z')
  const clock = () => now
  const [inbox, blobs, store, mailer] = [
    new MemoryInboundMailStore(),
    new MemoryBlobStore(),
    new MemoryCaseStore(),
    new MemoryMailer(),
  ]
  const office = {
    accounts: [account('one')],
    verdict: null as SenderVerdict | null,
    inbox,
    cases: store.cases,
    sent: mailer.sent,
    bounces: [] as unknown[],
    later: (hours: number) => {
      now = new Date(now.getTime() + hours * 3_600_000)
    },
    /** Takes the mail in; `runs` times its job runs, as after a crash. */
    async receive(raw: Uint8Array, runs = 1) {
      const content = (async function* () {
        yield raw
      })()
      const taken = await take({ content, recipients: null, mailFrom: null, connection: null })
      const kept = inbox.mails.at(-1)
      for (let run = 0; taken.outcome === 'taken' && run < runs; run++) {
        if (kept && run > 0) kept.outcome = null
        await receive(kept?.id ?? '')
      }
      return taken.outcome === 'taken' ? kept?.outcome : taken.outcome
    },
    address: (role: 'contact' | 'support', caseNumber = 'C-10001') =>
      replyAddress(SITE, KEY, { caseNumber, role }),
    said: (index = 0) => store.cases[index]?.entries.map(({ kind, text }) => [kind, text]),
  }
  const take = createTakeMailIn({
    blobs,
    inbox,
    sites: [SITE, otherSite],
    replyKey: KEY,
    // Every mail is from whom it says, but where a test says otherwise.
    authenticate: async (source) => {
      let text = ''
      for await (const chunk of source) text += Buffer.from(chunk).toString('latin1')
      const address = /^From: .*?([^\s<]+@[^\s>]+)/im.exec(text)?.[1]?.toLowerCase() ?? ''
      return office.verdict ?? { outcome: 'authenticated', address }
    },
    clock,
  })
  const receive = createReceiveMail({
    inbox,
    blobs,
    sites: createSiteDirectory([SITE, otherSite]),
    replyKey: KEY,
    accountsOf: async (site, email) =>
      office.accounts.filter((one) => one.site === site && hasRole(one, email, 'technical_contact')),
    cases: createMailCases({
      store,
      sites: createSiteDirectory([SITE]),
      attachFile: (file) => attachFile({ blobs, attachments: store.attachments, clock }, file),
    }),
    deliveries: {
      noteBounce: async (...noted) => {
        office.bounces.push(noted)
        return null
      },
    },
    deliverMail: createDeliverMail({
      deliveries: new MemoryMailDeliveries(),
      mailer,
      clock,
      log: { warn: () => undefined },
    }),
    clock,
    log: { info: () => undefined, warn: () => undefined },
  })
  return office
}

let number = 0
const mailOf = (body: string, headers: Record<string, string | string[]> = {}) =>
  sampleMail(
    {
      To: SITE.supportEmail,
      'Message-ID': `<${++number}@customer.example>`,
      'Content-Type': 'text/plain; charset=utf-8',
      ...headers,
    },
    utf8(body),
  )

describe('a mail that came in', () => {
  let office: ReturnType<typeof openPostOffice>
  beforeEach(() => {
    office = openPostOffice()
  })

  it('opens a case of the account that names its writer, with what it states', async () => {
    expect(await office.receive(mailOf('Nature: problem\nIt fails.\n\n-- \nZoe\n'))).toBe('opened')

    expect(office.cases).toMatchObject([
      {
        subject: 'The search finds nothing',
        description: 'Nature: problem\nIt fails.',
        account: { id: 'one' },
        openedBy: { subject: `mailto:${ZOE}`, email: ZOE, name: 'Zoe Martin' },
        primaryEmail: 'it@one.example',
        engine: { id: 'shop' },
        nature: 'problem',
        severity: 3,
        channel: 'email',
        original: office.inbox.mails[0]?.blob,
        openedAt: new Date('2026-11-02T18:00:00Z'),
        respondBy: new Date('2026-11-05T18:00:00Z'),
      },
    ])
    expect(office.sent).toEqual([])
  })

  it('leaves open what it does not state, and has it filled in by an answer that does', async () => {
    office.accounts = [
      account('one', {
        engines: [
          { id: 'shop', name: 'Shop' },
          { id: 'docs', name: 'Docs' },
        ],
      }),
    ]
    await office.receive(mailOf('It fails.'))
    expect(office.cases[0]).toMatchObject({ engine: null, nature: null })

    const answer = mailOf('Engine: docs\nA question pratique\nNature : Question pratique', {
      To: office.address('contact'),
    })
    expect(await office.receive(answer)).toBe('continued')

    expect(office.cases[0]).toMatchObject({ engine: { id: 'docs' }, nature: 'question' })
    expect(office.said()?.map(([kind]) => kind)).toEqual(['opened', 'details_given', 'reply'])
  })

  it('does everything once, however often its job runs', async () => {
    await office.receive(mailOf('It fails.'), 3)
    await office.receive(mailOf('More.', { To: office.address('contact') }), 3)
    await office.receive(mailOf('#close\nDone.', { From: TESS, To: office.address('support') }), 3)

    expect(office.cases).toHaveLength(1)
    expect(office.said()).toEqual([
      ['opened', null],
      ['reply', 'More.'],
      ['closed', 'Done.'],
    ])
  })

  it('that comes again is known, whatever servers have added to it on the way', async () => {
    const mail = mailOf('It fails.')
    await office.receive(mail)
    const again = Buffer.concat([Buffer.from('Received: from a by b\r\nDelivered-To: x@y.example\r\n'), mail])

    expect(await office.receive(again)).toBe('known')
    expect(office.cases).toHaveLength(1)
  })

  it('opens a case of severity 1 where the plan has it, and one of severity 3, saying so, where it has not', async () => {
    await office.receive(mailOf('Severity: 1\nEverything is down.'))
    expect(office.cases[0]?.severity).toBe(3)
    expect(office.sent.map(({ subject }) => subject)).toEqual(['[C-10001] Your case has severity 3'])

    office.accounts = [account('one', { plan: 'premium' })]
    await office.receive(mailOf('Everything is down.', { Subject: 'Urgent: no results' }))
    expect(office.cases[1]?.severity).toBe(1)
    expect(office.sent).toHaveLength(1)
  })

  it('waits for its writer to say which of several accounts it is about, and loses nothing meanwhile', async () => {
    office.accounts = [account('one'), account('two')]
    const file = 'It fails.\n'
    expect(await office.receive(mailOf(file))).toBe('asked_account')
    expect(office.cases).toEqual([])
    const [question] = office.sent
    expect(question?.text).toContain('it@two.example')

    const unclear = { 'In-Reply-To': question?.messageId ?? '', References: question?.messageId ?? '' }
    expect(await office.receive(mailOf('The usual one.', unclear))).toBe('asked_account')
    const again = office.sent[1]?.messageId ?? ''
    const clear = { 'In-Reply-To': again, References: `${question?.messageId} ${again}` }
    expect(await office.receive(mailOf('it@two.example, please.\n\n> it@one.example', clear), 2)).toBe(
      'continued',
    )

    expect(office.cases).toMatchObject([{ account: { id: 'two' }, description: 'It fails.' }])
    expect(office.said()).toEqual([
      ['opened', null],
      ['reply', 'The usual one.'],
      ['reply', 'it@two.example, please.'],
    ])
  })

  it.each<[string, SenderVerdict]>([
    ['a stranger', { outcome: 'authenticated', address: 'sam@stranger.example' }],
    ['whoever forges a contact', { outcome: 'failed', reason: 'dmarc_failed', address: ZOE }],
    ['whoever names several senders', { outcome: 'failed', reason: 'from_not_one_address', address: null }],
  ])('of %s opens no case and continues none', async (_who, verdict) => {
    await office.receive(mailOf('It fails.'))
    office.verdict = verdict

    expect(await office.receive(mailOf('Words'))).toBe('not_a_contact')
    expect(await office.receive(mailOf('Words', { To: office.address('contact') }))).toBe('not_a_contact')
    expect(await office.receive(mailOf('Words', { To: office.address('support') }))).toBe('not_a_contact')

    expect(office.said()).toEqual([['opened', null]])
    expect(office.sent.map(({ subject }) => subject)).toEqual(['Your mail has opened no case'])
  })

  it('is not taken while nobody can say who wrote it', async () => {
    office.verdict = { outcome: 'unknown_yet' }

    expect(await office.receive(mailOf('It fails.'))).toBe('try_again')
    expect(office.inbox.mails).toEqual([])
  })

  it('of a contact of another account does not reach a case by its number, nor by its signed address', async () => {
    await office.receive(mailOf('It fails.'))
    office.accounts.push(
      account('two', { contacts: [{ email: 'yan@two.example', name: null, roles: ['technical_contact'] }] }),
    )
    const yans = { From: 'yan@two.example' }

    expect(await office.receive(mailOf('One', { ...yans, Subject: '[C-10001] x' }))).toBe('opened')
    expect(await office.receive(mailOf('Two', { ...yans, To: office.address('contact') }))).toBe('opened')

    expect(office.said(0)).toEqual([['opened', null]])
    expect(office.cases.map(({ account: { id } }) => id)).toEqual(['one', 'two', 'two'])
  })

  it('of a colleague continues a case by its signed address; by its number only where colleagues see cases', async () => {
    await office.receive(mailOf('It fails.'))
    const contacts = [
      ...(office.accounts[0]?.contacts ?? []),
      { email: 'yan@one.example', name: null, roles: ['technical_contact' as const] },
    ]
    office.accounts = [account('one', { contacts })]
    const yans = { From: 'yan@one.example' }

    expect(await office.receive(mailOf('By address', { ...yans, To: office.address('contact') }))).toBe(
      'continued',
    )
    expect(await office.receive(mailOf('By number', { ...yans, Subject: 'Re: [C-10001] x' }))).toBe(
      SITE.accountCases ? 'continued' : 'opened',
    )
  })

  it('of support is an entry of the kind that its first line says', async () => {
    await office.receive(mailOf('It fails.'))
    const from = { From: TESS, To: office.address('support') }

    await office.receive(mailOf('#analysis\nThe engine is full.', from))
    await office.receive(mailOf('#links\nHow to empty it: https://docs.example/empty.', from))
    await office.receive(mailOf('#internal\nAsk Ann.', from))

    expect(office.cases[0]?.entries.slice(1)).toMatchObject([
      { kind: 'engine_analysis', text: 'The engine is full.', author: { role: 'support', email: TESS } },
      { kind: 'links', links: [{ title: 'How to empty it', url: 'https://docs.example/empty' }] },
      { kind: 'reply', text: 'Ask Ann.', supportOnly: true },
    ])
  })

  it('of support that closes the case with words and a file is one entry, and the response to the case', async () => {
    await office.receive(mailOf('It fails.'))
    const multipart = { 'Content-Type': 'multipart/mixed; boundary=a' }
    const from = { From: TESS, To: office.address('support') }
    const closing =
      '--a\nContent-Type: text/plain\n\n#close\nSee the file.\n--a\nContent-Type: text/plain\nContent-Disposition: attachment; filename=how.txt\n\nReindex.\n--a--\n'

    expect(await office.receive(mailOf(closing, { ...from, ...multipart }), 2)).toBe('support_entry')

    const [closed] = office.cases
    expect(closed).toMatchObject({ status: 'closed', respondedAt: closed?.entries[1]?.at })
    expect(closed?.entries.slice(1)).toMatchObject([
      {
        kind: 'closed',
        text: 'See the file.',
        author: { role: 'support', email: TESS },
        attachments: [{ name: 'how.txt' }],
        original: expect.any(String),
        messageId: expect.any(String),
      },
    ])
  })

  it('of support that closes a closed case again adds its words, and nothing without any', async () => {
    await office.receive(mailOf('It fails.'))
    const from = { From: TESS, To: office.address('support') }
    await office.receive(mailOf('#close', from))
    expect(office.cases[0]).toMatchObject({ status: 'closed', respondedAt: null })

    expect(await office.receive(mailOf('#close', from))).toBe('empty')
    expect(await office.receive(mailOf('#clore\nIt was the cache.', from))).toBe('support_entry')

    expect(office.said()?.slice(1)).toEqual([
      ['closed', null],
      ['reply', 'It was the cache.'],
    ])
    expect(office.cases[0]?.status).toBe('closed')
  })

  it('of support that begins with a word that is no command goes to nobody, and its writer is told', async () => {
    await office.receive(mailOf('It fails.'))
    const before = office.sent.length
    const from = { From: TESS, To: office.address('support') }

    expect(await office.receive(mailOf('#intern\nThey do not pay.', from))).toBe('unclear_command')

    expect(office.cases[0]?.entries).toHaveLength(1)
    expect(office.sent.slice(before)).toMatchObject([
      { to: [{ address: TESS }], subject: '[C-10001] Your answer was not sent' },
    ])
  })

  it('of support without the signed address is a stranger’s', async () => {
    await office.receive(mailOf('It fails.'))

    expect(await office.receive(mailOf('#close', { From: TESS, Subject: '[C-10001]' }))).toBe('not_a_contact')
    expect(office.cases[0]?.status).toBe('open')
  })

  it('that a calendar answers an invitation with is no word of anybody', async () => {
    const reply = sampleMail(
      { To: SITE.supportEmail, 'Content-Type': 'multipart/mixed; boundary=a' },
      '--a\nContent-Type: text/plain\n\nZoe has accepted\n--a\nContent-Type: text/calendar; method=REPLY\n\nBEGIN:VCALENDAR\nMETHOD:REPLY\nEND:VCALENDAR\n--a--\n',
    )

    expect(await office.receive(reply)).toBe('automatic')
    expect(office.cases).toEqual([])
  })

  it('that declines a call with a word of why is heard in the case', async () => {
    await office.receive(mailOf('It fails.'))
    const reply = sampleMail(
      {
        To: SITE.supportEmail,
        Subject: 'Declined: [C-10001]',
        'Content-Type': 'multipart/mixed; boundary=a',
      },
      '--a\nContent-Type: text/plain\n\nCould we do Tuesday?\n--a\nContent-Type: text/calendar; method=REPLY\n\nBEGIN:VCALENDAR\nMETHOD:REPLY\nATTENDEE;PARTSTAT=DECL\n INED:mailto:tess@acme.example\nEND:VCALENDAR\n--a--\n',
    )

    expect(await office.receive(reply)).toBe('continued')
    expect(office.cases[0]?.entries.at(-1)).toMatchObject({ kind: 'reply', text: 'Could we do Tuesday?' })
  })

  it('with the very words that opened a case opens no second one', async () => {
    expect(await office.receive(mailOf('It fails.'))).toBe('opened')
    expect(await office.receive(mailOf('It  fails.'))).toBe('repeated')
    office.later(25)
    expect(await office.receive(mailOf('It fails.'))).toBe('opened')
  })

  it('that comes faster than people write waits, and is handled later', async () => {
    for (let index = 0; index < 10; index++) await office.receive(mailOf(`Failure ${index}`))

    await expect(office.receive(mailOf('Failure 11'))).rejects.toThrow('waits')
    expect(office.cases).toHaveLength(10)
    office.later(2)
    expect(await office.receive(mailOf('Failure 12'))).toBe('opened')
  })

  it('keeps words that are longer than a case shows, as a file', async () => {
    const words = 'All of it. '.repeat(3_000).trim()
    await office.receive(mailOf(words))

    expect(office.cases[0]?.description).toHaveLength(20_000)
    expect(office.cases[0]?.entries.flatMap(({ attachments }) => attachments)).toMatchObject([
      { name: 'message.txt', bytes: words.length },
    ])
  })

  it('is answered in the language that it is written in', async () => {
    office.accounts = []
    await office.receive(
      mailOf('Bonjour, le moteur ne trouve pas les produits de notre boutique.', {
        Subject: 'Recherche vide',
      }),
    )

    expect(office.sent).toMatchObject([
      { language: 'fr', subject: 'Votre e-mail n’a pas ouvert de cas', to: [{ address: ZOE }] },
    ])
  })
})
