// What comes out of the printer: the words, without what can only be pressed,
// and nothing beyond the edge of an A4 page. Of each shape of text a few.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { after, before, test } from 'node:test';
import { launch, open, serve } from './given.mjs';
import { sample, walk } from './shapes.mjs';

let browser;
before(async () => { browser = await launch(); });
after(() => browser.close());

/** A4 less the margins that the stylesheet asks for, in CSS pixels. */
const PAPER = { width: 672, height: 986 };

/** The shapes of what is kept on paper. */
const KEPT = [
  '/settle/tools/{slug}', '/settle/tools/{id}', '/learn/{slug}', '/care/approaches/{slug}', '/help/{slug}',
  '/help', '/help/plan', '/practice/first-weeks', '/letters/{id}', '/moments/{id}',
];
/** No link leads to several at once; a form does. */
const COMPARED = '/care/approaches?compare=eft&compare=ifs&compare=dbt';

async function addresses(page) {
  const { pages } = await walk(page, ['/']);
  const kept = sample(pages.filter(({ shape }) => KEPT.includes(shape)));
  for (const shape of KEPT) assert.ok(kept.some((page) => page.shape === shape), `no link leads to ${shape}`);
  return [...kept.map(({ path }) => path), COMPARED];
}

/** Past the questions that stand before some tools. */
async function answerFirst(page) {
  const no = page.locator('button[name="asked"][value="no"]');
  if (await no.count()) await no.click();
}

/** What does not belong on paper, what is beyond its edge, and what is not there. */
const onPaper = (page) => page.evaluate(() => {
  const found = [];
  const root = document.documentElement;
  const name = (node) => `${node.tagName} ${node.className} "${node.textContent.trim().slice(0, 40)}"`;
  const isShown = (node) => node.checkVisibility({ visibilityProperty: true, opacityProperty: true });
  const pressed = 'header, nav, footer:not(.small-print), button, input:not([type=hidden]), textarea, select, [role=search], .bar, .shortcuts, .shell, .back, .skip';
  for (const node of document.querySelectorAll(pressed)) if (isShown(node)) found.push(`can only be pressed: ${name(node)}`);
  for (const node of document.querySelectorAll('a.button')) {
    if (isShown(node) && !/^(tel|sms):/.test(node.getAttribute('href'))) found.push(`can only be pressed: ${name(node)}`);
  }
  for (const node of document.querySelectorAll('main *')) {
    if (!isShown(node) || node.closest('svg, .vh')) continue;
    const { left, right, width } = node.getBoundingClientRect();
    if (width && (left < -1 || right > root.clientWidth + 1)) found.push(`beyond the edge: ${name(node)}`);
    const cut = ['hidden', 'clip', 'auto', 'scroll'].includes(getComputedStyle(node).overflowX);
    if (cut && node.scrollWidth > node.clientWidth + 1) found.push(`cut off: ${name(node)}`);
  }
  if (root.scrollWidth > root.clientWidth) found.push(`${root.scrollWidth - root.clientWidth} px sideways`);
  const told = [...document.querySelectorAll('main h1, main .prose :is(h2, h3, p, li), main .tool-steps li')];
  for (const node of told) if (!isShown(node) && !node.closest('details:not([open])')) found.push(`not there: ${name(node)}`);
  if (!told.length) found.push('no text');
  return found;
});

/** The title and some words of the text, each as one line. */
const told = (page) => page.evaluate(() => {
  const first = [...document.querySelectorAll('main :is(.prose :is(p, li), .tool-steps li, .theirs, .theirs li, .letter, dd)')].find((node) => node.checkVisibility() && !node.querySelector('li'));
  return [document.querySelector('h1'), first].filter(Boolean).map((node) => node.innerText);
});

/** What can be read of the printed pages. Case, spaces and where a line breaks carry nothing. */
async function printed(page) {
  const pdf = await page.pdf({ format: 'A4', preferCSSPageSize: true });
  return bare(execFileSync('pdftotext', ['-', '-'], { input: pdf, encoding: 'utf8' }));
}
const bare = (text) => text.normalize('NFKC').toLowerCase().replace(/[\s\u00ad-]+/g, '');

test('of every kind of text and page that is kept on paper, the first, the longest and the fullest print whole', async (t) => {
  const server = await serve(['demo', '--weeks', '8']);
  t.after(() => server.end());
  const page = await open(browser, server, { viewport: PAPER });
  const wrong = [];
  const paths = await addresses(page);
  for (const path of paths) {
    await page.emulateMedia({ media: 'screen' });
    await page.goto(path);
    await answerFirst(page);
    for (const colorScheme of ['light', 'dark']) {
      await page.emulateMedia({ media: 'print', colorScheme });
      wrong.push(...(await onPaper(page)).map((line) => `${path} ${line}`));
    }
    const text = await printed(page);
    const lost = (await told(page)).filter((words) => !text.includes(bare(words)));
    wrong.push(...lost.map((words) => `${path} printed without "${words}"`));
  }
  t.diagnostic(`on paper: ${paths.join(', ')}`);
  assert.deepEqual([...new Set(wrong), ...page.wrong], []);
});
