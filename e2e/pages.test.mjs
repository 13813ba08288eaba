// Every page that a link reaches is fetched: no dead end, and its frame whole.
// A few of each shape are opened: nothing axe finds, in both lights, at every
// width and text size. Pictures of all of those.

import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { DESK, PHONE, PICTURES, axeFinds, begin, launch, misfits, open, serve } from './given.mjs';
import { sample, walk } from './shapes.mjs';

let browser;
before(async () => { browser = await launch(); });
after(() => browser.close());

/** Pages that no link inside leads to. */
const DOORS = ['/help/region', '/unlock', '/unlock/note', '/unlock/recover'];
const WORLDS = [
  { name: 'full', command: ['demo', '--weeks', '8'], from: ['/', '/help/region'] },
  { name: 'empty', command: ['serve'], begin, from: ['/', ...DOORS] },
  { name: 'first', command: ['serve'], from: ['/', '/welcome/passphrase'] },
];
/** What a change of light can change for axe. */
const OF_LIGHT = { type: 'rule', values: ['color-contrast', 'link-in-text-block'] };

const file = (name) => name.replace(/[^a-z0-9]+/gi, '-').replace(/^-|-$/g, '') || 'today';

/** Headings one below another. */
const levels = (page) => page.evaluate(() => {
  const shown = [...document.querySelectorAll('h1, h2, h3, h4')].filter((one) => one.checkVisibility()).map((one) => Number(one.tagName[1]));
  return shown.flatMap((level, at) => (level > (shown[at - 1] ?? 0) + 1 ? [`h${shown[at - 1] ?? 0}, then h${level}`] : []));
});

function frame({ path, lang, title, h1, header }) {
  assert.equal(lang, 'en', path);
  assert.match(title, / – /, path);
  assert.equal(h1, 1, `${path} has ${h1} h1`);
  assert.deepEqual(header, ['Settle', 'Help', 'Exit'], path);
}

/** What a person can set around a page that stands open, without loading it again. */
function setting(page, debug) {
  /** What would fade over to it is there at once. */
  const settled = () => page.evaluate(() => document.getAnimations().filter((one) => one instanceof CSSTransition).forEach((one) => one.finish()));
  return {
    async size({ width, height }, mobile = false) {
      await debug.send('Emulation.setDeviceMetricsOverride', { width, height, mobile, deviceScaleFactor: 1 });
      await settled();
    },
    text: (standard) => debug.send('Page.setFontSizes', { fontSizes: { standard } }),
    async light(colorScheme) {
      await page.emulateMedia({ colorScheme });
      await settled();
    },
    spaced: () => page.evaluate(() => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync('* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important } p { margin-bottom: 2em !important }');
      document.adoptedStyleSheets = [sheet];
    }),
    unspaced: () => page.evaluate(() => { document.adoptedStyleSheets = []; }),
    /** Without Playwright's own script, which would be half the time. */
    async picture(name) {
      const { data } = await debug.send('Page.captureScreenshot', { captureBeyondViewport: true, optimizeForSpeed: true });
      await writeFile(join(PICTURES, `${name}.png`), Buffer.from(data, 'base64'));
    },
  };
}

/** One load of a page, in every light, width and text size; what is wrong with it, as lines. */
async function look(page, set, { path, as }, world) {
  const wrong = [];
  const name = `${world}-${file(as)}`;
  const note = (how, lines) => wrong.push(...lines.map((line) => `${world} ${path} ${how}: ${line}`));
  await set.size(PHONE.viewport, true);
  await set.light('light');
  await page.goto(path);
  note('390', [...(await misfits(page)), ...(await levels(page))]);
  note('light', await axeFinds(page));
  await set.picture(`${name}-390-light`);
  await set.light('dark');
  note('dark', await axeFinds(page, OF_LIGHT));
  await set.picture(`${name}-390-dark`);
  await set.size(DESK.viewport);
  note('1280', await misfits(page));
  await set.picture(`${name}-1280-dark`);
  await set.light('light');
  await set.picture(`${name}-1280-light`);
  await set.size({ width: 320, height: 640 });
  note('320', await misfits(page));
  await set.spaced();
  note('spaced', await misfits(page));
  await set.unspaced();
  await set.size(PHONE.viewport);
  await set.text(32);
  note('large', await misfits(page));
  await set.text(16);
  return wrong;
}

/** Looks at all of them, two at a time. */
async function lookAtAll(server, storageState, opened, world) {
  const waiting = [...opened];
  const wrong = [];
  await Promise.all([1, 2].map(async () => {
    const page = await open(browser, server, { ...PHONE, storageState });
    const set = setting(page, await page.context().newCDPSession(page));
    while (waiting.length) wrong.push(...(await look(page, set, waiting.shift(), world)));
    wrong.push(...page.wrong);
    page.hosts.delete(server.address);
    assert.deepEqual([...page.hosts], [], 'no request to anywhere else');
    await page.context().close();
  }));
  return wrong;
}

test('every page', async (t) => {
  const seen = new Set();
  const wrong = [];
  for (const { name, command, begin, from } of WORLDS) {
    const server = await serve(command);
    t.after(() => server.end());
    const page = await open(browser, server);
    if (begin) await begin(page);
    const { pages, endless } = await walk(page, from);
    pages.forEach(frame);
    // What reads the same in a world before it is not opened again.
    const opened = sample(pages).filter(({ path, said }) => !seen.has(`${path} ${said}`));
    pages.forEach(({ path, said }) => seen.add(`${path} ${said}`));
    tell(t, name, pages, opened, endless);
    wrong.push(...(await lookAtAll(server, await page.context().storageState(), opened, name)), ...page.wrong);
  }
  assert.deepEqual(wrong, []);
});

/** What was opened, wherever it was not all of a shape. */
function tell(t, name, pages, opened, endless) {
  const shapes = new Map(pages.map(({ shape }) => [shape, { fetched: 0, opened: [] }]));
  for (const { shape } of pages) shapes.get(shape).fetched += 1;
  for (const { shape, path, which } of opened) shapes.get(shape).opened.push(`${which} ${path}`);
  t.diagnostic(`${name}: ${pages.length} pages fetched, ${shapes.size} shapes, ${opened.length} pages opened`);
  for (const [shape, { fetched, opened }] of shapes) {
    if (opened.length < fetched) t.diagnostic(`${name}: ${shape}, ${fetched} fetched${endless.includes(shape) ? ' of more' : ''}; opened ${opened.join(', ') || 'before'}`);
  }
}
