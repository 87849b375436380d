/** An automation event as it crosses to the audio thread; the WAM's own shape. */
export interface AutomationEvent {
  readonly type: 'wam-automation';
  readonly data: { readonly id: string; readonly value: number; readonly normalized?: boolean };
  /** Seconds of the audio clock; absent means now. */
  readonly time?: number;
}

/**
 * Whether something is an automation event with a finite value. Hosts and other plugins hand over any event. Never
 * throws.
 */
export function isAutomation(event: unknown): event is AutomationEvent {
  if (typeof event !== 'object' || event === null) return false;
  const { type, data } = event as Partial<Record<keyof AutomationEvent, unknown>>;
  if (type !== 'wam-automation' || typeof data !== 'object' || data === null) return false;
  const { id, value } = data as Partial<Record<keyof AutomationEvent['data'], unknown>>;
  return typeof id === 'string' && typeof value === 'number' && Number.isFinite(value);
}

/** When an event is due, in seconds of the audio clock; undefined means now. */
export function dueSeconds({ time }: AutomationEvent): number | undefined {
  return typeof time === 'number' && Number.isFinite(time) ? time : undefined;
}
