/*
 * The time of an attempt by the Academy's clock, whatever the device's own says. Extra time and
 * pauses change it while the attempt runs, so the Academy is listened to with every answer and asked
 * now and then.
 *
 * told: texts, say(key, number), speak(text), note(text) a line about the clock, ask() asks the Academy for
 * the times, over() the time is up as far as is known here, on() it goes on again, closed() the
 * attempt has ended for good, idle() whether nobody looks at the clock any longer.
 */
window.AcademyQuizClock = (function () {
  'use strict';

  var LOOK = 60000;
  /* A device's clock that is further off than this is told to its person. */
  var FAR_OFF = 120000;
  var LONGEST_TIMER = 2147483647;
  var THRESHOLDS = [10, 5, 1]; // minutes left that are spoken

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

  function two(number) { return (number < 10 ? '0' : '') + number; }

  return function (form, timer, language, told) {
    var time = kyivTime(language === 'en' ? 'en-GB' : language);
    var deadline = Date.parse(form.dataset.deadline);
    var collected = Date.parse(form.dataset.collected);
    /* A kept copy was written when its worker kept it, not now. */
    var offset = Date.parse(form.dataset.now) - (Number(form.dataset.keptAt) || Date.now());
    var pausedWith = Number(form.dataset.pausedWith); // milliseconds left while the clock stands still, else -1
    var thresholds = THRESHOLDS.slice();
    var over = false;
    var closed = false;
    var ticking = 0;

    function now() { return Date.now() + offset; }

    function left() {
      return Math.max(0, Math.ceil((pausedWith >= 0 ? pausedWith : deadline - now()) / 1000));
    }

    /* Every reading is late by the answer's way, so the greatest is the best; a leap is a clock set anew. */
    function set(read) {
      if (read <= offset && offset - read <= LOOK) { return; }
      offset = read;
      tell();
    }

    function tell() {
      if (pausedWith >= 0) {
        told.note(told.texts.paused);
        return;
      }
      var minutes = Math.round(Math.abs(offset) / 60000);
      told.note(Math.abs(offset) < FAR_OFF ? '' : told.say(offset < 0 ? 'clockFast' : 'clockSlow', minutes));
    }

    function tick() {
      clearTimeout(ticking);
      var seconds = left();
      var hours = Math.floor(seconds / 3600);
      var shown = hours >= 24 ? told.say('days', Math.floor(hours / 24)) : (hours ? hours + ':' + two(Math.floor(seconds / 60) % 60) : Math.floor(seconds / 60)) + ':' + two(seconds % 60);
      if (timer.textContent !== shown) { timer.textContent = shown; }
      while (thresholds.length && seconds <= thresholds[0] * 60) {
        var minutes = thresholds.shift();
        if (seconds > (thresholds[0] || 0) * 60) { told.speak(told.say('left', minutes)); }
      }
      if (seconds === 0) { timeUp(); } else if (!told.idle()) { ticking = setTimeout(tick, 1000); }
    }

    /*
     * A pause or extra time may have come since the last look: the attempt is ended when the Academy
     * has said that its time is over, which without a network may be much later.
     */
    function timeUp() {
      over = true;
      told.over();
      told.ask();
      /* What becomes of answers that are still here changes when the Academy waits no longer. */
      setTimeout(function () { if (over) { told.over(); } }, Math.min(LONGEST_TIMER, Math.max(0, collected - now()) + 1000));
    }

    /* What an answer of the Academy says about the times. */
    function hear(json) {
      if (json.now) { set(Date.parse(json.now) - Date.now()); }
      if (!json.deadline || closed) { return; }
      var end = Date.parse(json.deadline);
      collected = Date.parse(json.collectedAt);
      var stood = pausedWith >= 0;
      pausedWith = json.paused ? json.leftSeconds * 1000 : -1;
      if (json.paused) {
        told.note(told.texts.paused);
      } else if (stood) {
        told.note(told.texts.resumed);
      } else if (end !== deadline) {
        told.note(told.texts[end > deadline ? 'extended' : 'shortened'].replace('#', time.format(end)));
      }
      if (end > deadline) { thresholds = THRESHOLDS.filter(function (each) { return each * 60000 < end - now(); }); }
      deadline = end;
      /* It was ended elsewhere, or its time is over for good. */
      if (json.status === 'SUBMITTED' || over && left() === 0) {
        closed = true;
        told.closed();
      } else if (!over) {
        tick();
      } else if (left() > 0) {
        over = false;
        told.on();
        tick();
      }
    }

    function look() {
      if (told.idle()) { return; }
      if (!document.hidden) { told.ask(); }
      setTimeout(look, LOOK);
    }

    return {
      now: now,
      /* A moment as it is said in Kyiv. */
      say: function (moment) { return time.format(moment); },
      collected: function () { return collected; },
      isOver: function () { return over; },
      hear: hear,
      tick: tick,
      start: function () {
        tell();
        setTimeout(look, LOOK);
      }
    };
  };
})();
