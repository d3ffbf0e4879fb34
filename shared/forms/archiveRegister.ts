/** 档案目录: what lies in the archive, by shelf mark, as the screen lists it; five columns and what was delivered. */
import { shopPaper } from './common';
import { fields, lines } from './layout/blocks';
import type { FormSpec } from './layout/spec';
import type { ArchiveSource } from './source';

export const archiveRegister: FormSpec<ArchiveSource> = {
  id: 'archive-register',
  title: { zh: '档案目录', en: 'Archive register' },
  papers: ['A4'],
  build: (source, options) => {
    const t = (zh: string, en: string) => (options.language === 'zh' ? zh : en);
    const byShelf = [...source.lines].sort(
      (a, b) =>
        a.shelfMark.localeCompare(b.shelfMark, 'zh', { numeric: true }) || (a.number < b.number ? -1 : 1),
    );
    return shopPaper(archiveRegister, source.shop, options, {
      number: source.date,
      date: source.date,
      blocks: [
        fields(2, [
          [
            { label: t('范围', 'Range'), value: source.range },
            { label: t('件数', 'Count'), value: String(source.lines.length) },
          ],
        ]),
        lines({
          columns: [
            { key: 'shelfMark', title: t('柜号', 'Shelf'), width: 6.4 },
            { key: 'number', title: t('单号', 'Order'), width: 8 },
            { key: 'project', title: t('客户、项目', 'Client, project'), width: 12, grow: 2 },
            { key: 'what', title: t('成果', 'Deliverables'), width: 10, grow: 2 },
            { key: 'receivedBy', title: t('签收人', 'Received by'), width: 4.2 },
            { key: 'deliveredOn', title: t('交付', 'Delivered'), width: 6.6, align: 'center' },
            { key: 'archivedOn', title: t('存档', 'Archived'), width: 6.6, align: 'center' },
          ],
          rows: byShelf.map((line) => ({
            shelfMark: line.shelfMark,
            number: line.number,
            project: `${line.client} ${line.project}`,
            what: line.deliverables.join(t('、', ', ')),
            receivedBy: line.receivedBy,
            deliveredOn: line.deliveredOn,
            archivedOn: line.archivedOn,
          })),
          atLeast: byShelf.length ? 0 : 10,
        }),
      ],
    });
  },
};
