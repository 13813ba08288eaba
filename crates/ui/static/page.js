// Holdfast's own script. Everything works without it; it only makes things smoother and leaving faster.
// Hooks are data attributes; states go into attributes of <html>, words come from the page.
(() => {
  'use strict';
  const root = document.documentElement;
  const all = (where, what) => [...where.querySelectorAll(what)];
  const on = (type, act, where = document) => where.addEventListener(type, act);
  const token = () => document.querySelector('meta[name=token]')?.content ?? '';
  const withToken = () => new URLSearchParams({ _token: token() });

  // Asks for this page once more. A reload would send the form again that it answers.
  const anew = () => location.replace(location.pathname + location.search);

  // A page that comes back from the browser's memory is covered, then asked for again.
  on('pageshow', (event) => {
    all(document, '[aria-disabled=true][data-said]').forEach(rest);
    sent = new WeakSet();
    if (!event.persisted) return;
    root.setAttribute('data-leaving', '');
    anew();
  }, window);

  // Privacy veil: an app switcher shows a plain page.
  on('visibilitychange', () => {
    if (document.hidden) all(document, 'form[data-draft]').forEach(keepNow);
    if (root.dataset.veil !== 'off') root.toggleAttribute('data-veiled', document.hidden);
  });

  // What locks or leaves in one tab covers all others at once, before the server has answered.
  const tabs = 'BroadcastChannel' in window && new BroadcastChannel('lock');
  const cover = () => {
    all(document, 'form[data-draft]').forEach(keepNow);
    root.setAttribute('data-leaving', '');
  };
  if (tabs) tabs.onmessage = ({ data }) => {
    cover();
    document.title = '\u200b';
    data === 'exit' ? location.replace('/blank') : again();
  };
  const tell = (what) => { if (tabs) tabs.postMessage(what); };
  const left = () => fetch('/lock/left', { cache: 'no-store' }).then((answer) => answer.text()).then(Number);
  // A covered page is asked for again once the server has locked: it comes back as Unlock.
  function again() {
    left().then((seconds) => seconds ? setTimeout(again, 200) : anew(), () => setTimeout(again, 2000));
  }
  on('submit', (event) => { if (event.target.matches('[action="/lock"]')) tell('lock'); });

  // Exit: covered in this frame, locked by the way, gone at once. Nothing waits for an answer.
  const leave = () => {
    cover();
    document.title = '\u200b';
    tell('exit');
    if (token()) navigator.sendBeacon('/lock', withToken());
    location.replace(root.dataset.leave || '/exit');
  };
  on('click', (event) => {
    if (!event.target.closest?.('[data-exit]') || event.button) return;
    event.preventDefault();
    leave();
  });

  // Shift three times within five seconds. Any other key begins again.
  let shifts = 0;
  let forget;
  const count = (n) => {
    shifts = n;
    n ? root.setAttribute('data-shift', n) : root.removeAttribute('data-shift');
    const said = document.querySelector('[data-exit-said]');
    if (said) said.textContent = [, said.dataset.two, said.dataset.one][n] ?? '';
  };
  on('keydown', (event) => {
    if (root.dataset.keys === 'off' || event.repeat) return;
    clearTimeout(forget);
    if (event.key !== 'Shift') return shifts && count(0);
    count(shifts + 1);
    if (shifts > 2) return leave();
    forget = setTimeout(count, 5000, 0);
  });
  on('pointerdown', () => shifts && count(0));

  // Drafts: 800 ms after typing stops, at most one write every 2 s, and whatever is left on the way out.
  const drafts = new WeakMap();
  const draft = (form) => drafts.get(form) ?? drafts.set(form, { last: 0 }).get(form);
  function keepNow(form) {
    const state = draft(form);
    if (!state.timer) return;
    clearTimeout(state.timer);
    state.timer = 0;
    state.last = Date.now();
    const body = new URLSearchParams(new FormData(form));
    const headers = { 'X-Token': token(), 'X-Draft': '1' };
    const note = form.querySelector('[data-draft-said]');
    const say = (words) => { if (note && note.textContent !== words) note.textContent = words; };
    fetch(form.dataset.draft, { method: 'POST', body, headers, keepalive: true, redirect: 'manual' }).then((answer) => {
      // After the lock it is sealed, and the answer leads to Unlock.
      if (answer.ok || answer.type === 'opaqueredirect') say(note?.dataset.draftSaid);
      else if (answer.status !== 409) say(note?.dataset.draftLost); // 409: it was sent to be kept meanwhile.
    }, () => say(note?.dataset.draftLost));
  }
  on('input', (event) => {
    const form = event.target.form;
    if (!form?.dataset.draft) return;
    const state = draft(form);
    clearTimeout(state.timer);
    state.timer = setTimeout(keepNow, Math.max(800, state.last + 2000 - Date.now()), form);
  });
  on('pagehide', () => all(document, 'form[data-draft]').forEach(keepNow), window);

  // Idle lock: a warning a minute before, which any sign of the person takes back. The server decides:
  // it knows of the other tabs, and being asked is no sign of the person.
  const idle = Number(root.dataset.idle || 0) * 1000;
  const soon = Math.min(60000, idle / 2);
  const banner = document.querySelector('[data-lock-banner]');
  let seen = Date.now();
  let told = seen;
  let looked = seen;
  const stay = () => {
    seen = Date.now();
    if (banner && !banner.hidden) hideBanner();
    if (seen - told < Math.min(45000, idle / 4)) return;
    told = seen;
    fetch('/stay', { method: 'POST', body: withToken(), headers: { 'X-Token': token() } }).catch(() => {});
  };
  const hideBanner = () => {
    banner.hidden = true;
    banner.querySelector('[data-said]').textContent = '';
    told = 0;
  };
  const warn = () => {
    if (!banner.hidden) return;
    banner.hidden = false;
    const said = banner.querySelector('[data-said]');
    said.textContent = said.dataset.said;
  };
  const remaining = () => seen + idle - Date.now();
  const watch = async () => {
    const slept = Date.now() - looked > 30000;
    looked = Date.now();
    if (slept || remaining() <= soon) {
      const asked = seen;
      const seconds = await left().catch(() => remaining() / 1000);
      if (seconds <= 0) {
        cover();
        return again();
      }
      if (seen === asked) seen = Date.now() + seconds * 1000 - idle;
      if (remaining() <= soon) warn();
      else if (!banner.hidden) hideBanner();
    }
    looked = Date.now();
    setTimeout(watch, Math.min(5000, Math.max(1000, remaining())));
  };
  if (idle && banner) {
    ['keydown', 'focusin', 'pointerdown', 'input'].forEach((type) => on(type, stay));
    on('click', stay, banner);
    watch();
  }

  // Forms: one send each; the button says that it is at work and keeps the focus.
  let sent = new WeakSet();
  function rest(button) {
    button.removeAttribute('aria-disabled');
    button.lastElementChild.textContent = button.dataset.said;
    delete button.dataset.said;
  }
  on('submit', (event) => {
    const { target: form, submitter: button } = event;
    if (sent.has(form)) return event.preventDefault();
    sent.add(form);
    all(form, '[data-passphrase] input').forEach((input) => { input.type = 'password'; });
    clearTimeout(draft(form).timer);
    draft(form).timer = 0; // What is saved is no draft any more.
    if (form.matches('[action^="/begun/"]')) all(document, 'form[data-draft]').forEach((one) => { clearTimeout(draft(one).timer); draft(one).timer = 0; });
    if (!button?.dataset.busy) return;
    button.dataset.said = button.textContent;
    button.setAttribute('aria-disabled', 'true');
    button.lastElementChild.textContent = button.dataset.busy;
  });

  // What only a script can do is offered; focus goes to what needs a change.
  all(document, '[data-passphrase] button[hidden], [data-filter-box], [data-copy], [data-print]').forEach((one) => { one.hidden = false; });
  document.querySelector('[data-focus]')?.focus();

  // Passphrase: show and hide, Caps Lock.
  on('click', (event) => {
    const button = event.target.closest?.('[data-passphrase] button');
    if (!button) return;
    const shown = button.getAttribute('aria-pressed') !== 'true';
    button.setAttribute('aria-pressed', shown);
    document.getElementById(button.getAttribute('aria-controls')).type = shown ? 'text' : 'password';
  });
  on('keyup', (event) => {
    const note = event.target.closest?.('[data-passphrase]')?.querySelector('[data-said]');
    if (note && event.getModifierState) note.textContent = event.getModifierState('CapsLock') ? note.dataset.said : '';
  });

  // Feelings: typing narrows the words and says how many are left.
  on('input', (event) => {
    const box = event.target.closest?.('[data-filter-box]');
    if (!box) return;
    const wanted = event.target.value.trim().toLowerCase();
    const list = box.closest('[data-filter]');
    let left = 0;
    for (const word of all(list, '[data-filter-word]')) {
      const fits = word.textContent.toLowerCase().includes(wanted);
      word.hidden = !fits;
      left += fits;
    }
    for (const family of all(list, 'details')) {
      family.hidden = !family.querySelector('[data-filter-word]:not([hidden])');
      if (wanted) family.open = true;
    }
    const said = box.querySelector('[role=status]');
    const { none, one, many } = said.dataset;
    said.textContent = !wanted ? '' : left > 1 ? many.replace('#', left) : left ? one : none;
  });
  on('keydown', (event) => {
    if (event.key === 'Enter' && event.target.closest?.('[data-filter-box]')) event.preventDefault();
  });

  // Hints beside what is typed: asked for when typing rests, put in place where nobody is answering one.
  let asking = 0;
  async function look(form) {
    const turn = ++asking;
    const body = new URLSearchParams(new FormData(form));
    body.set('_then', 'beside');
    const answer = await fetch(form.action, { method: 'POST', body, headers: { 'X-Token': token() }, redirect: 'error' }).catch(() => {});
    if (!answer?.ok || turn !== asking) return;
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    for (const part of all(form, '[data-looked]')) {
      const fresh = page.getElementById(part.id);
      const isInUse = part.contains(document.activeElement) || part.querySelector(':checked');
      if (fresh && !isInUse && !fresh.isEqualNode(part)) part.replaceChildren(...fresh.childNodes);
    }
  }
  let rests;
  on('input', (event) => {
    const form = event.target.form;
    if (!event.target.matches('textarea, [type=text]') || !form?.querySelector('[data-looked]')) return;
    clearTimeout(rests);
    rests = setTimeout(look, 500, form);
  });

  // Copy and print, offered only where the script can do them.
  on('click', (event) => {
    const copy = event.target.closest?.('[data-copy]');
    const from = copy && document.getElementById(copy.dataset.copy);
    if (from) navigator.clipboard?.writeText((from.value ?? from.textContent).trim()).then(() => {
      const label = copy.textContent;
      if (label === root.dataset.copied) return;
      copy.setAttribute('aria-live', 'polite');
      copy.textContent = root.dataset.copied;
      setTimeout(() => { copy.textContent = label; }, 4000);
    }, () => {});
    if (event.target.closest?.('[data-print]')) window.print();
  });

  // A running pause: minutes only; heard at five minutes and at the end.
  for (const timer of all(document, '[data-timer]')) {
    const ends = Date.parse(timer.dataset.timer);
    if (!ends) continue;
    const [left, said] = [timer.querySelector('[role=timer]'), timer.querySelector('[role=status]')];
    const show = () => {
      const minutes = Math.max(0, Math.ceil((ends - Date.now()) / 60000));
      left.textContent = left.textContent.replace(/^\d+/, minutes);
      const words = minutes === 0 ? said.dataset.over : minutes <= 5 && timer.dataset.long ? said.dataset.five : '';
      if (words && said.textContent !== words) said.textContent = words;
      if (minutes > 5) timer.dataset.long = '1';
      if (minutes) setTimeout(show, 10000);
    };
    show();
  }
})();
