// Code words on this device: one typed without a connection is kept until it can be sent, from the
// live page or from the person's own page. Without this script the page works by plain forms.
(() => {
  const box = document.querySelector('[data-word]');
  if (!box) return;
  const { person } = box.dataset;
  const session = box.dataset.word;
  const form = box.querySelector('form');
  const line = box.querySelector('[data-word-state]');
  const storeKey = 'academy.words';

  const newKey = () => {
    const bytes = crypto.getRandomValues(new Uint8Array(12));
    return Array.from(bytes, (b) => b.toString(16).padStart(2, '0')).join('');
  };

  const show = (kind, text) => {
    line.className = `save ${kind}`;
    line.textContent = text;
    line.hidden = text === '';
  };

  const read = () => {
    try {
      return JSON.parse(localStorage.getItem(storeKey)) || [];
    } catch {
      return [];
    }
  };
  const write = (entries) => {
    try {
      if (entries.length > 0) localStorage.setItem(storeKey, JSON.stringify(entries));
      else localStorage.removeItem(storeKey);
      return true;
    } catch {
      return false;
    }
  };
  // An entry is never sent under another person's sign-in.
  const mine = () => read().filter((e) => e.person === person);
  const forget = (key) => write(read().filter((e) => e.key !== key));

  // What is known about the person's attendance comes anew from the server, never from here.
  const refresh = async () => {
    const shown = document.querySelector('[data-mine]');
    if (!shown) return;
    try {
      const page = await fetch(location.pathname, { credentials: 'same-origin' });
      const fresh = new DOMParser()
        .parseFromString(await page.text(), 'text/html')
        .querySelector('[data-mine]');
      if (fresh) shown.replaceWith(fresh);
    } catch {
      // The word is recorded; the card follows with the next page.
    }
  };

  const post = (entry) =>
    fetch(`/api/v1/sessions/${entry.session}/check-in`, {
      method: 'POST',
      credentials: 'same-origin',
      headers: { 'Content-Type': 'application/json', 'X-Academy': '1' },
      body: JSON.stringify({
        key: entry.key,
        person: entry.person,
        word: entry.word,
        ticket: entry.ticket,
        elapsedSeconds: entry.elapsed,
      }),
    });

  let sending = false;
  const send = async () => {
    const [entry] = mine();
    if (!entry || sending) return;
    sending = true;
    show('saving', box.dataset.textSending);
    try {
      const answer = await post(entry);
      if (answer.status >= 500) throw new Error('server');
      const body = await answer.json();
      if (answer.status === 401) {
        show('offline', body.title || box.dataset.textFailed);
      } else if (answer.status === 429) {
        show('offline', body.title);
        setTimeout(send, 61000);
      } else {
        forget(entry.key);
        show(answer.ok ? 'saved' : 'offline', answer.ok ? body.text : body.title);
        if (answer.ok) {
          if (form) form.querySelector('input[type=text]').value = '';
          refresh();
        }
        if (mine().length > 0) setTimeout(send, 500);
      }
    } catch {
      show('offline', box.dataset.textKept);
    } finally {
      sending = false;
    }
  };

  if (form) {
    form.addEventListener('submit', (event) => {
      const field = form.querySelector('input[type=text]');
      const word = field.value.trim();
      if (word === '') {
        event.preventDefault();
        field.focus();
        return;
      }
      const entry = {
        key: newKey(),
        session,
        person,
        word,
        ticket: box.dataset.ticket,
        // Seconds since the page came, by a clock that nobody can set back; and how old the page was,
        // where it is a copy that opened without a network.
        elapsed: Math.round(performance.now() / 1000) + Number(box.dataset.age || 0),
      };
      // Where nothing can be kept, the plain form does its work.
      if (!write([...read(), entry])) return;
      event.preventDefault();
      send();
    });
  }
  window.addEventListener('online', send);
  setInterval(send, 15000);
  send();
})();
