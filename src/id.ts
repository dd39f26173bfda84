/** Ids come from buttons, and PostgreSQL takes nothing but a UUID for one. */
export const isId = (text: string): boolean => /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i.test(text);
