import type { AwaitingCases } from '../../cases/targets/awaiting-cases.ts'
import { caseNumber } from './case-row.ts'
import type { Database } from './database.ts'

export function createAwaitingCases({ kysely }: Pick<Database, 'kysely'>): AwaitingCases {
  return {
    async list() {
      const rows = await kysely
        .selectFrom('support_case')
        .select(({ exists, selectFrom }) => [
          'number',
          'site',
          'opened_at',
          'respond_by',
          exists(
            selectFrom('case_entry')
              .select('id')
              .whereRef('case_number', '=', 'number')
              .where('kind', '=', 'target_near'),
          ).as('told_near'),
        ])
        .where('responded_at', 'is', null)
        .where('status', '!=', 'closed')
        .where(({ not, exists, selectFrom }) =>
          not(
            exists(
              selectFrom('case_entry')
                .select('id')
                .whereRef('case_number', '=', 'number')
                .where('kind', '=', 'target_missed'),
            ),
          ),
        )
        .orderBy('respond_by')
        .execute()
      return rows.map((row) => ({
        number: caseNumber(row.number),
        site: row.site,
        openedAt: row.opened_at,
        respondBy: row.respond_by,
        toldNear: Boolean(row.told_near),
      }))
    },
  }
}
