/** The longer walks of `npm run pictures`: next acts of every person, the field desk, and the same in English. */
import { expect, type Page } from '@playwright/test';
import { type Camera, laptop, office } from './camera';
import { bar, check, page_ } from './field';
import { next } from './order';
import { type Job, jobs, people } from './sampleShop';
import { go, sit } from './shop';

export interface Walk {
  page: Page;
  camera: Camera;
  /** Ids and numbers of the sample's orders. */
  ids: Record<Job, string>;
  numbers: Record<Job, string>;
}

export const orderPath = (w: Walk, job: Job, part = ''): string =>
  `/orders/${encodeURIComponent(w.ids[job])}${part}`;

export async function openJob(w: Walk, job: Job): Promise<void> {
  await go(w.page, orderPath(w, job));
  await expect(w.page.locator('.ord-number')).toHaveText(w.numbers[job]);
}

/** The dialog of each act somebody can do now, and one refusal of each person with its why. How many acts. */
export async function actPictures(w: Walk): Promise<number> {
  const { page, camera } = w;
  /** What can be done now; the panel fills from several live queries, so it is read until it says the same twice. */
  const offered = async () => {
    let labels: string[] | undefined;
    await expect
      .poll(async () => {
        const before = labels?.join();
        labels = await next(page)
          .locator('button:not([aria-disabled="true"]):not(.dd-link)')
          .allTextContents();
        return labels.join() === before;
      })
      .toBe(true);
    return labels!.map((label) => label.trim());
  };
  await sit(page, people.inner);
  await openJob(w, 'property');
  await offered();
  await camera.take('07-order-inspection');

  const pictured = new Set<string>();
  for (const [who, person] of Object.entries(people)) {
    await sit(page, person);
    for (const job of Object.keys(jobs) as Job[]) {
      await openJob(w, job);
      for (const label of await offered()) {
        if (pictured.has(label)) continue;
        pictured.add(label);
        await next(page).getByRole('button', { name: label, exact: true }).click();
        const dialog = page.getByRole('dialog');
        await expect(dialog).toBeVisible();
        await camera.take(`08-act-${who}-${job}-${label.replace(/[^\p{L}\p{N}]+/gu, '-')}`);
        await page.keyboard.press('Escape');
        await expect(dialog).toBeHidden();
      }
      const why = next(page).getByRole('button', { name: '为什么？' });
      // Once for each person says enough.
      if (!camera.taken.some((file) => file.startsWith(`08-why-${who}-`)) && (await why.count())) {
        await why.first().click();
        await camera.take(`08-why-${who}-${job}`);
      }
    }
  }
  return pictured.size;
}

/** Every page of the field desk, from accepting a task to the signature page. */
export async function fieldPictures(w: Walk): Promise<void> {
  const { page, camera, ids, numbers } = w;
  const sizes = [...office, laptop];
  await sit(page, people.drafter);
  await go(page, '/field');
  await camera.take('10-field-nothing', sizes);
  await sit(page, people.lead);
  await go(page, '/field');
  await camera.take('10-field-home', sizes);
  const walk = async (job: Job, name: string) => {
    await go(page, `/field/${encodeURIComponent(ids[job])}`);
    await expect(page.getByRole('link', { name: numbers[job] })).toBeVisible();
    for (const [i, label] of (await page.getByRole('tab').allTextContents()).entries()) {
      await page_(page, label);
      await camera.take(`11-field-${name}-${i + 1}`, sizes);
    }
  };
  await walk('pipeline', 'pipeline');
  await walk('property', 'property');
  // From accepting the task to the signature page.
  await go(page, `/field/${encodeURIComponent(ids.pipeline)}?page=prepare`);
  await bar(page).getByRole('button', { name: '接收任务' }).click();
  await page.getByRole('checkbox', { name: '本次不需要资料' }).check();
  for (const line of ['电池有电', '连接线齐全', '跟踪杆完好', '车辆安全']) await check(page, line, '合格');
  await check(page, '三角架完好', '不合格');
  await page.getByRole('textbox', { name: '不合格或豁免的原因' }).fill('锁扣松动');
  await camera.take('12-field-checks', sizes);
  await check(page, '三角架完好', '合格');
  const checks = page.getByRole('group', { name: /仪|RTK|全站|探测/ });
  for (let i = 0; i < (await checks.count()); i++)
    await checks.nth(i).getByRole('radio', { name: '合格', exact: true }).check({ force: true });
  const members = page.getByRole('checkbox', { name: /已读安全要求|劳保穿戴整齐/ });
  for (let i = 0; i < (await members.count()); i++) await members.nth(i).check();
  await bar(page).getByRole('button', { name: '检查完毕，出发' }).click();
  await expect(bar(page)).toContainText('✓ 已出发');
  await page_(page, '数量与签字');
  await page
    .getByRole('checkbox', { name: /^签这一项/ })
    .first()
    .check();
  await camera.take('12-field-chosen', sizes);
  await page.getByRole('button', { name: '请甲方签字' }).click();
  await expect(page.getByRole('img', { name: '手写签字区' })).toBeVisible();
  await camera.take('12-field-sign', sizes);
  await page.getByText('甲方不在场', { exact: true }).click();
  await camera.take('12-field-sign-substitute', sizes);
  await sit(page, people.stakeout);
  await walk('stakeout', 'stakeout');
}

/** The screens once more in English. */
export async function englishPictures(w: Walk): Promise<void> {
  const { page, camera, ids } = w;
  await go(page, '/settings?section=language');
  await page.getByRole('radio', { name: 'English' }).check();
  await expect(page.getByRole('navigation', { name: 'Main pages' })).toBeVisible();
  const at = async (name: string, route: string) => {
    await go(page, route);
    await camera.take(`30-en-${name}`);
  };
  await at('inbox', '/');
  await at('orders', '/orders');
  await at('new-order', '/orders/new');
  for (const part of ['overview', 'items', 'field', 'results', 'papers', 'history'])
    await at(`order-${part}`, orderPath(w, 'settled', `/${part}`));
  await at('order-refusals', orderPath(w, 'stakeout'));
  await at('settlements', '/settlements');
  await at('settlement', `/settlements/${encodeURIComponent(ids.control)}`);
  await at('reports', '/reports');
  await at('clients', '/clients');
  await at('archive', '/archive');
  for (const book of ['instruments', 'prices', 'contracts'])
    await at(`registers-${book}`, `/registers/${book}`);
  await at('registers-new', '/registers/prices/new');
  for (const section of ['shop', 'people', 'device', 'printing', 'backup', 'about'])
    await at(`settings-${section}`, `/settings?section=${section}`);
  await at('import', '/import');
  await at('field-home', '/field');
  for (const part of ['prepare', 'contact', 'log', 'stakeout', 'quantities'])
    await at(`field-${part}`, `/field/${encodeURIComponent(ids.stakeout)}?page=${part}`);
}
