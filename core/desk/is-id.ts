const ID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Whether a text that came from outside can be the id of anything: no other is worth looking up. */
export const isId = (text: string): boolean => ID.test(text);
