// A hard night: what was made by day is found by night, with scripts and
// without, and the first help is never more than two presses away.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { PASSPHRASE, axeFinds, begin, follow, journeys, launch, misfits, open, picture, pick, press, says, serve, zoneAt } from './given.mjs';

let browser;
before(async () => { browser = await launch(); });
after(() => browser.close());

const byDay = journeys(() => browser);
const byNight = journeys(() => browser, zoneAt(2));
const row = (page, name) => page.locator('main').getByRole('link', { name }).first().click();
const unlock = async (page) => {
  await page.getByLabel('Passphrase').fill(PASSPHRASE);
  await press(page, 'Unlock');
};

async function letter(page, night, text) {
  await page.goto('/letters');
  await follow(page, 'Write one');
  await pick(page, 'night', night);
  await page.getByLabel('What would you want to hear then?').fill(text);
  await press(page, 'Save the letter');
}

byNight('a letter is read on the night it is for', async (page) => {
  await begin(page);
  await letter(page, 'ashamed', 'You did what you could with what you knew.');
  await letter(page, 'waiting', 'The message will keep until the morning.');
  await page.goto('/hold');
  await page.getByLabel('Write it exactly as it comes. It stays here.').fill('Why don’t you answer');
  await pick(page, 'again', '20');
  await press(page, 'Keep it here');
  await row(page, /A letter from a steadier day/);
  await says(page, 'The message will keep until the morning.');
  await follow(page, 'Another kind of night');
  await row(page, /Ashamed/);
  await says(page, 'You did what you could');
  await page.getByRole('link', { name: 'Settle', exact: true }).first().click();
  await page.getByRole('button', { name: /A letter for this night/ }).click();
  await says(page, 'The message will keep until the morning.');
});

byNight('something worth remembering is added, and rests for two days', async (page) => {
  await begin(page);
  await page.goto('/held');
  await says(page, 'There is nothing to show here yet.');
  for (const [feared, came] of [['It was over', 'He had fallen asleep'], ['She was angry', 'She was tired and said so']]) {
    await page.goto('/held/new');
    await page.getByLabel('What you feared').fill(feared);
    await page.getByLabel('What it turned out to be').fill(came);
    await pick(page, 'held', 'turned-out');
    await press(page, 'Save');
    await says(page, "You'll find it here in two days.");
  }
});

byDay('a plan, and what of it may be read while locked', async (page) => {
  await begin(page);
  await page.goto('/help/plan');
  await follow(page, 'Write the plan');
  await page.getByLabel('What can I do alone?').fill('Walk to the river and back');
  await page.getByLabel('Who can I ask for help?').fill('Nell, any hour');
  await press(page, 'Save the plan');
  await page.goto('/');
  await press(page, 'Lock');
  await page.getByRole('link', { name: 'Help', exact: true }).click();
  assert.ok(!(await page.locator('main').innerText()).includes('river'), 'not without being allowed');
  await page.goto('/unlock');
  await unlock(page);
  await page.goto('/help/plan');
  await follow(page, 'Show it while locked');
  await says(page, 'Anyone who uses it can read them.');
  await press(page, 'Allow exactly this');
  await page.goto('/');
  await press(page, 'Lock');
  await page.getByRole('link', { name: 'Help', exact: true }).click();
  await row(page, /My plan for the worst nights/);
  await says(page, 'Walk to the river and back');
});

byNight('someone outside this', async (page) => {
  await begin(page);
  for (const name of ['Mara', 'Nell']) {
    await page.goto('/people/new');
    await page.getByLabel('Name or initials').fill(name);
    await page.getByLabel('Number').fill('0171 555');
    await pick(page, 'call', 'true');
    await press(page, 'Save');
  }
  await page.goto('/hold');
  await page.getByLabel('Write it exactly as it comes. It stays here.').fill('Call me');
  await page.getByLabel('Who is it to?').fill('Mara');
  await pick(page, 'again', '20');
  await press(page, 'Keep it here');
  await row(page, /Call someone who isn.t part of this/);
  await says(page, 'Nell');
  assert.ok(!(await page.locator('main').innerText()).includes('Mara'));
  assert.equal(await page.locator('a[href^="tel:0171555"]').count(), 1);
});

byNight('a note while locked is read after unlocking', async (page) => {
  await begin(page);
  await page.goto('/');
  await page.goto('/more');
  await page.getByRole('button', { name: /^Lock/ }).first().click();
  await follow(page, 'Write a note Sealed until you unlock');
  await page.getByRole('textbox').fill('I wanted to ring him and did not');
  await press(page, 'Seal it');
  await page.goto('/unlock');
  await unlock(page);
  await page.goto('/moments');
  await page.getByText('I wanted to ring him and did not').click();
  await says(page, 'I wanted to ring him and did not');
  await says(page, 'Written while locked');
});

byDay('early signs are offered first, and a line comes back', async (page) => {
  await begin(page);
  await page.goto('/signs');
  await pick(page, 'idea-urge', 'check-phone');
  await press(page, 'Add the ticked ones');
  await page.getByLabel('A sign, in your words').fill('My shoulders go up');
  await pick(page, 'list', 'body_signs');
  await press(page, 'Add this sign');
  await follow(page, 'Add a line');
  await page.locator('main').getByRole('link', { name: 'Plans changed', exact: true }).click();
  await page.getByLabel('If this happens, then I…').fill('I ask for a new day');
  await press(page, 'Save this line');
  await page.goto('/moments/new');
  await pick(page, 'tags', 'My shoulders go up');
  await page.getByLabel('What happened?').fill('He cancelled');
  await press(page, 'Save and add more');
  await follow(page, 'Change What happened?');
  await pick(page, 'set_off', 'plans-changed');
  await press(page, 'Save and stop');
  await says(page, 'I ask for a new day');
  await says(page, 'My shoulders go up');
});

/** The fewest presses from a page to one that shows what is looked for. Read over HTTP, as links. */
async function presses(page, from, isThere, most) {
  let at = [from];
  const seen = new Set(at);
  for (let count = 0; count <= most; count += 1) {
    const next = [];
    for (const path of at) {
      const html = await (await page.context().request.get(path)).text();
      if (isThere(html)) return count;
      for (const [, link] of html.matchAll(/<a [^>]*href="(\/[^"#]*)/g)) {
        const path = link.replaceAll('&amp;', '&');
        if (!/^\/(exit|static)/.test(path) && !seen.has(path)) {
          seen.add(path);
          next.push(path);
        }
      }
    }
    at = next;
  }
  return Infinity;
}

const hasInstruction = (html) => /<h1[^>]*>Press your feet into the floor\./.test(html);
const hasNumber = (html) => html.includes('href="tel:');
const hasLetter = (html) => html.includes('It will be morning.');

test('from a locked screen, and from anywhere inside, the first help is at most two presses away', async (t) => {
  const server = await serve(['serve'], zoneAt(2));
  t.after(() => server.end());
  const page = await open(browser, server);
  await begin(page);
  await letter(page, 'waiting', 'It will be morning.');
  await page.goto('/more');
  await page.getByRole('button', { name: /^Lock/ }).first().click();
  await page.getByRole('link', { name: 'Help', exact: true }).click();
  await page.locator('select[name="country"]').selectOption('IE');
  await page.locator('form:has(select[name="country"]) button').click();
  assert.ok(hasNumber(await page.content()), 'no country chosen yet: Help, and its country');
  const counted = {};
  counted['locked, to an instruction'] = await presses(page, '/unlock', hasInstruction, 2);
  counted['locked, to a number'] = await presses(page, '/unlock', hasNumber, 2);
  await page.goto('/unlock');
  await unlock(page);
  const landed = new URL(page.url()).pathname;
  counted['unlocked, to the letter'] = await presses(page, landed, hasLetter, 2);
  for (const from of ['/', '/moments', '/moments/new', '/hold', '/held', '/letters', '/people', '/practice', '/insights', '/care', '/settings/words', '/settings/data', '/signs', '/learn', '/settle/tools/orienting']) {
    counted[`${from}, to an instruction`] = await presses(page, from, hasInstruction, 2);
    counted[`${from}, to a number`] = await presses(page, from, hasNumber, 2);
    counted[`${from}, to the letter`] = await presses(page, from, hasLetter, 2);
  }
  for (const [what, count] of Object.entries(counted)) t.diagnostic(`${count} ${count === 1 ? 'press' : 'presses'}: ${what}`);
  assert.deepEqual(Object.entries(counted).filter(([, count]) => count > 2), []);
  for (const way of ['Settle', 'Help', 'Exit']) {
    const box = await page.locator('header').getByRole('link', { name: new RegExp(`^${way}`) }).boundingBox();
    assert.ok(box.y >= 0 && box.y + box.height <= 844, `${way} is in sight without scrolling`);
  }
});

test('what is opened at night reads well in the dark, and nothing axe finds', async (t) => {
  const server = await serve(['demo', '--weeks', '8'], zoneAt(2));
  t.after(() => server.end());
  const page = await open(browser, server, { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, colorScheme: 'dark' });
  const wrong = [];
  const paths = ['/', '/settle', '/letters/tonight?any=yes', '/held', '/help', '/help/plan', '/people', '/people/call', '/hold', '/moments/new', '/signs', '/insights'];
  await page.goto('/letters');
  paths.push(await page.locator('main a[href^="/letters/0"]').first().getAttribute('href'));
  for (const path of paths) {
    await page.goto(path);
    wrong.push(...(await axeFinds(page)).map((line) => `${path} ${line}`), ...(await misfits(page)).map((line) => `${path} ${line}`));
    await picture(page, `night-${path.replace(/[0-9a-z]{26}/, 'id').replace(/^\//, '').replace(/[^a-z]+/gi, '-').replace(/^-|-$/g, '') || 'now'}`);
  }
  assert.deepEqual([...wrong, ...page.wrong], []);
});
