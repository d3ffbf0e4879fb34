/** A PDF on the screen, page under page, drawn only when it comes into view. */
import { Segmented } from 'antd';
import * as pdfjs from 'pdfjs-dist';
import workerUrl from 'pdfjs-dist/build/pdf.worker.min.mjs?url';
import { type CSSProperties, type ReactNode, useEffect, useRef, useState } from 'react';
import { useT } from '../i18n/useT';
import { usePaperChoice, type Zoom, zooms } from './paperChoice';
import './pdf-preview.css';

pdfjs.GlobalWorkerOptions.workerSrc = workerUrl;

export interface PdfPreviewProps {
  bytes: Uint8Array;
  /** Beside the zoom, e.g. the choice of paper. */
  tools?: ReactNode;
}

export function PdfPreview({ bytes, tools }: PdfPreviewProps) {
  const t = useT();
  const [doc, setDoc] = useState<pdfjs.PDFDocumentProxy>();
  const [why, setWhy] = useState('');
  const zoom = usePaperChoice((s) => s.zoom);
  const setZoom = usePaperChoice((s) => s.chooseZoom);
  // Until the next paper is read the former one stays: no flash at a change of paper.
  useEffect(() => {
    // pdf.js takes the buffer over: give it a copy, the bytes are saved and printed later.
    const task = pdfjs.getDocument({ data: bytes.slice(), isEvalSupported: false, useWasm: false });
    let gone = false;
    setWhy('');
    task.promise.then(
      (made) => !gone && setDoc(made),
      (error) => !gone && setWhy(String(error?.message ?? error)),
    );
    return () => {
      gone = true;
      void task.destroy();
    };
  }, [bytes]);
  if (why)
    return (
      <p className="pdf-failed" role="alert">
        {t('paper.preview.failed', { why })}
      </p>
    );
  return (
    <section className="pdf-preview" aria-label={t('paper.preview.label')} aria-busy={!doc}>
      <div className="pdf-bar">
        <Segmented<Zoom>
          size="small"
          value={zoom}
          aria-label={t('paper.preview.zoom')}
          onChange={setZoom}
          options={zooms.map((value) => ({
            value,
            label: value === 'page' || value === 'width' ? t(`paper.preview.${value}`) : `${value}%`,
          }))}
        />
        {tools}
        {doc ? <span>{t('paper.preview.pages', { count: doc.numPages })}</span> : null}
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: the pages scroll, so the keyboard must reach them */}
      <div className="pdf-pages" data-zoom={zoom} tabIndex={0}>
        {doc
          ? Array.from({ length: doc.numPages }, (_, n) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: pages are their numbers
              <Page key={`${doc.fingerprints[0]}${n}`} doc={doc} number={n + 1} zoom={zoom} />
            ))
          : null}
      </div>
    </section>
  );
}

function Page({ doc, number, zoom }: { doc: pdfjs.PDFDocumentProxy; number: number; zoom: Zoom }) {
  const host = useRef<HTMLDivElement>(null);
  const [size, setSize] = useState({ width: 595, height: 842 });
  // biome-ignore lint/correctness/useExhaustiveDependencies: the width read below follows the zoom; drawn anew it stays sharp
  useEffect(() => {
    const box = host.current;
    if (!box) return;
    let gone = false;
    let task: pdfjs.RenderTask | undefined;
    const draw = async () => {
      const page = await doc.getPage(number);
      if (gone) return;
      const natural = page.getViewport({ scale: 1 });
      setSize({ width: natural.width, height: natural.height });
      const scale = (box.clientWidth / natural.width) * (window.devicePixelRatio || 1);
      const viewport = page.getViewport({ scale });
      const canvas = document.createElement('canvas');
      canvas.width = Math.floor(viewport.width);
      canvas.height = Math.floor(viewport.height);
      task = page.render({ canvas, viewport });
      await task.promise;
      if (!gone) box.replaceChildren(canvas);
    };
    const watch = new IntersectionObserver(
      (seen) => {
        if (!seen.some((s) => s.isIntersecting)) return;
        watch.disconnect();
        // A page drawn while it is left behind is cancelled; that is no failure.
        draw().catch(() => undefined);
      },
      { rootMargin: '400px' },
    );
    watch.observe(box);
    return () => {
      gone = true;
      watch.disconnect();
      task?.cancel();
    };
  }, [doc, number, zoom]);
  return (
    <div
      ref={host}
      className="pdf-page"
      // 72 points of paper are 96 pixels of screen: 100% is as large as on paper.
      style={{ '--w': `${(size.width * 96) / 72}px`, '--ratio': size.height / size.width } as CSSProperties}
      role="img"
      aria-label={`${number}`}
    />
  );
}
