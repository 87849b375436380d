// The program of a process that hosts one build's processor, as the audio thread of a browser does.

import { setImmediate as turn } from 'node:timers/promises';
import type { RecordedProcessor } from './recorded-processor.ts';
import { Stretch } from './stretch.ts';
import type { TermPair } from './term-pairs.ts';
import { addModule, createProcessor, installWorkletScope } from './worklet-scope.ts';

/** What the process is asked. It answers each request with a message: null, or the ChangeCost. */
export type HostRequest =
  { readonly load: string; readonly recorded: RecordedProcessor } | { readonly change: TermPair };

let stretch: Stretch | undefined;

async function load(code: string, recorded: RecordedProcessor): Promise<void> {
  const { name, processorOptions, messages } = recorded;
  installWorkletScope(String(processorOptions.groupId));
  await addModule(code);
  const processor = createProcessor(name, processorOptions);
  for (const data of messages) processor.port.onmessage?.({ data });
  // Handlers of messages may be asynchronous.
  await turn();
  stretch = new Stretch(processor);
}

process.on('message', (request: HostRequest) => {
  if ('load' in request) {
    void load(request.load, request.recorded).then(() => process.send?.(null));
  } else {
    process.send?.(stretch?.change(request.change));
  }
});
