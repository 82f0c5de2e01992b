/*
 * How each kind of question is read from the page and written into it. A kind has
 *   values(section): what is answered, as the Academy reads it,
 *   show(section, values): the other way round,
 *   wire(section, tools): what the page needs besides its fields, where it needs anything.
 * tools: changed(section) keeps and sends the answer, speak(text), say(key, number), texts.
 */
window.AcademyQuizKinds = (function () {
  'use strict';

  function all(section, selector) { return Array.from(section.querySelectorAll(selector)); }

  function line(text) { return text.trim() === '' ? [] : [text]; }

  var chosen = {
    values: function (section) {
      return all(section, '.opt input:checked').map(function (input) { return input.value; });
    },
    show: function (section, values) {
      all(section, '.opt input').forEach(function (input) { input.checked = values.indexOf(input.value) >= 0; });
    }
  };

  var typed = {
    values: function (section) { return line(section.querySelector('fieldset input').value.trim()); },
    show: function (section, values) { section.querySelector('fieldset input').value = values[0] || ''; }
  };

  /* A number and a unit are one text; a unit that was typed behind the number needs no other. */
  var number = {
    values: function (section) {
      var text = section.querySelector('fieldset input').value.trim();
      var unit = section.querySelector('fieldset select');
      return line(unit && /[0-9.,]$/.test(text) ? (text + ' ' + unit.value).trim() : text);
    },
    show: function (section, values) {
      var text = values[0] || '';
      var unit = section.querySelector('fieldset select');
      if (unit) {
        var known = all(section, 'fieldset option').map(function (option) { return option.value; })
          .filter(function (name) { return name && text.slice(-name.length) === name && /[0-9.,\s]$/.test(text.slice(0, -name.length)); });
        unit.value = known[0] || '';
        if (known[0]) { text = text.slice(0, -known[0].length).trim(); }
      }
      section.querySelector('fieldset input').value = text;
    }
  };

  var placed = {
    values: function (section) {
      return all(section, '[data-place]')
        .filter(function (field) { return field.value.trim() !== ''; })
        .map(function (field) { return field.dataset.place + '=' + field.value.trim(); });
    },
    show: function (section, values) {
      all(section, '[data-place]').forEach(function (field) {
        var start = field.dataset.place + '=';
        var value = values.filter(function (each) { return each.indexOf(start) === 0; })[0];
        field.value = value === undefined ? '' : value.slice(start.length);
      });
    }
  };

  /* ---- ordering: buttons move a thing up or down ---------------------------------------------- */

  function items(section) { return all(section, '[data-item]'); }

  function place(section) {
    var order = section.querySelector('[data-order]');
    section.querySelector('[data-unordered]').hidden = order.dataset.order === 'given';
    var last = items(section).length - 1;
    items(section).forEach(function (item, index) {
      item.querySelector('[data-move="-1"]').setAttribute('aria-disabled', String(index === 0));
      item.querySelector('[data-move="1"]').setAttribute('aria-disabled', String(index === last));
    });
  }

  var ordered = {
    values: function (section) {
      return section.querySelector('[data-order]').dataset.order === 'given'
        ? items(section).map(function (item) { return item.dataset.item; })
        : [];
    },
    show: function (section, values) {
      var order = section.querySelector('[data-order]');
      order.dataset.order = values.length > 0 ? 'given' : 'none';
      values.forEach(function (value) {
        order.appendChild(items(section).filter(function (item) { return item.dataset.item === value; })[0]);
      });
      place(section);
    },
    wire: function (section, tools) {
      var order = section.querySelector('[data-order]');
      place(section);
      section.addEventListener('click', function (event) {
        var button = event.target.closest('[data-move], [data-as-shown]');
        if (!button || section.querySelector('fieldset').disabled) { return; }
        order.dataset.order = 'given';
        if (button.dataset.move) { move(button.closest('[data-item]'), Number(button.dataset.move)); }
        place(section);
        tools.changed(section);
        if (button.dataset.move) { button.focus(); }
      });

      function move(item, step) {
        var other = step < 0 ? item.previousElementSibling : item.nextElementSibling;
        if (other) { order.insertBefore(step < 0 ? item : other, step < 0 ? other : item); }
        tools.speak(tools.texts.placed
          .replace('#', items(section).indexOf(item) + 1).replace('@', items(section).length)
          .replace('%', item.querySelector('[data-words]').textContent.trim()));
      }
    }
  };

  /* ---- hot-spot: a point on a picture, by pointing, by arrow keys or by its two numbers -------- */

  function axis(section, name) { return section.querySelector('input[name$=".' + name + '"]'); }

  function thousandths(field) {
    var number = parseFloat(field.value.replace(',', '.'));
    return isNaN(number) ? null : Math.max(0, Math.min(1000, Math.round(number * 10)));
  }

  function point(section) {
    var cross = section.querySelector('.cross');
    var x = thousandths(axis(section, 'x'));
    var y = thousandths(axis(section, 'y'));
    cross.hidden = x === null || y === null;
    cross.style.left = (x || 0) / 10 + '%';
    cross.style.top = (y || 0) / 10 + '%';
  }

  var spotted = {
    values: function (section) {
      var x = thousandths(axis(section, 'x'));
      var y = thousandths(axis(section, 'y'));
      return x === null || y === null ? [] : [x + ',' + y];
    },
    show: function (section, values) {
      var parts = values.length > 0 ? values[0].split(',') : ['', ''];
      axis(section, 'x').value = parts[0] === '' ? '' : parts[0] / 10;
      axis(section, 'y').value = parts[1] === '' ? '' : parts[1] / 10;
      point(section);
    },
    wire: function (section, tools) {
      var spot = section.querySelector('[data-spot]');
      var steps = {ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1]};
      spot.tabIndex = 0;
      spot.setAttribute('role', 'application');
      spot.setAttribute('aria-label', spot.dataset.label);
      spot.classList.remove('grid-over');
      point(section);

      function set(x, y) {
        if (section.querySelector('fieldset').disabled) { return; }
        spotted.show(section, [Math.max(0, Math.min(1000, x)) + ',' + Math.max(0, Math.min(1000, y))]);
        tools.changed(section);
      }

      spot.addEventListener('click', function (event) {
        var box = spot.querySelector('img').getBoundingClientRect();
        set(Math.round(1000 * (event.clientX - box.left) / box.width), Math.round(1000 * (event.clientY - box.top) / box.height));
      });
      spot.addEventListener('keydown', function (event) {
        var step = steps[event.key];
        if (!step) { return; }
        event.preventDefault();
        var by = event.shiftKey ? 1 : 10;
        var now = spotted.values(section)[0] || '500,500';
        set(Number(now.split(',')[0]) + by * step[0], Number(now.split(',')[1]) + by * step[1]);
        tools.speak(tools.texts.spot
          .replace('#', axis(section, 'x').value).replace('@', axis(section, 'y').value));
      });
      section.addEventListener('input', function () { point(section); });
    }
  };

  /* ---- essay: words are counted as the Academy counts them ------------------------------------- */

  var WORD = /[\p{L}\p{N}]+(?:['’ʼ-][\p{L}\p{N}]+)*/gu;

  var written = {
    values: function (section) { return line(section.querySelector('textarea').value); },
    show: function (section, values) {
      section.querySelector('textarea').value = values[0] || '';
      written.count(section);
    },
    count: function () {},
    wire: function (section, tools) {
      written.count = function (counted) {
        var words = (counted.querySelector('textarea').value.match(WORD) || []).length;
        counted.querySelector('[data-word-count]').textContent = tools.say('words', words);
      };
      written.count(section);
      section.addEventListener('input', function () { written.count(section); });
    }
  };

  /* ---- files: kept here and sent one by one ------------------------------------------------------ */

  function filesOf(section) { return all(section, '[data-file]'); }

  function fileItem(section, value, name, tools) {
    var item = document.createElement('li');
    item.dataset.file = value;
    var words = document.createElement('span');
    words.dataset.name = 'true';
    words.textContent = name;
    item.appendChild(words);
    section.querySelector('[data-files]').appendChild(item);
    withRemoval(section, item, tools);
  }

  function withRemoval(section, item, tools) {
    var name = item.querySelector('[data-name]').textContent;
    var button = document.createElement('button');
    button.type = 'button';
    button.className = 'btn text';
    button.textContent = tools.texts.removeFile;
    button.setAttribute('aria-label', tools.texts.removeFileOf.replace('#', name));
    button.addEventListener('click', function () {
      item.remove();
      section.querySelector('input[type=file]').focus();
      tools.changed(section);
    });
    item.appendChild(button);
  }

  var brought = {
    tools: null,
    values: function (section) { return filesOf(section).map(function (item) { return item.dataset.file; }); },
    show: function (section, values, known) {
      filesOf(section).forEach(function (item) { if (values.indexOf(item.dataset.file) < 0) { item.remove(); } });
      var there = brought.values(section);
      values.forEach(function (value) {
        if (there.indexOf(value) >= 0) { return; }
        var file = known && known.files && known.files[value];
        fileItem(section, value, file ? file.name : brought.tools.texts.aFile, brought.tools);
      });
    },
    wire: function (section, tools) {
      brought.tools = tools;
      var field = section.querySelector('input[type=file]');
      var most = Number(section.querySelector('[data-files]').dataset.files);
      var limit = Number(field.dataset.most) * 1024 * 1024;
      filesOf(section).forEach(function (item) { withRemoval(section, item, tools); });
      field.addEventListener('change', function (event) {
        event.stopPropagation();
        var chosenFiles = Array.from(field.files);
        field.value = '';
        if (chosenFiles.some(function (file) { return file.size > limit; })) {
          tools.refuse(field.dataset.tooLarge);
          return;
        }
        if (filesOf(section).length + chosenFiles.length > most) {
          tools.refuse(tools.say('mostFiles', most));
          return;
        }
        tools.refuse('');
        var files = {};
        chosenFiles.forEach(function (file) {
          var local = tools.LOCAL + Date.now().toString(36) + Math.random().toString(36).slice(2);
          files[local] = {name: file.name, blob: file};
          fileItem(section, local, file.name, tools);
        });
        tools.changed(section, files);
      });
    },
    /* The Academy has the file, or will not take it. */
    settle: function (section, local, reply) {
      filesOf(section).forEach(function (item) {
        if (item.dataset.file !== local) { return; }
        if (reply) { item.dataset.file = String(reply.id); } else { item.remove(); }
      });
    }
  };

  return {
    SINGLE: chosen,
    MULTIPLE: chosen,
    TRUE_FALSE: chosen,
    SHORT_ANSWER: typed,
    NUMERICAL: number,
    MATCHING: placed,
    CLOZE: placed,
    ORDERING: ordered,
    HOTSPOT: spotted,
    ESSAY: written,
    FILE_UPLOAD: brought
  };
})();
