interface ChoicesProps<T extends string> {
  legend: string
  name: string
  labels: Record<T, string>
  value: T
  choose(value: T): void
}

/** One of a few, all in sight. */
export function Choices<T extends string>({ legend, name, labels, value, choose }: ChoicesProps<T>) {
  return (
    <fieldset class="choices">
      <legend>{legend}</legend>
      {(Object.entries(labels) as [T, string][]).map(([each, label]) => (
        <label key={each}>
          <input
            type="radio"
            name={name}
            value={each}
            checked={value === each}
            onChange={() => choose(each)}
          />
          <span>{label}</span>
        </label>
      ))}
    </fieldset>
  )
}
