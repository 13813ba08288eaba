// Every page that can be reached by links: no dead end, nothing axe finds, in
// both lights, at every width and text size. Pictures of all of them.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { DESK, PHONE, axeFinds, begin, launch, misfits, open, picture, serve } from './given.mjs';

let browser;
before(async () => { browser = await launch(); });
after(() => browser.close());

/** Ids stand for any id, a text for any text of its kind. */
const shape = (path) => path.replace(/\/[0-9a-z]{26}(?=\/|$)/g, '/{id}').replace(/\?.*(way|pace|turn|compare|then|idea|from|any)=.*/, '?…')
  .replace(/^\/(learn|settle\/tools|care\/approaches|settings\/about|signs\/if-then|help)\/(?!fit|plan|region|staying-safe|new)[a-z-]+/, '/$1/{text}').replace(/\/search\/\d+/, '/search/{n}').replace(/=\d{4}-\d\d-\d\d/g, '={day}');
/** What leaves the program, or is a file to keep. */
const isLeft = (path) => /^\/(exit|static)|\.(csv|json)$/.test(path);
const name = (path) => path.replace(/^\//, '').replace(/[^a-z0-9]+/gi, '-').replace(/^-|-$/g, '') || 'today';

/** Follows every link, at most twice for each shape of address. */
async function walk(page, begin, most = 2) {
  const waiting = [...begin];
  const seen = new Map();
  const known = new Set();
  while (waiting.length) {
    const path = waiting.shift();
    const count = seen.get(shape(path)) ?? 0;
    if (known.has(path) || count >= most || isLeft(path)) continue;
    known.add(path);
    seen.set(shape(path), count + 1);
    const answer = await page.goto(path);
    assert.equal(answer.status(), 200, `${path} from ${page.url()}`);
    const links = await page.evaluate(() => [...document.querySelectorAll('a[href]')].map((link) => link.href));
    for (const link of links) {
      const { origin, pathname, search } = new URL(link);
      if (origin === new URL(page.url()).origin) waiting.push(pathname + search);
    }
  }
  return [...known];
}

const OPEN = ['/help', '/help/region', '/settle', '/settle/tools', '/settle/breathe', '/learn', '/unlock', '/unlock/note', '/unlock/recover', '/welcome'];
const INSIDE = ['/', '/moments', '/moments/new', '/hold', '/hold?direction=go-quiet', '/practice', '/insights', '/care', '/more', '/settings'];

async function facts(page) {
  return page.evaluate(() => ({
    lang: document.documentElement.lang,
    title: document.title,
    h1: document.querySelectorAll('h1').length,
    header: [...document.querySelectorAll('header .shell-way')].map((way) => way.firstChild.textContent),
    levels: [...document.querySelectorAll('h1, h2, h3, h4')].filter((one) => one.checkVisibility()).map((one) => Number(one.tagName[1])),
  }));
}

async function holds(page, path) {
  const { lang, title, h1, header, levels } = await facts(page);
  assert.equal(lang, 'en', path);
  assert.match(title, / – /, path);
  assert.equal(h1, 1, `${path} has ${h1} h1`);
  assert.deepEqual(header, ['Settle', 'Help', 'Exit'], path);
  levels.reduce((above, level) => (assert.ok(level <= above + 1, `${path}: h${above}, then h${level}`), level), 0);
}

for (const [what, command] of [['full', ['demo', '--weeks', '8']], ['empty', ['serve']]]) {
  test(`every page, ${what}`, async (t) => {
    const server = await serve(command);
    t.after(() => server.end());
    const page = await open(browser, server);
    if (what === 'empty') await begin(page);
    const paths = await walk(page, [...INSIDE, ...OPEN.filter((path) => what === 'empty' || !/unlock|welcome/.test(path))]);
    const shown = new Map(paths.map((path) => [shape(path), path]));
    t.diagnostic(`${paths.length} pages, ${shown.size} kinds`);
    const wrong = [];
    for (const colorScheme of ['light', 'dark']) {
      await page.emulateMedia({ colorScheme });
      for (const path of paths) {
        await page.goto(path);
        await holds(page, path);
        wrong.push(...(await axeFinds(page)).map((line) => `${colorScheme} ${path} ${line}`));
        wrong.push(...(await misfits(page)).map((line) => `390 ${path} ${line}`));
        if (shown.get(shape(path)) === path) await picture(page, `${what}-${name(shape(path))}-390-${colorScheme}`);
      }
    }
    const wide = await open(browser, server, { ...DESK, storageState: await page.context().storageState() });
    for (const colorScheme of ['light', 'dark']) {
      await wide.emulateMedia({ colorScheme });
      for (const path of shown.values()) {
        await wide.goto(path);
        wrong.push(...(await misfits(wide)).map((line) => `1280 ${path} ${line}`));
        await picture(wide, `${what}-${name(shape(path))}-1280-${colorScheme}`);
      }
    }
    assert.deepEqual([...wrong, ...page.wrong, ...wide.wrong], []);
    assert.deepEqual([...page.hosts], [server.address], 'no request to anywhere else');
  });
}

test('320 pixels, text at twice its size, and wide spacing lose nothing', async (t) => {
  const server = await serve(['demo', '--weeks', '4']);
  t.after(() => server.end());
  const large = await launch(['--blink-settings=defaultFontSize=32']);
  t.after(() => large.close());
  const narrow = await open(browser, server, { viewport: { width: 320, height: 640 } });
  const paths = await walk(narrow, [...INSIDE, '/help', '/settle', '/learn'], 1);
  const wrong = [];
  const look = async (page, what) => {
    for (const path of paths) {
      await page.goto(path);
      if (what === 'spacing') {
        await page.evaluate(() => {
          const sheet = new CSSStyleSheet();
          sheet.replaceSync('* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important } p { margin-bottom: 2em !important }');
          document.adoptedStyleSheets = [sheet];
        });
      }
      wrong.push(...(await misfits(page)).map((line) => `${what} ${path} ${line}`));
    }
  };
  await look(narrow, '320');
  await look(narrow, 'spacing');
  await look(await open(large, server, { viewport: { width: 390, height: 844 } }), 'large');
  assert.deepEqual(wrong, []);
});
