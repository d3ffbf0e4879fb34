/**
 * The language of the screen: Chinese first, English second, remembered on this machine.
 * Only a taste of the person at this screen, so localStorage and not the journal.
 */
import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { en } from './en';
import { zh } from './zh';

export type Language = 'zh-CN' | 'en';
export const LANGUAGE_KEY = 'duijie.language';

/** Anything but a kept 'en' is Chinese: also when storage is closed to us. */
export function keptLanguage(): Language {
  try {
    return globalThis.localStorage?.getItem(LANGUAGE_KEY) === 'en' ? 'en' : 'zh-CN';
  } catch {
    return 'zh-CN';
  }
}

/** Starts i18next at once (no loading): call before the first render. */
export function startLanguage(language: Language = keptLanguage()): void {
  if (i18next.isInitialized) return;
  void i18next.use(initReactI18next).init({
    resources: { 'zh-CN': { translation: zh }, en: { translation: en } },
    lng: language,
    fallbackLng: 'zh-CN',
    initAsync: false,
    returnNull: false,
    // React escapes what it shows; escaping twice would print &amp; in names.
    interpolation: { escapeValue: false },
  });
  markDocument(language);
}

export function setLanguage(language: Language): void {
  try {
    globalThis.localStorage?.setItem(LANGUAGE_KEY, language);
  } catch {
    // A closed storage only means that the choice is forgotten at restart.
  }
  void i18next.changeLanguage(language);
  markDocument(language);
}

export function currentLanguage(): Language {
  return i18next.language === 'en' ? 'en' : 'zh-CN';
}

function markDocument(language: Language): void {
  if (typeof document !== 'undefined') document.documentElement.lang = language;
}
