/** What gloves must hit and what the sun must not wash out, measured in the page. */
import type { Page } from '@playwright/test';

const TOUCH = 56;

/** Targets of the field desk lower or narrower than a glove needs; empty when all are large enough. */
export const smallTargets = (page: Page): Promise<string[]> =>
  page.evaluate((touch) => {
    const found: string[] = [];
    const seen = (e: Element) => e.checkVisibility({ opacityProperty: true, visibilityProperty: true });
    const targets =
      '.fld :is(button, a, input, textarea, select, [role=tab], .ant-checkbox-wrapper, .dd-check-choices label)';
    for (const e of document.querySelectorAll(targets)) {
      // The grid is walked by keys; the order's number is a way out, not a step of the work.
      if (!seen(e) || e.closest('.dd-lines, .only-reader')) continue;
      // What antd hides inside its own fields is hit through the field around it.
      const holder = e.closest(
        '.ant-select, .ant-picker, .ant-input-affix-wrapper, .ant-segmented-item, .ant-checkbox-wrapper, .dd-check-choices label, [role=tab]',
      );
      const around = e.matches('[role=tab]') ? e.closest('.ant-tabs-tab')! : (holder ?? e);
      const box = around.getBoundingClientRect();
      if (box.width > 4 && box.height + 0.5 < touch)
        found.push(
          `${Math.round(box.width)}×${Math.round(box.height)} ${e.tagName} ${e.textContent?.slice(0, 20)}`,
        );
    }
    return [...new Set(found)];
  }, TOUCH);

/** Every text of the field desk with its colour against what lies behind it (WCAG); those under 7:1. */
export const contrasts = (page: Page): Promise<{ count: number; low: string[] }> =>
  page.evaluate(() => {
    const read = (text: string): [number, number, number, number] => {
      const [r = 0, g = 0, b = 0, a = 1] = (text.match(/[\d.]+/g) ?? []).map(Number);
      return [r, g, b, a];
    };
    const over = (top: readonly number[], under: readonly number[]) =>
      [0, 1, 2].map((n) => top[n]! * top[3]! + under[n]! * (1 - top[3]!));
    const light = (rgb: readonly number[]) =>
      [0.2126, 0.7152, 0.0722].reduce((sum, share, n) => {
        const c = rgb[n]! / 255;
        return sum + share * (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4);
      }, 0);
    const behind = (e: Element | null): number[] => {
      if (!e) return [255, 255, 255];
      const own = read(getComputedStyle(e).backgroundColor);
      return own[3] === 1 ? own.slice(0, 3) : over(own, behind(e.parentElement));
    };
    const low: string[] = [];
    let count = 0;
    const look = (e: Element, text: string, style: CSSStyleDeclaration) => {
      count += 1;
      const ground = behind(e);
      const ink = over(read(style.color), ground);
      const [a, b] = [light(ink), light(ground)].sort((x, y) => y - x) as [number, number];
      const ratio = (a + 0.05) / (b + 0.05);
      if (ratio < 7)
        low.push(`${ratio.toFixed(1)} ${style.color} “${text.trim().slice(0, 20)}” .${e.className}`);
    };
    for (const e of document.querySelectorAll('.fld, .fld *')) {
      if (!e.checkVisibility({ opacityProperty: true, visibilityProperty: true })) continue;
      if (e.closest('.only-reader')) continue;
      const text = [...e.childNodes]
        .filter((n) => n.nodeType === 3)
        .map((n) => n.textContent ?? '')
        .join('');
      const style = getComputedStyle(e);
      if (text.trim()) look(e, text, style);
      if (e instanceof HTMLInputElement || e instanceof HTMLTextAreaElement) {
        if (['checkbox', 'radio', 'file'].includes(e.type)) continue;
        if (e.value) look(e, e.value, style);
        else if (e.placeholder) look(e, e.placeholder, getComputedStyle(e, '::placeholder'));
      }
    }
    return { count, low: [...new Set(low)] };
  });
