import { options } from 'preact'

/**
 * Lets a host page style the panel by `::part(…)`: an element is the part that its class says. Those that
 * docs/guide/en/change-the-look.md names are promised to stay; the others may go with any release.
 */
export function exposeParts(): void {
  options.vnode = (vnode) => {
    const props = vnode.props as { class?: string; part?: string }
    if (props.class) props.part = props.class
  }
}
