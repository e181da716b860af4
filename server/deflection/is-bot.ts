/** What programs call themselves that read pages, watch them or test them. Cubot makes telephones. */
const PROGRAMS =
  /(?<!cu)bot\b|(?<!cu)bot[/;) -]|crawl|spider|slurp|scrap|headless|phantomjs|puppeteer|playwright|selenium|cypress|lighthouse|pagespeed|pingdom|uptime|monitor|synthetic|preview|facebookexternalhit|bingpreview|archiver|^(?:curl|wget|python|java|go-http|ruby|perl|php|node|axios|okhttp|libwww|httpie|postman)/i

/** Whether a `User-Agent` is a program's. None at all says nothing: some proxies take it away. */
export function isBot(userAgent: string | null): boolean {
  return userAgent !== null && PROGRAMS.test(userAgent)
}
