// A task keeps what is written for it, see draft.js: a text, or answers to its questions.
(() => {
  const asked = Array.from(document.querySelectorAll('[data-answer]'), (field) => field.dataset.answer);
  const said = (fields) => Object.fromEntries(Object.entries(fields).filter(([, answer]) => answer.trim()));
  const answers = (given) => Object.fromEntries(asked.map((name) => [name, (given || {})[name] || '']));
  const handedIn = Array.from(document.querySelectorAll('[data-handed-in]'));

  window.AcademyDraft('task', {
    path: (task) => 'tasks/' + task + '/draft',
    body: ({version, person, fields}) => ({
      version: Number(version),
      person,
      text: asked.length > 0 ? '' : fields.text || '',
      answers: asked.length > 0 ? said(fields) : {}
    }),
    read: (json) => asked.length > 0 ? answers(json.answers) : {text: json.text || '', ...json.answers},
    shown: () => handedIn.length === 0 ? null
      : Object.fromEntries(handedIn.map((element) => [element.dataset.handedIn, element.textContent]))
  });
})();
