/** The name of the plugin's Trusted Types policy, which a page allows in its content security policy. */
const POLICY_NAME = 'neural-eq-morph';

interface HtmlPolicy {
  createHTML(html: string): string;
}

interface Page {
  readonly trustedTypes?: { createPolicy(name: string, rules: HtmlPolicy): HtmlPolicy };
  [POLICY_KEY]?: { readonly policy: HtmlPolicy | undefined };
}

/** A page that allows each name once still may have several copies of the plugin: they share a policy by this key. */
const POLICY_KEY = Symbol.for(`${POLICY_NAME}.policy`);

/** The policy for the templates of the GUI, which are constants of its code; undefined where a page allows none. */
function sharedPolicy(page: Page): HtmlPolicy | undefined {
  if (page[POLICY_KEY] === undefined) {
    Object.defineProperty(page, POLICY_KEY, { value: { policy: madePolicy(page) } });
  }
  return page[POLICY_KEY]?.policy;
}

function madePolicy({ trustedTypes }: Page): HtmlPolicy | undefined {
  try {
    return trustedTypes?.createPolicy(POLICY_NAME, { createHTML: (html) => html });
  } catch {
    // The page does not allow the name, or has a policy of that name.
    return undefined;
  }
}

/** In place of Lit's policy: scripts/build/trusted-types.ts puts it there. */
export const templatePolicy: HtmlPolicy | undefined = sharedPolicy(globalThis as unknown as Page);

interface WithSetHtml {
  setHTML?(html: string, options: object): void;
}

/** All that a template may need. The browser still removes what could run as a script. */
const KEEP_ALL = { removeElements: [], removeAttributes: [], comments: true };

/**
 * Fills a template. In place of Lit's own line, as `templatePolicy` is.
 *
 * @param html what the policy has made of a text, or the text itself where there is no policy
 * @throws {Error} with what to do, where the page lets nobody fill one
 */
export function fillTemplate(template: HTMLTemplateElement, html: string): void {
  try {
    template.innerHTML = html;
  } catch (cause) {
    const target: HTMLTemplateElement & WithSetHtml = template;
    if (target.setHTML === undefined) {
      throw new Error(
        `This page’s content security policy requires Trusted Types. Add ${POLICY_NAME} to its trusted-types.`,
        { cause },
      );
    }
    target.setHTML(html, { sanitizer: KEEP_ALL });
  }
}

/** @throws {Error} with what to do, where the page lets the GUI make no templates */
export function checkTemplates(): void {
  const html = '<i></i>';
  fillTemplate(document.createElement('template'), templatePolicy?.createHTML(html) ?? html);
}
