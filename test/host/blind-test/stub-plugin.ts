import type { Page } from 'playwright';
import { CHOICES, ownWord } from './fake-plugin.ts';

/** The address of the stub, which is on no server. */
export const STUB_URL = 'https://stub.example/index.js';

export const STUB_IDENTIFIER = 'org.example.stub';

const DESCRIPTOR = {
  identifier: STUB_IDENTIFIER,
  name: 'Stub',
  vendor: 'Nobody',
  apiVersion: '2.0.0',
  hasAudioInput: true,
  hasAudioOutput: true,
};

/** The stub's first state. */
export const FIRST_STATE = {
  version: 1,
  model: '00000000',
  parameters: { termA: 0, morph: 0.37, morphY: 0.2, amount: 1.5, autoGain: 0, band1Gain: 3 },
  ownWords: [ownWord(3, 'warm'), ownWord(1, 'woolly')],
  gui: { slots: ['one', 'two'] },
};

declare global {
  /** The stub in the page: its state, and its parameters after each change. */
  var stub: {
    state: typeof FIRST_STATE & { ownWords: unknown };
    settings: Record<string, number>[];
  };
}

/** Runs in the page, as the stub's module. It passes the sound on and records its parameters. */
function makeStub(first: typeof FIRST_STATE, choices: readonly string[]): unknown {
  globalThis.stub = { state: first, settings: [] };
  return Object.assign(() => undefined, {
    isWebAudioModuleConstructor: true,
    createInstance(
      _: string,
      context: BaseAudioContext,
      state?: typeof FIRST_STATE,
    ): Promise<unknown> {
      if (state) globalThis.stub.state = state;
      const ids = ['termA', 'morph', 'morphY', 'mode', 'amount', 'autoGain', 'band1Gain'];
      const infos = ids.map((id) => [id, { id, choices: id === 'termA' ? choices : [] }]);
      const audioNode = Object.assign(new GainNode(context), {
        getParameterInfo: () => Promise.resolve(Object.fromEntries(infos) as unknown),
        getParameterValues: () => Promise.resolve({}),
        getState: () => Promise.resolve(globalThis.stub.state),
        setState: (state: typeof FIRST_STATE) => {
          globalThis.stub.state = state;
          return Promise.resolve();
        },
        setParameterValues: (map: Record<string, { id: string; value: number }>) => {
          const set = Object.values(map).map(({ id, value }) => [id, value] as const);
          const { state, settings } = globalThis.stub;
          const parameters = { ...state.parameters, ...Object.fromEntries(set) };
          globalThis.stub.state = { ...state, parameters };
          settings.push(parameters);
          return Promise.resolve();
        },
        scheduleEvents: () => undefined,
        clearEvents: () => undefined,
        destroy: () => undefined,
      });
      const createGui = () => {
        const gui = document.createElement('p');
        gui.id = 'stub-gui';
        gui.textContent = 'The word that is on';
        return Promise.resolve(gui);
      };
      return Promise.resolve({ audioNode, createGui, destroyGui: () => undefined });
    },
  });
}

/** Runs in the page: its sound has a low rate, so that the built-in loop is soon there. */
function lowerRate(): void {
  const Context = AudioContext;
  globalThis.AudioContext = class extends Context {
    constructor() {
      super({ sampleRate: 8000 });
    }
  };
}

/** Gives a page the stub at an address, which no server needs to have. */
export async function serveStub(
  page: Page,
  state: object = FIRST_STATE,
  url = STUB_URL,
): Promise<void> {
  await page.addInitScript(lowerRate);
  const headers = { 'access-control-allow-origin': '*' };
  const source = `export default (${makeStub.toString()})(${JSON.stringify(state)}, ${JSON.stringify(CHOICES)});`;
  await page.route(url, (route) =>
    route.fulfill({ headers, contentType: 'text/javascript', body: source }),
  );
  await page.route(new URL('descriptor.json', url).href, (route) =>
    route.fulfill({ headers, json: DESCRIPTOR }),
  );
}
