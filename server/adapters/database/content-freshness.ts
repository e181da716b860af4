import { sql } from 'kysely'
import type { ContentFreshness, SourceFreshness } from '../../content/freshness/content-report.ts'
import type { Database } from './database.ts'

export function createContentFreshness({ kysely }: Pick<Database, 'kysely'>): ContentFreshness {
  return {
    async ofSources({ month, year }) {
      // Dates as text: `updated` is an ISO 8601 date or instant, and both sort as they are written.
      const [monthDay, yearDay] = [dayOf(month), dayOf(year)]
      const { rows } = await sql<SourceFreshness>`
        select source,
          count(*) filter (where updated >= ${monthDay}) as "withinMonth",
          count(*) filter (where updated >= ${yearDay} and updated < ${monthDay}) as "withinYear",
          count(*) filter (where updated < ${yearDay}) as "older",
          count(*) filter (where updated is null) as "unknown"
        from (
          select source, article->>'updated' as updated from article where content_hash is not null
        ) as dated
        group by source
        order by source`.execute(kysely)
      return rows
    },
  }
}

function dayOf(at: Date): string {
  return at.toISOString().slice(0, 10)
}
