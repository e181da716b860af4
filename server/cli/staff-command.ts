import { hashPassword } from '../staff/password-hash.ts'
import { randomPassword } from '../staff/random-password.ts'
import type { StaffAdministration } from '../staff/staff-administration.ts'
import type { KeptMember } from '../staff/staff-store.ts'
import type { StaffSites } from '../support-rules/staff-member.ts'
import { CommandRefused, carryOutCommand } from './carry-out-command.ts'
import { printable } from './printable.ts'
import { readStaffArguments, STAFF_HELP, type StaffArguments } from './staff-arguments.ts'
import { unknownSiteText } from './unknown-site-text.ts'

export interface StaffCommandDependencies {
  stdout: { write(text: string): unknown }
  stderr: { write(text: string): unknown }
  /** What comes in on standard input, whole. */
  readInput: () => Promise<string>
  /** Ids of the sites that are served. */
  sites: () => Promise<string[]>
  /** In this process, or through the running server that holds the store. */
  open: () => Promise<StaffAdministration & AsyncDisposable>
}

const SHORTEST_PASSWORD = 12
const LONGEST_PASSWORD = 1_000
const LOG_LINES = 200

/** `guichet staff`. Resolves to the exit code that `STAFF_HELP` states. */
export function staffCommand(args: string[], dependencies: StaffCommandDependencies): Promise<number> {
  return carryOutCommand(args, dependencies, {
    name: 'staff',
    help: STAFF_HELP,
    read: readStaffArguments,
    async run({ arguments: asked }) {
      const { json, text } = await run(asked, dependencies)
      return asked.json ? `${JSON.stringify(json)}\n` : text
    },
  })
}

interface Output {
  json: unknown
  text: string
}

async function run(
  asked: StaffArguments,
  { readInput, sites, open }: StaffCommandDependencies,
): Promise<Output> {
  if ('sites' in asked) await refuseUnknownSites(asked.sites, sites)
  const password = 'passwordFromStdin' in asked ? await passwordFor(asked, readInput) : null
  await using administration = await open()
  switch (asked.action) {
    case 'add': {
      const { email, name, role, sites } = asked
      const passwordHash = await hashPassword(password?.text ?? '')
      if (!(await administration.add({ email, name, role, sites, passwordHash }))) {
        throw new CommandRefused(`${email} has a local account. See: guichet staff password ${email}`)
      }
      return told({ email, name, role, sites }, `${email} may sign in as ${role}.`, password)
    }
    case 'password': {
      const { email } = asked
      if (!(await administration.setPassword(email, await hashPassword(password?.text ?? '')))) {
        throw new CommandRefused(`${email} has no local account.`)
      }
      return told({ email }, `${email} has another password, and is signed out everywhere.`, password)
    }
    case 'list': {
      const members = await administration.members()
      return {
        json: { members: members.map(listed) },
        text: members.length === 0 ? 'Nobody yet. See: guichet staff add\n' : lines(members.map(memberText)),
      }
    }
    case 'remove': {
      const removed = await administration.remove(asked.email)
      if (removed === 0) throw new CommandRefused(`There is nobody with the address ${asked.email}.`)
      return { json: { removed }, text: `${asked.email} is out.\n` }
    }
    case 'key add': {
      const { id, token } = await administration.addKey(asked)
      return {
        json: { id, name: asked.name, sites: asked.sites, key: token },
        text: `${printable(asked.name)} (${id}) has this key, which is shown this once:\n\n  ${token}\n\n`,
      }
    }
    case 'key list': {
      const keys = await administration.keys()
      return {
        json: { keys },
        text:
          keys.length === 0
            ? 'There is no key.\n'
            : lines(
                keys.map(({ id, name, sites, lastUsedAt, revokedAt }) =>
                  [
                    id,
                    printable(name),
                    sitesText(sites),
                    revokedAt
                      ? `revoked ${revokedAt.toISOString()}`
                      : `last used ${lastUsedAt?.toISOString() ?? 'never'}`,
                  ].join('  '),
                ),
              ),
      }
    }
    case 'key revoke': {
      if (!(await administration.revokeKey(asked.id))) {
        throw new CommandRefused(`There is no key ${asked.id} that is accepted.`)
      }
      return { json: { revoked: asked.id }, text: `The key ${asked.id} is refused from now on.\n` }
    }
    case 'log': {
      const trail = await administration.auditTrail(LOG_LINES)
      return {
        json: { lines: trail },
        text: lines(
          trail.map(({ at, actor, action, site, details }) =>
            printable(
              [at.toISOString(), actor, action, ...(site ? [site] : []), JSON.stringify(details)].join('  '),
            ),
          ),
        ),
      }
    }
  }
}

interface Password {
  text: string
  /** Nobody else knows it: it has to be told. */
  isMade: boolean
}

async function passwordFor(
  { passwordFromStdin }: { passwordFromStdin: boolean },
  readInput: () => Promise<string>,
): Promise<Password> {
  if (!passwordFromStdin) return { text: randomPassword(), isMade: true }
  const text = (await readInput()).replace(/\r?\n$/, '')
  if (/[\r\n]/.test(text)) throw new CommandRefused('The password is one line.')
  if (text.length < SHORTEST_PASSWORD) {
    throw new CommandRefused(`The password has ${SHORTEST_PASSWORD} characters or more.`)
  }
  if (text.length > LONGEST_PASSWORD) throw new CommandRefused('The password is too long.')
  return { text, isMade: false }
}

async function refuseUnknownSites(asked: StaffSites, sites: () => Promise<string[]>): Promise<void> {
  if (asked === 'all') return
  const known = await sites()
  const unknown = asked.find((site) => !known.includes(site))
  if (unknown !== undefined) {
    throw new CommandRefused(unknownSiteText(unknown, known))
  }
}

function told(json: object, text: string, password: Password | null): Output {
  if (!password?.isMade) return { json, text: `${text}\n` }
  return {
    json: { ...json, password: password.text },
    text: `${text} The password, which is shown this once:\n\n  ${password.text}\n\n`,
  }
}

/** Without the hash. */
function listed({ way, ...member }: KeptMember) {
  if (way.kind === 'oidc') return { ...member, signIn: way.kind, issuer: way.issuer, groups: way.groups }
  return { ...member, signIn: way.kind, role: way.role, sites: way.sites }
}

function memberText({ email, name, way, lastSignInAt }: KeptMember): string {
  const rights = way.kind === 'oidc' ? `by ${way.issuer}` : `${way.role}  ${sitesText(way.sites)}`
  return printable([email, name, rights, `last sign-in ${lastSignInAt?.toISOString() ?? 'never'}`].join('  '))
}

function sitesText(sites: StaffSites): string {
  return sites === 'all' ? 'all sites' : sites.join(', ')
}

function lines(texts: string[]): string {
  return texts.map((text) => `${text}\n`).join('')
}
