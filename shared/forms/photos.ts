/** Photos on paper: which ones a form shows, and the blocks they become. Their bytes come with the source. */
import { localDateTime } from '#shared/kernel/time';
import { type Photo, withoutTwins } from '#shared/order/photo';
import type { OrderState } from '#shared/order/state';
import { type Block, lines, photos, type Shot } from './layout/blocks';
import { type PaperId, papers } from './layout/papers';
import type { Language } from './layout/words';

/** One picture by its hash: a JPEG or PNG data URL ('' where only a list is printed), or why it can't be shown here. */
export type PictureHere = { image: string } | { fault: 'missing' | 'changed' };
export type Pictures = Readonly<Record<string, PictureHere>>;

/** Photos a form of this order shows, each once. */
export function photosOn(formId: string, order: OrderState): Photo[] {
  if (formId === 'field-log') return withoutTwins(order.logs.flatMap((l) => l.photos ?? []));
  if (formId === 'field-signoff') return withoutTwins(order.signOffs.flatMap((s) => s.photos ?? []));
  return [];
}

/** `2026-03-12 09:30（文件时间）　孙浩　说明` */
export function captionOf(photo: Photo, language: Language): string {
  const file = language === 'zh' ? '（文件时间）' : ' (file date)';
  const time = photo.takenAt ? localDateTime(photo.takenAt) + (photo.timeFrom === 'file' ? file : '') : '';
  return [time, photo.by, photo.note].filter(Boolean).join('　');
}

/** Pictures with their captions in two columns; on continuous paper a list of them. Nothing where there are none. */
export function photoBlocks(
  shots: readonly Photo[],
  pictures: Pictures | undefined,
  { language, paper, title }: { language: Language; paper: PaperId; title?: string },
): Block[] {
  if (shots.length === 0) return [];
  const t = (zh: string, en: string) => (language === 'zh' ? zh : en);
  const caption = title ?? t(`现场照片（${shots.length} 张）`, `Photos of the site (${shots.length})`);
  if (papers[paper].continuous)
    return [
      lines({
        caption,
        columns: [
          { key: 'no', title: t('序号', 'No.'), width: 2.6, align: 'center' },
          { key: 'time', title: t('拍摄时间', 'Taken'), width: 16, align: 'center' },
          { key: 'by', title: t('拍摄人', 'By'), width: 6, align: 'center' },
          { key: 'note', title: t('说明', 'Note'), width: 12, grow: 1 },
        ],
        rows: shots.map((p, n) => ({
          no: String(n + 1),
          time: captionOf({ ...p, by: undefined, note: undefined }, language),
          by: p.by ?? '',
          note: [p.note, faultWords(pictures, p, language)].filter(Boolean).join('　'),
        })),
      }),
    ];
  return [
    photos(
      caption,
      shots.map((p, n) => shotOf(p, n + 1, pictures, language)),
    ),
  ];
}

function shotOf(photo: Photo, no: number, pictures: Pictures | undefined, language: Language): Shot {
  const here = pictureOf(pictures, photo.hash);
  return {
    caption: [`${no}.`, captionOf(photo, language)].join(' '),
    ratio: photo.width / photo.height,
    ...('image' in here ? { image: here.image } : {}),
    instead: faultWords(pictures, photo, language) || (language === 'zh' ? '照片打不开' : 'Unreadable photo'),
  };
}

const pictureOf = (pictures: Pictures | undefined, hash: string): PictureHere =>
  pictures && Object.hasOwn(pictures, hash) ? pictures[hash]! : { fault: 'missing' };

/** '' where the picture is as it was kept. */
function faultWords(pictures: Pictures | undefined, photo: Photo, language: Language): string {
  const here = pictureOf(pictures, photo.hash);
  if ('image' in here) return '';
  if (here.fault === 'changed')
    return language === 'zh'
      ? '照片内容与存入时不符（校验码对不上），不印'
      : 'Changed since it was kept (its digest does not match); not printed';
  return language === 'zh' ? '照片不在本机' : 'This photo is not on this machine';
}
