/** fontkit carries no types; the tests say what they use of it. */
declare module 'fontkit';
