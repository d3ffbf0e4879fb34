/** 为什么？ — the written rules behind a refusal, word for word, each with the way to its place in the rules. */
import { useId, useState } from 'react';
import { Link } from 'react-router-dom';
import { rules } from '#shared/procedures/rules';
import { useLanguage, useT } from '../i18n/useT';
import './why.css';

/** Address of a rule in the help. */
export const rulePath = (id: string): string => `/help/rules?rule=${encodeURIComponent(id)}`;

/** The ids in `SV-05、SV-06a`. */
export const ruleIds = (text: string | undefined): string[] => [
  ...new Set((text ?? '').split(/[、,，\s]+/).filter((id) => Object.hasOwn(rules, id))),
];

export interface WhyProps {
  /** One id or several, as they are shown: `SV-05、SV-06a`. */
  rule: string | undefined;
}

/** Nothing where no written rule stands behind it (a full disk, a name left out). */
export function Why({ rule }: WhyProps) {
  const t = useT();
  const language = useLanguage() === 'en' ? 'en' : 'zh';
  const panel = useId();
  const [open, setOpen] = useState(false);
  const ids = ruleIds(rule);
  if (ids.length === 0) return null;
  return (
    <>
      <button
        type="button"
        className="dd-link dd-why-open"
        aria-expanded={open}
        aria-controls={panel}
        onClick={() => setOpen(!open)}
      >
        {t('ui.next.why')}
      </button>
      {open ? (
        <span className="dd-why" id={panel} role="note">
          {ids.map((id) => (
            <span key={id} data-rule={id}>
              <Link to={rulePath(id)}>{id}</Link> {rules[id]?.[language]}
            </span>
          ))}
        </span>
      ) : null}
    </>
  );
}
