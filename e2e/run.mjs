// Every test file in front of one browser, two files at a time: node run.mjs [FILE…]

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { CHROMIUM } from './given.mjs';

const here = new URL('.', import.meta.url).pathname;
const named = process.argv.slice(2);
// The pages take longest and stand first, so that the rest runs beside them.
const first = (name) => (name.startsWith('pages') ? 0 : 1);
const files = named.length ? named : readdirSync(here).filter((name) => name.endsWith('.test.mjs')).sort((one, other) => first(one) - first(other));

const browser = await chromium.launchServer(CHROMIUM);
const tests = spawn(process.execPath, ['--test', '--test-concurrency=2', '--test-reporter=spec', ...files], {
  cwd: here,
  env: { ...process.env, BROWSER_AT: browser.wsEndpoint() },
  stdio: 'inherit',
});
const [code] = await once(tests, 'exit');
await browser.close();
process.exitCode = code ?? 1;
