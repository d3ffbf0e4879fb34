/** 导出 XJDF: the order as a file for prepress systems; what the ticket lacks is said where the person is. */
import { App } from 'antd';
import { useState } from 'react';
import { orderXjdf } from '#shared/order/orderXjdf';
import type { OrderState } from '#shared/order/state';
import { useT } from '../../../i18n/useT';
import { bridge } from '../../../platform/bridge';
import { useWords } from '../words';

export function useXjdf(order: OrderState): { faults: string[]; clear(): void; save(): Promise<void> } {
  const t = useT();
  const { language } = useWords();
  const { message } = App.useApp();
  const [faults, setFaults] = useState<string[]>([]);
  const save = async () => {
    const made = orderXjdf(order, new Date().toISOString());
    if (!made.ok) return setFaults(made.faults.map((f) => f.say[language]));
    const name = `${order.number}.xjdf`;
    const answer = await bridge().saveFile({ name, bytes: new TextEncoder().encode(made.xml) });
    if (answer.saved) message.success(t('orderWork.xjdf.saved', { name: answer.path ?? name }), 5);
    else if (answer.why) setFaults([answer.why]);
  };
  return { faults, clear: () => setFaults([]), save };
}
