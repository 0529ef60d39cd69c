import type { Replies } from '../../replies.ts';

/** Rooms and cabins come without an article. "de" before a value is written out: the fulfilment makes "d'Amsterdam" of it. */
export const replies: Replies = {
  welcome: [
    "Bonjour, ici Meridian Travel. Je peux réserver des vols et des hôtels, m'occuper de vos réservations et répondre à vos questions. Que puis-je faire pour vous ?",
    'Bienvenue chez Meridian Travel. Souhaitez-vous réserver un voyage, vérifier un vol ou poser une question ?',
  ],
  help: [
    "Je peux réserver un vol ou un hôtel, vous dire si un vol est à l'heure, et retrouver, modifier ou annuler une réservation. Vous pouvez aussi m'interroger sur les bagages, l'enregistrement, les remboursements et nos autres règles, ou demander à tout moment à parler à une personne.",
  ],
  askAway: ['Bien sûr. Que souhaitez-vous savoir ?', 'Je vous en prie. Quelle est votre question ?'],
  goodbye: ["Merci d'avoir choisi Meridian Travel. Au revoir.", 'Merci de nous avoir contactés. Bon voyage !'],
  startOver: [
    "D'accord, reprenons depuis le début. Que souhaitez-vous faire ?",
    'Volontiers, recommençons. Que puis-je faire pour vous ?',
  ],
  nothingToRepeat: ["Je n'ai encore rien dit. Que puis-je faire pour vous ?"],
  stillThere: ['Êtes-vous toujours là ?', 'Je suis toujours là. Voulez-vous continuer ?'],
  oneMoment: ['Un instant, je vous prie.', 'Je regarde. Un instant.'],
  anythingElse: ["Que puis-je faire d'autre pour vous ?", 'Avez-vous besoin de quelque chose encore ?'],
  linesBusy: ['Tous nos conseillers sont en ligne. Merci de rappeler un peu plus tard.'],
  notUnderstood: [
    "Pardon, je n'ai pas compris. Pouvez-vous le dire autrement, ou préférez-vous parler à une personne ?",
    "Je suis désolé, je n'ai pas compris. Vous pouvez le formuler autrement, demander ce que je sais faire ou parler à une personne.",
  ],
  missedTooOften: [
    "Je suis désolé, je n'ai toujours pas compris, et je m'arrête là. Souhaitez-vous parler à une personne ?",
  ],
  fareAndSeats: ['{flightNumber}, {date} à {departs} : {cabin} coûte {fare}, {seats} places restantes.'],
  quotedInstead: ['Pour le moment, je ne peux que citer nos documents.'],
  cannotAnswer: [
    "Je n'ai pas de réponse sûre à cette question. Souhaitez-vous parler à une personne ?",
    "Je n'ai pas trouvé cela dans nos documents, et je préfère ne pas deviner. Voulez-vous que je vous passe une personne ?",
  ],
  cannotAnswerAside: [
    "Je n'ai pas de réponse sûre à cette question ; un conseiller peut vous aider si vous le demandez.",
  ],
  askForPerson: ['Parler à une personne'],
  blockedQuestion: ['Je ne peux pas vous aider pour cela, mais pour vos projets de voyage, très volontiers.'],
  technicalTrouble: [
    "Un problème est survenu de notre côté. Merci de réessayer d'ici un instant, ou demandez à parler à une personne.",
    'Excusez-moi, je rencontre un problème technique. Merci de réessayer un peu plus tard, ou demandez à parler à une personne.',
  ],
  tryAgain: [
    "Excusez-moi, un problème est survenu de notre côté. J'ai gardé tout ce que vous m'avez dit. Dois-je réessayer ?",
  ],
  suggestBookFlight: ['Réserver un vol'],
  suggestFlightStatus: ["Mon vol est-il à l'heure"],
  suggestBookHotel: ['Réserver un hôtel'],
  suggestFindBooking: ['Retrouver ma réservation'],
  ratingOutOfRange: ['La note est un nombre de 1 pour mauvais à 5 pour excellent. Quel nombre nous donnez-vous ?'],
  feedbackSorry: [
    "Merci de votre franchise. J'ai noté {rating} sur 5 et votre commentaire. Je suis désolé que nous vous ayons déçu. Souhaitez-vous parler à une personne ?",
  ],
  feedbackThanks: [
    "Merci beaucoup. J'ai noté votre note de {rating} sur 5 et votre commentaire.",
    'Merci pour ce {rating} sur 5, et de nous avoir dit pourquoi.',
  ],

  handingOver: [
    'Je vous mets en relation avec {queue}. Un instant, je vous prie.',
    'Je vous passe {queue}. Restez en ligne, je vous prie.',
  ],
  generalQueue: ["notre équipe d'accueil"],
  bookingsQueue: ['notre équipe des réservations'],
  complaintsQueue: ['notre service client'],

  sideQuestionResume: ['Revenons à votre demande.', 'Reprenons où nous en étions.'],
  sourceIs: ['Source : {title}.'],
  sourcesAre: ['Sources : {titles}.'],

  dateInPast: ['La date du {date} est passée. Quel autre jour souhaitez-vous ?'],
  dateTooFar: ["On ne peut réserver que jusqu'au {latest}. Quel autre jour souhaitez-vous ?"],
  returnBeforeDeparture: ['Le retour ne peut pas être avant le {departureDate}. Quand souhaitez-vous revenir ?'],
  sameCity: ['Vous êtes déjà à {city}, il me faut donc une autre destination. Où souhaitez-vous aller ?'],
  tooManyPassengers: ['Je peux réserver pour 1 à {most} personnes à la fois. Combien de personnes voyagent ?'],

  nameNotUnderstood: ["Je suis désolé, je n'ai pas compris le nom. Quel est le nom de famille, je vous prie ?"],
  nameRefused: [
    "Il me faut un nom de famille pour continuer. Quel est-il, s'il vous plaît ? Ou dites « arrêter », et j'en reste là.",
  ],
  whichOne: ['Que voulez-vous dire : {choices} ?'],
  offerNotUnderstood: ["Pardon, je n'ai pas compris. Vous pouvez dire oui, non, ou ce que vous voulez changer."],
  noted: ['Très bien, {value}.', "D'accord, {value}."],
  corrected: ["D'accord, plutôt {value}.", 'Très bien, {value}.'],

  noRoute: ["Nous n'avons pas de vol de {origin} à {destination}. Où souhaiteriez-vous aller sinon ?"],
  noFlights: ["Le {date}, nous n'avons pas de vol de {origin} à {destination}. Un autre jour vous conviendrait-il ?"],
  noFlightsButThese: [
    "Le {date}, nous n'avons pas de vol de {origin} à {destination}. Je peux vous proposer {alternatives}. Qu'est-ce qui vous convient ?",
  ],
  noSeats: [
    'Le {date}, il ne reste pas assez de places en {cabin}. Un autre jour ou une autre classe vous conviendrait-il ?',
  ],
  noSeatsButThese: [
    "Le {date}, il ne reste pas assez de places en {cabin}. Il en reste ici : {alternatives}. Qu'est-ce qui vous convient ?",
  ],
  flightOptions: [
    "De {origin} à {destination}, le {date}, j'ai : {options}.",
    'Le {date}, de {origin} à {destination}, je peux vous proposer : {options}.',
  ],
  flightOption: ['{flightNumber}, départ à {departs} et arrivée à {arrives}, à {fare} par personne'],
  flightOptionHeard: ['{flightNumber} à {departs}, {fare} par personne'],
  takeFlight: ['Je prends le {flightNumber}'],
  flightChosen: ['Très bien, le {flightNumber}.'],
  namedFlightFull: ['Le {flightNumber} ne peut pas être réservé pour cela.'],
  flightLeg: ['{flightNumber} de {origin} à {destination} le {date}, départ à {departs} et arrivée à {arrives}'],
  flightLegOvernight: [
    '{flightNumber} de {origin} à {destination} le {date}, départ à {departs} et arrivée à {arrives} le lendemain',
  ],
  confirmFlight: [
    'Ce serait {legs}, en {cabin}, pour {passengers}, au nom de {lastName}. Le total est de {total}. Dois-je réserver ?',
    "J'ai {legs}, en {cabin}, pour {passengers}, au nom de {lastName}, à {total} au total. Voulez-vous que je réserve ?",
  ],
  onePassenger: ['{count} passager'],
  morePassengers: ['{count} passagers'],
  offerChanged: ["L'offre a changé depuis ma question."],
  seatsJustGone: ["Je suis désolé, quelqu'un vient de prendre les dernières de ces places."],
  flightBooked: [
    "C'est réservé : {flightNumber} de {origin} à {destination} le {date}, départ à {departs}. Le total est de {total} et votre code de réservation est {code}.",
    'Tout est prêt. {flightNumber} de {origin} à {destination} part le {date} à {departs}. Votre code de réservation est {code}, le total est de {total}.',
  ],
  extrasLater: [
    'Les places et les bagages supplémentaires ne sont pas encore compris : vous les choisissez ensuite en ligne avec votre code de réservation.',
  ],
  breakfastThere: [
    "Le petit-déjeuner n'est pas compris dans cette réservation : vous pouvez le prendre à l'hôtel, avec un supplément.",
  ],
  tooManyNights: ['Une réservation va de 1 à {most} nuits. Combien de nuits restez-vous ?'],
  tooManyGuests: ['Une chambre est prévue pour 1 à {most} personnes. Combien serez-vous ?'],
  roomTooSmall: ['En {roomType}, le maximum est de {most}. Préférez-vous {alternatives} ?'],
  oneNight: ['{count} nuit'],
  moreNights: ['{count} nuits'],
  oneGuest: ['{count} personne'],
  moreGuests: ['{count} personnes'],
  hotelOption: ['{hotel}, quartier {district}, {stars} étoiles, à {price} la nuit'],
  otherHotels: ['Il y a aussi {alternatives} ; dites-moi simplement le nom.'],
  withBreakfast: ['petit déjeuner compris'],
  withoutBreakfast: ['sans petit déjeuner'],
  confirmHotel: [
    'Ce serait {hotel} à {city} : {roomType} à partir du {checkIn}, {nights}, {guests}, {breakfast}, au nom de {lastName}. Le total est de {total}. Dois-je réserver ?',
    'Je peux vous proposer {hotel} à {city} : {roomType} à partir du {checkIn}, {nights}, {guests}, {breakfast}, au nom de {lastName}, à {total} au total. Voulez-vous que je réserve ?',
  ],
  roomJustGone: ["Je suis désolé, quelqu'un vient de prendre cette chambre."],
  noRooms: [
    "{roomType} à {city} à partir du {date} : c'est complet. Un autre jour ou une autre chambre vous conviendrait-il ?",
  ],
  noRoomsButThese: [
    "{roomType} à {city} à partir du {date} : c'est complet. Je peux vous proposer {alternatives}. Qu'est-ce qui vous convient ?",
  ],
  hotelBooked: [
    'Votre chambre ({hotel}, {city}) est réservée à partir du {checkIn} pour {nights}. Le total est de {total} et votre code de réservation est {code}.',
  ],

  bookingNotFound: [
    'Je ne trouve pas de réservation {code} à ce nom. Essais restants : {attemptsLeft}. Quel est le code de réservation ?',
    'Le code {code} et ce nom ne correspondent à aucune réservation. Essais restants : {attemptsLeft}. Pouvez-vous me redonner le code ?',
  ],
  bookingLocked: [
    "Je n'ai pas pu trouver la réservation et, pour votre sécurité, je m'arrête là. Un conseiller peut vous aider.",
  ],
  isConfirmed: ['confirmée'],
  isCancelled: ['annulée'],
  bookedFlight: ['{legs}, en {cabin}, pour {passengers}. Le total est de {total}.'],
  bookedHotel: [
    '{hotel} à {city}, {roomType} à partir du {checkIn} pour {nights} et {guests}. Le total est de {total}.',
  ],
  suggestChange: ['Modifier ma réservation'],
  suggestCancel: ['Annuler ma réservation'],
  bookingRead: ['La réservation {code} est {status}. {details}'],
  ownBooking: ['Réservation {code} ({status}) : {details}'],
  ownBookings: ['Vos réservations'],
  ownBookingsUnknown: [
    'Pour voir votre réservation, il me faut son code et le nom de famille : dites « retrouver ma réservation » et je vous demanderai les deux.',
  ],
  refundedNow: ['La réservation {code} est remboursable : annulée maintenant, {refund} sur {total} sont rendus.'],
  notRefundedNow: ['La réservation {code} n’est pas remboursable : annulée maintenant, rien de {total} n’est rendu.'],
  movedNow: ['Déplacer {flightNumber} à un autre jour coûte des frais de {fee} et la différence de tarif.'],
  movedFreeNow: ['Déplacer {flightNumber} à un autre jour ne coûte pas de frais, seulement la différence de tarif.'],
  sameDate: ['Ce vol est déjà le {date}. Quel autre jour souhaitez-vous ?'],
  departureAfterReturn: ['Vous rentrez le {returnDate}, ce doit donc être avant. Quel jour vous convient ?'],
  changeOffer: ['Je déplacerais la réservation {code} sur {leg}. {cost} Dois-je le faire ?'],
  changeIsFree: ['Le changement ne coûte rien.'],
  changeCostsFee: ['Les frais de changement sont de {fee}.'],
  changeCostsDifference: ['Le nouveau vol coûte {difference} de plus.'],
  changeCosts: [
    'Les frais de changement sont de {fee} et la différence de tarif de {difference} ; vous auriez {due} à payer.',
  ],
  hotelDatesStay: [
    "les dates d'une chambre d'hôtel ne peuvent pas être changées ici. Vous pouvez l'annuler et réserver à nouveau, ou demander à parler à une personne",
  ],
  alreadyCancelled: ['elle est déjà annulée'],
  alreadyBegun: ['le voyage a déjà commencé'],
  tooLateToChange: ["un vol peut être changé jusqu'à 3 heures avant le départ, et ce délai est passé"],
  changeDone: [
    'La réservation {code} est modifiée. Vous prenez maintenant le {flightNumber} le {date} à {departs}, et le total est de {total}.',
  ],
  changeDenied: ['Je ne peux pas modifier la réservation {code} : {reason}.'],
  cancelOffer: [
    "J'annulerais la réservation {code} : {details} Nous vous rembourserions {refund} ; une réservation annulée ne peut pas être rétablie. Dois-je l'annuler ?",
  ],
  cancelOfferNoRefund: [
    "J'annulerais la réservation {code} : {details} Selon nos règles tarifaires, il n'y aurait pas de remboursement, et une réservation annulée ne peut pas être rétablie. Dois-je l'annuler quand même ?",
  ],
  cancelDoneNoRefund: [
    "La réservation {code} est annulée. Selon nos règles tarifaires, il n'y a pas de remboursement.",
  ],
  cancelDone: [
    'La réservation {code} est annulée. Le remboursement est de {refund} et vous parvient par votre moyen de paiement.',
  ],
  cancelDenied: ['Je ne peux pas annuler la réservation {code} : {reason}.'],

  flightNotKnown: ['Je ne connais pas de vol {flightNumber}. Pouvez-vous vérifier le numéro ?'],
  flightNotThatDay: ['{flightNumber} ne vole pas le {date}. Le prochain après cette date part le {next}.'],
  routeStatus: ['De {origin} à {destination}, le {date} : {flights}.'],
  flightIsOnTime: ["{flightNumber} de {departs} est à l'heure"],
  flightIsDelayed: ['{flightNumber} de {departs} a {delay} de retard'],
  flightIsCancelled: ['{flightNumber} de {departs} est annulé'],
  suggestStatusOf: ["Le vol {flightNumber} est-il à l'heure"],
  gateIs: ['La porte est la {gate}.'],
  statusLeft: ["{flightNumber} du {date} est parti à l'heure, à {departs}, et doit arriver à {arrives}."],
  statusOnTime: ["{flightNumber} du {date} est à l'heure. Il part à {departs} et arrive à {arrives}."],
  statusDelayed: ['{flightNumber} du {date} a {delay} de retard. Il part maintenant à {departs}.'],
  statusCancelled: [
    'Je suis désolé, {flightNumber} du {date} est annulé. Vous pouvez passer gratuitement sur un autre vol, et je peux vous y aider.',
  ],
};
