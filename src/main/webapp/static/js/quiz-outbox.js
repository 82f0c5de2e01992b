/*
 * Sends what quiz-store.js keeps: each answer on its own, again and again until the Academy has
 * acknowledged it.
 */
window.AcademyQuiz = (function () {
  'use strict';

  var stores = window.AcademyQuizStore;
  var API = '/api/v1/attempts/';
  var PATIENCE = 15000; // a request that answers no sooner counts as failed
  var PATIENCE_WITH_FILES = 300000;
  var LONGEST_WAIT = 60000;
  var LONGEST_REST = 20000;

  /* ---- talking to the Academy ---------------------------------------------------------------- */

  function call(method, path, body, file) {
    var abort = new AbortController();
    var timer = setTimeout(function () { abort.abort(); }, file ? PATIENCE_WITH_FILES : PATIENCE);
    return fetch(API + path, {
      method: method,
      credentials: 'same-origin',
      headers: {
        'Accept': 'application/json',
        'Content-Type': file ? 'application/octet-stream' : 'application/json',
        'X-Academy': '1'
      },
      body: method === 'GET' ? undefined : file || JSON.stringify(body || {}),
      signal: abort.signal
    }).then(function (response) {
      return response.json().catch(function () { return null; }).then(function (json) {
        /* Only the Academy's own words say that something is saved; a page in between says nothing. */
        var silence = response.status === 200 && !json;
        return {
          status: silence ? 0 : response.status,
          json: json || {},
          after: Number(response.headers.get('Retry-After')) || 0
        };
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
    var resting = {}; // by answer: it is still being typed
    var closed = {}; // by attempt: it is not this sign-in's
    var failures = {}; // by answer and attempt: what has failed lets the others go first
    var carried = {}; // by answer: a file of it is on its way, or its next try is waited for
    var underway = [];

    function kept(known) {
      return Object.keys(known.answers).filter(function (question) {
        return known.answers[question].state === 'kept';
      });
    }

    function named(attempt, question) { return attempt + '/' + question; }

    function failed(name) { return failures[name] || 0; }

    function mine(known) {
      return known.person === person && !closed[known.attempt] && (known.submit || kept(known).length > 0);
    }

    /* What can be sent now; what has failed least comes first. */
    function ready(known) {
      return kept(known)
        .filter(function (question) {
          var name = named(known.attempt, question);
          return !waitingFile(known.answers[question]) && (known.submit || !resting[name]);
        })
        .sort(function (one, two) { return failed(named(known.attempt, one)) - failed(named(known.attempt, two)); });
    }

    /* Typing goes on: the answer is sent when the fingers rest, or after a while all the same. */
    function rest(attempt, question, pause) {
      var name = named(attempt, question);
      var since = resting[name] ? resting[name].since : Date.now();
      if (resting[name]) {
        if (Date.now() - since > LONGEST_REST) { return; }
        clearTimeout(resting[name].timer);
      }
      resting[name] = {since: since, timer: setTimeout(function () { delete resting[name]; pump(); }, pause)};
    }

    function wake() {
      Object.keys(resting).forEach(function (name) { clearTimeout(resting[name].timer); });
      resting = {};
      pump();
    }

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
          /* Of two tabs that asked at the same moment the later number is the device's. */
          if (reply.json.writer > known.writer) {
            known.writer = reply.json.writer;
            known.sequences = {};
          }
          Object.keys(known.answers).forEach(function (question) {
            var answer = known.answers[question];
            if (answer.state === 'kept' && !answer.writer) {
              answer.writer = known.writer;
              answer.sequence = known.sequences[question] = (known.sequences[question] || 0) + 1;
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
          answer.writer = 0;
          known.writer = 0;
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
        if ((reply.status === 400 || reply.status === 413) && reply.json.status) {
          return settle(known.attempt, question, answer, 'refused').then(function () {
            told.refused(known.attempt, question, reply.json);
            return {status: 200, json: {}};
          });
        }
        return reply;
      });
    }

    /* A file goes first; the answer that names it follows under the id that the Academy gave it. */
    function sendFile(known, question, local) {
      var file = stores.held.get(local) || (known.files || {})[local];
      if (!file || !(file.blob instanceof Blob)) { return exchange(known.attempt, question, local, '').then(gone); }
      var path = known.attempt + '/files/' + question + '?name=' + encodeURIComponent(file.name);
      return call('POST', path, null, file.blob).then(function (reply) {
        if (reply.status === 200) {
          return exchange(known.attempt, question, local, String(reply.json.id)).then(function () {
            told.brought(known.attempt, question, local, reply.json);
            return reply;
          });
        }
        if ((reply.status === 400 || reply.status === 409 || reply.status === 413) && reply.json.status) {
          return exchange(known.attempt, question, local, '').then(function () {
            told.refused(known.attempt, '', reply.json);
            told.brought(known.attempt, question, local, null);
            return {status: 200, json: {}};
          });
        }
        return reply;
      });

      function gone() {
        told.brought(known.attempt, question, local, null);
        return {status: 200, json: {}};
      }
    }

    function exchange(attempt, question, local, id) {
      stores.held.delete(local);
      return store.update(attempt, function (known) {
        var answer = known.answers[question];
        if (known.files) { delete known.files[local]; }
        if (id) {
          known.brought = known.brought || {};
          known.brought[local] = id;
        }
        if (answer) {
          answer.values = answer.values
            .map(function (value) { return value === local ? id : value; })
            .filter(Boolean);
        }
      });
    }

    function waitingFile(answer) {
      if (!answer.file) { return undefined; }
      return answer.values.filter(function (value) { return value.indexOf(stores.LOCAL) === 0; })[0];
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
        /* What was answered while the end was on its way is still to be sent, late as it is. */
        return store.update(known.attempt, function (doc) {
          doc.submit = false;
          return kept(doc).length > 0;
        }).then(function (unsent) { return unsent ? null : store.forget(known.attempt); }).then(function () {
          told.submitted(known.attempt);
          return reply;
        });
      });
    }

    /* One step: a writer where there is none, else one answer, else the submission. */
    function step(known) {
      var questions = ready(known);
      underway = [known.attempt, named(known.attempt, questions[0])];
      if (!known.writer || questions.some(function (q) { return !known.answers[q].writer; })) {
        return takeWriter(known.attempt);
      }
      return questions.length === 0 ? sendSubmit(known) : sendAnswer(known, questions[0]);
    }

    /* What a reply says about going on: at once (0), or after so many milliseconds at least. */
    function pauseAfter(reply, attempt) {
      if (reply.status === 200) { return 0; }
      /* A server that is still starting says 404 as well, but without a reason. */
      if (reply.json.status && (reply.status === 403 || reply.status === 404)) {
        /* Another person is signed in now; the answers wait for theirs. */
        closed[attempt] = true;
        told.closedTo(attempt);
        return 0;
      }
      if (reply.status === 401) {
        told.signedOut();
        return LONGEST_WAIT;
      }
      return Math.max(1000, reply.after * 1000);
    }

    /* Files are slow, so they travel beside the answers; an answer waits for its own ones only. */
    function carryFiles(known) {
      kept(known).forEach(function (question) {
        var local = waitingFile(known.answers[question]);
        var name = named(known.attempt, question);
        if (!local || carried[name]) { return; }
        carried[name] = true;
        sendFile(known, question, local)
          .then(function (reply) { return pauseAfter(reply, known.attempt); }, function () { return 1000; })
          .then(function (pause) {
            if (pause === 0) {
              delete failures[name];
              delete carried[name];
              pump();
              return;
            }
            failures[name] = failed(name) + 1;
            told.failed();
            var longer = Math.min(LONGEST_WAIT, 1000 * Math.pow(2, failures[name]));
            setTimeout(function () { delete carried[name]; pump(); }, Math.max(pause, longer * (0.75 + Math.random() / 2)));
          });
      });
    }

    function pump() {
      if (busy) { again = true; return; }
      busy = true;
      again = false;
      clearTimeout(timer);
      store.all().then(function (attempts) {
        var waiting = attempts.filter(mine);
        waiting.forEach(carryFiles);
        var next = waiting
          .filter(function (known) { return ready(known).length > 0 || known.submit && kept(known).length === 0; })
          .sort(function (one, two) { return failed(one.attempt) - failed(two.attempt); })[0];
        if (!next) { return waiting.length > 0 ? 'resting' : null; }
        return step(next).then(function (reply) {
          var pause = pauseAfter(reply, next.attempt);
          if (pause === 0) {
            wait = 0;
            underway.forEach(function (name) { delete failures[name]; });
            return 'more';
          }
          underway.forEach(function (name) { failures[name] = failed(name) + 1; });
          return later(pause);
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
      now: function () { wait = 0; wake(); },
      rest: rest,
      wake: wake,
      post: function (path) { return call('POST', path); },
      ask: function (path) { return call('GET', path); },
      takeWriter: takeWriter
    };
  }

  function silent() {}

  /* ---- any page: what was kept is sent as soon as its person is here again -------------------- */

  function outbox(store, person, done) {
    var send = sender(store, person, {
      reply: silent, saved: silent, refused: silent, taken: silent, closedTo: silent, signedOut: silent, failed: silent, brought: silent,
      idle: function () { stores.markUnsent(false); },
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

  var entry = document.querySelector('[data-quiz-person]');
  if (entry) {
    stores.open().then(function (store) { outbox(store, entry.dataset.quizPerson, entry.dataset.quizDone); });
  }

  return {sender: sender, silent: silent};
})();
