import type { Person } from './guichet-host.ts'

export interface ConsoleTexts {
  demo: string
  signedInAs: string
  language: string
  people: Record<Person, string>
  theming: string
  inPage: string
  atForm: string
  mailPreview: string
  apiDescription: string
  navigation: string
  sections: Record<'overview' | 'engines' | 'gaps' | 'settings', string>
  helpCentre: string
  community: string
  guide: string
  engine: string
  period: string
  days: (count: number) => string
  kpis: { searches: string; clickThrough: string; noResults: string; latency: string }
  comparedWithBefore: string
  chart: { title: string; searches: string; noResults: string; table: string; day: string }
  engineTable: { name: string; documents: string; lastCrawl: string; state: string }
  states: Record<'healthy' | 'crawling' | 'attention', string>
  gapTable: { query: string; times: string }
  settings: {
    languageOfContent: string
    schedule: string
    schedules: Record<'hourly' | 'daily' | 'weekly', string>
    typoTolerance: string
    typoHint: string
    origins: string
    originsHint: string
    save: string
    saved: string
  }
  fictitious: string
}

export const consoleTexts: Record<'en' | 'fr', ConsoleTexts> = {
  en: {
    demo: 'Demo',
    signedInAs: 'Signed in as',
    language: 'Language',
    people: {
      premium: 'Inès: technical contact, Premium',
      standard: 'Dana: technical contact, Standard',
      pro: 'Tobias: technical contact, Pro',
      colleague: 'Samir: a colleague, no contact',
      owner: 'Claire: the primary owner',
      nobody: 'Nobody',
    },
    theming: 'Make it yours',
    inPage: 'In a page',
    atForm: 'At a form',
    mailPreview: 'Mail preview',
    apiDescription: 'API description',
    navigation: 'Console',
    sections: {
      overview: 'Overview',
      engines: 'Engines',
      gaps: 'Searches without results',
      settings: 'Settings',
    },
    helpCentre: 'Help centre',
    community: 'Community',
    guide: 'Guichet guide',
    engine: 'Engine',
    period: 'Period',
    days: (count) => `Last ${count} days`,
    kpis: {
      searches: 'Searches',
      clickThrough: 'Searches with a click',
      noResults: 'Without results',
      latency: 'Median response',
    },
    comparedWithBefore: 'than the period before',
    chart: {
      title: 'Searches a day',
      searches: 'Searches',
      noResults: 'Without results',
      table: 'The same as a table',
      day: 'Day',
    },
    engineTable: { name: 'Engine', documents: 'Documents', lastCrawl: 'Last crawl', state: 'State' },
    states: { healthy: 'Healthy', crawling: 'Crawling', attention: '12 pages failed' },
    gapTable: { query: 'Search', times: 'Times' },
    settings: {
      languageOfContent: 'Language of the content',
      schedule: 'Crawl schedule',
      schedules: { hourly: 'Every hour', daily: 'Every night', weekly: 'Every Sunday' },
      typoTolerance: 'Typo tolerance',
      typoHint: 'Finds “jaket” for “jacket” in words of five letters or more.',
      origins: 'Pages that may search this engine',
      originsHint: 'One origin a line.',
      save: 'Save',
      saved: 'Saved. In this demo, until the page is closed.',
    },
    fictitious: 'Halyard is fictitious. The help widget is real.',
  },
  fr: {
    demo: 'Démo',
    signedInAs: 'Session de',
    language: 'Langue',
    people: {
      premium: 'Inès : correspondante technique, Premium',
      standard: 'Dana : correspondante technique, Standard',
      pro: 'Tobias : correspondant technique, Pro',
      colleague: 'Samir : un collègue, non désigné',
      owner: 'Claire : la titulaire principale',
      nobody: 'Personne',
    },
    theming: 'À votre image',
    inPage: 'Dans une page',
    atForm: 'Sur un formulaire',
    mailPreview: 'Aperçu des e-mails',
    apiDescription: 'Description de l’API',
    navigation: 'Console',
    sections: {
      overview: 'Vue d’ensemble',
      engines: 'Moteurs',
      gaps: 'Recherches sans résultat',
      settings: 'Réglages',
    },
    helpCentre: 'Centre d’aide',
    community: 'Communauté',
    guide: 'Guide de Guichet',
    engine: 'Moteur',
    period: 'Période',
    days: (count) => `${count} derniers jours`,
    kpis: {
      searches: 'Recherches',
      clickThrough: 'Recherches suivies d’un clic',
      noResults: 'Sans résultat',
      latency: 'Réponse médiane',
    },
    comparedWithBefore: 'par rapport à la période précédente',
    chart: {
      title: 'Recherches par jour',
      searches: 'Recherches',
      noResults: 'Sans résultat',
      table: 'Les mêmes chiffres en tableau',
      day: 'Jour',
    },
    engineTable: { name: 'Moteur', documents: 'Documents', lastCrawl: 'Dernière exploration', state: 'État' },
    states: { healthy: 'En ordre', crawling: 'Exploration en cours', attention: '12 pages en échec' },
    gapTable: { query: 'Recherche', times: 'Fois' },
    settings: {
      languageOfContent: 'Langue du contenu',
      schedule: 'Fréquence d’exploration',
      schedules: { hourly: 'Toutes les heures', daily: 'Chaque nuit', weekly: 'Chaque dimanche' },
      typoTolerance: 'Tolérance aux fautes de frappe',
      typoHint: 'Trouve « veste » pour « vestte », dans les mots de cinq lettres ou plus.',
      origins: 'Pages autorisées à interroger ce moteur',
      originsHint: 'Une origine par ligne.',
      save: 'Enregistrer',
      saved: 'Enregistré. Dans cette démo, jusqu’à la fermeture de la page.',
    },
    fictitious: 'Halyard est fictif. Le widget d’aide est réel.',
  },
}
