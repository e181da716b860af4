import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { describeMailer } from '../../../test/ports/mailer-suite.ts'
import { confirmation } from '../../../test/support/sample-case-mail.ts'
import { createFileMailPreview } from './mail-preview.ts'

const newFolder = () => mkdtemp(join(tmpdir(), 'guichet-mail-'))

describeMailer('files', async () => {
  const folder = await newFolder()
  const mailer = createFileMailPreview(folder)
  return {
    mailer,
    arrived: async () =>
      Promise.all((await readdir(folder)).map((name) => readFile(join(folder, name), 'utf8'))),
    close: async () => {
      await mailer.close()
      await rm(folder, { recursive: true })
    },
  }
})

describe('the mail preview', () => {
  let folder: string

  beforeEach(async () => {
    folder = await newFolder()
  })

  afterEach(() => rm(folder, { recursive: true }))

  const messageOf = (number: string, subject = 'How do I reindex?') => confirmation({ number, subject })

  it('is empty before the first message, though its folder is not there', async () => {
    const preview = createFileMailPreview(join(folder, 'mail'))
    expect(await preview.list()).toEqual([])
    expect(await preview.read('0123456789abcdef0123456789abcdef')).toBeNull()
    await preview.send(messageOf('C-10001'))
    expect(await preview.list()).toHaveLength(1)
  })

  it('lists the newest message first', async () => {
    const preview = createFileMailPreview(folder)
    const numbers = Array.from({ length: 9 }, (_, index) => `C-1000${index}`)
    for (const number of numbers) await preview.send(messageOf(number))
    expect((await preview.list()).map(({ subject }) => subject.slice(1, 8))).toEqual(numbers.toReversed())
  })

  it('shows a message as its receiver would read it', async () => {
    const preview = createFileMailPreview(folder)
    const sent = messageOf('C-10001')
    await preview.send(sent)
    const [listed] = await preview.list()
    const read = await preview.read(listed?.id ?? '')
    expect(read).toMatchObject({
      ...listed,
      from: { name: 'Elastic Swiftype support', address: 'support@elastic.co' },
      to: [
        { name: 'Ada Ångström', address: 'ada@acme.example' },
        { name: '', address: 'it@acme.example' },
      ],
      subject: '[C-10001] How do I reindex?',
    })
    expect(read?.text.trim()).toBe(sent.text.trim())
    expect(read?.html.trim()).toBe(sent.html.trim())
    expect(read?.headers).toContainEqual({ name: 'Content-Language', value: 'en' })
    expect(read?.headers).toContainEqual({
      name: 'To',
      value: 'Ada Ångström <ada@acme.example>, it@acme.example',
    })
  })

  it('names the files of a message, and its invitation', async () => {
    const preview = createFileMailPreview(folder)
    const content = new Uint8Array(5)
    await preview.send({
      ...messageOf('C-10001'),
      attachments: [{ name: 'écran.png', type: 'image/png', content }],
      invitation: { method: 'REQUEST', content: 'BEGIN:VCALENDAR' },
    })
    const [listed] = await preview.list()
    expect((await preview.read(listed?.id ?? ''))?.attachments).toEqual([
      { name: 'écran.png', type: 'image/png', bytes: 5 },
      { name: 'invite.ics', type: 'application/ics', bytes: expect.any(Number) },
    ])
  })

  it('keeps a message that is sent again once, in its last form', async () => {
    const preview = createFileMailPreview(folder)
    await preview.send(messageOf('C-10001'))
    await preview.send(messageOf('C-10001', 'Sent again'))
    expect(await preview.list()).toMatchObject([{ subject: '[C-10001] Sent again' }])
  })

  it('keeps its messages when the server starts again', async () => {
    await createFileMailPreview(folder).send(messageOf('C-10001'))
    expect(await createFileMailPreview(folder).list()).toHaveLength(1)
  })

  it('shows nothing of a message that was only half written', async () => {
    await writeFile(join(folder, `${'0'.repeat(32)}.eml.1.partial`), 'Subject: half')
    expect(await createFileMailPreview(folder).list()).toEqual([])
  })

  it('reads no file outside of its folder', async () => {
    await writeFile(join(folder, 'outside.eml'), 'Subject: outside')
    const preview = createFileMailPreview(join(folder, 'mail'))
    await preview.send(messageOf('C-10001'))
    for (const id of ['../outside', '..%2Foutside', join(folder, 'outside'), '', '.']) {
      expect(await preview.read(id)).toBeNull()
    }
  })

  it('lets nobody else on the machine read the messages', async () => {
    const preview = createFileMailPreview(join(folder, 'mail'))
    await preview.send(messageOf('C-10001'))
    const [name = ''] = await readdir(join(folder, 'mail'))
    expect((await stat(join(folder, 'mail'))).mode & 0o077).toBe(0)
    expect((await stat(join(folder, 'mail', name))).mode & 0o077).toBe(0)
  })

  it('rejects when the folder cannot be written, and leaves nothing half there', async () => {
    const file = join(folder, 'a-file')
    await writeFile(file, '')
    await expect(createFileMailPreview(file).send(messageOf('C-10001'))).rejects.toThrow()
    expect(await readdir(folder)).toEqual(['a-file'])
  })
})
