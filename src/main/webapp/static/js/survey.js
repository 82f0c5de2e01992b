// The feedback survey: what is typed stays on this device until it is sent, so that a closed page
// or a power cut loses nothing. Without this script the form works, only without the draft.
(() => {
  const box = document.querySelector('[data-survey]');
  if (!box) return;
  const key = box.dataset.survey;
  const form = box.querySelector('form');
  const fields = () => [...form.elements].filter((field) => /^q\d+$/.test(field.name));

  const read = () => {
    try {
      return JSON.parse(localStorage.getItem(key) || 'null');
    } catch {
      return null;
    }
  };
  const write = () => {
    const draft = {};
    fields().forEach((field) => {
      if (field.type !== 'radio') draft[field.name] = field.value;
      else if (field.checked) draft[field.name] = field.value;
    });
    try {
      localStorage.setItem(key, JSON.stringify(draft));
    } catch {
      // Without storage the page itself still holds what was typed.
    }
  };

  // A notice of success on a page with kept answers: the draft has been sent.
  if (document.querySelector('.notice-bar.good')) {
    try {
      localStorage.removeItem(key);
    } catch {
      // Nothing was kept.
    }
  }
  const draft = read();
  if (draft) {
    let restored = false;
    fields().forEach((field) => {
      const kept = draft[field.name];
      if (kept === undefined) return;
      if (field.type === 'radio') {
        if (field.value === kept && !field.checked) {
          field.checked = true;
          restored = true;
        }
      } else if (kept !== field.value) {
        field.value = kept;
        restored = true;
      }
    });
    if (restored) document.querySelector('[data-survey-restored]').hidden = false;
  }
  form.addEventListener('input', write);
  form.addEventListener('change', write);
})();
