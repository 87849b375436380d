import type { WamAutomationEvent } from '@webaudiomodules/api';
import { SAMPLE_RATE } from './signal.ts';

/** An event that is due at a sample, or without a time. */
export function automation(id: string, value: number, frame?: number): WamAutomationEvent {
  const data = { id, value, normalized: false };
  return {
    type: 'wam-automation',
    data,
    ...(frame === undefined ? {} : { time: frame / SAMPLE_RATE }),
  };
}
