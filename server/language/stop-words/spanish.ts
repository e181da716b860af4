export const SPANISH = `
  a al algo alguien algun alguna algunas alguno algunos ante antes aqui asi aun aunque ayuda ayudar bajo bien
  buenas bueno buenos cada casi como con contra cual cuales cualquier cuando cuanta cuantas cuanto cuantos
  cuya cuyo de deberia debo del dentro desde despues dias donde dos durante e el ella ellas ellos en entonces
  entre era eran eres es esa esas ese eso esos esta estaba estado estan estar estas este esto estos estoy fue
  fuera fueron gracias ha haber habia hace hacer haciendo haga hago han has hasta hay he hecho hola incluso
  intentando intentar intento la las le les lo los luego mas me mediante mi mia mientras mio mis misma mismo
  mucho muchos muy nada necesito ni ningun ninguna no nos nosotros nuestra nuestras nuestro nuestros o os
  otra otras otro otros para pero poco podemos poder podria por porfavor porque posible pude puede pueden
  puedes puedo pues que quien quienes quiere quiero quisiera saber se sea segun ser si sido siempre siendo
  sin sino sobre sois solo somos son soy su sus tal tambien tampoco tan tanto te tenemos tener tengo ti tiene
  tienen toda todas todavia todo todos tras tu tus un una unas uno unos usted ustedes va vamos van ver vez
  voy y ya yo`
