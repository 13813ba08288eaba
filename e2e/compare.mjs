// What changed between two folders of pictures, and by how much of each:
//
//     node e2e/compare.mjs BEFORE AFTER DIFFERENCES
//
// DIFFERENCES gets a picture of each that changed, with what differs in red.
// The last line counts; 0 is returned when every picture is as it was.

import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';

const [before, after, differences] = process.argv.slice(2);
if (!differences) {
  console.error('usage: node e2e/compare.mjs BEFORE AFTER DIFFERENCES');
  process.exit(2);
}
const pictures = (folder) => readdirSync(folder).filter((name) => name.endsWith('.png')).sort();

/** The same picture on a sheet of this size, so that a page that grew can be laid over. */
function onSheet(picture, width, height) {
  const sheet = new PNG({ width, height });
  PNG.bitblt(picture, sheet, 0, 0, picture.width, picture.height, 0, 0);
  return sheet.data;
}

/** The share of pixels that differ in more than how an edge is smoothed. */
function difference(name) {
  const files = [before, after].map((folder) => readFileSync(join(folder, name)));
  if (files[0].equals(files[1])) return 0;
  const [was, is] = files.map((file) => PNG.sync.read(file));
  const [width, height] = [Math.max(was.width, is.width), Math.max(was.height, is.height)];
  const drawn = new PNG({ width, height });
  const count = pixelmatch(onSheet(was, width, height), onSheet(is, width, height), drawn.data, width, height, { threshold: 0 });
  if (count) writeFileSync(join(differences, name), PNG.sync.write(drawn));
  return count / (width * height);
}

mkdirSync(differences, { recursive: true });
const [old, now] = [pictures(before), pictures(after)];
const both = now.filter((name) => old.includes(name));
const changed = both.map((name) => [difference(name), name]).filter(([share]) => share).sort(([one], [other]) => other - one);
const added = now.filter((name) => !old.includes(name));
const gone = old.filter((name) => !now.includes(name));
for (const [share, name] of changed) console.log(`${(share * 100).toFixed(3).padStart(7)} %  ${name}`);
for (const name of added) console.log(`      new  ${name}`);
for (const name of gone) console.log(`     gone  ${name}`);
console.log(`${both.length - changed.length} as before, ${changed.length} changed, ${added.length} new, ${gone.length} gone`);
process.exitCode = changed.length + added.length + gone.length ? 1 : 0;
