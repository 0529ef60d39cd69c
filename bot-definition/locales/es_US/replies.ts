import type { Replies } from '../../replies.ts';

/** Rooms and cabins come without an article, since a suite is no "habitación". */
export const replies: Replies = {
  welcome: [
    'Hola, le atiende Meridian Travel. Puedo reservar vuelos y hoteles, ocuparme de sus reservas y responder preguntas. ¿En qué puedo ayudarle?',
    'Bienvenido a Meridian Travel. ¿Quiere reservar un viaje, consultar un vuelo o hacer una pregunta?',
  ],
  help: [
    'Puedo reservar un vuelo o un hotel, decirle si un vuelo va a tiempo y buscar, cambiar o cancelar una reserva. También puede preguntarme por el equipaje, el check-in, los reembolsos y nuestras demás reglas, o pedir hablar con una persona en cualquier momento.',
  ],
  askAway: ['Claro. ¿Qué le gustaría saber?', 'Por supuesto. ¿Cuál es su pregunta?'],
  goodbye: ['Gracias por elegir Meridian Travel. Hasta pronto.', 'Muchas gracias. ¡Buen viaje!'],
  startOver: [
    'De acuerdo, empecemos de nuevo. ¿Qué quiere hacer?',
    'Con gusto, desde el principio. ¿En qué puedo ayudarle?',
  ],
  nothingToRepeat: ['Todavía no he dicho nada. ¿En qué puedo ayudarle?'],
  stillThere: ['¿Sigue ahí?', 'Aquí sigo. ¿Continuamos?'],
  oneMoment: ['Un momento, por favor.', 'Déjeme ver. Un momento.'],
  anythingElse: ['¿En qué más puedo ayudarle?', '¿Qué más puedo hacer por usted?'],
  linesBusy: ['Todos nuestros compañeros están ocupados. Por favor, llame de nuevo un poco más tarde.'],
  notUnderstood: [
    'Perdone, no le entendí. ¿Puede decirlo de otra manera, o prefiere hablar con una persona?',
    'Lo siento, no lo entendí. Puede decirlo con otras palabras, preguntar qué sé hacer o pedir hablar con una persona.',
  ],
  missedTooOften: ['Lo siento, sigo sin entenderle, así que lo dejo aquí. ¿Quiere hablar con una persona?'],
  fareAndSeats: ['{flightNumber}, {date} a las {departs}: {cabin} cuesta {fare}, quedan {seats} plazas.'],
  quotedInstead: ['En este momento solo puedo citar nuestros documentos.'],
  cannotAnswer: [
    'No tengo una respuesta segura a eso. ¿Quiere hablar con una persona?',
    'No lo encontré en nuestros documentos y prefiero no adivinar. ¿Le comunico con una persona?',
  ],
  cannotAnswerAside: ['No tengo una respuesta segura a eso; una persona de nuestro equipo puede ayudarle si lo pide.'],
  askForPerson: ['Hablar con una persona'],
  blockedQuestion: ['Con eso no puedo ayudarle, pero con sus planes de viaje, con mucho gusto.'],
  technicalTrouble: [
    'Algo ha fallado de nuestro lado. Inténtelo de nuevo en un momento o pida hablar con una persona.',
    'Disculpe, tengo un problema técnico. Vuelva a intentarlo en breve o pida hablar con una persona.',
  ],
  tryAgain: ['Disculpe, algo ha fallado de nuestro lado. Aún tengo todo lo que me dijo. ¿Lo intento de nuevo?'],
  suggestBookFlight: ['Reservar un vuelo'],
  suggestFlightStatus: ['Mi vuelo va a tiempo'],
  suggestBookHotel: ['Reservar un hotel'],
  suggestFindBooking: ['Buscar mi reserva'],
  ratingOutOfRange: ['La calificación es un número del 1, muy mal, al 5, excelente. ¿Qué número nos da?'],
  feedbackSorry: [
    'Gracias por su sinceridad. Anoté {rating} de 5 y su comentario. Lamento que le hayamos decepcionado. ¿Quiere hablar con una persona?',
  ],
  feedbackThanks: [
    'Muchas gracias. Anoté su calificación de {rating} de 5 y su comentario.',
    'Gracias por el {rating} de 5 y por contarnos el motivo.',
  ],

  handingOver: ['Le comunico ahora con {queue}. Un momento, por favor.', 'Le paso con {queue}. No cuelgue, por favor.'],
  generalQueue: ['nuestro equipo de recepción'],
  bookingsQueue: ['nuestro equipo de reservas'],
  complaintsQueue: ['nuestro equipo de atención al cliente'],

  sideQuestionResume: ['Volvamos a lo que estábamos.', 'Sigamos donde nos quedamos.'],
  sourceIs: ['Esto consta en: {title}.'],
  sourcesAre: ['Esto consta en: {titles}.'],

  dateInPast: ['La fecha {date} ya pasó. ¿Qué otro día prefiere?'],
  dateTooFar: ['Solo se puede reservar hasta el {latest}. ¿Qué otro día prefiere?'],
  returnBeforeDeparture: ['El regreso tiene que ser el {departureDate} o después. ¿Cuándo quiere regresar?'],
  sameCity: ['Ya está en {city}, así que necesito otro destino. ¿Adónde quiere ir?'],
  tooManyPassengers: ['Puedo reservar para entre 1 y {most} personas a la vez. ¿Cuántas personas viajan?'],

  nameNotUnderstood: ['Lo siento, no entendí el nombre. ¿Cuál es el apellido, por favor?'],
  nameRefused: ['Necesito un apellido para seguir. ¿Cuál es, por favor? O diga «cancelar», y lo dejo.'],
  whichOne: ['¿Cuál de ellos quiere decir: {choices}?'],
  offerNotUnderstood: ['Perdone, no le entendí. Puede decir sí, no, o qué quiere cambiar.'],
  noted: ['Muy bien, {value}.', 'De acuerdo, {value}.'],
  corrected: ['De acuerdo, entonces {value}.', 'Muy bien, {value}.'],

  noRoute: ['No volamos de {origin} a {destination}. ¿Adónde más le gustaría ir?'],
  noFlights: ['El {date} no tenemos vuelos de {origin} a {destination}. ¿Le serviría otro día?'],
  noFlightsButThese: [
    'El {date} no volamos de {origin} a {destination}. Podría tomar {alternatives}. ¿Qué le conviene?',
  ],
  noSeats: ['El {date} ya no quedan suficientes asientos en {cabin}. ¿Le serviría otro día u otra clase?'],
  noSeatsButThese: [
    'El {date} ya no quedan suficientes asientos en {cabin}. Todavía hay lugar aquí: {alternatives}. ¿Qué le conviene?',
  ],
  flightOptions: [
    'De {origin} a {destination}, el {date}, tengo {options}.',
    'El {date}, de {origin} a {destination}, puedo ofrecerle {options}.',
  ],
  flightOption: ['{flightNumber}, sale a las {departs} y llega a las {arrives}, por {fare} por persona'],
  flightOptionHeard: ['{flightNumber} a las {departs}, {fare} por persona'],
  takeFlight: ['Tomo el {flightNumber}'],
  flightChosen: ['Muy bien, {flightNumber}.'],
  namedFlightFull: ['{flightNumber} no se puede reservar para eso.'],
  flightLeg: [
    '{flightNumber} de {origin} a {destination} el {date}, con salida a las {departs} y llegada a las {arrives}',
  ],
  flightLegOvernight: [
    '{flightNumber} de {origin} a {destination} el {date}, con salida a las {departs} y llegada a las {arrives} del día siguiente',
  ],
  confirmFlight: [
    'Sería {legs}, en {cabin}, para {passengers}, a nombre de {lastName}. El total es {total}. ¿Lo reservo?',
    'Tengo {legs}, en {cabin}, para {passengers}, a nombre de {lastName}, por {total} en total. ¿Hago la reserva?',
  ],
  onePassenger: ['{count} pasajero'],
  morePassengers: ['{count} pasajeros'],
  offerChanged: ['La oferta ha cambiado desde que le pregunté.'],
  seatsJustGone: ['Lo siento, otra persona acaba de tomar los últimos de esos asientos.'],
  flightBooked: [
    'Reservado: {flightNumber} de {origin} a {destination} el {date}, con salida a las {departs}. El total es {total} y su código de reserva es {code}.',
    'Todo listo. {flightNumber} de {origin} a {destination} sale el {date} a las {departs}. Su código de reserva es {code} y el total es {total}.',
  ],
  extrasLater: [
    'Los asientos y el equipaje adicional todavía no están incluidos: los elige después en línea con su código de reserva.',
  ],
  breakfastThere: ['El desayuno no está incluido en esta reserva: puede tomarlo en el hotel, con un cargo aparte.'],
  tooManyNights: ['Una reserva es para entre 1 y {most} noches. ¿Cuántas noches se queda?'],
  tooManyGuests: ['Una habitación es para entre 1 y {most} huéspedes. ¿Cuántos huéspedes son?'],
  roomTooSmall: ['En {roomType} el máximo es {most}. ¿Prefiere {alternatives}?'],
  oneNight: ['{count} noche'],
  moreNights: ['{count} noches'],
  oneGuest: ['{count} huésped'],
  moreGuests: ['{count} huéspedes'],
  hotelOption: ['{hotel} en {district}, {stars} estrellas, por {price} la noche'],
  otherHotels: ['También podría ser {alternatives}; solo dígame el nombre.'],
  withBreakfast: ['con desayuno'],
  withoutBreakfast: ['sin desayuno'],
  confirmHotel: [
    'Sería {hotel} en {city}: {roomType} desde el {checkIn}, {nights}, {guests}, {breakfast}, a nombre de {lastName}. El total es {total}. ¿Lo reservo?',
    'Puedo ofrecerle {hotel} en {city}: {roomType} desde el {checkIn}, {nights}, {guests}, {breakfast}, a nombre de {lastName}, por {total} en total. ¿Hago la reserva?',
  ],
  roomJustGone: ['Lo siento, otra persona acaba de tomar esa habitación.'],
  noRooms: [
    '{roomType} en {city} desde el {date}: ya no queda ninguna. ¿Le serviría otro día u otro tipo de habitación?',
  ],
  noRoomsButThese: [
    '{roomType} en {city} desde el {date}: ya no queda ninguna. Puedo ofrecerle {alternatives}. ¿Qué le conviene?',
  ],
  hotelBooked: [
    'Su habitación en {hotel}, en {city}, está reservada desde el {checkIn} por {nights}. El total es {total} y su código de reserva es {code}.',
  ],

  bookingNotFound: [
    'No encuentro ninguna reserva {code} con ese apellido. Intentos restantes: {attemptsLeft}. ¿Cuál es el código de reserva?',
    'El código {code} y ese apellido no corresponden a ninguna reserva. Intentos restantes: {attemptsLeft}. ¿Me da el código otra vez?',
  ],
  bookingLocked: [
    'No pude encontrar la reserva y, por su seguridad, me detengo aquí. Una persona de nuestro equipo puede ayudarle.',
  ],
  isConfirmed: ['confirmada'],
  isCancelled: ['cancelada'],
  bookedFlight: ['{legs}, en {cabin}, para {passengers}. El total es {total}.'],
  bookedHotel: ['{hotel} en {city}, {roomType} desde el {checkIn} por {nights} y {guests}. El total es {total}.'],
  suggestChange: ['Cambiar mi reserva'],
  suggestCancel: ['Cancelar mi reserva'],
  bookingRead: ['La reserva {code} está {status}. {details}'],
  ownBooking: ['Reserva {code} ({status}): {details}'],
  ownBookings: ['Sus reservas'],
  ownBookingsUnknown: [
    'Para ver su propia reserva necesito el código y el apellido: diga «buscar mi reserva» y le preguntaré por ambos.',
  ],
  refundedNow: ['La reserva {code} es reembolsable: si se cancela ahora, se devuelven {refund} de {total}.'],
  notRefundedNow: ['La reserva {code} no es reembolsable: si se cancela ahora, de {total} no se devuelve nada.'],
  movedNow: ['Pasar {flightNumber} a otro día cuesta un cargo de {fee} y la diferencia de tarifa.'],
  movedFreeNow: ['Pasar {flightNumber} a otro día no tiene cargo, solo la diferencia de tarifa.'],
  sameDate: ['Ese vuelo ya es el {date}. ¿Qué otro día prefiere?'],
  departureAfterReturn: ['Usted regresa el {returnDate}, así que tiene que ser antes. ¿Qué día prefiere?'],
  changeOffer: ['Cambiaría la reserva {code} a {leg}. {cost} ¿Lo hago?'],
  changeIsFree: ['El cambio no cuesta nada.'],
  changeCostsFee: ['El cargo por cambio es {fee}.'],
  changeCostsDifference: ['El nuevo vuelo cuesta {difference} más.'],
  changeCosts: ['El cargo por cambio es {fee} y la diferencia de tarifa {difference}; en total pagaría {due}.'],
  hotelDatesStay: [
    'las fechas de una habitación de hotel no se pueden cambiar aquí. Puede cancelarla y reservar de nuevo, o pedir hablar con una persona',
  ],
  alreadyCancelled: ['ya fue cancelada'],
  alreadyBegun: ['el viaje ya comenzó'],
  tooLateToChange: ['un vuelo se puede cambiar hasta 3 horas antes de la salida, y ese plazo ya pasó'],
  changeDone: [
    'La reserva {code} quedó cambiada. Ahora vuela en el {flightNumber} el {date} a las {departs}, y el total es {total}.',
  ],
  changeDenied: ['No puedo cambiar la reserva {code}: {reason}.'],
  cancelOffer: [
    'Cancelaría la reserva {code}: {details} Le devolveríamos {refund}; una reserva cancelada no se puede recuperar. ¿La cancelo?',
  ],
  cancelOfferNoRefund: [
    'Cancelaría la reserva {code}: {details} Según nuestras reglas de tarifa no habría reembolso, y una reserva cancelada no se puede recuperar. ¿La cancelo de todos modos?',
  ],
  cancelDoneNoRefund: ['La reserva {code} está cancelada. Según nuestras reglas de tarifa no hay reembolso.'],
  cancelDone: [
    'La reserva {code} está cancelada. El reembolso es {refund} y le llega por el mismo medio con que pagó.',
  ],
  cancelDenied: ['No puedo cancelar la reserva {code}: {reason}.'],

  flightNotKnown: ['No conozco ningún vuelo {flightNumber}. ¿Puede revisar el número?'],
  flightNotThatDay: ['{flightNumber} no vuela el {date}. El siguiente después de esa fecha sale el {next}.'],
  routeStatus: ['De {origin} a {destination}, el {date}: {flights}.'],
  flightIsOnTime: ['{flightNumber} de las {departs} va a tiempo'],
  flightIsDelayed: ['{flightNumber} de las {departs} tiene {delay} de retraso'],
  flightIsCancelled: ['{flightNumber} de las {departs} está cancelado'],
  suggestStatusOf: ['El vuelo {flightNumber} va a tiempo'],
  gateIs: ['La puerta es la {gate}.'],
  statusLeft: ['{flightNumber} del {date} salió a tiempo a las {departs}, con llegada prevista a las {arrives}.'],
  statusOnTime: ['{flightNumber} del {date} va a tiempo. Sale a las {departs} y llega a las {arrives}.'],
  statusDelayed: ['{flightNumber} del {date} tiene {delay} de retraso. Ahora sale a las {departs}.'],
  statusCancelled: [
    'Lo siento, {flightNumber} del {date} está cancelado. Puede cambiar a otro vuelo sin costo, y con gusto le ayudo.',
  ],
};
