export const ENGLISH = `
  a able about after again all also am an and any anybody anyone anything are arent as at be because been
  before being both but by can cannot cant could couldnt did didnt do does doesnt doing dont down each every
  everything few for from further get gets getting got had has have having he hello help her here hers hey hi
  him his how i id if ill im in into is isnt it its ive just know let like lot many may maybe me might more
  most much my need no nor not nothing now of off on once only or other our out over own please possible
  really same seem seems shall she should so some somebody someone something still such than thank thanks
  that thats the their them then there these they thing things think this those through to too tried tries
  try trying unable under until up us use used using very want was wasnt we were what when where which while
  who whom why will with wont would yet you your yours`
