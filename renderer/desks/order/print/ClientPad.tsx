/** The client's hand under a print record: exactly what is signed in large type, name first, then the pad. */
import type { ReactNode } from 'react';
import type { OrderCommand } from '#shared/order/command';
import type { OrderState } from '#shared/order/state';
import { useT } from '../../../i18n/useT';
import { type Ink, SignaturePad } from '../../../ui/SignaturePad';
import { ActFrame } from '../acts/ActFrame';

/** What a dialog with a pad keeps of it at every stroke. */
export interface Signing {
  by: string;
  ink?: Ink;
}

export interface ClientPadProps {
  order: OrderState;
  title: string;
  /** Above the pad: what is typed first. */
  children?: ReactNode;
  statement: ReactNode;
  signing: Signing;
  onSigning: (part: Partial<Signing>) => void;
  /** The draft was read: the pad takes its ink once. */
  loaded: boolean;
  /** What else is missing before anybody signs; '' when nothing is. */
  lack?: string;
  command: (by: string, image?: string) => OrderCommand;
  onClose: (done: boolean) => void;
}

export function ClientPad(p: ClientPadProps) {
  const t = useT();
  const lack = p.lack || (p.signing.by.trim() ? '' : t('order.sign.needName'));
  return (
    <ActFrame
      order={p.order}
      title={p.title}
      okText={t('order.sign.onPaper')}
      width={820}
      top={16}
      noEnter
      ready={lack === ''}
      lack={lack}
      command={() => p.command(p.signing.by.trim())}
      onClose={p.onClose}
    >
      {(submit, busy) => (
        <>
          {p.children}
          {p.loaded && !p.lack ? (
            <SignaturePad
              statement={p.statement}
              name={p.signing.by}
              capacity=""
              askCapacity={false}
              onName={(by) => p.onSigning({ by })}
              onCapacity={() => undefined}
              {...(p.signing.ink ? { ink: p.signing.ink } : {})}
              onStrokes={(ink) => p.onSigning({ ink })}
              busy={busy}
              doneLabel={p.title.replace(/…$/, '')}
              height={140}
              onDone={(s) => submit(p.command(s.name.trim(), s.png))}
            />
          ) : null}
          <p className="ord-lack">{t('order.sign.paper')}</p>
        </>
      )}
    </ActFrame>
  );
}
