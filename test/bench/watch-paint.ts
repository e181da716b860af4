/** Functions that run in the page: each stands alone. */

interface Watched extends Window {
  lastKeyAt: number
  lastClickAt: number
}

/** Notes when the person last did something, by the browser's own time of the event. */
export function watchInput(): void {
  const watched = window as unknown as Watched
  addEventListener('keydown', ({ timeStamp }) => (watched.lastKeyAt = timeStamp), { capture: true })
  addEventListener('click', ({ timeStamp }) => (watched.lastClickAt = timeStamp), { capture: true })
}

/** Milliseconds from the next key to the paint of the links that answer what is then in the field. */
export async function paintedAfterKey(): Promise<number> {
  const watched = window as unknown as Watched
  const begun = performance.now()
  const root = document.querySelector('[data-guichet="panel"]')?.shadowRoot
  const answered = () =>
    watched.lastKeyAt > begun && root?.querySelector('.lanes')?.getAttribute('aria-busy') === 'false'
  do await new Promise(requestAnimationFrame)
  while (!answered())
  // A message comes after the frame has been painted.
  await new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = resolve
    port2.postMessage(null)
  })
  return performance.now() - watched.lastKeyAt
}

/** Milliseconds from the next click to the paint of the open panel, with the focus in its field. */
export async function paintedAfterOpening(): Promise<number> {
  const watched = window as unknown as Watched
  const begun = performance.now()
  const open = () => {
    const root = document.querySelector('[data-guichet="panel"]')?.shadowRoot
    const dialog = root?.querySelector<HTMLElement>('[role="dialog"]')
    return (
      watched.lastClickAt > begun &&
      dialog?.hidden === false &&
      root?.activeElement?.matches('input') === true
    )
  }
  do await new Promise(requestAnimationFrame)
  while (!open())
  await new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = resolve
    port2.postMessage(null)
  })
  return performance.now() - watched.lastClickAt
}
