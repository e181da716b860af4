import { randomBytes } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { swiftypePreset } from '../sites/presets/swiftype.ts'
import type { Site } from '../sites/site.ts'
import { DEMO_SITE } from './demo-people.ts'

/**
 * The demo's site. Its secret is made once and kept in the data folder, so that tokens outlive a restart. Support's mailbox is
 * part of the mail preview: a real mail server is not bothered with mail to nobody.
 */
export async function createDemoSite(
  dataFolder: string,
  { mailIsPreviewed }: { mailIsPreviewed: boolean },
): Promise<Site> {
  return demoSite({ secret: await demoSecret(join(dataFolder, 'demo-secret')), mailIsPreviewed })
}

export function demoSite({ secret, mailIsPreviewed }: { secret: string; mailIsPreviewed: boolean }): Site {
  return {
    ...swiftypePreset,
    id: DEMO_SITE,
    name: 'Halyard',
    keySet: null,
    emailCodes: true,
    accountCases: true,
    supportTeam: mailIsPreviewed ? { addresses: ['team@support.example'], locale: 'en' } : null,
    callBack: { meetingUrl: 'https://meet.example/{case}/{token}', minutes: 30 },
    // Whoever tries it by a script wants to see figures too.
    countsDrivenBrowsers: true,
    origins: 'loopback',
    secrets: [secret],
  }
}

async function demoSecret(file: string): Promise<string> {
  const made = randomBytes(48).toString('base64url')
  try {
    await writeFile(file, made, { flag: 'wx', mode: 0o600 })
    return made
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    const kept = await readFile(file, 'utf8')
    if (kept.length >= made.length) return kept
    // A crash between creation and content leaves a short file; nothing was signed with it.
    await writeFile(file, made, { mode: 0o600 })
    return made
  }
}
