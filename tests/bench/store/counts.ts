/** Events of every order of the bench; apart, because data.ts only runs in the browser. */
export const EVENTS = 30;
