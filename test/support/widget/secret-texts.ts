import type { SecretKind } from '../../../server/contract/secrets/find-secrets.ts'

export interface SecretText {
  text: string
  /** Each made up, and put together here so that no scanner takes this file for a leak. */
  secret: string
  kind: SecretKind
}

const RANDOM = 'q7Rz1Lw9Xc3Vb5Nm8Kj2Hg4Fd6Sa0PoIuYtReWq7Zx1Cv3Bn5M'
const HEX = '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08'
const TOKEN = ['eyJhbGciOiJIUzI1NiJ9', 'eyJzdWIiOiI0MiIsImFjY291bnQiOiJhY21lIn0', RANDOM.slice(0, 43)].join(
  '.',
)
const PEM = [
  '-----BEGIN PRIVATE KEY-----',
  `MIIEvQIBADANBgkqhkiG9w0BAQEFAASCBKcw${RANDOM.slice(0, 28)}`,
  `gSjAgEAAoIBAQC7${RANDOM.slice(0, 45)}/+=`,
  '-----END PRIVATE KEY-----',
].join('\n')

const text = (kind: SecretKind, secret: string, around: (secret: string) => string): SecretText => ({
  kind,
  secret,
  text: around(secret),
})

/** What people paste when they ask for help, and should not. */
export const SECRET_TEXTS: readonly SecretText[] = [
  text('private-key', PEM, (each) => `Here is the key we sign with:\n\n${each}\n\nWhat is wrong with it?`),
  text('private-key', PEM.split('\n').slice(0, 3).join('\n'), (each) => `${each}`),
  text('key', `AKI${'A'}${RANDOM.slice(0, 16).toUpperCase()}`, (each) => `The id is ${each}.`),
  text(
    'key',
    `wJ4l${RANDOM.slice(0, 20)}/K7MD/${RANDOM.slice(20, 30)}`,
    (each) => `aws_secret_access_key=${each}`,
  ),
  text('key', `AI${'za'}Sy${RANDOM.slice(0, 33)}`, (each) => `maps.js?key=${each}&v=3`),
  text('key', `gh${'p_'}${RANDOM.slice(0, 36)}`, (each) => `git clone with ${each} fails`),
  text('key', `github${'_pat_'}${RANDOM.slice(0, 40)}`, (each) => each),
  text('key', `glp${'at-'}${RANDOM.slice(0, 20)}`, (each) => `PRIVATE-TOKEN: ${each}`),
  text(
    'key',
    `xox${'b-'}123456789012-123456789012-${RANDOM.slice(0, 24)}`,
    (each) => `bot ${each}, channel #help`,
  ),
  text('key', `sk_${'live_'}${RANDOM.slice(0, 24)}`, (each) => `Stripe(“${each}”)`),
  text('key', `wh${'sec_'}${RANDOM.slice(0, 32)}`, (each) => `The webhook secret ${each} is refused`),
  text('key', `sk-${'proj-'}${RANDOM}`, (each) => `OPENAI=${each}`),
  text('key', `SG.${RANDOM.slice(0, 22)}.${RANDOM.slice(0, 43)}`, (each) => `apikey:${each}`),
  text('key', `private-${'q7rz1lw9xc3vb5nm8kj2hg4f'}`, (each) => `We search with ${each}, is that right?`),
  text(
    'key',
    'q7Rz1Lw9Xc3Vb5Nm8Kj2',
    (each) => `curl 'https://api.example.com/v1/engines?auth_token=${each}'`,
  ),
  text('key', RANDOM.slice(0, 32), (each) => `const client = connect({ apiKey: '${each}' })`),
  text('key', HEX.slice(0, 40), (each) => `notre clé : api_key = ${each}`),
  text('token', TOKEN, (each) => `I am logged in with ${each}`),
  text('token', RANDOM.slice(0, 40), (each) => `curl -H "Authorization: Bearer ${each}"`),
  text('token', `YWRhOk${RANDOM.slice(0, 16)}==`, (each) => `> Authorization: Basic ${each}\n> Host: x`),
  text('password', 'hunter2', (each) => `My password is ${each}, and I cannot log in`),
  text('password', 'Soleil2024!', (each) => `identifiant : ada, mot de passe : ${each}`),
  text('password', 'Tr0ub4dor&3', (each) => `{"user": "ada", "password": "${each}"}`),
  text('password', 'k8Fq0zTw', (each) => `DB_PASSWORD=${each}\nDB_HOST=db`),
  text('password', 's3cret-Pa55', (each) => `postgres://ada:${each}@db.example.com:5432/shop`),
  text('password', '7hWq-9d', (each) => `redis://:${each}@cache:6379/0 does not answer`),
  text('card', `${'4111'} 1111 1111 1111`, (each) => `Please charge ${each}.`),
  text('card', `${'5555'}555555554444`, (each) => `my card: ${each}, exp. 12/29`),
  text('card', `${'3782'} 822463 10005`, (each) => `Amex ${each}`),
]

/** What looks like a secret to a careless eye, and is none. */
export const HARMLESS_TEXTS: readonly string[] = [
  'How do I reset my password?',
  'The password is required, it says, but I typed one.',
  'password: must contain at least 8 characters and 1 digit',
  'I get "invalid API key" when I push documents with api_key=YOUR_API_KEY_GOES_HERE_1234',
  'Set password: $DB_PASSWORD_1 and api_key: process.env.GUICHET_API_KEY2',
  'password => "xxxxxxxx1"',
  'I use a certificate with a password: elastic-certificates.p12',
  'Your password is base64-encoded',
  'postgres://user:password@localhost/db',
  'postgres://postgres:postgres@localhost/db',
  'postgresql://postgres:$(POSTGRES_PASSWORD)@server/db',
  'git@github.com:acme/shop.git and https://example.com:8080/@ada',
  'Request 550e8400-e29b-41d4-a716-446655440000 failed',
  'requestId: req_01HV5Z3N9K8X7Y6W5V4T3S2R1Q',
  `https://cdn.example.com/assets/main-${HEX.slice(0, 20)}.js returns 404`,
  `https://example.com/p/${HEX} is not crawled`,
  `The build of commit ${HEX.slice(0, 40)} is broken, sha256:${HEX}`,
  'ERR_SSL_VERSION_OR_CIPHER_MISMATCH and 0x80070005, then ORA-01017',
  'Order 4012888888881882 of 12 March, invoice 2024-03-12-000123',
  'Order number 1234 5678 9012 3456',
  'Timestamp 1710240000000 to 1710243600000',
  'IMEI 49 015420 323751 8',
  '0000 0000 0000 0000',
  'Call me on +33 6 12 34 56 78',
  'Bearer tokens expire after an hour',
  'Authorization: Bearer <token>',
  'the token is expired: exp 1710240000',
  'next_page_token: CAUQAA and page_token=2',
  'secret: none, key: value',
  'at com.example.search.Indexer2.pushDocuments(Indexer2.java:1423)',
  'elasticsearch-8.13.4-linux-x86_64.tar.gz',
  '•••••• and password: ••••••',
  'clé: configuration-du-robot-2024-version-finale',
  'pk_live_51H8example is what our page has',
  'der Schlüssel liegt unter dem Blumentopf, das Passwort ist vergessen',
]
