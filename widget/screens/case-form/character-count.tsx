import { usePanel } from '../../panel/use-panel.ts'

interface CharacterCountProps {
  id: string
  length: number
  limit: number
}

/** Counts when the end is near, and past it. */
export function CharacterCount({ id, length, limit }: CharacterCountProps) {
  const { t } = usePanel<'case'>()
  const left = limit - length
  const near = left <= Math.min(limit * 0.2, 500)
  return (
    <p id={id} class={left < 0 ? 'small count count-over' : 'small count'} hidden={!near}>
      {near &&
        (left < 0 ? t('form.charactersOver', { count: -left }) : t('form.charactersLeft', { count: left }))}
    </p>
  )
}
