interface SwatchProps {
  color: string
  dash?: readonly number[] | undefined
}

/** A piece of a line, as a chart draws it. */
export function Swatch({ color, dash }: SwatchProps) {
  return (
    <svg class="swatch" width="22" height="8" aria-hidden="true">
      <line
        x1="1"
        x2="21"
        y1="4"
        y2="4"
        style={{ stroke: `var(${color})` }}
        stroke-dasharray={dash?.join(' ')}
      />
    </svg>
  )
}
