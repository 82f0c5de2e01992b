/*
 * Sends what quiz-store.js keeps by what quiz-calls.js says: each answer on its own, again and again
 * until the Academy has acknowledged it.
 */
window.AcademyQuiz = (function () {
  'use strict';

  var stores = window.AcademyQuizStore;
  var LONGEST_WAIT = 60000;
  var LONGEST_REST = 20000;

  /**
   * Sends what is kept of one person's attempts, one answer after the other, and listens to nothing
   * but the Academy's answer to say that it is saved.
   */
  function sender(store, person, told) {
    var calls = window.AcademyQuizCalls(store, told);
    var kept = stores.kept;
    var waitingFile = stores.waitingFile;
    var busy = false;
    var again = false;
    var wait = 0;
    var timer = 0;
    var resting = {}; // by answer: it is still being typed
    var closed = {}; // by attempt: it is not this sign-in's
    var failures = {}; // by answer and attempt: what has failed lets the others go first
    var carried = {}; // by answer: a file of it is on its way, or its next try is waited for
    var underway = [];

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

    /* One step: a writer where there is none, else one answer, else the submission. */
    function step(known) {
      var questions = ready(known);
      underway = [known.attempt, named(known.attempt, questions[0])];
      if (!known.writer || questions.some(function (q) { return !known.answers[q].writer; })) {
        return calls.takeWriter(known.attempt);
      }
      return questions.length === 0 ? calls.submit(known) : calls.answer(known, questions[0]);
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
        calls.file(known, question, local)
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
      post: function (path) { return calls.call('POST', path); },
      ask: function (path) { return calls.call('GET', path); },
      takeWriter: calls.takeWriter
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
      var waiting = scored && stores.kept(scored).length > 0;
      return scored && !waiting ? store.forget(done) : null;
    }).then(function () { send.pump(); }, function () { send.pump(); });
  }

  var entry = document.querySelector('[data-quiz-person]');
  if (entry) {
    stores.open().then(function (store) { outbox(store, entry.dataset.quizPerson, entry.dataset.quizDone); });
  }

  return {sender: sender, silent: silent};
})();
