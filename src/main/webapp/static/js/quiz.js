/*
 * The quiz player. The page brings the whole attempt; each answer is kept on this device the moment
 * it is given, sent on its own, and forgotten only when the Academy has acknowledged it. Without
 * this script the same page is a plain form.
 *
 * What it knows of an attempt is one small document in IndexedDB (else localStorage, else memory):
 *   { attempt, person, writer, sequences: {question: n}, submit: bool, flags: [question],
 *     answers: {question: {values, at, writer, sequence, state: "kept" | "saved" | "refused"}} }
 * Every change is one read-write transaction, so two tabs share one writer and never one sequence.
 */
(function () {
  'use strict';

  var API = '/api/v1/attempts/';
  var PATIENCE = 15000; // a request that answers no sooner counts as failed
  var LONGEST_WAIT = 60000;

  /* ---- what is kept on this device ---------------------------------------------------------- */

  function blank(attempt) {
    return {attempt: attempt, person: '', writer: 0, sequences: {}, answers: {}, flags: [], submit: false};
  }

  function indexedStore(database) {
    function run(mode, work) {
      return new Promise(function (resolve, reject) {
        var transaction = database.transaction('attempts', mode);
        var outcome = {};
        work(transaction.objectStore('attempts'), outcome);
        transaction.oncomplete = function () { resolve(outcome.value); };
        transaction.onerror = transaction.onabort = function () { reject(transaction.error); };
      });
    }
    return {
      lasting: true,
      update: function (attempt, change) {
        return run('readwrite', function (rows, outcome) {
          rows.get(attempt).onsuccess = function (event) {
            var known = event.target.result || blank(attempt);
            outcome.value = change(known);
            rows.put(known, attempt);
          };
        });
      },
      all: function () {
        return run('readonly', function (rows, outcome) {
          rows.getAll().onsuccess = function (event) { outcome.value = event.target.result; };
        });
      },
      forget: function (attempt) {
        return run('readwrite', function (rows) { rows.delete(attempt); });
      }
    };
  }

  function textStore(texts, lasting) {
    var prefix = 'academy-quiz:';
    function read(key) { return JSON.parse(texts.getItem(key)); }
    return {
      lasting: lasting,
      update: function (attempt, change) {
        var known = read(prefix + attempt) || blank(attempt);
        var value = change(known);
        texts.setItem(prefix + attempt, JSON.stringify(known));
        return Promise.resolve(value);
      },
      all: function () {
        var found = [];
        for (var i = 0; i < texts.length; i++) {
          if (texts.key(i).indexOf(prefix) === 0) { found.push(read(texts.key(i))); }
        }
        return Promise.resolve(found);
      },
      forget: function (attempt) {
        texts.removeItem(prefix + attempt);
        return Promise.resolve();
      }
    };
  }

  function memoryTexts() {
    var held = new Map();
    return {
      getItem: function (key) { return held.has(key) ? held.get(key) : null; },
      setItem: function (key, text) { held.set(key, text); },
      removeItem: function (key) { held.delete(key); },
      key: function (i) { return Array.from(held.keys())[i]; },
      get length() { return held.size; }
    };
  }

  function secondStore() {
    try {
      localStorage.setItem('academy-quiz', '1');
      localStorage.removeItem('academy-quiz');
      return textStore(localStorage, true);
    } catch (refused) {
      return textStore(memoryTexts(), false);
    }
  }

  function openStore() {
    return new Promise(function (resolve) {
      var request;
      try {
        request = indexedDB.open('academy-quiz', 1);
      } catch (refused) {
        resolve(secondStore());
        return;
      }
      request.onupgradeneeded = function () { request.result.createObjectStore('attempts'); };
      request.onsuccess = function () { resolve(indexedStore(request.result)); };
      request.onerror = request.onblocked = function () { resolve(secondStore()); };
    });
  }

  /* A mark by which any page can warn at the sign-out; it says no more than that something waits. */
  function markUnsent(unsent) {
    try {
      if (unsent) { localStorage.setItem('academy-unsent', '1'); } else { localStorage.removeItem('academy-unsent'); }
    } catch (refused) {
      /* Without storage there is nothing to warn of after this page. */
    }
  }

  /* ---- talking to the Academy ---------------------------------------------------------------- */

  function call(method, path, body) {
    var abort = new AbortController();
    var timer = setTimeout(function () { abort.abort(); }, PATIENCE);
    return fetch(API + path, {
      method: method,
      credentials: 'same-origin',
      headers: {'Accept': 'application/json', 'Content-Type': 'application/json', 'X-Academy': '1'},
      body: JSON.stringify(body || {}),
      signal: abort.signal
    }).then(function (response) {
      return response.json().catch(function () { return {}; }).then(function (json) {
        return {status: response.status, json: json, after: Number(response.headers.get('Retry-After')) || 0};
      });
    }).finally(function () { clearTimeout(timer); });
  }

  /**
   * Sends what is kept of one person's attempts, one answer after the other, and listens to nothing
   * but the Academy's answer to say that it is saved.
   */
  function sender(store, person, told) {
    var busy = false;
    var again = false;
    var wait = 0;
    var timer = 0;

    function kept(known) {
      return Object.keys(known.answers).filter(function (question) {
        return known.answers[question].state === 'kept';
      });
    }

    function mine(known) { return known.person === person && (known.submit || kept(known).length > 0); }

    var taking = {};

    function takeWriter(attempt) {
      if (!taking[attempt]) {
        taking[attempt] = askForWriter(attempt).finally(function () { delete taking[attempt]; });
      }
      return taking[attempt];
    }

    function askForWriter(attempt) {
      return call('POST', attempt + '/writer').then(function (reply) {
        if (reply.status !== 200) { return reply; }
        return store.update(attempt, function (known) {
          known.writer = reply.json.writer;
          known.sequences = {};
          Object.keys(known.answers).forEach(function (question) {
            var answer = known.answers[question];
            if (answer.state === 'kept' && !answer.writer) {
              answer.writer = known.writer;
              answer.sequence = known.sequences[question] = 1;
            }
          });
        }).then(function () { return reply; });
      });
    }

    /* Under a key that the Academy holds with other content the answer gets a key of its own. */
    function rekey(attempt, question, sent) {
      return store.update(attempt, function (known) {
        var answer = known.answers[question];
        if (answer && answer.writer === sent.writer && answer.sequence === sent.sequence) {
          if (sent.writer === known.writer) {
            answer.writer = 0;
            known.writer = 0;
          } else {
            answer.state = 'refused';
          }
        }
      });
    }

    function settle(attempt, question, sent, state) {
      return store.update(attempt, function (known) {
        var answer = known.answers[question];
        if (answer && answer.writer === sent.writer && answer.sequence === sent.sequence) {
          answer.state = state;
        }
      });
    }

    function sendAnswer(known, question) {
      var answer = known.answers[question];
      return call('PUT', known.attempt + '/answers/' + question, {
        writer: answer.writer,
        sequence: answer.sequence,
        answer: answer.values,
        at: answer.at
      }).then(function (reply) {
        told.reply(reply.json, known.attempt);
        if (reply.status === 200) {
          return settle(known.attempt, question, answer, 'saved').then(function () {
            told.saved(known.attempt, question, reply.json);
            return reply;
          });
        }
        if (reply.status === 409) {
          return rekey(known.attempt, question, answer).then(function () { return {status: 200, json: {}}; });
        }
        if (reply.status === 400) {
          return settle(known.attempt, question, answer, 'refused').then(function () {
            told.refused(known.attempt, reply.json);
            return {status: 200, json: {}};
          });
        }
        return reply;
      });
    }

    function sendSubmit(known) {
      var last = {};
      Object.keys(known.answers).forEach(function (question) {
        var answer = known.answers[question];
        if (answer.writer === known.writer && answer.state === 'saved') { last[question] = answer.sequence; }
      });
      return call('POST', known.attempt + '/submit', {writer: known.writer, last: last}).then(function (reply) {
        told.reply(reply.json, known.attempt);
        if (reply.status === 409) {
          /* A newer device continues the attempt; the end is decided there. */
          return store.update(known.attempt, function (doc) { doc.submit = false; }).then(function () {
            told.taken(known.attempt);
            return {status: 200, json: {}};
          });
        }
        if (reply.status !== 200) { return reply; }
        if (reply.json.missing && reply.json.missing.length > 0) {
          return store.update(known.attempt, function (doc) {
            reply.json.missing.forEach(function (question) {
              if (doc.answers[question]) { doc.answers[question].state = 'kept'; }
            });
          }).then(function () { return reply; });
        }
        return store.forget(known.attempt).then(function () {
          told.submitted(known.attempt);
          return reply;
        });
      });
    }

    /* One step: a writer where there is none, else one answer, else the submission. */
    function step(known) {
      var questions = kept(known);
      if (!known.writer || questions.some(function (q) { return !known.answers[q].writer; })) {
        return takeWriter(known.attempt);
      }
      return questions.length > 0 ? sendAnswer(known, questions[0]) : sendSubmit(known);
    }

    function pump() {
      if (busy) { again = true; return; }
      busy = true;
      again = false;
      clearTimeout(timer);
      store.all().then(function (attempts) {
        var next = attempts.filter(mine)[0];
        if (!next) { return null; }
        return step(next).then(function (reply) {
          if (reply.status === 200) { wait = 0; return 'more'; }
          /* A server that is still starting says 404 as well, but without a reason. */
          if (reply.json.status && (reply.status === 403 || reply.status === 404)) {
            told.closedTo(next.attempt);
            return store.update(next.attempt, function (known) { known.person = ''; }).then(function () { return 'more'; });
          }
          if (reply.status === 401) { told.signedOut(); return later(LONGEST_WAIT); }
          return later(reply.after * 1000);
        }, function () { return later(0); });
      }).then(function (result) {
        busy = false;
        if (result === 'more' || again && result !== 'later') { pump(); } else if (!result) { told.idle(); }
      }, function () { busy = false; later(0); });
    }

    /* Doubles the wait each time, with a random part so that nine hundred phones do not come at once. */
    function later(least) {
      wait = Math.min(LONGEST_WAIT, wait ? wait * 2 : 1000);
      told.failed();
      timer = setTimeout(pump, Math.max(least, wait * (0.75 + Math.random() / 2)));
      return 'later';
    }

    return {
      pump: pump,
      now: function () { wait = 0; pump(); },
      takeWriter: takeWriter
    };
  }

  /* ---- the page ------------------------------------------------------------------------------ */

  function silent() {}

  /* Browsers from before 2022 know the zone by its old name only. */
  function kyivTime(locale) {
    var format = {hour: '2-digit', minute: '2-digit', timeZone: 'Europe/Kyiv'};
    try {
      return new Intl.DateTimeFormat(locale, format);
    } catch (unknownZone) {
      format.timeZone = 'Europe/Kiev';
      return new Intl.DateTimeFormat(locale, format);
    }
  }

  function player(form, store) {
    var attempt = form.dataset.attempt;
    var person = form.dataset.person;
    var questions = Array.from(form.querySelectorAll('[data-question]'));
    var texts = {};
    document.querySelectorAll('#quiz-texts [data-key]').forEach(function (text) {
      texts[text.dataset.key] = text.textContent;
    });
    var language = document.documentElement.lang || 'uk';
    var plural = new Intl.PluralRules(language);
    var clockTime = kyivTime(language === 'en' ? 'en-GB' : language);
    var deadline = Date.parse(form.dataset.deadline);
    var offset = Date.parse(form.dataset.now) - Date.now();
    var current = 0;
    var failing = false;
    var finished = false;
    var stopped = false;
    var signedOut = false;
    var lastSaved = 0;
    var spoken = '';
    var thresholds = [10, 5, 1];

    /* Every reading is late by the answer's way, so the greatest is the best; a leap is a clock set anew. */
    function setClock(now) {
      var read = Date.parse(now) - Date.now();
      if (read > offset || offset - read > 60000) { offset = read; }
    }

    function serverNow() { return Date.now() + offset; }

    function say(key, count) {
      var text = count === undefined ? texts[key] : texts[key + '.' + plural.select(count)] || texts[key + '.other'];
      return (text || '').replace('#', count).replace('@', lastSaved ? clockTime.format(lastSaved) : '');
    }

    var status = {
      saved: document.getElementById('quiz-saved'),
      saving: document.getElementById('quiz-saving'),
      offline: document.getElementById('quiz-offline'),
      notice: document.getElementById('quiz-notice')
    };

    function put(element, text) {
      if (element && element.textContent !== text) { element.textContent = text; }
    }

    function show(which, text, detail) {
      var line = which + text + detail;
      if (line === spoken) { return; }
      spoken = line;
      ['saved', 'saving', 'offline'].forEach(function (name) { status[name].hidden = name !== which; });
      put(status[which].querySelector('[data-text]'), text);
      put(status[which].querySelector('[data-detail]'), detail || '');
    }

    function refresh() {
      return store.update(attempt, function (known) { return JSON.parse(JSON.stringify(known)); }).then(function (known) {
        var kept = Object.keys(known.answers).filter(function (q) { return known.answers[q].state === 'kept'; }).length;
        if (stopped) { return known; }
        if (kept > 0 && failing) {
          show('offline', say('offline'), say(store.lasting ? 'kept' : 'unkept', kept));
        } else if (kept > 0) {
          show('saving', say('saving'), '');
        } else if (known.submit) {
          show(failing ? 'offline' : 'saving', say(failing ? 'offline' : 'finishing'), failing ? say('finishLater') : '');
        } else if (lastSaved) {
          show('saved', say('saved'), '');
        }
        return known;
      });
    }

    function notice(text, link) {
      status.notice.hidden = !text;
      put(status.notice.querySelector('[data-text]'), text);
      status.notice.querySelectorAll('[data-for]').forEach(function (action) {
        action.hidden = action.dataset.for !== link;
      });
    }

    var send = sender(store, person, {
      reply: function (json, id) {
        if (json && json.now) { setClock(json.now); }
        if (id === attempt && json && json.writer) {
          store.update(attempt, function (known) { return known.writer; }).then(function (writer) {
            if (writer && json.writer > writer) { notice(texts.moved, 'takeover'); }
          });
        }
      },
      saved: function (id, question, json) {
        failing = false;
        if (signedOut) { notice('', ''); }
        signedOut = false;
        lastSaved = serverNow();
        if (id === attempt && json.standing === 'AFTER_CLOSE') { notice(texts.afterClose, ''); }
        refresh();
      },
      refused: function (id, json) { if (id === attempt) { notice(json.title || texts.refused, ''); } },
      submitted: function (id) { if (id === attempt) { finished = true; location.assign(form.dataset.result); } },
      taken: function (id) { if (id === attempt) { notice(texts.moved, 'takeover'); } },
      closedTo: function (id) {
        if (id === attempt) { stopped = true; notice(texts.closedTo, 'signin'); }
      },
      signedOut: function () {
        signedOut = true;
        notice(texts.signedOut, 'signin');
      },
      failed: function () { failing = true; refresh(); },
      idle: function () {
        failing = false;
        markUnsent(false);
        refresh();
      }
    });

    /* ---- answers ---- */

    function given(section) {
      return Array.from(section.querySelectorAll('.opt input:checked')).map(function (input) { return input.value; });
    }

    function give(section, values) {
      section.querySelectorAll('.opt input').forEach(function (input) {
        input.checked = values.indexOf(input.value) >= 0;
      });
    }

    function answer(section) {
      var question = section.dataset.question;
      var values = given(section);
      var at = new Date(serverNow()).toISOString();
      store.update(attempt, function (known) {
        known.person = person;
        var sequence = known.sequences[question] = (known.sequences[question] || 0) + 1;
        known.answers[question] = {values: values, at: at, writer: known.writer, sequence: sequence, state: 'kept'};
      }).then(function () {
        markUnsent(true);
        refresh();
        send.pump();
      }, function () {
        show('offline', texts.storageFull, '');
      });
      mark();
    }

    /* An answer that is only on this device is shown unless the Academy holds a later one. */
    function restore(known) {
      questions.forEach(function (section) {
        var held = known.answers[section.dataset.question];
        if (!held || held.state !== 'kept') { return; }
        var writer = Number(section.dataset.writer);
        var newer = !held.writer || held.writer > writer
          || held.writer === writer && held.sequence > Number(section.dataset.sequence);
        if (newer) { give(section, held.values); }
      });
      known.flags.forEach(function (question) {
        var box = form.querySelector('[data-flag="' + question + '"]');
        if (box) { box.checked = true; }
      });
    }

    /* ---- one question at a time ---- */

    var navs = [form.querySelector('.qnav')];
    var sheet = document.getElementById('quiz-sheet');
    var dialog = document.getElementById('quiz-finish');
    var bar = document.getElementById('quiz-progress');

    function mark() {
      var done = 0;
      questions.forEach(function (section, index) {
        var answered = given(section).length > 0;
        var flag = form.querySelector('[data-flag="' + section.dataset.question + '"]');
        var flagged = Boolean(flag && flag.checked);
        if (answered) { done++; }
        navs.forEach(function (nav) {
          var link = nav.children[index];
          link.classList.toggle('done', answered);
          link.classList.toggle('flag', flagged);
          if (index === current) { link.setAttribute('aria-current', 'step'); } else { link.removeAttribute('aria-current'); }
          link.setAttribute('aria-label', [texts.question.replace('#', index + 1), answered ? texts.answered : '', flagged ? texts.flagged : '']
            .filter(Boolean).join(', '));
        });
      });
      bar.value = done;
      document.querySelectorAll('[data-count]').forEach(function (place) {
        put(place, texts.count.replace('#', done).replace('@', questions.length));
      });
      put(document.getElementById('quiz-position'), texts.position.replace('#', current + 1).replace('@', questions.length));
      return done;
    }

    function go(index, focus) {
      current = Math.max(0, Math.min(questions.length - 1, index));
      questions.forEach(function (section, i) { section.hidden = i !== current; });
      document.querySelectorAll('[data-step="-1"]').forEach(function (button) { button.disabled = current === 0; });
      document.querySelectorAll('[data-step="1"]').forEach(function (button) { button.hidden = current === questions.length - 1; });
      document.querySelectorAll('[data-last]').forEach(function (button) { button.hidden = current !== questions.length - 1; });
      mark();
      if (focus) {
        var heading = questions[current].querySelector('h2');
        heading.tabIndex = -1;
        heading.focus({preventScroll: true});
        window.scrollTo(0, 0);
      }
    }

    function wireNav(nav) {
      nav.addEventListener('click', function (event) {
        var link = event.target.closest('a');
        if (!link) { return; }
        event.preventDefault();
        if (sheet.open) { sheet.close(); }
        go(Array.from(nav.children).indexOf(link), true);
      });
    }

    /* ---- the clock ---- */

    function two(number) { return (number < 10 ? '0' : '') + number; }

    function tick() {
      var left = Math.max(0, Math.ceil((deadline - serverNow()) / 1000));
      var hours = Math.floor(left / 3600);
      var timer = document.getElementById('quiz-timer');
      put(timer, (hours ? hours + ':' + two(Math.floor(left / 60) % 60) : Math.floor(left / 60)) + ':' + two(left % 60));
      while (thresholds.length && left <= thresholds[0] * 60) {
        var minutes = thresholds.shift();
        if (left > (thresholds[0] || 0) * 60) { put(document.getElementById('quiz-spoken'), say('left', minutes)); }
      }
      if (left === 0) { timeUp(); } else if (!stopped) { setTimeout(tick, 1000); }
    }

    function timeUp() {
      questions.forEach(function (section) { section.querySelector('fieldset').disabled = true; });
      notice(texts.timeUp, '');
      submit();
    }

    /* ---- the end ---- */

    function submit() {
      return store.update(attempt, function (known) {
        known.person = person;
        known.submit = true;
      }).then(function () {
        refresh();
        send.now();
      });
    }

    function askToFinish(event) {
      event.preventDefault();
      if (sheet.open) { sheet.close(); }
      var open = questions.length - mark();
      put(document.getElementById('quiz-open'), open ? say('open', open) : texts.allAnswered);
      refresh().then(function (known) {
        var kept = Object.keys(known.answers).filter(function (q) { return known.answers[q].state === 'kept'; }).length;
        put(document.getElementById('quiz-unsent'), kept ? say('kept', kept) : '');
        dialog.showModal();
      });
    }

    /* ---- start ---- */

    function wire() {
      document.documentElement.classList.add('has-player');
      document.querySelectorAll('[data-scripted]').forEach(function (part) { part.hidden = false; });
      document.querySelectorAll('[data-plain]').forEach(function (part) { part.hidden = true; });

      var copy = navs[0].cloneNode(true);
      document.getElementById('quiz-sheet-nav').appendChild(copy);
      navs.push(copy);
      navs.forEach(wireNav);

      form.addEventListener('change', function (event) {
        var section = event.target.closest('[data-question]');
        if (event.target.dataset.flag) {
          var question = event.target.dataset.flag;
          var on = event.target.checked;
          store.update(attempt, function (known) {
            known.flags = known.flags.filter(function (other) { return other !== question; });
            if (on) { known.flags.push(question); }
          });
          mark();
        } else if (section) {
          answer(section);
        }
      });
      form.addEventListener('submit', function (event) { event.preventDefault(); });
      document.addEventListener('click', function (event) {
        var button = event.target.closest('button, input[type=submit], a');
        if (!button) { return; }
        if (button.dataset.step) { go(current + Number(button.dataset.step), true); }
        if (button.dataset.clear) {
          give(questions[current], []);
          answer(questions[current]);
        }
        if (button.dataset.open) { document.getElementById(button.dataset.open).showModal(); }
        if (button.dataset.close) { document.getElementById(button.dataset.close).close(); }
        if (button.dataset.finish === 'ask') { askToFinish(event); }
        if (button.dataset.finish === 'now') {
          event.preventDefault();
          dialog.close();
          submit();
        }
        if (button.dataset.for === 'takeover') {
          send.takeWriter(attempt).then(function (reply) { if (reply.status === 200) { location.reload(); } }, silent);
        }
      });
      addEventListener('online', function () { send.now(); });
      document.addEventListener('visibilitychange', function () { if (!document.hidden) { send.now(); } });
      addEventListener('pageshow', function (event) { if (event.persisted) { location.reload(); } });
      addEventListener('beforeunload', function (event) {
        if (!store.lasting && !finished && !status.offline.hidden) { event.preventDefault(); }
      });
    }

    wire();
    store.update(attempt, function (known) {
      /* The page was given to this person, so what is kept of the attempt is theirs. */
      known.person = person;
    }).then(refresh).then(function (known) {
      restore(known);
      go(0, false);
      tick();
      /* Opening makes this device the one that answers, unless it was so already. */
      if (!known.writer || known.writer < Number(form.dataset.writer)) {
        send.takeWriter(attempt).then(function () { send.pump(); }, function () { failing = true; send.pump(); });
      } else {
        send.pump();
      }
    });
  }

  /* ---- any page: what was kept is sent as soon as its person is here again -------------------- */

  function outbox(store, person, done) {
    var send = sender(store, person, {
      reply: silent, saved: silent, refused: silent, taken: silent, closedTo: silent, signedOut: silent, failed: silent,
      idle: function () { markUnsent(false); },
      submitted: function () { location.reload(); }
    });
    addEventListener('online', function () { send.now(); });
    /* What has been scored need not stay on the device, unless something of it is still to be sent. */
    store.all().then(function (attempts) {
      var scored = attempts.filter(function (known) { return known.attempt === done; })[0];
      var waiting = scored && Object.keys(scored.answers).some(function (question) {
        return scored.answers[question].state === 'kept';
      });
      return scored && !waiting ? store.forget(done) : null;
    }).then(function () { send.pump(); }, function () { send.pump(); });
  }

  var form = document.getElementById('quiz');
  var entry = document.querySelector('[data-quiz-person]');
  if (form || entry) {
    openStore().then(function (store) {
      if (form) { player(form, store); } else { outbox(store, entry.dataset.quizPerson, entry.dataset.quizDone); }
    });
  }
})();
