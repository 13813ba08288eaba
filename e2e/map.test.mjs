// My map: a line, a time it didn't come true, a new line, two looks.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { PHONE, axeFinds, begin, follow, journeys, launch, misfits, open, pick, press, says, serve } from './given.mjs';

let browser;
before(async () => { browser = await launch(); });
after(() => browser.close());

const journey = journeys(() => browser);

journey('a line of the map, and what speaks for it and against it', async (page) => {
  await begin(page);
  await page.goto('/held/new');
  await page.getByLabel('What you feared').fill('That Nell is tired of me');
  await page.getByLabel('What it turned out to be').fill('She laughed and rang back');
  await page.locator('label:has(input[name="held"])').first().click();
  await page.getByRole('button', { name: /Keep|Save/ }).first().click();
  await page.goto('/practice');
  await page.getByRole('link', { name: /My map/ }).click();
  await follow(page, 'Add a line');
  await press(page, 'Save');
  await says(page, 'Write one of the three parts, or go back.');
  await page.getByLabel('When I…').fill('ask twice');
  await page.getByLabel('I expect people to…').fill('people to get tired of me');
  await page.getByLabel('So I…').fill('go quiet');
  await press(page, 'Save');
  await says(page, 'people to get tired of me,');
  await follow(page, 'Add a time');
  await page.getByRole('link', { name: /She laughed and rang back/ }).click();
  assert.equal(await page.getByLabel('What happened then, in a line?').inputValue(), '');
  await page.getByLabel('What happened then, in a line?').fill('She rang back, laughing.');
  await pick(page, 'for', 'false');
  await press(page, 'Save');
  await says(page, 'She rang back, laughing.');
  await follow(page, 'Write a new line to try living by');
  await page.getByLabel('In your own words').fill('Some people answer.');
  await press(page, 'Save');
  await follow(page, 'Look at it again');
  await pick(page, 'old', '8');
  await pick(page, 'new', '3');
  await press(page, 'Save');
  await says(page, 'the old line felt like 8, the new one like 3.');
  assert.deepEqual(await misfits(page), []);
  await press(page, 'Take out');
  assert.ok(!(await page.locator('main').innerText()).includes('She rang back, laughing.'));
});

test('the pages of the map please axe, empty and full', async (t) => {
  const [server, demo] = [await serve(), await serve(['demo'])];
  t.after(async () => { await server.end(); await demo.end(); });
  const page = await open(browser, server, PHONE);
  await begin(page);
  for (const at of ['/map', '/map/new']) {
    await page.goto(at);
    assert.deepEqual(await axeFinds(page), [], at);
  }
  const full = await open(browser, demo, { viewport: { width: 320, height: 700 } });
  await full.goto('/map');
  assert.deepEqual(await axeFinds(full), []);
  await full.getByRole('link', { name: /ask for the same thing twice/ }).click();
  assert.deepEqual(await axeFinds(full), []);
  assert.deepEqual(await misfits(full), []);
});
