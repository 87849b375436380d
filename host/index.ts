import { Host } from './host.ts';
import { findPage } from './page.ts';

// Another plugin may be asked for in the address: ?plugin=https://…/index.js
const asked = new URLSearchParams(location.search).get('plugin');
const base = asked === null ? import.meta.url : location.href;

const host = new Host(findPage(document));
void host.open(asked ?? '../index.js', base);

window.addEventListener('pagehide', () => host.close(), { once: true });
// What was closed on leaving does not come back with the browser's own copy of the page.
window.addEventListener('pageshow', (event) => {
  if (event.persisted) location.reload();
});
