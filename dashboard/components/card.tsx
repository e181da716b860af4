import type { ComponentChildren } from 'preact'
import { useId } from 'preact/hooks'

interface CardProps {
  title: string
  /** How much it takes where there is room: two columns, two of two rows, or a whole row. */
  room?: 'wide' | 'large' | 'full'
  children: ComponentChildren
}

/** A part of a screen under a heading of its own. */
export function Card({ title, room, children }: CardProps) {
  const id = useId()
  return (
    <section class={`card ${room ? `card-${room}` : ''}`} aria-labelledby={id}>
      <h2 id={id} class="card-title">
        {title}
      </h2>
      {children}
    </section>
  )
}
