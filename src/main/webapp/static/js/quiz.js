/*
 * The quiz player. The page brings the whole attempt; quiz-store.js keeps what is answered,
 * quiz-outbox.js sends it, quiz-kinds.js reads and writes each kind of question, quiz-pages.js turns
 * the pages, quiz-clock.js knows the time. Without these scripts the same page is a plain form.
 */
(function () {
  'use strict';

  var stores = window.AcademyQuizStore;
  var outbox = window.AcademyQuiz;
  var kinds = window.AcademyQuizKinds;
  var silent = outbox.silent;

  /* What is being typed is kept at once and sent when the fingers rest. */
  var PAUSE = 1500;
  var PAUSE_OF_ESSAY = 5000;
  var ROOM_EVERY = 3000;

  function put(element, text) {
    if (element && element.textContent !== text) { element.textContent = text; }
  }

  function player(form, store) {
    var attempt = form.dataset.attempt;
    var person = form.dataset.person;
    var texts = {};
    document.querySelectorAll('#quiz-texts [data-key]').forEach(function (text) {
      texts[text.dataset.key] = text.textContent;
    });
    var pages = window.AcademyQuizPages(form, {
      texts: texts,
      answered: function (section) { return given(section).length > 0; }
    });
    var sheet = document.getElementById('quiz-sheet');
    var dialog = document.getElementById('quiz-finish');
    var language = document.documentElement.lang || 'uk';
    var plural = new Intl.PluralRules(language);
    var keptAt = Number(form.dataset.keptAt) || 0; // when a kept copy of the page was made
    var failing = false;
    var finished = false;
    var stopped = false;
    var signedOut = false;
    var unread = '';
    var lastSaved = 0;
    var spoken = '';
    var checking = null;
    var unkept = {}; // by question: what the device had no room for
    var roomTimer = 0;
    var tabs = window.BroadcastChannel ? new BroadcastChannel('academy-quiz') : {postMessage: silent};

    function say(key, count) {
      var text = count === undefined ? texts[key] : texts[key + '.' + plural.select(count)] || texts[key + '.other'];
      return (text || '').replace('#', count).replace('@', lastSaved ? clock.say(lastSaved) : '');
    }

    function speak(text) { put(document.getElementById('quiz-spoken'), text); }

    function note(id, text) {
      var place = document.getElementById(id);
      place.hidden = !text;
      put(place.querySelector('[data-text]'), text);
    }

    var status = {
      saved: document.getElementById('quiz-saved'),
      saving: document.getElementById('quiz-saving'),
      offline: document.getElementById('quiz-offline'),
      notice: document.getElementById('quiz-notice')
    };

    function show(which, text, detail) {
      var line = which + text + detail;
      if (line === spoken) { return; }
      spoken = line;
      ['saved', 'saving', 'offline'].forEach(function (name) { status[name].hidden = name !== which; });
      put(status[which].querySelector('[data-text]'), text);
      put(status[which].querySelector('[data-detail]'), detail || '');
    }

    function keptOf(known) {
      return Object.keys(known.answers).filter(function (q) { return known.answers[q].state === 'kept'; });
    }

    function refresh() {
      return store.update(attempt, function (known) { return known; }).then(function (known) {
        var kept = keptOf(known).length;
        if (stopped) { return known; }
        if (Object.keys(unkept).length > 0) {
          show('offline', texts.storageFull, '');
        } else if (signedOut) {
          show('offline', texts.waiting, '');
        } else if (kept > 0 && failing) {
          show('offline', say('offline'), say(store.lasting ? 'kept' : 'unkept', kept));
        } else if (kept > 0) {
          show('saving', say('saving'), '');
        } else if (known.submit) {
          show(failing ? 'offline' : 'saving', say(failing ? 'offline' : 'finishing'), failing ? say('finishLater') : '');
        } else if (lastSaved) {
          show('saved', say('saved'), '');
        }
        if (clock.isOver() && !finished && !signedOut) { tellOver(kept); }
        return known;
      });
    }

    /* The time is over: what becomes of answers that have not arrived depends on when they do. */
    function tellOver(kept) {
      if (!failing) {
        notice(texts.timeUp, '');
      } else if (kept === 0) {
        notice(texts.timeUpSent, '');
      } else if (clock.now() < clock.collected()) {
        notice(texts.timeUpKept.replace('#', clock.say(clock.collected())), '');
      } else {
        notice(texts.timeUpLate, '');
      }
    }

    function notice(text, link) {
      status.notice.hidden = !text;
      put(status.notice.querySelector('[data-text]'), text);
      status.notice.querySelectorAll('[data-for]').forEach(function (action) {
        action.hidden = action.dataset.for !== link;
      });
    }

    var send = outbox.sender(store, person, {
      reply: function (json, id) {
        if (id !== attempt || !json) { return; }
        if (!finished) { clock.hear(json); }
        if (json.writer) {
          store.update(attempt, function (known) { return known.writer; }).then(function (writer) {
            if (writer && json.writer > writer) { notice(texts.moved, 'takeover'); }
          });
        }
      },
      saved: function (id, question, json) {
        failing = false;
        if (signedOut) { notice('', ''); }
        signedOut = false;
        lastSaved = clock.now();
        if (id === attempt && question === unread) {
          unread = '';
          notice('', '');
        }
        if (id === attempt && json.standing === 'AFTER_CLOSE') { notice(texts.afterClose, ''); }
        if (id === attempt && json.standing === 'AFTER_CHECK') { notice(texts.afterCheck, ''); }
        refresh();
      },
      refused: function (id, question, json) {
        if (id !== attempt) { return; }
        unread = question;
        notice(json.detail || json.title || texts.refused, '');
      },
      brought: function (id, question, local, reply) {
        var section = document.getElementById('q-' + question);
        if (id === attempt && section) {
          kinds.FILE_UPLOAD.settle(section, local, reply);
          pages.mark();
        }
      },
      submitted: function (id) {
        if (id !== attempt) { return; }
        finished = true;
        tabs.postMessage({attempt: attempt, submitted: true});
        if (window.caches) { caches.open('academy-live-pages').then(function (pages) { return pages.delete(location.pathname); }).catch(silent); }
        location.assign(form.dataset.result);
      },
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
        stores.markUnsent(false);
        if (keptAt) { note('quiz-copy', ''); }
        refresh();
        if (checking && !stopped) { check(checking); }
      }
    });

    /* ---- answers ---- */

    function given(section) { return kinds[section.dataset.kind].values(section); }

    function give(section, values, known) {
      kinds[section.dataset.kind].show(section, values, known);
    }

    function answer(section, files, pause) {
      var question = section.dataset.question;
      var values = given(section);
      var at = new Date(clock.now()).toISOString();
      var isFile = section.dataset.kind === 'FILE_UPLOAD';
      Object.keys(files || {}).forEach(function (local) {
        if (!store.keepsFiles) { stores.held.set(local, files[local]); }
      });
      if (pause) { send.rest(attempt, question, pause); }
      store.update(attempt, function (known) {
        known.person = person;
        known.files = known.files || {};
        Object.keys(files || {}).forEach(function (local) {
          known.files[local] = store.keepsFiles ? files[local] : {name: files[local].name};
        });
        var sequence = known.sequences[question] = (known.sequences[question] || 0) + 1;
        known.answers[question] = {
          /* Another tab may have sent a file since this page showed it. */
          values: values.map(function (value) { return isFile && (known.brought || {})[value] || value; }),
          at: at,
          writer: known.writer,
          sequence: sequence,
          state: 'kept',
          file: isFile
        };
      }).then(function () {
        delete unkept[question];
        stores.markUnsent(true);
        tabs.postMessage({attempt: attempt});
        refresh();
        if (!pause) { send.pump(); }
      }, function () { keepLater(section, files); });
      pages.mark();
    }

    /* The device has no room: said until there is some, and tried again by itself. */
    function keepLater(section, files) {
      unkept[section.dataset.question] = {section: section, files: files};
      refresh();
      clearTimeout(roomTimer);
      roomTimer = setTimeout(function () {
        Object.keys(unkept).forEach(function (question) { answer(unkept[question].section, unkept[question].files); });
      }, ROOM_EVERY);
    }

    function refuse(section, text) {
      var field = section.querySelector('input[type=file]');
      var said = section.querySelector('[data-refused]');
      if (!said) {
        said = document.createElement('p');
        said.className = 'err';
        said.dataset.refused = '';
        said.setAttribute('role', 'alert');
        field.after(said);
      }
      put(said, text);
    }

    /* What this device knows is shown unless the Academy holds a later answer. */
    function restore(known) {
      pages.questions.forEach(function (section) {
        var held = known.answers[section.dataset.question];
        if (!held || held.state === 'refused' || section.contains(document.activeElement)) { return; }
        var writer = Number(section.dataset.writer);
        var newer = !held.writer || held.writer > writer
          || held.writer === writer && held.sequence > Number(section.dataset.sequence);
        if (newer) { give(section, held.values, known); }
      });
      form.querySelectorAll('[data-flag]').forEach(function (box) {
        box.checked = known.flags.indexOf(box.dataset.flag) >= 0;
      });
      pages.mark();
    }

    /* Two tabs are one device: they share the writer, the answers and the end. */
    tabs.onmessage = function (event) {
      if (event.data.attempt !== attempt) { return; }
      if (event.data.submitted) {
        finished = true;
        location.assign(form.dataset.result);
        return;
      }
      if (event.data.opened) { tabs.postMessage({attempt: attempt, here: true}); }
      if (event.data.opened || event.data.here) { note('quiz-copy', texts.otherTab); }
      refresh().then(restore);
    };

    /* ---- the time ---- */

    var clock = window.AcademyQuizClock(form, document.getElementById('quiz-timer'), language, {
      texts: texts,
      say: say,
      speak: speak,
      note: function (text) { note('quiz-clock-note', text); },
      ask: askClock,
      over: function () {
        setOver(true);
        notice(texts.timeUp, '');
        refresh();
      },
      on: function () {
        setOver(false);
        notice('', '');
      },
      /* What is here follows, and the result. */
      closed: submit,
      idle: function () { return finished || stopped; }
    });

    function askClock() {
      if (finished || stopped) { return; }
      send.ask(attempt + '/clock').then(function (reply) {
        if (reply.status === 200 && !finished) { clock.hear(reply.json); }
      }, silent);
    }

    function setOver(now) {
      pages.questions.forEach(function (section) {
        section.querySelector('fieldset').disabled = now || section.dataset.closed === 'true';
      });
      document.querySelectorAll('[data-clear]').forEach(function (button) { button.disabled = now; });
    }

    /* ---- a question checked while answering: the Academy has its answer first ---- */

    function check(section) {
      store.update(attempt, function (known) { return known.answers[section.dataset.question]; }).then(function (held) {
        if (held && held.state === 'kept') {
          checking = section;
          send.now();
          if (failing) { notice(texts.checkLater, ''); }
          return;
        }
        checking = null;
        send.post(attempt + '/checks/' + section.dataset.question).then(function (reply) {
          if (reply.status === 200) {
            location.hash = section.id;
            location.reload();
          } else {
            notice(reply.json.title || texts.checkLater, '');
          }
        }, function () { notice(texts.checkLater, ''); });
      });
    }

    /* ---- the end ---- */

    function submit() {
      return store.update(attempt, function (known) {
        known.person = person;
        known.submit = true;
      }).then(function () {
        refresh();
        send.now();
      }, function () { show('offline', texts.storageFull, ''); });
    }

    function askToFinish(event) {
      event.preventDefault();
      if (sheet.open) { sheet.close(); }
      var open = pages.questions.length - pages.mark();
      put(document.getElementById('quiz-open'), open ? say('open', open) : texts.allAnswered);
      refresh().then(function (known) {
        var kept = keptOf(known).length;
        put(document.getElementById('quiz-unsent'), kept ? say('kept', kept) : '');
      }).catch(silent).then(function () { dialog.showModal(); });
    }

    /* ---- start ---- */

    function wire() {
      document.documentElement.classList.add('has-player');
      document.querySelectorAll('[data-scripted]').forEach(function (part) { part.hidden = false; });
      document.querySelectorAll('[data-plain]').forEach(function (part) { part.hidden = true; });

      pages.questions.forEach(function (section) {
        if (section.dataset.closed === 'true') { section.querySelector('[data-clear]').hidden = true; }
        var kind = kinds[section.dataset.kind];
        if (kind.wire) {
          kind.wire(section, {
            LOCAL: stores.LOCAL,
            texts: texts,
            say: say,
            speak: speak,
            changed: answer,
            refuse: function (text) { refuse(section, text); }
          });
        }
      });
      form.addEventListener('input', function (event) {
        var section = event.target.closest('[data-question]');
        var types = event.target.matches('textarea, input[type=text], input[type=number]');
        if (section && types) { answer(section, null, section.dataset.kind === 'ESSAY' ? PAUSE_OF_ESSAY : PAUSE); }
      });
      form.addEventListener('change', function (event) {
        var section = event.target.closest('[data-question]');
        if (event.target.dataset.flag) {
          var question = event.target.dataset.flag;
          var on = event.target.checked;
          store.update(attempt, function (known) {
            known.flags = known.flags.filter(function (other) { return other !== question; });
            if (on) { known.flags.push(question); }
          });
          pages.mark();
        } else if (section && event.target.matches('textarea, input[type=text], input[type=number]')) {
          send.wake();
        } else if (section) {
          answer(section);
        }
      });
      form.addEventListener('submit', function (event) { event.preventDefault(); });
      /* Enter says that the answer is ready; the form's first button means something else. */
      form.addEventListener('keydown', function (event) {
        if (event.key === 'Enter' && event.target.matches('input[type=text], input[type=number]')) {
          event.preventDefault();
          send.wake();
        }
      });
      document.addEventListener('click', function (event) {
        var button = event.target.closest('button, input[type=submit], a');
        if (!button) { return; }
        if (button.dataset.check) { check(button.closest('[data-question]')); }
        if (button.dataset.step) { pages.step(Number(button.dataset.step)); }
        if (button.dataset.clear) {
          var section = button.closest('[data-question]');
          give(section, []);
          answer(section);
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
          send.takeWriter(attempt).then(
            function (reply) { if (reply.status === 200) { location.reload(); } },
            function () { failing = true; refresh(); });
        }
      });
      addEventListener('online', comeBack);
      document.addEventListener('visibilitychange', function () { if (document.hidden) { send.wake(); } else { comeBack(); } });
      addEventListener('pageshow', function (event) { if (event.persisted) { location.reload(); } });
      addEventListener('beforeunload', function (event) {
        if (!store.lasting && !finished && !status.offline.hidden) { event.preventDefault(); }
      });
    }

    /* The network is back, or the person: what waits is sent, and the times may have changed. */
    function comeBack() {
      send.now();
      askClock();
    }

    wire();
    setOver(false);
    tabs.postMessage({attempt: attempt, opened: true});
    if (keptAt) {
      note('quiz-copy', texts.copy);
      failing = true;
    }
    clock.start();
    store.update(attempt, function (known) {
      /* The page was given to this person, so what is kept of the attempt is theirs. */
      known.person = person;
      /* Another device has answered since, so this one begins anew. */
      if (known.writer < Number(form.dataset.writer)) { known.writer = 0; }
    }).then(refresh).then(function (known) {
      pages.show(document.getElementById(location.hash.slice(1)));
      restore(known);
      clock.tick();
      /* Opening makes this device the one that answers, unless it was so already. */
      if (!keptAt && !known.writer) {
        send.takeWriter(attempt).then(send.pump, send.pump);
      } else {
        send.pump();
      }
    });
  }

  var form = document.getElementById('quiz');
  stores.open().then(function (store) { player(form, store); });
  if (window.academyKeepPage) { window.academyKeepPage(form.dataset.worker, '/quiz/', silent); }
})();
