/** Nothing but blanks says nothing. */
export const isBlank = (text: string): boolean => text.trim() === '';
