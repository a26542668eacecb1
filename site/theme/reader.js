/* What a page gains with a script; it reads and posts without one. */

const article = document.querySelector('article[data-edition]');
const chat = document.querySelector('details.chat');

/** The offices' clocks, on the reader's own machine. */
function setClocks() {
  for (const clock of document.querySelectorAll('[data-zone]')) {
    const format = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone: clock.dataset.zone };
    clock.textContent = ` ${new Date().toLocaleTimeString(document.documentElement.lang, format)}`;
  }
}
setClocks();
setInterval(setClocks, 15_000);

if (article) {
  const body = new URLSearchParams({ editionId: article.dataset.edition });
  fetch(formRoot() + '/reader/views', { method: 'POST', body }).catch(() => {
    // A view that could not be counted is nobody's trouble.
  });
}

if (chat) {
  const form = chat.querySelector('form');
  const lines = chat.querySelector('.lines');
  const root = formRoot();
  let hasChat = false;

  const show = (said) => {
    lines.hidden = said.length === 0;
    lines.replaceChildren(
      ...said.map((line) => {
        const item = document.createElement('li');
        item.className = line.from;
        item.dir = 'auto';
        item.textContent = line.text;
        return item;
      }),
    );
    lines.lastElementChild?.scrollIntoView({ block: 'nearest' });
  };
  const refresh = async () => {
    const answer = await fetch(`${root}/reader/chats`, { headers: { accept: 'application/json' } });
    const { lines: said } = await answer.json();
    hasChat = said.length > 0;
    chat.querySelector('.name').hidden = hasChat;
    form.elements.name.required = !hasChat;
    if (said.length !== lines.childElementCount) show(said);
  };
  const refreshWhileOpen = () => {
    if (chat.open && !document.hidden) refresh().catch(() => {});
  };

  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    const body = new URLSearchParams(new FormData(form));
    const path = hasChat ? '/reader/chats/lines' : '/reader/chats';
    try {
      const answer = await fetch(root + path, { method: 'POST', body, headers: { accept: 'application/json' } });
      const { ok, code } = await answer.json();
      if (!ok) {
        location.hash = `refused-${code}`;
        return;
      }
      form.elements.text.value = '';
      await refresh();
    } catch {
      // Without an answer the form goes the plain way, and the browser says what is wrong.
      form.submit();
    }
  });
  chat.addEventListener('toggle', refreshWhileOpen);
  setInterval(refreshWhileOpen, 5000);
}

/** Where the reader API is: where the page's own forms post to. */
function formRoot() {
  const action = document.querySelector('form[action*="/reader/"]')?.getAttribute('action') ?? '/reader/';
  return action.slice(0, action.indexOf('/reader/'));
}
