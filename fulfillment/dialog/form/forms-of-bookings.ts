/** What is done to a booking that there is already, on a yes. */
export const CHANGE = 'ChangeBooking';
export const CANCEL = 'CancelBooking';

/** The type of a slot that says which one. */
export const CODE = 'BookingCode';

export const isOfBooking = (intent: string): boolean => intent === CHANGE || intent === CANCEL;
