/** The colour that a custom property stands for at an element, as a canvas takes it; in forced colours the system's. */
export function resolveColor(element: HTMLElement, property: string): string {
  const probe = document.createElement('span')
  probe.style.color = `var(${property})`
  element.append(probe)
  const { color } = getComputedStyle(probe)
  probe.remove()
  return color
}
