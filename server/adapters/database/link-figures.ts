import { type Kysely, sql } from 'kysely'
import type { ReportPeriod, StoredLinks } from '../../deflection/reports/report-store.ts'
import type { DatabaseSchema } from './schema.ts'

interface LinkRow {
  article_id: string
  title: string | null
  url: string | null
  source: string | null
  shown: number
  opened: number
  solved: number
  filed_after: number
  positions: number
  position_sum: number
  median_seconds: number | null
  links: number
}

/**
 * `filedAfter`: of the intents in which it was opened, those that ended in a case. An id that no article ever had was made up
 * by whoever sent it; that of an article that is gone still has its row.
 */
export async function linkFigures(
  kysely: Kysely<DatabaseSchema>,
  { site, from, to }: ReportPeriod,
  limit: number,
): Promise<StoredLinks> {
  const { rows } = await sql<LinkRow>`
    with sums as (
      select article_id, sum(shown)::bigint as shown, sum(opened)::bigint as opened,
        sum(solved)::bigint as solved, sum(filed_after)::bigint as filed_after,
        sum(positions)::bigint as positions, sum(position_sum)::bigint as position_sum,
        count(*) over ()::bigint as links
      from link_day where site = ${site} and day between ${from} and ${to}
        and article_id in (select id from article)
      group by article_id
      order by shown desc, opened desc, article_id
      limit ${limit}
    ), readings as (
      select article_id, seconds, sum(readings) as readings
      from link_read_day where site = ${site} and day between ${from} and ${to}
        and article_id in (select article_id from sums)
      group by article_id, seconds
    ), ranks as (
      select article_id, seconds,
        sum(readings) over (partition by article_id order by seconds) as up_to,
        sum(readings) over (partition by article_id) as total
      from readings
    ), medians as (
      select article_id, min(seconds) as median_seconds from ranks
      where up_to >= total * 0.5 group by article_id
    )
    select sums.*, medians.median_seconds, article.article ->> 'title' as title, article.article ->> 'url' as url,
      case when article.article is not null then article.source end as source
    from sums
    left join medians using (article_id)
    join article on article.id = sums.article_id
    order by shown desc, opened desc, article_id`.execute(kysely)
  return {
    links: rows.map(
      ({ article_id, filed_after, positions, position_sum, median_seconds, links: _, ...link }) => ({
        ...link,
        articleId: article_id,
        filedAfter: filed_after,
        meanPosition: positions === 0 ? null : position_sum / positions,
        medianReadSeconds: median_seconds,
      }),
    ),
    moreLinks: (rows[0]?.links ?? 0) - rows.length,
  }
}
