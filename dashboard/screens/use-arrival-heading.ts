import { useEffect, useRef } from 'preact/hooks'

/** For the heading of a page: whoever hears it is told where they have come to, but not where they begin. */
export function useArrivalHeading(title: string) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    document.title = title
  }, [title])
  useEffect(() => {
    if (document.activeElement !== document.body) heading.current?.focus({ preventScroll: true })
  }, [])
  return heading
}
