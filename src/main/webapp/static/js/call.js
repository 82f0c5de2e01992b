/*
 * A call of the Academy's interface by a page's script: answers {status, json, after}, where after is
 * the number of seconds that the Academy asks to wait. Only the Academy's own words say that something
 * is done: what a page in between answers (a hotel's sign-in, say) has the status 0. A call that is
 * not answered in time fails as one without a connection does.
 */
window.AcademyCall = (method, path, body, file) => {
  const PATIENCE = 15000;
  const PATIENCE_WITH_FILES = 300000;
  const abort = new AbortController();
  const timer = setTimeout(() => abort.abort(), file ? PATIENCE_WITH_FILES : PATIENCE);
  return fetch('/api/v1/' + path, {
    method,
    credentials: 'same-origin',
    headers: {
      'Accept': 'application/json',
      'Content-Type': file ? 'application/octet-stream' : 'application/json',
      'X-Academy': '1'
    },
    body: method === 'GET' ? undefined : file || JSON.stringify(body || {}),
    signal: abort.signal
  }).then((response) => response.json().catch(() => null).then((json) => ({
    status: response.status === 200 && !json ? 0 : response.status,
    json: json || {},
    after: Number(response.headers.get('Retry-After')) || 0
  }))).finally(() => clearTimeout(timer));
};
