/** Words too common to tell pages apart, lower case and without accents, by language. Both engines leave them out. */
const STOP_WORDS: Record<string, ReadonlySet<string>> = {
  en: wordSet(`
    a about after again all also am an and any anybody anyone are arent as at be because been before being both but by
    can cannot cant could couldnt did didnt do does doesnt doing dont down each every few for from further get gets
    getting got had has have having he hello help her here hers hey hi him his how i id if ill im in into is isnt it its
    ive just let like me more most my need no nor not now of off on once only or other our out over own please same she
    should so some somebody someone such than thank thanks that thats the their them then there these they this those
    through to too try trying under until up us use used using very want was wasnt we were what when where which while
    who whom why will with wont would you your yours`),
  fr: wordSet(`
    a afin ai aie ainsi alors apres as au aucun aucune aussi autre autres aux avant avec avez avoir avons bien bonjour ca
    car ce ceci cela celle celles celui ces cet cette ceux chaque chez ci comme comment d dans de depuis des deux dois
    doit donc dont du elle elles en encore entre est et etaient etait etant ete etes etre eu eux fait faire faut fois
    font il ils j je jusque l la le les leur leurs lors lui m ma mais me meme memes merci mes moi moins mon n ne ni nos
    notre nous on ont ou par parce pas pendant peu peut peux plus pour pourquoi pouvez pouvoir puis puisque qu quand que
    quel quelle quelles quels quelque quelques qui quoi s sa salut sans se sera ses si sinon soit son sont sous suis sur
    svp t ta te tes toi ton toujours tous tout toute toutes tres trop tu un une vers veut veux voici voila vos votre vous
    vouloir y`),
}

const NONE: ReadonlySet<string> = new Set()

/** The stop words of a primary language subtag; none for a language that has no list. */
export function stopWordsOf(lang: string): ReadonlySet<string> {
  return STOP_WORDS[lang] ?? NONE
}

/** The languages that have a list. */
export const STOP_WORD_LANGUAGES: readonly string[] = Object.keys(STOP_WORDS)

function wordSet(words: string): ReadonlySet<string> {
  return new Set(words.trim().split(/\s+/))
}
