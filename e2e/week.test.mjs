// A person's week: planned, answered, looked at; with scripts and without.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { PHONE, axeFinds, begin, follow, journeys, launch, misfits, open, pick, press, says, serve, zoneAt } from './given.mjs';

let browser;
before(async () => { browser = await launch(); });
after(() => browser.close());

const journey = journeys(() => browser);
const past = (days) => new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10);

/** The open page has no fault that a machine finds. Axe is a script, and waits for ever where none runs. */
async function isSound(page, isScripted = true) {
  if (isScripted) assert.deepEqual(await axeFinds(page), [], page.url());
  assert.deepEqual(await misfits(page), [], page.url());
}

journey('a week is planned, answered with one press, and one thing comes along', async (page, _, isScripted) => {
  await begin(page);
  await page.goto('/practice');
  await says(page, 'Three small things, or none.');
  await follow(page, 'Plan this week');
  await says(page, 'Tell someone you trust one thing you felt this week');
  await isSound(page, isScripted);
  await page.locator('summary', { hasText: 'Add something of your own' }).click();
  await page.getByLabel('What would you like to try?').fill('Sing on Monday');
  await press(page, 'Save');
  await says(page, 'Did it');

  await page.goto('/');
  await says(page, 'See the whole week');
  await isSound(page, isScripted);
  await press(page, 'Did it');
  await says(page, 'Saved. You did it.');
  assert.equal(new URL(page.url()).pathname, '/');
  assert.equal(await page.getByRole('button', { name: 'Did it', exact: true }).count(), 3, 'four things, one answered');
  await press(page, 'Undo');
  await says(page, 'This week');

  const share = page.locator('fieldset.plan', { hasText: 'Tell someone you trust' });
  await share.locator('label:has(input[value="some"])').click();
  await share.getByLabel('What got in the way?').fill('He fell asleep.');
  await share.getByLabel('Carry it over to next week').check();
  await press(page, 'Save');
  await page.locator('nav[aria-label="Other weeks"] a').last().click();
  await says(page, 'Next week');
  await says(page, 'Tell someone you trust');
  assert.ok(!(await page.locator('main').innerText()).includes('He fell asleep.'));
});

journey('a quiet week is a full answer', async (page) => {
  await begin(page);
  await page.goto('/practice/week');
  await page.getByLabel(/Make this a quiet week/).check();
  await press(page, 'Save');
  await says(page, 'A quiet week. The small things wait.');
  await page.goto('/');
  assert.equal(await page.getByRole('heading', { name: 'This week' }).count(), 0);
});

journey('a past week is looked at on three pages, left in between', async (page, _, isScripted) => {
  await begin(page);
  await page.goto('/checkin');
  await says(page, 'No check-in yet.');
  await page.locator('summary', { hasText: 'Another week' }).click();
  await page.getByLabel('Any day of that week').fill(past(15));
  await press(page, 'Open that week');
  await says(page, 'Page 1 of 3');
  await isSound(page, isScripted);
  await page.getByLabel('What happened?').fill('He came back early.');
  await press(page, 'Continue');
  await says(page, 'Page 2 of 3');
  await isSound(page, isScripted);

  await page.goto('/');
  await page.locator('main a[href$="/how"]').click();
  await pick(page, 'fear', '6');
  await pick(page, 'contact', 'none');
  await press(page, 'Continue');
  await says(page, 'Page 3 of 3');
  await isSound(page, isScripted);
  await page.getByLabel('One thing worth keeping').fill('The porch light was on.');
  await page.getByLabel('Something new to try').fill('Ask once');
  await press(page, 'Save');
  await says(page, 'The porch light was on.');
  await says(page, 'He came back early.');
  await says(page, '6 of 10');
  await says(page, 'the two ratings give no reading');
  await isSound(page, isScripted);
  await page.goto('/practice');
  await says(page, 'The porch light was on.');
});

journey('the first weeks are ticked one by one, and left', async (page, _, isScripted) => {
  await begin(page);
  await page.goto('/practice');
  await page.locator('main summary', { hasText: 'More to practise' }).click();
  await page.locator('main a[href="/practice/first-weeks"]').click();
  await says(page, 'Next, if you like');
  await isSound(page, isScripted);
  await page.getByRole('button', { name: /^I did this: Try your feet on the floor/ }).click();
  await says(page, 'Saved.');
  assert.equal(await page.locator('button[aria-pressed="true"]').count(), 1);
  await press(page, 'Leave this path');
  await says(page, 'You left it.');
  await page.goto('/practice');
  assert.equal(await page.locator('main a[href="/practice/first-weeks"]').count(), 0);
});

test('the week fits a narrow window, with long words in it', async (t) => {
  const server = await serve(['serve']);
  t.after(() => server.end());
  const page = await open(browser, server, { ...PHONE, viewport: { width: 320, height: 640 } });
  await begin(page);
  await page.goto('/practice/week');
  await page.locator('summary', { hasText: 'Add something of your own' }).click();
  await page.getByLabel('What would you like to try?').fill('Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz');
  await press(page, 'Save');
  for (const address of ['/practice/week', '/practice', '/', '/checkin', '/settings/week']) {
    await page.goto(address);
    await isSound(page);
  }
});

test('at night nobody is asked for the week', async (t) => {
  const server = await serve(['demo'], zoneAt(1));
  t.after(() => server.end());
  const page = await open(browser, server);
  await page.goto('/');
  assert.equal(await page.getByRole('heading', { name: 'This week' }).count(), 0);
  await page.goto('/practice');
  assert.equal(await page.getByRole('heading', { name: 'This week' }).count(), 0);
});
