// How fast the pages are, and how heavy: made-up moments in a vault of its
// own, the program serving it, and one reader without a browser.
//
//   cargo build --release -p holdfast --bins --example cheap
//   node benches/web.mjs target/release/examples/cheap [1000 5000 10000 100000]
//
// `cheap` is the same program with a key derivation that costs nothing, so that
// the start is measured and not Argon2id.

import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import http from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

const [program, ...asked] = process.argv.slice(2);
const sizes = asked.length ? asked.map(Number) : [1000, 5000, 10000, 100000];
const ROUNDS = 200;
// A zone in which it is about two in the afternoon now: at night the pages are shorter.
const east = ((14 - new Date().getUTCHours() + 36) % 24) - 12;
const AFTERNOON = `Etc/GMT${east > 0 ? '-' : '+'}${Math.abs(east)}`;
const PASSPHRASE = 'harbor lantern moss violet spoon';
const agent = new http.Agent({ keepAlive: true, maxSockets: 1 });

function ask(state, method, path, body = '') {
  return new Promise((told, lost) => {
    const headers = { 'Sec-Fetch-Site': 'same-origin', Cookie: state.cookie ?? '' };
    if (method === 'POST') Object.assign(headers, { 'Content-Type': 'application/x-www-form-urlencoded', 'Content-Length': Buffer.byteLength(body) });
    const request = http.request({ host: '127.0.0.1', port: state.port, method, path, headers, agent }, (answer) => {
      const parts = [];
      answer.on('data', (part) => parts.push(part));
      answer.on('end', () => {
        const text = Buffer.concat(parts).toString();
        const cookie = answer.headers['set-cookie']?.[0];
        if (cookie) state.cookie = cookie.split(';')[0];
        state.token = text.match(/name="token" content="([^"]*)"/)?.[1] ?? state.token;
        told({ status: answer.statusCode, text, location: answer.headers.location });
      });
    });
    request.on('error', lost);
    request.end(body);
  });
}

async function post(state, path, fields) {
  const answer = await ask(state, 'POST', path, new URLSearchParams({ _token: state.token, ...fields }).toString());
  if (answer.status >= 400) throw new Error(`POST ${path}: ${answer.status}`);
  return answer;
}
const at = (times, part) => times[Math.min(times.length - 1, Math.floor(times.length * part))];
const ms = (number) => number.toFixed(1).padStart(7);

async function timed(state, what) {
  const times = [];
  for (let n = 0; n < ROUNDS; n += 1) {
    const begun = performance.now();
    await what(n);
    times.push(performance.now() - begun);
  }
  times.sort((a, b) => a - b);
  return [at(times, 0.5), at(times, 0.95)];
}

async function started(environment) {
  const begun = performance.now();
  const child = spawn(program, ['serve', '--port', '0', '--no-open'], { env: environment });
  const line = await new Promise((found) => child.stdout.once('data', (text) => found(String(text))));
  const state = { port: Number(line.match(/:(\d+)\//)[1]) };
  await ask(state, 'GET', '/unlock');
  return { child, state, start: performance.now() - begun };
}

const memory = (pid) => Number(readFileSync(`/proc/${pid}/status`, 'utf8').match(/VmRSS:\s+(\d+)/)[1]) / 1024;

for (const records of sizes) {
  const home = mkdtempSync(join(tmpdir(), 'bench-'));
  const environment = { PATH: process.env.PATH, HOME: home, XDG_DATA_HOME: join(home, 'd'), XDG_STATE_HOME: join(home, 's'), TZ: AFTERNOON };
  const secret = join(home, 'passphrase');
  writeFileSync(secret, `${PASSPHRASE}\n`);
  const run = (args, input) => {
    const done = spawnSync(program, ['--passphrase-file', secret, ...args], { env: environment, input, maxBuffer: 1 << 30 });
    if (done.status !== 0) throw new Error(String(done.stderr));
    return done.stdout;
  };
  run(['init']);
  run(['moment', 'add', '--json', '-'], run(['sample', '--records', String(records), '--seed', '1']));
  const { child, state, start } = await started(environment);
  await post(state, '/unlock', { passphrase: PASSPHRASE });
  const open = memory(child.pid);
  const list = (await ask(state, 'GET', '/moments')).text;
  const moment = list.match(/\/moments\/[0-9a-z]{26}/)[0];
  console.log(`\n${records} moments · start to first page ${start.toFixed(0)} ms · memory ${open.toFixed(0)} MB after unlocking`);
  console.log('page                       p50 ms  p95 ms   KB   KB gzip');
  const pages = ['/', '/moments', '/insights', '/moments/new', moment, `${moment}/body`, `${moment}/kept`, '/hold', '/settle', '/help'];
  for (const path of pages) {
    const { status, text } = await ask(state, 'GET', path);
    if (status !== 200) throw new Error(`${path}: ${status}`);
    const [half, most] = await timed(state, () => ask(state, 'GET', path));
    const name = path.replace(/[0-9a-z]{26}/, '{id}').padEnd(24);
    console.log(`${name} ${ms(half)} ${ms(most)} ${(text.length / 1024).toFixed(0).padStart(4)} ${(gzipSync(text).length / 1024).toFixed(1).padStart(9)}`);
  }
  const [half, most] = await timed(state, (n) => post(state, '/moments/new', { situation: `A line ${n}`, stirred: '4', feelings: 'lonely' }));
  console.log(`${'POST /moments/new'.padEnd(24)} ${ms(half)} ${ms(most)}   (durable)`);
  const asks = await timed(state, async () => ask(state, 'GET', (await post(state, '/search', { q: 'evening' })).location));
  console.log(`${'search "evening"'.padEnd(24)} ${ms(asks[0])} ${ms(asks[1])}`);
  console.log(`memory afterwards ${memory(child.pid).toFixed(0)} MB`);
  const ended = new Promise((done) => child.once('exit', done));
  child.kill();
  await ended; // it makes the day's backup first
  rmSync(home, { recursive: true, force: true });
}
agent.destroy();
