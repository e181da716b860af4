import type { ComponentChildren } from 'preact'
import { useSpeech } from '../i18n/use-speech.ts'

interface ChartFigureProps {
  /** What the chart says, in a plain sentence. */
  sentence: string
  chart: ComponentChildren
  /** The same values, to be read. */
  table: ComponentChildren
}

/** A chart with the sentence that says what it shows, and its values as a table for whoever asks. */
export function ChartFigure({ sentence, chart, table }: ChartFigureProps) {
  const { t } = useSpeech()
  return (
    <figure class="figure">
      <figcaption class="figure-sentence">{sentence}</figcaption>
      {chart}
      <details class="fold no-print">
        <summary>{t('chart.as-table')}</summary>
        {table}
      </details>
    </figure>
  )
}
