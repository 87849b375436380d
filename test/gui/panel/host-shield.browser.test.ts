import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { FakeInstrument } from '../fake-instrument.ts';
import { PanelHarness } from '../harness.ts';

let panel: PanelHarness;
const heard: string[] = [];
const listen = ({ type }: Event): void => void heard.push(type);

const TYPES = [
  ...['beforeinput', 'input', 'compositionstart', 'compositionupdate', 'compositionend'],
  ...['copy', 'cut', 'paste', 'contextmenu', 'dblclick', 'pointerdown', 'mousedown', 'dragstart'],
];

beforeEach(async () => {
  panel = new PanelHarness(new FakeInstrument());
  await panel.drawn();
  heard.length = 0;
  for (const type of [...TYPES, 'click', 'keydown', 'keyup', 'keypress', 'drop']) {
    document.addEventListener(type, listen);
  }
});
afterEach(() => {
  for (const type of [...TYPES, 'click', 'keydown', 'keyup', 'keypress', 'drop']) {
    document.removeEventListener(type, listen);
  }
  panel.remove();
});

const fields = (): [string, HTMLElement][] => [
  ['word', panel.input('Left word')],
  ['number', panel.one('input[role="spinbutton"]')],
];
const send = (target: HTMLElement, event: Event): void => void target.dispatchEvent(event);

describe('the events of a text field', () => {
  it('do not reach the host', () => {
    for (const [, field] of fields()) {
      for (const type of TYPES) send(field, new Event(type, { bubbles: true, composed: true }));
    }
    expect(heard).toEqual([]);
  });

  it('do not reach it as keys either, whatever the order', () => {
    for (const [, field] of fields()) {
      for (const type of ['keydown', 'keypress', 'keyup']) {
        send(field, new KeyboardEvent(type, { key: 'a', bubbles: true, composed: true }));
      }
      send(field, new KeyboardEvent('keypress', { key: 'b', bubbles: true, composed: true }));
    }
    expect(heard).toEqual([]);
  });

  it('reach it where the field has no use for them: clicks, and files that are dropped', () => {
    const [, field] = fields()[1] ?? [];
    if (field === undefined) throw new Error('no field');
    field.click();
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File(['x'], 'x.wav'));
    send(field, new DragEvent('drop', { dataTransfer, bubbles: true, composed: true }));
    expect(heard).toEqual(['click', 'drop']);
  });

  it('leave the host the release of a key that went down outside', () => {
    const field = panel.input('Left word');
    send(field, new KeyboardEvent('keyup', { key: 'm', bubbles: true, composed: true }));
    expect(heard).toEqual(['keyup']);
  });
});
