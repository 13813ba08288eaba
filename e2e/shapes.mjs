// Which pages are alike. A page's shape is its address with what names one of
// many left open: /moments/{id}, /learn/{slug}. The addresses are read from the
// program's source, so that a page that is new has its shape from its first day.

import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const CRATES = new URL('../crates/', import.meta.url).pathname;
/** What stands for one of many that look alike. A `{part}` stands for a page of its own. */
const ONE_OF_MANY = new Set(['{id}', '{slug}', '{what}', '{list}', '{n}']);
/** Pages of their own wherever they stand. */
const OWN_PAGES = new Set(['new', 'edit', 'history', 'erase']);
/** Pages that every kind of record has, and that look alike for all of them. */
const OF_ANY_RECORD = new Set(['history', 'erase']);
/** Of a shape whose addresses do not end, such as one of a turn after another. */
const MOST_OF_A_SHAPE = 100;

const ROUTES = ['capabilities/src', 'holdfast/src/http']
  .flatMap((folder) => readdirSync(join(CRATES, folder), { recursive: true }).map((file) => join(CRATES, folder, file)))
  .filter((file) => file.endsWith('.rs'))
  .flatMap((file) => [...readFileSync(file, 'utf8').matchAll(/\.route\("([^"]+)"/g)])
  .map(([, route]) => route.split('/'));
assert.ok(ROUTES.length > 50, `${ROUTES.length} addresses in the source`);

const isId = (part) => /^[0-9a-z]{26}$/.test(part);
const fits = (route, parts) => route.length === parts.length && route.every((name, at) => name === parts[at] || (name.startsWith('{') && !OWN_PAGES.has(parts[at])));
const names = (route) => route.filter((name) => name.startsWith('{')).length;

/** `/learn/{slug}?at` for `/learn/needs?at=body`. */
export function shape(address) {
  const { pathname, searchParams } = new URL(address, 'http://here');
  const parts = pathname.split('/').map((part) => (isId(part) ? '{id}' : part));
  if (parts.length > 3 && OF_ANY_RECORD.has(parts.at(-1))) return `…/${parts.at(-1)}`;
  const [route] = ROUTES.filter((route) => fits(route, parts)).sort((one, other) => names(one) - names(other));
  const open = parts.map((part, at) => (route && ONE_OF_MANY.has(route[at]) && part !== '{id}' ? route[at] : part));
  const asked = [...new Set(searchParams.keys())].sort();
  return open.join('/') + (asked.length ? `?${asked.join('&')}` : '');
}

/** Its links and what every page has, without showing it. */
const read = (reader, html) => reader.evaluate((html) => {
  const page = new DOMParser().parseFromString(html, 'text/html');
  const main = page.querySelector('main');
  return {
    lang: page.documentElement.lang,
    title: page.title,
    h1: page.querySelectorAll('h1').length,
    header: [...page.querySelectorAll('header .shell-way')].map((way) => way.firstChild.textContent),
    links: [...page.querySelectorAll('a[href]')].map((link) => link.getAttribute('href')),
    said: main.textContent,
    controls: main.querySelectorAll('a, button, input:not([type=hidden]), textarea, select, summary').length,
  };
}, html);

/** Fetches every page that a link reaches; nothing is shown. */
export async function walk(page, begin) {
  const { request } = page.context();
  const reader = await page.context().newPage();
  const found = [];
  const counts = new Map();
  const from = new Map(begin.map((path) => [path, 'the beginning']));
  for (const [path, before] of from) {
    const kind = shape(path);
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
    if (counts.get(kind) > MOST_OF_A_SHAPE) continue;
    const answer = await request.get(path);
    assert.equal(answer.status(), 200, `${path} from ${before}`);
    if (!answer.headers()['content-type'].startsWith('text/html')) continue;
    const { links, ...facts } = await read(reader, await answer.text());
    found.push({ path, shape: kind, ...facts });
    for (const link of links) {
      const { origin, pathname, search } = new URL(link, answer.url());
      const next = pathname + search;
      if (origin === new URL(answer.url()).origin && pathname !== '/exit' && !from.has(next)) from.set(next, path);
    }
  }
  await reader.close();
  return { pages: found, endless: [...counts].filter(([, count]) => count > MOST_OF_A_SHAPE).map(([kind]) => kind) };
}

/**
 * Of each shape the first that was reached, the longest when it is a tenth
 * longer, and the one with the most to press when those have less.
 */
export function sample(pages) {
  const shapes = new Map(pages.map((page) => [page.shape, []]));
  for (const page of pages) shapes.get(page.shape).push(page);
  return [...shapes].flatMap(([kind, alike]) => {
    const most = (measure) => alike.reduce((best, page) => (measure(page) > measure(best) ? page : best));
    const [first] = alike;
    const longest = most((page) => page.said.length);
    const fullest = most((page) => page.controls);
    const taken = [{ ...first, which: 'first', as: kind }];
    if (longest.said.length > 1.1 * first.said.length) taken.push({ ...longest, which: 'longest', as: `${kind} longest` });
    if (taken.every(({ controls }) => controls < fullest.controls)) taken.push({ ...fullest, which: 'fullest', as: `${kind} fullest` });
    return taken;
  });
}
