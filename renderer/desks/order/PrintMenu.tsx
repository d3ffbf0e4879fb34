/** 打印 ▾ (Ctrl+P): the papers of this order; one that may not be made yet says why on its line. */
import { Button, Dropdown } from 'antd';
import { useState } from 'react';
import { formRefusals } from '#shared/forms/allowed';
import type { OrderState } from '#shared/order/state';
import { formsOf } from '../../documents/paperForms';
import { useT } from '../../i18n/useT';
import { useWho } from '../../store/hooks';
import { useCommand } from '../../ui/commands';
import { useWords } from './words';

export interface PrintMenuProps {
  order: OrderState;
  onPaper: (formIds: string[]) => void;
}

export function PrintMenu({ order, onPaper }: PrintMenuProps) {
  const t = useT();
  const words = useWords();
  const who = useWho();
  const [open, setOpen] = useState(false);
  useCommand('print', () => setOpen(true));
  const forms = formsOf(order, who.posts);
  const allowed = forms.filter((f) => formRefusals(order, f.id).length === 0).map((f) => f.id);
  return (
    <Dropdown
      trigger={['click']}
      open={open}
      onOpenChange={setOpen}
      autoFocus
      menu={{
        items: [
          ...forms.map((f) => {
            const first = formRefusals(order, f.id)[0];
            return {
              key: f.id,
              label: first ? (
                <span className="ord-menu-off">
                  {f.title[words.language]} ✕
                  <small>
                    {words.say(first, order)} ({first.rule})
                  </small>
                </span>
              ) : (
                f.title[words.language]
              ),
            };
          }),
          { type: 'divider' as const },
          {
            key: 'all',
            label: t('order.papers.all', { count: allowed.length }),
            disabled: allowed.length === 0,
          },
        ],
        onClick: ({ key }) => {
          setOpen(false);
          onPaper(key === 'all' ? allowed : [key]);
        },
      }}
    >
      <Button>{t('common.print')} ▾</Button>
    </Dropdown>
  );
}
