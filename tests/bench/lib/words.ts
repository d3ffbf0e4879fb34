/** Figures as words. */
import type { Target, Unit } from './model';
import { met } from './model';

const digits = (value: number): string => {
  const abs = Math.abs(value);
  const text = abs >= 100 ? value.toFixed(0) : abs >= 10 ? value.toFixed(1) : value.toFixed(2);
  const [whole, part] = text.split('.');
  return whole!.replace(/\B(?=(\d{3})+$)/g, ' ') + (part === undefined ? '' : `.${part}`);
};

export function figure(value: number, unit: Unit): string {
  if (!Number.isFinite(value)) return '–';
  if (unit === 'bytes') return `${digits(value / 1000)} kB`;
  return unit === '/s' ? `${digits(value)}/s` : `${digits(value)} ${unit}`;
}

export function targetWords(target: Target): { mark: string; value: string; bound: string } {
  const ok = met(target);
  const bound = target.most !== undefined ? `≤ ${target.most}` : `≥ ${target.least}`;
  return {
    mark: ok === null ? '?' : ok ? '✓' : '✗',
    value: target.value === null ? (target.why ?? 'not measured') : digits(target.value),
    bound,
  };
}
