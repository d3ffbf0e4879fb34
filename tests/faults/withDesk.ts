/** The app for one test alone, ended with it whatever becomes of it. */
import { type Desk, launchDesk } from '../shell/launch';

export async function withDesk(work: (desk: Desk) => Promise<void>): Promise<void> {
  const desk = await launchDesk({ quitPatience: 80_000 });
  try {
    await work(desk);
  } finally {
    await desk.close();
  }
}

export const sheet = (project: string) => ({
  type: '控制测量',
  client: '保定市徐水区水利局',
  project,
  items: [{ name: 'E 级 GNSS 控制点', unit: '点', quantity: '6', unitPrice: '1200' }],
});
