export const ENGLISH = `
  a about after again all also am an and any anybody anyone are arent as at be because been before being both
  but by can cannot cant could couldnt did didnt do does doesnt doing dont down each every few for from
  further get gets getting got had has have having he hello help her here hers hey hi him his how i id if ill
  im in into is isnt it its ive just let like me more most my need no nor not now of off on once only or
  other our out over own please same she should so some somebody someone such than thank thanks that thats
  the their them then there these they this those through to too try trying under until up us use used using
  very want was wasnt we were what when where which while who whom why will with wont would you your yours`
