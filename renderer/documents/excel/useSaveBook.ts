/** Makes a workbook and saves it where the person says; what came of it is told. */
import { App } from 'antd';
import { useCallback, useState } from 'react';
import type { Book } from '#shared/excel/model';
import { useT } from '../../i18n/useT';
import { bridge } from '../../platform/bridge';
import { bytesOf } from './excel';

export interface MadeBook {
  book: Book;
  /** Orders left out (SV-09a). */
  withheld?: number;
}

export function useSaveBook(): { busy: boolean; save: (make: () => Promise<MadeBook>) => Promise<void> } {
  const t = useT();
  const { message, notification } = App.useApp();
  const [busy, setBusy] = useState(false);
  const save = useCallback(
    async (make: () => Promise<MadeBook>) => {
      setBusy(true);
      // Stays until it is closed: there is something to do about it.
      const fail = (why: string) =>
        notification.error({ title: t('excel.failed', { why }), duration: 0, role: 'alert' });
      try {
        const { book, withheld = 0 } = await make();
        const answer = await bridge().saveFile({ name: book.name, bytes: await bytesOf(book) });
        if (answer.saved) {
          const words = t('excel.saved', { name: answer.path ?? book.name });
          message.success(withheld ? `${words}　${t('excel.withheld', { count: withheld })}` : words, 5);
        } else if (answer.why) fail(answer.why);
      } catch (error) {
        fail(error instanceof Error ? error.message : String(error));
      }
      setBusy(false);
    },
    [t, message, notification],
  );
  return { busy, save };
}
