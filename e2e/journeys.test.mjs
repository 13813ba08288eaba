// The journeys of a person, each with scripts and without.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { PASSPHRASE, PHONE, begin, follow, journeys, launch, misfits, open, pick, picture, press, says, serve, zoneAt } from './given.mjs';

let browser;
before(async () => { browser = await launch(); });
after(() => browser.close());

const journey = journeys(() => browser);

async function note(page, words) {
  await page.goto('/moments/new');
  await page.getByLabel('What happened?').fill(words);
  await press(page, 'Save moment');
}

journey('first run to first moment', async (page) => {
  await begin(page);
  await says(page, 'Start anywhere');
  await follow(page, 'Note a moment One line is enough.');
  await page.getByLabel('What happened?').fill('She read it and didn’t answer.');
  await pick(page, 'stirred', '7');
  await pick(page, 'feelings', 'lonely');
  await pick(page, 'pull', 'close');
  await press(page, 'Save moment');
  await says(page, 'Kept. Lonely, and wanting closeness.');
  await press(page, 'Yes, that fits');
  await follow(page, 'Add more');
  await says(page, 'Pulling close');
});

journey('straight to help', async (page) => {
  await page.goto('/');
  await page.getByRole('link', { name: /I need something now/ }).click();
  await says(page, 'Press your feet into the floor.');
  await follow(page, 'Help');
  assert.equal(new URL(page.url()).pathname, '/help');
});

journey('the body map by pressing the figure', async (page) => {
  await begin(page);
  await note(page, 'a');
  await follow(page, 'Add more');
  await follow(page, 'In the body');
  await page.locator('label.hit-chest, label[for$="chest"][aria-hidden]').first().click();
  await page.locator('input[name="felt-chest"][value="tight"]').locator('xpath=..').click();
  await press(page, 'Save and stop');
  await says(page, 'Chest (Tight)');
});

journey('a message held and looked at again', async (page) => {
  await begin(page);
  await page.goto('/');
  await follow(page, "Write it, don't send it");
  await page.getByLabel('Write it exactly as it comes. It stays here.').fill('You never answer.');
  await pick(page, 'again', '20');
  await press(page, 'Keep it here');
  await says(page, 'Held. You can look again at');
  await follow(page, 'Read it again');
  await page.getByRole('link', { name: /Copy it as it is/ }).click();
  await says(page, 'You never answer.');
  await page.goto('/hold');
  await says(page, 'Messages held: 1. Sent as they were: 0.');
  await page.goBack();
  await press(page, 'Yes, as it was');
  await page.goto('/hold');
  await says(page, 'Messages held: 1. Sent as they were: 1.');
});

journey('a line before going quiet has a time in it', async (page) => {
  await begin(page);
  await page.goto('/hold');
  await page.getByLabel('Write it exactly as it comes. It stays here.').fill('I can’t do this');
  await press(page, "I'm going quiet instead");
  await says(page, 'When will you be back?');
  await press(page, 'Back today at 18:00');
  await page.getByLabel(/I'm not leaving/).check();
  await press(page, 'Save, then copy it');
  await says(page, "I'm not leaving. I need time to myself, and I'll write today at 18:00.");
  await says(page, "Holdfast shows it again today at 18:00.");
  await page.goto('/hold');
  assert.equal(await page.getByLabel('Write it exactly as it comes. It stays here.').inputValue(), 'I can’t do this');
});

journey('locked, wrong passphrase, and back', async (page) => {
  await begin(page);
  await note(page, 'Where I was');
  const moment = page.url();
  await page.goto('/moments');
  await press(page, 'Lock');
  await says(page, 'Open your entries');
  await page.goto(moment);
  await page.getByLabel('Passphrase').fill('not the right one');
  await press(page, 'Unlock');
  await says(page, 'didn’t open it'.replace('’', "'"));
  await page.getByLabel('Passphrase').fill(PASSPHRASE);
  await press(page, 'Unlock');
  assert.equal(page.url(), moment);
});

journey('the recovery code', async (page) => {
  await page.goto('/welcome/passphrase');
  await page.getByLabel('Passphrase', { exact: true }).fill(PASSPHRASE);
  await page.getByLabel('The same again').fill(PASSPHRASE);
  await press(page, 'Continue');
  const code = (await page.locator('#code').textContent()).trim();
  await press(page, 'Continue');
  await page.goto('/');
  await press(page, 'Lock');
  await page.goto('/unlock/recover');
  await page.getByLabel('Recovery code', { exact: true }).fill(code);
  await page.getByLabel('New passphrase').fill('copper meadow thistle anchor plum');
  await press(page, 'Set the new passphrase');
  assert.equal(new URL(page.url()).pathname, '/');
  await says(page, 'This is a hard moment');
});

journey('leaving at once, and Back shows nothing', async (page, server, isScripted) => {
  await page.route((url) => url.origin !== server.address, (route) => route.fulfill({ status: 200, contentType: 'text/html', body: '<title>Weather</title>sun' }));
  await begin(page);
  await note(page, 'Nobody reads this');
  await page.goto('/moments');
  if (isScripted) {
    for (let n = 0; n < 3; n += 1) await page.keyboard.press('Shift');
    await page.waitForURL((url) => url.origin !== server.address);
  } else {
    await page.getByRole('link', { name: /^Exit/ }).last().click();
  }
  assert.notEqual(new URL(page.url()).origin, server.address);
  for (let n = 0; n < 10; n += 1) {
    await page.goBack().catch(() => {});
    assert.ok(!(await page.content()).includes('Nobody reads this'), page.url());
  }
  await page.goto('/moments');
  await says(page, 'Open your entries');
});

journey('found, changed, undone, erased', async (page) => {
  await begin(page);
  await note(page, 'The lighthouse evening');
  await page.goto('/moments');
  await page.getByLabel('Find a word you wrote').fill('lighth');
  await press(page, 'Search');
  await page.getByText('The lighthouse evening').click();
  await follow(page, 'Change What happened?');
  await page.getByLabel('What happened?').fill('Another evening');
  await press(page, 'Save and stop');
  await says(page, 'Another evening');
  await press(page, 'Delete');
  await says(page, 'Moment deleted.');
  await press(page, 'Undo');
  await says(page, 'Another evening');
  await follow(page, 'Erase now');
  await press(page, 'Erase for good');
  await says(page, 'Erased.');
});

journey('settle, open and kept', async (page) => {
  await page.goto('/settle');
  await says(page, 'Press your feet into the floor.');
  await page.locator('button[name="tool"]').first().click();
  await press(page, 'I’ve done this'.replace('’', "'"));
  await begin(page);
  await page.goto('/settle');
  await pick(page, 'side', 'too-much');
  await pick(page, 'before', '8');
  await page.locator('button[name="tool"]').first().click();
  await press(page, "I've done this");
  await pick(page, 'after', '5');
  await page.locator('main button').first().click();
  await says(page, '3 lower than before.');
});

test('at night Today shows four things, and any help is at most two presses away', async (t) => {
  const server = await serve(['serve'], zoneAt(1));
  t.after(() => server.end());
  const page = await open(browser, server);
  await page.goto('/unlock').catch(() => {});
  await page.getByRole('link', { name: 'Help', exact: true }).click();
  assert.equal(new URL(page.url()).pathname, '/help', 'one press from a locked page to the lines');
  await begin(page);
  await page.goto('/');
  await says(page, "Most things can wait until morning. If you're not safe, open Help.");
  const acts = await page.locator('main').locator('a, button').count();
  assert.equal(acts, 4);
  await picture(page, 'night-today');
});

test('what is typed is a draft before it is saved, and none after', async (t) => {
  const server = await serve();
  t.after(() => server.end());
  const page = await open(browser, server);
  await begin(page);
  await page.goto('/moments/new');
  await page.getByLabel('What happened?').pressSequentially('Half a sent');
  await page.waitForResponse((answer) => answer.url().includes('/drafts/moment/new'));
  await page.goto('/');
  await says(page, 'Moment, begun at');
  await page.goto('/moments/new');
  assert.equal(await page.getByLabel('What happened?').inputValue(), 'Half a sent');
  await page.getByLabel('What happened?').press('End');
  await page.getByLabel('What happened?').pressSequentially('ence');
  await press(page, 'Save moment');
  await says(page, 'Half a sentence');
  await page.goto('/');
  assert.ok(!(await page.locator('main').innerText()).includes('Moment, begun at'));
});

test('one long word pushes no page sideways', async (t) => {
  const server = await serve();
  t.after(() => server.end());
  const page = await open(browser, server);
  const long = `https://example.org/${'a'.repeat(300)}`;
  await begin(page);
  await page.goto('/moments/new');
  await page.getByLabel('What happened?').fill(long);
  await page.locator('summary', { hasText: 'More words' }).first().click();
  await page.getByLabel('Add your own word').fill(long.slice(20, 200));
  await pick(page, 'pull', 'close');
  await press(page, 'Save moment');
  await says(page, 'Kept.');
  const moment = new URL(page.url()).pathname.replace('/kept', '');
  await page.goto(`${moment}/situation`);
  await page.getByLabel('Who was there').fill(long.slice(30, 200));
  await page.getByLabel('In your own words').fill(long.slice(40, 200));
  await press(page, 'Save and stop');
  await page.goto(`${moment}/fear`);
  await page.getByLabel('What did you fear it meant?').fill(long);
  await press(page, 'Save and stop');
  for (const of of ['', '/kept', '/check', '/situation', '/feelings', '/pattern', '/history', '/erase']) {
    await page.goto(`${moment}${of}`);
    assert.deepEqual(await misfits(page), [], `${moment}${of}`);
  }
  for (const path of ['/', '/moments', '/moments/new', '/settle', '/signs', '/settings/words']) {
    await page.goto(path);
    assert.deepEqual(await misfits(page), [], path);
  }
  await page.goto('/moments');
  await page.getByLabel('Find a word you wrote').fill('example');
  await press(page, 'Search');
  await says(page, 'example.org');
  assert.deepEqual(await misfits(page), []);
  assert.deepEqual(page.wrong, []);
});

test('a quick moment by keyboard alone, counted in presses', async (t) => {
  const server = await serve();
  t.after(() => server.end());
  const page = await open(browser, server, { viewport: { width: 1280, height: 900 } });
  await begin(page);
  await page.goto('/moments/new');
  const begun = Date.now();
  let presses = 0;
  const key = async (name) => { presses += 1; await page.keyboard.press(name); };
  const until = async (found) => { for (let n = 0; n < 60 && !(await page.evaluate(found)); n += 1) await key('Tab'); };
  await until(() => document.activeElement?.id === 'situation');
  await page.keyboard.type('They left early');
  await until(() => document.activeElement?.name === 'stirred');
  for (let n = 0; n < 7; n += 1) await key('ArrowRight');
  await until(() => document.activeElement?.textContent?.trim() === 'Save moment');
  const ring = await page.evaluate(() => getComputedStyle(document.activeElement).outlineStyle);
  assert.notEqual(ring, 'none', 'focus is seen');
  await key('Enter');
  await says(page, 'Kept.');
  t.diagnostic(`${presses} key presses besides one line, ${Date.now() - begun} ms by script`);
});

test('still, forced colours, and print', async (t) => {
  const server = await serve(['demo', '--weeks', '4']);
  t.after(() => server.end());
  const page = await open(browser, server, { ...PHONE, reducedMotion: 'reduce' });
  await page.goto('/settle/breathe');
  const moves = await page.evaluate(() => document.getAnimations().filter((one) => one.effect.getKeyframes().some((frame) => frame.transform || frame.scale || frame.translate)).length);
  assert.equal(moves, 0, 'nothing moves');
  await page.emulateMedia({ forcedColors: 'active', colorScheme: 'dark' });
  await page.goto('/moments/new');
  await pick(page, 'pull', 'close');
  await picture(page, 'forced-colours');
  await page.emulateMedia({ forcedColors: null, media: 'print' });
  await page.goto('/moments');
  await page.locator('.entries-entry').first().click();
  await picture(page, 'print-moment');
  assert.equal(await page.locator('nav.places').isVisible(), false);
  assert.equal(await page.getByRole('button', { name: 'Delete' }).isVisible(), false);
});

test('Copy says that it has copied', async (t) => {
  const server = await serve();
  t.after(() => server.end());
  const page = await open(browser, server);
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('/');
  await follow(page, 'Continue');
  await page.getByLabel('Passphrase', { exact: true }).fill(PASSPHRASE);
  await page.getByLabel('The same again').fill(PASSPHRASE);
  await press(page, 'Continue');
  const code = (await page.locator('#code').textContent()).trim();
  await press(page, 'Copy');
  await page.getByRole('button', { name: 'Copied', exact: true }).waitFor();
  assert.equal(await page.evaluate(() => navigator.clipboard.readText()), code);
  await page.getByRole('button', { name: 'Copy', exact: true }).waitFor();
  assert.deepEqual(page.wrong, []);
});
