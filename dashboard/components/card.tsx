import type { ComponentChildren } from 'preact'
import { useId } from 'preact/hooks'

interface CardProps {
  title: string
  /** How much room it takes where there is some. */
  wide?: boolean
  class?: string
  children: ComponentChildren
}

/** A part of a screen under a heading of its own. */
export function Card({ title, wide, class: more = '', children }: CardProps) {
  const id = useId()
  return (
    <section class={`card ${wide ? 'card-wide' : ''} ${more}`} aria-labelledby={id}>
      <h2 id={id} class="card-title">
        {title}
      </h2>
      {children}
    </section>
  )
}
