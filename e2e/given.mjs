// A home of its own with the program in it, and a real browser in front of it.

import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { chromium } from 'playwright-core';

export const PASSPHRASE = 'harbor lantern moss violet spoon';
export const PICTURES = new URL('../screenshots/', import.meta.url).pathname;

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const program = process.env.HOLDFAST ?? new URL('../target/debug/examples/cheap', import.meta.url).pathname;

mkdirSync(PICTURES, { recursive: true });

/** Starts the program; `zone` decides which hour it is there: the early afternoon. */
export async function serve(command = ['serve'], zone = zoneAt(14)) {
  const home = mkdtempSync(join(tmpdir(), 'journey-'));
  const environment = { PATH: process.env.PATH, HOME: home, XDG_DATA_HOME: join(home, 'd'), XDG_STATE_HOME: join(home, 's'), TZ: zone };
  const child = spawn(program, [...command, '--port', '0', '--no-open'], { env: environment });
  child.stderr.pipe(process.stderr);
  const address = await new Promise((found, lost) => {
    let said = '';
    child.stdout.on('data', (part) => {
      said += part;
      const line = said.match(/http:\/\/\S+(?=\/)/);
      if (line) found(line[0]);
    });
    child.on('exit', (code) => lost(new Error(`the program ended: ${code}`)));
  });
  return {
    address,
    home,
    pid: child.pid,
    async end() {
      child.removeAllListeners('exit');
      child.kill();
      await new Promise((ended) => child.on('close', ended));
      rmSync(home, { recursive: true, force: true });
    },
  };
}

/** A zone in which it is about this hour now. */
export function zoneAt(hour) {
  const east = ((hour - new Date().getUTCHours() + 36) % 24) - 12;
  return east === 0 ? 'Etc/GMT' : `Etc/GMT${east > 0 ? '-' : '+'}${Math.abs(east)}`;
}

export const CHROMIUM = {
  executablePath: '/usr/bin/chromium',
  args: [
    '--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run',
    '--disable-background-networking', '--disable-component-update', '--disable-sync',
  ],
};

/** The browser that run.mjs keeps for every file, or one of its own. */
export const launch = () => {
  const shared = process.env.BROWSER_AT;
  return shared ? chromium.connect(shared) : chromium.launch(CHROMIUM);
};

export const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
export const DESK = { viewport: { width: 1280, height: 900 } };

/** A page that fails its test when something goes wrong in it. */
export async function open(browser, { address }, settings = PHONE) {
  const context = await browser.newContext({ baseURL: address, ...settings });
  const page = await context.newPage();
  page.wrong = [];
  page.hosts = new Set();
  page.on('pageerror', (error) => page.wrong.push(`${page.url()}: ${error.message}`));
  page.on('console', (line) => {
    const isRefused = line.text().includes('the server responded with a status of');
    if (['error', 'warning'].includes(line.type()) && !isRefused) page.wrong.push(`${page.url()}: ${line.text()}`);
  });
  page.on('request', (request) => page.hosts.add(new URL(request.url()).origin));
  return page;
}

/** The first run, to an open vault. */
export async function begin(page) {
  await page.goto('/');
  await page.getByRole('link', { name: 'Continue' }).click();
  await page.getByLabel('Passphrase', { exact: true }).fill(PASSPHRASE);
  await page.getByLabel('The same again').fill(PASSPHRASE);
  await page.getByRole('button', { name: 'Continue' }).click();
  await page.getByRole('button', { name: 'Continue' }).click();
  await page.getByRole('button', { name: 'Continue' }).click();
}

const RULES = ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What axe finds, as lines. The page's policy lets no script in, so it goes in by the debugger. */
export async function axeFinds(page, runOnly = RULES) {
  if (!(await page.evaluate(() => 'axe' in window))) {
    const debug = await page.context().newCDPSession(page);
    await debug.send('Runtime.evaluate', { expression: axe });
    await debug.detach();
  }
  return page.evaluate(async (runOnly) => {
    const found = await axe.run(document, { runOnly, resultTypes: ['violations'], preload: false });
    return found.violations.map((one) => `${one.id}: ${one.nodes.map((node) => node.target.join(' ')).slice(0, 3).join(', ')}`);
  }, runOnly);
}

/** What does not fit its window, and targets too small to press. */
export const misfits = (page) => page.evaluate(() => {
  const found = [];
  const root = document.documentElement;
  if (root.scrollWidth > root.clientWidth) found.push(`${root.scrollWidth - root.clientWidth} px sideways`);
  const isAside = (node) => node.closest('.shortcuts, .vh, svg') || getComputedStyle(node).visibility === 'hidden';
  for (const node of document.querySelectorAll('a, button, input:not([type=hidden]), textarea, summary')) {
    if (isAside(node) || !node.checkVisibility()) continue;
    const shown = node.matches('input') ? node.closest('label') ?? node : node;
    const { width, height } = shown.getBoundingClientRect();
    const isInText = node.matches('a') && getComputedStyle(node).display === 'inline';
    if (width && !isInText && (width < 24 || height < 24)) found.push(`${node.tagName} ${width.toFixed()}x${height.toFixed()} ${node.textContent.trim().slice(0, 30)}`);
  }
  return found;
});

export const picture = (page, name) => page.screenshot({ path: join(PICTURES, `${name}.png`), fullPage: true });

/** A journey of a person, with scripts and without, in a home of its own. */
export const journeys = (browser, zone) => (what, walk) => {
  for (const javaScriptEnabled of [true, false]) {
    test(`${what}, ${javaScriptEnabled ? 'with' : 'without'} scripts`, async (t) => {
      const server = await serve(['serve'], zone);
      t.after(() => server.end());
      const page = await open(browser(), server, { ...PHONE, javaScriptEnabled });
      await walk(page, server, javaScriptEnabled);
      assert.deepEqual(page.wrong, []);
    });
  }
};

export const says = async (page, text) => {
  const said = await page.locator('main').innerText();
  assert.ok(said.includes(text), `${page.url()} does not say ${text}:\n${said}`);
};
export const press = (page, name) => page.getByRole('button', { name, exact: true }).first().click();
export const follow = (page, name) => page.getByRole('link', { name, exact: true }).first().click();
export const pick = (page, name, value) => page.locator(`label:has(input[name="${name}"][value="${value}"])`).first().click();
