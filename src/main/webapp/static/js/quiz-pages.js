/*
 * One page of a quiz at a time, the list of its questions, and how far its person has come.
 *
 * told: texts, answered(section) whether a question has an answer.
 */
window.AcademyQuizPages = (function () {
  'use strict';

  function put(element, text) {
    if (element.textContent !== text) { element.textContent = text; }
  }

  /* What stands on one page follows one another. */
  function pagesOf(form) {
    var found = [];
    form.querySelectorAll('section[data-page]').forEach(function (section) {
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

  return function (form, told) {
    var pages = pagesOf(form);
    var questions = Array.from(form.querySelectorAll('[data-question]'));
    var sheet = document.getElementById('quiz-sheet');
    var navs = [form.querySelector('.qnav')];
    var texts = told.texts;
    var current = 0;

    function pageOf(part) {
      return Math.max(0, pages.findIndex(function (page) { return page.parts.indexOf(part) >= 0; }));
    }

    /* Marks what is answered and where one is; gives the number of answers. */
    function mark() {
      var done = 0;
      var here = pages[current];
      var several = pages.length > 1;
      questions.forEach(function (section, index) {
        var answered = told.answered(section);
        var flag = form.querySelector('[data-flag="' + section.dataset.question + '"]');
        var flagged = Boolean(flag && flag.checked);
        if (answered) { done++; }
        navs.forEach(function (nav) {
          var link = nav.children[index];
          link.classList.toggle('done', answered);
          link.classList.toggle('flag', flagged);
          if (several && here.parts.indexOf(section) >= 0) { link.setAttribute('aria-current', 'step'); } else { link.removeAttribute('aria-current'); }
          link.setAttribute('aria-label', [texts.question.replace('#', index + 1), answered ? texts.answered : '', flagged ? texts.flagged : '']
            .filter(Boolean).join(', '));
        });
      });
      document.getElementById('quiz-progress').value = done;
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

    function wire(nav) {
      nav.addEventListener('click', function (event) {
        var link = event.target.closest('a');
        if (!link) { return; }
        event.preventDefault();
        if (sheet.open) { sheet.close(); }
        var section = questions[Array.from(nav.children).indexOf(link)];
        go(pageOf(section), section);
      });
    }

    var copy = navs[0].cloneNode(true);
    document.getElementById('quiz-sheet-nav').appendChild(copy);
    navs.push(copy);
    navs.forEach(wire);

    return {
      questions: questions,
      mark: mark,
      /* Shows the page on which that part stands, or the first. */
      show: function (part) { go(pageOf(part), null); },
      step: function (by) {
        var next = Math.max(0, Math.min(pages.length - 1, current + by));
        go(next, pages[next].parts[0]);
      }
    };
  };
})();
