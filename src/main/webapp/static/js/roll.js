// The roll by keyboard: one row at a time can be reached; arrows move between rows, space selects,
// Enter says why, / goes to the search and N to the note. Keys work inside the list only.
(() => {
  const list = () => document.querySelector('[data-roll] .roll-people');
  const rows = () => [...list().querySelectorAll('tbody > tr[data-rk]')];
  let current = null;
  let inside = false;

  // The table is drawn anew by each answer of the server; who was in it stays where they were.
  const prepare = () => {
    if (!list()) return;
    const all = rows();
    const at = all.find((row) => row.dataset.rk === current) || all[0];
    for (const row of all) row.tabIndex = row === at ? 0 : -1;
    if (at && inside && document.activeElement === document.body) at.focus();
  };

  const go = (row) => {
    if (!row) return;
    current = row.dataset.rk;
    prepare();
    row.focus();
  };

  const keys = {
    ArrowDown: (row) => go(row.nextElementSibling),
    ArrowUp: (row) => go(row.previousElementSibling),
    Home: () => go(rows()[0]),
    End: () => go(rows().pop()),
    ' ': (row) => row.querySelector('.ui-chkbox-box').click(),
    Enter: (row) => row.querySelector('[data-why]').click(),
    '/': () => document.getElementById('r:search').focus(),
    n: () => {
      const note = document.getElementById('r:note');
      if (note) note.focus();
    },
  };

  document.addEventListener('keydown', (event) => {
    const row = event.target;
    if (!(row instanceof HTMLElement) || !row.matches('.roll-people tbody > tr[data-rk]')) return;
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    // The same key on a Ukrainian layout.
    const key = event.code === 'KeyN' ? 'n' : event.code === 'Slash' ? '/' : event.key;
    if (!keys[key]) return;
    event.preventDefault();
    keys[key](row);
  });
  document.addEventListener('click', (event) => {
    const why = event.target.closest('[data-roll] [data-why]');
    if (why) window.whyOnRoll([{ name: 'person', value: why.dataset.why }]);
  });
  document.addEventListener('focusin', (event) => {
    const row = event.target.closest('.roll-people tbody > tr[data-rk]');
    inside = row === event.target;
    if (row) current = row.dataset.rk;
  });
  new MutationObserver(prepare).observe(document.querySelector('[data-roll]'), {
    childList: true,
    subtree: true,
  });
  prepare();
})();
