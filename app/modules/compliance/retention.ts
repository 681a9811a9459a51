// How long personal data stays where nothing else ends it; the documents for merchants name these times.

/** the file for a customer who asked for their data; merchants have 30 days to hand it over */
export const DATA_REQUEST_DAYS = 90;
/** name, address and the like of a customer who was deleted in Shopify without an erasure being asked for */
export const DELETED_CUSTOMER_DAYS = 30;
/** who saw data of which customers */
export const ACCESS_DAYS = 180;
/** a file with balances that nobody has booked */
export const OPEN_IMPORT_DAYS = 7;
/** what a booked file says of the lines that were left out */
export const IMPORT_LINES_DAYS = 30;
/** who was signed in, after the sign-in has ended, which it does within a day */
export const ENDED_SIGN_IN_DAYS = 1;
