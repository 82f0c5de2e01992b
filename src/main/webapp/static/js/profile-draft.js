/*
 * A profile is kept on this device the moment it is typed, and at the Academy as soon as there is a
 * connection. Each side names what it was written on from: what somebody else has written in the
 * meantime is shown beside, never overwritten. Without this script the same page is a plain form.
 *
 * On the device: academy-profile:<person>:<community> = {version, fields, at}, as long as it is not
 * at the Academy. It is never sent under another person's sign-in.
 */
(() => {
  const said = document.querySelector('[data-profile-draft]');
  if (!said) return;
  const words = said.dataset;
  const form = said.closest('form');
  const prefix = form.id + ':';
  const key = 'academy-profile:' + words.person + ':' + words.profileDraft;
  const versionField = form.elements[prefix + 'version'];
  const WAIT = 1500; // after the last key
  const PATIENCE = 15000;
  const AGAIN = 20000;

  let timer = null;
  let sending = false;
  let conflicting = false;
  let leaving = false;

  const fields = Array.from(form.elements).filter((field) =>
    field.name.startsWith(prefix) && field !== versionField && field.type !== 'submit'
      && !field.name.endsWith(':sensitiveSeen') && field.type !== 'hidden' && field.type !== 'file'
      && !field.name.endsWith('Removed'));

  function storage(work) {
    try {
      return work(localStorage);
    } catch (refused) {
      return null; // a browser that keeps nothing: the Academy still does
    }
  }

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
      store.setItem(key, JSON.stringify({version: versionField.value, at: Date.now(), fields: now()}));
      return true;
    });
    if (kept) say('offline', words.kept);
  }

  function forget() {
    storage((store) => { store.removeItem(key); return true; });
  }

  function later(wait) {
    clearTimeout(timer);
    timer = setTimeout(send, wait);
  }

  function send() {
    if (sending || conflicting || leaving) return;
    if (!navigator.onLine) {
      waits();
      return;
    }
    sending = true;
    const draft = now();
    const abort = new AbortController();
    const patience = setTimeout(() => abort.abort(), PATIENCE);
    say('saving', words.saving);
    fetch('/api/v1/communities/' + words.profileDraft + '/draft', {
      method: 'PUT',
      credentials: 'same-origin',
      headers: {'Content-Type': 'application/json', 'Accept': 'application/json', 'X-Academy': '1'},
      body: JSON.stringify({version: versionField.value, fields: draft}),
      signal: abort.signal
    }).then((response) => response.json().catch(() => ({})).then((body) => {
      if (response.ok) arrived(draft, body);
      else if (response.status === 409 && 'version' in body) conflict(body);
      else if (response.status >= 500 || response.status === 401 || response.status === 429) waits();
      else {
        keep();
        say('offline', body.detail || words.refused);
      }
    })).catch(waits).finally(() => {
      clearTimeout(patience);
      sending = false;
    });
  }

  function arrived(draft, body) {
    versionField.value = body.version;
    if (differing(draft, now()).length === 0) {
      forget();
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
      forget();
      say('saved', words.saved);
    });
    panel.append(inside);
    said.after(panel);
    say('offline', words.kept);
  }

  // What this device still holds goes on from where it was; if the Academy has moved on, both are shown.
  const held = storage((store) => JSON.parse(store.getItem(key)));
  if (held && differing(held.fields, now()).length > 0) {
    const theirs = {version: versionField.value, by: '', fields: now()};
    put(held.fields);
    if (held.version === theirs.version) {
      say('offline', words.kept);
      later(0);
    } else {
      conflict(theirs);
    }
  } else if (held) {
    forget();
  }

  form.addEventListener('input', (event) => {
    if (!fields.includes(event.target)) return;
    keep();
    later(WAIT);
  });
  window.addEventListener('online', () => { if (storage((store) => store.getItem(key))) later(0); });
  // The form carries everything. What is kept here stays until a page shows it at the Academy.
  form.addEventListener('submit', () => {
    leaving = true;
    clearTimeout(timer);
  });
  window.addEventListener('pageshow', (event) => { if (event.persisted) { leaving = false; later(0); } });
})();
