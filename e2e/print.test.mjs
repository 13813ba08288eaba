// What comes out of the printer: the words, without what can only be pressed,
// and nothing beyond the edge of an A4 page.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { after, before, test } from 'node:test';
import { launch, open, serve } from './given.mjs';

let browser;
before(async () => { browser = await launch(); });
after(() => browser.close());

/** A4 less the margins that the stylesheet asks for, in CSS pixels. */
const PAPER = { width: 672, height: 986 };

/** Where texts are listed, and what a text of each kind has for an address. */
const LISTS = [
  ['/settle/tools', /^\/settle\/tools\/(?!new$)[a-z-]+$/],
  ['/learn', /^\/learn\/[a-z-]+$/],
  ['/care/approaches', /^\/care\/approaches\/(?!fit$)[a-z-]+$/],
  ['/care', /^\/help\/[a-z-]+$/],
  ['/settings/about', /^\/help\/about-[a-z-]+$/],
  ['/letters', /^\/letters\/[0-9a-z]{26}$/],
  ['/moments', /^\/moments\/[0-9a-z]{26}$/],
];
const ALONE = ['/help', '/help/plan', '/help/staying-safe', '/practice/first-weeks', '/care/approaches?compare=eft&compare=ifs&compare=dbt'];
/** Of what the example has much of, so many are enough. */
const MOST = { '/letters': 3, '/moments': 3 };

async function addresses(page) {
  const found = new Set(ALONE);
  for (const [list, shape] of LISTS) {
    await page.goto(list);
    const links = await page.evaluate(() => [...document.querySelectorAll('main a[href]')].map((link) => new URL(link.href).pathname));
    const fitting = [...new Set(links.filter((link) => shape.test(link)))].slice(0, MOST[list]);
    assert.ok(fitting.length > 0, `${list} lists nothing`);
    fitting.forEach((link) => found.add(link));
  }
  return [...found];
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
  const first = [...document.querySelectorAll('main :is(.prose :is(p, li), .tool-steps li, .theirs, .letter, dd)')].find((node) => node.checkVisibility());
  return [document.querySelector('h1'), first].filter(Boolean).map((node) => node.innerText);
});

/** What can be read of the printed pages. Case, spaces and where a line breaks carry nothing. */
async function printed(page) {
  const pdf = await page.pdf({ format: 'A4', preferCSSPageSize: true });
  return bare(execFileSync('pdftotext', ['-', '-'], { input: pdf, encoding: 'utf8' }));
}
const bare = (text) => text.normalize('NFKC').toLowerCase().replace(/[\s\u00ad-]+/g, '');

test('every text and every page that is kept on paper prints whole', async (t) => {
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
  t.diagnostic(`${paths.length} pages on paper`);
  assert.ok(paths.length > 85, `${paths.length}`);
  assert.deepEqual([...new Set(wrong), ...page.wrong], []);
});
