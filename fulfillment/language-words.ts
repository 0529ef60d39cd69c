/**
 * The words by which a language is known: the commonest of it, and those of travel and service. Not a vocabulary: a word that is
 * a name in another language ("Nice", "Essen") is left out, and one that several languages have tells less for each.
 */
export const languageWords = {
  en:
    'the a an i you he she we they my your his her our their mine it its is are am was were be been being do does did done have has had ' +
    'having can could may might must would should will shall what when where who whom whose which why how much many more most less few ' +
    'and or but not no yes to from of off in into on at for with without by about after before between during until since than then ' +
    'this that these those there here if because so as too very also only just still again already yet soon ever never always ' +
    'need want like please thanks thank me us him them get got give take bring make made go goes going come leave left find found lost ' +
    'say says said tell told speak talk ask know think see look show help call pay paid keep put let try send change cancel book booked ' +
    'booking booked flight flights plane ticket tickets fare seat seats window aisle passenger passengers adult adults child children baby ' +
    'hotel room rooms night nights luggage bag bags baggage suitcase dog cat travel trip journey refund money cheap cheaper cheapest ' +
    'price cost free late early earlier later delay delayed cancelled departure arrival gate airport check breakfast ' +
    'question answer name number code mail invoice receipt mistake wrong right good bad morning afternoon evening today tomorrow ' +
    'yesterday week month year day days hour hours minute next last first second other another something anything nothing everything ' +
    'somebody someone nobody anyone one two three four five six seven eight nine ten monday tuesday wednesday thursday friday ' +
    'saturday sunday january february march june july october december hello hey sorry course any some all each every both own same new old ' +
    'any fly flying flew long short heavy allowed inside under over up down out instead thing people my how',
  de:
    'der die das den dem des ein eine einen einem einer eines ich du er sie es wir ihr mein meine meinen meinem meiner dein deine ihre ' +
    'ihren ihrem unser unsere sein seine sei ist sind war waren bin bist habe hast hat haben hatte hatten kann kannst können könnt könnte ' +
    'könnten darf darfst dürfen muss müssen soll sollen sollte will wollen möchte möchten würde würden werde wird werden wurde wurden ' +
    'was wann wo wohin woher wer wem wen wie warum wieso welche welcher welches welchen viel viele mehr weniger und oder aber nicht ' +
    'kein keine keinen nein ja doch zu zum zur von vom nach vor seit bis in im ins auf an am für mit ohne bei beim über unter durch um ' +
    'aus wenn weil dass ob als auch noch schon nur mal immer nie wieder jetzt hier da dort dann sehr so etwas nichts alles jemand ' +
    'niemand bitte danke dank vielen mir mich uns ihm ihn ihnen sich gibt gibts geben gern gerne lieber brauche braucht brauchen ' +
    'hätte hätten wäre machen mache geht gehen komme kommt kommen finde finden fand sagen sagt sprechen helfen hilfe frage fragen ' +
    'antwort flug flüge fliegen fliegt flieger flughafen buchen buchung gebucht ticket sitz platz fenster gang reise reisen reisende ' +
    'hotel zimmer nacht nächte gepäck koffer tasche hund katze stornieren ändern umbuchen mitnehmen kostet kosten preis geld billig ' +
    'günstig günstiger günstigste teuer zurück verspätung spät später früh früher abflug ankunft frühstück rechnung name namen ' +
    'nummer code fehler falsch richtig gut guten gute schlecht morgen abend heute gestern woche monat jahr tag tage stunde stunden ' +
    'nächste nächsten letzte erste zweite andere anderes anderen eins zwei drei vier fünf sechs sieben acht neun zehn montag dienstag ' +
    'mittwoch donnerstag freitag samstag sonntag januar februar märz mai juni juli oktober dezember hallo person personen ' +
    'erwachsene kind kinder genau klar selbstverständlich natürlich entschuldigung leider verloren weg',
  es:
    'el la los las un una unos unas lo al del yo tú usted ustedes él ella nosotros ellos mi mis tu tus su sus nuestro nuestra es son ' +
    'soy está están estoy estamos era fue ser estar he ha han hemos había hay tengo tiene tienen tenemos tener puedo puede pueden ' +
    'podemos podría poder quiero quiere queremos quisiera necesito necesita necesitamos debo debe hacer hace hago voy va vamos ir dar ' +
    'deme dame dan decir dígame qué que cuándo cuando dónde donde adónde quién quien cuál cual cuánto cuanto cuánta cuántos cuántas ' +
    'cómo como por porque para y o pero no sí si de a en con sin sobre entre hasta desde hacia después entonces antes durante este esta esto ' +
    'ese esa eso estos aquí ahí allí ya muy más menos mucho mucha muchos poco también tampoco solo sólo solamente siempre nunca otra ' +
    'otro vez algo alguien alguna nada nadie todo todos cada mejor mismo favor gracias muchas me te se le les nos conmigo vuelo vuelos ' +
    'volar volamos avión aeropuerto reservar reserva reservación boleto billete asiento ventana ventanilla pasillo pasajero pasajeros ' +
    'hotel habitación noche noches equipaje maleta maletas perro gato viaje viajar viaja cancelar cancelen cambiar cambio ' +
    'reembolso dinero llevar cuesta cuestan precio barato barata baratos retraso retrasado tarde temprano salida salir llegada llegar ' +
    'puerta desayuno factura nombre apellido número código error mal bien bueno buena buenos buenas días día mañana hoy ayer semana ' +
    'mes año hora horas próximo próxima último primero primera segundo segunda uno dos tres cuatro cinco seis siete ocho nueve diez ' +
    'lunes martes miércoles jueves viernes sábado domingo enero febrero marzo junio julio octubre diciembre hola ayuda ayúdeme ayudar ' +
    'hablar inglés hablo hablamos pregunta respuesta persona personas adulto adultos niño niña niños claro supuesto perdón perdido ' +
    'perdida importa encuentro busco hija hijo',
  fr:
    "le la les l' un une des du de d' au aux je j' tu il elle on nous vous ils elles mon ma mes ton ta tes son sa ses notre nos votre vos " +
    'leur leurs est sont suis es êtes sommes était serait être ai as a avons avez ont avait avoir peux peut pouvez pouvons puis pourrais ' +
    'pourrait pouvoir voudrais voudrait voulons veux veut aimerais aimerions dois doit devons faut faire fait fais vais va allons aller ' +
    "donnez donner dire dites que qu' quoi quand où qui quel quelle quels quelles combien comment pourquoi et ou mais donc car ne n' pas " +
    "plus moins non oui à en dans sur sous pour par avec sans chez entre vers avant après alors depuis pendant si ce c' cet cette ces ça cela " +
    "ceci ici là y très trop aussi encore déjà jamais toujours rien tout tous toute toutes chaque quelque quelqu' quelqu'un personne " +
    "autre autres même juste plutôt bien mal s'il plaît svp merci beaucoup me m' moi te toi se s' lui eux vol vols voler avion aéroport " +
    'réserver réservation billet billets place siège hublot couloir passager passagers hôtel chambre nuit nuits bagage bagages valise ' +
    'chien chat voyage voyager annuler annulez annulé changer modifier changement remboursement rembourser argent emporter prendre ' +
    'coûte prix cher chers chère retard tard tôt départ partir part arrivée arriver porte petit déjeuner facture nom numéro code faute ' +
    "erreur bon bonne bonjour bonsoir jour jours matin soir demain aujourd'hui hier semaine mois an année heure heures prochain " +
    'prochaine dernier dernière premier première deuxième deux trois quatre cinq six sept huit neuf dix lundi mardi mercredi jeudi ' +
    'vendredi samedi dimanche janvier février mars juin juillet octobre décembre aide aidez aider parler parle question réponse ' +
    'adulte adultes enfant enfants fille fils sûr chose perdu perdue besoin cherche trouve trouver laissez envoyez exactement côté',
  it:
    "il lo la i gli le l' un uno una del dello della dei degli delle dell' al allo alla ai agli alle dal dalla nel nella nell' sul sulla " +
    "sull' io tu lui lei noi voi loro mio mia miei mie tuo tua suo sua nostro nostra vostro è sono sei siamo siete era essere stato ho " +
    "hai ha abbiamo avete hanno avere c' ci posso può puoi possiamo possono potrei potrebbe vorrei vorremmo vorrebbe voglio vuole devo " +
    'deve dobbiamo bisogna bisogno fare faccio fa vado va andiamo andare dare dia mi ti si vi ne che chi cosa quando dove come perché ' +
    'quale quali quanto quanta quanti quante e ed o ma non no sì se di a da in con su per tra fra senza dopo prima fino anche ancora ' +
    'già mai sempre molto molta poco più meno tanto troppo solo niente nulla nessuno nessuna qualcuno qualcosa qualche tutto tutti ' +
    'ogni altro altra stesso questo questa questi quello quella quelli qui qua lì là poi favore grazie mille prego volo voli ' +
    'volare volate aereo aeroporto prenotare prenotazione biglietto biglietti posto finestrino corridoio passeggero passeggeri hotel ' +
    'albergo camera stanza notte notti bagaglio bagagli valigia valigie cane gatto viaggio viaggiare viaggia cancellare annullare ' +
    'cambiare modificare rimborso soldi portare costa costano prezzo economico economici economica ritardo tardi presto partenza ' +
    'partire arrivo arrivare arrivata uscita colazione fattura nome cognome numero codice errore male bene buono buona buon ' +
    'buongiorno buonasera giorno giorni mattina sera domani oggi ieri settimana mese anno ora ore prossimo prossima ultimo primo ' +
    'secondo seconda due tre quattro cinque sei sette otto nove dieci lunedì martedì mercoledì giovedì venerdì sabato domenica gennaio ' +
    'febbraio giugno luglio ottobre dicembre ciao aiuto aiuti aiutare parlare parlo domanda risposta persona persone adulti bambino ' +
    'bambini figlia figlio certo certamente scusi perso persa smarrito importa trovo cerco',
  pt:
    'o a os as um uma uns umas do da dos das no na nos nas ao à aos às pelo pela num numa eu tu você vocês ele ela nós eles meu minha ' +
    'meus minhas teu tua seu sua seus suas nosso nossa é são sou somos está estão estou era foi fui ser estar tenho tem têm temos ter ' +
    'há havia posso pode podem podemos poderia poder quero quer queremos queria queríamos gostaria preciso precisa precisamos devo ' +
    'deve devemos fazer faz faço vou vai vamos ir dar dá dizer diga que quê quando onde quem qual quais quanto quanta quantos quantas ' +
    'como por porque para pra e ou mas não sim se de em com sem sobre entre até desde depois antes durante este esta isto esse essa ' +
    'isso aquele aqui aí ali lá já ainda muito muita mais menos pouco também só apenas sempre nunca outra outro vez algo alguém ' +
    'alguma nada ninguém tudo todos cada melhor mesmo favor obrigado obrigada me te lhe mim comigo voo voos voar voam avião aeroporto ' +
    'reservar reserva bilhete passagem assento janela corredor lugar passageiro passageiros hotel quarto noite noites bagagem mala ' +
    'malas cachorro cão gato viagem viajar viaja cancelar cancelem mudar alterar trocar reembolso dinheiro levar custa custam preço ' +
    'barato barata baratos atraso atrasado tarde cedo partida sair saindo chegada chegar portão café fatura nome sobrenome número ' +
    'código erro mal bem bom boa dia dias manhã amanhã hoje ontem semana mês ano hora horas próximo próxima último primeiro segundo ' +
    'segunda dois duas três quatro cinco seis sete oito nove dez terça quarta quinta sexta feira sábado domingo janeiro fevereiro ' +
    'março junho julho outubro dezembro olá oi ajuda ajude ajudar falar falo pergunta resposta pessoa pessoas adultos criança ' +
    'crianças filha filho claro certeza desculpe perdido perdida coisa encontro procuro',
  nl:
    'de het een den ik je jij u hij zij ze we wij jullie hun mijn uw jouw zijn haar ons onze is ben bent was waren heb hebt heeft ' +
    'hebben had hadden kan kunt kunnen kon mag mogen moet moeten wil wilt willen zou zouden zal zullen wordt worden werd wat wanneer ' +
    'waar waarom wie welke welk hoe hoeveel veel meer minder en of maar niet geen nee ja te naar van in op aan voor met zonder bij over ' +
    'om uit als dat dit deze die er daar hier dan nu nog al ook weer toch wel heel erg zo alleen altijd nooit iets niets alles iemand ' +
    'niemand ander andere graag alstublieft alsjeblieft dank bedankt wel me mij hem zich ga gaat gaan doe doet doen kom komt komen ' +
    'krijg krijgt krijgen vind vinden zeg zeggen spreken praten praat help helpen hulp vraag vragen antwoord vlucht vluchten vliegen ' +
    'vliegt vliegtuig luchthaven vliegveld boeken boeking geboekt ticket stoel plaats raam gangpad passagier passagiers hotel kamer ' +
    'nacht nachten bagage koffer tas hond kat reis reizen annuleren annuleer geannuleerd wijzigen veranderen omboeken meenemen kost ' +
    'kosten prijs geld goedkoop goedkoper goedkopere goedkoopste duur terug vertraging laat later vroeg vroeger vertrek vertrekken ' +
    'aankomst aankomen ontbijt factuur naam nummer code fout verkeerd goed goede slecht morgen ochtend middag avond vandaag gisteren ' +
    'week maand jaar dag dagen uur uren volgende laatste eerste tweede twee drie vier vijf zes zeven acht negen tien maandag dinsdag ' +
    'woensdag donderdag vrijdag zaterdag zondag januari februari maart mei juni juli oktober december hallo hoi persoon personen ' +
    'volwassenen kind kinderen dochter zoon precies natuurlijk sorry helaas kwijt tot zit zitten nodig',
} as const;
