/* What a page gains with a script; it reads and posts without one. */

const POLL_MS = 5000;
const CLOCK_MS = 15_000;

const root = formRoot();
const article = document.querySelector('article[data-edition]');
const commentForm = document.querySelector('.comments form');
const chat = document.querySelector('details.chat');

setClocks();
setInterval(setClocks, CLOCK_MS);

for (const embed of document.querySelectorAll('[data-frame]')) {
  const button = embed.querySelector('button');
  button.hidden = false;
  button.addEventListener('click', () => load(embed, button), { once: true });
}

if (article) {
  // A view that could not be counted is nobody's trouble.
  send('/reader/views', new URLSearchParams({ editionId: article.dataset.edition })).catch(() => {});
}

// What was written stays in its field until it has arrived.
commentForm?.addEventListener('submit', async (event) => {
  event.preventDefault();
  if (await post('/reader/comments', commentForm)) {
    commentForm.reset();
    say('comment-received');
  }
});

if (chat) {
  const form = chat.querySelector('form');
  const lines = chat.querySelector('.lines');
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
    // The next round asks again.
    if (chat.open && !document.hidden) refresh().catch(() => {});
  };

  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    if (await post(hasChat ? '/reader/chats/lines' : '/reader/chats', form)) {
      form.elements.text.value = '';
      refreshWhileOpen();
    }
  });
  chat.addEventListener('toggle', refreshWhileOpen);
  setInterval(refreshWhileOpen, POLL_MS);
}

/** Puts the other service's frame where its button was; it learns nothing of this page's address. */
function load(embed, button) {
  const frame = document.createElement('iframe');
  frame.src = embed.dataset.frame;
  frame.title = embed.querySelector('a').textContent;
  frame.referrerPolicy = 'no-referrer';
  frame.setAttribute('sandbox', 'allow-scripts allow-same-origin allow-popups allow-presentation');
  frame.allowFullscreen = true;
  button.replaceWith(frame);
  frame.focus();
}

/** Posts a form without leaving the page; false, and a notice, when it was refused or did not arrive. */
async function post(path, form) {
  const button = form.querySelector('button');
  button.disabled = true;
  try {
    const answer = await send(path, new URLSearchParams(new FormData(form)));
    const { ok, code } = await answer.json();
    if (ok) return true;
    say(document.getElementById(`refused-${code}`) ? `refused-${code}` : 'not-sent');
  } catch {
    say('not-sent');
  } finally {
    button.disabled = false;
  }
  return false;
}

function send(path, body) {
  return fetch(root + path, { method: 'POST', body, headers: { accept: 'application/json' } });
}

/** Shows a notice of the page, as the address would that a form without a script leads to. */
function say(notice) {
  location.replace(`#${notice}`);
  document.getElementById(notice)?.focus();
}

/** The offices' clocks, on the reader's own machine. */
function setClocks() {
  const locale = document.querySelector('.offices')?.dataset.locale;
  for (const clock of document.querySelectorAll('[data-zone]')) {
    const format = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone: clock.dataset.zone };
    clock.textContent = ` ${new Date().toLocaleTimeString(locale, format)}`;
  }
}

/** Where the reader API is: where the page's own forms post to. */
function formRoot() {
  const action = document.querySelector('form[action*="/reader/"]')?.getAttribute('action') ?? '/reader/';
  return action.slice(0, action.indexOf('/reader/'));
}
