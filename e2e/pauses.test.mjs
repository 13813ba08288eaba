// Hard talks and the body, each with scripts and without.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { axeFinds, begin, DESK, journeys, launch, misfits, open, pick, press, follow, says, serve, zoneAt } from './given.mjs';

let browser;
before(async () => { browser = await launch(); });
after(() => browser.close());
const journey = journeys(() => browser);
const nightly = journeys(() => browser, zoneAt(2));

/** Past the private question. */
const answer = async (page, name) => {
  assert.equal(new URL(page.url()).pathname.endsWith('/new'), true, page.url());
  await press(page, name);
};

journey('a plan is agreed on, printed, and a pause goes by it', async (page, server, hasScripts) => {
  await begin(page);
  await page.goto('/plans');
  await says(page, 'A plan is easiest to make on a calm day.');
  await follow(page, 'Make a plan');
  await says(page, 'Is there any chance that saying this could get you hurt');
  const question = page.url();
  await answer(page, 'Yes');
  await says(page, 'This is not about wording.');
  assert.equal(page.url(), question, 'no address tells one answer from another');
  await page.goto('/plans/new');
  await answer(page, 'No');
  assert.equal(page.url(), question, 'no address tells one answer from another');
  await page.getByLabel('Who is it with?').fill('Tomas');
  await page.getByLabel('Our word or sign for a pause').fill('Harbour');
  await pick(page, 'long', '30');
  await page.getByLabel('What I do meanwhile').fill('Walk\nTea');
  await page.getByLabel('How we come back').fill('Can we go slower?');
  await pick(page, 'agreed_by', 'both');
  await press(page, 'Save');
  await says(page, 'Agreed by both');
  await follow(page, 'The card');
  await page.emulateMedia({ media: 'print' });
  const paper = await page.locator('body').innerText();
  assert.match(paper, /Harbour/);
  for (const never of ['Tomas', 'Holdfast', 'Where', 'Larger']) assert.ok(!paper.includes(never), `${never}: ${paper}`);
  await page.emulateMedia({ media: 'screen' });
  await page.goBack();
  await press(page, 'Start a pause');
  await says(page, '30 min left');
  await says(page, 'Tea');
  assert.match(await page.title(), /^Timer/);
  const pause = page.url();
  await page.reload();
  await says(page, '30 min left');
  await follow(page, 'Check time left');
  assert.equal(page.url(), pause);
  await page.goto('/');
  await page.getByRole('link', { name: /^Pause until/ }).click();
  await press(page, 'Add 10 minutes');
  await says(page, '40 min left');
  assert.deepEqual(await misfits(page), []);
  if (hasScripts) assert.deepEqual(await axeFinds(page), []);
  await page.goto('/more');
  await press(page, 'Lock');
  await says(page, 'Timer, ends ');
  assert.ok(!(await page.locator('body').innerText()).includes('Tomas'));
  await page.getByLabel('Passphrase', { exact: true }).fill('harbor lantern moss violet spoon');
  await press(page, 'Unlock');
  await page.goto(pause);
  await press(page, "I'm ready to go back");
  await says(page, 'You went back.');
  await pick(page, 'came_back', 'both');
  await page.getByLabel('What helped?').fill('The walk');
  await press(page, 'Save');
  await says(page, 'Yes, both of us');
  await says(page, 'The walk');
});

nightly('at night a pause runs until the morning and comes first', async (page) => {
  await begin(page);
  await page.goto('/settle');
  await page.goto('/pause');
  await pick(page, 'long', 'pick');
  await page.getByLabel('Until what time?').fill('09:30');
  await press(page, 'Start a pause');
  await says(page, 'Until 9:30');
  await says(page, 'Nothing more has to be said tonight.');
  await page.goto('/');
  const first = page.locator('main .rows a, main .rows button').first();
  assert.match(await first.innerText(), /Pause until 9:30/);
});

test('with scripts the time goes on by the clock, and the end is told without a sound', async (t) => {
  const server = await serve();
  t.after(() => server.end());
  const page = await open(browser, server);
  await begin(page);
  await page.goto('/pause');
  await press(page, 'Start a pause');
  await page.clock.install();
  await page.reload();
  await says(page, '20 min left');
  await page.clock.fastForward('05:00');
  await says(page, '15 min left');
  // The computer slept over the rest.
  await page.clock.fastForward('20:00');
  await says(page, '0 min left');
  assert.match(await page.locator('[role=status].timer-said').innerText(), /The time is up\. Go back, add time, or stop for today\./);
  assert.deepEqual(page.wrong, []);
});

journey('one side for someone close, and an empty one', async (page, server, hasScripts) => {
  await begin(page);
  await page.goto('/reach-me');
  await follow(page, 'Write one');
  await answer(page, 'Skip this');
  await page.getByLabel('When I go quiet, you may see').fill('Short answers');
  await page.getByLabel('What helps').fill('Your hand first');
  await press(page, 'Save');
  await says(page, 'Your hand first');
  assert.ok(!(await page.locator('main').innerText()).includes('What makes it worse'));
  await page.goto('/reach-me/blank');
  await says(page, 'What makes it worse');
  if (hasScripts) assert.deepEqual(await axeFinds(page), []);
});

journey('a week is caught up on, and a day says more', async (page, server, hasScripts) => {
  await begin(page);
  await page.goto('/selfcare/trackers/new');
  await page.getByLabel('What is it?').fill('Coffee');
  await pick(page, 'kind', 'number');
  await press(page, 'Save');
  await follow(page, 'The week before');
  const fields = page.getByLabel('Slept, hours');
  assert.equal(await fields.count(), 7);
  await fields.nth(2).fill('seven');
  await page.getByLabel('Moved, min').nth(1).fill('20');
  await press(page, 'Save these days');
  await says(page, 'Write hours like 7.5 or 7:30');
  assert.equal(await page.getByLabel('Moved, min').nth(1).inputValue(), '20');
  await page.getByLabel('Slept, hours').nth(2).fill('7,5');
  await press(page, 'Save these days');
  assert.equal(await page.getByLabel('Slept, hours').nth(2).inputValue(), '7:30');
  assert.deepEqual(await misfits(page), []);
  if (hasScripts) assert.deepEqual(await axeFinds(page), []);
  await page.locator('.days-head a').nth(2).click();
  assert.equal(await page.getByLabel('Hours of sleep').inputValue(), '7:30');
  await page.getByLabel('Coffee').fill('3');
  await page.getByLabel('One line').fill('Slept by the window');
  await press(page, 'Save');
  await says(page, 'Slept by the window');
  assert.deepEqual(await misfits(page), []);
});

test('at 320 px and on a desk nothing of it goes sideways', async (t) => {
  const server = await serve(['demo']);
  t.after(() => server.end());
  for (const settings of [{ viewport: { width: 320, height: 640 } }, DESK]) {
    const page = await open(browser, server, settings);
    await page.goto('/');
    for (const address of ['/plans', '/plans/new', '/pause', '/reach-me', '/reach-me/blank', '/selfcare', '/selfcare/trackers/new']) {
      await page.goto(address);
      assert.deepEqual(await misfits(page), [], address);
    }
    for (const list of ['/plans', '/reach-me']) {
      await page.goto(list);
      const one = await page.locator(`main a[href^="${list}/0"]`).first().getAttribute('href');
      for (const address of [one, `${one}/edit`]) {
        await page.goto(address);
        assert.deepEqual(await misfits(page), [], address);
      }
    }
    await page.context().close();
  }
});

test('the card fits on one side of its paper, small and large', async (t) => {
  const server = await serve(['demo']);
  t.after(() => server.end());
  const page = await open(browser, server, DESK);
  await page.goto('/');
  await page.goto('/plans');
  const plan = await page.locator('main a[href^="/plans/0"]').last().getAttribute('href');
  for (const [paper, width] of [['a6', 298], ['a5', 420]]) {
    await page.goto(`${plan}/card?paper=${paper}`);
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    const sizes = [...pdf.matchAll(/\/MediaBox\s*\[\s*0 0 ([\d.]+)/g)].map((found) => Math.round(Number(found[1])));
    assert.equal(sizes.length, 1, `${paper}: ${sizes}`);
    assert.ok(Math.abs(sizes[0] - width) <= 1, `${paper}: ${sizes}`);
  }
});
