import type { ComponentChildren } from 'preact'
import { withPanel } from '../with-panel.ts'
import { Icon } from './icon.tsx'

interface ExternalLinkProps {
  href: string
  class?: string
  children: ComponentChildren
}

/** A link that leaves the page, and says so. The other page learns nothing of this one. */
export const ExternalLink = withPanel(
  ({ href, class: className = 'link', children }: ExternalLinkProps, { t }) => {
    return (
      <a class={className} href={href} target="_blank" rel="noopener noreferrer">
        {children}
        <Icon name="newTab" />
        <span class="unseen">({t('panel.newTab')})</span>
      </a>
    )
  },
)
