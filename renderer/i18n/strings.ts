/**
 * Types that keep the languages in step: `en` must have exactly the keys of `zh`,
 * and a key used in code must exist. A missing key is a TypeScript error, not a blank on the screen.
 */
export type Tree = { readonly [key: string]: string | Tree };

/** The same keys as T, any words. */
export type Strings<T> = { readonly [K in keyof T]: T[K] extends string ? string : Strings<T[K]> };

/** Dotted paths to every string of T: `frame.tabs.inbox`. */
export type Paths<T> = {
  [K in keyof T & string]: T[K] extends string ? K : `${K}.${Paths<T[K]>}`;
}[keyof T & string];
