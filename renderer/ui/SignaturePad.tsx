/**
 * What is signed in large type, who signs, then the pad; in this order, so that nobody signs the unnamed.
 * Pen, touch and mouse; a resize or a turned screen keeps the strokes. They go out while they are drawn (`onStrokes`),
 * so that the owner can keep them through a crash: less than a second of a long stroke is lost.
 */
import { Button, Input } from 'antd';
import { type ReactNode, useEffect, useId, useRef, useState } from 'react';
import SignaturePadLib, { type PointGroup } from 'signature_pad';
import { useT } from '../i18n/useT';
import { fitFactor, scaleStrokes } from './ink';
import { type SignatureImage, signaturePng } from './signature-png';
import './signature-pad.css';

/** A stroke being drawn goes out this often, ms. */
const DRAWN_EVERY = 250;

/** Strokes; plain data, may be stored as JSON. */
export type Ink = PointGroup[];

export interface SignatureResult extends SignatureImage {
  name: string;
  capacity: string;
}

export interface SignaturePadProps {
  /** After “您正在签认：”, in large type: exactly what is signed. */
  statement: ReactNode;
  name: string;
  capacity: string;
  onName: (name: string) => void;
  onCapacity: (capacity: string) => void;
  /** Default true. Own people sign by post: then there is no capacity to fill in. */
  askCapacity?: boolean;
  /** Fixed name (the person at the desk): shown, not to be changed. */
  fixedName?: boolean;
  /** Ink kept from before. Read once. */
  ink?: Ink;
  onStrokes?: (ink: Ink) => void;
  onDone: (signature: SignatureResult) => void;
  onCancel?: () => void;
  busy?: boolean;
  doneLabel?: string;
  /** px, default 240. */
  height?: number;
}

export function SignaturePad(p: SignaturePadProps) {
  const t = useT();
  const id = useId();
  const canvas = useRef<HTMLCanvasElement>(null);
  const pad = useRef<SignaturePadLib | null>(null);
  const [count, setCount] = useState(p.ink?.length ?? 0);
  const [start] = useState(p.ink);
  const askCapacity = p.askCapacity ?? true;
  const named = p.name.trim() !== '' && (!askCapacity || p.capacity.trim() !== '');

  const tell = () => {
    const strokes = pad.current?.toData() ?? [];
    setCount(strokes.length);
    p.onStrokes?.(structuredClone(strokes));
  };

  const teller = useRef(tell);
  teller.current = tell;

  useEffect(() => {
    const el = canvas.current;
    if (!el) return;
    const pen = new SignaturePadLib(el, { minWidth: 1, maxWidth: 3.2, throttle: 8, minDistance: 2 });
    pad.current = pen;
    const tellStroke = () => teller.current();
    let told = 0;
    const tellDrawing = () => {
      const now = performance.now();
      if (now - told < DRAWN_EVERY) return;
      told = now;
      tellStroke();
    };
    pen.addEventListener('endStroke', tellStroke);
    pen.addEventListener('afterUpdateStroke', tellDrawing);
    let width = 0;
    let height = 0;
    let strokes = start ?? [];
    const refit = () => {
      if (el.clientWidth === 0) return;
      const now = pen.toData();
      if (now.length > 0) strokes = now;
      const ratio = Math.max(1, window.devicePixelRatio);
      el.width = Math.round(el.clientWidth * ratio);
      el.height = Math.round(el.clientHeight * ratio);
      el.getContext('2d')?.scale(ratio, ratio);
      width = el.clientWidth;
      height = el.clientHeight;
      // Setting the canvas size wiped it; the strokes are drawn again at the new size.
      pen.clear();
      if (strokes.length > 0) pen.fromData(scaleStrokes(strokes, fitFactor(strokes, width, height)));
      strokes = [];
    };
    refit();
    const watch = new ResizeObserver(() => {
      if (el.clientWidth !== width || el.clientHeight !== height) refit();
    });
    watch.observe(el);
    return () => {
      watch.disconnect();
      pen.removeEventListener('endStroke', tellStroke);
      pen.removeEventListener('afterUpdateStroke', tellDrawing);
      pen.off();
      pad.current = null;
    };
  }, [start]);

  useEffect(() => {
    if (named) pad.current?.on();
    else pad.current?.off();
  }, [named]);

  const undo = () => {
    const strokes = pad.current?.toData() ?? [];
    pad.current?.fromData(strokes.slice(0, -1));
    tell();
  };
  const clear = () => {
    pad.current?.clear();
    tell();
  };
  const done = () => {
    const el = canvas.current;
    const strokes = pad.current?.toData() ?? [];
    const image = el ? signaturePng(strokes, { width: el.clientWidth, height: el.clientHeight }) : null;
    if (image) p.onDone({ ...image, name: p.name.trim(), capacity: p.capacity.trim() });
  };

  return (
    <section className="dd-sign" aria-label={t('ui.signature.padLabel')}>
      <div className="dd-sign-what">
        <span>{t('ui.signature.signing')}</span>
        <div>{p.statement}</div>
      </div>
      <div className="dd-sign-who">
        <label htmlFor={`${id}-n`}>{t('ui.signature.name')}</label>
        <Input
          id={`${id}-n`}
          size="large"
          value={p.name}
          readOnly={p.fixedName}
          maxLength={40}
          autoComplete="off"
          onChange={(e) => p.onName(e.target.value)}
        />
        {askCapacity ? (
          <>
            <label htmlFor={`${id}-c`}>{t('ui.signature.capacity')}</label>
            <Input
              id={`${id}-c`}
              size="large"
              value={p.capacity}
              maxLength={40}
              autoComplete="off"
              placeholder={t('ui.signature.capacityHint')}
              onChange={(e) => p.onCapacity(e.target.value)}
            />
          </>
        ) : null}
      </div>
      <div className={`dd-sign-pad${named ? '' : ' dd-sign-off'}`} style={{ height: p.height ?? 240 }}>
        <canvas ref={canvas} aria-label={t('ui.signature.padLabel')} role="img" />
        {named && count === 0 ? <span className="dd-sign-here">{t('ui.signature.here')}</span> : null}
        {named ? null : <span className="dd-sign-first">{t('ui.signature.nameFirst')}</span>}
      </div>
      <div className="dd-sign-deeds">
        <Button size="large" disabled={count === 0} onClick={undo}>
          {t('ui.signature.undo')}
        </Button>
        <Button size="large" disabled={count === 0} onClick={clear}>
          {t('ui.signature.clear')}
        </Button>
        <span role="status" className="dd-sign-count">
          {count > 0 ? t('ui.signature.strokes', { count }) : ''}
        </span>
        {p.onCancel ? (
          <Button size="large" onClick={p.onCancel}>
            {t('common.cancel')}
          </Button>
        ) : null}
        <Button
          size="large"
          type="primary"
          disabled={!named || count === 0}
          loading={p.busy}
          onClick={done}
          data-action="sign"
        >
          {p.doneLabel ?? t('ui.signature.done')}
        </Button>
      </div>
    </section>
  );
}
