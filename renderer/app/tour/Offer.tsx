/** One line over the sample shop's inbox: begin the tour, or go on where it was left. */
import { Button } from 'antd';
import { useLocation } from 'react-router-dom';
import type { Shop } from '#shared/party/party';
import { useT } from '../../i18n/useT';
import { isSample } from '../../store/sample';
import { useTour } from './progress';
import { stations } from './stations';
import './tour.css';

export function Offer({ shop }: { shop: Shop }) {
  const t = useT();
  const { pathname } = useLocation();
  const { state, at, start, resume, decline } = useTour();
  if (pathname !== '/' || !isSample(shop) || (state !== 'unseen' && state !== 'left')) return null;
  const count = { at: at + 1, all: stations.length };
  return (
    <section className="tour-offer" aria-label={t('help.tour.title')}>
      <span>{state === 'left' ? t('help.tour.left', count) : t('help.tour.offer')}</span>
      {state === 'left' ? (
        <>
          <Button size="small" type="primary" onClick={resume}>
            {t('help.tour.resume', count)}
          </Button>
          <Button size="small" onClick={start}>
            {t('help.tour.again')}
          </Button>
        </>
      ) : (
        <Button size="small" type="primary" onClick={start}>
          {t('help.tour.begin')}
        </Button>
      )}
      <Button size="small" type="text" onClick={decline}>
        {t('help.tour.never')}
      </Button>
    </section>
  );
}
