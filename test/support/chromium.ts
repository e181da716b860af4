import { existsSync } from 'node:fs'
import { type Browser, chromium } from 'playwright-core'

const CANDIDATES = [
  process.env.CHROMIUM,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
]

/** On a machine that starts servers and other browsers at the same moment. */
const START_LIMIT_MS = 120_000

/**
 * A real Chromium, without the background traffic that a closed network would refuse.
 *
 * @param without switches that Playwright gives it and that are to be left out
 * @param also further switches
 */
export async function launchChromium(without: string[] = [], also: string[] = []): Promise<Browser> {
  const executablePath = CANDIDATES.find((path) => path !== undefined && existsSync(path))
  if (!executablePath) {
    throw new Error(
      'No Chromium here: install it (Debian: apt-get install chromium) or set CHROMIUM to its path.',
    )
  }
  return chromium.launch({
    executablePath,
    timeout: START_LIMIT_MS,
    ignoreDefaultArgs: without,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      ...also,
    ],
  })
}
