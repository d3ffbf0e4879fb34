/** Takes the pictures of `npm run pictures`, and watches what a person looking at them would complain about. */
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, type Page } from '@playwright/test';

export const pictures = resolve(import.meta.dirname, '../../../out/pictures');
export const office = [
  { width: 1366, height: 768 },
  { width: 1920, height: 1080 },
] as const;
export const laptop = { width: 1280, height: 720 };

/** Smallest side of what a glove must hit on the field desk, in CSS pixels. */
const TOUCH = 44;

/** What is wrong with the picture, by what can be measured cheaply. Runs in the window. */
function complaints(touch: number): string[] {
  const found: string[] = [];
  const page = document.scrollingElement!;
  if (page.scrollWidth > innerWidth) found.push(`horizontal scrollbar: ${page.scrollWidth} > ${innerWidth}`);
  const said = (e: Element) => `${e.tagName.toLowerCase()}.${e.className} “${e.textContent?.slice(0, 30)}”`;
  const seen = (e: Element) => e.checkVisibility({ opacityProperty: true, visibilityProperty: true });
  for (const e of document.querySelectorAll(
    'button, a, label, th, td, h1, h2, h3, p, span, strong, dt, dd',
  )) {
    const style = getComputedStyle(e);
    // Words for screen readers only are clipped on purpose.
    if (!e.textContent?.trim() || e.closest('.only-reader') || !seen(e)) continue;
    if (
      style.overflowX !== 'visible' &&
      style.overflowX !== 'auto' &&
      style.overflowX !== 'scroll' &&
      style.textOverflow !== 'ellipsis' &&
      e.scrollWidth > e.clientWidth + 1
    )
      found.push(`clipped: ${said(e)}`);
    if (
      Number.parseFloat(style.fontSize) < 12 &&
      [...e.childNodes].some((n) => n.nodeType === 3 && n.textContent?.trim())
    )
      found.push(`under 12 px: ${said(e)}`);
  }
  for (const e of document.querySelectorAll(
    '.fld button, .fld input:not([type=checkbox]):not([type=radio]), .fld select, .dd-sticky button',
  )) {
    // Cells of a grid are walked by keys, as in a spreadsheet.
    if (e.closest('.dd-lines')) continue;
    const box = e.getBoundingClientRect();
    // What antd hides inside its own fields is hit through the field around it.
    const holder = e.closest(
      '.ant-select, .ant-picker, .ant-input-affix-wrapper, .ant-segmented-item, .dd-decimal',
    );
    const height = holder ? holder.getBoundingClientRect().height : box.height;
    if (seen(e) && box.width > 4 && height < touch)
      found.push(`${Math.round(height)} px high, needs ${touch}: ${said(e)}`);
  }
  return [...new Set(found)];
}

export class Camera {
  readonly taken: string[] = [];
  readonly wrong: string[] = [];

  constructor(private readonly page: () => Page) {
    mkdirSync(join(pictures, 'screens'), { recursive: true });
  }

  /** One screen in every size; the window is back at the first size afterwards. */
  async take(name: string, sizes: readonly { width: number; height: number }[] = office): Promise<void> {
    const page = this.page();
    // No tooltip and no hover of what the walk clicked last.
    await page.mouse.move(0, 0);
    for (const size of sizes) {
      await page.setViewportSize(size);
      await this.still();
      const file = `${name}-${size.width}.png`;
      await page.screenshot({ path: join(pictures, 'screens', file) });
      this.taken.push(file);
      this.wrong.push(...(await page.evaluate(complaints, TOUCH)).map((w) => `${file}: ${w}`));
    }
    await page.setViewportSize(office[0]);
  }

  /** Nothing moves any more: fonts there, animations over, nothing busy. */
  private async still(): Promise<void> {
    const page = this.page();
    await expect(page.locator('[aria-busy="true"]')).toHaveCount(0);
    await page.evaluate(async () => {
      await document.fonts.ready;
      await Promise.all(
        document
          .getAnimations()
          .filter((a) => a.effect?.getComputedTiming().iterations !== Number.POSITIVE_INFINITY)
          .map((a) => a.finished.catch(() => undefined)),
      );
      // Pages come in pieces (lazy chunks, live queries): still is what did not change for a while.
      await new Promise<void>((done) => {
        let quiet = setTimeout(finish, 200);
        const watch = new MutationObserver(() => {
          clearTimeout(quiet);
          quiet = setTimeout(finish, 200);
        });
        watch.observe(document.body, { subtree: true, childList: true, characterData: true });
        function finish() {
          watch.disconnect();
          done();
        }
      });
    });
  }
}
