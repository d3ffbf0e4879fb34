/** The words of the screen: `const t = useT(); t('frame.tabs.inbox')`. Keys are checked by TypeScript. */
import i18next from 'i18next';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { currentLanguage, type Language } from './language';
import type { Paths } from './strings';
import type { zh } from './zh';

export type Key = Paths<typeof zh>;
export type Values = Readonly<Record<string, string | number>>;
export type T = (key: Key, values?: Values) => string;

/** Outside React (command handlers, tests). Inside components use `useT`, which follows a language switch. */
export const translate: T = (key, values) => i18next.t(key, { ...values });

export function useT(): T {
  const { i18n } = useTranslation();
  const language = i18n.language;
  // A new function per language, so that memoised parts that depend on `t` are drawn anew after a switch.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the language is the reason to change
  return useCallback<T>((key, values) => i18n.t(key, { ...values }), [i18n, language]);
}

/** For keys that come from data (a refusal's message key): the words, or `fallback` where there are none. */
export function useSay(): (key: string, values: Values | undefined, fallback: string) => string {
  const { i18n } = useTranslation();
  return useCallback(
    (key, values, fallback) => (i18n.exists(key) ? String(i18n.t(key, { ...values })) : fallback),
    [i18n],
  );
}

export function useLanguage(): Language {
  useTranslation();
  return currentLanguage();
}
