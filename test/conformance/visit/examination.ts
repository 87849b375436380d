import type { Browser, BrowserContext, Page } from 'playwright';
import type { Served } from '../../../scripts/build/serve.ts';
import { launchChromium } from '../../../scripts/setup/launch-chromium.ts';
import type { conformance } from '../page/index.ts';
import type { SearchResult } from '../page/audible-parameter.ts';
import type { Subject } from '../page/host.ts';
import type { Outcome } from '../point.ts';
import { serveCopy } from './copy-server.ts';
import { servePage } from './page-server.ts';

/** The limit for a page that hangs; within it, every call has a limit of its own. */
const STANDSTILL_MILLISECONDS = 30_000;

const NOT_SEARCHED: SearchResult = { none: 'nothing is known of it' };

type Conformance = typeof conformance;

/** A browser with the servers that it needs to test one WAM, each point in a new page. */
export class Examination {
  readonly #wamUrl: string;
  readonly #browser: Browser;
  readonly #context: BrowserContext;
  readonly #page: Served;
  readonly #copy: Served;
  readonly #idle: Page[] = [];
  #audibleParameter = NOT_SEARCHED;

  private constructor(
    wamUrl: string,
    browser: Browser,
    context: BrowserContext,
    page: Served,
    copy: Served,
  ) {
    this.#wamUrl = wamUrl;
    this.#browser = browser;
    this.#context = context;
    this.#page = page;
    this.#copy = copy;
  }

  static async begin(wamUrl: string): Promise<Examination> {
    const [browser, page, copy] = await Promise.all([
      launchChromium(),
      servePage(),
      serveCopy(new URL(wamUrl).origin),
    ]);
    // One context for all pages, so that they share what they have downloaded.
    const context = await browser.newContext();
    const examination = new Examination(wamUrl, browser, context, page, copy);
    examination.#audibleParameter = await examination.#findAudibleParameter();
    return examination;
  }

  /** Tests a point of {@link ALL_POINTS}, by its name. */
  async ask(name: string): Promise<Outcome> {
    return this.#inPage<Outcome>(
      (page) =>
        page.evaluate(
          ([point, subject]) => {
            const { conformance } = globalThis as typeof globalThis & { conformance: Conformance };
            return conformance.run(point, subject);
          },
          [name, this.#subject] as const,
        ),
      (saw) => ({ kind: 'failed', saw }),
    );
  }

  async end(): Promise<void> {
    await this.#browser.close();
    await Promise.all([this.#page.close(), this.#copy.close()]);
  }

  get #subject(): Subject {
    const { pathname, search } = new URL(this.#wamUrl);
    return {
      url: this.#wamUrl,
      copyUrl: new URL(pathname + search, this.#copy.url).href,
      audibleParameter: this.#audibleParameter,
    };
  }

  #findAudibleParameter(): Promise<SearchResult> {
    return this.#inPage<SearchResult>(
      (page) =>
        page.evaluate((subject) => {
          const { conformance } = globalThis as typeof globalThis & { conformance: Conformance };
          return conformance.findAudibleParameter(subject);
        }, this.#subject),
      (fault) => ({ fault }),
    );
  }

  /** Loads the page anew, in an idle tab if there is one: a new tab takes longer. */
  async #inPage<T>(ask: (page: Page) => Promise<T>, failed: (why: string) => T): Promise<T> {
    const tab = this.#idle.pop() ?? (await this.#context.newPage());
    let timer: NodeJS.Timeout | undefined;
    const standstill = new Promise<undefined>((resolve) => {
      timer = setTimeout(resolve, STANDSTILL_MILLISECONDS, undefined);
    });
    try {
      await tab.goto(this.#page.url);
      const answer = await Promise.race([ask(tab).then((value) => ({ value })), standstill]);
      if (answer !== undefined) {
        this.#idle.push(tab);
        return answer.value;
      }
      await tab.close();
      return failed('The page has come to a standstill.');
    } catch (error) {
      await tab.close();
      return failed(
        `The page gave no answer: ${error instanceof Error ? error.message : String(error)}`,
      );
    } finally {
      clearTimeout(timer);
    }
  }
}
