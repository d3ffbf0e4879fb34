/** Words of the press desk that come from data: operations, their kinds, refusals. */
import { useCallback, useMemo } from 'react';
import type { Language, Refusal } from '#shared/kernel/faults';
import { say } from '#shared/order/sentences';
import type { OrderState } from '#shared/order/state';
import { type OperationKind, operationKinds, operationNames } from '#shared/print/schedule';
import { useLanguage } from '../../i18n/useT';

interface NamedOperation {
  kind: OperationKind;
  name?: string | undefined;
  part?: string | undefined;
}

export const useWordsLanguage = (): Language => (useLanguage() === 'en' ? 'en' : 'zh');

export function useKindName(): (kind: OperationKind) => string {
  const language = useWordsLanguage();
  return useCallback((kind) => operationNames[kind][language], [language]);
}

/** `印刷 内页`, `骑马订`. */
export function useOperationName(): (op: NamedOperation) => string {
  const kind = useKindName();
  return useCallback(
    (op) => [op.name?.trim() || kind(op.kind), op.part].filter((x) => x?.trim()).join(' '),
    [kind],
  );
}

export function useSentence(): (refusal: Refusal, order?: OrderState) => string {
  const language = useWordsLanguage();
  return useCallback((refusal, order) => say(refusal, language, order), [language]);
}

export function useKindChoices(): { value: OperationKind; label: string }[] {
  const name = useKindName();
  return useMemo(() => operationKinds.map((value) => ({ value, label: name(value) })), [name]);
}
