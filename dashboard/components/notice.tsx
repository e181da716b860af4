import type { ComponentChildren } from 'preact'
import { Icon, type IconName } from './icon.tsx'

interface NoticeProps {
  tone?: 'plain' | 'warning' | 'danger' | 'good'
  title?: string
  /** `alert` is read out at once, `status` when there is a pause. */
  role?: 'alert' | 'status'
  children?: ComponentChildren
}

const ICONS = { plain: 'gaps', warning: 'warning', danger: 'warning', good: 'check' } satisfies Record<
  NonNullable<NoticeProps['tone']>,
  IconName
>

export function Notice({ tone = 'plain', title, role, children }: NoticeProps) {
  return (
    <div class={`notice notice-${tone}`} {...(role && { role })}>
      <Icon name={ICONS[tone]} />
      <div class="notice-body">
        {title && <p class="notice-title">{title}</p>}
        {children}
      </div>
    </div>
  )
}
