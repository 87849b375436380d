/** What a build's own plugin gives to its processor, so that the processor can be made without a browser. */
export interface RecordedProcessor {
  /** Name under which the processor registers itself. */
  readonly name: string;
  readonly processorOptions: Readonly<Record<string, unknown>>;
  /** Messages to the processor until the instance was ready, in order. */
  readonly messages: readonly unknown[];
  /** Terms that an automation event can choose, as indices from 0 on. */
  readonly termCount: number;
}
