// A long list of boxes to tick: a field above it leaves those in sight that say what is typed, the
// ticked ones always among them, and a line tells how many are ticked. Without this script the whole
// list is there.
(() => {
  document.querySelectorAll('[data-pick]').forEach((list) => {
    const words = list.dataset;
    const field = list.querySelector('[data-pick-field]');
    const filter = field.querySelector('input');
    const said = list.querySelector('[data-pick-said]');
    const lines = Array.from(list.querySelectorAll('.checks li'));
    const isTicked = (line) => line.querySelector('input').checked;

    const show = () => {
      const typed = filter.value.trim().toLocaleLowerCase(document.documentElement.lang);
      const fits = (line) => line.textContent.toLocaleLowerCase(document.documentElement.lang).includes(typed);
      lines.forEach((line) => { line.hidden = !fits(line) && !isTicked(line); });
      const ticked = lines.filter(isTicked).length;
      const told = ticked > 0 ? words.ticked + ' ' + ticked : words.all;
      said.textContent = lines.some(fits) ? told : words.none + ' ' + told;
    };

    filter.addEventListener('input', show);
    filter.addEventListener('keydown', (event) => { if (event.key === 'Enter') event.preventDefault(); });
    list.addEventListener('change', show);
    field.hidden = false;
    show();
  });
})();
