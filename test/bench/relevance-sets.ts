import type { EvaluateArguments } from '../../server/cli/evaluate-arguments.ts'
import type { EvaluationReport } from '../../server/evaluation/evaluate.ts'

/** One evaluation of a set, and the rows of the table that it gives. */
export interface MeasuredRun {
  /** Folder below `EVAL_DATA`. */
  set: string
  options: Partial<EvaluateArguments>
  rows: FigureRow[]
}

export interface FigureRow {
  figure: string
  /** With a plain `multi_match` on Elasticsearch; null: not known. */
  plain: number | null
  least: number | null
  aim: number | null
  of(report: EvaluationReport): number | null
  /** Half the width of the 95 % interval. */
  spread?(report: EvaluationReport): number
}

const WHOLE_DRAFT = { asYouType: false }
const TYPED = { asYouType: true }

/** `multi_match` over title and body, standard analyzer, on Elasticsearch 9.4.3. */
const PLAIN_XQUAD = { de: 0.917, es: 0.949, zh: 0.95, ar: 0.885, ru: 0.87 }

/** What `docs/benchmarks.md` states, each with the least that it must be and what it should be. */
export const MEASURED_RUNS: MeasuredRun[] = [
  {
    set: 'redash-help',
    options: WHOLE_DRAFT,
    rows: [
      {
        figure: 'hit@5',
        plain: 0.11,
        least: 0.52,
        aim: 0.6,
        of: ({ scores }) => scores.interleaved.hit5,
        spread: ({ scores }) => halfWidth(scores.interleaved.interval.hit5),
      },
      ndcg({ plain: 0.09, least: 0.4, aim: 0.46 }),
    ],
  },
  {
    set: 'redash-help',
    options: { withAnsweredWith: false },
    rows: [{ ...ndcg({}), figure: 'nDCG@10, without answered-with' }],
  },
  {
    set: 'cdtn-fr',
    options: WHOLE_DRAFT,
    rows: [
      {
        figure: 'nDCG@10, mean over intents',
        plain: 0.38,
        least: 0.55,
        aim: 0.6,
        of: ({ scores }) => scores.interleaved.byIntent?.ndcg10 ?? null,
        spread: ({ scores }) => halfWidth(scores.interleaved.byIntent?.interval.ndcg10 ?? [0, 0]),
      },
    ],
  },
  { set: 'stackfaq', options: WHOLE_DRAFT, rows: [ndcg({ plain: 0.74, least: 0.9, aim: 0.93 })] },
  { set: 'opensearch-docs', options: WHOLE_DRAFT, rows: [ndcg({ plain: 0.64, least: 0.64, aim: 0.72 })] },
  ...Object.entries(PLAIN_XQUAD).map(([lang, plain]) => ({
    set: `xquad/${lang}`,
    options: { ...WHOLE_DRAFT, lang },
    rows: [ndcg({ plain, least: plain })],
  })),
  {
    set: 'redash-help',
    options: TYPED,
    rows: keptWhileTyped('documentation'),
  },
  {
    set: 'cdtn-fr',
    options: TYPED,
    rows: keptWhileTyped('interleaved'),
  },
  ...['cdtn-fr', 'stackfaq'].map((set) => ({
    set,
    options: { typos: true },
    rows: [kept('one typo a question', 'clean', 'interleaved', { plain: null, least: 0.85, aim: 0.95 })],
  })),
  {
    set: 'redash-help',
    options: { ...TYPED, typos: true },
    rows: [
      kept('one typo in the subject alone', 'clean', 'documentation', {
        plain: null,
        least: 0.85,
        aim: 0.95,
      }),
    ],
  },
]

type Bounds = Pick<FigureRow, 'plain' | 'least' | 'aim'>

function ndcg(bounds: Partial<Bounds>): FigureRow {
  return {
    figure: 'nDCG@10',
    plain: null,
    least: null,
    aim: null,
    ...bounds,
    of: ({ scores }) => scores.interleaved.ndcg10,
    spread: ({ scores }) => halfWidth(scores.interleaved.interval.ndcg10),
  }
}

function keptWhileTyped(lane: 'documentation' | 'interleaved'): FigureRow[] {
  return [
    kept('half of the letters typed', 'half', lane, { plain: 0.51, least: 0.6, aim: 0.7 }),
    kept('three quarters of the letters typed', 'threeQuarters', lane, {
      plain: 0.7,
      least: 0.82,
      aim: 0.92,
    }),
  ]
}

function kept(
  figure: string,
  variant: 'half' | 'threeQuarters' | 'clean',
  lane: 'documentation' | 'interleaved',
  bounds: Bounds,
): FigureRow {
  const inLane = lane === 'documentation' ? ', documentation' : ''
  return {
    figure: `${figure}: share of nDCG@10 kept${inLane}`,
    ...bounds,
    of: ({ otherwise }) => otherwise.find(({ name }) => name === variant)?.kept[lane] ?? null,
  }
}

function halfWidth([low, high]: readonly [number, number]): number {
  return (high - low) / 2
}
