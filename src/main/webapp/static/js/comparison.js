/*
 * What is saved of a draft beside what its page says, see draft.js: why both are there, who wrote the
 * other, the fields in which it differs, and the choice.
 */
window.AcademyComparison = (words, theirs, differing, {mine, take}) => {
  function labelOf(field) {
    const label = field.form.querySelector('label[for="' + field.id + '"]');
    const group = field.closest('fieldset') && field.closest('fieldset').querySelector('legend');
    const row = field.closest('details') && field.closest('details').querySelector('summary');
    return [row, group, label].filter(Boolean).map((each) => each.textContent.trim()).join(' · ');
  }

  function line(parent, tag, what, name) {
    const element = document.createElement(tag);
    element.textContent = what;
    if (name) element.className = name;
    parent.append(element);
    return element;
  }

  const panel = document.createElement('section');
  panel.className = 'note warn';
  panel.setAttribute('role', 'alert');
  const inside = line(panel, 'div', '', 'stack g2');
  line(inside, 'p', theirs.detail || words.found);
  line(inside, 'h2', words.theirs, 'h4');
  if (theirs.own) line(inside, 'p', words.own, 'small');
  else if (theirs.by) line(inside, 'p', words.by + ' ' + theirs.by, 'small');

  const list = line(inside, 'dl', '', 'facts long');
  differing.forEach((field) => {
    line(list, 'dt', labelOf(field));
    const name = field.name.slice(field.form.id.length + 1);
    line(list, 'dd', theirs.fields[name] || '–', 'pre other-draft').tabIndex = 0; // it may scroll
  });

  const row = line(inside, 'p', '', 'row');
  [['mine', words.mine, mine], ['theirs', words.take, take]].forEach(([choice, label, work]) => {
    const button = line(row, 'button', label, 'btn quiet');
    button.type = 'button';
    button.dataset.choice = choice;
    button.addEventListener('click', () => {
      panel.remove();
      work();
    });
  });
  return panel;
};
