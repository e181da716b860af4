export const FRENCH = `
  a afin ai aie ainsi alors apres as au aucun aucune aussi autre autres aux avant avec avez avoir avons bien
  bonjour ca car ce ceci cela celle celles celui ces cet cette ceux chaque chez ci comme comment d dans de
  depuis des deux dois doit donc dont du elle elles en encore entre est et etaient etait etant ete etes etre
  eu eux faire fait faut fois font il ils j je jusque l la le les leur leurs lors lui m ma mais me meme memes
  merci mes moi moins mon n ne ni non nos notre nous on ont ou par parce pas pendant peu peut peux plus pour
  pourquoi pouvez pouvoir puis puisque qu quand que quel quelle quelles quelque quelques quels qui quoi s sa
  salut sans se sera ses si sinon soit son sont sous suis sur svp t ta te tes toi ton toujours tous tout
  toute toutes tres trop tu un une vers veut veux voici voila vos votre vouloir vous y`
