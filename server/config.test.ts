import { describe, expect, it } from 'vitest'
import { readConfig } from './config.ts'

describe('the configuration', () => {
  it('needs nothing: everything has an embedded default', () => {
    expect(readConfig({})).toMatchObject({
      port: 3000,
      host: 'localhost',
      publicUrl: null,
      databaseUrl: null,
      elasticsearch: null,
      smtpUrl: null,
    })
  })

  it('counts an empty variable as absent, as shells and compose files leave them', () => {
    expect(readConfig({ PORT: '', DATABASE_URL: '', SMTP_URL: '' })).toEqual(readConfig({}))
  })

  it('takes the slash off the end of the public address', () => {
    expect(readConfig({ PUBLIC_URL: 'https://help.example.com/' }).publicUrl).toBe('https://help.example.com')
  })

  it('takes several addresses of one cluster', () => {
    const { elasticsearch } = readConfig({ ELASTICSEARCH_URL: 'https://a:9200, https://b:9200' })
    expect(elasticsearch?.node).toEqual(['https://a:9200', 'https://b:9200'])
  })

  it('sends events on to the cluster that is stated, and to none that is not', () => {
    const GUICHET_EVENTS_INDEX = 'logs-guichet-default'
    const stated = readConfig({ GUICHET_EVENTS_INDEX, ELASTICSEARCH_URL: 'https://a:9200' })
    expect(stated.eventsIndex).toBe(GUICHET_EVENTS_INDEX)
    expect(readConfig({}).eventsIndex).toBeNull()
    expect(() => readConfig({ GUICHET_EVENTS_INDEX })).toThrow('no ELASTICSEARCH_URL')
  })

  it.each([
    ['GUICHET_EVENTS_INDEX', 'Guichet*'],
    ['PORT', '70000'],
    ['PORT', 'abc'],
    ['DATABASE_URL', 'mysql://root:hunter2@localhost/x'],
    ['ELASTICSEARCH_URL', 'hunter2'],
    ['ELASTICSEARCH_URL', 'http://localhost:9200,hunter2'],
    ['SMTP_URL', 'http://hunter2'],
    ['LOG_LEVEL', 'hunter2'],
    ['METRICS_TOKEN', 'hunter2'],
    ['METRICS_TOKEN', 'hunter2 and some more words'],
    ['DISCOURSE_API_KEYS', 'hunter2'],
  ])('says which variable is wrong, %s, and not its value', (name, value) => {
    const read = () => readConfig({ [name]: value })
    expect(read).toThrow(new RegExp(`^${name} is not valid: it takes `))
    expect(read).not.toThrow(/hunter2/)
  })

  it('keeps the keys of forums by the host that each is for', () => {
    const { discourseKeys } = readConfig({
      DISCOURSE_API_KEYS: 'forum.example.com=reader:a1b2, Other.example:8443=bot:c3=d4',
    })
    expect(discourseKeys).toEqual(
      new Map([
        ['forum.example.com', { username: 'reader', key: 'a1b2' }],
        ['other.example:8443', { username: 'bot', key: 'c3=d4' }],
      ]),
    )
  })
})
