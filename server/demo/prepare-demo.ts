import type { Logger } from 'pino'
import type { AccountDirectory } from '../contacts/account-directory.ts'
import type { ArticleStore } from '../content/article-store.ts'
import { indexShippedContent } from '../content/sources/shipped-content.ts'
import type { TakeMailInDependencies } from '../mail/in/take-mail-in.ts'
import { demoMailIn } from './demo-mail-in.ts'
import type { DemoFiles } from './read-demo-files.ts'
import type { DemoDependencies } from './register-demo.ts'
import { seedDemoAccounts } from './seed-demo-accounts.ts'

export interface DemoParts
  extends Pick<DemoDependencies, 'site' | 'clock' | 'address' | 'mailPreview'>,
    Pick<TakeMailInDependencies, 'blobs' | 'inbox' | 'replyKey'> {
  files: DemoFiles
  accounts: AccountDirectory
  articles: ArticleStore
  log: Logger
}

/** Puts the demo's accounts and content into the store, and gathers what its pages are made of. */
export async function prepareDemo(parts: DemoParts): Promise<DemoDependencies> {
  const { files, site, address, accounts, articles, mailPreview, blobs, inbox, replyKey, clock, log } = parts
  const { pages, builtPages } = files
  await seedDemoAccounts(accounts)
  const report = await indexShippedContent({ articles, pages })
  for (const failure of report.failures) log.warn(failure, 'a shipped page was left out')
  return {
    site,
    clock,
    address,
    mailPreview,
    takeMail: demoMailIn({ blobs, inbox, sites: [site], replyKey, clock }),
    articles: pages.flatMap((page) => ('article' in page ? [page.article] : [])),
    builtPages,
  }
}
