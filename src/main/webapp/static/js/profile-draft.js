/*
 * The editor of a community's profile keeps what is typed, see draft.js: on this device under the
 * community's number, for its address may be another one when the page is opened again.
 */
window.AcademyDraft('profile', {
  path: () => 'communities/' + document.querySelector('#profile [name=community]').value + '/draft',
  passing: /:sensitiveSeen$|Removed$/
});
