import type { IntentCounts, OverviewReport } from '../../../contract/types.ts'
import { OUTCOMES } from '../../../contract/vocabulary.ts'
import type { CsvColumns } from './csv-text.ts'

export interface CountedRow extends IntentCounts {
  vendorStyle: OverviewReport['vendorStyle']
}

/** What the counts of intents are called in every CSV. */
export const countColumns: CsvColumns<CountedRow> = {
  intents: ({ intents }) => intents,
  entitled: ({ entitled }) => entitled,
  ...(Object.fromEntries(
    OUTCOMES.map((outcome) => [outcome, (row: CountedRow) => row[outcome]]),
  ) as CsvColumns<CountedRow>),
  ...(Object.fromEntries(
    OUTCOMES.map((outcome) => [`entitled_${outcome}`, (row: CountedRow) => row.entitledOutcomes[outcome]]),
  ) as CsvColumns<CountedRow>),
  excluded: ({ excluded }) => excluded,
  with_links: ({ withLinks }) => withLinks,
  with_opening: ({ withOpening }) => withOpening,
  vendor_style_deflected: ({ vendorStyle }) => vendorStyle.deflected,
  vendor_style_of: ({ vendorStyle }) => vendorStyle.of,
  vendor_style_rate: ({ vendorStyle }) => vendorStyle.rate,
}
