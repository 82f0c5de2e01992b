/*
 * A draft is kept on this phone the moment it is typed, and at the Academy as soon as there is a
 * connection. Each side names the version from which it was written on: what somebody else has
 * written in the meantime is shown beside, never overwritten. Without this script the same page is
 * a plain form.
 *
 * On the phone: academy-task:<person>:<task> = {version, text, answers, at}, as long as it is not
 * at the Academy. It is never sent under another person's sign-in.
 */
(() => {
  const block = document.querySelector('[data-draft]');
  if (!block) return;
  const words = block.dataset;
  const form = block.closest('form');
  const key = 'academy-task:' + words.person + ':' + words.draft;
  const versionField = block.querySelector('[data-version]');
  const text = block.querySelector('textarea:not([data-answer])');
  const answers = Array.from(block.querySelectorAll('[data-answer]'));
  const said = block.querySelector('[data-save]');
  const WAIT = 1200; // after the last key
  const PATIENCE = 15000;
  const AGAIN = 20000;

  let timer = null;
  let sending = false;
  let conflicting = false;
  let leaving = false;

  function storage(work) {
    try {
      return work(localStorage);
    } catch (refused) {
      return null; // a browser that keeps nothing: the Academy still does
    }
  }

  function now() {
    const given = {};
    answers.forEach((field) => { if (field.value.trim()) given[field.dataset.answer] = field.value; });
    return {text: text && !text.dataset.answer ? text.value : '', answers: given};
  }

  function put(draft) {
    if (text) text.value = draft.text;
    answers.forEach((field) => { field.value = draft.answers[field.dataset.answer] || ''; });
  }

  function same(one, other) {
    const plain = (draft) => JSON.stringify([
      draft.text.replace(/\r\n/g, '\n'),
      Object.keys(draft.answers).sort().map((name) => [name, draft.answers[name].replace(/\r\n/g, '\n')])]);
    return plain(one) === plain(other);
  }

  function keep() {
    const kept = storage((store) => {
      store.setItem(key, JSON.stringify({version: Number(versionField.value), at: Date.now(), ...now()}));
      store.setItem('academy-unsent-task', key);
      return true;
    });
    if (kept) say('offline', words.kept);
  }

  function forget() {
    storage((store) => {
      store.removeItem(key);
      if (store.getItem('academy-unsent-task') === key) store.removeItem('academy-unsent-task');
      return true;
    });
  }

  function say(state, what) {
    if (said.textContent === what) return;
    said.className = 'save ' + state;
    said.textContent = what;
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
    fetch('/api/v1/tasks/' + words.draft + '/draft', {
      method: 'PUT',
      credentials: 'same-origin',
      headers: {'Content-Type': 'application/json', 'Accept': 'application/json', 'X-Academy': '1'},
      body: JSON.stringify({version: Number(versionField.value), ...draft}),
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
    if (same(draft, now())) {
      forget();
      say('saved', words.saved);
    } else {
      keep();
      later(WAIT);
    }
  }

  // It is on the phone; another try comes by itself and when the connection is back.
  function waits() {
    keep();
    later(AGAIN);
  }

  function conflict(theirs) {
    conflicting = true;
    keep();
    const panel = document.createElement('section');
    panel.className = 'note warn';
    panel.setAttribute('role', 'alert');
    const inside = document.createElement('div');
    inside.className = 'stack g2';
    const line = (tag, what, name) => {
      const element = document.createElement(tag);
      element.textContent = what;
      if (name) element.className = name;
      inside.append(element);
    };
    line('p', words.conflict);
    line('h3', words.theirs + (theirs.by ? ' ' + theirs.by : ''), 'h4');
    if (theirs.text) line('p', theirs.text, 'pre other-draft');
    answers.forEach((field) => {
      const answer = theirs.answers[field.dataset.answer];
      if (answer) line('p', answer, 'pre other-draft');
    });
    const row = document.createElement('p');
    row.className = 'row';
    const button = (label, name, work) => {
      const element = document.createElement('button');
      element.type = 'button';
      element.className = 'btn quiet';
      element.dataset.choice = name;
      element.textContent = label;
      element.addEventListener('click', () => {
        conflicting = false;
        versionField.value = theirs.version;
        panel.remove();
        work();
      });
      row.append(element);
    };
    button(words.mine, 'mine', () => later(0));
    button(words.take, 'theirs', () => {
      put(theirs);
      forget();
      say('saved', words.saved);
    });
    inside.append(row);
    panel.append(inside);
    block.prepend(panel);
    say('offline', words.kept);
  }

  // What this phone still holds goes on from where it was; if the Academy has moved on, both are shown.
  const held = storage((store) => JSON.parse(store.getItem(key)));
  if (held && !same(held, now())) {
    const theirs = {version: Number(versionField.value), by: '', ...now()};
    put(held);
    if (held.version === theirs.version) {
      say('offline', words.kept);
      later(0);
    } else {
      conflict(theirs);
    }
  } else if (held) {
    forget();
  }

  block.addEventListener('input', (event) => {
    if (event.target === versionField) return;
    keep();
    later(WAIT);
  });
  window.addEventListener('online', () => { if (storage((store) => store.getItem(key))) later(0); });

  form.addEventListener('submit', (event) => {
    if (!navigator.onLine) {
      event.preventDefault();
      keep();
      say('offline', words.offline);
      return;
    }
    // The form carries everything. What is kept here stays until a page shows it at the Academy.
    leaving = true;
    clearTimeout(timer);
  });
  // The page came back without an answer from the Academy: what was sent may not have arrived.
  window.addEventListener('pageshow', (event) => { if (event.persisted) { leaving = false; later(0); } });
})();
