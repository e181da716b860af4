import { createAudiencesOf } from '../contacts/audiences-of.ts'
import type { EntitlementOf } from '../contacts/entitlement-of.ts'
import { createArticleAddresses } from '../content/answers/article-addresses.ts'
import { articleRoutes } from '../content/articles.route.ts'
import { createContactPseudonym } from '../deflection/contact-pseudonym.ts'
import { eventRoutes } from '../deflection/events.route.ts'
import { createIsHeldOut } from '../deflection/experiment/create-is-held-out.ts'
import { createCountUnmeasured } from '../deflection/unmeasured/create-count-unmeasured.ts'
import { unmeasuredRoutes } from '../deflection/unmeasured/unmeasured.route.ts'
import { createUnmeasuredNoticeId } from '../deflection/unmeasured/unmeasured-notice-id.ts'
import type { Route } from '../http/route.ts'
import type { SiteDirectory } from '../sites/site.ts'
import { siteRoutes } from '../sites/sites.route.ts'
import { suggestionRoutes } from '../suggestions/suggestions.route.ts'
import type { Identity } from '../support-rules/account.ts'
import type { AppDependencies } from './app-dependencies.ts'
import { measureSuggestions } from './metrics/measure-suggestions.ts'

/** Links and what they lead to, and what pages tell of how they were used. */
export function routesOfHelp(
  {
    sites,
    search,
    articles,
    answers,
    accountSources,
    events,
    unmeasured,
    armOf,
    keys,
    publicUrl,
    metrics,
    clock,
    log,
  }: AppDependencies,
  entitlementOf: EntitlementOf,
): Route[] {
  const audiencesOf = createAudiencesOf({ accounts: accountSources })
  const entitledAccountOf = async (identity: Identity) => {
    const { technicalContact, account } = await entitlementOf(identity)
    return technicalContact ? account : null
  }
  const countUnmeasured = createCountUnmeasured({ store: unmeasured, clock })
  const isHeldOut = createIsHeldOut({ armOf, entitledAccountOf })
  const addresses = createArticleAddresses({ articles, stated: () => pinnedArticles(sites), log })
  void addresses.refresh()
  return [
    ...measureSuggestions(
      metrics,
      suggestionRoutes({ search, publicUrl, log, audiencesOf, isHeldOut, articleIdOf: addresses.idOf }),
    ),
    ...articleRoutes({ articles, publicUrl, audiencesOf }),
    ...siteRoutes({ hasPrivateContent: () => articles.hasPrivate() }),
    ...eventRoutes({
      store: events,
      questions: answers,
      clock,
      audiencesOf,
      entitledAccountOf,
      contactOf: createContactPseudonym(keys.for('contact-pseudonym')),
      armOf,
      countUnmeasured,
      noticeIdOf: createUnmeasuredNoticeId(keys.for('unmeasured-intent')),
    }),
    ...unmeasuredRoutes({ countUnmeasured }),
  ]
}

function pinnedArticles(sites: SiteDirectory): string[] {
  return sites.all().flatMap(({ pinned }) => pinned.flatMap(({ articles }) => articles))
}
