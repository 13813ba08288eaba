// Which pictures changed is said of each, and a page that grew is no error.

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { PNG } from 'pngjs';

const tool = new URL('compare.mjs', import.meta.url).pathname;

/** A white picture with so many black pixels at its head. */
function picture(height, black = 0) {
  const png = new PNG({ width: 10, height });
  png.data.fill(255);
  for (let at = 0; at < black; at += 1) png.data.fill(0, at * 4, at * 4 + 3);
  return PNG.sync.write(png);
}

test('pictures that changed, are new or are gone are named', (t) => {
  const home = mkdtempSync(join(tmpdir(), 'compare-'));
  t.after(() => rmSync(home, { recursive: true, force: true }));
  const folder = (name, files) => {
    mkdirSync(join(home, name));
    for (const [file, png] of Object.entries(files)) writeFileSync(join(home, name, `${file}.png`), png);
    return join(home, name);
  };
  const before = folder('before', { same: picture(10), moved: picture(10), longer: picture(10), gone: picture(10) });
  const after = folder('after', { same: picture(10), moved: picture(10, 50), longer: picture(20), added: picture(10) });
  const differences = join(home, 'differences');
  const { status, stdout } = spawnSync(process.execPath, [tool, before, after, differences], { encoding: 'utf8' });
  assert.equal(stdout, [
    ' 50.000 %  longer.png',
    ' 50.000 %  moved.png',
    '      new  added.png',
    '     gone  gone.png',
    '1 as before, 2 changed, 1 new, 1 gone',
    '',
  ].join('\n'));
  assert.equal(status, 1);
  assert.ok(existsSync(join(differences, 'moved.png')) && !existsSync(join(differences, 'same.png')));
  const again = spawnSync(process.execPath, [tool, before, before, differences], { encoding: 'utf8' });
  assert.deepEqual([again.stdout, again.status], ['4 as before, 0 changed, 0 new, 0 gone\n', 0]);
});
