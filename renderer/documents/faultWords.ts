/** Why a file was not taken, as a sentence that names it and what to do. */
import type { FileKind } from '#shared/kernel/fileKind';
import type { T } from '../i18n/useT';
import { type FileFault, sizeWords } from './fileIn';

const kindWords = (t: T, kind: FileKind): string => t(`scans.kinds.${kind}`);

export function faultWords(t: T, name: string, fault: FileFault): string {
  switch (fault.key) {
    case 'tooBig':
      return t('scans.fault.tooBig', { name, most: sizeWords(fault.most) });
    case 'lies':
      return t('scans.fault.lies', { name, says: kindWords(t, fault.says), is: kindWords(t, fault.is) });
    case 'noEnding':
      return t('scans.fault.noEnding', { name, is: kindWords(t, fault.is) });
    default:
      return t(`scans.fault.${fault.key}`, { name });
  }
}
