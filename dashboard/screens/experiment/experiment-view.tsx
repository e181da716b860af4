import type { ExperimentReport } from '../../api/contract.ts'
import type { ViewProps } from '../screen.ts'
import { Guardrails } from './guardrails.tsx'
import { HowToBegin } from './how-to-begin.tsx'
import { Looks } from './looks.tsx'
import { Split } from './split.tsx'
import { Verdict } from './verdict.tsx'

/** The one figure that says what links change, from accounts that do not get them by themselves. */
export function ExperimentView({ answer: report, site }: ViewProps<ExperimentReport>) {
  const neverBegun = report.startedAt === null && report.holdout === 0
  if (neverBegun) return <HowToBegin />
  return (
    <>
      <Verdict report={report} zone={site.zone} />
      <div class="grid">
        <Looks looks={report.looks} verdict={report.result.verdict} />
        <Split report={report} />
        <Guardrails guardrails={report.guardrails} />
      </div>
    </>
  )
}
