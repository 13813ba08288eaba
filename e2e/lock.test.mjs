// It locks: what is left open, in as many tabs as there are, in real minutes.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { PASSPHRASE, begin, launch, open, pick, press, says, serve } from './given.mjs';

let browser;
before(async () => { browser = await launch(); });
after(() => browser.close());

const path = (page) => new URL(page.url()).pathname;
const wait = (ms) => new Promise((done) => { setTimeout(done, ms); });
const isCovered = (page) => page.evaluate(() => document.documentElement.hasAttribute('data-leaving'));

async function until(what, isSo, ms = 20000) {
  for (const end = Date.now() + ms; Date.now() < end; await wait(100)) if (await isSo()) return;
  assert.fail(`not within ${ms} ms: ${what}`);
}

/** Sends one of our own forms from the page that is open. */
const send = (page, address, fields) => page.evaluate(([to, typed]) => {
  const token = document.querySelector('meta[name=token]').content;
  return fetch(to, { method: 'POST', body: new URLSearchParams({ _token: token, ...typed }), headers: { 'X-Token': token } }).then((answer) => answer.status);
}, [address, fields]);

async function tab(page, address) {
  const other = await page.context().newPage();
  other.wrong = page.wrong;
  await other.goto(address);
  return other;
}

const unlock = async (page) => {
  await page.getByLabel('Passphrase').fill(PASSPHRASE);
  await press(page, 'Unlock');
};

test('pages left open lock after the minute, and not while somebody is there in another', async (t) => {
  const server = await serve();
  t.after(() => server.end());
  const page = await open(browser, server);
  await begin(page);
  await page.goto('/settings/lock');
  assert.equal(await send(page, '/settings/lock', { idle_minutes: '1' }), 200);
  await page.goto('/hold');
  await page.getByLabel('Write it exactly as it comes. It stays here.').fill('Why don’t you answer');
  await pick(page, 'again', '20');
  await press(page, 'Keep it here');
  const tabs = [page];
  for (const address of ['/', '/moments', '/moments/new', '/settle', '/letters/new', '/settings']) tabs.push(await tab(page, address));
  const [, today, , moment] = tabs;
  await moment.getByLabel('What happened?').first().fill('He read it and went to sleep');
  await until('a draft', async () => (await moment.locator('[data-draft-said]').first().textContent()) !== '');
  await wait(40000);
  await today.keyboard.press('Tab');
  await wait(30000);
  for (const one of tabs) assert.notEqual(path(one), '/unlock', 'somebody was there half a minute ago');
  // Settle is there without the vault, and comes back so.
  const isLocked = (one) => path(one) === '/unlock' || (path(one) === '/settle' && one.evaluate(() => !('idle' in document.documentElement.dataset)).catch(() => false));
  await until('every tab is locked', async () => (await Promise.all(tabs.map((one) => isLocked(one)))).every(Boolean), 50000);
  await unlock(moment);
  assert.deepEqual(page.wrong, []);
  await moment.goto('/moments/new');
  assert.equal(await moment.getByLabel('What happened?').first().inputValue(), 'He read it and went to sleep');
});

test('a lock in one tab covers all others at once, and Exit empties them', async (t) => {
  const server = await serve();
  t.after(() => server.end());
  const page = await open(browser, server);
  await begin(page);
  const letter = await tab(page, '/letters/new');
  const moment = await tab(page, '/moments/new');
  await moment.route('**/drafts/**', (route) => route.abort());
  await moment.getByLabel('What happened?').first().fill('No answer');
  await until('a draft that is not kept says it', async () => (await moment.locator('[data-draft-said]').first().textContent()).startsWith('Not kept'));
  await moment.unroute('**/drafts/**');
  await letter.locator('textarea').first().fill('It will be morning.');
  await page.goto('/');
  await press(page, 'Lock');
  const isGone = async (one) => path(one) === '/unlock' || isCovered(one).catch(() => true);
  await until('the others are covered', async () => (await Promise.all([letter, moment].map(isGone))).every(Boolean), 2000);
  await until('the others are locked', () => [page, letter, moment].every((one) => path(one) === '/unlock'));
  await unlock(letter);
  await until('it is open', () => path(letter) !== '/unlock');
  await letter.goto('/letters/new');
  assert.equal(await letter.locator('textarea').first().inputValue(), 'It will be morning.', 'what was typed a moment before');
  await moment.goto('/moments');
  await page.goto('/').catch(() => {});
  await page.route('https://**', (route) => route.fulfill({ body: 'weather' }));
  await page.getByRole('link', { name: 'Exit' }).last().click();
  await until('the others are empty', () => [letter, moment].every((one) => path(one) === '/blank'));
});
