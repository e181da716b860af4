import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { swiftypePreset } from './presets/swiftype.ts'
import { readSitesFile } from './read-sites-file.ts'

const SECRET = 'a-secret-of-at-least-32-characters!!'

describe('a sites file', () => {
  let folder: string
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'guichet-sites-'))
  })
  afterAll(() => rm(folder, { recursive: true }))

  async function file(content: unknown): Promise<string> {
    const path = join(folder, 'sites.json')
    await writeFile(path, typeof content === 'string' ? content : JSON.stringify(content))
    return path
  }
  const site = {
    id: 'pub_shop',
    preset: 'swiftype',
    origins: ['https://shop.example.com'],
    secrets: [SECRET],
  }

  it('gives each site what its preset has and the site does not state', async () => {
    const [read] = await readSitesFile(
      await file({ sites: [{ ...site, supportEmail: 'help@shop.example.com' }] }),
    )

    expect(read).toEqual({
      ...swiftypePreset,
      id: 'pub_shop',
      origins: ['https://shop.example.com'],
      secrets: [SECRET],
      keySet: null,
      supportEmail: 'help@shop.example.com',
    })
  })

  it('may say that there is no portal', async () => {
    const [read] = await readSitesFile(await file({ sites: [{ ...site, portal: null }] }))
    expect(read?.portal).toBeNull()
  })

  it.each([
    ['is not valid JSON', '{'],
    ['"sites"', {}],
    ['"sites.0.origins.0"', { sites: [{ ...site, origins: ['https://shop.example.com/'] }] }],
    ['"sites.0.secrets.0"', { sites: [{ ...site, secrets: ['hunter2'] }] }],
    ['"sites.0.preset"', { sites: [{ ...site, preset: 'zendesk' }] }],
    ['"sites.0"', { sites: [{ ...site, sekrets: [] }] }],
  ])('that is wrong is refused with the place: %s', async (place, content) => {
    const read = readSitesFile(await file(content))
    await expect(read).rejects.toThrow(place)
    await expect(read).rejects.not.toThrow('hunter2')
  })

  it('that is not there is refused in one line', async () => {
    await expect(readSitesFile(join(folder, 'none.json'))).rejects.toThrow(/none\.json cannot be read\.$/)
  })

  it('may pin articles to pages and questions', async () => {
    const pinned = [
      { page: '/billing/*', articles: ['invoices'] },
      { query: 'reset password', articles: ['https://docs.example.com/password'] },
    ]
    const [read] = await readSitesFile(await file({ sites: [{ ...site, pinned }] }))
    expect(read?.pinned).toEqual(pinned)
  })

  it.each([
    [{ articles: ['a'] }, 'pinned.0'],
    [{ page: 'billing', articles: ['a'] }, 'pinned.0.page'],
    [{ query: '?!', articles: ['a'] }, 'pinned.0.query'],
    [{ query: 'a', articles: [] }, 'pinned.0.articles'],
    [{ query: 'a', article: 'a' }, 'pinned.0'],
  ])('says where a pin is wrong: %j', async (pin, place) => {
    const reading = readSitesFile(await file({ sites: [{ ...site, pinned: [pin] }] }))
    await expect(reading).rejects.toThrow(`is not valid at "sites.0.${place}`)
  })

  it('may say what a case costs', async () => {
    const costPerCase = { amount: 18.5, currency: 'EUR' }
    const [read] = await readSitesFile(await file({ sites: [{ ...site, costPerCase }] }))
    expect(read?.costPerCase).toEqual(costPerCase)
  })

  it.each([
    [{ amount: 18.5 }, 'costPerCase.currency'],
    [{ amount: 18.5, currency: '€' }, 'costPerCase.currency'],
    [{ amount: 0, currency: 'EUR' }, 'costPerCase.amount'],
  ])('says where the cost of a case is wrong: %j', async (costPerCase, place) => {
    const reading = readSitesFile(await file({ sites: [{ ...site, costPerCase }] }))
    await expect(reading).rejects.toThrow(`is not valid at "sites.0.${place}`)
  })

  describe('says who is asking', () => {
    const { secrets: _, ...unsigned } = site
    const keySet = { url: 'https://shop.example.com/jwks.json', algorithms: ['ES256'] }
    const read = async (changes: object) =>
      readSitesFile(await file({ sites: [{ ...unsigned, ...changes }] })).then(([only]) => only)

    it.each([
      [{ secrets: [SECRET] }, { secrets: [SECRET], keySet: null, emailCodes: false }],
      [{ keySet }, { secrets: [], keySet }],
      [
        { keySet: { url: 'http://localhost:8080/jwks' } },
        { keySet: { url: 'http://localhost:8080/jwks', algorithms: ['RS256', 'ES256', 'EdDSA'] } },
      ],
      [{ emailCodes: true }, { secrets: [], keySet: null, emailCodes: true }],
      [
        { secrets: [SECRET], keySet, emailCodes: true },
        { secrets: [SECRET], keySet, emailCodes: true },
      ],
    ])('by %j', async (stated, expected) => {
      expect(await read(stated)).toMatchObject(expected)
    })

    it.each([
      ['nothing', {}, 'says by nothing who is asking'],
      [
        'a key set that anybody on the way could change',
        { keySet: { ...keySet, url: 'http://shop.example.com/jwks' } },
        'keySet.url',
      ],
      ['a key set in a file', { keySet: { ...keySet, url: 'file:///etc/jwks.json' } }, 'keySet.url'],
      ['a key set of secrets', { keySet: { ...keySet, algorithms: ['HS256'] } }, 'keySet.algorithms.0'],
      ['a key set of no algorithm', { keySet: { ...keySet, algorithms: [] } }, 'keySet.algorithms'],
      [
        'mailed codes where no address is known',
        { emailCodes: true, accounts: { sources: ['claims'] } },
        'has emailCodes',
      ],
    ])('but not by %s', async (_what, stated, why) => {
      await expect(read(stated)).rejects.toThrow(why)
    })
  })
})
