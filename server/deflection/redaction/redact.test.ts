import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { HARMLESS_TEXTS, SECRET_TEXTS } from '../../../test/support/widget/secret-texts.ts'
import { redact } from './redact.ts'

describe('what is taken out of a question', () => {
  it.each([
    ['mail ada@acme.example.', 'mail [email].'],
    ['<Ada.Lovelace+help@mail.acme.co.uk> asks', '<[email]> asks'],
    ['/unsubscribe?who=ada%40acme.example&x=1', '/unsubscribe?who=[email]&x=1'],
    ['почта ада@пример.рф', 'почта [email]'],
    ['card 4242 4242 4242 4242 is refused', 'card [card] is refused'],
    ['card 378282246310005', 'card [card]'],
    ['card 4111.1111.1111.1111.', 'card [card].'],
    ['card 41111111 11111111 is refused', 'card [card] is refused'],
    ['token=abc123def456ghi7', 'token=[key]'],
    ['the token: abc123def456.', 'the token: [key].'],
    ['https://x.example/?api_key=abcd1234efgh&v=3', 'https://x.example/?api_key=[key]&v=3'],
    ['my api key abc123def456ghi7 fails', 'my api key [key] fails'],
    ['the secret is "k8Fq0zTw"', 'the secret is "[key]"'],
    ['account 1234 5678 9012 34567', 'account [id]'],
    ['number 12345678901234567', 'number [id]'],
    ['IBAN DE89 3704 0044 0532 0130 00 please', 'IBAN [iban] please'],
    ['fr7630006000011234567890189', '[iban]'],
    ['GB29 NWBK 6016 1331 9268 19', '[iban]'],
    ['MT84 MALT 0110 0001 2345 MTLC AST0 01S and more', '[iban] and more'],
    ['it fails from 203.0.113.7', 'it fails from [ip]'],
    ['https://93.184.215.14:9200/_search', 'https://[ip]:9200/_search'],
    ['from 2001:db8:85a3::8a2e:370:7334', 'from [ip]'],
    ['engine 0f8fad5b-d9cb-469f-a165-70867728950e is stale', 'engine [id] is stale'],
    ['trace 4bf92f3577b34da6a3ce929d0e0e4736', 'trace [id]'],
    ['the key q7Rz1Lw9Xc3Vb5Nm8Kj2 is refused', 'the key [key] is refused'],
    ['口座はfr7630006000011234567890189です', '口座は[iban]です'],
    ['電話は０９０−１２３４−５６７８です', '電話は[phone]です'],
    ['０９０ー１２３４ー５６７８', '[phone]'],
    ['٠٦١٢٣٤٥٦٧٨ هاتفي', '[phone] هاتفي'],
    ['تلفن ۰۹۱۲۳۴۵۶۷۸۹', 'تلفن [phone]'],
    ['+1 415‑555‑2671', '[phone]'],
    ['カード ４２４２　４２４２　４２４２　４２４２', 'カード [card]'],
    ['ａｄａ＠ａｃｍｅ．ｅｘａｍｐｌｅ へ', '[email] へ'],
  ])('%s', (question, redacted) => {
    expect(redact(question)).toBe(redacted)
  })

  it.each(SECRET_TEXTS)('is a $kind: $text', ({ text, secret }) => {
    expect(redact(text)).not.toContain(secret)
  })

  it.each([
    '+33 6 12 34 56 78',
    '+33 (0) 1 72 95 20 42',
    '0171/1234567',
    '+33612345678',
    '0033 1 23 45 67 89',
    '06 12 34 56 78',
    '06.12.34.56.78',
    '0612345678',
    '+1 (555) 010-0199',
    '(555) 210-0199',
    '555-210-0199',
    '415 555 2671',
    '+44 20 7946 0958',
    '+44 (0)20 7946 0958',
    '020 7946 0958',
    '07700 900123',
    '+49 30 901820',
    '030 9018-2000',
    '+34 612 34 56 78',
    '+39 06 6982 1234',
    '+81 3-1234-5678',
    '03-1234-5678',
    '+86 138 1234 5678',
    '+91 98765 43210',
    '+55 11 91234-5678',
    '+7 (912) 345-67-89',
    '+971 50 123 4567',
    '+61 2 9876 5432',
  ])('is a number that somebody is called at: %s', (number) => {
    expect(redact(`Call me back: ${number}, please`)).toBe('Call me back: [phone], please')
    expect(redact(`(${number})`)).toBe('([phone])')
  })

  it.each([
    'phone: 9876543',
    'tél. 612345',
    'my whatsapp number is 98765 43210',
    '電話: 1234 5678',
    'Telefon 44 668 18 00',
  ])('is a number that is called one: %s', (question) => {
    expect(redact(question)).toMatch(/\[phone\]$/)
  })
})

describe('what stays in a question', () => {
  it.each([
    'token: process.env.TOKEN2 and page_token=2',
    'the token is 8.15.3-compatible and the secret is base64-encoded',
    'the access key elasticsearch8 and api keys 20240115',
    'token: YOUR_TOKEN_1234',
    'from 41111111 to 11111111 and 4111.1111.1111.1112',
    'upgrade from 7.10.2 to 8.15.3',
    'version 7.17.10.1 and v203.0.113.7',
    'since 1.2.3.4 nothing works',
    'error 403, ORA-00942, HTTP 502, 0x80070005 and E11000',
    'error code 0x00007ff8a1b2c3d4',
    'on 2024-01-15 10:30:05.123 and 15/01/2024',
    'at 2026-06-08T14:59:00.000Z',
    '10:30:05 to 11:30:05',
    'from 1,000,000 to 1 000 000 documents in 250 ms',
    'index_not_found_exception in AbstractCoordinatorBase.java:1234',
    'localhost:9200, 127.0.0.1:5601, 192.168.1.20, 10.0.0.1 and 0.0.0.0',
    'ES|QL, C++, k8s, x86_64, utf-8, sha256, base64 and S3',
    'decorators such as @Input and npm i @elastic/search-ui@1.20.2',
    'dead::beef std::vector<int>',
    'at 1715112992748, 20200417225016 and 2019-11-22 12-28-02',
    'co.elastic.apm.IntakeV2ReportingEventHandler',
    'haproxy says [WARNING] 051/133232 (113) and 002043 (02000): SQL error',
    'BM25 ranking algorithm to calculate',
    'top: 20 0 1267528 76520 10056',
    'top: 20 415 555 2671 8',
    'build.123 +20230815 and Buffer(00205215)',
    'price 19.99 € for 12 months',
    'case C-10001, ticket #123456 and order 1234567',
    'WARN 2024.01.15 00000000001 shards',
    'node-12 to node-15, 1-800 requests, 3-5 days',
    'Comment réindexer 12 moteurs en 2024 ?',
    '如何重建索引 8.15',
  ])('%s', (question) => {
    expect(redact(question)).toBe(question)
  })

  it.each(HARMLESS_TEXTS.filter((text) => !text.includes('+33')))('is what no secret is: %s', (text) => {
    expect(redact(text)).not.toMatch(/\[card\]|\[phone\]|\[iban\]|\[ip\]/)
  })
})

describe('the name of who asks', () => {
  it.each([
    ['Regards, Ada Lovelace', ['Ada Lovelace'], 'Regards, [name]'],
    ['lovelace ada here', ['Ada Lovelace'], '[name] [name] here'],
    ['ADA asks', ['Ada Lovelace'], '[name] asks'],
    ['in Canada, adaptive search', ['Ada Lovelace'], 'in Canada, adaptive search'],
    ['ask Jean-Luc or Müller', ['Jean-Luc Müller'], 'ask [name]-[name] or [name]'],
    ['Will it work, says Will? it will', ['Will Page'], '[name] it work, says [name]? it will'],
    ['a page of the index', ['Page Index'], 'a page of the index'],
    ['support for the admin', ['support', 'admin'], 'support for the admin'],
    ['ask the support team', ['Support Team'], 'ask the support team'],
    ['ask mary ann', ['Mary-Ann Lee', 'mary.ann'], 'ask [name] [name]'],
    ['why de la is kept', ['Ana de la Cruz'], 'why de la is kept'],
    ['我是王小明的同事', ['王小明'], '我是[name]的同事'],
    ['does ada (x)* match', ['Ada (x)*'], 'does [name] match'],
    ['Lovelaceさんの画面', ['Ada Lovelace'], '[name]さんの画面'],
    ['ask Anais, ANAÏS or Anai\u0308s now', ['Anaïs Martin'], 'ask [name], [name] or [name] now'],
    ['écrivez à Anaïs, été comme hiver', ['Anai\u0308s'], 'écrivez à [name], été comme hiver'],
    ['MULLER und Strauß, STRAUSS, Strauss', ['Jürgen Müller', 'Strauß'], '[name] und [name], [name], [name]'],
    ['Straußchen', ['Strauß'], 'Straußchen'],
    ['さがさん', ['さか'], 'さがさん'],
    ['nothing here', [' ', '', '--'], 'nothing here'],
  ])('%s', (question, names, redacted) => {
    expect(redact(question, names)).toBe(redacted)
  })
})

const words = fc.constantFrom(
  ...[
    'how',
    'do',
    'I',
    'reindex',
    '7.10.2',
    'error',
    '403',
    'ada@acme.example',
    '+33 6 12 34 56 78',
    '—',
    'モデル',
    '(',
    '[',
  ],
)
const question = fc
  .oneof(
    fc.array(words, { maxLength: 12 }).map((list) => list.join(' ')),
    fc.string({ unit: 'binary', maxLength: 200 }),
  )
  .filter((text) => !/\[\w+\]/.test(text))

describe('redaction', () => {
  it('changes nothing that it has redacted', () => {
    fc.assert(
      fc.property(question, fc.array(fc.string({ maxLength: 8 }), { maxLength: 2 }), (text, names) => {
        const known = names.filter((name) => !/email|phone|card|iban|key|ip|id|name/i.test(name))
        const once = redact(text, known)
        expect(redact(once, known)).toBe(once)
      }),
    )
  })

  it('finds an address, a card and a number wherever they stand', () => {
    const planted = fc.constantFrom(
      'ada@acme.example',
      '4242 4242 4242 4242',
      '+33 6 12 34 56 78',
      'DE89370400440532013000',
    )
    const around = fc.array(fc.constantFrom('how', 'reindex', 'v7.10', 'error', '—', '?'), { maxLength: 6 })
    fc.assert(
      fc.property(around, planted, around, (before, secret, after) => {
        expect(redact([...before, secret, ...after].join(' '))).not.toContain(secret)
      }),
    )
  })

  it('keeps words without digits, signs and names as they are', () => {
    const letters = fc.string({ unit: fc.constantFrom(...'abcdefgàéü ñщ語 .,;?!'), maxLength: 200 })
    fc.assert(
      fc.property(letters, (text) => {
        expect(redact(text)).toBe(text)
      }),
    )
  })
})
