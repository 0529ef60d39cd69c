import { type LanguageWords, stemOfOne, wordSet } from './language.ts';

const stopWords = wordSet(`
  a al algo alguien algun alguna algunas alguno algunos ante antes aqui asi aun aunque bajo bien cada casi como con contra cual
  cuales cualquier cuando cuanta cuantas cuanto cuantos de del desde donde dos durante e el ella ellas ellos en entonces entre
  era es esa esas ese eso esos esta estaba estan estar estas este esto estos estoy fue ha habia habria hacia han has hasta hay he
  hola la las le les lo los mas me mi mis mucha muchas mucho muchos muy nada nadie ni no nos nosotros nuestra nuestro o os otra otras
  otro otros para pero poco por porque puede pueden puedo podria podemos que quien quienes quiero queremos quisiera quisieramos se sea sean ser si sido sin
  sobre solo son soy su sus tal tambien tan te tengo tenemos tiene tienen ti tu tus un una unas uno unos usted ustedes va vamos
  voy y ya yo gracias favor debe debo deben
`);

const lightWords = wordSet(`
  hacer hago hace hacen dar da doy dan decir dice digo saber sabe ver veo poner pongo pasar pasa llevar llevo lleva traer traigo
  dejar necesito necesita necesitar usar uso recibir recibo recibe buscar encontrar ocurre ocurrir seguir querer tomar tardar tarda
  ofrecen ofrece ofrecer
  bueno buena grande pequeno pequena largo larga corto corta alto nuevo nueva mejor peor primero primera ultimo ultima posible
  normal seguro facil dificil mayor menor hoy manana ayer dia dias semana mes ano hora horas minuto momento vez veces siempre
  nunca tarde temprano pronto lunes martes miercoles jueves viernes sabado domingo
  uno dos tres cuatro cinco seis siete ocho nueve diez cien mil
  madre padre hermano hermana hijo esposa esposo abuela abuelo amigo amiga familia persona gente caso ejemplo problema pregunta
  meridian
`);

/** Plurals, genders and the commonest endings of verbs; what is left keeps at least three letters. */
const ENDING =
  /(?<=^.{3,})(?:aciones|acion|amientos?|imientos?|ados?|adas?|idos?|idas?|ando|iendo|aron|ieron|aran|amos|emos|an|en|ar|er|ir|es|os|as|a|e|o|s)$/;

export const stemSpanish = (word: string): string => (/\d/.test(word) ? word : word.replace(ENDING, ''));

export const spanish: LanguageWords = {
  stopWords,
  articles: wordSet('el la los las un una unos unas mi mis su sus de del'),
  isLight: stemOfOne(lightWords, stemSpanish),
  stem: stemSpanish,
  negation: /\b(?:no|nadie|nunca|ningun[oa]?)\b/,
  compounds: false,
};
