/** Figures of a service that does not exist: made from a seed, so that the same day always shows the same figure. */
export interface DemoEngine {
  id: string
  name: string
  documents: number
  hoursSinceCrawl: number
  state: 'healthy' | 'crawling' | 'attention'
  searchesPerDay: number
}

export const ENGINES: DemoEngine[] = [
  {
    id: 'boutique-fr',
    name: 'Boutique FR',
    documents: 48_210,
    hoursSinceCrawl: 9,
    state: 'healthy',
    searchesPerDay: 5200,
  },
  {
    id: 'boutique-en',
    name: 'Boutique EN',
    documents: 31_874,
    hoursSinceCrawl: 0,
    state: 'crawling',
    searchesPerDay: 2900,
  },
  {
    id: 'journal',
    name: 'Journal',
    documents: 1_906,
    hoursSinceCrawl: 31,
    state: 'attention',
    searchesPerDay: 640,
  },
]

export const SEARCHES_WITHOUT_RESULTS: Record<string, [query: string, times: number][]> = {
  'boutique-fr': [
    ['carte cadeau', 212],
    ['veste imperméable enfant', 147],
    ['retour colis', 121],
    ['taille 46', 88],
    ['vegan', 61],
  ],
  'boutique-en': [
    ['gift card', 96],
    ['waterproof kids jacket', 74],
    ['return label', 58],
    ['uk size 20', 41],
    ['vegan leather', 35],
  ],
  journal: [
    ['entretien de la laine', 19],
    ['atelier lyon', 14],
    ['podcast', 11],
    ['défilé 2019', 7],
    ['recrutement', 6],
  ],
}

export interface Day {
  date: Date
  searches: number
  withoutResults: number
}

const MS_PER_DAY = 86_400_000

/** The last `count` whole days before today, oldest first. */
export function daysOf(engine: DemoEngine, count: number, now: Date): Day[] {
  const today = Math.floor(now.getTime() / MS_PER_DAY)
  return Array.from({ length: count }, (_, index) => {
    const day = today - count + index
    const date = new Date(day * MS_PER_DAY)
    const weekday = date.getUTCDay()
    const weekly = weekday === 0 ? 1.16 : weekday === 6 ? 1.08 : 0.94 + weekday * 0.015
    const searches = Math.round(
      engine.searchesPerDay * weekly * (1 + 0.08 * Math.sin(day / 9)) * (0.93 + 0.14 * noise(engine.id, day)),
    )
    const withoutResults = Math.round(searches * (0.05 + 0.03 * noise(`${engine.id}-gaps`, day)))
    return { date, searches, withoutResults }
  })
}

/** A number in [0, 1) that depends on nothing but its arguments (FNV-1a). */
function noise(name: string, day: number): number {
  let hash = 0x811c9dc5
  for (const character of `${name}:${day}`) {
    hash = Math.imul(hash ^ character.charCodeAt(0), 0x01000193) >>> 0
  }
  return ((hash ^ (hash >>> 15)) >>> 0) / 0x1_0000_0000
}
