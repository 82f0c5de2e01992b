/*
 * What a quiz says to the Academy about an attempt, and what follows from each reply for what
 * quiz-store.js keeps: a number for this device, an answer, a file, the end. When which is said,
 * quiz-outbox.js decides. A reply that is settled here, so that the next thing can be said at once,
 * is told as the status 200.
 */
window.AcademyQuizCalls = function (store, told) {
  'use strict';

  var stores = window.AcademyQuizStore;

  function call(method, path, body, file) { return window.AcademyCall(method, 'attempts/' + path, body, file); }

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
        return stores.kept(doc).length > 0;
      }).then(function (unsent) { return unsent ? null : store.forget(known.attempt); }).then(function () {
        told.submitted(known.attempt);
        return reply;
      });
    });
  }

  return {call: call, takeWriter: takeWriter, answer: sendAnswer, file: sendFile, submit: sendSubmit};
};
