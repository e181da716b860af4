/** What reads and watches pages says of itself. Cubot makes telephones. */
const CRAWLERS =
  /(?<!cu)bot\b|(?<!cu)bot[/;) -]|crawl|spider|slurp|scrap|lighthouse|pagespeed|pingdom|uptime|monitor|synthetic|preview|facebookexternalhit|archiver/i
/** A browser that nobody sits at. */
const DRIVEN = /headless|phantomjs|puppeteer|playwright|selenium|cypress/i
/** What a program asks with that is no browser. */
const CLIENTS = /^(?:curl|wget|python|java|go-http|ruby|perl|php|node|axios|okhttp|libwww|httpie|postman)/i

interface Sender {
  /** As the request says. None at all says nothing: some proxies take it away. */
  userAgent: string | null
  /** The page said that a program drives its browser (`navigator.webdriver`). */
  automated?: boolean | undefined
  /** A token of the site says for whom this is: its own server may tell what a person did there, and is no bot for that. */
  vouched: boolean
  /** The site wants its own tests in its figures. */
  countsDriven: boolean
}

/** Whether what was told is no person's doing. */
export function isBot({ userAgent, automated = false, vouched, countsDriven }: Sender): boolean {
  const agent = userAgent ?? ''
  if (CRAWLERS.test(agent)) return true
  if (!countsDriven && (automated || DRIVEN.test(agent))) return true
  return !vouched && CLIENTS.test(agent)
}
