import type { ComponentChildren } from 'preact'
import { Icon, type IconName } from './icon.tsx'

interface NoticeProps {
  tone: 'calm' | 'private' | 'warning' | 'danger'
  icon?: IconName
  title?: string
  children: ComponentChildren
}

/** Something worth knowing, in place. Whoever needs it read out at once puts it into a live region. */
export function Notice({ tone, icon, title, children }: NoticeProps) {
  return (
    <div class={`notice notice-${tone}`}>
      {icon && <Icon name={icon} />}
      <div class="notice-body">
        {title && <p class="notice-title">{title}</p>}
        {children}
      </div>
    </div>
  )
}
