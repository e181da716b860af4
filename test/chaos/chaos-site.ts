import { randomBytes } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Webhook } from 'standardwebhooks'
import { type SignedPerson, signIdentity } from '../../server/contacts/sign-identity.ts'

/** A site with a team and a desk, and somebody who may do all that its rules allow. */
export interface ChaosSite {
  id: string
  /** The sites file. */
  file: string
  token(): Promise<string>
  signWebhook(id: string, body: string): Record<string, string>
}

const PERSON: SignedPerson = {
  subject: 'person-1',
  email: 'ada@acme.example',
  name: 'Ada',
  account: 'acme',
  accountName: 'Acme',
  plan: 'premium',
  primaryEmail: 'it@acme.example',
  engines: [{ id: 'shop', name: 'Shop' }],
  technicalContact: true,
}

const CHAOS_SITE_ID = 'pub_chaos'
/** Longer than any life of the server. */
const TOKEN_SECONDS = 60 * 60

export function createChaosSite(folder: string, deskUrl: string): ChaosSite {
  const secret = randomBytes(48).toString('base64url')
  const deskSecret = `whsec_${randomBytes(32).toString('base64')}`
  const site = {
    id: CHAOS_SITE_ID,
    preset: 'swiftype',
    origins: ['https://console.example.com'],
    secrets: [secret],
    supportTeam: { addresses: ['team@support.example'] },
    accounts: { sources: ['claims'] },
    desk: { url: deskUrl, secrets: [deskSecret] },
  }
  const file = join(folder, 'sites.json')
  writeFileSync(file, JSON.stringify({ sites: [site] }))
  const webhook = new Webhook(deskSecret)
  return {
    id: site.id,
    file,
    token: () =>
      signIdentity(PERSON, {
        site: { id: site.id, secrets: [secret] },
        now: new Date(),
        lifetimeSeconds: TOKEN_SECONDS,
      }),
    signWebhook(id, body) {
      const now = new Date()
      return {
        'webhook-id': id,
        'webhook-timestamp': String(Math.floor(now.getTime() / 1000)),
        'webhook-signature': webhook.sign(id, now, body),
      }
    },
  }
}
