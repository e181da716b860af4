import { createContext } from 'preact'
import { useCallback, useContext, useEffect, useMemo, useState } from 'preact/hooks'
import { type Address, BASE, formatAddress, parseAddress } from './address.ts'

export interface Navigation {
  address: Address
  /** The path and query that differ from this page's in what is named; options of another screen are left behind. */
  hrefTo(changes: Partial<Address>): string
  go(changes: Partial<Address>, how?: 'push' | 'replace'): void
}

const NavigationContext = createContext<Navigation | null>(null)
export const NavigationProvider = NavigationContext.Provider

export function useNavigation(): Navigation {
  const navigation = useContext(NavigationContext)
  if (!navigation) throw new Error('There is no navigation around this component.')
  return navigation
}

/** The address as state: of links within the dashboard, of the browser's back and forward, of what calls `go`. */
export function useBrowserNavigation(): Navigation {
  const [href, setHref] = useState(() => window.location.href)

  const show = useCallback((target: string, how: 'push' | 'replace') => {
    window.history[how === 'push' ? 'pushState' : 'replaceState'](null, '', target)
    setHref(window.location.href)
  }, [])

  useEffect(() => {
    const follow = () => setHref(window.location.href)
    const takeLink = (event: MouseEvent) => {
      const link = linkWithin(event)
      if (!link) return
      event.preventDefault()
      show(link.href, 'push')
      window.scrollTo(0, 0)
    }
    window.addEventListener('popstate', follow)
    document.addEventListener('click', takeLink)
    return () => {
      window.removeEventListener('popstate', follow)
      document.removeEventListener('click', takeLink)
    }
  }, [show])

  return useMemo(() => {
    const address = parseAddress(new URL(href))
    const hrefTo = (changes: Partial<Address>) => {
      const leaves = changes.screen !== undefined && changes.screen !== address.screen
      return formatAddress({ ...address, ...(leaves && { options: {} }), ...changes })
    }
    return { address, hrefTo, go: (changes, how = 'push') => show(hrefTo(changes), how) }
  }, [href, show])
}

/** The link of a plain click that stays within the dashboard; others are the browser's. */
function linkWithin(event: MouseEvent): HTMLAnchorElement | null {
  if (event.defaultPrevented || event.button !== 0) return null
  if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return null
  const link = event.target instanceof Element ? event.target.closest('a') : null
  if (!link || link.target || link.hasAttribute('download') || link.hash) return null
  return link.origin === window.location.origin && link.pathname.startsWith(BASE) ? link : null
}
