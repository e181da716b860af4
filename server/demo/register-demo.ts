import type { Hono } from 'hono'
import { signIdentity } from '../contacts/sign-identity.ts'
import type { Article } from '../content/article.ts'
import type { MailPreview } from '../mail/mail-preview.ts'
import { isOriginAllowed } from '../sites/is-origin-allowed.ts'
import type { Site, SiteDirectory } from '../sites/site.ts'
import type { TakeDemoMail } from './answer-mail.ts'
import { registerArticlePages } from './article-pages.ts'
import { type BuiltPages, registerBuiltPages } from './built-pages.ts'
import { DEMO_PEOPLE } from './demo-people.ts'
import { registerHostPageModes } from './host-page-modes.ts'
import { type DemoAddress, isDemoHost } from './is-demo-host.ts'
import { registerMailPages } from './mail-pages.ts'

export interface DemoDependencies {
  site: Site
  clock: () => Date
  address: DemoAddress
  builtPages: BuiltPages
  /** The shipped pages, whose urls start with `/demo/`. */
  articles: Article[]
  /** Null: mail goes out by SMTP and there is nothing to preview. */
  mailPreview: MailPreview | null
  /** For answers to what is previewed. */
  takeMail: TakeDemoMail
}

/** The demo: a console page that hosts the widget, the shipped content's pages, tokens for its people, and its mail. */
export function registerDemo(app: Hono, dependencies: DemoDependencies, sites: SiteDirectory): void {
  for (const path of ['/', '/demo/*']) {
    app.use(path, async (c, next) => {
      if (isDemoHost(new URL(c.req.url).hostname, dependencies.address)) return next()
      return c.text(
        'The demo does not answer by this name. Open it at localhost, or set PUBLIC_URL to its name.',
        403,
      )
    })
  }
  app.get('/', (c) => c.redirect('/demo/'))
  registerBuiltPages(app, dependencies.builtPages)
  // The dashboard may have given the site another secret since.
  const currentSite = () => sites.find(dependencies.site.id) ?? dependencies.site
  registerTokens(app, { currentSite, clock: dependencies.clock })
  registerHostPageModes(app)
  registerArticlePages(app, dependencies)
  const { site, mailPreview: mail, takeMail } = dependencies
  if (mail) registerMailPages(app, { site, mail, takeMail })
}

/** What a host's own server does for its signed-in visitor; only loopback pages may read it. */
function registerTokens(
  app: Hono,
  { currentSite, clock }: { currentSite: () => Site; clock: () => Date },
): void {
  app.get('/demo/token', async (c) => {
    const site = currentSite()
    const origin = c.req.header('origin')
    if (!isOriginAllowed(site, origin))
      return c.text('Only pages on this machine may ask for a demo token.', 403)
    const as = c.req.query('as') ?? ''
    const person = Object.hasOwn(DEMO_PEOPLE, as) ? DEMO_PEOPLE[as as keyof typeof DEMO_PEOPLE] : undefined
    if (!person) return c.text(`Say who: ?as=${Object.keys(DEMO_PEOPLE).join(' | ')}`, 404)
    const token = await signIdentity(person, { site, now: clock() })
    return c.text(token, 200, {
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      vary: 'origin',
      ...(origin === undefined ? {} : { 'access-control-allow-origin': origin }),
    })
  })
}
