/**
 * Arrow keys from the field into the suggestions and through them; Home and End to their ends; Escape, and the arrow
 * up from the first, back to the field.
 */
export function moveThroughLinks(event: KeyboardEvent): void {
  // While characters are composed, arrows and Escape belong to the input method.
  if (event.isComposing) return
  const screen = event.currentTarget as HTMLElement
  const field = screen.querySelector<HTMLElement>('[data-autofocus]')
  const links = Array.from(screen.querySelectorAll<HTMLElement>('[data-suggestion]'))
  const from = event.target as HTMLElement
  const at = links.indexOf(from)
  if (from !== field && at < 0) return

  const to = destination(event.key, at, links.length)
  if (to === null) return
  event.preventDefault()
  // Escape means "back to the field" here, and "close" anywhere else.
  event.stopPropagation()
  if (to < 0) field?.focus()
  else links[to]?.focus()
}

/** The link to go to, −1 for the field, null for a key that means nothing here. `at` −1: from the field. */
function destination(key: string, at: number, count: number): number | null {
  if (at < 0) return key === 'ArrowDown' && count > 0 ? 0 : null
  switch (key) {
    case 'ArrowDown':
      return Math.min(at + 1, count - 1)
    case 'ArrowUp':
      return at - 1
    case 'Home':
      return 0
    case 'End':
      return count - 1
    case 'Escape':
      return -1
    default:
      return null
  }
}
