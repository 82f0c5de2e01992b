/*
 * Choosing a community by typing: the editable combobox with a list of the ARIA authoring practices.
 *
 * Without this script the field is a plain text field, and the server asks to choose among what
 * it finds. Markup:
 *
 *   <div class="combo" data-community-combobox data-language="uk"
 *        data-found="Знайдено громад: #" data-none="…" data-more="…" data-failed="…">
 *     <label for="x">…</label>
 *     <input id="x" type="text" …>           what is typed
 *     <input type="hidden" data-value …>     the slug of the community that was chosen, else empty
 *   </div>
 */
(function () {
  'use strict';

  var WAIT_MS = 150;
  var SHOWN = 8;
  var number = 0;

  function element(name, attributes, text) {
    var made = document.createElement(name);
    Object.keys(attributes).forEach(function (key) {
      made.setAttribute(key, attributes[key]);
    });
    if (text) {
      made.textContent = text;
    }
    return made;
  }

  function enhance(box) {
    var input = box.querySelector('input[type="text"], input[type="search"], input:not([type])');
    var value = box.querySelector('input[data-value]');
    if (!input || !value) {
      return;
    }
    var language = box.dataset.language === 'en' ? 'en' : 'uk';
    var id = 'communities-' + (++number);
    var list = element('ul', { id: id, 'class': 'pop', role: 'listbox', hidden: '' });
    list.setAttribute('aria-label', (box.querySelector('label') || input).textContent.trim());
    var status = element('p', { 'class': 'vh', role: 'status' });
    var hint = element('p', { 'class': 'hint combo-hint', hidden: '' });
    var options = [];
    var active = -1;
    var chosen = value.value ? input.value : '';
    var timer = 0;
    var request = null;

    input.setAttribute('role', 'combobox');
    input.setAttribute('aria-autocomplete', 'list');
    input.setAttribute('aria-expanded', 'false');
    input.setAttribute('aria-controls', id);
    input.setAttribute('autocomplete', 'off');
    input.insertAdjacentElement('afterend', list);
    list.insertAdjacentElement('afterend', hint);
    hint.insertAdjacentElement('afterend', status);

    function isOpen() {
      return !list.hidden;
    }

    function close() {
      list.hidden = true;
      input.setAttribute('aria-expanded', 'false');
      move(-1);
    }

    function open() {
      if (options.length > 0) {
        list.hidden = false;
        input.setAttribute('aria-expanded', 'true');
      }
    }

    function move(to) {
      if (active >= 0 && options[active]) {
        options[active].element.setAttribute('aria-selected', 'false');
      }
      active = to;
      if (active >= 0) {
        var now = options[active].element;
        now.setAttribute('aria-selected', 'true');
        now.scrollIntoView({ block: 'nearest' });
        input.setAttribute('aria-activedescendant', now.id);
      } else {
        input.removeAttribute('aria-activedescendant');
      }
    }

    function choose(index) {
      var item = options[index].item;
      chosen = item.name[language];
      input.value = chosen;
      value.value = item.slug;
      say('');
      close();
      value.dispatchEvent(new Event('change', { bubbles: true }));
    }

    function say(text) {
      status.textContent = text;
      hint.textContent = text;
      hint.hidden = true;
    }

    function show(answer) {
      list.textContent = '';
      active = -1;
      options = answer.items.map(function (item, index) {
        var line = element('li', { id: id + '-' + index, role: 'option', 'aria-selected': 'false' });
        line.appendChild(element('b', {}, item.name[language]));
        line.appendChild(document.createElement('br'));
        line.appendChild(element('span', { 'class': 'small muted' }, item.region[language]));
        line.addEventListener('mousedown', function (event) {
          event.preventDefault(); // the field keeps the focus
        });
        line.addEventListener('click', function () {
          choose(index);
        });
        list.appendChild(line);
        return { element: line, item: item };
      });
      if (options.length === 0) {
        say(box.dataset.none || '');
        hint.hidden = false;
        close();
        return;
      }
      say((box.dataset.found || '#').replace('#', String(answer.total)));
      if (answer.total > options.length && box.dataset.more) {
        hint.textContent = box.dataset.more;
        hint.hidden = false;
      }
      if (document.activeElement === input) {
        open();
      }
    }

    function ask() {
      var query = input.value.trim();
      if (request) {
        request.abort();
      }
      if (query.length < 2) {
        options = [];
        say('');
        close();
        return;
      }
      request = new AbortController();
      var address = (box.dataset.url || '/api/v1/communities') + '?size=' + SHOWN
        + '&lang=' + language + '&query=' + encodeURIComponent(query);
      fetch(address, { signal: request.signal, headers: { Accept: 'application/json' } })
        .then(function (response) {
          if (!response.ok) {
            throw new Error(String(response.status));
          }
          return response.json();
        })
        .then(show)
        .catch(function (failure) {
          if (failure.name !== 'AbortError') {
            // The name can still be typed whole: the server looks it up when the form is sent.
            say(box.dataset.failed || '');
            hint.hidden = false;
            close();
          }
        });
    }

    input.addEventListener('input', function () {
      if (input.value !== chosen) {
        chosen = '';
        value.value = '';
      }
      window.clearTimeout(timer);
      timer = window.setTimeout(ask, WAIT_MS);
    });

    input.addEventListener('keydown', function (event) {
      var last = options.length - 1;
      if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
        if (options.length === 0) {
          return;
        }
        event.preventDefault();
        var down = event.key === 'ArrowDown';
        if (!isOpen()) {
          open();
          move(down ? 0 : last);
        } else if (down) {
          move(active === last ? 0 : active + 1);
        } else {
          move(active <= 0 ? last : active - 1);
        }
      } else if (event.key === 'Enter' && isOpen() && active >= 0) {
        event.preventDefault();
        choose(active);
      } else if (event.key === 'Escape') {
        if (isOpen()) {
          event.preventDefault();
          close();
        } else if (input.value) {
          event.preventDefault();
          input.value = '';
          value.value = '';
          chosen = '';
        }
      } else if (event.key === 'Tab' && isOpen() && active >= 0) {
        choose(active);
      }
    });

    input.addEventListener('focus', function () {
      if (!value.value) {
        open();
      }
    });

    input.addEventListener('blur', function () {
      close();
    });
  }

  document.querySelectorAll('[data-community-combobox]').forEach(enhance);
})();
