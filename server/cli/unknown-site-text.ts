/** That a site has to be named, or that there is none of this name. */
export function unknownSiteText(asked: string | null, sites: readonly string[]): string {
  const there = sites.join(', ')
  return asked === null
    ? `Name a site with --site: ${there}.`
    : `There is no site "${asked}". There are: ${there}.`
}
