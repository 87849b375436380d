import type { Page } from 'playwright';
import { CHOICES, ownWord } from './fake-plugin.ts';

/** Where a page finds the stub, on no server. */
export const STUB_URL = 'https://stub.example/index.js';

const DESCRIPTOR = {
  identifier: 'org.example.stub',
  name: 'Stub',
  vendor: 'Nobody',
  apiVersion: '2.0.0',
  hasAudioInput: true,
  hasAudioOutput: true,
};

/** The stub's state as a page begins with it. */
export const FIRST_STATE = {
  version: 1,
  model: '00000000',
  parameters: { termA: 0, morph: 0.37, morphY: 0.2, amount: 1.5, autoGain: 0, band1Gain: 3 },
  ownWords: [ownWord(3, 'warm'), ownWord(1, 'woolly')],
  gui: { slots: ['one', 'two'] },
};

declare global {
  /** The stub as the page has it: what it is, and all that it was set to. */
  var stub: { state: typeof FIRST_STATE & { ownWords: unknown }; heard: Record<string, number>[] };
}

/** Runs in the page, as the stub's module. It passes the sound on and keeps what it is told. */
function makeStub(first: typeof FIRST_STATE, choices: readonly string[]): unknown {
  globalThis.stub = { state: first, heard: [] };
  return Object.assign(() => undefined, {
    isWebAudioModuleConstructor: true,
    createInstance(_: string, context: BaseAudioContext): Promise<unknown> {
      const ids = ['termA', 'morph', 'morphY', 'mode', 'amount', 'autoGain', 'band1Gain'];
      const infos = ids.map((id) => [id, { id, choices: id === 'termA' ? choices : [] }]);
      const audioNode = Object.assign(new GainNode(context), {
        getParameterInfo: () => Promise.resolve(Object.fromEntries(infos) as unknown),
        getState: () => Promise.resolve(globalThis.stub.state),
        setState: (state: typeof FIRST_STATE) => {
          globalThis.stub.state = state;
          return Promise.resolve();
        },
        setParameterValues: (map: Record<string, { id: string; value: number }>) => {
          const set = Object.values(map).map(({ id, value }) => [id, value] as const);
          const { state, heard } = globalThis.stub;
          const parameters = { ...state.parameters, ...Object.fromEntries(set) };
          globalThis.stub.state = { ...state, parameters };
          heard.push(parameters);
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

/** Lets a page find the stub under its address. */
export async function serveStub(page: Page, state: object = FIRST_STATE): Promise<void> {
  const headers = { 'access-control-allow-origin': '*' };
  const source = `export default (${makeStub.toString()})(${JSON.stringify(state)}, ${JSON.stringify(CHOICES)});`;
  await page.route(STUB_URL, (route) =>
    route.fulfill({ headers, contentType: 'text/javascript', body: source }),
  );
  await page.route(new URL('descriptor.json', STUB_URL).href, (route) =>
    route.fulfill({ headers, json: DESCRIPTOR }),
  );
}
