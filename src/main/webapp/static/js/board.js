// The board of questions on a session's page: votes without a new page, and what others ask and
// vote for appears by itself. Without this script each button posts its form.
(() => {
  const board = document.querySelector('[data-board]');
  if (!board) return;
  const list = board.querySelector('[data-board-list]');
  const address = `/api/v1/sessions/${board.dataset.board}/questions`;
  let tag = null;

  const element = (name, className, text) => {
    const made = document.createElement(name);
    if (className) made.className = className;
    if (text !== undefined) made.textContent = text;
    return made;
  };

  const voteButton = (item) => {
    const form = element('form');
    form.method = 'post';
    form.dataset.boardVote = 'true';
    form.action = `/session-board/${board.dataset.board}/${item.id}/${item.voted ? 'unvote' : 'vote'}`;
    const token = element('input');
    token.type = 'hidden';
    token.name = 'csrf';
    token.value = board.dataset.csrf;
    const button = element('button', 'vote');
    button.setAttribute('aria-pressed', String(item.voted));
    const arrow = element('span', 'arrow', '▲');
    arrow.setAttribute('aria-hidden', 'true');
    const words = item.voted ? board.dataset.voted : board.dataset.vote;
    button.append(arrow, element('b', '', item.votes), element('span', 'vh', `${words}: ${item.text}`));
    form.append(token, button);
    return form;
  };

  const votesOnly = (item) => {
    const line = element('p', 'vote');
    line.append(element('b', '', item.votes));
    return line;
  };

  const line = (item) => {
    const votable = board.dataset.boardOpen === 'true' && !item.own && !item.answered;
    const made = element('li', item.answered ? 'board-line is-answered' : 'board-line');
    made.dataset.question = item.id;
    const words = element('div', 'stack g1');
    const who = element('p', 'small muted');
    const name = item.own ? board.dataset.own : item.askedAs || board.dataset.anonymous;
    who.append(element('span', '', name));
    if (item.answered) who.append(' ', element('span', 'tag present', board.dataset.answered));
    words.append(element('p', 'anywhere', item.text), who);
    const former = list.querySelector(`[data-question="${item.id}"] form[action$="/withdraw"]`);
    if (former && !item.answered) words.append(former);
    made.append(votable ? voteButton(item) : votesOnly(item), words);
    return made;
  };

  const show = (items) => {
    const focused = document.activeElement && list.contains(document.activeElement)
      ? document.activeElement.closest('[data-question]').dataset.question : null;
    list.replaceChildren(...items.map(line));
    board.querySelector('[data-board-empty]').hidden = items.length > 0;
    if (focused) list.querySelector(`[data-question="${focused}"] button`)?.focus();
  };

  const look = async () => {
    if (document.visibilityState !== 'visible') return;
    try {
      const answer = await fetch(address, {
        credentials: 'same-origin',
        cache: 'no-store',
        headers: tag ? { 'If-None-Match': tag } : {},
      });
      if (answer.status !== 200) return;
      tag = answer.headers.get('ETag');
      show((await answer.json()).items);
    } catch {
      // No connection: the next look comes by itself.
    }
  };

  board.addEventListener('submit', async (event) => {
    const form = event.target;
    if (form.dataset.boardVote !== 'true') return;
    event.preventDefault();
    const question = form.closest('[data-question]').dataset.question;
    try {
      const answer = await fetch(`${address}/${question}/vote`, {
        method: form.action.endsWith('/unvote') ? 'DELETE' : 'PUT',
        credentials: 'same-origin',
        headers: { 'X-Academy': '1' },
      });
      if (!answer.ok) throw new Error(String(answer.status));
      await look();
    } catch {
      form.submit();
    }
  });

  // Told of a change the page asks at once, spread a little; without a connection now and then.
  let known = null;
  document.addEventListener('academy:live', (event) => {
    const { questions } = event.detail.marks;
    if (known !== null && questions !== known) setTimeout(look, Math.random() * 2000);
    known = questions;
  });
  setInterval(look, 20000 + Math.floor(Math.random() * 10000));
  document.addEventListener('visibilitychange', look);
})();
