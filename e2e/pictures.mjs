// The pictures of README.md, from the demo: node pictures.mjs

import { mkdirSync } from 'node:fs';
import { DESK, PHONE, launch, open, serve } from './given.mjs';

const folder = new URL('../docs/pictures/', import.meta.url).pathname;
mkdirSync(folder, { recursive: true });
const browser = await launch();
const server = await serve(['demo']);
const phone = { ...PHONE, deviceScaleFactor: 1.5 };

async function take(name, settings, walk) {
  const page = await open(browser, server, settings);
  await walk(page);
  // The strip that says "Example, not kept" stands on every page; pictures are of what a person sees.
  await page.evaluate(() => document.querySelector('.example')?.remove());
  await page.screenshot({ path: `${folder}${name}.png` });
  await page.context().close();
}

await take('today-phone', phone, (page) => page.goto('/'));
await take('settle-phone-night', { ...phone, colorScheme: 'dark' }, (page) => page.goto('/settle'));
await take('hold-phone-night', { ...phone, colorScheme: 'dark' }, async (page) => {
  await page.goto('/hold');
  await page.getByLabel('Write it exactly as it comes. It stays here.').fill('You said you would ring. It is one in the morning and I am still dressed.');
});
await take('kept-phone', phone, async (page) => {
  await page.goto('/moments/new');
  await page.getByLabel('What happened?').fill('She read it and didn’t answer.');
  await page.locator('label:has(input[name="feelings"][value="lonely"])').first().click();
  await page.locator('label:has(input[name="pull"][value="close"])').first().click();
  await page.getByRole('button', { name: 'Save moment' }).click();
});
await take('moments-desk', DESK, (page) => page.goto('/moments'));
await browser.close();
await server.end();
