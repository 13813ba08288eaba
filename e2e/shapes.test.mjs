// Addresses of one shape, and addresses that must not fall together.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sample, shape } from './shapes.mjs';

const ID = '01m87emja1e1791fvsena0ndew';

test('ids and texts are left open, pages of their own are not', () => {
  for (const [address, expected] of [
    ['/', '/'],
    [`/moments/${ID}`, '/moments/{id}'],
    [`/moments/${ID}/body`, '/moments/{id}/body'],
    [`/moments/${ID}/erase`, '…/erase'],
    ['/moments?to=2026-10-18', '/moments?to'],
    ['/learn/needs', '/learn/{slug}'],
    [`/settle/tools/${ID}`, '/settle/tools/{id}'],
    ['/settle/tools/new', '/settle/tools/new'],
    ['/settle/tools/walking?way=0&pace=1', '/settle/tools/{slug}?pace&way'],
    ['/help/when', '/help/when'],
    ['/help/costs', '/help/{slug}'],
    ['/not/known', '/not/known'],
  ]) assert.equal(shape(address), expected, address);
});

test('of a shape the first is taken, one that is longer, and one with more to press', () => {
  const page = (path, length, controls) => ({ path, shape: '/a/{id}', said: 'x'.repeat(length), controls });
  const taken = (...pages) => sample(pages).map(({ path, which }) => `${which} ${path}`);
  assert.deepEqual(taken(page('1', 100, 5), page('2', 105, 5)), ['first 1']);
  assert.deepEqual(taken(page('1', 100, 5), page('2', 150, 5), page('3', 120, 9)), ['first 1', 'longest 2', 'fullest 3']);
  assert.deepEqual(taken(page('1', 100, 5), page('2', 150, 9), page('3', 120, 9)), ['first 1', 'longest 2']);
});
