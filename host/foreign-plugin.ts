import { html, render } from 'lit';

const LOCAL_HOSTS = new Set(['localhost', '127.0.0.1', '[::1]']);

/**
 * Whether a plugin comes from another site than the page. A plugin's code can read all that the page's
 * site keeps in the browser, and a link alone can name a plugin: such a plugin needs the person's consent.
 * A page on localhost is a developer's own and takes any plugin.
 *
 * @param page the address of the page
 */
export function isForeign(plugin: URL, page: URL): boolean {
  if (LOCAL_HOSTS.has(page.hostname)) return false;
  // All opaque origins are called "null", and no two of them are the same.
  return plugin.origin !== page.origin || plugin.origin === 'null';
}

/** Asks in a dialog whether to load a plugin from another site. Everything but the second button is a no. */
export async function askForConsent(plugin: URL): Promise<boolean> {
  const dialog = document.createElement('dialog');
  dialog.setAttribute('aria-labelledby', 'consent-title');
  dialog.setAttribute('aria-describedby', 'consent-text');
  render(
    html`
      <div class="consent">
        <h2 id="consent-title">Load a plugin from another site?</h2>
        <div id="consent-text">
          <p>
            The link that opened this page asks for a plugin from
            ${plugin.host || 'an address without a site'}:
          </p>
          <p><code>${plugin.href}</code></p>
          <p>
            Its code can read and change everything that this site keeps in your browser, such as
            words that you have taught the plugin here. Load it only if you trust that site.
          </p>
        </div>
        <div class="actions">
          <button autofocus @click=${() => dialog.close()}>No, use this site’s plugin</button>
          <button @click=${() => dialog.close('load')}>Load it</button>
        </div>
      </div>
    `,
    dialog,
  );
  document.body.append(dialog);
  try {
    return await new Promise((resolve) => {
      dialog.addEventListener('close', () => resolve(dialog.returnValue === 'load'));
      dialog.showModal();
    });
  } finally {
    dialog.remove();
  }
}
