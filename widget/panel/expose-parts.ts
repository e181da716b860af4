import { options } from 'preact'

/** What a host page may style by `::part(…)`, beside the launcher; docs/guide/en/change-the-look.md states them. */
export const EXPOSED_PARTS = [
  'panel',
  'header',
  'body',
  'bar',
  'heading',
  'button',
  'button-primary',
  'input',
  'link',
  'notice',
  'card',
  'badge',
  'chip',
] as const

/** An element that has one of these classes is that part too. */
export function exposeParts(): void {
  options.vnode = (vnode) => {
    const props = vnode.props as { class?: unknown; part?: string }
    const parts = EXPOSED_PARTS.filter((part) => ` ${props.class} `.includes(` ${part} `))
    if (parts.length > 0) props.part = parts.join(' ')
  }
}
