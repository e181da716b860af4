export const GERMAN = `
  ab aber alle allem allen aller alles als also am an ander andere anderen anderer anderes auch auf aus bei
  beim bereits besser bin bis bitte brauche brauchen da dabei dadurch dafuer dafur dagegen daher damit danach
  danke dann daran darauf daraus darf darin daruber darueber darum das dass davon davor dazu dazwischen dein
  deine deinen dem den denen denn der deren des deshalb dessen die dies diese diesem diesen dieser dieses
  doch dort du durch eher ein eine einem einen einer eines einfach einige einigen einmal er es etwa etwas
  euch euer eure fuer fur gar geben gegen gehen geht gerade gern gerne gewesen gibt gibts guten hab habe
  haben hallo hat hatte hatten helfen hier hilfe hin hinter ich ihm ihn ihnen ihr ihre ihrem ihren ihrer im
  immer in ins ist ja jede jedem jeden jeder jedes jedoch jemand jene jetzt kann kannst kein keine keinem
  keinen keiner koennen koennte koennten konnen konnte konnten lassen lasst leider mache machen macht man
  manche mehr mein meine meinem meinen meiner meines mich mir mit mochte moechte moeglich moglich muessen
  muesste muss mussen musste nach nachdem nein nicht nichts noch nun nur ob obwohl oder ohne schon sehr sei
  sein seine seinem seinen seiner seit selbst sich sie sind so sobald sogar solche soll sollen sollte sollten
  sondern sonst sowie tag trotz trotzdem uber ueber um und uns unser unsere unserem unseren unter viel viele
  vielen vielleicht vom von vor wann war waren warum was weder weil welche welchem welchen welcher welches
  wem wen wenn wer werde werden weshalb wessen wie wieder wieso will wir wird wirklich wo wobei wodurch wofur
  wogegen woher wohin wollen womit wonach woran worauf worden worin woruber worueber worum wovon wovor wozu
  wuerde wuerden wurde wurden wurdet zu zum zur zwar zwischen`
