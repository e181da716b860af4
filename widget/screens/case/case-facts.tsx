import type { ComponentChildren } from 'preact'
import type { CaseDetail } from '../../api/contract.ts'
import { usePanel } from '../../panel/use-panel.ts'

/** What the case states, besides its words. */
export function CaseFacts({ found }: { found: CaseDetail }) {
  const { t } = usePanel<'case' | 'cases'>()
  const { diagnostics, engine, nature, openedBy } = found
  const facts: [label: string, value: ComponentChildren][] = [
    [t('case.engine'), engine?.name],
    [t('case.nature'), nature && t(`nature.${nature}`)],
    [t('case.openedBy'), openedBy.name ?? openedBy.email],
    [t('case.primaryEmail'), found.primaryEmail],
    [t('case.page'), diagnostics?.page],
    [t('case.browser'), diagnostics?.browser],
    [t('case.sessionData'), statedFacts(diagnostics?.sessionData)],
    [t('case.consoleErrors'), diagnostics?.consoleErrors?.join('\n')],
  ]
  return (
    <details class="facts-fold">
      <summary>{t('case.details')}</summary>
      <dl class="facts">
        {facts
          .filter(([, value]) => value)
          .map(([label, value]) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>
                <bdi>{value}</bdi>
              </dd>
            </div>
          ))}
      </dl>
    </details>
  )
}

function statedFacts(facts: Record<string, string> = {}): string {
  return Object.entries(facts)
    .map(([name, value]) => `${name}: ${value}`)
    .join('\n')
}
