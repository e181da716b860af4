import { describe, expect, it } from 'vitest'
import { questionLanguage } from './question-language.ts'

describe('the language of a question', () => {
  it.each([
    ['how do I reindex my engine', 'en'],
    ["the API key doesn't work anymore", 'en'],
    ["it's slow since the upgrade", 'en'],
    ['comment réindexer mon moteur', 'fr'],
    ["l'indexation ne marche pas", 'fr'],
    ['COMMENT FAIRE', 'fr'],
    ['erreur 413 quand j’indexe un document', 'fr'],
    ['pourquoi mes facettes sont-elles vides ?', 'fr'],
    ['Wie erstelle ich einen Index?', 'de'],
    ['Suche liefert keine Treffer nach dem Update', 'de'],
    ['wie kann ich die Suchergebnisse sortieren', 'de'],
    ['¿Cómo puedo cambiar el orden de los resultados?', 'es'],
    ['no encuentro mi clave de API en el panel', 'es'],
    ['error al indexar los documentos con acentos', 'es'],
    ['como faço para mudar a ordem dos resultados', 'pt'],
    ['não consigo entrar na minha conta', 'pt'],
    ['o rastreador não encontra as páginas novas', 'pt'],
    ['come posso cambiare il ruolo di un utente', 'it'],
    ['la ricerca non trova i documenti più recenti', 'it'],
    ["perché l'indice della mia applicazione è vuoto?", 'it'],
    ['hoe kan ik mijn zoekmachine opnieuw indexeren', 'nl'],
    ['de crawler vindt niet alle pagina’s', 'nl'],
    ['waarom krijg ik geen resultaten', 'nl'],
    ['Как настроить синонимы?', 'ru'],
    ['не работает поиск в Elasticsearch API', 'ru'],
    ['كيف يمكنني إعادة الفهرسة؟', 'ar'],
    ['検索結果の並び順を変えたい', 'ja'],
    ['サジェストが出ない', 'ja'],
    ['如何修改搜索结果的排序', 'zh'],
    ['검색 결과가 없습니다', 'ko'],
    ['Πώς αλλάζω τον κωδικό μου;', 'el'],
  ])('is told by its common words and its script: %s (%s)', (question, language) => {
    for (const reader of ['en', 'fr', 'de', 'es', 'pt', 'it', 'nl', 'ru', 'ar', 'zh'])
      expect(`${reader}: ${questionLanguage(question, reader)}`).toBe(`${reader}: ${language}`)
  })

  it.each(['API key', '', '413', 'synonymes', '🙂', 're:', 'SAML SSO', 'search_fields', '…'])(
    "is the person's own when they do not tell: %s",
    (question) => {
      for (const reader of ['fr', 'en', 'de', 'pt', 'sv', 'ja'])
        expect(questionLanguage(question, reader)).toBe(reader)
    },
  )

  it("is the person's own when two languages share the common words", () => {
    expect(questionLanguage('on me', 'fr')).toBe('fr')
    expect(questionLanguage('on me', 'en')).toBe('en')
    for (const reader of ['fr', 'es', 'pt', 'nl'])
      expect(questionLanguage('panel de control', reader)).toBe(reader)
  })

  it("is the person's own when two other languages fit alike", () => {
    expect(questionLanguage('panel de control', 'en')).toBe('en')
  })

  it("is not another's for one word, when the person's language has no list of common words", () => {
    expect(questionLanguage('hur kan jag byta lösenord', 'sv')).toBe('sv')
    expect(questionLanguage('how can I change the password of a user', 'sv')).toBe('en')
  })

  it("is the person's own among those of one script", () => {
    expect(questionLanguage('Як налаштувати пошук', 'uk')).toBe('uk')
    expect(questionLanguage('چگونه جستجو را تنظیم کنم', 'fa')).toBe('fa')
    expect(questionLanguage('検索', 'ja')).toBe('ja')
    expect(questionLanguage('検索', 'en')).toBe('zh')
  })

  it('is not told by the name of a product in another script', () => {
    expect(questionLanguage('how do I search for the word 検索 in my documents', 'en')).toBe('en')
  })
})
