import { type LanguageWords, stemOfOne, wordSet } from './language.ts';
import { stemEnglish } from './stem-english.ts';

const stopWords = wordSet(`
  a about after again all also am an and any anyone anything are as at be because been before being both but by can cannot
  cant could couldnt did didnt do does doesnt doing dont during each either else ever for from get gets getting go going got
  had has have havent having he hello help her here hers hey hi him his how hows however i id if ill im in into is isnt it its
  ive just kind know let lets like many may maybe me might mine more most much must my need needs no not now of off ok okay on
  one only or other our ours out over own please possible really same shall she should so some someone something sort still
  such tell than thank thanks that thats the their them then there these they thing things this those through to too under
  until up us use used using very want wanted was way we well were what whats when whens where wheres whether which while
  who whom whos whose why will wish with myself yourself himself herself itself ourselves yourselves themselves within wont would wouldnt yes yet you your yours youre
  pls plz please u ur r ya yo tho thx till til gotta gonna wanna lemme cuz coz dunno guys yeah nope oh wow btw asap whats hows wheres
  whens im ive ill hes shes theyre isnt arent wasnt ain aint nobody somebody anybody
`);

const lightWords = wordSet(`
  accept act add advise agree answer appear arrange ask assume attempt avoid become begin believe borrow bother bring buy came
  care carry catch cause choose come compare complete concern confirm consider contain continue cope cut deal decide depend
  describe determine develop discuss draw enable end enjoy ensure exist expect explain face fall feel felt figure fill find
  finish fit fix follow force forget found gave give grow guess handle happen hate have hear hope hurry imagine improve
  increase indicate insist intend involve keep kept lack lay lead learn lie listen live look love made make manage matter mean
  mention mind notice obtain occur perform pick plan prefer prepare present prevent promise prove provide pull push put raise
  reach read realise realize receive recommend refer regard relate rely remain remember repeat reply require respond rest
  result rise run said save saw say see seem set shop show shut sleep solve sound spend stand start state stick stop stuck
  suggest suppose take talk teach tend think thought throw told took touch treat try turn understand visit wait walk watch
  welcome went wonder work worry write
  kindly inform grateful appreciate oblige assist regarding concerning wonder learn tell advise clarify trying tried planning
  supposed looking hoping heading headed bothering stuck happening happened arranged arrange involved set turned turn

  although though despite unless beyond across along bit slight
  able actual afraid alright angry anxious available awful bad basic best better brief careful certain clear clever 
  common convenient correct current dangerous dear different difficult due early easy empty enough entire exact fair famous far fast
  fine full fun general good great half happy hard high hot huge important impossible interested interesting large likely
  little local long lot low lucky main major modern necessary nervous new nice normal obvious odd official old ordinary
  original particular perfect poor popular previous proper quick ready real reasonable recent regular related relevant right
  rough sad safe separate serious several short similar simple slow small sorry specific standard strange strict strong sudden
  sure terrible tight tiny true typical unable upset useful usual various whole worried worse worst wrong young

  actually ago almost already always anyway anywhere approximately around away back currently directly elsewhere exactly
  finally forever fully generally hardly immediately instead lately later likewise near nearly never next nowadays often once
  otherwise perhaps probably properly quickly quite rather recently soon sometimes somewhere straight suddenly therefore
  usually anybody everybody everyone everything everywhere nobody nothing nowhere somebody

  today tomorrow tonight yesterday day week weekend morning afternoon evening time moment monday tuesday wednesday thursday friday
  saturday sunday january february march april june july august september october november december
  two three four five six seven eight nine ten eleven twelve fifteen twenty thirty forty fifty hundred thousand first second
  third last couple dozen number amount dollar per

  aunt boss boyfriend brother colleague cousin dad daughter family father fiance friend girlfriend granddaughter grandfather
  grandma grandmother grandpa grandparent grandson guy husband lady man mate mom mother mum neighbour neighbor nephew niece
  parent partner sister son uncle wife woman

  case detail difference example idea information issue meridian person people policy problem question reason rule situation
`);

export const english: LanguageWords = {
  stopWords,
  articles: wordSet('a an the my your our his her its their this that these those some any'),
  isLight: stemOfOne(lightWords, stemEnglish),
  stem: stemEnglish,
  negation: /\b(?:not|nobody|no one|cannot|cant|couldnt|didnt|\w+n['’]t)\b/,
  compounds: false,
};
