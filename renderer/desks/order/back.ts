/** What sending back is called, by what it reopens: the field, the drawing board, the proof, the press. */
import type { Act } from '#shared/procedure/model';
import type { Key } from '../../i18n/useT';

export interface BackWords {
  label: Key;
  ok: Key;
  warn: Key;
}

export function backWords(act: Pick<Act, 'id' | 'sendsBack'>): BackWords {
  if (act.id === 'signProof' || act.id === 'inspectGoods')
    return {
      label: `orderWork.back.${act.id}.label`,
      ok: `orderWork.back.${act.id}.ok`,
      warn: `orderWork.back.${act.id}.warn`,
    };
  return act.sendsBack?.items
    ? { label: 'order.back.field', ok: 'order.back.okField', warn: 'order.back.voidsField' }
    : { label: 'order.back.drawing', ok: 'order.back.okDrawing', warn: 'order.back.voidsDrawing' };
}
