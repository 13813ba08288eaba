// Small steps: an idea, a prediction, what came of it; and a question whose answer is nowhere.

import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { PHONE, axeFinds, begin, follow, journeys, launch, misfits, open, pick, press, says, serve, zoneAt } from './given.mjs';

let browser;
before(async () => { browser = await launch(); });
after(() => browser.close());

const journey = journeys(() => browser);

async function addStep(page, what, people, hard) {
  await page.goto('/steps/new');
  await page.getByLabel('What would you try?').fill(what);
  await page.getByLabel('With whom?').fill(people);
  await pick(page, 'hard', hard);
  await press(page, 'Save');
}

journey('from an idea to what came of it', async (page) => {
  await begin(page);
  await page.goto('/practice');
  await page.getByRole('link', { name: /Small steps with people/ }).click();
  await says(page, 'Start with something that feels like a 1 or 2.');
  await page.locator('a[href^="/steps/new?what="]').first().click();
  await pick(page, 'hard', '2');
  await press(page, 'Save');
  await follow(page, 'Small steps with people');
  await says(page, 'It feels the gentlest of those on your list.');
  await follow(page, 'Plan it');
  await pick(page, '_day', await page.locator('input[name="_day"]').first().inputValue());
  await page.getByLabel('What might happen?').fill('She looks at her phone.');
  await pick(page, 'hard_expected', '8');
  await press(page, 'Save prediction');
  await says(page, 'Planned for today');
  await page.goto('/');
  await page.getByRole('link', { name: /Planned for today/ }).click();
  await follow(page, 'What happened?');
  await press(page, 'Save what happened');
  await says(page, 'Pick whether you did it.');
  await pick(page, 'did', 'done');
  await page.getByLabel('What happened?').fill('She put it down.');
  await pick(page, 'feared_happened', 'no');
  await pick(page, 'hard_found', '5');
  await press(page, 'Save what happened');
  await says(page, 'You expected 8. It was 5.');
  assert.deepEqual(await misfits(page), []);
  await page.goto('/steps');
  await says(page, 'Done once');
  assert.deepEqual(await misfits(page), []);
});

journey('what was feared came: three doors, no number', async (page) => {
  await begin(page);
  await addStep(page, 'Tell Tomas I felt left out', 'Tomas', '7');
  await follow(page, 'You did it already?');
  await pick(page, 'did', 'done');
  await page.getByLabel('What happened?').fill('He laughed and went back to the film.');
  await pick(page, 'feared_happened', 'yes');
  await pick(page, 'hard_found', '9');
  await press(page, 'Save what happened');
  await says(page, 'That hurt. You saw it coming and it still hurt.');
  await says(page, 'Settle the body first');
  const said = await page.locator('main').innerText();
  assert.ok(!/\b[0-9]\b(?!:)/.test(said.replace(/\d{1,2}:\d{2}|\d{1,2} \w+/g, '')), said);
  assert.deepEqual(await misfits(page), []);
  await page.goto('/steps');
  assert.ok(!(await page.locator('main').innerText()).includes('You could try this next'));
  await page.goto('/steps/tries');
  await says(page, 'No numbers now.');
});

/** Every byte under a folder. */
const bytes = (folder) => readdirSync(folder, { recursive: true, withFileTypes: true })
  .filter((one) => one.isFile())
  .map((one) => readFileSync(join(one.parentPath, one.name)).toString('latin1'))
  .join('\n');

journey('what they might do is answered at once and kept nowhere', async (page, server, isScripted) => {
  await begin(page);
  await addStep(page, 'Tell Tomas I felt left out', 'Tomas', '5');
  await follow(page, 'Plan it');
  await page.getByLabel('What might happen?').fill('He shouts.');
  assert.equal(await page.getByText('This may not be the next step').isVisible(), false);
  // A word of our own in the place of the answer, so that it can be looked for.
  await page.locator('input[name="__scared"][value="answer"]').evaluate((radio) => { radio.value = 'quincemarmalade'; });
  await page.locator('label:has(input[name="__scared"])').first().click();
  if (isScripted) await page.getByText('Kept as a draft.').waitFor();
  await page.locator('label:has(input[value="do"])').click();
  assert.equal(await page.getByText('This may not be the next step').isVisible(), true, 'without a request');
  assert.deepEqual(await misfits(page), []);
  await press(page, 'Save prediction');
  await says(page, 'This may not be the next step');
  assert.equal(await page.getByLabel('What might happen?').inputValue(), 'He shouts.');
  assert.equal(await page.locator('input[name="__scared"]:checked').count(), 0);
  assert.equal(await page.getByRole('button', { name: 'Save prediction' }).count(), 0);
  assert.ok(!page.url().includes('scared') && !page.url().includes('do'), page.url());
  await press(page, 'Keep as an idea');
  await says(page, 'It stays an idea. Nothing is planned.');
  await page.goto('/');
  assert.ok(!(await page.locator('main').innerText()).includes('Draft'), 'no draft leads back to it');
  await page.goto('/settings/data/export');
  const kept = bytes(server.home);
  assert.ok(!kept.includes('quincemarmalade') && !kept.includes('__scared'));
});

test('at night nothing is planned, and the pages please axe by day', async (t) => {
  const [day, night] = [await serve(), await serve(['serve'], zoneAt(2))];
  t.after(async () => { await day.end(); await night.end(); });
  const dark = await open(browser, night, PHONE);
  await begin(dark);
  await addStep(dark, 'Say hello', 'Nell', '1');
  await dark.goto('/steps');
  assert.equal(await dark.getByRole('link', { name: 'Plan it' }).count(), 0);
  const page = await open(browser, day, PHONE);
  await begin(page);
  await addStep(page, 'Say hello', 'Nell', '1');
  assert.deepEqual(await axeFinds(page), []);
  await follow(page, 'Plan it');
  assert.deepEqual(await axeFinds(page), []);
  await page.goto('/steps');
  assert.deepEqual(await axeFinds(page), []);
  await page.getByRole('link', { name: /Say hello/ }).last().click();
  await follow(page, 'You did it already?');
  assert.deepEqual(await axeFinds(page), []);
});
