/*
 * What somebody writes is kept on this device the moment it is typed, and at the Academy as soon as
 * there is a connection. Each side names what it was written on from: what was written elsewhere in
 * the meantime is shown beside, never overwritten. Without this script the same page is a plain form.
 *
 * On the device: academy-<kind>:<person>:<thing>:<page> = {version, change, fields, sent, at}, until
 * the Academy has acknowledged that very text. Each opened page has a copy of its own and holds a lock
 * on it as long as it lives; the next page takes over copies that nobody holds. Copies are read for
 * their own person only, and nothing is sent under another's sign-in: the Academy refuses it.
 *
 * Where two texts are to be compared, comparison.js shows them.
 *
 * A page has one line [data-draft=<kind>] that says where the text is, in the form or, where nothing
 * can be written at present, outside of it; its script says how the text travels (all but the path may
 * be left out):
 *   path(thing)    where it is sent to
 *   body(draft)    what is sent of {version, person, writer, fields}
 *   read(json)     the fields that the Academy, or an older copy, tells
 *   shown()        where nothing can be written: the fields that the page shows as kept
 *   passing        names of fields that are no text
 */
window.AcademyDraft = (kind, {path, body = (draft) => draft, read = (json) => json.fields, shown = () => null, passing = /^$/}) => {
  const said = document.querySelector('[data-draft=' + kind + ']');
  if (!said) return;
  const words = said.dataset;
  const WAIT = 1500; // after the last key
  const AGAIN = 20000;
  const copies = 'academy-' + kind + ':' + words.person + ':' + words.thing;

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
  const textOf = (copy) => copy.fields || read(copy);
  const plain = (text) => String(text || '').replace(/\r\n/g, '\n').trim();
  const same = (one, other, names) => names.every((name) => plain(one[name]) === plain(other[name]));

  /* The page that wrote last at the Academy, and its change: all it sent before is there too. */
  const written = {page: (words.written || '').split(':')[0], change: Number((words.written || '').split(':')[1])};
  const wroteLast = (name) => written.page && pageOf(name) === written.page; // older copies name no page
  const arrivedBefore = (name, copy) => wroteLast(name) && copy.change <= written.change;

  function others() {
    return storage((store) => Object.keys(store)
      .filter((name) => name === copies || name.startsWith(copies + ':'))) || [];
  }

  /* Works on a copy that no living page holds. */
  function unheld(name, work) {
    if (!navigator.locks) return Promise.resolve(work());
    return navigator.locks.request(name, {ifAvailable: true}, (lock) => { if (lock) work(); });
  }

  /* Drops what the Academy has: what a page sent before its last change, or what this page shows of it. */
  function dropArrived(there, names) {
    others().forEach((name) => unheld(name, () => {
      const copy = stored(name);
      if (copy && (arrivedBefore(name, copy) || there && same(textOf(copy), there, names))) drop(name);
    }));
  }

  const form = said.closest('form');
  if (!form) { // it was handed in, and is not needed here any more
    const there = shown();
    dropArrived(there, Object.keys(there || {}));
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
  let sent = null; // what has been sent and not been answered
  let conflicting = words.shown === 'conflict'; // the page itself shows both
  let leaving = false;
  let unkept = false; // what is written is on this page alone

  if (navigator.locks) navigator.locks.request(key, () => new Promise(() => {}));

  const fields = Array.from(form.elements).filter((field) =>
    field.name.startsWith(prefix) && !['submit', 'hidden', 'file'].includes(field.type) && !passing.test(field.name));

  const nameOf = (field) => field.name.slice(prefix.length);
  const valueOf = (field) => field.type === 'checkbox' ? String(field.checked) : field.value;
  const now = () => Object.fromEntries(fields.map((field) => [nameOf(field), valueOf(field)]));
  const differing = (one, other) => fields.filter((field) => !same(one, other, [nameOf(field)]));

  /* What the Academy has; null where the page shows a text that was refused. */
  const opened = words.shown ? null : now();

  function put(given) {
    fields.forEach((field) => {
      const value = given[nameOf(field)];
      if (value === undefined) return;
      if (field.type === 'checkbox') field.checked = value === 'true';
      else field.value = value;
    });
  }

  function say(state, what) {
    said.className = 'save ' + state;
    if (said.textContent !== what) said.textContent = what;
  }

  function keep() {
    const version = conflicting ? '' : versionField.value; // what is not decided is asked again
    const copy = {version, change, at: Date.now(), fields: now(), sent};
    const kept = storage((store) => {
      store.setItem(key, JSON.stringify(copy));
      return true;
    });
    unkept = !kept;
    say('offline', kept ? words.kept : words.unkept);
    return kept;
  }

  /* The Academy has what the page shows. */
  function settled() {
    drop(key);
    unkept = false;
    say('saved', words.saved);
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
    const draft = {change, fields: now(), before: sent};
    sent = draft.fields;
    say('saving', words.saving);
    running = window.AcademyCall('PUT', path(words.thing), body({
      version: versionField.value,
      person: words.person,
      writer: page + ':' + change,
      fields: draft.fields
    })).then(({status, json}) => {
      if (status === 200 && 'version' in json) arrived(draft, json);
      else if (status === 409 && 'version' in json) moved(draft, json);
      else if (status < 300 || status >= 500 || status === 401 || status === 429) waits();
      else if (keep()) say('offline', json.detail || json.title || words.refused);
    }).catch(waits).finally(() => { running = null; });
  }

  function arrived(draft, json) {
    versionField.value = json.version;
    sent = null;
    if (draft.change === change && differing(draft.fields, now()).length === 0) {
      settled();
    } else {
      keep();
      later(WAIT);
    }
  }

  // What stands there may be this page's own, sent before, whose acknowledgement was lost.
  function moved(draft, json) {
    const theirs = {...json, fields: read(json)};
    sent = null;
    if (draft.before && differing(draft.before, theirs.fields).length === 0) {
      versionField.value = theirs.version;
      keep();
      later(0);
    } else {
      conflict(theirs);
    }
  }

  // It is kept as well as can be; another try comes by itself and when the connection is back.
  function waits() {
    keep();
    later(AGAIN);
  }

  /* A form may be longer than the screen: what is asked stands where its writer looks. */
  function besideWhatIsWritten() {
    const field = fields.find((each) => each === document.activeElement);
    return field && (field.closest('fieldset') || field.closest('.field')) || said;
  }

  function conflict(theirs) {
    conflicting = true;
    keep();
    const decided = (work) => () => {
      conflicting = false;
      versionField.value = theirs.version;
      work();
    };
    besideWhatIsWritten().after(window.AcademyComparison(words, theirs, differing(theirs.fields, now()), {
      mine: decided(() => later(0)),
      take: decided(() => {
        put(theirs.fields);
        settled();
      })
    }));
  }

  /*
   * What this device still holds goes on from where it was; if the Academy has moved on, both are
   * shown. A copy is dropped once the Academy has it, or once this page keeps its text.
   */
  function takeOver(name) {
    const copy = stored(name);
    if (!copy || name === key) return;
    const text = textOf(copy);
    const mine = change > 0 || conflicting; // this page has a text of its own
    if (arrivedBefore(name, copy) || opened && differing(text, opened).length === 0) drop(name);
    else if (differing(text, now()).length === 0) {
      if (keep()) drop(name);
    } else if (!mine) {
      const theirs = {version: versionField.value, fields: opened};
      const known = String(copy.version) === theirs.version || wroteLast(name)
        || copy.sent && differing(copy.sent, opened).length === 0;
      put(text);
      change += 1;
      if (keep()) drop(name);
      if (known) later(0);
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
  // The page before this one may not have let go of its copy yet.
  if (opened) setTimeout(() => dropArrived(opened, fields.map(nameOf)), WAIT);

  form.addEventListener('input', (event) => {
    if (!fields.includes(event.target)) return;
    change += 1;
    keep();
    later(WAIT);
  });
  window.addEventListener('online', () => { if (unkept || stored(key)) later(0); });
  // The form carries everything, once the answer on the way has told what it is written on from.
  form.addEventListener('submit', (event) => {
    if (!navigator.onLine) {
      event.preventDefault();
      if (keep()) say('offline', words.offline);
      return;
    }
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
    if (writerField) writerField.value = page + ':' + change;
  });
  window.addEventListener('pageshow', (event) => {
    if (!event.persisted) return;
    leaving = false;
    if (stored(key)) later(0);
  });
};
