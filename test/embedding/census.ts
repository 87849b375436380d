import { GROUP_ID, GROUP_KEY } from './group.ts';

/** A processor that answers every message with the number of WAMs in the group. */
export const CENSUS_MODULE = `
class Census extends AudioWorkletProcessor {
  constructor() {
    super();
    this.port.onmessage = () => {
      const { processors } = webAudioModules.getGroup('${GROUP_ID}', '${GROUP_KEY}');
      this.port.postMessage(processors.size);
    };
  }
  process() { return false; }
}
registerProcessor('census', Census);
`;
