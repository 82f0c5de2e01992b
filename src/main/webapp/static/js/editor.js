// A field for text with headings, lists and links. Without this script it is the plain text area,
// and in any case the Academy cleans what is sent.
(() => {
  const TOOLS = [
    ['bold', 'bold', null, 'B'],
    ['italic', 'italic', null, 'I'],
    ['heading', 'formatBlock', 'h3', 'H'],
    ['plain', 'formatBlock', 'p', '¶'],
    ['bullets', 'insertUnorderedList', null, '•'],
    ['numbers', 'insertOrderedList', null, '1.'],
    ['quote', 'formatBlock', 'blockquote', '»'],
    ['link', 'createLink', null, '↗'],
    ['unlink', 'unlink', null, '×']
  ];
  let changed = false;

  function command(tool, words) {
    const [, name, value] = tool;
    if (name === 'createLink') {
      const address = window.prompt(words.address, 'https://');
      if (address && address !== 'https://') document.execCommand(name, false, address);
    } else {
      document.execCommand(name, false, value);
    }
  }

  function toolbar(words, area) {
    const bar = document.createElement('div');
    bar.className = 'rich-tools';
    bar.setAttribute('role', 'toolbar');
    bar.setAttribute('aria-label', words.tools);
    const buttons = TOOLS.map((tool, place) => {
      const button = document.createElement('button');
      button.type = 'button';
      button.textContent = tool[3];
      button.className = 'rich-' + tool[0];
      button.title = words[tool[0]];
      button.setAttribute('aria-label', words[tool[0]]);
      button.tabIndex = place === 0 ? 0 : -1;
      // The selection stays in the text while a button is pressed.
      button.addEventListener('mousedown', (event) => event.preventDefault());
      button.addEventListener('click', () => {
        area.focus();
        command(tool, words);
        area.dispatchEvent(new Event('input', {bubbles: true}));
      });
      bar.append(button);
      return button;
    });
    bar.addEventListener('keydown', (event) => {
      const step = {ArrowRight: 1, ArrowLeft: -1}[event.key];
      if (!step) return;
      event.preventDefault();
      const now = buttons.indexOf(document.activeElement);
      const next = buttons[(now + step + buttons.length) % buttons.length];
      buttons.forEach((button) => { button.tabIndex = button === next ? 0 : -1; });
      next.focus();
    });
    return bar;
  }

  function enrich(field) {
    const source = field.querySelector('textarea');
    const label = field.querySelector('label');
    const area = document.createElement('div');
    area.className = 'input rich rich-area';
    area.contentEditable = 'true';
    area.setAttribute('role', 'textbox');
    area.setAttribute('aria-multiline', 'true');
    area.setAttribute('aria-labelledby', label.id);
    if (source.lang) area.lang = source.lang;
    // It was cleaned when it was kept; what is typed here is cleaned before it is.
    area.innerHTML = source.value;
    area.addEventListener('input', () => {
      source.value = area.innerHTML;
      changed = true;
    });
    area.addEventListener('paste', (event) => {
      event.preventDefault();
      document.execCommand('insertText', false, event.clipboardData.getData('text/plain'));
    });
    label.addEventListener('click', () => area.focus());
    source.hidden = true;
    source.before(toolbar(field.dataset, area), area);
  }

  document.execCommand('defaultParagraphSeparator', false, 'p');
  document.querySelectorAll('[data-rich]').forEach(enrich);
  document.addEventListener('submit', (event) => {
    if (event.target.querySelector('[data-rich]')) changed = false;
  });
  window.addEventListener('beforeunload', (event) => {
    if (changed) event.preventDefault();
  });
})();
