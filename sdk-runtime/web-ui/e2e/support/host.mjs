import { createServer } from 'node:http';

/** The origin whose pages may show the agent's page in a frame, as the agent says; or undefined. */
export async function embedder(url) {
  const { headers } = await fetch(url);
  const policy = headers.get('content-security-policy') ?? '';
  return /frame-ancestors [^;]*?(http:\/\/(?:127\.0\.0\.1|localhost):\d+)/.exec(policy)?.[1];
}

/** Serves a page that embeds the chat, remembers what it is told, and can add. */
export async function startHost(origin, chat) {
  const { hostname, port } = new URL(origin);
  const server = createServer((_, response) => {
    response.setHeader('Content-Type', 'text/html; charset=utf-8');
    response.end(pageAround(chat));
  });
  await new Promise((listening) => server.listen(Number(port), hostname, listening));
  return { url: origin, close: () => server.close() };
}

const pageAround = (chat) => `<!doctype html>
<html lang="en">
<title>The page around the chat</title>
<style>iframe { width: 60rem; height: 40rem; border: 0 }</style>
<h1>The page around the chat</h1>
<iframe src="${chat}" title="Chat" allow="clipboard-write"></iframe>
<script>
  const chat = document.querySelector('iframe').contentWindow;
  const origin = ${JSON.stringify(new URL(chat).origin)};
  const functions = { add: ({ a, b }) => a + b };
  window.heard = [];
  window.calls = [];
  window.addEventListener('message', ({ source, origin: from, data }) => {
    if (source !== chat || from !== origin) return;
    if (data?.type !== 'parley:call') return void window.heard.push(data);
    window.calls.push(data);
    const { id, name, args } = data;
    if (functions[name]) {
      const result = functions[name](args);
      chat.postMessage({ type: 'parley:return', id, result }, origin);
    }
  });
  window.tell = (data) => chat.postMessage(data, origin);
</script>
</html>`;
