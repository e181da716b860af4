import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readDraft } from './read-draft.ts'

function read(description: string, subject = 'The crawler stops', page = '') {
  return readDraft({ subject, description, page })
}

const JAVA = `java.lang.IllegalStateException: Index is closed
	at org.example.Engine.open(Engine.java:112)
	at org.example.Main.main(Main.java:7)
	... 12 more
Caused by: java.io.IOException: No space left on device
	at java.base/sun.nio.ch.FileDispatcherImpl.write0(Native Method)`
const JAVASCRIPT = `Uncaught TypeError: results.map is not a function
    at Facets (https://cdn.example.com/app.3f9c2a.js:12:40112)
    at async Promise.all (index 0)
    at processTicksAndRejections (node:internal/process/task_queues:105:5)`
const FIREFOX = `TypeError: results.map is not a function
render@https://cdn.example.com/app.js:12:40112
dispatch/<@https://cdn.example.com/vendor.js:1:99`
const PYTHON = `Traceback (most recent call last):
  File "/srv/app/views.py", line 31, in search
    return client.search(engine, body)
  File "/srv/app/client.py", line 9, in search
    raise BadRequestError(response)
client.BadRequestError: 400 Bad Request: unknown filter`
const RUBY = `app/models/engine.rb:44:in \`reindex': undefined method 'ids' for nil (NoMethodError)
	from app/jobs/reindex_job.rb:9:in \`perform'
	from /usr/lib/ruby/3.2.0/worker.rb:77:in 'block in run'`
const PHP = `PHP Fatal error:  Uncaught RuntimeException: Quota exceeded in /var/www/Client.php:81
Stack trace:
#0 /var/www/Search.php(22): Client->search()
#1 {main}
  thrown in /var/www/Client.php on line 81`
const DOT_NET = `System.InvalidOperationException: Sequence contains no elements
   at System.Linq.ThrowHelper.ThrowNoElementsException()
   at Shop.Search.Run(String query) in C:\\src\\Search.cs:line 88`
const GO = `panic: runtime error: index out of range [3] with length 3

goroutine 1 [running]:
main.run(0xc000112000, 0x3)
	/home/dev/app/main.go:27 +0x1d
main.main()
	/home/dev/app/main.go:9 +0x85`

const LOG = `[2024-05-01 15:31:49,086: INFO/MainProcess] Connected to redis
worker_1 | [2024-05-01 15:31:49,571: ERROR/Beat] Removing corrupted schedule file
2024-05-01T15:31:50.123Z DEBUG [main] o.e.Crawler - fetched a page
2024-05-01T15:31:51Z ERROR [main] Crawl budget exceeded
127.0.0.1 - - [21/Mar/2024:21:37:45 +0000] "GET /robots.txt HTTP/1.1" 200 512
Mar 21 21:37:46 host nginx[812]: client intended to send too large body`

describe('a stack trace in a draft', () => {
  it.each([
    ['Java', JAVA, ['IllegalStateException: Index is closed', 'IOException: No space left on device']],
    ['JavaScript', JAVASCRIPT, ['TypeError: results.map is not a function']],
    ['Firefox', FIREFOX, ['TypeError: results.map is not a function']],
    ['Python', PYTHON, ['BadRequestError: 400 Bad Request: unknown filter']],
    ['PHP', PHP, ['Uncaught RuntimeException: Quota exceeded']],
    ['.NET', DOT_NET, ['Sequence contains no elements']],
    ['Go', GO, ['index out of range']],
  ])(
    'of %s leaves its messages to the question and its frames to the background',
    (_language, trace, messages) => {
      const { description } = read(`It worked yesterday.\n${trace}\nWhat can I do?`)
      const lines = description.split('\n')
      expect(lines[0]).toBe('It worked yesterday.')
      expect(lines.at(-1)).toBe('What can I do?')
      expect(lines).toHaveLength(2 + messages.length)
      for (const message of messages) expect(description).toContain(message)
    },
  )

  it('of Ruby leaves its first line, which has the message', () => {
    const { description } = read(`It worked yesterday.\n${RUBY}`)
    expect(description).not.toContain('perform')
    expect(description).toContain('undefined method')
  })

  it('does not grow with its length', () => {
    const frames = Array.from(
      { length: 200 },
      (_, at) => `\tat org.example.Class${at}.run(Class${at}.java:${at})`,
    )
    const { description, background } = read(`It stops.\njava.io.IOException: disk\n${frames.join('\n')}`)
    expect(description).toBe('It stops.\njava.io.IOException: disk')
    expect(background).toContain('org.example.Class0.run')
    expect(background.split(' ').length).toBeLessThanOrEqual(30)
  })
})

describe('a draft that has lost its line ends', () => {
  const ask = 'The engine was fine until this morning and nobody changed its settings.'
  const oneLine = (text: string) => text.replace(/\s+/g, ' ')

  it.each([
    ['a trace of Java', JAVA, 'No space left on device', 'FileDispatcherImpl'],
    ['a trace of JavaScript', JAVASCRIPT, 'results.map is not a function', 'processTicksAndRejections'],
    ['a trace of Python', PYTHON, 'unknown filter', 'views.py'],
    ['a log', LOG, 'Crawl budget exceeded', 'fetched'],
  ])('still keeps %s apart from what it tells', (_what, pasted, message, noise) => {
    const padding = 'It happens with every document that we send. '.repeat(8)
    const { text, description } = read(oneLine(`${ask} ${padding} ${pasted} ${pasted}`), '')
    expect(text).toBe(ask)
    expect(description).toContain(message)
    expect(description).not.toContain(noise)
  })
})

describe('a log in a draft', () => {
  it('leaves what failed, without time, level and logger', () => {
    const { description, background } = read(`See the log:\n${LOG}`)
    expect(description.split('\n')).toEqual([
      'See the log:',
      'Removing corrupted schedule file',
      'Crawl budget exceeded',
    ])
    expect(background).toContain('redis')
    expect(background).toContain('robots.txt')
    expect(background).toContain('too large body')
    expect(background).not.toContain('2024')
  })

  it('says the same error once, and of many the first and the last', () => {
    const errors = Array.from({ length: 50 }, (_, at) => `12:00:00 ERROR failure number n${at}`)
    const { description } = read(`Many.\n${[...errors, ...errors].join('\n')}`)
    const lines = description.split('\n')
    expect(lines).toHaveLength(9)
    expect(lines[1]).toBe('failure number n0')
    expect(lines.at(-1)).toBe('failure number n49')
  })
})

describe('data in a draft', () => {
  it('is background, but not the error in it', () => {
    const { description, background } = read(`The API answers:
{
  "statusCode": 404,
  "error": "Engine not found",
  "engine": "national-parks"
}`)
    expect(description).toBe('The API answers:\nEngine not found')
    expect(background).toContain('national-parks')
  })

  it('is background on one line too', () => {
    const json = JSON.stringify({
      results: Array.from({ length: 30 }, (_, id) => ({ id, name: `park${id}` })),
    })
    expect(read(`I get\n${json}\ninstead of facets`).description).toBe('I get\ninstead of facets')
  })

  it('is background as configuration', () => {
    const yaml = 'crawler:\n  domains:\n  - example.com\n  max_depth: 3\nLOG_LEVEL=debug'
    expect(read(`This is my file\n${yaml}`).description).toBe('This is my file')
  })

  it('stays when it is a line that a person wrote', () => {
    expect(read('Version: 7.0\nIt ignores search_fields: why?').description).toBe(
      'Version: 7.0\nIt ignores search_fields: why?',
    )
  })

  it('leaves no identifiers, keys or addresses in the question', () => {
    const { description, background } = read(
      'Call https://api.example.com/v1/engines/parks?key=s3cret as me@example.com with ' +
        'Bearer eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0NTY3ODkwIn0 for 123e4567-e89b-12d3-a456-426614174000, ' +
        'commit 5f2b9c0d11 or order 40012345 at 10.0.0.1:9200 gives HTTP 413 in v2.0.1',
    )
    expect(description).toBe('Call as with Bearer for commit or order at gives HTTP 413 in v2.0.1')
    expect(background).toBe('v1 engines parks')
  })
})

describe('a letter in a draft', () => {
  it('loses its greeting, farewell and signature', () => {
    expect(read('Hi everybody,\n\nFacets are empty.\n\nBest regards,\nJakob\nExample Ltd').description).toBe(
      'Facets are empty.',
    )
    expect(
      read('Bonjour,\nLes facettes sont vides.\nCordialement\n--\nMarie Curie\n06 12 34').description,
    ).toBe('Les facettes sont vides.')
    expect(read('Facets are empty.\nSent from my iPhone').description).toBe('Facets are empty.')
  })

  it('keeps a sentence that begins as a greeting or a farewell does', () => {
    const text =
      'Hi, my facets are empty since the upgrade to version 8.\nThanks to the docs I know how to reindex.'
    expect(read(text).description).toBe(text)
    expect(read('Facets are empty.\nThanks!\nDoes it work with nested fields?').description).toContain(
      'nested',
    )
  })

  it('leaves what is quoted to the background, wherever it stands', () => {
    const { description, background } = read(`It is still empty.
On Mon, 5 May 2025 at 10:00, Ann <ann@example.com> wrote:
> Please reindex.
And now it is slow too.`)
    expect(description).toBe('It is still empty.\nAnd now it is slow too.')
    expect(background).toContain('reindex')
    expect(read('Toujours vide.\nLe lun. 5 mai 2025 à 10:00, Ann a écrit :\nRéindexez.').description).toBe(
      'Toujours vide.',
    )
  })

  it('is what is quoted, when nothing else is there', () => {
    expect(read('> Facets are empty.').description).toContain('Facets are empty.')
  })
})

describe('the question of a draft', () => {
  it('is its subject, as it stands', () => {
    expect(read('', 'HTTP 413 when I index ').text).toBe('HTTP 413 when I index ')
    expect(read('', 'Re: FW: reindex').text).toBe('reindex')
    expect(read('', 're:dash').text).toBe('re:dash')
    expect(read('', 're\u0301indexer').text).toBe('réindexer')
  })

  it('is the first sentence when there is no subject', () => {
    expect(read('Hello,\nHow do I add facets? I use React.\nIt is for a shop.', ' ')).toEqual({
      text: 'How do I add facets?',
      description: 'I use React.\nIt is for a shop.',
      background: '',
    })
    expect(read('検索できません。どうすればいいですか。', '').text).toBe('検索できません。')
  })

  it('is never long', () => {
    expect(read('word '.repeat(1_000), '').text.length).toBeLessThanOrEqual(200)
  })

  it('is what the person says, also when an error stands before it', () => {
    expect(read(`${JAVASCRIPT}\nHow do I repair this?`, '')).toMatchObject({
      text: 'How do I repair this?',
      description: 'Uncaught TypeError: results.map is not a function',
    })
  })

  it('is the error when nothing else is there', () => {
    expect(read(JAVASCRIPT, '').text).toBe('Uncaught TypeError: results.map is not a function')
    expect(read('2024-05-01 15:31:49 INFO Crawl finished', '').text).toContain('Crawl finished')
  })

  it('is empty when nobody wrote anything', () => {
    expect(read('', '')).toEqual({ text: '', description: '', background: '' })
  })
})

describe('the page of a draft', () => {
  it.each([
    ['https://app.example.com/engines/4711/relevance-tuning?token=s3cret#top', 'engines relevance tuning'],
    ['/a/deployments/5f2b9c0d11aa/search_ui.html', 'deployments search ui'],
    ['https://app.example.com/#/as/analytics/click%20tracking?key=s3cret', 'as analytics click tracking'],
    ['https://app.example.com/r%C3%A9glages/%E0%A4%A', 'réglages'],
    ['https://app.example.com/reset/abcdefghijklmnopqrstuvwxyzabcdef', 'reset'],
    ['no address', 'no address'],
    ['http://[broken', ''],
    ['', ''],
  ])('gives the words of its path to the background: %s', (page, words) => {
    expect(read('', 'x', page).background).toBe(words)
  })
})

describe('any draft', () => {
  const fragments = fc.constantFrom(
    ...[
      'at ',
      'a',
      'A',
      '0',
      '0x',
      '(',
      ')',
      ':',
      '::',
      '.',
      '..',
      ' ',
      '\n',
      '\t',
      '"',
      '“',
      '{',
      '}',
      '[',
      ']',
    ],
    ...[
      '>',
      '<',
      '-',
      '--',
      '#1 ',
      '@',
      '|',
      '/',
      '\\',
      '=',
      'Error',
      'Error: ',
      'File "',
      '", line 1',
      'On ',
      'wrote:',
    ],
    ...['2024-01-01 10:00:00', 'ERROR', 'https://', '%E0%', '字', 'é', '\u0301', '\ud800'],
  )

  it('is read without a throw, and to what is searched with', () => {
    const text = fc.array(fragments, { maxLength: 80 }).map((parts) => parts.join(''))
    fc.assert(
      fc.property(text, text, text, (subject, description, page) => {
        const draft = readDraft({ subject, description, page })
        expect(draft.text.length).toBeLessThanOrEqual(Math.max(subject.length, 200))
        expect(draft.background.split(' ').length).toBeLessThanOrEqual(30)
        if (/[\p{L}\p{N}]/u.test(subject)) expect(subject.normalize('NFC')).toContain(draft.text)
      }),
    )
  })

  /** What a pattern that goes back again and again would need minutes or years for. */
  it.each(
    [
      'a',
      'a.',
      'A::',
      'a-',
      ' ',
      '\t',
      '(',
      '0',
      '0x',
      'f',
      '"',
      '[',
      '<',
      '>',
      '# ',
      'at ',
      'a@',
      'On ',
      'a_1 | ',
      'é',
    ].flatMap((part) => ['', '\n'].map((end): [string, string] => [part, end])),
  )('is read at once when it is %j again and again, with %j between', (part, end) => {
    const description = `${part}${end}`.repeat(100_000).slice(0, 99_999)
    expect(
      readDraft({ subject: '', description: `${description}!`, page: description }).text.length,
    ).toBeLessThanOrEqual(200)
  })
})
