export const PORTUGUESE = `
  a agora ai ainda ajuda ajudar alem algo alguem algum alguma algumas alguns ante antes ao aos apenas apos
  aquela aquelas aquele aqueles aqui aquilo as assim ate bem boa bom cada coisa com como conseguir consigo
  contra da dar das de dela dele deles depois desde dessa desse desta deste deve devem devo dia disso do dos
  durante e ela elas ele eles em embora enquanto entao entre era eram essa essas esse esses esta estao estar
  estas estava este estes estou eu faco faz fazendo fazer foi fora foram gostaria ha isso isto ja la lhe lhes
  lo mais mas me mesma mesmo meu meus minha minhas muita muito muitos na nada nao nas nem nenhum nenhuma
  nessa nesse nesta neste ninguem no nos nossa nossas nosso nossos num numa o obrigada obrigado oi ola onde
  os ou outra outras outro outros para pela pelas pelo pelos pode podem podemos poder pois por porem porque
  possivel posso pra precisa preciso quais qual qualquer quando quanto quantos que quem queria quero saber se
  seja sem sempre sendo ser sera seu seus si sido so sob sobre sou sua suas tal tambem tanto tao tem temos
  tenho tentando tentar ter teu teve tinha toda todas todo todos tu tua tudo um uma umas uns usando vai vem
  ver vez voce voces vou`
