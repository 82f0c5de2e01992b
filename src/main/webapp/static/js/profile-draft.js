// The editor of a community's profile keeps what is typed, see draft.js.
window.AcademyDraft('profile', {
  path: (slug) => 'communities/' + slug + '/draft',
  passing: /:sensitiveSeen$|Removed$/
});
