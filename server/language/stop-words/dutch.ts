export const DUTCH = `
  aan af al alle alleen alles als altijd ander andere anders ben bent beter bij bijvoorbeeld binnen daar
  daarna daarom dag dan dank dankjewel dat de deze die dit doe doen doet door dus echt een eens eerst elk
  elke en enige enkele er erg ervan even gaan gaat gedaan geef geen goed graag haar had hadden hallo heb
  hebben hebt heeft heel help hem hen het hier hij hoe hoelang hoeveel hoi hulp hun ieder iedereen iemand
  iets ik in is ja je jij jou jouw jullie kan kon konden krijg krijgen kun kunnen laat laten lukt maak maar
  mag maken me mee meer men met mij mijn mijne misschien moet moeten mogelijk na naar nadat niet niets niks
  nodig nog nooit nou nu of om omdat onder ons onze ook op over pas probeer proberen reeds sinds soms steeds
  te tegen ten ter terwijl tijdens toch toe toen tot tussen uit uw vaak van vanaf vanuit veel via voor
  voordat waar waarbij waardoor waarin waarmee waarom waarop waarover waaruit waarvan waarvoor wanneer want
  waren was wat we weer weet wel welk welke werd werden wie wiens wij wil willen word worden wordt zal ze zei
  zelf zich zij zijn zo zoals zonder zou zouden zowel`
