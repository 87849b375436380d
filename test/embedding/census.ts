import { GROUP_ID, GROUP_KEY } from './group.ts';

/** A processor that tells, when it is asked, how many WAMs the group has. */
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
