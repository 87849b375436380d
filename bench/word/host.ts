// The program of a process that hosts one build's processor, as the audio thread of a browser does.

import { setImmediate as turn } from 'node:timers/promises';
import type { RecordedProcessor } from './recorded-processor.ts';
import { Stretch } from './stretch.ts';
import type { ChangeCost } from './stretch.ts';
import type { TermPair } from './term-pairs.ts';
import { addModule, createProcessor, installWorkletScope } from './worklet-scope.ts';

/** What the process is asked. It answers each request with a HostAnswer. */
export type HostRequest =
  { readonly load: string; readonly recorded: RecordedProcessor } | { readonly change: TermPair };

/** The cost of the change that was asked for, or why there is no answer. */
export type HostAnswer = { readonly cost?: ChangeCost } | { readonly failure: string };

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

async function answer(request: HostRequest): Promise<HostAnswer> {
  if ('load' in request) {
    await load(request.load, request.recorded);
    return {};
  }
  return stretch === undefined ? {} : { cost: stretch.change(request.change) };
}

process.on('message', (request: HostRequest) => {
  void answer(request)
    .catch((error: unknown) => ({ failure: (error as Error).stack ?? String(error) }))
    .then((message) => process.send?.(message));
});
