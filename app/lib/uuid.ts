const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Whether a text may be the id of a row, so that it can be asked for. */
export const isUuid = (text: string): boolean => uuid.test(text);
