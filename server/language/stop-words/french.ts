export const FRENCH = `
  a afin ai aie aije aimerais ainsi allez alors apres as atelle atil aton au aucun aucune auquel aurais
  aurait aussi autre autres aux avant avec avez avezvous avoir avons ayant bien bonjour ca car ce ceci cela
  celle celleci celles cellesci celui celuici celuila cependant ces cestadire cet cette ceux ceuxci chaque
  chez ci combien comme comment d dabord dans de deja depuis des deux devez devezvous devons devrais devrait
  dois doisje doit doitelle doitil doiton doivent doiventils donc dont du duquel elle elles en encore entre
  est estadire estce estelle estil et etaient etait etant ete etes etesvous etre eu eux faire fait faitil
  faiton faut fautil fois font ici il ils j je jusque l la laquelle le lequel les lesquelles lesquels leur
  leurs lors lorsque lui m ma mais me meme memes merci mes moi moins mon n ne ni non nos notre nous on ont
  ontils ou par parce pas pendant peu peut peutelle peutil peutils peuton peuvent peuventils peux peuxtu plus
  pour pourquoi pourrais pourrait pouvez pouvezvous pouvoir puis puisje puisque qu quand que quel quelle
  quelles quelque quelques quels qui quoi rien s sa salut sans savoir se selon sera seraient serait seront
  ses si sinon soit sommes son sont sontelles sontils souhaite souhaiterais souhaitez sous suis sur svp t ta
  te tes toi ton toujours tous tout toute toutefois toutes tres trop tu un une va vais vatil vaton vers veut
  veux voici voila vont vos votre voudrais vouloir vous y yatil`
