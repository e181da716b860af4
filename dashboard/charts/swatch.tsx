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

/** A piece of an area between two lines. */
export function AreaSwatch({ color, dash }: SwatchProps) {
  return (
    <svg class="swatch" width="22" height="12" aria-hidden="true">
      <rect width="22" height="12" style={{ fill: `var(${color})`, fillOpacity: 0.16 }} />
      {[1, 11].map((y) => (
        <line
          key={y}
          x1="0"
          x2="22"
          y1={y}
          y2={y}
          style={{ stroke: `var(${color})` }}
          stroke-dasharray={dash?.join(' ')}
        />
      ))}
    </svg>
  )
}
