/*
 * Proposes the Latin spelling of the name while it is typed, by the Cabinet of Ministers' resolution
 * No. 55 of 2010. Somebody who writes their own is left alone; without this script the server proposes.
 */
(function () {
  'use strict';

  var ANYWHERE = {
    а: 'a', б: 'b', в: 'v', г: 'h', ґ: 'g', д: 'd', е: 'e', є: 'ie', ж: 'zh', з: 'z', и: 'y',
    і: 'i', ї: 'i', й: 'i', к: 'k', л: 'l', м: 'm', н: 'n', о: 'o', п: 'p', р: 'r', с: 's',
    т: 't', у: 'u', ф: 'f', х: 'kh', ц: 'ts', ч: 'ch', ш: 'sh', щ: 'shch', ь: '', ю: 'iu', я: 'ia'
  };
  var AT_THE_START = { є: 'ye', ї: 'yi', й: 'y', ю: 'yu', я: 'ya' };
  var APOSTROPHES = /['ʼ’‘‛′´`ʹ]/;

  function isLetter(sign) {
    return sign.toLowerCase() !== sign.toUpperCase();
  }

  function toLatin(text) {
    var latin = '';
    var signs = text.normalize('NFC').trim().replace(/\s+/g, ' ');
    for (var i = 0; i < signs.length; i++) {
      var sign = signs[i];
      var letter = sign.toLowerCase();
      var before = i > 0 ? signs[i - 1].toLowerCase() : ' ';
      if (APOSTROPHES.test(sign) && before in ANYWHERE) {
        continue;
      }
      if (!(letter in ANYWHERE)) {
        latin += sign;
        continue;
      }
      var left = APOSTROPHES.test(before) ? signs[i - 2] || ' ' : before;
      var starts = !isLetter(left);
      var spelled = starts && AT_THE_START[letter] ? AT_THE_START[letter] : ANYWHERE[letter];
      if (letter === 'г' && before === 'з') {
        spelled = 'gh';
      }
      if (sign !== letter) {
        var near = isLetter(signs[i + 1] || ' ') ? signs[i + 1] : signs[i - 1] || ' ';
        var among = near !== near.toLowerCase();
        spelled = among ? spelled.toUpperCase() : spelled.charAt(0).toUpperCase() + spelled.slice(1);
      }
      latin += spelled;
    }
    return latin;
  }

  var surname = document.getElementById('signup:surname');
  var givenName = document.getElementById('signup:givenName');
  var latinName = document.getElementById('signup:latinName');
  if (!surname || !givenName || !latinName) {
    return;
  }

  function proposal() {
    return (toLatin(givenName.value) + ' ' + toLatin(surname.value)).trim();
  }

  var proposed = latinName.value === '' || latinName.value === proposal();

  function propose() {
    if (proposed) {
      latinName.value = proposal();
    }
  }

  surname.addEventListener('input', propose);
  givenName.addEventListener('input', propose);
  latinName.addEventListener('input', function () {
    proposed = latinName.value.trim() === '';
  });
})();
