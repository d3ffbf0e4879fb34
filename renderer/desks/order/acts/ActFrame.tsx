/** The small dialog every act opens in: what it needs, the deed on the button, the answer when it is refused. */
import { Modal } from 'antd';
import { type ReactNode, useId } from 'react';
import type { OrderCommand } from '#shared/order/command';
import type { OrderState } from '#shared/order/state';
import { useT } from '../../../i18n/useT';
import { useRun } from '../../../store/useRun';
import { Refusals } from '../Refusals';

export interface ActFrameProps {
  order: OrderState;
  title: string;
  okText: string;
  /** Built when the button is pressed. */
  command: () => OrderCommand;
  /** False while something needed is not there; `lack` says what. */
  ready?: boolean;
  lack?: string;
  danger?: boolean;
  width?: number;
  /** px from the window's top; a tall one with a signature pad begins higher. */
  top?: number;
  /** Enter in a field does not do it: where another button is the usual one. */
  noEnter?: boolean;
  onClose: (done: boolean) => void;
  /** As a function: given a way to submit a command of its own (a signature just drawn). */
  children?: ReactNode | ((submit: (command: OrderCommand) => void, busy: boolean) => ReactNode);
}

export function ActFrame(p: ActFrameProps) {
  const t = useT();
  const form = useId();
  const { busy, refusals, run } = useRun(p.order.id);
  const ready = p.ready !== false;
  const submit = async (command: OrderCommand) => {
    if (!busy && (await run(command))) p.onClose(true);
  };
  return (
    <Modal
      open
      // The dots of a button say that a dialog comes; here it is.
      title={p.title.replace(/…$/, '')}
      width={p.width ?? 560}
      onCancel={() => p.onClose(false)}
      okText={p.okText}
      cancelText={t('common.cancel')}
      okButtonProps={{
        ...(p.noEnter
          ? { onClick: () => void submit(p.command()), type: 'default' }
          : { htmlType: 'submit', form }),
        disabled: !ready,
        loading: busy,
        danger: p.danger,
      }}
      mask={{ closable: false }}
      style={{ top: p.top ?? 48 }}
    >
      <form
        id={form}
        className="ord-form"
        onSubmit={(e) => {
          e.preventDefault();
          // A form inside this one (React lets its events through the portal) is not ours.
          if (e.target === e.currentTarget && ready && !p.noEnter) void submit(p.command());
        }}
      >
        {typeof p.children === 'function' ? p.children((command) => void submit(command), busy) : p.children}
        {!ready && p.lack ? <p className="ord-lack">{p.lack}</p> : null}
        <Refusals order={p.order} refusals={refusals} alert />
      </form>
    </Modal>
  );
}
