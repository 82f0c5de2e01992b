// Notices a mistyped certificate number before the server is asked: the same check as there, a
// weighted sum over GF(32). The server decides; this only saves a look-up.
(() => {
  const signs = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';
  const cyrillic = 'АВСЕНКМРТУХЅЈЗ';
  const latin = 'ABCEHKMPTYXSJ3';
  const input = document.getElementById('code');
  const message = document.getElementById('code-typo');
  if (!input || !message) return;

  const fold = (typed) => [...typed.toUpperCase()]
    .map((sign) => (cyrillic.includes(sign) ? latin[cyrillic.indexOf(sign)] : sign))
    .filter((sign) => /[\p{L}\p{N}]/u.test(sign))
    .join('');

  const product = (left, right) => {
    let result = 0;
    for (let shifted = left, rest = right; rest > 0; rest >>= 1) {
      if (rest & 1) result ^= shifted;
      shifted <<= 1;
      if (shifted > 31) shifted ^= 37;
    }
    return result;
  };

  const agrees = (number) => {
    const values = [...number.slice(5)].map((sign) => signs.indexOf(sign));
    if (values.includes(-1)) return false;
    let weight = 1;
    let sum = values[11];
    for (const value of [...values.slice(0, 11), Number(number[3]), Number(number[4])]) {
      weight = product(weight, 2);
      sum ^= product(weight, value);
    }
    return sum === 0;
  };

  const say = (text) => {
    message.textContent = text;
    message.hidden = !text;
    input.setAttribute('aria-invalid', text ? 'true' : 'false');
  };

  input.addEventListener('input', () => say(''));
  input.form.addEventListener('submit', (event) => {
    const number = fold(input.value);
    if (/^CCA\d\d.{12}$/.test(number) && !agrees(number)) {
      event.preventDefault();
      say(input.dataset.typo);
      input.focus();
    }
  });
})();
