/*
 * The quiz player. The page brings the whole attempt; quiz-store.js keeps what is answered,
 * quiz-outbox.js sends it, quiz-kinds.js reads and writes each kind of question. Without these scripts the same
 * page is a plain form.
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
  var LOOK_AT_CLOCK = 60000;
  /* A device's clock that is further off than this is told to its person. */
  var CLOCK_OFF = 120000;

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

  function put(element, text) {
    if (element && element.textContent !== text) { element.textContent = text; }
  }

  function player(form, store) {
    var attempt = form.dataset.attempt;
    var person = form.dataset.person;
    var questions = Array.from(form.querySelectorAll('[data-question]'));
    var pages = pagesOf(form);
    var texts = {};
    document.querySelectorAll('#quiz-texts [data-key]').forEach(function (text) {
      texts[text.dataset.key] = text.textContent;
    });
    var language = document.documentElement.lang || 'uk';
    var plural = new Intl.PluralRules(language);
    var clockTime = kyivTime(language === 'en' ? 'en-GB' : language);
    var deadline = Date.parse(form.dataset.deadline);
    var collected = Date.parse(form.dataset.collected);
    /* A kept copy was written when its worker kept it, not now. */
    var keptAt = Number(form.dataset.keptAt) || 0;
    var offset = Date.parse(form.dataset.now) - (keptAt || Date.now());
    var pausedWith = Number(form.dataset.pausedWith); // milliseconds left while the clock stands still, else -1
    var current = 0;
    var failing = false;
    var finished = false;
    var stopped = false;
    var over = false;
    var ended = false;
    var signedOut = false;
    var unread = '';
    var lastSaved = 0;
    var spoken = '';
    var checking = null;
    var ticking = 0;
    var thresholds = [10, 5, 1];
    var tabs = window.BroadcastChannel ? new BroadcastChannel('academy-quiz') : {postMessage: silent};

    /* Every reading is late by the answer's way, so the greatest is the best; a leap is a clock set anew. */
    function setClock(now) {
      var read = Date.parse(now) - Date.now();
      if (read > offset || offset - read > 60000) {
        offset = read;
        tellClock();
      }
    }

    function serverNow() { return Date.now() + offset; }

    function say(key, count) {
      var text = count === undefined ? texts[key] : texts[key + '.' + plural.select(count)] || texts[key + '.other'];
      return (text || '').replace('#', count).replace('@', lastSaved ? clockTime.format(lastSaved) : '');
    }

    function speak(text) { put(document.getElementById('quiz-spoken'), text); }

    function note(id, text) {
      var place = document.getElementById(id);
      place.hidden = !text;
      put(place.querySelector('[data-text]'), text);
    }

    function tellClock() {
      if (pausedWith >= 0) {
        note('quiz-clock-note', texts.paused);
        return;
      }
      var minutes = Math.round(Math.abs(offset) / 60000);
      note('quiz-clock-note', Math.abs(offset) < CLOCK_OFF ? '' : say(offset < 0 ? 'clockFast' : 'clockSlow', minutes));
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
        if (kept > 0 && failing) {
          show('offline', say('offline'), say(store.lasting ? 'kept' : 'unkept', kept));
        } else if (kept > 0) {
          show('saving', say('saving'), '');
        } else if (known.submit) {
          show(failing ? 'offline' : 'saving', say(failing ? 'offline' : 'finishing'), failing ? say('finishLater') : '');
        } else if (lastSaved) {
          show('saved', say('saved'), '');
        }
        if (over && !finished && !signedOut) { tellOver(kept); }
        return known;
      });
    }

    /* The time is over: what becomes of answers that have not arrived depends on when they do. */
    function tellOver(kept) {
      if (!failing) {
        notice(texts.timeUp, '');
      } else if (kept === 0) {
        notice(texts.timeUpSent, '');
      } else if (serverNow() < collected) {
        notice(texts.timeUpKept.replace('#', clockTime.format(collected)), '');
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
        if (json.now) { setClock(json.now); }
        setTimes(json);
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
        lastSaved = serverNow();
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
          mark();
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
        if (checking) { check(checking); }
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
      var at = new Date(serverNow()).toISOString();
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
        known.answers[question] = {values: values, at: at, writer: known.writer, sequence: sequence, state: 'kept'};
      }).then(function () {
        stores.markUnsent(true);
        tabs.postMessage({attempt: attempt});
        refresh();
        if (!pause) { send.pump(); }
      }, function () {
        show('offline', texts.storageFull, '');
      });
      mark();
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
      questions.forEach(function (section) {
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
      mark();
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

    /* ---- one page at a time ---- */

    function pagesOf(root) {
      var found = [];
      root.querySelectorAll('section[data-page]').forEach(function (section) {
        var last = found[found.length - 1];
        if (last && last.id === section.dataset.page) {
          last.parts.push(section);
        } else {
          found.push({id: section.dataset.page, parts: [section]});
        }
      });
      return found;
    }

    function asked(page) { return page.parts.filter(function (part) { return part.dataset.question; }); }

    var navs = [form.querySelector('.qnav')];
    var sheet = document.getElementById('quiz-sheet');
    var dialog = document.getElementById('quiz-finish');
    var bar = document.getElementById('quiz-progress');

    function mark() {
      var done = 0;
      var here = pages[current];
      questions.forEach(function (section, index) {
        var answered = given(section).length > 0;
        var flag = form.querySelector('[data-flag="' + section.dataset.question + '"]');
        var flagged = Boolean(flag && flag.checked);
        if (answered) { done++; }
        navs.forEach(function (nav) {
          var link = nav.children[index];
          link.classList.toggle('done', answered);
          link.classList.toggle('flag', flagged);
          if (here.parts.indexOf(section) >= 0) { link.setAttribute('aria-current', 'step'); } else { link.removeAttribute('aria-current'); }
          link.setAttribute('aria-label', [texts.question.replace('#', index + 1), answered ? texts.answered : '', flagged ? texts.flagged : '']
            .filter(Boolean).join(', '));
        });
      });
      bar.value = done;
      document.querySelectorAll('[data-count]').forEach(function (place) {
        put(place, texts.count.replace('#', done).replace('@', questions.length));
      });
      put(document.getElementById('quiz-position'), position(asked(here)));
      return done;
    }

    function position(here) {
      if (here.length === 0) { return texts.page.replace('#', current + 1).replace('@', pages.length); }
      var first = questions.indexOf(here[0]) + 1;
      var text = here.length === 1 ? texts.position : texts.positions;
      return text.replace('#', first).replace('%', first + here.length - 1).replace('@', questions.length);
    }

    function go(index, focused) {
      current = Math.max(0, Math.min(pages.length - 1, index));
      pages.forEach(function (page, i) {
        page.parts.forEach(function (part) { part.hidden = i !== current; });
        var alone = asked(page).length === 1;
        asked(page).forEach(function (section) { section.querySelector('[data-number]').hidden = alone; });
      });
      var last = current === pages.length - 1;
      document.querySelectorAll('[data-step="-1"]').forEach(function (button) { button.disabled = current === 0; });
      document.querySelectorAll('[data-step="1"]').forEach(function (button) { button.hidden = last; });
      document.querySelectorAll('[data-last]').forEach(function (button) { button.hidden = !last; });
      mark();
      if (focused) {
        var heading = focused.querySelector('h2');
        heading.tabIndex = -1;
        heading.focus({preventScroll: true});
        if (focused === pages[current].parts[0]) { window.scrollTo(0, 0); } else { heading.scrollIntoView(); }
      }
    }

    function step(by) {
      var next = Math.max(0, Math.min(pages.length - 1, current + by));
      go(next, pages[next].parts[0]);
    }

    function wireNav(nav) {
      nav.addEventListener('click', function (event) {
        var link = event.target.closest('a');
        if (!link) { return; }
        event.preventDefault();
        if (sheet.open) { sheet.close(); }
        var section = questions[Array.from(nav.children).indexOf(link)];
        go(pages.findIndex(function (page) { return page.parts.indexOf(section) >= 0; }), section);
      });
    }

    /* ---- the clock ---- */

    function two(number) { return (number < 10 ? '0' : '') + number; }

    function left() {
      return Math.max(0, Math.ceil((pausedWith >= 0 ? pausedWith : deadline - serverNow()) / 1000));
    }

    function tick() {
      clearTimeout(ticking);
      var seconds = left();
      var hours = Math.floor(seconds / 3600);
      var timer = document.getElementById('quiz-timer');
      put(timer, (hours ? hours + ':' + two(Math.floor(seconds / 60) % 60) : Math.floor(seconds / 60)) + ':' + two(seconds % 60));
      while (thresholds.length && seconds <= thresholds[0] * 60) {
        var minutes = thresholds.shift();
        if (seconds > (thresholds[0] || 0) * 60) { speak(say('left', minutes)); }
      }
      if (seconds === 0) { timeUp(); } else if (!stopped) { ticking = setTimeout(tick, 1000); }
    }

    /* Extra time and pauses change the times while the attempt runs. */
    function setTimes(json) {
      if (!json.deadline || finished) { return; }
      var end = Date.parse(json.deadline);
      collected = Date.parse(json.collectedAt);
      var waits = Boolean(json.paused);
      var stood = pausedWith >= 0;
      pausedWith = waits ? json.leftSeconds * 1000 : -1;
      if (waits) {
        note('quiz-clock-note', texts.paused);
      } else if (stood) {
        note('quiz-clock-note', texts.resumed);
      } else if (end > deadline) {
        note('quiz-clock-note', texts.extended.replace('#', clockTime.format(end)));
      }
      if (end > deadline) { thresholds = [10, 5, 1].filter(function (each) { return each * 60000 < end - serverNow(); }); }
      deadline = end;
      /* It was ended elsewhere, or its time is over for good: what is here follows, and the result. */
      var closed = json.status === 'SUBMITTED' || over && left() === 0;
      if (closed && !ended) {
        ended = true;
        submit();
      } else if (!over) {
        tick();
      } else if (left() > 0) {
        setOver(false);
        notice('', '');
        tick();
      }
    }

    function askClock() {
      if (finished || stopped) { return; }
      send.ask(attempt + '/clock').then(function (reply) {
        if (reply.status !== 200) { return; }
        setClock(reply.json.now);
        setTimes(reply.json);
      }, silent);
    }

    function lookAtClock() {
      if (!document.hidden) { askClock(); }
      if (!finished && !stopped) { setTimeout(lookAtClock, LOOK_AT_CLOCK); }
    }

    function setOver(now) {
      over = now;
      questions.forEach(function (section) {
        section.querySelector('fieldset').disabled = now || section.dataset.closed === 'true';
      });
      document.querySelectorAll('[data-clear]').forEach(function (button) { button.disabled = now; });
    }

    /*
     * A pause or extra time may have come since the last look: the attempt is ended when the Academy
     * has said that its time is over, which without a network may be much later.
     */
    function timeUp() {
      setOver(true);
      notice(texts.timeUp, '');
      askClock();
      setTimeout(refresh, Math.min(2147483647, Math.max(0, collected - serverNow()) + 1000));
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
      var open = questions.length - mark();
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

      var copy = navs[0].cloneNode(true);
      document.getElementById('quiz-sheet-nav').appendChild(copy);
      navs.push(copy);
      navs.forEach(wireNav);

      questions.forEach(function (section) {
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
          mark();
        } else if (section && event.target.matches('textarea, input[type=text], input[type=number]')) {
          send.wake();
        } else if (section) {
          answer(section);
        }
      });
      form.addEventListener('submit', function (event) { event.preventDefault(); });
      document.addEventListener('click', function (event) {
        var button = event.target.closest('button, input[type=submit], a');
        if (!button) { return; }
        if (button.dataset.check) { check(button.closest('[data-question]')); }
        if (button.dataset.step) { step(Number(button.dataset.step)); }
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
    tellClock();
    setTimeout(lookAtClock, LOOK_AT_CLOCK);
    store.update(attempt, function (known) {
      /* The page was given to this person, so what is kept of the attempt is theirs. */
      known.person = person;
      /* Another device has answered since, so this one begins anew. */
      if (known.writer < Number(form.dataset.writer)) { known.writer = 0; }
    }).then(refresh).then(function (known) {
      var marked = document.getElementById(location.hash.slice(1));
      go(Math.max(0, pages.findIndex(function (page) { return page.parts.indexOf(marked) >= 0; })), null);
      restore(known);
      tick();
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
