import type { ComponentChildren } from 'preact'
import { Icon, type IconName } from './icon.tsx'

interface EmptyStateProps {
  icon: IconName
  title: string
  children: ComponentChildren
}

/** Where there is nothing yet: why, and how it comes to be. */
export function EmptyState({ icon, title, children }: EmptyStateProps) {
  return (
    <section class="empty">
      <span class="empty-icon">
        <Icon name={icon} />
      </span>
      <h2 class="empty-title">{title}</h2>
      <div class="empty-text">{children}</div>
    </section>
  )
}
