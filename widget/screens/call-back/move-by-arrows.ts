/**
 * Arrow keys among the buttons of a grid: left and right by one, up and down by a row, Home and End to its ends. Left is
 * on where the grid is written from right to left.
 */
export function moveByArrows(columns: number) {
  return (event: KeyboardEvent & { currentTarget: HTMLElement }) => {
    const right = getComputedStyle(event.currentTarget).direction === 'rtl' ? -1 : 1
    const steps: Record<string, number> = {
      ArrowLeft: -right,
      ArrowRight: right,
      ArrowUp: -columns,
      ArrowDown: columns,
      Home: Number.NEGATIVE_INFINITY,
      End: Number.POSITIVE_INFINITY,
    }
    const step = steps[event.key]
    if (step === undefined) return
    const buttons = Array.from(event.currentTarget.querySelectorAll<HTMLButtonElement>('button'))
    const usable = buttons.filter((button) => !button.disabled)
    const from = buttons.indexOf(event.target as HTMLButtonElement)
    const to = Number.isFinite(step) ? buttons[from + step] : usable.at(step < 0 ? 0 : -1)
    event.preventDefault()
    if (to && !to.disabled) to.focus()
  }
}
