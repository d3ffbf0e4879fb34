/** Columns of the tables of an internal docking form. */
import { useMemo } from 'react';
import { postIds, posts } from '#shared/kernel/posts';
import type { Person } from '#shared/party/party';
import { useT } from '../../../i18n/useT';
import type { LineColumn, LineRow } from '../../../ui/line-table/types';
import { helperLabel, type Language, personOf, postOf, readMoment } from './dockingDraft';

export interface DockingColumns {
  helpers: LineColumn[];
  nodes: LineColumn[];
  things: LineColumn[];
  risks: LineColumn[];
}

export function useDockingColumns(
  people: readonly Person[],
  helpers: readonly LineRow[],
  language: Language,
  today: string,
  applicant: string,
): DockingColumns {
  const t = useT();
  const labels = helpers.map(helperLabel).filter(Boolean).join('\n');
  return useMemo((): DockingColumns => {
    const names = labels.split('\n').filter(Boolean);
    const staff = people.filter((p) => p.active).map((p) => p.name);
    return {
      helpers: [
        {
          key: 'post',
          title: t('docking.form.grid.post'),
          kind: 'select',
          options: postIds.map((id) => posts[id][language]),
          required: true,
          width: 180,
        },
        {
          key: 'person',
          title: t('docking.form.grid.person'),
          kind: 'select',
          options: staff,
          free: true,
          width: 220,
          validate: (value, row) =>
            personOf(value, postOf(row.post, language), people) ? null : t('docking.form.notOfPost'),
        },
        { key: 'what', title: t('docking.form.grid.task'), kind: 'text', required: true, grow: true },
      ],
      nodes: [
        { key: 'what', title: t('docking.form.grid.node'), kind: 'text', required: true, grow: true },
        {
          key: 'who',
          title: t('docking.form.grid.who'),
          kind: 'select',
          options: [...names, applicant],
          required: true,
          width: 220,
        },
        {
          key: 'by',
          title: t('docking.form.grid.by'),
          kind: 'text',
          required: true,
          width: 200,
          validate: (value) => (readMoment(value, today) ? null : t('docking.form.noTime')),
        },
      ],
      things: [
        { key: 'name', title: t('docking.form.grid.thing'), kind: 'text', required: true, grow: true },
        {
          key: 'quantity',
          title: t('docking.form.grid.quantity'),
          kind: 'number',
          decimals: 6,
          required: true,
          width: 90,
        },
        { key: 'unit', title: t('docking.form.grid.unit'), kind: 'text', width: 64 },
        {
          key: 'from',
          title: t('docking.form.grid.from'),
          kind: 'select',
          options: names,
          required: true,
          width: 150,
        },
      ],
      risks: [
        { key: 'what', title: t('docking.form.grid.risk'), kind: 'text', required: true, grow: true },
        {
          key: 'solution',
          title: t('docking.form.grid.solution'),
          kind: 'text',
          required: true,
          width: 200,
        },
        {
          key: 'owner',
          title: t('docking.form.grid.owner'),
          kind: 'select',
          options: staff,
          free: true,
          required: true,
          width: 96,
        },
      ],
    };
  }, [people, labels, language, today, applicant, t]);
}
