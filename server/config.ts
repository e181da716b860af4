import { resolve } from 'node:path'
import { z } from 'zod'
import { type MailInConfig, mailInConfig, mailInEnvironment, WHAT_MAIL_IN_EXPECTS } from './mail-in-config.ts'
import { type OidcConfig, oidcConfig, staffEnvironment, WHAT_STAFF_EXPECTS } from './staff-config.ts'
import { StartUpError } from './start-up-error.ts'

const port = z.coerce.number().int().min(0).max(65_535)
const httpUrl = z.url({ protocol: /^https?$/ })

/** Host, user, key. */
const DISCOURSE_KEY = /^([^\s=:/]+(?::\d+)?)=([^\s:]+):(\S+)$/

/** Apart by commas: the nodes of one cluster. */
const addresses = z
  .string()
  .transform((list) => list.split(',').map((address) => address.trim()))
  .pipe(z.array(httpUrl))

/** As Elasticsearch names indices and data streams. */
const INDEX_NAME = /^[a-z0-9][a-z0-9._-]{0,200}$/

/** As it can be sent in a header; too long to be guessed. */
const METRICS_TOKEN = /^[\x21-\x7e]{16,512}$/

const environment = z.object({
  PORT: port.default(3000),
  HOST: z.string().min(1).default('localhost'),
  PUBLIC_URL: httpUrl.optional(),
  GUICHET_DATA: z.string().min(1).default('.guichet'),
  GUICHET_SITES: z.string().min(1).optional(),
  GUICHET_SYNONYMS: z.string().min(1).optional(),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  ELASTICSEARCH_URL: addresses.optional(),
  ELASTICSEARCH_API_KEY: z.string().min(1).optional(),
  ELASTICSEARCH_INDEXING_API_KEY: z.string().min(1).optional(),
  ELASTICSEARCH_CA: z.string().min(1).optional(),
  GUICHET_EVENTS_INDEX: z.string().regex(INDEX_NAME).optional(),
  DISCOURSE_API_KEYS: z
    .string()
    .default('')
    .transform((text) => text.split(',').flatMap((entry) => entry.trim() || []))
    .pipe(z.array(z.string().regex(DISCOURSE_KEY))),
  SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
  ...mailInEnvironment,
  ...staffEnvironment,
  METRICS_TOKEN: z.string().regex(METRICS_TOKEN).optional(),
  LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent']).default('warn'),
})

const WHAT_IS_EXPECTED: Record<keyof z.infer<typeof environment>, string> = {
  PORT: 'a port number from 0 to 65535',
  HOST: 'a host name or address to listen on',
  PUBLIC_URL: 'an http(s) address',
  GUICHET_DATA: 'a folder',
  GUICHET_SITES: 'a JSON file',
  GUICHET_SYNONYMS: 'a text file',
  DATABASE_URL: 'an address such as postgres://user:password@host/database',
  ELASTICSEARCH_URL: 'an http(s) address, or several apart by commas',
  ELASTICSEARCH_API_KEY: 'an API key',
  ELASTICSEARCH_INDEXING_API_KEY: 'an API key',
  ELASTICSEARCH_CA: 'a PEM file',
  GUICHET_EVENTS_INDEX: 'the name of an index or a data stream, in lower case',
  DISCOURSE_API_KEYS: 'forum.example.com=USER:KEY, several apart by commas',
  SMTP_URL: 'an address such as smtp://host:25 or smtps://user:password@host',
  ...WHAT_MAIL_IN_EXPECTS,
  ...WHAT_STAFF_EXPECTS,
  METRICS_TOKEN: 'at least 16 printable ASCII characters without blanks',
  LOG_LEVEL: 'trace, debug, info, warn, error, fatal or silent',
}

export interface ElasticsearchConfig {
  /** Addresses of one cluster: where one does not answer, the next is asked. */
  node: string[]
  apiKey: string | null
  /** For writing; null: `apiKey` does both, or another process writes. */
  indexingApiKey: string | null
  caFile: string | null
}

export interface Config {
  port: number
  /** `localhost`: both loopback addresses and nothing else. */
  host: string
  /** Where people reach this server, without a slash at the end; null: at localhost and the port. */
  publicUrl: string | null
  /** Absolute. */
  dataFolder: string
  sitesFile: string | null
  databaseUrl: string | null
  elasticsearch: ElasticsearchConfig | null
  /** Where events are sent on to, on that cluster; null: nowhere. */
  eventsIndex: string | null
  /** What people say for one another, in Solr's format. */
  synonymsFile: string | null
  /** By the host of the forum: none is ever sent to another. */
  discourseKeys: ReadonlyMap<string, { username: string; key: string }>
  smtpUrl: string | null
  /** Null: no mail comes in. */
  mailIn: MailInConfig | null
  /** Null: the support team has local accounts alone. */
  oidc: OidcConfig | null
  /** How many proxies stand before this server, each of which says whom it has been asked by. */
  trustedProxies: number
  /** Whoever carries it may read `/metrics`; null: programs on this machine may. */
  metricsToken: string | null
  logLevel: z.infer<typeof environment>['LOG_LEVEL']
}

/**
 * The configuration that the environment states; an empty variable counts as absent.
 *
 * @throws {StartUpError} that names the variable and what is expected. The value is not repeated: it may be a secret.
 */
export function readConfig(env: NodeJS.ProcessEnv): Config {
  const present = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''))
  const parsed = environment.safeParse(present)
  if (!parsed.success) {
    const name = parsed.error.issues[0]?.path[0] as keyof typeof WHAT_IS_EXPECTED
    throw new StartUpError(
      'configuration_invalid',
      `${name} is not valid: it takes ${WHAT_IS_EXPECTED[name]}.`,
    )
  }
  const values = parsed.data
  if (values.GUICHET_EVENTS_INDEX && !values.ELASTICSEARCH_URL) {
    throw new StartUpError(
      'configuration_invalid',
      'GUICHET_EVENTS_INDEX is stated, and no ELASTICSEARCH_URL that it is on.',
    )
  }
  return {
    port: values.PORT,
    host: values.HOST,
    publicUrl: values.PUBLIC_URL?.replace(/\/+$/, '') ?? null,
    dataFolder: resolve(values.GUICHET_DATA),
    sitesFile: values.GUICHET_SITES ?? null,
    databaseUrl: values.DATABASE_URL ?? null,
    elasticsearch: values.ELASTICSEARCH_URL
      ? {
          node: values.ELASTICSEARCH_URL,
          apiKey: values.ELASTICSEARCH_API_KEY ?? null,
          indexingApiKey: values.ELASTICSEARCH_INDEXING_API_KEY ?? null,
          caFile: values.ELASTICSEARCH_CA ?? null,
        }
      : null,
    eventsIndex: values.GUICHET_EVENTS_INDEX ?? null,
    synonymsFile: values.GUICHET_SYNONYMS ?? null,
    discourseKeys: new Map(values.DISCOURSE_API_KEYS.map(discourseKey)),
    smtpUrl: values.SMTP_URL ?? null,
    mailIn: mailInConfig(values),
    oidc: oidcConfig(values),
    trustedProxies: values.TRUSTED_PROXIES,
    metricsToken: values.METRICS_TOKEN ?? null,
    logLevel: values.LOG_LEVEL,
  }
}

function discourseKey(entry: string): [host: string, { username: string; key: string }] {
  const [, host = '', username = '', key = ''] = DISCOURSE_KEY.exec(entry) ?? []
  return [host.toLowerCase(), { username, key }]
}
