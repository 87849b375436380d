import { afterEach, describe, expect, it } from 'vitest';
import { html } from 'lit';
import { LiveElement, MOVING } from '../../../gui/instrument/live-element.ts';
import { define } from '../../../gui/kit/define.ts';

class Probe extends LiveElement {
  static override properties = { value: MOVING };
  declare value: number;
  renders = 0;

  follow(value: number): void {
    this.move<Probe>({ value });
  }

  set broken(_value: number) {
    throw new RangeError('no value');
  }

  followBroken(): void {
    this.move<Probe>({ broken: 1 });
  }

  protected override render() {
    this.renders++;
    return html`${this.value}`;
  }
}
const tag = define('neural-eq-test-probe', Probe);

const probes: Probe[] = [];
afterEach(() => {
  for (const probe of probes.splice(0)) probe.remove();
});
async function open(): Promise<Probe> {
  const probe = document.createElement(tag);
  if (!(probe instanceof Probe)) throw new TypeError(`${tag} is no probe`);
  probe.value = 1;
  document.body.append(probe);
  probes.push(probe);
  await probe.updateComplete;
  return probe;
}

describe('an element that follows the sound', () => {
  it('takes a value without a render, and renders for one that is set', async () => {
    const probe = await open();
    expect(probe.renders).toBe(1);
    probe.follow(2);
    await probe.updateComplete;
    expect([probe.value, probe.renders]).toEqual([2, 1]);
    probe.value = 2;
    await probe.updateComplete;
    expect([probe.renders, probe.renderRoot.textContent]).toEqual([2, '2']);
  });

  it('renders again after a move that failed', async () => {
    const probe = await open();
    expect(() => probe.followBroken()).toThrow('no value');
    probe.value = 3;
    await probe.updateComplete;
    expect(probe.renderRoot.textContent).toBe('3');
  });
});
