import { z } from 'zod'
import type { StaffRole } from './contract/vocabulary.ts'
import type { StaffRule } from './staff/staff-grant.ts'
import { StartUpError } from './start-up-error.ts'

/** `group:leads=admin`, `@example.com=viewer:pub_a+pub_b`, `ada@example.com=admin`. */
const RULE =
  /^(?:group:(?<group>[^=,]+)|@(?<domain>[^\s@=,:+]+)|(?<email>[^\s@=,]+@[^\s@=,]+))=(?<role>viewer|admin)(?::(?<sites>[A-Za-z0-9_-]{1,64}(?:\+[A-Za-z0-9_-]{1,64})*))?$/

const LOOPBACK = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/

export const staffEnvironment = {
  OIDC_ISSUER: z
    .url({ protocol: /^https?$/ })
    .refine((url) => new URL(url).protocol === 'https:' || LOOPBACK.test(new URL(url).hostname))
    .optional(),
  OIDC_CLIENT_ID: z.string().min(1).optional(),
  OIDC_CLIENT_SECRET: z.string().min(1).optional(),
  OIDC_STAFF: z
    .string()
    .default('')
    .transform((text) => text.split(',').flatMap((entry) => entry.trim() || []))
    .pipe(z.array(z.string().regex(RULE))),
  OIDC_SCOPE: z
    .string()
    .regex(/(^| )openid( |$)/)
    .default('openid email profile'),
  OIDC_GROUPS_CLAIM: z.string().min(1).default('groups'),
  OIDC_LABEL: z.string().min(1).max(60).optional(),
  TRUSTED_PROXIES: z.coerce.number().int().min(0).max(10).default(0),
}

export const WHAT_STAFF_EXPECTS: Record<keyof typeof staffEnvironment, string> = {
  OIDC_ISSUER: 'the https address of an OpenID provider',
  OIDC_CLIENT_ID: 'the id of the client that is registered at the provider',
  OIDC_CLIENT_SECRET: "the client's secret",
  OIDC_STAFF:
    'rules apart by commas, such as group:leads=admin, @example.com=viewer:pub_console or ada@example.com=admin',
  OIDC_SCOPE: 'scopes apart by blanks, openid among them',
  OIDC_GROUPS_CLAIM: 'the name of a claim',
  OIDC_LABEL: 'what the provider is called on the dashboard',
  TRUSTED_PROXIES: 'how many proxies stand before the server, from 0 to 10',
}

/** Where the support team signs in besides local accounts. */
export interface OidcConfig {
  issuer: URL
  clientId: string
  /** Null: a public client, by PKCE alone. */
  clientSecret: string | null
  scope: string
  groupsClaim: string
  label: string
  rules: StaffRule[]
}

/**
 * Null where no provider is stated.
 *
 * @throws {StartUpError} for one that nobody could come in from, or that says by nothing who Guichet is.
 */
export function oidcConfig(values: z.infer<z.ZodObject<typeof staffEnvironment>>): OidcConfig | null {
  const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, OIDC_STAFF: rules } = values
  if (issuer === undefined) {
    if (clientId === undefined && rules.length === 0) return null
    throw new StartUpError(
      'configuration_invalid',
      'OIDC_ISSUER is missing: the other OIDC variables need it.',
    )
  }
  if (clientId === undefined) {
    throw new StartUpError('configuration_invalid', 'OIDC_CLIENT_ID is missing: OIDC_ISSUER needs it.')
  }
  if (rules.length === 0) {
    throw new StartUpError(
      'configuration_invalid',
      'OIDC_STAFF is missing: it says who may come in, such as @example.com=viewer,ada@example.com=admin.',
    )
  }
  const url = new URL(issuer)
  return {
    issuer: url,
    clientId,
    clientSecret: values.OIDC_CLIENT_SECRET ?? null,
    scope: values.OIDC_SCOPE,
    groupsClaim: values.OIDC_GROUPS_CLAIM,
    label: values.OIDC_LABEL ?? url.hostname,
    rules: rules.map(ruleOf),
  }
}

function ruleOf(entry: string): StaffRule {
  const { group, domain, email, role, sites } = RULE.exec(entry)?.groups ?? {}
  const grant = { role: role as StaffRole, sites: sites === undefined ? ('all' as const) : sites.split('+') }
  if (group !== undefined) return { who: { group: group.trim() }, ...grant }
  if (domain !== undefined) return { who: { domain: domain.toLowerCase() }, ...grant }
  return { who: { email: (email ?? '').toLowerCase() }, ...grant }
}
