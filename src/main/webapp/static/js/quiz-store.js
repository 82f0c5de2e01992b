/*
 * What is given to a quiz on this device, until the Academy has it: each answer is kept here the
 * moment it is given, and forgotten only when the Academy has acknowledged it.
 *
 * What is known of an attempt is one small document in IndexedDB (else localStorage, else memory):
 *   { attempt, person, writer, sequences: {question: n}, submit: bool, flags: [question],
 *     files: {local: {name, blob}},
 *     answers: {question: {values, at, writer, sequence, state: "kept" | "saved" | "refused"}} }
 * Every change is one read-write transaction, so two tabs share one writer and never one sequence.
 * A file that is still here is named by a value that begins with "local:".
 */
window.AcademyQuizStore = (function () {
  'use strict';

  var LOCAL = 'local:';

  function blank(attempt) {
    return {attempt: attempt, person: '', writer: 0, sequences: {}, answers: {}, flags: [], files: {}, submit: false};
  }

  function indexedStore(first) {
    var database = first;

    function once(mode, work) {
      return new Promise(function (resolve, reject) {
        var transaction = database.transaction('attempts', mode);
        var outcome = {};
        work(transaction.objectStore('attempts'), outcome);
        transaction.oncomplete = function () { resolve(outcome.value); };
        transaction.onerror = transaction.onabort = function () { reject(transaction.error); };
      });
    }

    /* A browser may close the database of a page that it has put to sleep. */
    function run(mode, work) {
      return once(mode, work).catch(function () {
        return openDatabase().then(function (opened) {
          database = opened;
          return once(mode, work);
        });
      });
    }
    return {
      lasting: true,
      keepsFiles: true,
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
        /* A store that is full says so as a promise does. */
        return new Promise(function (resolve) {
          var known = read(prefix + attempt) || blank(attempt);
          var value = change(known);
          texts.setItem(prefix + attempt, JSON.stringify(known));
          resolve(value);
        });
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

  function openDatabase() {
    return new Promise(function (resolve, reject) {
      var request = indexedDB.open('academy-quiz', 1);
      request.onupgradeneeded = function () { request.result.createObjectStore('attempts'); };
      request.onsuccess = function () { resolve(request.result); };
      request.onerror = request.onblocked = reject;
    });
  }

  /* Some browsers open a database and then refuse every change of it. */
  function openStore() {
    return openDatabase().then(function (database) {
      var store = indexedStore(database);
      return store.forget('').then(function () { return store; });
    }).catch(secondStore);
  }

  /* A mark by which any page can warn at the sign-out; it says no more than that something waits. */
  function markUnsent(unsent) {
    try {
      if (unsent) { localStorage.setItem('academy-unsent', '1'); } else { localStorage.removeItem('academy-unsent'); }
    } catch (refused) {
      /* Without storage there is nothing to warn of after this page. */
    }
  }

  /* Files of this page where the browser keeps nothing: they live as long as it is open. */
  var held = new Map();

  /* The questions of an attempt whose answers the Academy has not acknowledged yet. */
  function kept(known) {
    return Object.keys(known.answers).filter(function (question) {
      return known.answers[question].state === 'kept';
    });
  }

  /* The first file of an answer that is still here; undefined where all of them have arrived. */
  function waitingFile(answer) {
    if (!answer.file) { return undefined; }
    return answer.values.filter(function (value) { return value.indexOf(LOCAL) === 0; })[0];
  }

  return {LOCAL: LOCAL, kept: kept, waitingFile: waitingFile, held: held, open: openStore, markUnsent: markUnsent};
})();
