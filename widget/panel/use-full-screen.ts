import { useEffect, useState } from 'preact/hooks'

/** The same width as in the style sheets. */
const PHONE = '(max-width: 560px)'

/** Whether the panel covers the page. */
export function useFullScreen(): boolean {
  const [fullScreen, setFullScreen] = useState(() => matchMedia(PHONE).matches)
  useEffect(() => {
    const query = matchMedia(PHONE)
    const update = () => setFullScreen(query.matches)
    query.addEventListener('change', update)
    return () => query.removeEventListener('change', update)
  }, [])
  return fullScreen
}
