import { addDays, dayIn } from '../../address/calendar-day.ts'
import type { OverviewReport } from '../../api/contract.ts'
import { NoEvents } from '../no-events.tsx'
import type { ViewProps } from '../screen.ts'
import { ByDay } from './by-day.tsx'
import { CasesByChannel } from './cases-by-channel.tsx'
import { OthersWouldReport } from './others-would-report.tsx'
import { OutcomeCards } from './outcome-cards.tsx'
import { ResponseTargets } from './response-targets.tsx'
import { Savings } from './savings.tsx'
import { TimeToCase } from './time-to-case.tsx'
import { Unmeasured } from './unmeasured.tsx'
import { WordsExplained } from './words-explained.tsx'

/** What became of people's attempts to get help, and how far the figures can be trusted. */
export function OverviewView({ answer: report, site }: ViewProps<OverviewReport>) {
  const nothing = report.totals.intents === 0 && report.before.intents === 0 && casesOf(report) === 0
  if (nothing) return <NoEvents site={site} excluded={report.totals.excluded} />
  return (
    <>
      <OutcomeCards totals={report.totals} before={report.before} final={isFinal(report)} />
      <div class="grid">
        <OthersWouldReport report={report} />
        <ByDay report={report} />
        <Savings savings={report.savings} />
        <TimeToCase timeToCase={report.timeToCase} />
        <ResponseTargets targets={report.responseTargets} />
        <CasesByChannel cases={report.cases} />
        <Unmeasured report={report} />
      </div>
      <WordsExplained />
    </>
  )
}

/** A case within 7 days takes back what was confirmed. */
function isFinal({ to, zone, generatedAt }: OverviewReport): boolean {
  return addDays(to, 7) < dayIn(zone, new Date(generatedAt))
}

function casesOf({ cases }: OverviewReport): number {
  return cases.widget + cases.email + cases.desk
}
