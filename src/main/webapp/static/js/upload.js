// Says that a file is too large before it is sent: over a poor link that saves an hour.
document.addEventListener('change', (event) => {
  const field = event.target;
  if (!(field instanceof HTMLInputElement) || field.type !== 'file' || !field.dataset.most) return;
  const limit = Number(field.dataset.most) * 1024 * 1024;
  const tooLarge = Array.from(field.files).some((file) => file.size > limit);
  let said = field.parentElement.querySelector('[data-refused]');
  if (!said) {
    said = document.createElement('p');
    said.className = 'field-error';
    said.dataset.refused = '';
    said.setAttribute('role', 'alert');
    field.after(said);
  }
  said.textContent = tooLarge ? field.dataset.tooLarge : '';
  if (tooLarge) field.value = '';
});
