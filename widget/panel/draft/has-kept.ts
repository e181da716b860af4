/** Something that the person wrote or did may be kept in this browser, of a former page or another tab: see kept-in-browser.ts. */
export function hasKept(site: string): boolean {
  try {
    return [sessionStorage, localStorage].some((storage) =>
      Object.keys(storage).some((name) => name.startsWith(`guichet:${site}:`) && !name.endsWith(':id')),
    )
  } catch {
    // Blocked storage holds nothing.
    return false
  }
}
