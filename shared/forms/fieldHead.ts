/** What the field's papers have in common: the rows they begin with, the crews they name, boxes to tick. */
import type { PersonRef } from '#shared/kernel/posts';
import type { ActDone, OrderState } from '#shared/order/state';
import { taskKey } from '#shared/procedure/engine';
import type { Field } from './layout/blocks';
import { bodyHeight, type PaperId, papers } from './layout/papers';
import type { Language } from './layout/words';
import { typeWords } from './wording';

/** Client with contact, project, place and kind; no prices (PM). */
export function headRows(order: OrderState, language: Language): Field[][] {
  const t = (zh: string, en: string) => (language === 'zh' ? zh : en);
  const { client, project } = order.sheet;
  return [
    [
      { label: t('委托单位', 'Client'), value: client.name },
      {
        label: t('联系人/电话', 'Contact/phone'),
        value: [client.contact, client.phone].filter(Boolean).join('  '),
      },
    ],
    [{ label: t('工程名称', 'Project'), value: project.name, span: 2 }],
    [
      { label: t('工程地点', 'Place'), value: project.place ?? client.address },
      { label: t('任务类型', 'Kind'), value: order.number ? typeWords(order, language) : '' },
    ],
  ];
}

/**
 * The leads who keep papers of their own on this order, also those who kept one and were taken off it since. At
 * least one: before anybody is assigned the lead the sheet names, and on an empty form one without a name.
 */
export function leadsOf(
  order: OrderState,
  kept: readonly { lead: string; by: PersonRef }[] = [],
): [PersonRef, ...PersonRef[]] {
  const leads = new Map(order.leads.map((l) => [l.id, l]));
  for (const { lead, by } of kept) if (!leads.has(lead)) leads.set(lead, { id: lead, name: by.name });
  const [first, ...more] = leads.values();
  return first ? [first, ...more] : [{ id: '', name: order.sheet.people.fieldLead?.name ?? '' }];
}

/** An act done by one lead for their own part. */
export function actOfLead(order: OrderState, act: string, lead: PersonRef): ActDone | undefined {
  const key = taskKey(act, lead.id);
  return Object.hasOwn(order.acts, key) ? order.acts[key] : undefined;
}

/** `□合格　□不合格`, to tick by hand. */
export const tickBoxes = (...words: readonly string[]): string => words.map((w) => `□${w}`).join('　');

/** Rows to write in, for a page that has room for `onA4` of them on A4: fewer on lower paper. */
export const roomOn = (paper: PaperId, onA4: number): number =>
  Math.max(1, Math.floor((onA4 * bodyHeight(papers[paper])) / bodyHeight(papers.A4)));

/** As many rows alike. */
export const emptyRows = <T>(count: number, row: T): T[] => Array.from({ length: count }, () => row);
