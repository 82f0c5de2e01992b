/*
 * A profile is kept on this device the moment it is typed, and at the Academy as soon as there is a
 * connection. Each side names what it was written on from: what somebody else has written in the
 * meantime is shown beside, never overwritten. Without this script the same page is a plain form.
 *
 * On the device: academy-profile:<person>:<community>:<page> = {version, change, fields, at}, until
 * the Academy has acknowledged that very change. Each opened page has a copy of its own and holds a
 * lock on it as long as it lives; the next page takes over copies that nobody holds. Nothing is sent
 * under another person's sign-in: the Academy refuses it.
 */
(() => {
  const said = document.querySelector('[data-profile-draft]');
  if (!said) return;
  const words = said.dataset;
  const WAIT = 1500; // after the last key
  const PATIENCE = 15000;
  const AGAIN = 20000;
  const copies = 'academy-profile:' + words.person + ':' + words.profileDraft;

  function storage(work) {
    try {
      return work(localStorage);
    } catch (refused) {
      return null; // a browser that keeps nothing: the Academy still does
    }
  }

  const stored = (name) => storage((store) => JSON.parse(store.getItem(name)));
  const drop = (name) => storage((store) => { store.removeItem(name); return true; });
  const pageOf = (name) => name.slice(copies.length + 1);

  /* The page that wrote last at the Academy, and its change: all it sent before is there too. */
  const written = {page: (words.written || '').split(':')[0], change: Number((words.written || '').split(':')[1])};
  const arrivedBefore = (name, copy) => pageOf(name) === written.page && copy.change <= written.change;

  function others() {
    return storage((store) => Object.keys(store)
      .filter((name) => name === copies || name.startsWith(copies + ':'))) || [];
  }

  /* Works on a copy that no living page holds. */
  function unheld(name, work) {
    if (!navigator.locks) return Promise.resolve(work());
    return navigator.locks.request(name, {ifAvailable: true}, (lock) => { if (lock) work(); });
  }

  const form = said.closest('form');
  if (!form) { // it waits for an organizer: what was handed in is not needed here any more
    others().forEach((name) => unheld(name, () => {
      const copy = stored(name);
      if (copy && arrivedBefore(name, copy)) drop(name);
    }));
    return;
  }

  const prefix = form.id + ':';
  const page = Array.from(crypto.getRandomValues(new Uint32Array(3)), (part) => part.toString(16).padStart(8, '0')).join('');
  const key = copies + ':' + page;
  const versionField = form.elements[prefix + 'version'];
  const writerField = form.elements[prefix + 'writer'];

  let change = 0;
  let timer = null;
  let running = null;
  let conflicting = words.shown === 'conflict'; // the page itself shows both
  let leaving = false;

  if (navigator.locks) navigator.locks.request(key, () => new Promise(() => {}));

  const fields = Array.from(form.elements).filter((field) =>
    field.name.startsWith(prefix) && field.type !== 'submit'
      && !field.name.endsWith(':sensitiveSeen') && field.type !== 'hidden' && field.type !== 'file'
      && !field.name.endsWith('Removed'));

  const nameOf = (field) => field.name.slice(prefix.length);
  const valueOf = (field) => field.type === 'checkbox' ? String(field.checked) : field.value;

  function now() {
    const given = {};
    fields.forEach((field) => { given[nameOf(field)] = valueOf(field); });
    return given;
  }

  function put(given) {
    fields.forEach((field) => {
      const value = given[nameOf(field)];
      if (value === undefined) return;
      if (field.type === 'checkbox') field.checked = value === 'true';
      else field.value = value;
    });
  }

  const plain = (text) => String(text || '').replace(/\r\n/g, '\n').trim();

  function differing(one, other) {
    return fields.filter((field) => plain(one[nameOf(field)]) !== plain(other[nameOf(field)]));
  }

  function say(state, what) {
    said.className = 'save ' + state;
    if (said.textContent !== what) said.textContent = what;
  }

  function keep() {
    const kept = storage((store) => {
      store.setItem(key, JSON.stringify({version: versionField.value, change, at: Date.now(), fields: now()}));
      return true;
    });
    if (kept) say('offline', words.kept);
    return kept;
  }

  function later(wait) {
    clearTimeout(timer);
    timer = setTimeout(send, wait);
  }

  function send() {
    if (running || conflicting || leaving) return;
    if (!navigator.onLine) {
      waits();
      return;
    }
    const draft = {change, fields: now()};
    const abort = new AbortController();
    const patience = setTimeout(() => abort.abort(), PATIENCE);
    say('saving', words.saving);
    running = fetch('/api/v1/communities/' + words.profileDraft + '/draft', {
      method: 'PUT',
      credentials: 'same-origin',
      headers: {'Content-Type': 'application/json', 'Accept': 'application/json', 'X-Academy': '1'},
      body: JSON.stringify({
        version: versionField.value,
        person: words.person,
        writer: page + ':' + change,
        fields: draft.fields
      }),
      signal: abort.signal
    }).then((response) => response.json().catch(() => ({})).then((body) => {
      if (response.ok && body.version) arrived(draft, body);
      else if (response.status === 409 && 'version' in body) conflict(body);
      else if (response.ok || response.status >= 500 || response.status === 401 || response.status === 429) waits();
      else {
        keep();
        say('offline', body.detail || body.title || words.refused);
      }
    })).catch(waits).finally(() => {
      clearTimeout(patience);
      running = null;
    });
  }

  function arrived(draft, body) {
    versionField.value = body.version;
    if (draft.change === change && differing(draft.fields, now()).length === 0) {
      drop(key);
      say('saved', words.saved);
    } else {
      keep();
      later(WAIT);
    }
  }

  // It is on the device; another try comes by itself and when the connection is back.
  function waits() {
    keep();
    later(AGAIN);
  }

  function labelOf(field) {
    const label = form.querySelector('label[for="' + field.id + '"]');
    const group = field.closest('fieldset') && field.closest('fieldset').querySelector('legend');
    const row = field.closest('details') && field.closest('details').querySelector('summary');
    return [row, group, label].filter(Boolean).map((each) => each.textContent.trim()).join(' · ');
  }

  function conflict(theirs) {
    conflicting = true;
    keep();
    const panel = document.createElement('section');
    panel.className = 'note warn';
    panel.setAttribute('role', 'alert');
    const inside = document.createElement('div');
    inside.className = 'stack g2';
    const line = (parent, tag, what, name) => {
      const element = document.createElement(tag);
      element.textContent = what;
      if (name) element.className = name;
      parent.append(element);
      return element;
    };
    line(inside, 'p', theirs.detail || '');
    line(inside, 'h2', words.theirs + (theirs.by ? ' ' + theirs.by : ''), 'h4');
    const list = line(inside, 'dl', '', 'facts');
    differing(theirs.fields, now()).forEach((field) => {
      line(list, 'dt', labelOf(field));
      line(list, 'dd', theirs.fields[nameOf(field)] || '–', 'pre');
    });
    const row = line(inside, 'p', '', 'row');
    const button = (label, name, work) => {
      const element = line(row, 'button', label, 'btn quiet');
      element.type = 'button';
      element.dataset.choice = name;
      element.addEventListener('click', () => {
        conflicting = false;
        versionField.value = theirs.version;
        panel.remove();
        work();
      });
    };
    button(words.mine, 'mine', () => later(0));
    button(words.take, 'theirs', () => {
      put(theirs.fields);
      drop(key);
      say('saved', words.saved);
    });
    panel.append(inside);
    said.after(panel);
    say('offline', words.kept);
  }

  /*
   * What this device still holds goes on from where it was; if the Academy has moved on, both are
   * shown. A copy is dropped once the Academy has it, or once this page holds its text.
   */
  function takeOver(name) {
    const copy = stored(name);
    if (!copy || name === key) return;
    const mine = change > 0 || words.shown || conflicting; // this page has a text of its own
    if (arrivedBefore(name, copy)) drop(name);
    else if (differing(copy.fields, now()).length === 0) {
      if (!words.shown || keep()) drop(name);
    } else if (!mine) {
      const theirs = {version: versionField.value, by: '', fields: now()};
      put(copy.fields);
      change += 1;
      if (keep()) drop(name);
      if (copy.version === theirs.version || pageOf(name) === written.page) later(0);
      else conflict(theirs);
    }
  }

  if (words.shown) { // refused just now: the page's text is nowhere else
    change += 1;
    keep();
    if (!conflicting) later(WAIT);
  }
  others()
    .map((name) => ({name, at: (stored(name) || {}).at || 0}))
    .sort((one, other) => other.at - one.at)
    .reduce((before, {name}) => before.then(() => unheld(name, () => takeOver(name))), Promise.resolve());

  form.addEventListener('input', (event) => {
    if (!fields.includes(event.target)) return;
    change += 1;
    keep();
    later(WAIT);
  });
  window.addEventListener('online', () => { if (storage((store) => store.getItem(key))) later(0); });
  // The form carries everything, once the answer on the way has told what it is written on from.
  form.addEventListener('submit', (event) => {
    clearTimeout(timer);
    if (running) {
      event.preventDefault();
      if (leaving) return;
      leaving = true;
      const { submitter } = event;
      running.then(() => {
        leaving = false;
        if (!conflicting) form.requestSubmit(submitter); // else the comparison comes first
      });
      return;
    }
    leaving = true;
    change += 1;
    keep();
    writerField.value = page + ':' + change;
  });
  window.addEventListener('pageshow', (event) => { if (event.persisted) { leaving = false; later(0); } });
})();
