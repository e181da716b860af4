import type { Corner, FontName, Look } from './look.ts'

export interface ThemingTexts {
  title: string
  intro: string
  console: string
  language: string
  look: string
  themes: Record<Look['theme'], string>
  accent: string
  accentHint: string
  onLight: string
  onDark: string
  /** How an accent stands out from the ground, `4.5:1`. */
  contrast: (ratio: string) => string
  tooWeak: string
  useInstead: (colour: string) => string
  shape: string
  radius: string
  font: string
  fonts: Record<FontName, string>
  place: string
  corner: string
  corners: Record<Corner, string>
  widgetLanguage: string
  asThePage: string
  mode: string
  modes: Record<Look['mode'], string>
  reset: string
  snippet: string
  snippetHint: string
  copy: string
  copied: string
  /** The clipboard is closed: it can be selected. */
  copyFailed: string
  preview: string
  openHelp: string
  tokens: string
  tokensHint: string
}

export const themingTexts: Record<'en' | 'fr', ThemingTexts> = {
  en: {
    title: 'Make it yours',
    intro: 'Change the look of the real widget, and take away the snippet that keeps it.',
    console: 'Back to the console',
    language: 'Language',
    look: 'Theme',
    themes: { auto: 'As the system', light: 'Light', dark: 'Dark', contrast: 'High contrast' },
    accent: 'Accent',
    accentHint: 'For links, buttons and what is chosen. The text on it turns black or white by itself.',
    onLight: 'On light',
    onDark: 'On dark',
    contrast: (ratio) => `Contrast ${ratio}`,
    tooWeak: 'Links need 4.5:1 to be read.',
    useInstead: (colour) => `Use ${colour} instead`,
    shape: 'Shape and type',
    radius: 'Roundness',
    font: 'Font',
    fonts: { system: 'The system’s', serif: 'With serifs', rounded: 'Rounded', mono: 'Monospaced' },
    place: 'Place and language',
    corner: 'Corner',
    corners: {
      'bottom-end': 'Bottom, at the end',
      'bottom-start': 'Bottom, at the start',
      'top-end': 'Top, at the end',
      'top-start': 'Top, at the start',
    },
    widgetLanguage: 'Language of help',
    asThePage: 'As the page',
    mode: 'It stands',
    modes: { floating: 'over the page', inline: 'in the page' },
    reset: 'Start over',
    snippet: 'The snippet',
    snippetHint: 'Paste it before </body>. Only what you changed is in it.',
    copy: 'Copy the snippet',
    copied: 'Copied',
    copyFailed: 'The browser does not allow it: select the text and copy it.',
    preview: 'Help, in the page',
    openHelp: 'Open help',
    tokens: 'More than this',
    tokensHint: 'All custom properties and parts are in the guide:',
  },
  fr: {
    title: 'À votre image',
    intro: 'Changez l’allure du vrai widget, puis emportez l’extrait de code qui la garde.',
    console: 'Retour à la console',
    language: 'Langue',
    look: 'Thème',
    themes: { auto: 'Comme le système', light: 'Clair', dark: 'Sombre', contrast: 'Contraste élevé' },
    accent: 'Couleur d’accent',
    accentHint:
      'Pour les liens, les boutons et ce qui est choisi. Le texte posé dessus passe seul au noir ou au blanc.',
    onLight: 'Sur fond clair',
    onDark: 'Sur fond sombre',
    contrast: (ratio) => `Contraste ${ratio}`,
    tooWeak: 'Il faut 4,5:1 pour que les liens se lisent.',
    useInstead: (colour) => `Prendre ${colour}`,
    shape: 'Forme et caractères',
    radius: 'Arrondi',
    font: 'Police',
    fonts: {
      system: 'Celle du système',
      serif: 'À empattements',
      rounded: 'Arrondie',
      mono: 'À chasse fixe',
    },
    place: 'Place et langue',
    corner: 'Coin',
    corners: {
      'bottom-end': 'En bas, à la fin',
      'bottom-start': 'En bas, au début',
      'top-end': 'En haut, à la fin',
      'top-start': 'En haut, au début',
    },
    widgetLanguage: 'Langue de l’aide',
    asThePage: 'Celle de la page',
    mode: 'Elle se tient',
    modes: { floating: 'par-dessus la page', inline: 'dans la page' },
    reset: 'Tout reprendre',
    snippet: 'L’extrait de code',
    snippetHint: 'À coller avant </body>. Il ne contient que ce que vous avez changé.',
    copy: 'Copier l’extrait',
    copied: 'Copié',
    copyFailed: 'Le navigateur ne le permet pas : sélectionnez le texte et copiez-le.',
    preview: 'L’aide, dans la page',
    openHelp: 'Ouvrir l’aide',
    tokens: 'Aller plus loin',
    tokensHint: 'Toutes les propriétés et toutes les parties sont dans le guide :',
  },
}
