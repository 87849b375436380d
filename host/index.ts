import { askForConsent, isForeign } from './foreign-plugin.ts';
import { Host } from './host.ts';
import { findPage } from './page.ts';

const host = new Host(findPage(document));
void openPlugin();

/** Opens the plugin that the address names, ?plugin=https://…/index.js, or else the one beside this folder. */
async function openPlugin(): Promise<void> {
  const page = location.href;
  const named = new URL(page).searchParams.get('plugin');
  if (named !== null && (await mayLoad(named, page))) await host.open(named, page);
  else await host.open('../index.js', import.meta.url);
}

async function mayLoad(named: string, page: string): Promise<boolean> {
  // The host explains what is wrong with a text that is no address.
  if (!URL.canParse(named, page)) return true;
  const plugin = new URL(named, page);
  return !isForeign(plugin, new URL(page)) || askForConsent(plugin);
}

window.addEventListener('pagehide', () => host.close(), { once: true });
// A closed host cannot play: the browser's own copy of the page, taken on leaving, starts anew.
window.addEventListener('pageshow', (event) => {
  if (event.persisted) location.reload();
});
