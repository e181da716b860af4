import { createTransport } from 'nodemailer'
import PostalMime from 'postal-mime'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { nodemailerMessage } from '../server/adapters/smtp/nodemailer-message.ts'
import { signIdentity } from '../server/contacts/sign-identity.ts'
import type { CaseDetail } from '../server/contract/types.ts'
import { createServerKeys } from '../server/keys/server-keys.ts'
import type { MailMessage } from '../server/mail/mailer.ts'
import { createSiteDirectory } from '../server/sites/site-directory.ts'
import { createCallBackLinks } from '../server/support-pages/call-back-link.ts'
import { openStores } from './ports/open-stores.ts'
import type { StoresUnderTest } from './ports/store-suite.ts'
import { dataFolderWithStore } from './support/embedded-store.ts'
import { mailOffice } from './support/mail-office.ts'
import { parseInvitation } from './support/parse-invitation.ts'
import { teamSite } from './support/sample-case-mail.ts'
import { sampleDirectoryAccount, samplePerson } from './support/sample-people.ts'
import { sampleRequests } from './support/sample-requests.ts'
import { createTestApp, testNow } from './support/test-app.ts'

const PUBLIC_URL = 'https://help.example.com'
const site = { ...teamSite, callBack: { meetingUrl: 'https://meet.example/{case}/{token}', minutes: 30 } }
const sites = createSiteDirectory([site])
const keys = createServerKeys(new Uint8Array(32).fill(3))
const windows = [
  { from: '2026-06-09T07:00:00.000Z', to: '2026-06-09T09:00:00.000Z' },
  { from: '2026-06-10T15:00:00.000Z', to: '2026-06-10T17:00:00.000Z' },
]

/** The message as it goes over the wire, and as a mail program takes it apart. */
async function received(message: MailMessage) {
  const transport = createTransport({ streamTransport: true, buffer: true, newline: 'windows' })
  const { message: raw } = await transport.sendMail(nodemailerMessage(message))
  const mail = await PostalMime.parse(raw as Buffer)
  return { raw: String(raw), text: mail.text ?? '', parts: mail.attachments }
}

/** What a calendar makes of the mail, which has it in two places: as a form of its text, and as a file. */
async function invitationOf(message: MailMessage) {
  const { raw, parts } = await received(message)
  const [form, file] = parts
  if (!form || !file || parts.length > 2) throw new Error('There is not one calendar in two places')
  // The mail parser gives text with its own line ends; the file's are as they came.
  const encoded = /application\/ics;[\s\S]*?base64\r\n\r\n([\w+/=\r\n]+)/.exec(raw)?.[1] ?? ''
  const content = Buffer.from(encoded, 'base64').toString()
  expect(decoded(form.content)).toBe(content.replaceAll('\r\n', '\n'))
  const parsed = parseInvitation(content)
  expect(form).toMatchObject({ mimeType: 'text/calendar', method: parsed.method })
  expect(file).toMatchObject({ filename: 'invite.ics', disposition: 'attachment' })
  return parsed
}

function decoded(content: string | Uint8Array | ArrayBuffer): string {
  return typeof content === 'string' ? content : new TextDecoder().decode(content)
}

/** A call from its asking to its end: the widget's requests, the real store and queue, the mail as sent, support's page. */
describe('a call-back', () => {
  let office: ReturnType<typeof mailOffice>
  let stores: StoresUnderTest
  let removeFolder: () => void
  let asAda: (method: string, path: string, body?: unknown) => Promise<CaseDetail>
  let page: (link: string, fields?: Record<string, string>) => Promise<Response>

  beforeAll(async () => {
    const { folder, remove } = await dataFolderWithStore()
    removeFolder = remove
    stores = await openStores({ dataFolder: folder })
    const { accounts, cases, events, jobs } = stores
    await accounts.put(sampleDirectoryAccount)
    const { app } = await createTestApp({ accounts, cases, events, sites, keys, publicUrl: PUBLIC_URL })
    const linkOf = createCallBackLinks({ publicUrl: PUBLIC_URL, key: keys.for('support-link') })
    office = mailOffice(cases, {
      sites,
      deliveries: stores.deliveries,
      supportPageOf: ({ number, callBack }) => callBack && linkOf(number, callBack),
      clock: () => testNow,
    })
    await jobs.start({ 'send-case-mail': office.send })
    const token = await signIdentity(samplePerson, { site, now: testNow })
    const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' }
    let key = 0
    asAda = async (method, path, body) => {
      key += 1
      const response = await app.request(path, {
        method,
        headers: { ...headers, 'idempotency-key': `key-${key}` },
        ...(body !== undefined && { body: JSON.stringify(body) }),
      })
      expect(response.status, await response.clone().text()).toBeLessThan(300)
      return (await response.json()) as CaseDetail
    }
    page = async (link, fields) =>
      app.request(
        link.slice(PUBLIC_URL.length),
        fields && { method: 'POST', body: new URLSearchParams(fields) },
      )
  })

  afterAll(async () => {
    await stores?.close()
    removeFolder?.()
  })

  /** The newest mail to a reader whose subject has these words, once it is there. */
  async function mailTo(reader: 'ada@acme.example' | 'team@elastic.co', words: string, nth = 1) {
    const found = () =>
      office.mailer.sent.filter(({ to, subject }) => to[0]?.address === reader && subject.includes(words))
    await vi.waitFor(() => expect(found()).toHaveLength(nth), 20_000)
    return found().at(-1) as MailMessage
  }

  const linksIn = (text: string) => text.match(/https:\/\/help\.example\.com\/support\/\S+/g) ?? []

  it('goes by mail and page from the request to the confirmation, the move, the cancellation and the withdrawal', async () => {
    const { number } = await asAda('POST', '/v1/cases', sampleRequests.postCase.body)
    const path = `/v1/cases/${number}/call-back`

    // Ada asks; support gets her times with links.
    const asked = await asAda('PUT', path, { timeZone: 'Europe/Paris', medium: 'video', windows })
    expect(asked.callBack).toMatchObject({ status: 'requested', confirmed: null, sequence: 0 })
    const { text } = await received(await mailTo('team@elastic.co', 'asks for a call'))
    expect(text).toContain('Tuesday, 9 June 2026, 09:00–11:00 CEST (Europe/Paris)')
    const [first, second, all] = linksIn(text)
    if (!first || !second || !all) throw new Error('The mail lacks its links')

    // A program follows every link; nothing is decided by that.
    for (const link of [first, second, all]) expect((await page(link)).status).toBe(200)
    expect((await asAda('GET', `/v1/cases/${number}`)).callBack).toMatchObject({ status: 'requested' })

    // Support confirms a time in the second window.
    const form = await (await page(second)).text()
    expect(form).toContain('<option value="2026-06-10T15:00:00.000Z" selected')
    const confirmation = {
      action: 'schedule',
      sequence: /name="sequence" value="(\d+)"/.exec(form)?.[1] ?? '',
      start: '2026-06-10T15:30:00.000Z',
      minutes: '30',
      name: 'Kim',
    }
    expect((await page(second, confirmation)).status).toBe(303)
    const confirmed = await asAda('GET', `/v1/cases/${number}`)
    expect(confirmed.callBack).toMatchObject({
      status: 'confirmed',
      confirmed: { from: '2026-06-10T15:30:00.000Z', to: '2026-06-10T16:00:00.000Z' },
      meetingUrl: expect.stringMatching(new RegExp(`^https://meet\\.example/${number}/[0-9a-f]{32}$`)),
    })
    const forAda = await invitationOf(await mailTo('ada@acme.example', 'Your call is confirmed'))
    const forTeam = await invitationOf(await mailTo('team@elastic.co', 'confirmed'))
    expect(forAda).toMatchObject({
      method: 'REQUEST',
      sequence: 1,
      from: '2026-06-10T15:30:00.000Z',
      to: '2026-06-10T16:00:00.000Z',
      location: confirmed.callBack?.meetingUrl,
      organizer: { address: 'support@elastic.co' },
      attendees: [{ address: 'ada@acme.example' }],
    })
    expect(forTeam).toMatchObject({ method: 'REQUEST', uid: forAda.uid, sequence: 1, from: forAda.from })

    // The link was used: it shows what was decided, and a second decision on the same state is refused.
    expect(await (await page(second)).text()).toContain('The call is confirmed.')
    expect((await page(first, { ...confirmation, start: windows[0]?.from ?? '' })).status).toBe(409)

    // Support moves the call to the first window, from the mail about the confirmation.
    const [decide = ''] = linksIn((await received(await mailTo('team@elastic.co', 'confirmed'))).text)
    const move = { ...confirmation, sequence: '1', start: '2026-06-09T07:15:00.000Z' }
    expect((await page(decide, move)).status).toBe(303)
    expect(await invitationOf(await mailTo('ada@acme.example', 'Your call has moved'))).toMatchObject({
      method: 'REQUEST',
      uid: forAda.uid,
      sequence: 2,
      from: '2026-06-09T07:15:00.000Z',
      location: forAda.location,
    })

    // Support cancels, with a word.
    expect((await page(decide, { action: 'cancel', sequence: '2', text: 'We are ill.' })).status).toBe(303)
    const off = await mailTo('ada@acme.example', 'Your call is cancelled')
    expect(off.text).toContain('> We are ill.')
    expect(await invitationOf(off)).toMatchObject({ method: 'CANCEL', uid: forAda.uid, sequence: 3 })
    expect(await invitationOf(await mailTo('team@elastic.co', 'cancelled'))).toMatchObject({
      method: 'CANCEL',
    })

    // Ada asks again; it is another call. Support confirms it, and Ada withdraws.
    const again = await asAda('PUT', path, { timeZone: 'Europe/Paris', medium: 'voice', windows })
    expect(again.callBack).toMatchObject({ status: 'requested', sequence: 4, meetingUrl: null })
    await page(decide, { ...confirmation, sequence: '4' })
    const another = await invitationOf(await mailTo('ada@acme.example', 'Your call is confirmed', 2))
    expect(another.uid).not.toBe(forAda.uid)
    expect(another.location).not.toBe(forAda.location)
    const withdrawn = await asAda('DELETE', path)
    expect(withdrawn.callBack).toMatchObject({ status: 'withdrawn', confirmed: null, meetingUrl: null })
    for (const [reader, words] of [
      ['ada@acme.example', 'Your call is withdrawn'],
      ['team@elastic.co', 'has withdrawn the call'],
    ] as const) {
      expect(await invitationOf(await mailTo(reader, words))).toMatchObject({
        method: 'CANCEL',
        uid: another.uid,
        sequence: 6,
        status: 'CANCELLED',
      })
    }
    expect(await (await page(decide)).text()).toContain('has withdrawn the call.')
    expect(await (await page(decide, { ...confirmation, sequence: '6' })).text()).toContain(
      'no call any more',
    )

    expect(withdrawn.timeline.map(({ kind }) => kind).filter((kind) => kind.startsWith('call_back'))).toEqual(
      [
        'call_back_requested',
        'call_back_confirmed',
        'call_back_moved',
        'call_back_cancelled',
        'call_back_requested',
        'call_back_confirmed',
        'call_back_cancelled',
      ],
    )
  })

  it('asked for with a new case is offered to support in its copy of the case', async () => {
    const { number } = await asAda('POST', '/v1/cases', {
      ...(sampleRequests.postCase.body as object),
      subject: 'A case with a call',
      callBack: { timeZone: 'Europe/Paris', windows },
    })
    const { text } = await received(await mailTo('team@elastic.co', 'A case with a call'))
    const [link = ''] = linksIn(text)
    const response = await page(link, {
      action: 'schedule',
      sequence: '0',
      start: windows[0]?.from ?? '',
      minutes: '15',
    })
    expect(response.status).toBe(303)
    expect((await asAda('GET', `/v1/cases/${number}`)).callBack).toMatchObject({ status: 'confirmed' })
  })

  it('that is replaced while confirmed is taken out of calendars first', async () => {
    const { number } = await asAda('POST', '/v1/cases', {
      ...(sampleRequests.postCase.body as object),
      callBack: { timeZone: 'Europe/Paris', windows },
    })
    const linkOf = createCallBackLinks({ publicUrl: PUBLIC_URL, key: keys.for('support-link') })
    const schedule = { action: 'schedule', sequence: '0', start: windows[0]?.from ?? '', minutes: '15' }
    await page(linkOf(number, { windows }), schedule)
    const mails = () =>
      office.mailer.sent.filter(({ subject }) => subject.startsWith(`[${number}] Your call is`))
    await vi.waitFor(() => expect(mails()).toHaveLength(1), 20_000)
    const replaced = await asAda('PUT', `/v1/cases/${number}/call-back`, {
      timeZone: 'Europe/Paris',
      windows: windows.slice(1),
    })
    expect(replaced.callBack).toMatchObject({ status: 'requested', windows: windows.slice(1) })
    const kinds = replaced.timeline.map(({ kind }) => kind)
    expect(kinds.slice(-2)).toEqual(['call_back_cancelled', 'call_back_requested'])
    await vi.waitFor(() => expect(mails()).toHaveLength(2), 20_000)
    expect(mails().map(({ invitation }) => invitation?.method)).toEqual(['REQUEST', 'CANCEL'])
  })
})
