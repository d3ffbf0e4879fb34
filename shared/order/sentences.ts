/** Refusals said to people: the sentence of each key, with its tokens (fields, acts, items) in words. */
import { fill, type Language, type Refusal, type Words } from '#shared/kernel/faults';
import { isPost, posts } from '#shared/kernel/posts';
import { findAct } from '#shared/procedure/engine';
import { procedures } from '#shared/procedures/registry';
import { readOverdueToken } from './checklist';
import { deliverySentences } from './sentencesDelivery';
import { dockingSentences, dockingTokens } from './sentencesDocking';
import { printSentences, printTokens } from './sentencesPrint';
import { surveySentences, surveyTokens } from './sentencesSurvey';
import type { OrderState } from './state';

const sentences: Record<string, Words> = {
  ...surveySentences,
  ...deliverySentences,
  ...printSentences,
  ...dockingSentences,
};
const tokens: Record<string, Words> = { ...surveyTokens, ...printTokens, ...dockingTokens };

/** Words of a token such as `@act.confirm` or `@field.survey.scale`; plain text stays plain. */
export function tokenWords(token: string, language: Language, order?: OrderState): string {
  const item = /^@item\.(\d+)(?::(.*))?$/s.exec(token);
  if (item) {
    const no = Number(item[1]);
    const name = item[2] ?? order?.sheet.items.find((i) => i.no === no)?.name ?? '';
    return (language === 'zh' ? `第 ${no} 项 ${name}` : `item ${no} ${name}`).trim();
  }
  const overdue = readOverdueToken(token);
  if (overdue)
    return language === 'zh'
      ? `${overdue.what}（检定有效期至 ${overdue.until}，已超期）`
      : `${overdue.what} (calibration ended ${overdue.until})`;
  const row = /^@row\.(\d+)$/.exec(token);
  if (row) return language === 'zh' ? `第 ${row[1]} 行` : `row ${row[1]}`;
  if (token.startsWith('@act.')) return actWords(token.slice(5), language, order);
  // Anything else that begins with "@" is what somebody typed.
  const name = token.slice(1);
  return token.startsWith('@') && Object.hasOwn(tokens, name) ? tokens[name]![language] : token;
}

function actWords(act: string, language: Language, order?: OrderState): string {
  const own = procedures[order?.trade ?? 'survey'];
  const found = [own, ...Object.values(procedures)].map((p) => findAct(p, act)).find((a) => a);
  return found?.title[language] ?? act;
}

/** The sentence a person reads, without the rule id (the screen shows it beside). */
export function say(refusal: Refusal, language: Language, order?: OrderState): string {
  const template = sentences[refusal.key]?.[language] ?? refusal.key;
  const d = refusal.details ?? {};
  const details: Record<string, string> = {};
  const comma = language === 'zh' ? '、' : ', ';
  for (const [key, value] of Object.entries(d)) {
    if (key === 'posts' && Array.isArray(value))
      details[key] = value.map((p) => (isPost(p) ? posts[p][language] : p)).join(comma);
    else if (Array.isArray(value))
      details[key] = value.map((v) => tokenWords(v, language, order)).join(comma);
    else if (key === 'act') details[key] = actWords(String(value), language, order);
    else if (key === 'lead') details[key] = value ? (language === 'zh' ? `（${value}）` : ` (${value})`) : '';
    else details[key] = String(value);
  }
  return fill(template, details, language);
}

/** Every key there is a sentence for; a test holds decide against it. */
export const sentenceKeys: readonly string[] = Object.keys(sentences);
