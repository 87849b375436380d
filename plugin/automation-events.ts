import { dueSeconds, isAutomation } from '../protocol/index.ts';
import type { AutomationEvent } from '../protocol/index.ts';

/**
 * The automation among events that a host schedules, whatever they are. Other events mean nothing to an EQ, and
 * what any of them carries beside these fields may not be cloneable.
 */
export function automationEvents(events: readonly unknown[]): AutomationEvent[] {
  return events.filter(isAutomation).map((event) => {
    const { id, value, normalized } = event.data;
    const time = dueSeconds(event);
    return {
      type: event.type,
      data: { id, value, normalized: normalized === true },
      ...(time === undefined ? {} : { time }),
    };
  });
}
